/** A person and the pass that they sign in with first. */
export interface PersonWithPass {
  readonly userPrincipalName: string;
  readonly displayName?: string;
  readonly temporaryAccessPass: string;
  /** When it begins to be valid, ISO 8601. */
  readonly startDateTime: string;
  readonly lifetimeInMinutes: number;
  readonly isUsableOnce: boolean;
}

/** What is encrypted in the file of one run. In clear text it is in memory only. */
export interface HandOver {
  readonly formatVersion: 1;
  readonly tenant: { readonly id: string; readonly domain: string };
  readonly people: readonly PersonWithPass[];
}
