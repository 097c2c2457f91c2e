import type { FieldValue } from "../../model/values.ts";
import type { NameParts } from "../../roster/joiner/pattern.ts";
import { textOf } from "./places.ts";

/** Given name and surname; where there are none, those that a display name is made of. */
export function partsOf(fields: Readonly<Record<string, FieldValue>>): NameParts {
  const [givenName, surname] = [textOf(fields["givenName"]), textOf(fields["surname"])];
  if (givenName !== undefined || surname !== undefined)
    return {
      ...(givenName !== undefined && { givenName }),
      ...(surname !== undefined && { surname }),
    };
  const shown = textOf(fields["displayName"])?.trim() ?? "";
  const [last, rest] = shown.split(/\s*,\s*/);
  const words = shown.split(/\s+/);
  const [first, final] = rest === undefined ? [words[0], words.at(-1)] : [rest, last];
  return {
    ...(first !== undefined && first !== "" && { givenName: first }),
    ...(final !== undefined && final !== "" && words.length > 1 && { surname: final }),
  };
}
