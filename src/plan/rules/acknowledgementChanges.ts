import type { Acknowledgement } from "../../model/settings/acknowledgement.ts";
import type { RuleChange, RuleRisk } from "../../model/plan.ts";
import { foldName } from "../../model/values.ts";
import { hasExpired } from "../guards/acknowledge.ts";
import { count, firstOf } from "../../model/text/wording.ts";

export interface AcknowledgementInput {
  readonly base: readonly Acknowledgement[];
  readonly head: readonly Acknowledgement[];
  /** What has expired by then lifts nothing. */
  readonly now: Date;
}

const MOST_NAMES = 3;

/** Which guards are lifted, for which users, and until when. A file that only got another name makes no difference. */
export function acknowledgementChanges({ base, head, now }: AcknowledgementInput): RuleChange[] {
  const [before, after] = [without(base, head), without(head, base)];
  const change = (
    { guard, at }: Acknowledgement,
    from: Acknowledgement | undefined,
    to: Acknowledgement | undefined,
  ): RuleChange => ({
    risk: riskOf(from, to, now),
    what: `acknowledgement.${guard}`,
    from: from ? textOf(from) : null,
    to: to ? textOf(to) : null,
    at,
  });
  const isSame = (one: Acknowledgement, other: Acknowledgement): boolean =>
    one.at.file === other.at.file && one.guard === other.guard;
  return [
    ...after.map((to) =>
      change(
        to,
        before.find((from) => isSame(from, to)),
        to,
      ),
    ),
    ...before
      .filter((from) => !after.some((to) => isSame(from, to)))
      .map((from) => change(from, from, undefined)),
  ];
}

function without(
  acknowledgements: readonly Acknowledgement[],
  others: readonly Acknowledgement[],
): Acknowledgement[] {
  const known = new Set(others.map(contentOf));
  return acknowledgements.filter((each) => !known.has(contentOf(each)));
}

// In which order people are named, and in which case, means nothing.
function contentOf({ guard, limit, users, properties = [], expires }: Acknowledgement): string {
  return JSON.stringify([guard, limit, namesIn(users), namesIn(properties), expires]);
}

function namesIn(names: readonly string[]): string[] {
  return [...new Set(names.map(foldName))].toSorted();
}

function riskOf(
  from: Acknowledgement | undefined,
  to: Acknowledgement | undefined,
  now: Date,
): RuleRisk {
  const holds = (each: Acknowledgement | undefined): each is Acknowledgement =>
    each !== undefined && !hasExpired(each, now);
  if (!holds(to)) return holds(from) ? "protects-more" : "other";
  return holds(from) && !isWider(from, to) ? "protects-more" : "protects-less";
}

function isWider(from: Acknowledgement, to: Acknowledgement): boolean {
  const has = (names: readonly string[] = []): ((name: string) => boolean) => {
    const known = new Set(names.map(foldName));
    return (name) => known.has(foldName(name));
  };
  return (
    to.expires > from.expires ||
    to.limit > from.limit ||
    !to.users.every(has(from.users)) ||
    !(to.properties ?? []).every(has(from.properties))
  );
}

/** "20 users (ana@contoso.com, ben@contoso.com, …) until 2026-11-30". */
function textOf({ limit, users, properties = [], expires }: Acknowledgement): string {
  const about = properties.length > 0 ? `${properties.join(", ")} of ` : "";
  return `${about}${count(limit, "user")} (${firstOf(users, MOST_NAMES)}) until ${expires}`;
}
