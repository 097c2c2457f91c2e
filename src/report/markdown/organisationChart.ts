import { joinersInPlace } from "../../model/text/joiners.ts";
import { changesToApply, type Change, type Plan } from "../../model/plan.ts";
import { foldName, isPersonReference, type FieldValue } from "../../model/values.ts";
import { knownName, type Person } from "../values.ts";

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
  const node = (person: Person, sign = ""): string => {
    const { userPrincipalName } = person;
    const known = people.get(foldName(userPrincipalName));
    if (known && sign === "") return known.id;
    const id = known?.id ?? `p${people.size}`;
    const name = knownName(person) ?? userPrincipalName.split("@")[0];
    people.set(foldName(userPrincipalName), { id, label: harmless(`${sign}${name}`) });
    return id;
  };
  for (const { person, isNew } of moves) node(person, isNew ? "new: " : "");
  const edges = moves.flatMap(({ person, from, to }) => [
    ...(from === undefined ? [] : [`  ${node(from)} -. no longer .-> ${node(person)}`]),
    ...(to === undefined ? [] : [`  ${node(to)} --> ${node(person)}`]),
  ]);
  if (people.size > MOST_PEOPLE) return "";
  const nodes = [...people.values()].map(({ id, label }) => `  ${id}["${label}"]`);
  return [
    "Managers and their reports:",
    "",
    "```mermaid",
    "graph LR",
    ...nodes,
    ...edges,
    "```",
  ].join("\n");
}

interface Move {
  readonly person: Person;
  readonly isNew: boolean;
  readonly from: Person | undefined;
  readonly to: Person | undefined;
}

function moveOf(change: Change): Move | [] {
  const manager = change.fields.find(({ field }) => field === "manager");
  if (!manager) return [];
  return {
    person: change,
    isNew: change.kind === "create",
    from: personIn(manager.from),
    to: personIn(manager.to),
  };
}

function personIn(value: FieldValue): Person | undefined {
  return isPersonReference(value) ? value : undefined;
}

// Mermaid has a grammar of its own, and reads HTML and Markdown inside of labels.
function harmless(label: string): string {
  const plain = label.replace(/(?![\u200c\u200d])[^\p{L}\p{M}\p{N} .:'_-]/gu, "?");
  const cut = Array.from(plain).slice(0, 60).join("");
  const joiners = joinersInPlace(cut);
  return cut.replace(/[\u200c\u200d]/g, (joiner, offset: number) =>
    joiners.has(offset) ? joiner : "?",
  );
}
