import type { AuditedWrite, AuditEntry, OtherWrite, RunAudit } from "../../model/records/audit.ts";
import { forTerminal } from "../escape.ts";
import { actorText, auditedText, missingNote, runText } from "../facts/audit.ts";
import { fieldLabel } from "../facts/plan.ts";
import { momentText } from "../facts/writes.ts";
import { personText } from "../people.ts";
import { shorten } from "../values.ts";
import { count, digits, listed } from "../words.ts";
import { wrapped } from "./columns.ts";
import { paint, type Style } from "./style.ts";

const TEXT_LENGTH = 300;
const MOST_LINES = 50;

export interface AuditTextOptions {
  readonly style: Style;
  readonly hidePersonal: boolean;
}

/** A run beside Entra's audit log: what is not there, what others did, and the sums. Ends with a line end. */
export function renderAuditText(audit: RunAudit, options: AuditTextOptions): string {
  const { style } = options;
  const { writes, others, unrecorded, odd } = audit;
  const missing = writes.filter(({ status }) => status === "missing");
  const note = missingNote(audit);
  const noted = [
    ...(audit.totals.expired > 0
      ? [
          `${count(audit.totals.expired, "write is", "writes are")} older than the log: Entra keeps entries for 30 days with Microsoft Entra ID P1 or P2, otherwise for 7.`,
        ]
      : []),
    ...(audit.totals.pending > 0
      ? [
          `${count(audit.totals.pending, "write is", "writes are")} not in the log yet. Entries can be late: Rollcall calls them missing after ${count(audit.marginMinutes, "minute")} (--margin). Run the command again later.`,
        ]
      : []),
    ...(!audit.principal && writes.length > 0
      ? [
          "The run's record does not say which application wrote, so Rollcall accepts entries by anyone. To accept one application only, add --application ID",
        ]
      : []),
    ...(note === undefined ? [] : [note]),
    ...(odd > 0
      ? [
          `${count(odd, "entry is", "entries are")} not as Graph documents them. Rollcall left them out.`,
        ]
      : []),
  ];
  const sections = [
    [wrapped(paint(style, "bold", forTerminal(runText(audit))), style)],
    limited(missing.map((write) => missingLine(write, style))),
    othersLines("by others since the run began", others, options),
    othersLines(
      "by the run's own application, outside the runs of the ledger",
      unrecorded,
      options,
    ),
    noted.map((text) => wrapped(`${paint(style, "yellow", "!")} ${forTerminal(text)}`, style, 2)),
    [wrapped(totalsLine(audit, style), style)],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function missingLine(write: AuditedWrite, style: Style): string {
  const { fields, activities, at, requestId, clientRequestId } = write;
  const request = requestId === "" ? `client request ${clientRequestId}` : `request ${requestId}`;
  return wrapped(
    `${paint(style, "red", "✗")} ${personText(write)}  ${forTerminal(shorten(listed(fields.map(fieldLabel)), TEXT_LENGTH))}: no ${forTerminal(activities.map((each) => JSON.stringify(each)).join(" or "))} entry in the audit log for the write at ${forTerminal(momentText(at))}, ${forTerminal(shorten(request, TEXT_LENGTH))}`,
    style,
    4,
  );
}

function othersLines(
  what: string,
  others: readonly OtherWrite[],
  options: AuditTextOptions,
): string[] {
  if (others.length === 0) return [];
  const { style } = options;
  const people = [...Map.groupBy(others, ({ id }) => id).values()];
  return [
    wrapped(
      `${paint(style, "yellow", "!")} ${count(others.length, "write")} to ${count(people.length, "person", "people")} of this run ${what}:`,
      style,
      2,
    ),
    ...limited(
      people.flatMap((own) => {
        const [first] = own;
        return first
          ? [`  ${personText(first)}`, ...own.flatMap(({ entry }) => entryLines(entry, options))]
          : [];
      }),
    ),
  ];
}

function entryLines(entry: AuditEntry, { style, hidePersonal }: AuditTextOptions): string[] {
  return [
    wrapped(
      `    ${forTerminal(momentText(entry.at))}  ${forTerminal(shorten(entry.activity, TEXT_LENGTH))}, by ${forTerminal(shorten(actorText(entry.by), TEXT_LENGTH))}`,
      style,
      8,
    ),
    ...entry.properties.map((property) => {
      const { name, from, to } = auditedText(property, hidePersonal);
      return wrapped(
        `        ${forTerminal(shorten(name, TEXT_LENGTH))}  ${forTerminal(shorten(from, TEXT_LENGTH))} → ${forTerminal(shorten(to, TEXT_LENGTH))}`,
        style,
        10,
      );
    }),
  ];
}

function limited(lines: readonly string[]): string[] {
  const more = lines.length - MOST_LINES;
  return more > 0
    ? [...lines.slice(0, MOST_LINES), `  and ${digits(more)} more lines; --format json has all`]
    : [...lines];
}

function totalsLine({ totals, from, until }: RunAudit, style: Style): string {
  const { writes, people, matched, missing, pending, expired, others, unrecorded } = totals;
  if (writes === 0) return "The run wrote nothing, so there is nothing to compare.";
  const rest = [
    ...(missing > 0 ? [`${digits(missing)} missing`] : []),
    ...(pending > 0 ? [`${digits(pending)} may still come`] : []),
    ...(expired > 0 ? [`${digits(expired)} too old`] : []),
  ];
  const found = `${digits(matched)} of ${count(writes, "write")} to ${count(people, "person", "people")} ${matched === 1 ? "is" : "are"} in the audit log`;
  const elsewhere = others + unrecorded === 0 ? " No one else wrote to them." : "";
  return `${paint(style, missing > 0 || unrecorded > 0 ? "red" : "green", [found, ...rest].join(", "))} (${forTerminal(momentText(from))} to ${forTerminal(momentText(until))}).${elsewhere}`;
}
