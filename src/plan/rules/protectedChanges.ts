import type { RuleChange, RuleRisk } from "../../model/plan.ts";
import { foldName, isObjectId } from "../../model/values.ts";
import { namePattern } from "../accounts/namePattern.ts";
import type { SettingAt } from "../remarks.ts";

/**
 * Which accounts are protected no more, and which from now on. With both `from` and `to` an entry is narrower or wider than
 * before (`protects-less`, `protects-more`), or is dropped while another one covers it (`other`).
 */
export function protectedChanges(
  base: readonly string[],
  head: readonly string[],
  settingAt: SettingAt,
): RuleChange[] {
  const change = (risk: RuleRisk, from: string | null, to: string | null): RuleChange => {
    const index = head.indexOf(to ?? "");
    const { file, line } = settingAt("protected", ...(index < 0 ? [] : [String(index)]));
    return { risk, what: "protected", from, to, at: { file, line } };
  };
  const added = without(head, base);
  const told = new Set<string>();
  const removed = without(base, head).map((entry) => {
    const wider = coverOf(entry, head);
    if (wider !== undefined) {
      told.add(wider);
      return change(added.includes(wider) ? "protects-more" : "other", entry, wider);
    }
    const narrower = added.filter((other) => coverOf(other, [entry]) !== undefined);
    return change("protects-less", entry, narrower.length > 0 ? narrower.join(", ") : null);
  });
  return [
    ...removed,
    ...added
      // What another entry covers already adds nothing.
      .filter((entry) => !told.has(entry) && coverOf(entry, base) === undefined)
      .map((entry) => change("protects-more", null, entry)),
  ];
}

function without(entries: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map(foldName));
  return [...new Map(entries.map((entry) => [foldName(entry), entry])).entries()]
    .filter(([folded]) => !known.has(folded))
    .map(([, entry]) => entry);
}

// A pattern that fits another one as text fits all that the other one fits: no other pattern holds a star as a letter. The entry
// is none of the others: it is on one side alone.
function coverOf(entry: string, others: readonly string[]): string | undefined {
  if (isObjectId(entry)) return undefined;
  const folded = foldName(entry);
  return others.find((other) => namePattern(other).test(folded));
}
