import { propertyNamed, type Property } from "../model/properties/properties.ts";
import { checkText, type Objection } from "../model/properties/rules.ts";
import { isObjectId } from "../model/values.ts";

/** What is wrong with a text by which a file refers to a person, before anything is known of others; undefined: nothing. */
export function objectionToPerson(declared: string): Objection | undefined {
  if (isObjectId(declared)) return undefined;
  const problem = checkText(propertyNamed("userPrincipalName") as Property, declared);
  // What people call somebody is looked up among everybody first, and one of an odd name may have been there before.
  return problem && !problem.onlyNew && !isCalling(problem) ? problem : undefined;
}

function isCalling({ code }: Objection): boolean {
  return code === "bad-name" || code === "bad-character";
}
