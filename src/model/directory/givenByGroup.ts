/** A licence that a user has by being a member of a group. No file can give or take it. */
export interface GivenByGroup {
  /** Part number of the SKU. */
  readonly name: string;
  readonly without?: readonly string[];
  readonly group: { readonly id: string; readonly displayName?: string };
  /** Why it does not reach the user, as Graph calls it; absent where it does. */
  readonly error?: string;
}
