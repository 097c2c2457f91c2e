import { WHOLE_NAME_COLUMN } from "../../model/tables/columns.ts";
import { digits } from "../../model/text/wording.ts";
import { writeScalar } from "../../roster/yaml/write.ts";
import type { Column } from "../headings/columns.ts";
import type { TablePerson } from "../people/person.ts";
import { textOf } from "./places.ts";

/** What can be read from display names such as "Silva, Ana", where nobody of the table has the names alone. */
export function wholeNamesNote(
  created: readonly TablePerson[],
  columns: readonly Column[],
): string[] {
  const column = columns.find(({ target }) => target.key === "displayName");
  const names = created.map(({ fields }) => textOf(fields["displayName"]) ?? "");
  const [first = ""] = names;
  const areWhole = names.every((name) => /^[^,]*\S,\s*[^\s,][^,]*$/.test(name));
  const isSplit = columns.some(({ target: { key } }) => key === "givenName" || key === "surname");
  if (!column || isSplit || !areWhole || first === "") return [];
  const rule = `${writeScalar(column.heading, "plain", true)}: ${writeScalar(WHOLE_NAME_COLUMN, "plain", true)}`;
  return [
    `${digits(names.length)} of the new users ${names.length === 1 ? "has" : "have"} a displayName such as ${JSON.stringify(first)}, and no givenName and surname. To read both from it, map the column (tables: { columns: { ${rule} } }).`,
  ];
}
