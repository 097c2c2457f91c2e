import type { Location } from "../model/diagnostic.ts";

/** A piece of YAML as plain data that knows its place. No scalar is a number or a date. */
export type Tree =
  | { readonly kind: "map"; readonly at: Location; readonly entries: readonly Entry[] }
  | { readonly kind: "list"; readonly at: Location; readonly items: readonly Tree[] }
  | {
      readonly kind: "scalar";
      readonly at: Location;
      /** Undefined for an empty value, which is neither null nor text. */
      readonly value: string | boolean | null | undefined;
    };

export interface Entry {
  readonly key: string;
  /** Of the key. */
  readonly at: Location;
  readonly value: Tree;
}
