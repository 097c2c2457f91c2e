import { propertyNamed } from "../model/properties.ts";
import { instantOf } from "../model/rules.ts";
import { badRequest, unsupportedQuery } from "./graphError.ts";
import { canonicalName } from "./propertyNames.ts";
import type { StoredUser } from "./tenant.ts";

export type Predicate = (user: StoredUser) => boolean;

const MOST_ALTERNATIVES = 15;

/**
 * Parses the part of OData's `$filter` that Graph takes for users.
 *
 * @param advanced whether the request carries ConsistencyLevel: eventual and $count=true
 * @throws GraphRefusal for what Graph does not take, as Graph words it
 * @see https://learn.microsoft.com/graph/aad-advanced-queries
 */
export function parseFilter(text: string, advanced: boolean): Predicate {
  const parser = new Parser(tokenize(text), advanced);
  const predicate = parser.alternatives();
  parser.end();
  if (!advanced && parser.alternativeCount > MOST_ALTERNATIVES)
    throw unsupportedQuery(
      `Too many child clauses specified in search filter expression containing 'OR' operators: ${parser.alternativeCount}. Max allowed: ${MOST_ALTERNATIVES}.`,
    );
  return predicate;
}

const TOKEN = /\s*(?:'((?:[^']|'')*)'|([A-Za-z_@][\w.@/-]*)|(-?\d[\w:.+-]*)|([(),:]))/y;

type Token = { readonly kind: "text" | "word" | "number" | "sign"; readonly text: string };

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (!match) throw badRequest("Invalid filter clause");
    const [, quoted, word, number, sign = ""] = match;
    if (quoted !== undefined) tokens.push({ kind: "text", text: quoted.replaceAll("''", "'") });
    else if (word !== undefined) tokens.push({ kind: "word", text: word });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else tokens.push({ kind: "sign", text: sign });
  }
  return tokens;
}

class Parser {
  alternativeCount = 0;
  readonly #tokens: readonly Token[];
  readonly #advanced: boolean;
  #next = 0;

  constructor(tokens: readonly Token[], advanced: boolean) {
    this.#tokens = tokens;
    this.#advanced = advanced;
  }

  end(): void {
    if (this.#next < this.#tokens.length) throw badRequest("Invalid filter clause");
  }

  alternatives(): Predicate {
    const parts = [this.#conjunction()];
    while (this.#takeWord("or")) parts.push(this.#conjunction());
    if (parts.length > 1) this.alternativeCount += parts.length;
    return (user) => parts.some((part) => part(user));
  }

  #conjunction(): Predicate {
    const parts = [this.#unary()];
    while (this.#takeWord("and")) parts.push(this.#unary());
    return (user) => parts.every((part) => part(user));
  }

  #unary(): Predicate {
    if (this.#takeWord("not")) {
      this.#needAdvanced();
      const inner = this.#unary();
      return (user) => !inner(user);
    }
    if (this.#takeSign("(")) {
      const inner = this.alternatives();
      this.#need(")");
      return inner;
    }
    return this.#comparison();
  }

  #comparison(): Predicate {
    const word = this.#word();
    if (/^(?:startswith|endswith|contains)$/i.test(word) && this.#takeSign("("))
      return this.#textFunction(word.toLowerCase());
    if (/\/any$/i.test(word)) return this.#any(word.slice(0, word.lastIndexOf("/")));
    const operator = this.#word().toLowerCase();
    if (operator === "in") return this.#oneOf(word);
    const value = this.#literal();
    this.#assertFilterable(word, operator, value);
    return (user) => compare(valuesOf(user, word)[0], operator, value);
  }

  #textFunction(name: string): Predicate {
    const property = this.#word();
    this.#need(",");
    const value = String(this.#literal()).toLowerCase();
    this.#need(")");
    if (name === "contains") throw unsupportedQuery("Unsupported Query.");
    if (name === "endswith") this.#needAdvanced();
    this.#assertFilterable(property, "startswith", value);
    return (user) =>
      valuesOf(user, property).some((held) => {
        const text = textOf(held).toLowerCase();
        return name === "startswith" ? text.startsWith(value) : text.endsWith(value);
      });
  }

  #any(property: string): Predicate {
    this.#need("(");
    const variable = this.#word();
    this.#need(":");
    const start = this.#word();
    if (/^startswith$/i.test(start)) {
      this.#need("(");
      if (this.#word() !== variable) throw badRequest("Invalid filter clause");
      this.#need(",");
      const value = String(this.#literal()).toLowerCase();
      this.#need(")");
      this.#need(")");
      this.#assertFilterable(property, "startswith", value);
      return (user) =>
        valuesOf(user, property).some((held) => textOf(held).toLowerCase().startsWith(value));
    }
    if (start !== variable || this.#word().toLowerCase() !== "eq")
      throw unsupportedQuery("Unsupported Query.");
    const value = this.#literal();
    this.#need(")");
    this.#assertFilterable(property, "eq", value);
    return (user) => valuesOf(user, property).some((held) => compare(held, "eq", value));
  }

  #oneOf(property: string): Predicate {
    this.#need("(");
    const values = [this.#literal()];
    while (this.#takeSign(",")) values.push(this.#literal());
    this.#need(")");
    this.alternativeCount += values.length;
    this.#assertFilterable(property, "in", values[0] ?? null);
    return (user) => values.some((value) => compare(valuesOf(user, property)[0], "eq", value));
  }

  #assertFilterable(name: string, operator: string, value: Literal): void {
    const [root = name] = name.split("/");
    const row = propertyNamed(canonicalName(root) ?? "");
    if (!row)
      throw badRequest(
        `Invalid filter clause: Could not find a property named '${name}' on type 'microsoft.graph.user'.`,
      );
    if (typeof value === "string" && value.length > 120 && !this.#advanced)
      throw badRequest("Invalid filter clause");
    const ordinary =
      row.filter === "equality" ? ["eq", "in"] : ["eq", "in", "startswith", "ge", "le"];
    if (row.filter === "none")
      throw unsupportedQuery(`The request uses a filter property that is not indexed`);
    if (this.#advanced) return;
    if (row.filter === "advanced" || !ordinary.includes(operator) || value === null)
      throw unsupportedQuery("Unsupported Query.");
  }

  #needAdvanced(): void {
    if (!this.#advanced) throw unsupportedQuery("Unsupported Query.");
  }

  #literal(): Literal {
    const token = this.#tokens[this.#next];
    this.#next += 1;
    if (token?.kind === "text" || token?.kind === "number") return token.text;
    if (token?.kind === "word" && /^(?:true|false)$/.test(token.text)) return token.text === "true";
    if (token?.kind === "word" && token.text === "null") return null;
    throw badRequest("Invalid filter clause");
  }

  #word(): string {
    const token = this.#tokens[this.#next];
    if (token?.kind !== "word") throw badRequest("Invalid filter clause");
    this.#next += 1;
    return token.text;
  }

  #takeWord(text: string): boolean {
    const token = this.#tokens[this.#next];
    if (token?.kind !== "word" || token.text.toLowerCase() !== text) return false;
    this.#next += 1;
    return true;
  }

  #takeSign(text: string): boolean {
    const token = this.#tokens[this.#next];
    if (token?.kind !== "sign" || token.text !== text) return false;
    this.#next += 1;
    return true;
  }

  #need(sign: string): void {
    if (!this.#takeSign(sign)) throw badRequest("Invalid filter clause");
  }
}

type Literal = string | boolean | null;

function valuesOf(user: StoredUser, path: string): readonly unknown[] {
  const [root = path, member] = path.split("/");
  const value = user[canonicalName(root) ?? root];
  if (Array.isArray(value)) return value as unknown[];
  return [member === undefined ? value : (value as Record<string, unknown> | undefined)?.[member]];
}

function compare(held: unknown, operator: string, value: Literal): boolean {
  if (operator === "ne") return !compare(held, "eq", value);
  if (value === null || held === null || held === undefined)
    return operator === "eq" && (held ?? null) === value;
  if (typeof held === "boolean") return operator === "eq" && held === value;
  const [left, right] = comparable(textOf(held), String(value));
  switch (operator) {
    case "eq":
      return left === right;
    case "ge":
      return left >= right;
    case "le":
      return left <= right;
    default:
      throw unsupportedQuery("Unsupported Query.");
  }
}

function textOf(held: unknown): string {
  return typeof held === "string" ? held : "";
}

function comparable(held: string, value: string): [string | number, string | number] {
  const [left, right] = [instantOf(held), instantOf(value)];
  return left !== undefined && right !== undefined
    ? [left, right]
    : [held.toLowerCase(), value.toLowerCase()];
}
