import { propertyNamed } from "../../model/properties/properties.ts";
import { badRequest, denied } from "../serving/graphError.ts";
import { mayRead, type Caller } from "../serving/permissions.ts";
import { canonicalName } from "../users/propertyNames.ts";
import type { Predicate } from "./filter.ts";
import type { StoredUser } from "../tenant/tenant.ts";

/** As deep as a `$filter`. */
const DEEPEST = 50;

const TOKEN = /\s*(?:"((?:[^"\\]|\\.)*)"|(AND|OR)\b|([()]))/y;

/**
 * Makes a predicate of `$search`: `"property:text"` clauses, joined by AND and OR, with brackets. In displayName every
 * word of the text has to begin a word of the name, in any order; of other properties the value has to begin with the
 * text.
 *
 * @throws GraphRefusal for anything else; its words and code are unverified
 * @see https://learn.microsoft.com/graph/search-query-parameter
 */
export function parseSearch(text: string, caller: Caller): Predicate {
  const tokens = tokenize(text);
  let next = 0;
  let depth = 0;
  const take = (sign: string): boolean => {
    if (tokens[next]?.sign !== sign) return false;
    next += 1;
    return true;
  };
  const joined = (sign: "AND" | "OR", read: () => Predicate): Predicate => {
    const parts = [read()];
    while (take(sign)) parts.push(read());
    return (user) =>
      sign === "OR" ? parts.some((part) => part(user)) : parts.every((part) => part(user));
  };
  const clause = (): Predicate => {
    if (take("(")) {
      depth += 1;
      if (depth > DEEPEST) throw badSearch(text);
      const inner = alternatives();
      if (!take(")")) throw badSearch(text);
      depth -= 1;
      return inner;
    }
    const quoted = tokens[next]?.clause;
    if (quoted === undefined) throw badSearch(text);
    next += 1;
    return clausePredicate(quoted, caller);
  };
  const alternatives = (): Predicate => joined("OR", () => joined("AND", clause));
  const predicate = alternatives();
  if (next < tokens.length) throw badSearch(text);
  return predicate;
}

function tokenize(text: string): { readonly clause?: string; readonly sign?: string }[] {
  const tokens: { clause?: string; sign?: string }[] = [];
  const { length } = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < length) {
    const match = TOKEN.exec(text);
    if (!match) throw badSearch(text);
    const [, quoted, word, bracket = ""] = match;
    tokens.push(
      quoted === undefined
        ? { sign: word ?? bracket }
        : { clause: quoted.replaceAll(/\\(.)/gs, "$1") },
    );
  }
  return tokens;
}

function clausePredicate(clause: string, caller: Caller): Predicate {
  const [, given = "", wanted = ""] = /^([^:]+):(.+)$/s.exec(clause) ?? [];
  const name = canonicalName(given.trim());
  const row = propertyNamed(name ?? "");
  const isText = row?.type === "string" || row?.type === "strings";
  if (name === undefined || !row || !isText || row.filter === "none" || wanted.trim() === "")
    throw badRequest(
      `Invalid search clause '${clause}'. Write "property:text" with a property that $filter takes.`,
    );
  if (!mayRead(caller, name)) throw denied();
  if (name === "displayName") return matchesWords(wanted);
  const start = wanted.trim().toLowerCase();
  return (user) => textsOf(user, name).some((text) => text.toLowerCase().startsWith(start));
}

function matchesWords(wanted: string): Predicate {
  const words = wordsOf(wanted);
  const signs = signsOf(wanted);
  return (user) => {
    const [name = ""] = textsOf(user, "displayName");
    if (words.length === 0) return signs.every((sign) => name.includes(sign));
    // Words with nothing but signs between them are found as one word, too.
    const held = [...wordsOf(name), ...name.split(/\s+/).map((part) => wordsOf(part).join(""))];
    return words.every((word) => held.some((each) => each.startsWith(word)));
  };
}

/** Words end at blanks, signs, numbers, and where a small letter is followed by a capital one. */
function wordsOf(text: string): string[] {
  return (text.replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2").match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? []).map(
    (word) => word.toLowerCase(),
  );
}

function signsOf(text: string): string[] {
  return text.match(/[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function textsOf(user: StoredUser, name: string): string[] {
  const value = user[name];
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
    (each): each is string => typeof each === "string",
  );
}

function badSearch(text: string): Error {
  return badRequest(
    `Syntax error in the search clause '${text}'. Write clauses as "property:text", with AND or OR between them.`,
  );
}
