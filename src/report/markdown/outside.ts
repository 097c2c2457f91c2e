import type { Plan } from "../../model/plan.ts";
import { forMarkdown, forMarkdownCode } from "../escape.ts";
import { folded, personLink, table, valuesOf, type Budget, type MarkdownOptions } from "./parts.ts";
import { driftCommand, driftLeftAlone, fieldLabel } from "../facts/plan.ts";
import { count, digits } from "../words.ts";

const VALUE_LENGTH = 60;

/** What was changed outside Git and stays as it is, folded away. */
export function renderDrift(plan: Plan, options: MarkdownOptions, { rows }: Budget): string {
  const changes = driftLeftAlone(plan);
  if (changes.length === 0) return "";
  const lines = changes.flatMap((change) => {
    const name = personLink(change, change.at, options);
    if (change.kind === "create") return [[name, "", "not in the directory", ""]];
    return change.fields.map((field) => {
      const { from, to } = valuesOf(field, VALUE_LENGTH, options);
      return [name, forMarkdown(fieldLabel(field.field)), from, to];
    });
  });
  const more = lines.length - rows;
  return folded(
    `Drift: ${count(changes.length, "user was", "users were")} changed outside Git (left as ${changes.length === 1 ? "it is" : "they are"})`,
    [
      table(["user", "property", "in the directory", "declared"], lines.slice(0, rows)),
      ...(more > 0 ? [`… and ${digits(more)} more rows.`] : []),
      `${forMarkdownCode(driftCommand(plan, options.rollcall))} shows what correcting it would do.`,
    ].join("\n\n"),
  );
}
