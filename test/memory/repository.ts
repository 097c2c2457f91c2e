import type { FieldValue } from "../../src/model/values.ts";
import { keepFile } from "../../src/roster/sources/decode.ts";
import type { RosterSource } from "../../src/roster/sources/source.ts";

/** What the files say of each person, by number. */
export type Declared = ReadonlyMap<number, Readonly<Record<string, FieldValue>>>;

/** What a commit makes of one person; all that is not named stays as it is. */
export interface Edit {
  readonly person: number;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

const CONFIGURATION = `directory: graph
guards:
${["creates", "updates", "enables", "disables", "renames"]
  .map((name) => `  ${name}: { count: 1000, percent: 100, floor: 1000 }\n`)
  .join("")}`;

/** Commits with what they declare, and the branch that is applied. */
export class MemoryRepository {
  readonly #declared = new Map<string, Declared>();
  readonly #branch: string[] = [];

  /** The commits that the branch pointed at, oldest first. */
  get branch(): readonly string[] {
    return this.#branch;
  }

  get tip(): string {
    return this.#branch.at(-1) ?? "";
  }

  commit(declared: Declared): string {
    const sha = (this.#declared.size + 1).toString(16).padStart(40, "0");
    this.#declared.set(sha, declared);
    return sha;
  }

  push(commit: string): void {
    this.#branch.push(commit);
  }

  declaredAt(commit: string): Declared {
    return this.#declared.get(commit) ?? new Map();
  }

  commitsSince(base: string, tip: string): string[] {
    return this.#branch.slice(this.#branch.indexOf(base) + 1, this.#branch.indexOf(tip) + 1);
  }

  firstParentsOf(tip: string): ReadonlySet<string> {
    return new Set(this.#branch.slice(0, this.#branch.indexOf(tip) + 1).toReversed());
  }

  readFile(path: string): Uint8Array | undefined {
    return path === "rollcall.yaml" ? Buffer.from(CONFIGURATION) : undefined;
  }

  load(commit: string, folder: string): RosterSource {
    const declared = folder === "users" ? [...this.declaredAt(commit)] : [];
    return {
      folder,
      files: declared.map(([person, fields]) =>
        keepFile(`users/p${person}.yaml`, Buffer.from(yamlOf(person, fields))),
      ),
      diagnostics: [],
    };
  }
}

export function edited(declared: Declared, edits: readonly Edit[]): Declared {
  const next = new Map(declared);
  for (const { person, fields } of edits) next.set(person, { ...next.get(person), ...fields });
  return next;
}

export function nameOf(person: number): string {
  return `p${person}@contoso.com`;
}

function yamlOf(person: number, fields: Readonly<Record<string, FieldValue>>): string {
  const all = { userPrincipalName: nameOf(person), displayName: `P ${person}`, ...fields };
  return Object.entries(all)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("");
}
