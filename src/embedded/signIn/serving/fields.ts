import { SignInRefusal } from "../refusals/refusals.ts";

/** @throws SignInRefusal 900144 where a field is missing or empty */
export function required(fields: URLSearchParams, name: string): string {
  const value = fields.get(name) ?? "";
  if (value === "")
    throw new SignInRefusal(900144, {
      text: `The request body must contain the following parameter: '${name}'.`,
    });
  return value;
}
