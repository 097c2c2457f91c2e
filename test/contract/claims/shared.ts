import type { Expectation, Step, TopicClaim } from "../claim.ts";

export type Body = Readonly<Record<string, unknown>>;

/** 204 without a body. */
export const done: Expectation = { status: 204 };

export const ok = (body: unknown = {}): Expectation => ({ status: 200, body });

export const created = (body: unknown = {}): Expectation => ({ status: 201, body });

/** 400 `Request_BadRequest` with its message, and what `details` says besides. */
export const refused = (message?: string, details?: unknown): Expectation => ({
  status: 400,
  code: "Request_BadRequest",
  ...(message !== undefined && { message }),
  ...(details !== undefined && { body: { error: { details } } }),
});

export const unsupported = (message?: string): Expectation => ({
  status: 400,
  code: "Request_UnsupportedQuery",
  ...(message !== undefined && { message }),
});

export const missing = (id: string): Expectation => ({
  status: 404,
  code: "Request_ResourceNotFound",
  message: `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
});

/** Header and parameter that together ask for the index with all operators. */
export const EVENTUAL = { ConsistencyLevel: "eventual" };

/** The least that Graph wants for a new account, with what is given instead or besides. */
export function newUser(more: Body = {}): Body {
  return {
    accountEnabled: false,
    displayName: "{new}",
    mailNickname: "{new}",
    userPrincipalName: "{new}@{domain}",
    passwordProfile: { forceChangePasswordNextSignIn: true, password: "{password}" },
    ...more,
  };
}

export function without(name: string, body: Body = newUser()): Body {
  return Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
}

/** A POST that is taken, and reads back as given, or as said. */
export function createdWith(more: Body, reads: Body = more): Pick<TopicClaim, "steps"> {
  return {
    steps: [
      { send: "POST /users", body: newUser(more), expect: created(), keep: { made: "id" } },
      readOf("{made}", reads),
    ],
  };
}

export function createRefused(body: unknown, expect: Expectation): Pick<TopicClaim, "steps"> {
  return { steps: [{ send: "POST /users", body, expect }] };
}

/** A PATCH that is taken, and reads back as given, or as said. */
export function patched(
  body: Body,
  reads: Body = body,
  before: Body = {},
): Omit<TopicClaim, "claim"> {
  return {
    accounts: { ana: before },
    steps: [{ send: "PATCH /users/{ana}", body, expect: done }, readOf("{ana}", reads)],
  };
}

export function patchRefused(
  body: unknown,
  expect: Expectation,
  before: Body = {},
): Omit<TopicClaim, "claim"> {
  return { accounts: { ana: before }, steps: [{ send: "PATCH /users/{ana}", body, expect }] };
}

export function readOf(key: string, reads: Body): Step {
  return { send: `GET /users/${key}?$select=${Object.keys(reads).join(",")}`, expect: ok(reads) };
}

/** Only this claim's accounts. */
export const MINE = "startsWith(userPrincipalName,'{mine}')";
