import type { Diagnostic } from "../../model/diagnostic.ts";
import { NEEDED_TO_CREATE } from "../../model/properties/properties.ts";
import type { Roster } from "../../model/user.ts";

/**
 * Warnings of users whose accounts cannot be created: they declare too little. Who declares an id has an account; whether
 * the others have one, only the directory knows.
 */
export function notCreatable({ users }: Pick<Roster, "users">): Diagnostic[] {
  return users.flatMap((user): Diagnostic[] => {
    const missing = NEEDED_TO_CREATE.filter((field) => user.fields[field] === undefined);
    if (user.id !== undefined || missing.length === 0) return [];
    const names = missing.join(" and ");
    return [
      {
        severity: "warning",
        code: "not-creatable",
        message: `has no ${names}: an account that does not exist yet cannot be created without it. Declare ${names}, or the id of the account if there is one`,
        at: user.at,
        cause: names,
      },
    ];
  });
}
