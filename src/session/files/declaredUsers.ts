import { nameOf, type DesiredUser, type Roster } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import { UserError } from "../process/world.ts";
import { count } from "../../model/text/wording.ts";

/** The declared users whom somebody at a keyboard may mean: by name, the part before the @, employeeId, id or file. */
export function usersCalled(name: string, { users }: Roster): DesiredUser[] {
  return users.filter((candidate) => isCalled(candidate, name));
}

/** That nobody is meant, and who could have been. */
export function nobodyCalled(name: string, { users }: Roster): UserError {
  const part = foldName(name).split("@")[0] ?? "";
  const similar = users.map(nameOf).filter((other) => foldName(other).includes(part));
  const advice =
    similar.length > 0
      ? `Similar: ${similar.slice(0, 5).join(", ")}.`
      : `The roster declares ${count(users.length, "user")}: name one by userPrincipalName, the part before the @, employeeId, id or file.`;
  return new UserError(
    `No declared user has the name, employeeId or id ${JSON.stringify(name)}. ${advice}`,
  );
}

function isCalled(user: DesiredUser, name: string): boolean {
  const wanted = foldName(name);
  const upn = user.fields["userPrincipalName"];
  return [
    upn,
    typeof upn === "string" ? upn.split("@")[0] : null,
    user.fields["employeeId"],
    user.id,
    user.at.file,
    ...user.formerly.flatMap(({ value }) => [value, value.split("@")[0]]),
  ].some((known) => typeof known === "string" && foldName(known) === wanted);
}
