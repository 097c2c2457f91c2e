import { HIDDEN, isPersonal } from "../../model/records/personal.ts";
import type { ChangeKind } from "../../model/plan.ts";
import {
  type Outcome,
  type RecordedField,
  type RecordedValue,
  type RecordedWrite,
} from "../../model/records/receipt.ts";
import { isHashed, isPersonReference, type FieldValue } from "../../model/values.ts";
import { columnWidth, fits, padTo, stackedLine, wrapped } from "../text/columns.ts";
import { forMarkdown, forMarkdownCode, forTerminal } from "../escape.ts";
import { folded, table } from "../markdown/parts.ts";
import { personMarkdown } from "../people.ts";
import { fieldLabel } from "./plan.ts";
import type { Style } from "../text/style.ts";
import { HASHED, isCleared, nothingText, shorten, valueText } from "../values.ts";
import { count } from "../words.ts";

const VALUE_LENGTH = 300;
const WIDEST_FIELD = 24;

export interface WritesOptions {
  /** Leaves out personal values. */
  readonly hidePersonal: boolean;
}

/** What each request wrote, from what to what, and how to find it in the directory's own log; for a terminal. */
export function writesText(
  { kind, writes = [] }: Outcome,
  { style, hidePersonal }: WritesOptions & { readonly style: Style },
): string[] {
  const width = columnWidth(
    writes.flatMap(({ fields }) => fields.map(({ field }) => forTerminal(fieldLabel(field)))),
    WIDEST_FIELD,
  );
  return writes.flatMap((write) => [
    ...write.fields.map((change) => {
      const label = `    ${padTo(width, forTerminal(fieldLabel(change.field)))}  `;
      const step = stepOf(kind, change, hidePersonal, (value) => forTerminal(valueText(value)));
      return stackedLine(label, step, style);
    }),
    ...writtenLines(write, style),
  ]);
}

// The id of the request stays beside its word, to be copied.
function writtenLines(write: RecordedWrite, style: Style): string[] {
  const written = `    written ${forTerminal(momentText(write.at))},`;
  const request = forTerminal(requestText(write));
  const line = `${written} ${request}`;
  return fits(line, style) ? [line] : [written, wrapped(`      ${request}`, style)];
}

/** The same of all users, folded away. */
export function writesMarkdown(
  outcomes: readonly Outcome[],
  { hidePersonal }: WritesOptions,
): string {
  const rows = outcomes.flatMap((outcome) =>
    (outcome.writes ?? []).flatMap((write) =>
      write.fields.map((change) => {
        const step = stepOf(outcome.kind, change, hidePersonal, (value) =>
          isPersonReference(value) ? personMarkdown(value) : forMarkdown(valueText(value)),
        );
        return [
          personMarkdown(outcome),
          forMarkdown(fieldLabel(change.field)),
          step.join(" "),
          forMarkdown(momentText(write.at)),
          forMarkdownCode(shorten(requestText(write), VALUE_LENGTH)),
        ];
      }),
    ),
  );
  if (rows.length === 0) return "";
  return folded(
    `<b>Every value that was written</b>: ${count(rows.length, "value")}`,
    table(["user", "property", "from → to", "written", "request"], rows),
  );
}

/** "2026-11-02 08:00:00 UTC"; what is no time stays as it is. Not escaped. */
export function momentText(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return shorten(iso, VALUE_LENGTH);
  return `${time.toISOString().slice(0, "2026-11-02T08:00:00".length).replace("T", " ")} UTC`;
}

function requestText({ requestId, clientRequestId }: RecordedWrite): string {
  return requestId === "" ? `client request ${clientRequestId}` : `request ${requestId}`;
}

type Show = (value: Exclude<FieldValue, null>) => string;

// A new account had nothing before.
function stepOf(
  kind: ChangeKind,
  change: RecordedField,
  hidePersonal: boolean,
  show: Show,
): string[] {
  if (hidePersonal && isPersonal(change)) return [`(${HIDDEN})`];
  if (isHashed(change.from) && isHashed(change.to)) return [HASHED];
  const to = valueOf(change.to, change.from, show);
  return kind === "create" ? [to] : [valueOf(change.from, change.to, show), `→ ${to}`];
}

function valueOf(value: RecordedValue, other: RecordedValue, show: Show): string {
  if (isHashed(value)) return HASHED;
  if (isCleared(value)) return isHashed(other) ? "(not set)" : nothingText(other, "(not set)");
  return show(typeof value === "string" ? shorten(value, VALUE_LENGTH) : value);
}
