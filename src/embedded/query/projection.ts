import {
  DIRECTORY_EXTENSION,
  EXTENSION_ATTRIBUTES,
  ORG_DATA_MEMBERS,
  PROPERTIES,
  propertyNamed,
} from "../../model/properties/properties.ts";
import { valueOf } from "../users/computedProperties.ts";
import { badRequest, denied, notModelled } from "../serving/graphError.ts";
import { assertMaySelect, mayRead } from "../serving/permissions.ts";
import { canonicalName } from "../users/propertyNames.ts";
import type { Context } from "../serving/request.ts";
import { emptyValueOf, type StoredUser } from "../tenant/tenant.ts";

const DEFAULT_SET = PROPERTIES.filter(({ byDefault }) => byDefault).map(({ name }) => name);

/** The properties that `$select` names, or those of Graph's default set that the caller may read. */
export function selected(
  select: string | null,
  { caller }: Pick<Context, "caller">,
): readonly string[] {
  if (select === null || select.trim() === "")
    return DEFAULT_SET.filter((name) => mayRead(caller, name));
  const names = select.split(",").map((part) => {
    const name = canonicalName(part.trim());
    if (name === undefined)
      throw badRequest(
        `Parsing OData Select and Expand failed: Could not find a property named '${part.trim()}' on type 'microsoft.graph.user'.`,
      );
    if (!mayRead(caller, name)) throw denied();
    return name;
  });
  if (names.includes("mailboxSettings")) throw notModelled("mailboxes, and so no mailboxSettings");
  assertMaySelect(caller, names);
  return [...new Set(names)];
}

/** A user as Graph answers it. */
export function project(
  user: StoredUser,
  properties: readonly string[],
  context: Pick<Context, "hidden" | "omitted" | "store">,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const name of properties) {
    if (context.omitted.has(name)) continue;
    const value = context.hidden.has(name)
      ? undefined
      : whole(name, valueOf(user, name, context.store.tenant));
    // An unset extension of the open type is not part of an answer.
    if ((value === undefined || value === null) && DIRECTORY_EXTENSION.test(name)) continue;
    answer[name] = value ?? emptyValueOf(name);
  }
  return answer;
}

function whole(name: string, value: unknown): unknown {
  switch (propertyNamed(name)?.type) {
    case "extensionAttributes":
      return { ...nulls(EXTENSION_ATTRIBUTES), ...(value as object | undefined) };
    case "employeeOrgData":
      return value ? { ...nulls(ORG_DATA_MEMBERS), ...value } : null;
    case undefined:
    case "string":
    case "boolean":
    case "dateTime":
    case "strings":
    case "other":
      return value;
  }
}

function nulls(names: readonly string[]): Record<string, null> {
  return Object.fromEntries(names.map((name) => [name, null]));
}
