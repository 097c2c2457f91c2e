/** What `${{ }}` and `if:` may name, by the name of the context. */
export type Contexts = Readonly<Record<string, unknown>>;

/** How the steps, or the needed jobs, before this one ended. */
export interface Status {
  /** All of them well. */
  readonly success: boolean;
  /** At least one of them badly. */
  readonly failure: boolean;
  readonly cancelled: boolean;
}

const UNTROUBLED: Status = { success: true, failure: false, cancelled: false };

/** Fills in every `${{ }}` of a text. */
export function fillIn(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    asText(evaluate(expression, contexts)),
  );
}

/**
 * Whether a step or a job runs: `success()` is meant where no status is asked for.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/expressions#status-check-functions
 */
export function mayRun(condition: string | undefined, contexts: Contexts, status: Status): boolean {
  if (condition === undefined) return status.success;
  const text = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(condition)?.[1] ?? condition;
  const asks = /\b(always|success|failure|cancelled)\s*\(/.test(text);
  return (asks || status.success) && isTrue(evaluate(text, contexts, status));
}

/**
 * GitHub's expressions: literals, names, operators and the functions below. Anything else is an error, so that a
 * workflow cannot outgrow this in silence.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/expressions
 */
export function evaluate(expression: string, contexts: Contexts, status = UNTROUBLED): unknown {
  const reader = new Reader(expression, contexts, status);
  return reader.whole();
}

/** "Falsy values (false, 0, -0, "", '', null) are coerced to false". */
export function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && value !== false && value !== 0;
}

const TOKEN = /\s*('(?:[^']|'')*'|-?\d+(?:\.\d+)?|[a-z_][\w-]*|&&|\|\||==|!=|<=|>=|[<>!().,[\]])/iy;

class Reader {
  readonly #tokens: string[] = [];
  readonly #text: string;
  readonly #contexts: Contexts;
  readonly #status: Status;

  constructor(text: string, contexts: Contexts, status: Status) {
    this.#text = text;
    this.#contexts = contexts;
    this.#status = status;
    const rest = text.trimEnd();
    TOKEN.lastIndex = 0;
    for (let at = 0; at < rest.length; at = TOKEN.lastIndex) {
      const token = TOKEN.exec(rest)?.[1];
      if (token === undefined) throw this.#unknown();
      this.#tokens.push(token);
    }
  }

  whole(): unknown {
    const value = this.#or();
    if (this.#tokens.length > 0) throw this.#unknown();
    return value;
  }

  #unknown(): Error {
    return new Error(`An unknown expression: ${this.#text.trim()}`);
  }

  #take(...tokens: string[]): string | undefined {
    return tokens.includes(this.#tokens[0] ?? "") ? this.#tokens.shift() : undefined;
  }

  #need(token: string): void {
    if (this.#take(token) === undefined) throw this.#unknown();
  }

  // An operand is read whether or not it decides, so that a mistake in it is always seen.
  #or(): unknown {
    let value = this.#and();
    while (this.#take("||")) {
      const right = this.#and();
      value = isTrue(value) ? value : right;
    }
    return value;
  }

  #and(): unknown {
    let value = this.#comparison();
    while (this.#take("&&")) {
      const right = this.#comparison();
      value = isTrue(value) ? right : value;
    }
    return value;
  }

  #comparison(): unknown {
    const left = this.#unary();
    const operator = this.#take("==", "!=", "<", "<=", ">", ">=");
    if (operator === undefined) return left;
    const right = this.#unary();
    switch (operator) {
      case "==":
        return isSame(left, right);
      case "!=":
        return !isSame(left, right);
      case "<":
        return asNumber(left) < asNumber(right);
      case "<=":
        return asNumber(left) <= asNumber(right);
      case ">":
        return asNumber(left) > asNumber(right);
      default:
        return asNumber(left) >= asNumber(right);
    }
  }

  #unary(): unknown {
    return this.#take("!") ? !isTrue(this.#unary()) : this.#operand();
  }

  #operand(): unknown {
    const token = this.#tokens.shift();
    if (token === undefined) throw this.#unknown();
    if (token === "(") {
      const value = this.#or();
      this.#need(")");
      return value;
    }
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (/^-?\d/.test(token)) return Number(token);
    if (token === "true" || token === "false") return token === "true";
    if (token === "null") return null;
    if (!/^[a-z_]/i.test(token)) throw this.#unknown();
    if (this.#take("(")) return this.#call(token);
    if (!Object.hasOwn(this.#contexts, token)) throw new Error(`An unknown context: ${token}`);
    return this.#members(this.#contexts[token]);
  }

  #members(start: unknown): unknown {
    let value = start;
    for (;;) {
      if (this.#take(".")) value = memberOf(value, this.#name());
      else if (this.#take("[")) {
        value = memberOf(value, asText(this.#or()));
        this.#need("]");
      } else return value;
    }
  }

  #name(): string {
    const token = this.#tokens.shift();
    if (token === undefined || !/^[a-z_]/i.test(token)) throw this.#unknown();
    return token;
  }

  #call(name: string): unknown {
    const given: unknown[] = [];
    if (!this.#take(")")) {
      do given.push(this.#or());
      while (this.#take(","));
      this.#need(")");
    }
    return this.#functionNamed(name)(...given);
  }

  #functionNamed(name: string): (...given: unknown[]) => unknown {
    switch (name) {
      case "always":
        return () => true;
      case "success":
        return () => this.#status.success;
      case "failure":
        return () => this.#status.failure;
      case "cancelled":
        return () => this.#status.cancelled;
      case "format":
        return (text, ...values) =>
          asText(text).replace(/\{(\d+)\}/g, (_, index: string) => asText(values[Number(index)]));
      case "contains":
        return (among, item) =>
          Array.isArray(among)
            ? among.some((other) => isSame(other, item))
            : lower(among).includes(lower(item));
      case "startsWith":
        return (text, beginning) => lower(text).startsWith(lower(beginning));
      case "endsWith":
        return (text, end) => lower(text).endsWith(lower(end));
      case "toJSON":
        return (value) => JSON.stringify(value, undefined, 2);
      case "fromJSON":
        return (text) => JSON.parse(asText(text)) as unknown;
      default:
        throw new Error(`An unknown function: ${name}`);
    }
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : null;
}

/** "GitHub ignores case when comparing strings"; values of unlike types are compared as numbers. */
function isSame(left: unknown, right: unknown): boolean {
  const [a, b] = [left ?? null, right ?? null];
  if (typeof a === "string" && typeof b === "string") return lower(a) === lower(b);
  return typeof a === typeof b && a !== null && b !== null ? a === b : asNumber(a) === asNumber(b);
}

function asNumber(value: unknown): number {
  if (value === undefined || value === null || value === "") return 0;
  return typeof value === "object" ? Number.NaN : Number(value);
}

function lower(value: unknown): string {
  return asText(value).toLowerCase();
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
