import { badQuery } from "../../serving/graphError.ts";
import { project, selected } from "../../query/projection.ts";
import { canonicalName } from "../../users/propertyNames.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../../serving/request.ts";

/**
 * One property of one user, with what surrounds it or as bare text. What holds nothing is answered with 204.
 *
 * @see https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part1-protocol.html (individual properties)
 */
export const userProperty: readonly Route[] = [
  {
    method: "GET",
    path: "users/{}/{}",
    units: 1,
    options: [],
    accepts: (_, name) => canonicalName(name) !== undefined,
    handle: property,
  },
  {
    method: "GET",
    path: "users/{}/{}/$value",
    units: 1,
    options: [],
    accepts: (_, name) => canonicalName(name) !== undefined,
    handle: bare,
  },
];

function property(_: GraphRequest, context: Context, key = "", given = ""): GraphAnswer {
  const { id, name, value } = valueAt(context, key, given);
  if (value === null || value === undefined) return { status: 204 };
  return {
    status: 200,
    body: { "@odata.context": `${context.root}/$metadata#users('${id}')/${name}`, value },
  };
}

function bare(_: GraphRequest, context: Context, key = "", given = ""): GraphAnswer {
  const { name, value } = valueAt(context, key, given);
  if (value === null || value === undefined) return { status: 204 };
  if (typeof value === "object")
    throw badQuery(`The property '${name}' is no single value, and has no $value.`);
  return { status: 200, body: value, headers: { "Content-Type": "text/plain" } };
}

function valueAt(
  context: Context,
  key: string,
  given: string,
): { id: string; name: string; value: unknown } {
  const names = selected(given, context);
  const user = context.store.read(key);
  const [name = given] = names;
  return { id: user.id, name, value: project(user, names, context)[name] };
}
