import { hiddenInValue, hiddenMessage } from "../yaml/hiddenCharacters.ts";
import { suggest } from "../../model/text/suggest.ts";
import { foldName, type Holding } from "../../model/values.ts";
import type { SetRelationship } from "../../relationships/relationship.ts";
import type { Tree } from "../yaml/tree.ts";

export interface ReadElements {
  readonly elements: readonly { readonly holding: Holding; readonly start: number }[];
  readonly findings: readonly ElementFinding[];
}

/** A mistake at an offset into the file. */
interface ElementFinding {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly length: number;
  /** See `Diagnostic`. */
  readonly cause?: string;
}

/**
 * Reads the entries of a set in a file: a name, or a name with what is said besides. Their shape was checked already.
 *
 * @param listed what the configuration lets files name, where it says so
 */
export function readElements(
  items: readonly Tree[],
  set: SetRelationship,
  listed: readonly string[] = [],
): ReadElements {
  const elements = new Map<string, { holding: Holding; start: number }>();
  const findings: ElementFinding[] = [];
  for (const item of items) {
    const read = readElement(item, set, findings);
    if (!read) continue;
    const { name } = read.holding;
    const at = { start: read.start, length: name.length };
    const key = set.people ? foldName(name) : name;
    const problem = set.listed ? undefined : set.objectionTo(name);
    if (elements.has(key))
      findings.push({
        ...at,
        code: `duplicate-${set.one}`,
        message: `"${name}" is listed twice under ${set.name}; remove one`,
      });
    // What the configuration no longer lists may stand in many files.
    else if (set.listed && !listed.includes(name))
      findings.push({
        ...at,
        code: `unlisted-${set.one}`,
        message: objectionTo(name, set, listed),
        cause: name,
      });
    else if (problem !== undefined)
      findings.push({ ...at, code: `bad-${set.one}`, message: problem });
    else elements.set(key, read);
  }
  return { elements: [...elements.values()], findings };
}

function objectionTo(name: string, set: SetRelationship, listed: readonly string[]): string {
  const near = suggest(name, listed, 3);
  return [
    set.objectionTo(name) ?? `"${name}" is not among the ${set.name} that the configuration lists.`,
    near === undefined
      ? `Only entries under "${set.name}" in rollcall.yaml may be named; what a pull request adds there takes effect once it is merged`
      : `Did you mean "${near}"?`,
  ]
    .map((sentence) => sentence.replace(/(?<![.?])$/, "."))
    .join(" ")
    .replace(/\.$/, "");
}

function readElement(
  item: Tree,
  set: SetRelationship,
  findings: ElementFinding[],
): { holding: Holding; start: number } | undefined {
  const { key, more } = set.entry;
  if (item.kind === "list") return undefined;
  const parts = item.kind === "map" ? item.entries : [{ key, start: item.start, value: item }];
  const named = parts.find((part) => part.key === key);
  const name = named?.value.kind === "scalar" ? named.value.value : undefined;
  if (typeof name !== "string" || !named) return undefined;
  const start = named.value.start;
  const hidden = hiddenInValue(name, false);
  if (hidden) {
    const message = hiddenMessage(hidden.name);
    findings.push({ code: "hidden-character", message, start, length: 1 });
    return undefined;
  }
  const said: { until?: string; without?: readonly string[] } = {};
  for (const part of parts) {
    const kind = more[part.key];
    if (kind === "day" && part.value.kind === "scalar" && typeof part.value.value === "string") {
      const day = part.value.value;
      if (isDay(day)) said.until = day;
      else
        findings.push({
          code: "bad-date",
          message: `"${part.key}" must be a day, such as 2027-03-31`,
          start: part.start,
          length: part.key.length,
        });
    }
    if (kind === "names" && part.value.kind === "list") {
      const names = part.value.items.flatMap((each) =>
        each.kind === "scalar" && typeof each.value === "string" ? [each.value] : [],
      );
      if (names.length > 0) said.without = [...new Set(names)].toSorted();
    }
  }
  return { holding: { as: set.as, id: null, name, ...said }, start };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
