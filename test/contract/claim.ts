import type { Section } from "./sections.ts";

/**
 * What Microsoft Graph does, as data: requests and the answers that must come. A claim knows nothing of the code that
 * it is held against; its values are those of Microsoft's pages or of answers that people reported.
 *
 * Texts hold names in braces, which a run fills: `{ana}` is the object id of the account `ana`, `{ana.upn}` its
 * userPrincipalName, `{ana.name}` the part before the `@`, `{new}` the local part of an account that is not there yet,
 * `{new*64}` the same with that many characters, `{mine}` what the names of the claim's own accounts begin with,
 * `{domain}`, `{root}`, `{password}`, and `{nowhere}` an object id that nothing has. Where an account has an administrator's
 * role, `{GlobalAdministrator}` is a token of an application with that role, and so for other roles (roleTokens.ts). Where an
 * extension is registered, `{application}` is the object id of the application that did.
 */
export interface Claim {
  /** Unique in its topic. */
  readonly claim: string;
  /** Address of the page that says so. */
  readonly source: string;
  readonly section: Section;
  readonly confidence: Confidence;
  readonly needs?: Needs;
  /** All application permissions of the token, where that is what the claim needs. */
  readonly granted?: readonly string[];
  /** Accounts that are there before the first step: name → properties besides the required ones. */
  readonly accounts?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Groups that are there before the first step, in a circumstance that no request brings about; in them as `accounts`. */
  readonly groups?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Contacts that are there before the first step, in a circumstance; in them as `accounts`. No request makes any. */
  readonly contacts?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly steps: readonly Step[];
}

/** `guess`: no page and no report says so; `seen`: reported from a tenant; `documented`: on Microsoft's pages. */
export type Confidence = (typeof CONFIDENCES)[number];
export const CONFIDENCES = ["guess", "seen", "documented"] as const;

export interface Needs {
  /** Application permission, besides `User.ReadWrite.All`. */
  readonly permission?: string;
  readonly licence?: string;
  /** What no run can bring about in a tenant that is in use; such a claim is tried on the embedded directory only. */
  readonly circumstance?: Circumstance;
}

export type Circumstance =
  | "a synced account"
  | "a group that no request makes"
  | "an organizational contact"
  | "subscriptions with and without free seats"
  | "an account of a domain that is no longer verified"
  | "two accounts with one address"
  | "a registered extension"
  | "a set of custom security attributes"
  | "no registered extension"
  | "verified domains of 48 and 49 characters"
  | "an account whose userPrincipalName begins with $"
  | "accounts of each creationType"
  | "a policy of Temporary Access Passes of 10 to 43,200 minutes"
  | "an account with an administrator's role"
  | "an account in a restricted administrative unit"
  | "an application with these permissions alone"
  | "a federated domain"
  | "a B2C tenant"
  | "a full directory"
  | "an account deleted 30 days ago"
  | "a used-up quota"
  | "a used-up quota of writes"
  | "days that pass"
  | "replication lag"
  | "entries of the audit log that have come"
  | "a domain that was added a moment ago"
  | "an expired access token"
  | "an expired page token"
  | "an empty page"
  | "an internal error"
  | "a bad gateway"
  | "an unavailable service"
  | "a gateway timeout"
  /** With a code that nothing in a tenant brings about. */
  | `the refusal ${string}`;

export interface Step {
  /** Method and path below the root, not yet encoded: `GET /users/{ana}?$select=id`. */
  readonly send: string;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The `Authorization` header, where it is not the run's own; `<token>` in it is the run's token. */
  readonly authorization?: string;
  readonly expect: Expectation;
  /** How many days pass before it, where that is what the claim needs. */
  readonly afterDays?: number;
  /** Values of the answer that later steps use: name → path, such as `{ group: "id" }`. */
  readonly keep?: Readonly<Record<string, string>>;
}

/** What must come back; what is not named may be anything. */
export interface Expectation {
  /** Any of them. */
  readonly status: number | readonly number[];
  /** `error.code` */
  readonly code?: string;
  /** `error.message`: the whole text, or `/a pattern/`. */
  readonly message?: string;
  /** Parts of the body, by the rules of match.ts. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** Claims of one kind, in the order in which they are read. */
export interface Topic {
  readonly topic: string;
  readonly claims: readonly Claim[];
}

/** A claim with what it shares with its topic left out. */
export type TopicClaim = Omit<Claim, "source" | "section" | "confidence"> & Partial<Claim>;

export function topic(
  name: string,
  shared: Pick<Claim, "source" | "section" | "confidence" | "needs">,
  ...claims: readonly (TopicClaim | readonly TopicClaim[])[]
): Topic {
  return { topic: name, claims: claims.flat().map((claim) => ({ ...shared, ...claim })) };
}

/** How a claim is named in lists: `Listing users: the default page holds 100`. */
export function nameOf({ topic }: Pick<Topic, "topic">, { claim }: Pick<Claim, "claim">): string {
  return `${topic}: ${claim}`;
}
