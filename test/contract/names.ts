import { randomBytes, randomUUID } from "node:crypto";

/** What every account of every run begins with; nothing else is ever written to. */
export const EVERY_PREFIX = "rollcall-contract-";

/** `rollcall-contract-1a2b3c4d-`: what the accounts of one run begin with. */
export function newPrefix(): string {
  return `${EVERY_PREFIX}${randomBytes(4).toString("hex")}-`;
}

/** Whether a userPrincipalName, or its beginning, is that of an account of some run. */
export function isOurs(name: string): boolean {
  // The directory puts the id before the name of a deleted account.
  return /^(?:[0-9a-f]{32})?rollcall-contract-[0-9a-f]{8}-/i.test(name);
}

/** An object id that nothing has, in every run the same. */
export const NOWHERE = "00000000-0000-4000-8000-00000000dead";

/** Three kinds of characters, and of a length that no list of banned passwords holds. */
export function newPassword(): string {
  return `Aa1-${randomBytes(18).toString("base64url")}`;
}

/** What the names in braces of one claim stand for. */
export class Names {
  readonly #values: Map<string, string>;

  constructor(values: Readonly<Record<string, string>>) {
    this.#values = new Map(Object.entries(values));
  }

  set(name: string, value: string): void {
    this.#values.set(name, value);
  }

  /** A value with every name in braces filled, however deep it stands. @throws Error for a name that is unknown */
  filled<Value>(value: Value): Value {
    if (typeof value === "string") return this.#fillText(value) as Value;
    if (Array.isArray(value)) return value.map((item: unknown) => this.filled(item)) as Value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [this.#fillText(name), this.filled(member)]),
    ) as Value;
  }

  /** A text with what is particular to this run, and every id, name and address, replaced. */
  mask(text: string): string {
    let masked = text;
    const known = [...this.#values].toSorted(([, a], [, b]) => b.length - a.length);
    for (const [name, value] of known)
      if (value.length > 3)
        masked = masked.replaceAll(new RegExp(escaped(value), "gi"), `{${name}}`);
    return masked
      .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, "<guid>")
      .replaceAll(/[0-9a-f]{32}/gi, "<id>")
      .replaceAll(/[^\s"'<>@,;:(){}]+@(?!odata\.)[\w-]+(?:\.[\w-]+)+/g, "<name>")
      .replaceAll(/rollcall-contract-[0-9a-f]{8}-[\w.-]*/gi, "<account>")
      .replaceAll(/(?:skiptoken|deltatoken)=[^"&\s]+/gi, "skiptoken=<token>")
      .replaceAll(/[\w-]+\.onmicrosoft\.com/gi, "<domain>");
  }

  #fillText(text: string): string {
    return text.replaceAll(
      /\{([A-Za-z][\w.]*)(?:\*(\d+))?\}/g,
      (_, name: string, length?: string) => {
        const value = this.#values.get(name);
        if (value === undefined) throw new Error(`A claim uses {${name}}, which nothing gives.`);
        return length === undefined ? value : value.padEnd(Number(length), "x");
      },
    );
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

export function newRequestId(): string {
  return randomUUID();
}
