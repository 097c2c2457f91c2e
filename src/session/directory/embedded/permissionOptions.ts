import { lostBy } from "../../../embedded/serving/lostPermissions.ts";
import type { Grants } from "../../../embedded/serving/permissions.ts";
import { KNOWN_PERMISSIONS } from "../../../model/directory/permissions.ts";
import { suggest } from "../../../model/text/suggest.ts";
import { UserError } from "../../process/world.ts";

/**
 * Reads `--roles User.Read.All,Organization.Read.All` and `--without-permission User.ReadWrite.All`.
 *
 * @throws UserError for a permission that decides nothing here
 */
export function permissionOptions(options: {
  readonly roles?: string;
  readonly withoutPermission?: readonly string[];
}): Grants {
  const { roles, withoutPermission } = options;
  return {
    ...(roles !== undefined && { roles: known("--roles", roles.split(",")) }),
    ...(withoutPermission && {
      withoutPermissions: known(
        "--without-permission",
        withoutPermission.flatMap((text) => text.split(",")),
      ),
    }),
  };
}

function known(option: string, given: readonly string[]): string[] {
  const names = given.map((part) => part.trim());
  for (const name of names)
    if (!KNOWN_PERMISSIONS.includes(name)) {
      const near = suggest(name, KNOWN_PERMISSIONS);
      throw new UserError(
        `${option} takes application permissions with commas between them; ${JSON.stringify(name)} decides nothing here.${near === undefined ? "" : ` Did you mean ${near}?`} These do:\n${KNOWN_PERMISSIONS.map((each) => `  ${each}`).join("\n")}`,
      );
    }
  return names;
}

/** What is refused without the permissions, to be said when the server starts. */
export function withoutText(grants: Grants): string[] {
  const { withoutPermissions: without = [] } = grants;
  if (without.length === 0) return [];
  const { calls, properties, kept, hidden, instead } = lostBy(grants);
  const names = without.join(" and ");
  const refused = [
    ...calls,
    ...(properties.length > 0 && !calls.includes("PATCH /users/{id}")
      ? [`PATCH /users/{id} with ${propertiesText(properties, kept)}`]
      : []),
    ...(hidden.length > 0 ? [`GET /users shows null as ${hidden.join(", ")}`] : []),
  ];
  if (refused.length > 0)
    return [`Refused without ${names}:`, ...refused.map((each) => `  ${each}`)];
  const because = instead.length > 0 ? `: ${instead.join(", ")} permits the same` : "";
  return [`Nothing more is refused without ${names}${because}.`];
}

function propertiesText(lost: readonly string[], kept: readonly string[]): string {
  if (kept.length === 0) return "any property";
  return lost.length > kept.length ? `any property but ${kept.join(", ")}` : lost.join(", ");
}
