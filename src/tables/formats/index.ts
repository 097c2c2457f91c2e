import type { TableKind } from "../cells/sheet.ts";
import { DIRECTORY_FORMATS } from "./directories.ts";
import type { TableFormat } from "./format.ts";
import { HR_FORMATS } from "./hr.ts";
import { JSON_FORMATS } from "./json.ts";
import { MICROSOFT_FORMATS } from "./microsoft.ts";
import { SERVICE_FORMATS } from "./services.ts";

/** Every format that is known of tables, the most particular first. */
export const FORMATS: readonly TableFormat[] = [
  ...MICROSOFT_FORMATS,
  ...DIRECTORY_FORMATS,
  ...SERVICE_FORMATS,
  ...HR_FORMATS,
];

/** The formats that a file of a kind may have. In JSON, Graph's names are an answer of Graph's. */
export function formatsOf(kind: TableKind): readonly TableFormat[] {
  return kind === "json" ? [...JSON_FORMATS, ...FORMATS] : FORMATS;
}
