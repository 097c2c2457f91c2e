import { REFUSALS, type Kind } from "./refusalTable.ts";

/** Something that Entra refuses, by its AADSTS number. */
export class SignInRefusal extends Error {
  readonly number: number;
  /** Instead of what the table has. */
  readonly oauthError: string | undefined;
  /** What the next request must ask for. */
  readonly claims: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    number: number,
    more: {
      readonly text?: string;
      readonly oauthError?: string;
      readonly claims?: string;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(more.text ?? REFUSALS.get(number)?.text ?? "No text is known for this number.");
    this.name = "SignInRefusal";
    this.number = number;
    this.oauthError = more.oauthError;
    this.claims = more.claims;
    this.headers = more.headers ?? {};
  }
}

/** What Entra has and this endpoint has not. */
export class SignInNotModelled extends Error {
  override readonly name = "SignInNotModelled";

  constructor(what: string) {
    super(`The embedded directory does not model ${what}. No token was issued.`);
  }
}

export interface RefusalIds {
  readonly traceId: string;
  readonly correlationId: string;
  readonly now: Date;
  readonly authority: string;
}

/** The members of a refusal. @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export interface RefusalBody {
  readonly error: string;
  readonly error_description: string;
  readonly error_codes: readonly number[];
  readonly timestamp: string;
  readonly trace_id: string;
  readonly correlation_id: string;
  readonly error_uri: string;
  readonly suberror?: string;
  readonly claims?: string;
}

export function refusalBody(
  refusal: SignInRefusal,
  { traceId, correlationId, now, authority }: RefusalIds,
): RefusalBody {
  const { number, oauthError, claims, message } = refusal;
  const { error, suberror } = kindOf(number);
  const timestamp = `${now.toISOString().slice(0, 19).replace("T", " ")}Z`;
  return {
    error: oauthError ?? error,
    error_description: `AADSTS${number}: ${message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [number],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `${authority}/error?code=${number}`,
    ...(suberror !== undefined && { suberror }),
    ...(claims !== undefined && { claims }),
  };
}

/** The HTTP status of a refusal. */
export function statusOf(number: number): number {
  return kindOf(number).status;
}

function kindOf(number: number): Kind {
  return REFUSALS.get(number)?.kind ?? { error: "invalid_request", status: 400 };
}
