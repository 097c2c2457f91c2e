import { randomBytes } from "node:crypto";
import {
  calculateJwkThumbprint,
  compactVerify,
  createLocalJWKSet,
  errors,
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
} from "jose";
import type { Clock } from "../../../model/clock.ts";
import { revokedAfter, type Claims, type TokenFault } from "./claims.ts";

/** @see https://learn.microsoft.com/entra/identity-platform/access-tokens (60 to 90 minutes; with CAE up to 28 hours) */
const LIFETIME_SECONDS = 3599;
const LIFETIME_WITH_CAE_SECONDS = 86_399;
/** As far as clocks may differ. */
const TOLERANCE_SECONDS = 300;

/** What a token is to say; the rest follows from the tenant and the clock. */
export type Statement = Omit<Claims, "iss" | "iat" | "nbf" | "exp" | "tid" | "uti" | "ver">;

export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** A new key pair. */
export function newSigningKey(): Promise<SigningKey> {
  return generateKeyPair("RS256");
}

/** Signs the tokens of one tenant and tells whether a token is one of them. The key is in memory only. */
export class Tokens {
  readonly jwks: JSONWebKeySet;
  readonly #key: CryptoKey;
  readonly #kid: string;
  readonly #tenantId: string;
  readonly #clock: Pick<Clock, "now">;
  readonly #revocations: Revocation[] = [];
  #issued = 0;

  static async make(
    tenantId: string,
    clock: Pick<Clock, "now">,
    { privateKey, publicKey }: SigningKey,
  ): Promise<Tokens> {
    const jwk = await exportJWK(publicKey);
    const kid = await calculateJwkThumbprint(jwk);
    return new Tokens(tenantId, clock, privateKey, kid, {
      keys: [{ ...jwk, kid, x5t: kid, use: "sig", alg: "RS256" }],
    });
  }

  private constructor(
    tenantId: string,
    clock: Pick<Clock, "now">,
    key: CryptoKey,
    kid: string,
    jwks: JSONWebKeySet,
  ) {
    this.#tenantId = tenantId;
    this.#clock = clock;
    this.#key = key;
    this.#kid = kid;
    this.jwks = jwks;
  }

  /** An access token and the seconds until it expires. */
  async issue(statement: Statement): Promise<{ token: string; expiresIn: number }> {
    const expiresIn = statement.xms_cc ? LIFETIME_WITH_CAE_SECONDS : LIFETIME_SECONDS;
    const iat = this.#seconds();
    const order = Buffer.alloc(4);
    order.writeUInt32BE(++this.#issued);
    const claims: Claims = {
      ...statement,
      iss: `https://sts.windows.net/${this.#tenantId}/`,
      iat,
      nbf: iat,
      exp: iat + expiresIn,
      tid: this.#tenantId,
      uti: Buffer.concat([order, randomBytes(12)]).toString("base64url"),
      ver: "1.0",
    };
    return { token: await this.sign({ ...claims }), expiresIn };
  }

  /** Signs whatever is to be said, such as an ID token. */
  async sign(claims: Record<string, unknown>): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ typ: "JWT", alg: "RS256", kid: this.#kid, x5t: this.#kid })
      .sign(this.#key);
  }

  /**
   * Whether a token was signed here, for one of these audiences, and still counts.
   *
   * @param audiences none: any
   */
  async check(
    token: string,
    audiences?: (audience: string) => boolean,
  ): Promise<Claims | TokenFault> {
    let payload: unknown;
    try {
      const verified = await compactVerify(token, createLocalJWKSet(this.jwks), {
        algorithms: ["RS256"],
      });
      payload = JSON.parse(new TextDecoder().decode(verified.payload));
    } catch (error) {
      const isSignature =
        error instanceof errors.JWSSignatureVerificationFailed ||
        error instanceof errors.JWKSNoMatchingKey;
      return { kind: isSignature ? "signature" : "malformed" };
    }
    const claims = payload as Claims;
    if (typeof claims.exp !== "number" || typeof claims.uti !== "string")
      return { kind: "malformed" };
    if (audiences && !audiences(claims.aud)) return { kind: "audience" };
    if (claims.tid !== this.#tenantId) return { kind: "tenant" };
    const now = this.#seconds();
    if (claims.exp <= now) return { kind: "expired" };
    if (claims.nbf > now + TOLERANCE_SECONDS) return { kind: "early" };
    return this.#revoked(claims) ?? claims;
  }

  /**
   * Refuses the tokens that were issued until now, as continuous access evaluation does: only those of clients that said
   * they can answer a challenge (`xms_cc` with `cp1`). Others live until they expire.
   *
   * @see https://learn.microsoft.com/entra/identity/conditional-access/concept-continuous-access-evaluation-workload
   */
  revoke(of: { readonly clientId?: string; readonly userId?: string } = {}): void {
    this.#revocations.push({ ...of, until: this.#issued, at: this.#clock.now().getTime() });
  }

  #revoked(claims: Claims): TokenFault | undefined {
    if (!claims.xms_cc?.includes("cp1")) return undefined;
    const order = Buffer.from(claims.uti, "base64url").readUInt32BE(0);
    const hit = this.#revocations.findLast(
      ({ until, clientId, userId }) =>
        order <= until &&
        (clientId === undefined || clientId.toLowerCase() === claims.appid.toLowerCase()) &&
        (userId === undefined || (claims.idtyp === "user" && userId === claims.oid)),
    );
    return hit && revokedAfter(hit.at);
  }

  #seconds(): number {
    return Math.floor(this.#clock.now().getTime() / 1000);
  }
}

interface Revocation {
  readonly clientId?: string;
  readonly userId?: string;
  /** The number of the last token that it hits. */
  readonly until: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}
