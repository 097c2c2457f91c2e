import { isAutomated } from "../../model/automated.ts";
import { DirectoryError } from "../ports.ts";
import type { FreshToken } from "./cachedTokens.ts";
import { onBehalfOf } from "./credentials/onBehalfOf.ts";
import { forPerson, isForPerson, isToken } from "./tokenClaims.ts";
import type { TokenCredential } from "./tokenCredential.ts";

/** What a program that calls Rollcall signs in with. */
export interface SignInOfProgram {
  /** In the place of one that the environment names. */
  readonly credential?: TokenCredential | undefined;
  /** A fresh token of the user that the program acts for. */
  readonly userAssertion?: (() => Promise<string>) | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment by which to sign in beside what the program gave. With a user's token nothing but `onBehalfOf` may sign
 * in: the application's own token would let that user do whatever the application may.
 *
 * @throws DirectoryError where two ways of signing in are given
 */
export function environmentBeside(
  { credential, userAssertion }: SignInOfProgram,
  env: Environment,
): Environment {
  if (!credential && !userAssertion) return env;
  const word = env["ROLLCALL_CREDENTIAL"]?.trim();
  const other = [
    credential && userAssertion && "userAssertion",
    env["ROLLCALL_ACCESS_TOKEN"]?.trim() && "ROLLCALL_ACCESS_TOKEN",
    word && (credential || word !== onBehalfOf.name) && `ROLLCALL_CREDENTIAL (${word})`,
  ].find((each) => each);
  if (other)
    throw new DirectoryError(
      `${credential ? "credential" : "userAssertion"} and ${other} are both set, and each says how to sign in. Leave out one of them.`,
    );
  return userAssertion ? { ...env, ROLLCALL_CREDENTIAL: onBehalfOf.name } : env;
}

/** Asks the program's own credential each time it is called, for claims (JSON) where Graph wants some. */
export function tokensOfCredential(
  credential: TokenCredential,
  scopes: readonly string[],
  {
    env,
    stopping,
    onToken,
  }: {
    readonly env: Environment;
    readonly stopping?: AbortSignal | undefined;
    readonly onToken?: ((token: string) => void) | undefined;
  },
): (claims: string | undefined) => Promise<FreshToken> {
  return async (claims) => {
    const asked = {
      enableCae: true,
      ...(claims !== undefined && { claims }),
      ...(stopping && { abortSignal: stopping }),
    };
    const answer = await untilStopped(
      // Some throw before there is a promise.
      Promise.resolve().then(() => credential.getToken([...scopes], asked)),
      stopping,
    ).catch((error: unknown) => {
      stopping?.throwIfAborted();
      // Its text may hold anything; the program knows its own error.
      throw new DirectoryError(
        "The credential that was given failed, so nothing was sent. Its own error is the cause of this one.",
        { cause: error },
      );
    });
    if (!answer || !isToken(answer.token))
      throw new DirectoryError(
        "The credential that was given answered with something else than a token. Nothing was sent.",
      );
    if (isAutomated(env) && isForPerson(answer.token)) throw forPerson("the given credential");
    onToken?.(answer.token);
    return answer;
  };
}

/** A person may never come, and a credential may never answer; the library ends its wait only between two requests. */
export function untilStopped<Value>(
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
