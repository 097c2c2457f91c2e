import { suggest } from "../../../model/text/suggest.ts";

/** What is wrong with a tenant file, and where: the members and indexes that lead there. */
export interface TenantProblem {
  readonly at: readonly (string | number)[];
  readonly message: string;
}

export type Values = Readonly<Record<string, unknown>>;
export type Say = (at: TenantProblem["at"], message: string) => void;

export const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function unknownText(
  name: string,
  known: readonly string[],
  near = suggest(name, known),
): string {
  return `${JSON.stringify(name)} is no member${near === undefined ? "" : ` (did you mean ${near}?)`}`;
}
