import { generateKeyPairSync, randomUUID, sign, type KeyObject } from "node:crypto";
import type { GitHubClock } from "./clock.ts";
import { NAME, OWNER, REPOSITORY_ID } from "./names.ts";

const OWNER_ID = "42";

type Claims = Readonly<Record<string, unknown>>;

interface Key {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export interface Oidc {
  /** What a job with `id-token: write` gets in its environment. */
  readonly grant: (claims: Claims) => Readonly<Record<string, string>>;
  /** A token with these claims; of a key that was never published, where asked. */
  readonly idToken: (claims?: Claims, options?: { readonly key?: "other" }) => string;
  /** Signs with another key from now on, and no longer publishes the one before. */
  readonly rotateKeys: () => void;
  /** What is served beside the API; undefined for another path. */
  readonly answer: (
    url: URL,
    authorization: string | undefined,
  ) => { status: number; json: unknown } | undefined;
}

/**
 * GitHub's OIDC provider.
 *
 * @param address of the stand-in
 * @see https://docs.github.com/actions/reference/security/oidc
 */
export function keepOidc(address: () => string, clock: GitHubClock): Oidc {
  let key = (firstKey ??= makeKey());
  const granted = new Map<string, Claims>();
  const issuer = (): string => `${address()}/oidc`;
  const tokenOf = (claims: Claims, by: Key): string => {
    const seconds = Math.floor(clock.now() / 1000);
    // The lifetimes of the example in the documentation.
    const standard = {
      iss: issuer(),
      aud: `https://github.com/${OWNER}`,
      jti: randomUUID(),
      iat: seconds,
      nbf: seconds - 600,
      exp: seconds + 300,
      ...claimsOf({}),
    };
    const header = { typ: "JWT", alg: "RS256", kid: by.kid };
    const signed = [header, { ...standard, ...claims }]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".");
    const signature = sign("sha256", Buffer.from(signed), by.privateKey).toString("base64url");
    return `${signed}.${signature}`;
  };
  return {
    grant: (claims) => {
      const requestToken = `request-${randomUUID()}`;
      granted.set(requestToken, claims);
      return {
        // With a query already, to which @actions/core appends.
        ACTIONS_ID_TOKEN_REQUEST_URL: `${address()}/id-token?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
      };
    },
    idToken: (claims = {}, { key: which } = {}) =>
      tokenOf(claims, which === "other" ? makeKey() : key),
    rotateKeys: () => void (key = makeKey()),
    answer: ({ pathname, searchParams }, authorization) => {
      switch (pathname) {
        case "/id-token": {
          const claims = granted.get(authorization?.replace(/^Bearer /, "") ?? "");
          if (!claims) return { status: 401, json: { message: "Unauthorized" } };
          const aud = searchParams.get("audience");
          const value = tokenOf({ ...claims, ...(aud !== null && { aud }) }, key);
          return { status: 200, json: { count: value.length, value } };
        }
        case "/oidc/.well-known/openid-configuration":
          return {
            status: 200,
            json: {
              issuer: issuer(),
              jwks_uri: `${issuer()}/.well-known/jwks`,
              subject_types_supported: ["public", "pairwise"],
              response_types_supported: ["id_token"],
              id_token_signing_alg_values_supported: ["RS256"],
              scopes_supported: ["openid"],
            },
          };
        case "/oidc/.well-known/jwks": {
          const jwk = key.publicKey.export({ format: "jwk" });
          const keys = [{ ...jwk, use: "sig", alg: "RS256", kid: key.kid }];
          return { status: 200, json: { keys } };
        }
        default:
          return undefined;
      }
    },
  };
}

/** What a job's token says of it. */
export interface JobIdentity {
  readonly environment?: string;
  readonly ref: string;
  readonly commit: string;
  readonly event: string;
  readonly actor: string;
  readonly workflow: string;
  readonly workflowPath: string;
  readonly runId: number;
  readonly runNumber: number;
  readonly runAttempt: number;
  readonly headRef?: string;
  readonly baseRef?: string;
  /** With the ids of owner and repository in `sub`, as in repositories made after 15 July 2026. */
  readonly immutable?: boolean;
}

/** Every claim is a text, numbers too. */
export function claimsOf(given: Partial<JobIdentity>): Claims {
  const job: JobIdentity = {
    ref: "refs/heads/main",
    commit: "0".repeat(40),
    event: "push",
    actor: "ana",
    workflow: "Rollcall apply",
    workflowPath: ".github/workflows/rollcall-apply.yml",
    runId: 1,
    runNumber: 1,
    runAttempt: 1,
    ...given,
  };
  const repository = `${OWNER}/${NAME}`;
  const workflowRef = `${repository}/${job.workflowPath}@${job.ref}`;
  const place =
    job.environment === undefined
      ? job.event === "pull_request"
        ? "pull_request"
        : `ref:${job.ref}`
      : `environment:${job.environment.replaceAll(":", "%3A")}`;
  const subject = job.immutable ? `${OWNER}@${OWNER_ID}/${NAME}@${REPOSITORY_ID}` : repository;
  return {
    sub: `repo:${subject}:${place}`,
    ...(job.environment !== undefined && { environment: job.environment }),
    ref: job.ref,
    ref_type: job.ref.startsWith("refs/tags/") ? "tag" : "branch",
    sha: job.commit,
    repository,
    repository_id: String(REPOSITORY_ID),
    repository_owner: OWNER,
    repository_owner_id: OWNER_ID,
    repository_visibility: "private",
    run_id: String(job.runId),
    run_number: String(job.runNumber),
    run_attempt: String(job.runAttempt),
    workflow: job.workflow,
    workflow_ref: workflowRef,
    workflow_sha: job.commit,
    job_workflow_ref: workflowRef,
    job_workflow_sha: job.commit,
    event_name: job.event,
    actor: job.actor,
    actor_id: "7",
    head_ref: job.headRef ?? "",
    base_ref: job.baseRef ?? "",
    runner_environment: "github-hosted",
  };
}

// Making one takes longer than many a test.
let firstKey: Key | undefined;

function makeKey(): Key {
  return { kid: randomUUID(), ...generateKeyPairSync("rsa", { modulusLength: 2048 }) };
}
