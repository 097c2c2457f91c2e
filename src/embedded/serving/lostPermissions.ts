import { PROPERTIES } from "../../model/properties/properties.ts";
import {
  allows,
  callerOf,
  mayCall,
  rowFor,
  unseenBy,
  type Caller,
  type Grants,
} from "./permissions.ts";
import { waysToWrite, type Ways } from "../../model/directory/permissions.ts";
import { ROUTES } from "./routes.ts";

/** What a token that names no permissions may not do for want of those that were not granted. */
export interface Lost {
  /** `POST /users`, as far as it is served. */
  readonly calls: readonly string[];
  /** Of a user that is changed. */
  readonly properties: readonly string[];
  /** What can still be changed. */
  readonly kept: readonly string[];
  /** What is read as null. */
  readonly hidden: readonly string[];
  /** What a token holds that permits the same. */
  readonly instead: readonly string[];
}

export function lostBy({ roles, withoutPermissions = [] }: Grants): Lost {
  const before = callerOf("", { ...(roles && { roles }) });
  const after = callerOf("", { ...(roles && { roles }), withoutPermissions });
  const calls = new Map<string, Ways>();
  for (const { method, path } of ROUTES) {
    const [call, ways] = rowFor(method, path.split("/")) ?? [];
    if (call !== undefined && ways) calls.set(call, ways);
  }
  const names = PROPERTIES.filter(({ update }) => update).map(({ name }) => name);
  const waysOf = (name: string): Ways => waysToWrite(name, false);
  const may = (name: string, caller: Caller): boolean => allows(waysOf(name), caller);
  const touched = [...calls.values(), ...names.map(waysOf)].filter((ways) =>
    ways.some((way) => way.some((each) => withoutPermissions.includes(each))),
  );
  return {
    calls: [...calls]
      .filter(([call, ways]) => mayCall(call, ways, before) && !mayCall(call, ways, after))
      .map(([call]) => call.replace(" ", " /").replaceAll("{}", "{id}")),
    properties: names.filter((name) => may(name, before) && !may(name, after)),
    kept: names.filter((name) => may(name, after)),
    hidden: unseenBy(after).filter((name) => !unseenBy(before).includes(name)),
    instead: roles
      ? [
          ...new Set(touched.flatMap((ways) => ways.filter((way) => allows([way], after))).flat()),
        ].toSorted()
      : [],
  };
}
