import { randomBytes } from "node:crypto";

/** What the scopes of a request ask for. */
export interface AskedScopes {
  /** The `aud` of the token, as the request spells it. */
  readonly audience: string;
  /** The permissions that are named; undefined for `.default`, which is all that is consented. */
  readonly permissions: readonly string[] | undefined;
  /** `openid`, `offline_access`, `profile` and `email`, as far as they are asked for. */
  readonly openId: ReadonlySet<string>;
}

/** A person who has signed in, and how. */
export interface SignedIn {
  readonly userId: string;
  /** With more than one factor. */
  readonly mfa: boolean;
}

export interface DeviceRequest {
  readonly clientId: string;
  readonly scopes: AskedScopes;
  readonly userCode: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  state: "pending" | "declined" | "redeemed" | SignedIn;
}

export interface CodeGrant {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: AskedScopes;
  readonly person: SignedIn;
  /** Of PKCE, by S256. */
  readonly challenge: string | undefined;
  readonly nonce: string | undefined;
  readonly expiresAt: number;
  redeemed: boolean;
}

export interface RefreshGrant {
  readonly clientId: string;
  readonly scopes: AskedScopes;
  readonly person: SignedIn;
  readonly issuedAt: number;
}

/** What was granted and can be redeemed, in memory, by what the client holds for it. */
export class Grants {
  readonly devices = new Map<string, DeviceRequest>();
  readonly codes = new Map<string, CodeGrant>();
  readonly refreshTokens = new Map<string, RefreshGrant>();

  /** The request of a device by what a person types, in any case. */
  deviceOf(userCode: string): DeviceRequest | undefined {
    const wanted = userCode.trim().toUpperCase();
    return [...this.devices.values()].find((each) => each.userCode === wanted);
  }
}

/** A text that cannot be guessed. */
export function opaque(): string {
  return randomBytes(48).toString("base64url");
}
