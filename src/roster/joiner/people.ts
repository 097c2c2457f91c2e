import { nameOf, type DesiredUser } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";

export interface FoundPeople {
  readonly people: readonly DesiredUser[];
  /** Whether the text is a name of theirs; else it is only a part of one. */
  readonly exact: boolean;
}

/**
 * The declared people whom a text may mean: by userPrincipalName, the part before the @, employeeId or object id; else
 * by displayName; else by a part of a name.
 */
export function findPeople(text: string, users: readonly DesiredUser[]): FoundPeople {
  const wanted = foldName(text.trim());
  const by = (finds: (user: DesiredUser, wanted: string) => boolean): DesiredUser[] =>
    wanted === "" ? [] : users.filter((user) => finds(user, wanted));
  for (const finds of [isCalled, isShownAs]) {
    const people = by(finds);
    if (people.length > 0) return { people, exact: true };
  }
  return { people: by(containsWords), exact: false };
}

/** "Ana Silva, ana.silva@contoso.com" */
export function describePerson(user: DesiredUser): string {
  const shown = user.fields["displayName"];
  return typeof shown === "string" ? `${shown}, ${nameOf(user)}` : nameOf(user);
}

function isCalled(user: DesiredUser, wanted: string): boolean {
  const name = foldName(nameOf(user));
  return [name, name.split("@")[0], user.fields["employeeId"], user.id].some(
    (known) => typeof known === "string" && foldName(known) === wanted,
  );
}

function isShownAs({ fields }: DesiredUser, wanted: string): boolean {
  const shown = fields["displayName"];
  return typeof shown === "string" && foldName(shown) === wanted;
}

function containsWords(user: DesiredUser, wanted: string): boolean {
  const text = foldName(describePerson(user));
  return wanted.split(/\s+/).every((word) => text.includes(word));
}
