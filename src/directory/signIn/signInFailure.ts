import type { ConnectionFailure } from "../../network/failure.ts";
import type { Endpoint } from "../endpoint.ts";
import { NoAnswer } from "../noAnswer.ts";
import { DirectoryError } from "../ports.ts";
import { isNumberOfEntra, OAUTH_ERRORS, REFUSALS, type RefusedRun } from "./aadsts.ts";
import type { CredentialKind } from "./credentials/kinds.ts";
import type { OAuthRefusal } from "./signInClient.ts";

/** What is known of a sign-in that failed. */
export interface FailedSignIn {
  readonly kind: CredentialKind;
  readonly endpoint: Endpoint;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly scopes: readonly string[];
  /** Sentences about the assertion or certificate that was sent. */
  readonly presented: string;
  /** Why the last request got no answer, where it got none. */
  readonly connection: ConnectionFailure | undefined;
  /** What the authority answered last in the place of a token. */
  readonly refusal: OAuthRefusal | undefined;
}

/**
 * Says in plain words why no token came. Neither secret nor Entra's own text, which may quote it, is repeated; the number
 * and the error's name come from the members of the library's error, never from a text.
 */
export function signInFailure(error: unknown, failed: FailedSignIn): DirectoryError {
  const errors = [...withCauses(error)];
  // What was thrown on the way to Entra says itself what to do.
  const own = errors.find((each) => each instanceof DirectoryError);
  if (own) return own;
  const { kind, connection, endpoint } = failed;
  const at = `Signing in at ${endpoint.authority}`;
  const refused = refusalOf(errors, failed);
  // Which number comes with it is unverified; the name is RFC 8628's own.
  const isDeclined = refused?.code === "authorization_declined";
  if (refused?.number !== undefined && !isDeclined)
    return refusedWith(refused.number, refused, failed);
  const unavailable = errors.some(({ name }) => UNAVAILABLE.includes(name ?? ""));
  if (unavailable && kind.unavailable !== undefined)
    return new DirectoryError(
      [`${kind.name} gave no token.`, connection?.message, kind.unavailable]
        .filter((part) => part !== undefined)
        .join(" "),
    );
  if (connection) return failure(`${at} failed. ${connection.message}`, connection.passes);
  const code = refused?.code ?? "";
  const meaning = Object.hasOwn(OAUTH_ERRORS, code) ? OAUTH_ERRORS[code] : undefined;
  if (meaning !== undefined) return new DirectoryError(`${at} was refused (${code}): ${meaning}.`);
  if (PASSING.includes(code) || errors.some(({ status }) => status === 429))
    return failure(
      `${at} failed: it cannot be reached, or is not well. Check the network and AZURE_AUTHORITY_HOST.`,
      true,
    );
  return new DirectoryError(
    `${at} failed: what came back was not a token. Is something else answering in its place?`,
  );
}

/** How the library calls a credential that is not set up here. */
const UNAVAILABLE = ["CredentialUnavailableError", "ChainedTokenCredentialAuthenticationFailed"];
/** How the library calls an authority that gave no answer, or none of sense. */
const PASSING = [
  "network_error",
  "server_error",
  "temporarily_unavailable",
  "no_network_connectivity",
];

interface LibraryError {
  readonly name?: string;
  readonly errorCode?: unknown;
  readonly errorNo?: unknown;
  /** Of HTTP. */
  readonly status?: unknown;
  readonly correlationId?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

interface Refused {
  readonly code: string;
  readonly number: number | undefined;
  readonly correlationId: string;
}

/** The error with all that caused it, outermost first; chains hold several. */
function* withCauses(error: unknown, depth = 0): Generator<LibraryError & Error> {
  if (typeof error !== "object" || error === null || depth > 8) return;
  const one = error as LibraryError & Error;
  yield one;
  yield* withCauses(one.cause, depth + 1);
  if (Array.isArray(one.errors)) for (const each of one.errors) yield* withCauses(each, depth + 1);
}

// Of what ends a wait for a person, the library's error has neither number nor name.
function refusalOf(
  errors: readonly LibraryError[],
  { refusal }: Pick<FailedSignIn, "refusal">,
): Refused | undefined {
  const told = errors.map(refusalIn).find((each) => each !== undefined);
  if (!refusal || told?.number !== undefined) return told;
  return { ...refusal, correlationId: told?.correlationId ?? "" };
}

function refusalIn({ errorCode, errorNo, correlationId }: LibraryError): Refused | undefined {
  if (typeof errorCode !== "string") return undefined;
  const number = Number(errorNo ?? NaN);
  return {
    code: errorCode,
    number: isNumberOfEntra(number) ? number : undefined,
    correlationId:
      typeof correlationId === "string" && /^[0-9a-f-]{36}$/i.test(correlationId)
        ? correlationId
        : "",
  };
}

function refusedWith(number: number, refused: Refused, failed: FailedSignIn): DirectoryError {
  const { kind, endpoint, env, scopes, presented } = failed;
  const refusal = REFUSALS.find(({ numbers }) => numbers.includes(number));
  const idOf = (name: string): string => encodeURIComponent(env[name]?.trim() || name);
  const run: RefusedRun = {
    kind: kind.name,
    isDelegated: kind.isDelegated ?? false,
    consentPage: `${endpoint.authority}/${idOf("AZURE_TENANT_ID")}/adminconsent?client_id=${idOf("AZURE_CLIENT_ID")}`,
    scopes: scopes.join(" "),
    correlationId: refused.correlationId,
  };
  const says =
    typeof refusal?.says === "function"
      ? refusal.says(run)
      : (refusal?.says ?? "look the number up at https://login.microsoftonline.com/error");
  const more = refusal?.isAboutPresented && presented !== "" ? ` ${presented}` : "";
  return failure(
    `Signing in at ${endpoint.authority} was refused (AADSTS${number}): ${says}.${more}`,
    refusal?.passing ?? false,
  );
}

function failure(message: string, passes: boolean): DirectoryError {
  return passes ? new NoAnswer(message, false) : new DirectoryError(message);
}
