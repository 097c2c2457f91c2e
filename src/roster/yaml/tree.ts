/**
 * A piece of YAML as plain data that knows where it starts: an offset into the text of its file, in UTF-16 code units.
 * No scalar is a number or a date.
 */
export type Tree =
  | { readonly kind: "map"; readonly start: number; readonly entries: readonly Entry[] }
  | { readonly kind: "list"; readonly start: number; readonly items: readonly Tree[] }
  | {
      readonly kind: "scalar";
      readonly start: number;
      /** Undefined for an empty value, which is neither null nor text. */
      readonly value: string | boolean | null | undefined;
    };

export interface Entry {
  readonly key: string;
  /** Of the key. */
  readonly start: number;
  readonly value: Tree;
}

/** A plain scalar that YAML's core schema reads as null and the failsafe schema as a text, so that it has to be asked about. */
export const NULL_TO_OTHERS = "~";
