/**
 * How the names of somebody who joins are made, as `names` in `rollcall.yaml` says it. Patterns hold the places
 * `{givenName}`, `{middleName}` and `{surname}`, or their first letters, as `{givenName:1}`.
 */
export interface NameRules {
  /** `{givenName}.{surname}@contoso.com` */
  readonly userPrincipalName?: string;
  /** Tried in this order where that name is taken: the part before the @, where `{number}` counts from 2. */
  readonly whenTaken?: readonly string[];
  /** Not given: nothing is declared, and the directory gets the part before the @. */
  readonly mailNickname?: string;
  readonly displayName?: string;
  /** What becomes of letters before all others are transliterated, such as `ø: oe`. */
  readonly replace?: Readonly<Record<string, string>>;
}
