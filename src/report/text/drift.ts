import { rollcallOnPath, type Rollcall } from "../rollcall.ts";
import type { Drift, DriftedUser } from "../../model/drift.ts";
import { columnWidth, displayWidth, fits, padTo, wrapped } from "./columns.ts";
import { asChange, DRIFT_LABELS, driftTitle, driftWords } from "../facts/drift.ts";
import { forTerminal } from "../escape.ts";
import { HIDDEN, isPersonal } from "../../model/records/personal.ts";
import { personColumns, personText } from "../people.ts";
import { fieldLabel, shortCommit } from "../facts/plan.ts";
import { paint, type Paint, type Style, type TextReader } from "./style.ts";
import { isCleared, nothingText, shortenPair, valueText } from "../values.ts";
import { count, digits } from "../words.ts";

/** More users than this are counted only. */
const MOST_USERS = 40;
const WIDEST = 48;
const BESIDE_VALUES = 40;

export interface DriftTextOptions extends TextReader {
  /** Every user. */
  readonly full: boolean;
  /** Neither declared nor live values of personal properties, only that they differ. */
  readonly hidePersonal: boolean;
}

/** The drift for people at a terminal or reading a log. Ends with a line end. */
export function renderDriftText(drift: Drift, options: DriftTextOptions): string {
  const { style, full, rollcall = rollcallOnPath } = options;
  const shown = full ? drift.users : drift.users.slice(0, MOST_USERS);
  const more = drift.users.length - shown.length;
  const sections = [
    [wrapped(header(drift), style)],
    ...drift.refusals.map(({ message, remedy }) => [
      wrapped(`${paint(style, "red", "Refused:")} ${forTerminal(message)}`, style),
      wrapped(`Do not rely on any of this. ${forTerminal(remedy)}`, style),
    ]),
    ...renderUsers(shown, options),
    more > 0
      ? [wrapped(`and ${count(more, "more user")}: ${rollcall("drift --full")} shows all`, style)]
      : [],
    ...drift.unclear.map(({ at, reason, message, ...user }) => [
      wrapped(
        `${paint(style, "yellow", "? unclear")}  ${personText(user)}  ${forTerminal(`${at.file}:${at.line}`)}  ${reason}`,
        style,
      ),
      wrapped(`    ${forTerminal(message)}`, style),
    ]),
    [sentence(driftTitle(drift)), ...advice(drift, rollcall)].map((line) => wrapped(line, style)),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function header({ tenant, totals, requests, commit }: Drift): string {
  const what = commit === undefined ? "the files on disk" : forTerminal(shortCommit(commit));
  return `${forTerminal(tenant.domain)}, ${count(totals.directory, "user")} read in ${count(requests, "request")}, compared with ${what}`;
}

function advice({ users }: Drift, rollcall: Rollcall): string[] {
  const values = users.reduce((sum, { fields }) => sum + fields.length, 0);
  return values === 0
    ? []
    : [
        `${digits(values)} ${values === 1 ? "value" : "values"}, each declared → in the directory. To take one over into the files: ${rollcall("accept USER [PROPERTY…]")}`,
      ];
}

function renderUsers(users: readonly DriftedUser[], options: DriftTextOptions): string[][] {
  const { style, full, hidePersonal } = options;
  const most = full ? 1000 : Math.max(24, Math.floor((style.width - BESIDE_VALUES) / 2));
  const names = personColumns(users);
  const widths = {
    kind: columnWidth(
      users.map(({ kind }) => DRIFT_LABELS[kind]),
      WIDEST,
    ),
    field: columnWidth(
      users.flatMap(({ fields }) => fields.map(({ field }) => forTerminal(fieldLabel(field)))),
      WIDEST,
    ),
  };
  const headings = users.map((user, index) => {
    const color: Paint = user.kind === "changed" ? "cyan" : "yellow";
    return {
      start: `${paint(style, color, user.kind === "changed" ? "~" : "!")} ${padTo(widths.kind, DRIFT_LABELS[user.kind])}  `,
      name: names[index] ?? "",
      place: forTerminal(`${user.at.file}:${user.at.line}`),
    };
  });
  const isNarrow = headings.some(
    ({ start, name, place }) => !fits(`${start}${name}  ${place}`, style),
  );
  return users.map((user, index) => {
    const { start = "", name = "", place = "" } = headings[index] ?? {};
    const words = forTerminal(driftWords(user));
    return [
      ...(isNarrow
        ? [wrapped(start + name.trimEnd(), style, displayWidth(start)), `    ${place}`]
        : [`${start}${name}  ${place}`]),
      ...(words === "" ? [] : [wrapped(`    ${paint(style, "yellow", words)}`, style)]),
      ...user.fields.map((field) => {
        const label = `    ${padTo(widths.field, forTerminal(fieldLabel(field.field)))}  `;
        const note = field.inherited
          ? `  from ${forTerminal(`${field.at.file}:${field.at.line}`)}`
          : "";
        const hidden = hidePersonal && isPersonal(field);
        return wrapped(
          `${label}${hidden ? `(${HIDDEN})` : values(asChange(field), most, style)}${note}`,
          style,
          displayWidth(label),
        );
      }),
    ];
  });
}

function values({ from, to }: ReturnType<typeof asChange>, most: number, style: Style): string {
  const [left, right] = shortenPair(
    isCleared(from) ? "" : valueText(from),
    isCleared(to) ? "" : valueText(to),
    most,
  );
  const before = isCleared(from) ? nothingText(to, "(cleared)") : forTerminal(left);
  const after = isCleared(to) ? nothingText(from, "(not set)") : forTerminal(right);
  return `${before} → ${paint(style, "bold", after)}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
