import type { AccessToken, TokenCredential } from "@azure/identity";
import { isAutomated } from "../../model/automated.ts";
import type { Clock } from "../../model/clock.ts";
import type { ConnectionFailure } from "../../network/failure.ts";
import { networkFromEnvironment, type Network } from "../../network/network.ts";
import type { Endpoint } from "../endpoint.ts";
import { DirectoryError } from "../ports.ts";
import { chooseCredential } from "./choose.ts";
import type { AssertionSource, CredentialKind, Person, Prepared } from "./credentials/kinds.ts";
import { scopesFromEnvironment } from "./scopes.ts";
import { isForPerson } from "./tokenClaims.ts";
import { placeholderToken, type TokenSource } from "./tokenSource.ts";
import type { OAuthRefusal } from "./signInClient.ts";
import { signInFailure } from "./signInFailure.ts";

export interface TokenOptions {
  /** Only `now` is used: to renew a token before it expires. */
  readonly clock?: Pick<Clock, "now">;
  /** Where the surroundings vouch for this run: a signed token for an audience, to be exchanged for an access token. */
  readonly assertion?: AssertionSource | undefined;
  /** Who sits at the terminal, where there is one. */
  readonly person?: Person | undefined;
  /** For a program that got a user's token, and acts for that user. */
  readonly userAssertion?: () => Promise<string>;
  /** Ends the wait for a person. */
  readonly stopping?: AbortSignal | undefined;
  /** Straight to the authority by default. */
  readonly network?: Network;
  /** Hears each access token before it is used, so that logs can hide it. */
  readonly onToken?: (token: string) => void;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A token is renewed so long before it expires, and one that lives for minutes only in the last fifth of its life. */
const RENEW_BEFORE_EXPIRY_SECONDS = 300;
const RENEWED_PART = 1 / 5;

/**
 * Decides from the environment how to get tokens: for a directory on this machine a placeholder, so that nothing real
 * ever meets plain http or whoever listens there; else `ROLLCALL_ACCESS_TOKEN` as it is, or the credential that
 * `ROLLCALL_CREDENTIAL` names or the environment holds.
 *
 * @throws DirectoryError that says what is missing
 */
export function tokenSourceFromEnvironment(
  env: Environment,
  endpoint: Endpoint,
  options: TokenOptions = {},
): TokenSource {
  if (!endpoint.signsIn) return placeholderToken;
  const given = env["ROLLCALL_ACCESS_TOKEN"]?.trim();
  if (given) return givenToken(given, env, options);
  const { assertion, person, userAssertion } = options;
  const kind = chooseCredential(env, endpoint, assertion);
  const scopes = scopesFromEnvironment(env, endpoint, kind);
  const prepared = kind.prepare({
    endpoint,
    scopes,
    value: (name) => env[name]?.trim() ?? "",
    assertion,
    person,
    userAssertion,
  });
  return cachedTokens({ kind, prepared, scopes, endpoint, env }, options);
}

function givenToken(given: string, env: Environment, { onToken }: TokenOptions): TokenSource {
  if (env["ROLLCALL_CREDENTIAL"]?.trim())
    throw new DirectoryError(
      "ROLLCALL_CREDENTIAL and ROLLCALL_ACCESS_TOKEN are both set. Unset one: a token that is given needs no credential.",
    );
  // fetch would quote a header that it refuses, token and all.
  if (!/^[\x21-\x7e]+$/.test(given))
    throw new DirectoryError(
      "ROLLCALL_ACCESS_TOKEN holds characters that no token has, such as a line break. Set it to the token alone.",
    );
  onToken?.(given);
  if (isAutomated(env) && isForPerson(given)) throw forPerson("ROLLCALL_ACCESS_TOKEN");
  return async () => given;
}

interface SignIn {
  readonly kind: CredentialKind;
  readonly prepared: Prepared;
  readonly scopes: readonly string[];
  readonly endpoint: Endpoint;
  readonly env: Environment;
}

/** One request at a time, however many ask; @azure/identity would send one for each. */
function cachedTokens(
  signIn: SignIn,
  { clock = { now: () => new Date() }, onToken, network, stopping }: TokenOptions,
): TokenSource {
  const { kind, prepared, scopes, endpoint, env } = signIn;
  let current: { readonly token: string; readonly goodUntil: number } | undefined;
  let underWay: Promise<string> | undefined;
  let failure: ConnectionFailure | undefined;
  let refusal: OAuthRefusal | undefined;
  let kept: TokenCredential | undefined;

  async function credential(): Promise<TokenCredential> {
    if (kept) return kept;
    // Loading the libraries takes a third of a second, which no run without sign-in should pay.
    const { signInClient } = await import("./signInClient.ts");
    const client = signInClient(network ?? networkFromEnvironment(env), {
      origins: [endpoint.authority, ...(prepared.origins ?? [])],
      onFailure: (found) => {
        failure = found;
      },
      onRefusal: (found) => {
        refusal = found;
      },
    });
    const made = await prepared.make(await import("@azure/identity"), {
      ...client.options,
      authorityHost: endpoint.authority,
      disableInstanceDiscovery: true,
      // What may be tried again, the connection to Graph tries again, by its own clock.
      retryOptions: { maxRetries: 0 },
    });
    // Else a new one each time, for one that is kept would answer from its own cache.
    if (prepared.isKept) kept = made;
    return made;
  }

  async function fetchToken(claims: string | undefined): Promise<string> {
    failure = undefined;
    refusal = undefined;
    try {
      // Graph may then refuse a token at once when the application is disabled or a policy changes, and says what it wants.
      const asked = { enableCae: true, ...(claims !== undefined && { claims }) };
      const source = await credential();
      const waiting = source.getToken([...scopes], asked);
      const answer = await (kind.isDelegated ? untilStopped(waiting, stopping) : waiting);
      if (!answer) throw new Error("no token came");
      if (isAutomated(env) && isForPerson(answer.token)) throw forPerson(kind.name);
      onToken?.(answer.token);
      current = { token: answer.token, goodUntil: goodUntil(answer, clock.now()) };
      return answer.token;
    } catch (error) {
      if (kind.isDelegated) stopping?.throwIfAborted();
      throw signInFailure(error, {
        kind,
        endpoint,
        env,
        scopes,
        presented: prepared.presented?.() ?? "",
        connection: failure,
        refusal,
      });
    }
  }

  return ({ renew = false, claims } = {}) => {
    const isGood = current && clock.now().getTime() < current.goodUntil;
    if (current && isGood && !renew) return Promise.resolve(current.token);
    underWay ??= fetchToken(claims).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

function goodUntil({ expiresOnTimestamp }: AccessToken, now: Date): number {
  const life = expiresOnTimestamp - now.getTime();
  return (
    expiresOnTimestamp -
    Math.min(RENEW_BEFORE_EXPIRY_SECONDS * 1000, Math.max(0, life * RENEWED_PART))
  );
}

/** A person may never come; the library ends its wait only between two requests. */
function untilStopped<Value>(
  value: Promise<Value>,
  stopping: AbortSignal | undefined,
): Promise<Value> {
  if (!stopping) return value;
  return Promise.race([
    value,
    new Promise<never>((_, reject) => {
      const stop = (): void => reject(stopping.reason);
      if (stopping.aborted) stop();
      else stopping.addEventListener("abort", stop, { once: true });
    }),
  ]);
}

function forPerson(name: string): DirectoryError {
  return new DirectoryError(
    `The token that ${name} gave acts for a person, and this is an automated run, which may not. Sign in as an application.`,
  );
}
