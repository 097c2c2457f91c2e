import type { Location } from "../../model/diagnostic.ts";

/** Tells where an offset is, for people. */
export interface Places {
  locate(offset: number): Location;
}

/** Of a text. Its lines are counted once somebody asks, for most places are never shown. */
export class PlacesInText implements Places {
  readonly path: string;
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  locate(offset: number): Location {
    const starts = (this.#lineStarts ??= lineStartsOf(this.text));
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { file: this.path, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", feed + 1))
    starts.push(feed + 1);
  return starts;
}

/** Offsets by the thousand, in one piece: numbers in arrays of their own take several times the memory. */
export class Offsets {
  #all = new Int32Array(64);
  #length = 0;

  /** @returns the index by which `at` tells it; the next one's is one more */
  add(offset: number): number {
    const index = this.#length;
    if (index === this.#all.length) {
      const larger = new Int32Array(2 * index);
      larger.set(this.#all);
      this.#all = larger;
    }
    this.#all[index] = offset;
    this.#length += 1;
    return index;
  }

  replace(index: number, offset: number): void {
    this.#all[index] = offset;
  }

  at(index: number): number {
    return this.#all[index] ?? 0;
  }
}
