import { changesToApply, type Change, type Plan } from "../model/plan.ts";
import { foldName, isPersonReference, type FieldValue } from "../model/values.ts";

/** People in one chart, so that it can be read. */
const MOST_PEOPLE = 30;

/**
 * The part of the organisation that a plan changes, as a Mermaid flowchart in a fenced block; empty when nobody gets
 * another manager, or when it would be too large to read.
 *
 * @see https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams
 */
export function renderOrganisationChart(plan: Plan): string {
  const moves = changesToApply(plan).flatMap(moveOf);
  if (moves.length === 0) return "";
  const people = new Map<string, { id: string; label: string }>();
  const person = (name: string, sign = ""): string => {
    const known = people.get(foldName(name));
    if (known && sign === "") return known.id;
    const id = known?.id ?? `p${people.size}`;
    people.set(foldName(name), { id, label: harmless(`${sign}${name.split("@")[0]}`) });
    return id;
  };
  for (const { name, isNew } of moves) person(name, isNew ? "new: " : "");
  const edges = moves.flatMap(({ name, from, to }) => [
    ...(from === undefined ? [] : [`  ${person(from)} -. no longer .-> ${person(name)}`]),
    ...(to === undefined ? [] : [`  ${person(to)} --> ${person(name)}`]),
  ]);
  if (people.size > MOST_PEOPLE) return "";
  const nodes = [...people.values()].map(({ id, label }) => `  ${id}["${label}"]`);
  return ["Who reports to whom:", "", "```mermaid", "graph LR", ...nodes, ...edges, "```"].join(
    "\n",
  );
}

interface Move {
  readonly name: string;
  readonly isNew: boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function moveOf(change: Change): Move | [] {
  const manager = change.fields.find(({ field }) => field === "manager");
  if (!manager) return [];
  return {
    name: change.userPrincipalName,
    isNew: change.kind === "create",
    from: personIn(manager.from),
    to: personIn(manager.to),
  };
}

function personIn(value: FieldValue): string | undefined {
  return isPersonReference(value) ? value.userPrincipalName : undefined;
}

// Mermaid has a grammar of its own, and reads HTML and Markdown inside of labels.
function harmless(label: string): string {
  return label.replace(/[^\p{L}\p{M}\p{N} .:'_-]/gu, "?").slice(0, 60);
}
