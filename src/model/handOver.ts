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

/** A person who was handed a pass, without it. */
export type HandedOver = Omit<PersonWithPass, "temporaryAccessPass"> & { readonly id: string };

/** A new account that still has no credential. */
export interface Waiting {
  readonly userPrincipalName: string;
  readonly displayName?: string;
  readonly id: string;
  readonly reason: string;
}

/** What one run of a hand-over did. Holds no secret. */
export interface HandOverResult {
  readonly tenant: { readonly id: string; readonly domain: string };
  /** Where the encrypted passes are; absent where there are none. */
  readonly file?: string;
  /** The public keys that it is encrypted for. */
  readonly recipients: readonly string[];
  readonly handedOver: readonly HandedOver[];
  readonly waiting: readonly Waiting[];
}
