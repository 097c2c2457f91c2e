import type { Outcome } from "../../model/records/receipt.ts";
import { columnWidth, fits, padTo, wrapped } from "./columns.ts";
import { nameLines } from "./heading.ts";
import { forMarkdown, forMarkdownCode, forTerminal } from "../escape.ts";
import { joined } from "../markdown/parts.ts";
import { newAccountsIn } from "../../model/records/receipt.ts";
import { personColumns, type Name } from "../people.ts";
import { receiptWithoutPersonal } from "../personal.ts";
import { KINDS } from "../facts/plan.ts";
import { storedOtherwiseOf, writtenFieldsOf } from "../facts/receipt.ts";
import { renderReceiptMarkdown } from "../markdown/receipt.ts";
import type { ReceiptRecord } from "../json/receipt.ts";
import { failureText, firstCredentials } from "./receipt.ts";
import { momentText, writesMarkdown, writesText } from "../facts/writes.ts";
import { keptOtherwiseText } from "../facts/shownOtherwise.ts";
import { paint, type Paint, type Style } from "./style.ts";
import { shorten } from "../values.ts";
import { count, digits, duration, listed } from "../words.ts";

const PARTIAL =
  "The run was interrupted: this record says how far each user had come, and is not a receipt.";
const TEXT_LENGTH = 300;
const COMMIT_LENGTH = 10;

/** A receipt for people: when, where and by whom, how it ended, and then every user. Ends with a line end. */
export function renderReceiptRecordText(
  whole: ReceiptRecord,
  { style, hidePersonal }: { readonly style: Style; readonly hidePersonal: boolean },
): string {
  const record = hidePersonal ? receiptWithoutPersonal(whole) : whole;
  const facts = factsOf(record).map(([label, value]) => [label, forTerminal(value)] as const);
  const width = columnWidth(
    facts.map(([label]) => label),
    "pull request".length,
  );
  const blocked = record.blocked ?? [];
  const blockedName = personColumns(blocked);
  const sections = [
    record.partial ? [wrapped(paint(style, "yellow", PARTIAL), style, 0)] : [],
    facts.map(([label, value]) =>
      wrapped(`${padTo(width, label)}  ${value}`, style, width + "  ".length),
    ),
    [wrapped(totalsLine(record), style)],
    firstCredentials(newAccountsIn(record), style, "unknown"),
    outcomeLines(record.outcomes, { style, hidePersonal }),
    blocked.flatMap((user) =>
      personLines(
        `${paint(style, "yellow", "! blocked")}  `,
        blockedName(user),
        forTerminal(user.message),
        style,
      ),
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** The same as Markdown. */
export function renderReceiptRecordMarkdown(
  record: ReceiptRecord,
  { hidePersonal }: { readonly hidePersonal: boolean },
): string {
  return joined([
    renderReceiptMarkdown(record, {
      hidePersonal,
      newAccounts: newAccountsIn(record),
      credential: "unknown",
      retry: "Apply again",
      limit: Infinity,
    }).trimEnd(),
    record.partial ? `> [!WARNING]\n> ${PARTIAL}` : "",
    factsOf(record)
      .map(([label, value]) => `- ${label}: ${markdownOf(label, value)}`)
      .join("\n"),
    writesMarkdown(record.outcomes, { hidePersonal }),
  ]);
}

// In the order in which an auditor asks.
function factsOf(record: ReceiptRecord): (readonly [label: string, value: string])[] {
  const { tenant, startedAt, finishedAt, commit, actor, planDigest, tool, run } = record;
  const { approvalRequired, begins, previous } = record;
  return (
    [
      ["tenant", `${tenant.domain} (${tenant.id})`],
      [
        "directory",
        record.directory === "embedded" ? "embedded: no tenant was written to" : undefined,
      ],
      ["started", momentText(startedAt)],
      ["finished", finishedAt === undefined ? undefined : finishText(startedAt, finishedAt)],
      ["commit", commit],
      ["run", run && `${run.url}, attempt ${run.attempt}, by ${run.event}`],
      ...pullRequestsOf(record).map((text) => ["pull request", text] as const),
      ["started by", actor],
      ["machine", record.host],
      ["approved by", run?.approvedBy && listed(run.approvedBy)],
      [
        "approval",
        approvalRequired === false
          ? "none was needed: the configuration says requireApproval: false"
          : undefined,
      ],
      ["plan", planDigest],
      ["follows", begins === undefined ? (previous ?? undefined) : `no record: ${begins}`],
      ["written by", tool && `${tool.name} ${tool.version}`],
    ] as const
  ).flatMap(([label, value]) =>
    value === undefined ? [] : [[label, shorten(value, TEXT_LENGTH)] as const],
  );
}

function pullRequestsOf({ pullRequest, pullRequests }: ReceiptRecord): string[] {
  return (pullRequests ?? (pullRequest === undefined ? [] : [pullRequest])).map((pull) => {
    if (typeof pull === "number") return `#${pull}`;
    const approvals = pull.reviewers.map(
      ({ login, commit, at }) =>
        `${login} (${shorten(commit.slice(0, COMMIT_LENGTH), TEXT_LENGTH)}, ${momentText(at)})`,
    );
    const author = pull.author === undefined ? "" : `, asked by ${pull.author}`;
    return `#${pull.number}${author}${approvals.length > 0 ? `, approved by ${listed(approvals)}` : ""}`;
  });
}

// "#12" leads to the pull request where this is shown on GitHub, and is meant to.
function markdownOf(label: string, value: string): string {
  if (label === "pull request") {
    const [number = ""] = /^#\d+/.exec(value) ?? [];
    return `${number}${forMarkdown(value.slice(number.length))}`;
  }
  return ["commit", "plan", "follows"].includes(label)
    ? forMarkdownCode(value)
    : forMarkdown(value);
}

function finishText(startedAt: string, finishedAt: string): string {
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  const text = momentText(finishedAt);
  return seconds >= 0 ? `${text}, after ${duration(seconds)}` : text;
}

function totalsLine(record: ReceiptRecord): string {
  const { totals, blocked = [], complete, partial } = record;
  const otherwise = storedOtherwiseOf(record).length;
  // A record need not hold all the outcomes that its totals count.
  const late = Math.max(0, totals.unconfirmed - otherwise);
  const parts = [
    `${count(totals.applied, "change")} applied`,
    `${digits(totals.failed)} failed`,
    `${digits(totals.skipped)} skipped`,
    `${digits(totals.notAttempted)} not attempted`,
    ...(late > 0 ? [`${digits(late)} not yet visible`] : []),
    ...(otherwise > 0 ? [`${digits(otherwise)} stored otherwise`] : []),
    ...(blocked.length > 0 ? [`${digits(blocked.length)} blocked`] : []),
  ].join(", ");
  if (partial || complete === undefined) return `${parts}.`;
  return `${parts}. ${complete ? "Everything that was to be done is done." : "Something is left to do."}`;
}

const STATUSES: readonly (readonly [Outcome["status"], Paint])[] = [
  ["failed", "red"],
  ["skipped", "yellow"],
  ["not-attempted", "yellow"],
  ["applied", "green"],
];

// What needs a look comes first, and then what could hurt most.
function outcomeLines(
  outcomes: readonly Outcome[],
  options: { readonly style: Style; readonly hidePersonal: boolean },
): string[] {
  const { style } = options;
  const sorted = STATUSES.flatMap(([status]) =>
    outcomes
      .filter((outcome) => outcome.status === status)
      .toSorted((left, right) => KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind)),
  );
  const nameOf = personColumns(sorted);
  const width = columnWidth(
    sorted.map(({ status }) => status),
    "not-attempted".length,
  );
  return sorted.flatMap((outcome) => {
    const { kind, status } = outcome;
    const color = STATUSES.find(([name]) => name === status)?.[1] ?? "dim";
    const start = `${paint(style, color, padTo(width, status))}  ${padTo("disable".length, kind)}  `;
    const why = whyOf(outcome);
    return [
      ...personLines(start, nameOf(outcome), whatOf(outcome), style),
      ...(why === "" ? [] : [wrapped(`    ${why}`, style)]),
      ...writesText(outcome, options),
    ];
  });
}

// A name and what is said of it, on one line where that fits.
function personLines(start: string, name: Name, words: string, style: Style): string[] {
  const line = `${start}${name.aligned}  ${words}`.trimEnd();
  if (fits(line, style)) return [line];
  return [
    ...nameLines(start, name, style),
    ...(words === "" ? [] : [wrapped(`    ${words}`, style)]),
  ];
}

/** Why not all of it was done, or not as it was written; empty where all is well. Escaped. */
export function whyOf(outcome: Outcome): string {
  const { reason, confirmed, status } = outcome;
  const otherwise = forTerminal(keptOtherwiseText(outcome));
  return [
    ...(status === "failed" ? [failureText(withoutTwice(outcome))] : []),
    ...(status === "failed" || reason === undefined ? [] : [forTerminal(reason)]),
    ...(otherwise === "" ? [] : [otherwise]),
    ...(status !== "failed" && confirmed === false && otherwise === ""
      ? ["not yet visible when it was read back"]
      : []),
  ].join("; ");
}

// The requests tell more than the fields by name, which is all that format 1 has.
function withoutTwice(outcome: Outcome): Outcome {
  const { done: _, ...rest } = outcome;
  return outcome.writes === undefined ? outcome : rest;
}

function whatOf({ reviews = [], ...outcome }: Outcome): string {
  const fields =
    outcome.status === "applied" ? writtenFieldsOf(withoutTwice(outcome)).map(forTerminal) : [];
  return [
    ...(fields.length > 0 ? [fields.join(", ")] : []),
    ...(reviews.length > 0 ? [`reviewed in ${forTerminal(listed(reviews))}`] : []),
  ].join("  ");
}
