import type { Declaration } from "./declaration.ts";

/** What users inherit, by the folder that it applies below. A folder is a path that ends with `/`. */
export class DefaultsByFolder {
  readonly #layers = new Map<string, Declaration>();
  readonly #broken = new Set<string>();
  readonly #known = new Map<string, Inherited>();

  /** @returns the defaults that the folder has already, which stay */
  add(folder: string, declaration: Declaration): Declaration | undefined {
    const first = this.#layers.get(folder);
    if (first) return first;
    this.#layers.set(folder, declaration);
    this.#known.clear();
    return undefined;
  }

  markBroken(folder: string): void {
    this.#broken.add(folder);
    this.#known.clear();
  }

  above(folder: string): Inherited {
    const known = this.#known.get(folder);
    if (known) return known;
    const inherited = {
      layers: [...this.#layers]
        .filter(([above]) => folder.startsWith(above))
        .toSorted(([a], [b]) => a.length - b.length)
        .map(([, declaration]) => declaration),
      incomplete: [...this.#broken].some((above) => folder.startsWith(above)),
    };
    this.#known.set(folder, inherited);
    return inherited;
  }
}

export interface Inherited {
  /** The outermost folder's first. */
  readonly layers: readonly Declaration[];
  /** Whether some of them could not be read. */
  readonly incomplete: boolean;
}
