import { propertyNamed } from "../../model/properties/properties.ts";
import { checkText } from "../../model/properties/rules.ts";
import { nameOf, type DesiredUser } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import { fillLocalPart, hasPlace, type NameParts } from "./pattern.ts";
import type { UsableNameRules } from "./style.ts";

/** Who holds a name, in words that follow "is"; undefined: it is free. */
export type NameHolders = (name: string) => string | undefined;

export interface Suggestion {
  readonly name: string;
  /** Why it is not a better one, a sentence each. */
  readonly notes: readonly string[];
}

const LARGEST_NUMBER = 999;

/** The first userPrincipalName by the rules that Graph takes and nobody has. */
export function suggestUserPrincipalName(
  parts: NameParts,
  rules: UsableNameRules,
  holderOf: NameHolders,
): Suggestion | undefined {
  const [local = "", domain = ""] = rules.userPrincipalName.split("@");
  return firstFree(
    [local, ...rules.whenTaken],
    (pattern, number) => filled(pattern, parts, rules, number, `@${domain}`),
    "userPrincipalName",
    holderOf,
  );
}

/** The first mailNickname by the rules that nobody has; undefined where the rules leave it to the directory. */
export function suggestMailNickname(
  parts: NameParts,
  rules: UsableNameRules,
  holderOf: NameHolders,
): Suggestion | undefined {
  const { mailNickname } = rules;
  if (mailNickname === undefined) return undefined;
  return firstFree(
    [mailNickname, `${mailNickname}{number}`],
    (pattern, number) => filled(pattern, parts, rules, number, ""),
    "mailNickname",
    holderOf,
  );
}

/** Who holds which name by the roster: userPrincipalNames, mails, and former names, which a rename still needs. */
export function namesInRoster(users: readonly DesiredUser[]): NameHolders {
  const holders = new Map<string, string>();
  const add = (name: unknown, what: string, user: DesiredUser): void => {
    if (typeof name === "string" && !holders.has(foldName(name)))
      holders.set(foldName(name), `${what} of ${nameOf(user)} (${user.at.file}:${user.at.line})`);
  };
  for (const user of users) {
    add(user.fields["userPrincipalName"], "the userPrincipalName", user);
    add(user.fields["mail"], "the mail address", user);
    for (const { value } of user.formerly) add(value, "a former name", user);
  }
  return (name) => holders.get(foldName(name));
}

/** Who holds which mailNickname by the roster; where none is declared, it is the part before the @. */
export function nicknamesInRoster(users: readonly DesiredUser[]): NameHolders {
  const holders = new Map<string, string>();
  for (const user of users) {
    const declared = user.fields["mailNickname"];
    const [local] = nameOf(user).split("@");
    const name = typeof declared === "string" ? declared : local;
    if (name !== undefined) holders.set(foldName(name), `the mailNickname of ${nameOf(user)}`);
  }
  return (name) => holders.get(foldName(name));
}

function filled(
  pattern: string,
  parts: NameParts,
  { replace }: UsableNameRules,
  number: number,
  end: string,
): string | undefined {
  if (hasPlace(pattern, "middleName") && !parts.middleName) return undefined;
  const local = fillLocalPart(pattern, parts, { number, ...(replace && { replace }) });
  return local === "" ? undefined : local + end;
}

function firstFree(
  patterns: readonly string[],
  fill: (pattern: string, number: number) => string | undefined,
  property: "userPrincipalName" | "mailNickname",
  holderOf: NameHolders,
): Suggestion | undefined {
  const notes: string[] = [];
  const row = propertyNamed(property);
  for (const pattern of patterns)
    for (let number = 2; number <= LARGEST_NUMBER; number += 1) {
      const name = fill(pattern, number);
      if (name === undefined || !row || checkText(row, name)) break;
      const holder = holderOf(name);
      if (holder === undefined) return { name, notes };
      notes.push(`${name} is ${holder}.`);
      if (!hasPlace(pattern, "number")) break;
    }
  return undefined;
}
