import { isDeepStrictEqual } from "node:util";
import type { Expectation } from "./claim.ts";

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** One thing that is otherwise than expected; both sides as one would write them. */
export interface Difference {
  /** `status`, `error.code`, `error.message`, `header NAME`, or the path in the body: `manager/id`. */
  readonly what: string;
  readonly expected: string;
  readonly seen: string;
}

/** Any text that the pattern matches. */
export const matching = (pattern: string): Matcher => ({ $matches: pattern });
/** A list that holds at least these, in any order. */
export const including = (...items: readonly unknown[]): Matcher => ({ $includes: items });
/** A list that holds the first and not the second, whatever else. */
export const includingBut = (item: unknown, not: unknown): Matcher => ({
  $includes: [item],
  $excludes: [not],
});
/** A list without it. */
export const excluding = (not: unknown): Matcher => ({ $excludes: [not] });
/** A list of exactly these, in any order. */
export const inAnyOrder = (...items: readonly unknown[]): Matcher => ({ $inAnyOrder: items });
/** A list of so many. */
export const ofLength = (length: number): Matcher => ({ $length: length });
export const absent: Matcher = { $absent: true };
/** Anything but null and nothing at all. */
export const present: Matcher = { $present: true };

/** A rule instead of a value, as plain JSON, so that a tenant's file can hold it. */
type Matcher =
  | { readonly $matches: string }
  | { readonly $includes: readonly unknown[]; readonly $excludes?: readonly unknown[] }
  | { readonly $includes?: undefined; readonly $excludes: readonly unknown[] }
  | { readonly $inAnyOrder: readonly unknown[] }
  | { readonly $length: number }
  | { readonly $absent: true }
  | { readonly $present: true };

export const HEADER = "header ";
export const NOTHING = "nothing";

/** What in an answer differs from what is expected. Objects may hold more than is named, lists may not. */
export function differences(expected: Expectation, answer: Answer): Difference[] {
  const error = memberOf(answer.body, "error");
  const statuses = [expected.status].flat();
  return [
    ...(statuses.includes(answer.status)
      ? []
      : [{ what: "status", expected: statuses.join(" or "), seen: String(answer.status) }]),
    ...(expected.code === undefined
      ? []
      : compare("error.code", expected.code, memberOf(error, "code"))),
    ...(expected.message === undefined
      ? []
      : compare("error.message", patternOf(expected.message), memberOf(error, "message"))),
    ...("body" in expected ? compare("", expected.body, answer.body) : []),
    ...Object.entries(expected.headers ?? {}).flatMap(([name, value]) =>
      compare(`${HEADER}${name}`, value, answer.headers[name.toLowerCase()]),
    ),
  ];
}

function patternOf(text: string): unknown {
  return /^\/.*\/$/.test(text) ? matching(text.slice(1, -1)) : text;
}

function compare(what: string, expected: unknown, seen: unknown): Difference[] {
  if (isMatcher(expected)) return holds(expected, seen) ? [] : [difference(what, expected, seen)];
  if (Array.isArray(expected)) {
    if (!Array.isArray(seen) || seen.length !== expected.length)
      return [difference(what, expected, seen)];
    return expected.flatMap((item, index) => compare(`${what}[${index}]`, item, seen[index]));
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof seen !== "object" || seen === null || Array.isArray(seen))
      return [difference(what, expected, seen)];
    return Object.entries(expected).flatMap(([name, value]) =>
      compare(what === "" ? name : `${what}/${name}`, value, memberOf(seen, name)),
    );
  }
  return isDeepStrictEqual(expected, seen) ? [] : [difference(what, expected, seen)];
}

function holds(matcher: Matcher, seen: unknown): boolean {
  if ("$matches" in matcher)
    return typeof seen === "string" && new RegExp(matcher.$matches, "u").test(seen);
  if ("$absent" in matcher) return seen === undefined;
  if ("$present" in matcher) return seen !== undefined && seen !== null;
  if (!Array.isArray(seen)) return false;
  if ("$length" in matcher) return seen.length === matcher.$length;
  const isInOrder = "$inAnyOrder" in matcher;
  const wanted = isInOrder ? matcher.$inAnyOrder : (matcher.$includes ?? []);
  const unwanted = isInOrder ? [] : (matcher.$excludes ?? []);
  if (isInOrder && seen.length !== wanted.length) return false;
  const isThere = (item: unknown): boolean =>
    seen.some((other) => compare("", item, other).length === 0);
  return wanted.every(isThere) && !unwanted.some(isThere);
}

function difference(what: string, expected: unknown, seen: unknown): Difference {
  return { what: what || "body", expected: written(expected), seen: written(seen) };
}

/** A value, or a rule, as one line. */
export function written(value: unknown): string {
  if (value === undefined) return NOTHING;
  if (Array.isArray(value)) return `[${value.map(written).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (!isMatcher(value))
    return `{${Object.entries(value)
      .map(([name, member]) => `${JSON.stringify(name)}:${written(member)}`)
      .join(",")}}`;
  if ("$matches" in value) return `/${value.$matches}/`;
  if ("$length" in value) return `a list of ${value.$length}`;
  if ("$absent" in value) return "nothing";
  if ("$present" in value) return "a value";
  if ("$inAnyOrder" in value)
    return `in any order ${value.$inAnyOrder.map(written).join(", ") || "nothing"}`;
  const { $includes = [], $excludes = [] } = value;
  return `a list ${[
    ...($includes.length > 0 ? [`with ${$includes.map(written).join(", ")}`] : []),
    ...($excludes.length > 0 ? [`without ${$excludes.map(written).join(", ")}`] : []),
  ].join(" and ")}`;
}

function isMatcher(value: unknown): value is Matcher {
  return (
    typeof value === "object" && value !== null && Object.keys(value)[0]?.startsWith("$") === true
  );
}

export function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** The text at a path; empty where there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = path.reduce(memberOf, value);
  return typeof found === "string" ? found : "";
}
