import { nameOf, type DesiredUser } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";

export interface FoundPeople {
  readonly people: readonly DesiredUser[];
  /** Whether the text is a name of theirs; else it is only a part of one. */
  readonly exact: boolean;
}

/**
 * The declared people that a text may mean: by userPrincipalName, a former one, the part before the @, mail address,
 * employeeId or object id; else by displayName, or given name and surname in either order; else by a part of a name.
 */
export function findPeople(text: string, users: readonly DesiredUser[]): FoundPeople {
  const people = peopleByName(users)(text);
  if (people.length > 0) return { people, exact: true };
  const words = plain(text).split(" ").filter(Boolean);
  return {
    people: words.length === 0 ? [] : users.filter((user) => containsWords(user, words)),
    exact: false,
  };
}

/** The same for many texts, but not by parts of names. */
export function peopleByName(
  users: readonly DesiredUser[],
): (text: string) => readonly DesiredUser[] {
  const called = new Map<string, Set<DesiredUser>>();
  const shown = new Map<string, Set<DesiredUser>>();
  for (const user of users) {
    addAll(called, callingsOf(user), user);
    addAll(shown, namesOf(user), user);
  }
  return (text) => {
    const wanted = plain(text);
    return [...(called.get(wanted) ?? shown.get(wanted) ?? [])];
  };
}

/** "Ana Silva, ana.silva@contoso.com" */
export function describePerson(user: DesiredUser): string {
  const shown = user.fields["displayName"];
  return typeof shown === "string" ? `${shown}, ${nameOf(user)}` : nameOf(user);
}

function addAll(
  known: Map<string, Set<DesiredUser>>,
  names: readonly unknown[],
  user: DesiredUser,
): void {
  for (const name of names) {
    if (typeof name !== "string" || name.trim() === "") continue;
    const key = plain(name);
    const people = known.get(key);
    if (people) people.add(user);
    else known.set(key, new Set([user]));
  }
}

function callingsOf(user: DesiredUser): unknown[] {
  const { id, fields, formerly } = user;
  const name = nameOf(user);
  const former = formerly.map(({ value }) => value);
  return [name, name.split("@")[0], fields["mail"], fields["employeeId"], id, ...former];
}

function namesOf({ fields }: DesiredUser): unknown[] {
  const { displayName, givenName, surname } = fields;
  if (typeof givenName !== "string" || typeof surname !== "string") return [displayName];
  return [displayName, `${givenName} ${surname}`, `${surname} ${givenName}`];
}

function containsWords(user: DesiredUser, words: readonly string[]): boolean {
  const text = plain(describePerson(user));
  return words.every((word) => text.includes(word));
}

// "Silva, Ana" is Silva Ana.
function plain(name: string): string {
  return foldName(name)
    .replace(/[\s,]+/g, " ")
    .trim();
}
