import type { TokenCredential } from "@azure/identity";
import { setTimeout as sleep } from "node:timers/promises";
import { isAutomated } from "../../model/automated.ts";
import type { Clock } from "../../model/clock.ts";
import type { ConnectionFailure } from "../../network/failure.ts";
import { networkFromEnvironment, type Network } from "../../network/network.ts";
import type { Endpoint } from "../endpoint.ts";
import { DirectoryError } from "../ports.ts";
import { cachedTokens, type FreshToken } from "./cachedTokens.ts";
import { chooseCredential } from "./choose.ts";
import type { AssertionSource, CredentialKind, Person, Prepared } from "./credentials/kinds.ts";
import { scopesFromEnvironment } from "./scopes.ts";
import {
  environmentBeside,
  tokensOfCredential,
  untilStopped,
  type SignInOfProgram,
} from "./ofProgram.ts";
import { forPerson, isForPerson, isToken } from "./tokenClaims.ts";
import { placeholderToken, type TokenSource } from "./tokenSource.ts";
import type { OAuthRefusal } from "./signInClient.ts";
import { signInFailure } from "./signInFailure.ts";

export interface TokenOptions extends SignInOfProgram {
  /** To renew a token before it expires, and to wait where a device asks too often. */
  readonly clock?: Pick<Clock, "now"> & Partial<Pick<Clock, "sleep">>;
  /** Where the surroundings vouch for this run: a signed token for an audience, to be exchanged for an access token. */
  readonly assertion?: AssertionSource | undefined;
  /** Who sits at the terminal, where there is one. */
  readonly person?: Person | undefined;
  /** Ends the wait for a person. */
  readonly stopping?: AbortSignal | undefined;
  /** For one request, in real time whatever the clock; 60 by default. */
  readonly timeoutSeconds?: number;
  /** Straight to the authority by default. */
  readonly network?: Network;
  /** Hears each access token before it is used, so that logs can hide it. */
  readonly onToken?: (token: string) => void;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Decides from the environment how to get tokens: for a directory on this machine a placeholder, so that nothing real
 * ever meets plain http, or another program that listens there; else `ROLLCALL_ACCESS_TOKEN` as it is, or the credential that
 * `ROLLCALL_CREDENTIAL` names or the environment holds.
 *
 * @throws DirectoryError that says what is missing
 */
export function tokenSourceFromEnvironment(
  environment: Environment,
  endpoint: Endpoint,
  options: TokenOptions = {},
): TokenSource {
  if (!endpoint.signsIn) return placeholderToken;
  const { credential, clock = { now: () => new Date() } } = options;
  const env = environmentBeside(options, environment);
  if (credential) {
    const scopes = scopesFromEnvironment(env, endpoint, { name: "credential", isDelegated: true });
    return cachedTokens(tokensOfCredential(credential, scopes, { ...options, env }), clock);
  }
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
  return cachedTokens(tokensOf({ kind, prepared, scopes, endpoint, env }, options), clock);
}

function givenToken(given: string, env: Environment, { onToken }: TokenOptions): TokenSource {
  if (env["ROLLCALL_CREDENTIAL"]?.trim())
    throw new DirectoryError(
      "ROLLCALL_CREDENTIAL and ROLLCALL_ACCESS_TOKEN are both set. Unset one: a token that is given needs no credential.",
    );
  if (!isToken(given))
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

/** Asks the authority for a token each time it is called, for claims (JSON) where Graph wants some. */
function tokensOf(
  signIn: SignIn,
  { onToken, network, stopping, timeoutSeconds = 60, clock }: TokenOptions,
): (claims: string | undefined) => Promise<FreshToken> {
  const { kind, prepared, scopes, endpoint, env } = signIn;
  let failure: ConnectionFailure | undefined;
  let refusal: OAuthRefusal | undefined;
  let kept: TokenCredential | undefined;

  async function credential(): Promise<TokenCredential> {
    if (kept) return kept;
    // Loading the libraries takes a third of a second, which no run without sign-in should pay.
    const { signInClient } = await import("./signInClient.ts");
    const client = signInClient(network ?? networkFromEnvironment(env), {
      authority: endpoint.authority,
      elsewhere: [...(endpoint.aliases ?? []), ...(prepared.origins ?? [])],
      timeoutSeconds,
      sleep:
        clock?.sleep ??
        ((milliseconds, signal) => sleep(milliseconds, undefined, signal ? { signal } : {})),
      stopping,
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

  return async (claims) => {
    failure = undefined;
    refusal = undefined;
    try {
      // Graph may then refuse a token at once when the application is disabled or a policy changes, and says what it wants.
      const asked = { enableCae: true, ...(claims !== undefined && { claims }) };
      const source = await credential();
      const answer = await (kind.isDelegated
        ? untilStopped(
            source.getToken([...scopes], { ...asked, ...(stopping && { abortSignal: stopping }) }),
            stopping,
          )
        : source.getToken([...scopes], asked));
      if (!answer || !isToken(answer.token)) throw new Error("no token came");
      if (isAutomated(env) && isForPerson(answer.token)) throw forPerson(kind.name);
      onToken?.(answer.token);
      return answer;
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
  };
}
