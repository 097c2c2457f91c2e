import { DIRECTORY_EXTENSION, PROPERTIES } from "../../model/properties/properties.ts";

const byLowerCase = new Map(PROPERTIES.map(({ name }) => [name.toLowerCase(), name]));

/** Graph's spelling of a property of the user that is named in any case; undefined when there is none. */
export function canonicalName(name: string): string | undefined {
  return byLowerCase.get(name.toLowerCase()) ?? (DIRECTORY_EXTENSION.test(name) ? name : undefined);
}
