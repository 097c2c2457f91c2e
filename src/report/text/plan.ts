import { rollcallOnPath } from "../rollcall.ts";
import {
  blockedBefore,
  blockedHere,
  type BlockedUser,
  type Change,
  type Plan,
} from "../../model/plan.ts";
import { renderChanges, type ChangeOptions } from "./change.ts";
import { wrapped } from "./columns.ts";
import { diagnosticLine } from "../diagnostics.ts";
import { forTerminal } from "../escape.ts";
import { groupsText } from "./groups.ts";
import { personText } from "../people.ts";
import {
  aboutNewAccounts,
  blockedGroups,
  changesByRisk,
  driftLeftAlone,
  EDITED,
  EMBEDDED_DIRECTORY,
  fieldLabel,
  KINDS,
  driftCommand,
  liftedText,
  lineToPaste,
  nothingText,
  OBSERVING,
  releasedText,
  shortCommit,
} from "../facts/plan.ts";
import { totalsLines } from "../facts/totals.ts";
import { openText } from "./open.ts";
import { placeText, refusalText } from "./refusal.ts";
import { renderRulesText } from "./rules.ts";
import { paint, type Style, type TextReader } from "./style.ts";
import { MOST_NAMES, count, digits, firstOf, writesText } from "../words.ts";

/** A plan with more changes than this is shown by its counts and the first users of each kind. */
const MOST_CHANGES = 40;
const FIRST_OF_EACH_KIND = 3;
export interface PlanTextOptions extends Omit<Partial<ChangeOptions>, "style">, TextReader {
  /** The file of the reviewed plan that is applied. */
  readonly reviewedAs?: string | undefined;
}

/** The plan for people at a terminal or reading a log. Ends with a line end. */
export function renderPlanText(
  plan: Plan,
  {
    style,
    full = false,
    hidePersonal = false,
    rollcall = rollcallOnPath,
    reviewedAs,
  }: PlanTextOptions,
): string {
  const all = full ? undefined : rollcall("plan --full");
  const changes = changesByRisk(plan);
  const [declared, directory] = totalsLines(plan.totals, forTerminal);
  const nothing = changes.length === 0;
  const sections = [
    [wrapped(header(plan), style), ...(nothing ? [wrapped(nothingText(plan), style)] : [])],
    renderRulesText(plan, style, all),
    released(plan, style, all),
    ...(changes.length <= MOST_CHANGES
      ? renderChanges(changes, { style, full, hidePersonal })
      : overview(changes, { style, full, hidePersonal, reviewedAs }, all)),
    ...openText(plan, style, { style, full, hidePersonal }, all),
    blocked(blockedHere(plan), style, all),
    lifted(plan, style),
    ...plan.refusals.map((refusal) => refusalText(refusal, { style, rollcall, full })),
    plan.diagnostics.map((diagnostic) => wrapped(diagnosticLine(diagnostic, style), style)),
    [declared, directory, ...(nothing ? [] : [writesText(plan)]), ...aboutNewAccounts(plan)].map(
      (line) => wrapped(line, style),
    ),
    plan.observes ? [wrapped(paint(style, "yellow", OBSERVING), style, 0)] : [],
    before(plan, style, all),
    drift(plan, { style, rollcall }, all),
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function header(plan: Plan): string {
  const { listing, relationships } = plan.requests;
  const forRelationships =
    relationships > 0 ? ` (${digits(relationships)} of them for relationships)` : "";
  return [
    plan.embedded
      ? `${EMBEDDED_DIRECTORY} of ${forTerminal(plan.tenant.domain)} (no tenant)`
      : forTerminal(plan.tenant.domain),
    `${count(plan.totals.directory, "user")} read in ${count(listing + relationships, "request")}${forRelationships}`,
    ...(plan.base === undefined ? [] : [`base ${forTerminal(shortCommit(plan.base))}`]),
    ...(plan.correctsDrift ? ["drift is corrected"] : []),
  ].join(", ");
}

function released(plan: Plan, style: Style, all: string | undefined): string[] {
  const lines = plan.released.map((user) =>
    wrapped(
      `${paint(style, "yellow", "!")} ${personText(user)} is no longer declared (was ${placeText(user.at)}): ${releasedText(user)}`,
      style,
    ),
  );
  return firstLines(lines, all, "is no longer declared", "are no longer declared");
}

type OverviewOptions = ChangeOptions & Pick<PlanTextOptions, "reviewedAs">;

/** Counts, and what the changes have in common; then the first of each kind, or all of them. */
function overview(
  changes: readonly Change[],
  options: OverviewOptions,
  all: string | undefined,
): string[][] {
  const byKind = KINDS.map((kind) => changes.filter((change) => change.kind === kind)).filter(
    (group) => group.length > 0,
  );
  const width = Math.max(...byKind.map((group) => digits(group.length).length));
  const counts = byKind.map(
    (group) =>
      `  ${(group[0]?.kind ?? "").padEnd("disable".length)}  ${digits(group.length).padStart(width)}`,
  );
  return [
    [`${count(changes.length, "change")}:`, ...counts],
    ...groupsText(changes, options),
    ...(all === undefined ? renderChanges(changes, options) : firstOfEach(byKind, options, all)),
  ];
}

function firstOfEach(
  byKind: readonly (readonly Change[])[],
  options: OverviewOptions,
  all: string,
): string[][] {
  return [
    ...byKind.flatMap((group) => {
      const more = group.length - FIRST_OF_EACH_KIND;
      return [
        ...renderChanges(group.slice(0, FIRST_OF_EACH_KIND), options),
        ...(more > 0 ? [[`  and ${digits(more)} more to ${group[0]?.kind}`]] : []),
      ];
    }),
    // Once it is applied, a plan of what is left shows none of them.
    options.reviewedAs === undefined
      ? ["All of them:", `  ${all}`]
      : [`All of them are in ${forTerminal(options.reviewedAs)}.`],
  ];
}

/** Who was blocked before: one line each, since nothing about it is new. */
function before(plan: Plan, style: Style, all: string | undefined): string[] {
  const users = blockedBefore(plan);
  if (users.length === 0) return [];
  const lines = users.map((user) =>
    wrapped(
      `  ${personText(user)}  ${placeText(user.at)}  ${forTerminal(user.message)}${user.edited ? `. ${EDITED}` : ""}`,
      style,
      4,
    ),
  );
  return [
    `Blocked before these commits: ${count(users.length, "user")}`,
    ...firstLines(lines, all, "was blocked before", "were blocked before"),
  ];
}

function blocked(users: readonly BlockedUser[], style: Style, all: string | undefined): string[] {
  const lines = blockedGroups(users).map((group) => {
    const [user] = group;
    const names = firstOf(group.map(personText), MOST_NAMES);
    const place = placeText(user.at);
    const paste = lineToPaste(user);
    const candidates = user.candidates.map((candidate) =>
      wrapped(
        `    candidate: ${personText(candidate)}${candidate.id === null ? "" : `  id: ${forTerminal(candidate.id)}`}`,
        style,
        "    candidate: ".length,
      ),
    );
    return [
      wrapped(`${paint(style, "yellow", "! blocked")}  ${names}  ${place}  ${user.reason}`, style),
      wrapped(`    ${forTerminal(user.message)}`, style),
      ...(paste === undefined
        ? candidates
        : [`    line to add at ${place}:`, `      ${forTerminal(paste)}`]),
    ].join("\n");
  });
  return firstLines(lines, all, "is blocked", "are blocked");
}

function lifted(plan: Plan, style: Style): string[] {
  return plan.lifted.map(({ message, at, ...guard }) =>
    wrapped(
      `${paint(style, "yellow", "!")} ${forTerminal(liftedText(guard))} by ${placeText(at)}. By agreeing to this plan, a reviewer also agrees to this: ${forTerminal(message)}`,
      style,
    ),
  );
}

function drift(
  plan: Plan,
  { style, rollcall }: Required<Pick<PlanTextOptions, "style" | "rollcall">>,
  all: string | undefined,
): string[] {
  const changes = driftLeftAlone(plan);
  if (changes.length === 0) return [];
  const lines = changes.map((change) =>
    wrapped(`  ${personText(change)}  ${driftText(change)}`, style),
  );
  return [
    wrapped(
      `Drift, not applied: ${count(changes.length, "user")} changed outside Git (${driftCommand(plan, rollcall)} shows ${changes.length === 1 ? "it" : "them"})`,
      style,
    ),
    ...(changes.some(({ kind }) => kind === "create")
      ? ["To create those who are missing, plan without --base."]
      : []),
    ...firstLines(lines, all, "changed outside Git", "changed outside Git"),
  ];
}

function driftText(change: Change): string {
  return change.kind === "create"
    ? "is not in the directory"
    : change.fields.map(({ field }) => forTerminal(fieldLabel(field))).join(", ");
}

function firstLines(
  lines: readonly string[],
  all: string | undefined,
  singular: string,
  plural: string,
): string[] {
  const more = lines.length - MOST_NAMES;
  if (all === undefined || more <= 0) return [...lines];
  const verb = more === 1 ? singular : plural;
  return [...lines.slice(0, MOST_NAMES), `  and ${digits(more)} more ${verb}: ${all} shows all`];
}
