import type { Change, ChangeKind, FieldChange, Plan } from "../model/plan.ts";
import { forMarkdown } from "./escape.ts";
import {
  folded,
  nameLink,
  placeLink,
  table,
  valuesOf,
  type Budget,
  type MarkdownOptions,
} from "./markdownParts.ts";
import { HIDDEN } from "./personal.ts";
import { driftCommand, driftLeftAlone, fieldLabel, isSensitive, shownFields } from "./planFacts.ts";
import { shorten } from "./values.ts";
import { count, digits } from "./words.ts";

const SIGNS: Readonly<Record<ChangeKind, string>> = {
  disable: "!",
  enable: "!",
  adopt: "!",
  create: "+",
  update: "~",
};
const DEEDS = {
  disable: "**disabled**",
  enable: "**enabled**",
  adopt: "**adopted**",
  update: undefined,
} as const;
const FIELDS_IN_SUMMARY = 4;
const VALUE_IN_SUMMARY = 60;
const VALUE_IN_DETAILS = 200;
const MESSAGE_LENGTH = 300;

/** One row for each user: what becomes of them in a few words. */
export function renderSummaryTable(
  changes: readonly Change[],
  options: MarkdownOptions,
  { rows }: Budget,
): string {
  const shown = changes
    .slice(0, rows)
    .map((change) => [
      SIGNS[change.kind],
      nameLink(change.userPrincipalName, change.at, options),
      inFewWords(change, options),
    ]);
  const more = changes.length - rows;
  return [
    table(["", "user", "change"], shown),
    ...(more > 0 ? [`… and ${digits(more)} more: \`rollcall plan --full\` shows all.`] : []),
  ].join("\n\n");
}

/** Every field of every user, folded away. */
export function renderDetails(
  changes: readonly Change[],
  options: MarkdownOptions,
  { details }: Budget,
): string {
  const withFields = changes.filter(({ fields, held }) => fields.length > 0 || held);
  if (withFields.length === 0) return "";
  if (details === 0) return "All properties: `rollcall plan --full`.";
  const more = withFields.length - details;
  return folded(
    more > 0 ? `All properties of the first ${digits(details)} users` : "All properties",
    withFields
      .slice(0, details)
      .map((change) => detailsOf(change, options))
      .join("\n\n"),
  );
}

/** What was changed outside Git and stays as it is, folded away. */
export function renderDrift(plan: Plan, options: MarkdownOptions, { rows }: Budget): string {
  const changes = driftLeftAlone(plan);
  if (changes.length === 0) return "";
  const lines = changes.flatMap((change) => {
    const name = nameLink(change.userPrincipalName, change.at, options);
    if (change.kind === "create") return [[name, "", "not in the directory", ""]];
    return change.fields.map((field) => {
      const { from, to } = valuesOf(field, VALUE_IN_SUMMARY, options);
      return [name, forMarkdown(fieldLabel(field.field)), from, to];
    });
  });
  const more = lines.length - rows;
  return folded(
    `Drift: ${count(changes.length, "user was", "users were")} changed outside Git (left as ${changes.length === 1 ? "it is" : "they are"})`,
    [
      table(["user", "property", "in the directory", "declared"], lines.slice(0, rows)),
      ...(more > 0 ? [`… and ${digits(more)} more rows.`] : []),
      `\`${driftCommand(plan)}\` shows what correcting it would do.`,
    ].join("\n\n"),
  );
}

function inFewWords(change: Change, options: MarkdownOptions): string {
  const words = change.kind === "create" ? newcomer(change, options) : changed(change, options);
  const held = change.held?.map(({ field }) => forMarkdown(fieldLabel(field))) ?? [];
  return [words, ...(held.length > 0 ? [`held back: ${held.join(", ")}`] : [])].join("; ");
}

function newcomer(change: Change, options: MarkdownOptions): string {
  const words = ["displayName", "jobTitle", "department", "manager"].flatMap((name) => {
    const field = change.fields.find(({ field }) => field === name);
    if (!field) return [];
    const { to } = valuesOf(field, VALUE_IN_SUMMARY, options);
    return [name === "manager" ? `reports to ${to}` : to];
  });
  return `new: ${words.join(", ")}`;
}

function changed(change: Exclude<Change, { kind: "create" }>, options: MarkdownOptions): string {
  const deed = DEEDS[change.kind];
  const fields = change.fields.filter(
    ({ field }) =>
      field !== "accountEnabled" || (change.kind !== "disable" && change.kind !== "enable"),
  );
  const more = fields.length - FIELDS_IN_SUMMARY;
  return [
    ...(deed === undefined ? [] : [deed]),
    ...fields.slice(0, FIELDS_IN_SUMMARY).map((field) => fieldInFewWords(field, options)),
    ...(more > 0 ? [count(more, "more property", "more properties")] : []),
  ].join(", ");
}

function fieldInFewWords(field: FieldChange, options: MarkdownOptions): string {
  const { from, to, hidden } = valuesOf(field, VALUE_IN_SUMMARY, options);
  return hidden
    ? `${forMarkdown(fieldLabel(field.field))} changes (${HIDDEN})`
    : `${forMarkdown(fieldLabel(field.field))}: ${from} → **${to}**`;
}

function detailsOf(change: Change, options: MarkdownOptions): string {
  const isNew = change.kind === "create";
  const rows = shownFields(change).map((field) => {
    const { from, to } = valuesOf(field, VALUE_IN_DETAILS, options);
    const notes = notesOf(change, field, options);
    return [forMarkdown(fieldLabel(field.field)), ...(isNew ? [to] : [from, to]), notes.join("; ")];
  });
  const held = (change.held ?? []).map(({ field, message }) => [
    forMarkdown(fieldLabel(field)),
    ...(isNew ? ["(held back)"] : ["", "(held back)"]),
    forMarkdown(shorten(message, MESSAGE_LENGTH)),
  ]);
  return [
    `${change.kind} ${nameLink(change.userPrincipalName, change.at, options)}`,
    table(isNew ? ["property", "value", ""] : ["property", "now", "will be", ""], [
      ...rows,
      ...held,
    ]),
  ].join("\n\n");
}

function notesOf(change: Change, field: FieldChange, options: MarkdownOptions): string[] {
  return [
    ...(isSensitive(change, field) ? ["sensitive, sent on its own"] : []),
    ...(field.filled ? ["filled in at creation, not managed afterwards"] : []),
    ...(field.inherited ? [`from ${placeLink(field.at, options)}`] : []),
  ];
}
