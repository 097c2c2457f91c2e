/**
 * A credential of a program that calls Rollcall: any of Azure Identity's, or one of its own with this method.
 *
 * @see https://learn.microsoft.com/javascript/api/@azure/core-auth/tokencredential
 */
export interface TokenCredential {
  getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken | null>;
}

/** What a token is to be like. */
export interface GetTokenOptions {
  readonly abortSignal?: AbortSignal;
  /** What Graph wants of it (JSON), where it refused one. */
  readonly claims?: string;
  /** Graph may refuse it before it expires, and says then what it wants. */
  readonly enableCae?: boolean;
}

export interface AccessToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresOnTimestamp: number;
}
