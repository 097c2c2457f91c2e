import { createHash, timingSafeEqual } from "node:crypto";

/** An application that may sign in here, with its consent in the tenant, as an administrator would have registered it. */
export interface Application {
  /** GUID, in the `client_id` of requests. */
  readonly clientId: string;
  readonly displayName: string;
  /** Object id of its service principal; made of the client id if absent. */
  readonly servicePrincipalId?: string;
  readonly secrets?: readonly ClientSecret[];
  /** PEM of certificates that its assertions may be signed with. */
  readonly certificates?: readonly string[];
  readonly federatedCredentials?: readonly FederatedCredential[];
  /** Application permissions of Graph that are consented: `User.Read.All`. */
  readonly roles?: readonly string[];
  /** Its own roles in the directory, as ids of templates. */
  readonly directoryRoles?: readonly string[];
  /** Delegated permissions that are consented: of Graph by name, of another application as `api://…/name`. */
  readonly scopes?: readonly string[];
  readonly redirectUris?: readonly string[];
  /** What it is called as a resource, beside its client id and `api://` with that. */
  readonly identifierUris?: readonly string[];
  /** "Allow public client flows"; false if absent. */
  readonly publicClient?: boolean;
  /** True if absent. */
  readonly enabled?: boolean;
  /** False if absent: every user of the tenant may use it. */
  readonly assignmentRequired?: boolean;
  /** userPrincipalNames or object ids. */
  readonly assignedUsers?: readonly string[];
}

export interface ClientSecret {
  /** GUID. It is no secret, and often taken for it. */
  readonly id: string;
  /** Of `hashSecret`. The value itself is kept nowhere. */
  readonly hash: string;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/** @see https://learn.microsoft.com/graph/api/resources/federatedidentitycredential */
export interface FederatedCredential {
  readonly issuer: string;
  /** Compared letter by letter. */
  readonly subject: string;
  readonly audience: string;
}

export function hashSecret(value: string): string {
  return createHash("sha256").update(value).digest("hex");
}

/** Whether a value is the one that was hashed. */
export function isSecret({ hash }: ClientSecret, value: string): boolean {
  const given = Buffer.from(hashSecret(value));
  const kept = Buffer.from(hash);
  return given.length === kept.length && timingSafeEqual(given, kept);
}

/** The application of a client id, in any case of its letters. */
export function applicationOf(
  applications: readonly Application[],
  clientId: string,
): Application | undefined {
  return applications.find((each) => each.clientId.toLowerCase() === clientId.toLowerCase());
}

/** The application that a token may be asked for, by client id or identifier URI. */
export function resourceApplication(
  applications: readonly Application[],
  resource: string,
): Application | undefined {
  return applications.find((each) => audiencesOf(each).includes(resource));
}

/** What the `aud` of a token for this application may be. */
export function audiencesOf({ clientId, identifierUris = [] }: Application): readonly string[] {
  return [clientId, `api://${clientId}`, ...identifierUris];
}

export function servicePrincipalOf({ clientId, servicePrincipalId }: Application): string {
  if (servicePrincipalId !== undefined) return servicePrincipalId;
  const digest = createHash("sha256").update(`servicePrincipal ${clientId}`).digest("hex");
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-4${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
