import type { Change, FieldChange } from "../../model/plan.ts";
import { personRelationship, setOf } from "../../relationships/index.ts";
import { forMarkdown } from "../escape.ts";
import {
  folded,
  linked,
  placeLink,
  placeText,
  table,
  valuesOf,
  type Budget,
  type MarkdownOptions,
} from "./parts.ts";
import { HIDDEN } from "../../model/records/personal.ts";
import { codeTag, personTag } from "../people.ts";
import {
  consequences,
  fieldLabel,
  sensitivity,
  setsInFewWords,
  shownFields,
} from "../facts/plan.ts";
import { shorten } from "../values.ts";
import { count } from "../words.ts";

const FIELDS_IN_FEW_WORDS = 4;
const VALUE_IN_FEW_WORDS = 60;
const VALUE_IN_TABLE = 120;
const MESSAGE_LENGTH = 300;

/** One user, folded away under what becomes of them in a few words; open without these words. */
export function renderChange(
  change: Change,
  options: MarkdownOptions,
  { lineLinks }: Pick<Budget, "lineLinks">,
  open: boolean,
): string {
  const words = open ? "" : inFewWords(change, options);
  const name = personTag(change);
  return folded(
    `<b>${change.kind}</b> ${name}${words === "" ? "" : `: ${words}`}`,
    [placeLink(change.at, options), properties(change, options, lineLinks)]
      .filter((part) => part !== "")
      .join("\n\n"),
    open,
  );
}

/**
 * What becomes of a user, beyond the kind of the change; may be empty. HTML with no Markdown in it, since the summary of
 * a folded part takes none.
 */
export function inFewWords(
  change: Change,
  options: MarkdownOptions,
  most = FIELDS_IN_FEW_WORDS,
): string {
  const words =
    change.kind === "create" ? newcomer(change, options) : changed(change, options, most);
  const held = change.held?.map(({ field }) => forMarkdown(fieldLabel(field))) ?? [];
  return [words, held.length > 0 ? `held back: ${held.join(", ")}` : ""]
    .filter((part) => part !== "")
    .join("; ");
}

function newcomer(change: Change, options: MarkdownOptions): string {
  const words = ["jobTitle", "department", "manager"].flatMap((name) => {
    const field = change.fields.find(({ field }) => field === name);
    if (!field) return [];
    const { to } = valuesOf(field, VALUE_IN_FEW_WORDS, options, "HTML");
    return [personRelationship(name)?.phrase(to) ?? to];
  });
  const isDisabled = change.fields.some(
    ({ field, to }) => field === "accountEnabled" && to === false,
  );
  return [
    ...words,
    ...setsInFewWords(change).map((text) => forMarkdown(text)),
    ...(isDisabled ? ["cannot sign in yet"] : []),
  ].join(", ");
}

function changed(
  change: Exclude<Change, { kind: "create" }>,
  options: MarkdownOptions,
  most: number,
): string {
  const fields = change.fields.filter(
    ({ field }) =>
      !setOf(field) &&
      (field !== "accountEnabled" || (change.kind !== "disable" && change.kind !== "enable")),
  );
  const more = fields.length - most;
  return [
    ...setsInFewWords(change).map((text) => forMarkdown(text)),
    ...fields.slice(0, most).map((field) => fieldInFewWords(field, options)),
    ...(more > 0 ? [count(more, "more property", "more properties")] : []),
  ].join(", ");
}

function fieldInFewWords(field: FieldChange, options: MarkdownOptions): string {
  const { from, to, hidden } = valuesOf(field, VALUE_IN_FEW_WORDS, options, "HTML");
  return hidden
    ? `${forMarkdown(fieldLabel(field.field))} changes (${HIDDEN})`
    : `${forMarkdown(fieldLabel(field.field))}: ${from} → <b>${to}</b>`;
}

function properties(change: Change, options: MarkdownOptions, lineLinks: boolean): string {
  const isNew = change.kind === "create";
  const rows = [
    ...shownFields(change).map((field) => {
      const { from, to } = valuesOf(field, VALUE_IN_TABLE, options);
      return {
        name: lineLinks && !field.filled ? fieldLink(field, options) : label(field),
        values: isNew ? [to] : [from, to],
        note: notesOf(change, field).join("; "),
      };
    }),
    ...(change.held ?? []).map((held) => ({
      name: label(held),
      values: isNew ? ["(held back)"] : ["", "(held back)"],
      note: forMarkdown(shorten(held.message, MESSAGE_LENGTH)),
    })),
  ];
  if (rows.length === 0) return "Nothing of the account changes.";
  const header = isNew ? ["property", "value"] : ["property", "now", "will be"];
  return rows.every(({ note }) => note === "")
    ? table(
        header,
        rows.map(({ name, values }) => [name, ...values]),
      )
    : table(
        [...header, ""],
        rows.map(({ name, values, note }) => [name, ...values, note]),
      );
}

function label({ field }: Pick<FieldChange, "field">): string {
  return forMarkdown(fieldLabel(field));
}

function fieldLink(field: FieldChange, { link }: MarkdownOptions): string {
  return linked(label(field), field.at, link);
}

function notesOf(change: Change, field: FieldChange): string[] {
  const sensitive = sensitivity(change, field);
  return [
    ...(sensitive === undefined ? [] : [sensitive]),
    ...consequences(field).map((text) => forMarkdown(text)),
    ...(field.filled ? ["filled in at creation, not managed afterwards"] : []),
    ...(field.inherited ? [`from ${codeTag(placeText(field.at))}`] : []),
  ];
}
