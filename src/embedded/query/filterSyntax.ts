import { badQuery } from "../serving/graphError.ts";

/** What stands in a `$filter`, read and not yet held against anything. */
export type FilterNode =
  | { readonly kind: "or" | "and"; readonly parts: readonly FilterNode[] }
  | { readonly kind: "not"; readonly inner: FilterNode }
  | {
      readonly kind: "compare";
      readonly path: string;
      readonly operator: string;
      readonly value: Literal;
    }
  | { readonly kind: "in"; readonly path: string; readonly values: readonly Literal[] }
  | {
      readonly kind: "function";
      readonly name: "startswith" | "endswith" | "contains";
      readonly path: string;
      readonly value: Literal;
    }
  /** Paths in `inner` begin with the variable. */
  | {
      readonly kind: "any";
      readonly path: string;
      readonly variable: string;
      readonly inner: FilterNode;
    };

/** `symbol`: what OData writes without quotes, such as a date, a number or a GUID. */
export type Literal =
  | { readonly kind: "text" | "symbol"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" };

/** Deeper than any client writes; it keeps a long row of brackets from exhausting the stack. */
const DEEPEST = 50;

/**
 * Reads OData's `$filter` as far as Graph takes it for users.
 *
 * @throws GraphRefusal `BadRequest` for what is no filter, as Graph words it
 */
export function readFilter(text: string): FilterNode {
  const reader = new Reader(tokenize(text));
  const node = reader.alternatives();
  reader.end();
  return node;
}

const TOKEN = /\s*(?:'((?:[^']|'')*)'|([A-Za-z_@][\w.@/-]*)|(-?\d[\w:.+-]*)|([(),:]))/y;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Token = { readonly kind: "text" | "word" | "symbol" | "sign"; readonly text: string };

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < length) {
    const match = TOKEN.exec(text);
    if (!match) throw invalidFilter();
    const [, quoted, word, symbol, sign = ""] = match;
    if (quoted !== undefined) tokens.push({ kind: "text", text: quoted.replaceAll("''", "'") });
    else if (word !== undefined) tokens.push({ kind: "word", text: word });
    else if (symbol !== undefined) tokens.push({ kind: "symbol", text: symbol });
    else tokens.push({ kind: "sign", text: sign });
  }
  return tokens;
}

class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  end(): void {
    if (this.#next < this.#tokens.length) throw invalidFilter();
  }

  alternatives(): FilterNode {
    return this.#joined("or", () => this.#joined("and", () => this.#unary()));
  }

  #joined(kind: "or" | "and", read: () => FilterNode): FilterNode {
    const first = read();
    const parts = [first];
    while (this.#takeWord(kind)) parts.push(read());
    return parts.length === 1 ? first : { kind, parts };
  }

  #unary(): FilterNode {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw invalidFilter();
    const node = this.#negatedOrPlain();
    this.#depth -= 1;
    return node;
  }

  #negatedOrPlain(): FilterNode {
    if (this.#takeWord("not")) return { kind: "not", inner: this.#unary() };
    if (this.#takeSign("(")) {
      const inner = this.alternatives();
      this.#need(")");
      return inner;
    }
    return this.#comparison();
  }

  #comparison(): FilterNode {
    const path = this.#word();
    const [, name] = /^(startswith|endswith|contains)$/i.exec(path) ?? [];
    if (name !== undefined && this.#takeSign("(")) return this.#function(name.toLowerCase());
    if (/\/any$/i.test(path)) return this.#any(path.slice(0, path.lastIndexOf("/")));
    const operator = this.#word().toLowerCase();
    return operator === "in"
      ? { kind: "in", path, values: this.#list() }
      : { kind: "compare", path, operator, value: this.#literal() };
  }

  #function(name: string): FilterNode {
    const path = this.#word();
    this.#need(",");
    const value = this.#literal();
    this.#need(")");
    return { kind: "function", name: name as "startswith" | "endswith" | "contains", path, value };
  }

  #any(path: string): FilterNode {
    this.#need("(");
    const variable = this.#word();
    this.#need(":");
    const inner = this.alternatives();
    this.#need(")");
    return { kind: "any", path, variable, inner };
  }

  #list(): Literal[] {
    this.#need("(");
    const values = [this.#literal()];
    while (this.#takeSign(",")) values.push(this.#literal());
    this.#need(")");
    return values;
  }

  #literal(): Literal {
    const token = this.#tokens[this.#next];
    this.#next += 1;
    switch (token?.kind) {
      case "text":
      case "symbol":
        return { kind: token.kind, text: token.text };
      case "word":
        if (token.text === "null") return { kind: "null" };
        if (/^(?:true|false)$/.test(token.text))
          return { kind: "boolean", value: token.text === "true" };
        if (GUID.test(token.text)) return { kind: "symbol", text: token.text };
        throw invalidFilter();
      case "sign":
      case undefined:
        throw invalidFilter();
    }
  }

  #word(): string {
    const token = this.#tokens[this.#next];
    if (token?.kind !== "word") throw invalidFilter();
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
    if (!this.#takeSign(sign)) throw invalidFilter();
  }
}

export function invalidFilter(more = ""): Error {
  return badQuery(`Invalid filter clause${more}`);
}
