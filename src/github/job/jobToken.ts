import type { JWTPayload } from "jose";
import { networkFromEnvironment, type Network } from "../../network/network.ts";
import { GitHubError } from "../gitHubError.ts";

/** What GitHub vouches for in a token that it issued to a job. */
export interface JobClaims {
  readonly repositoryId: string;
  /** `refs/heads/main`; a tag of the same name has another one. */
  readonly ref: string;
  readonly refType: string;
  readonly commit: string;
  readonly event: string;
  /** `.github/workflows/rollcall-apply.yml` */
  readonly workflowPath: string;
  /** Of the branch or tag that the workflow's file was taken from. */
  readonly workflowRef: string;
  readonly environment: string | undefined;
  readonly runId: number;
  readonly runAttempt: number;
}

/** Why a token is not believed; `message` continues "the record …". */
export class TokenRefused extends Error {
  override readonly name = "TokenRefused";
  /** True: it may be genuine, but GitHub no longer publishes the key that tells. */
  readonly isUndecided: boolean;

  constructor(message: string, isUndecided = false) {
    super(message);
    this.isUndecided = isUndecided;
  }
}

/** Reads the claims of a token after checking that GitHub issued it for this audience. */
export type VerifyJobToken = (token: string, audience: string) => Promise<JobClaims>;

/**
 * Prepares the check of tokens that jobs of this repository asked for. Who issues them is learnt from a token of this
 * very job, which came from the runner and not from the author of the one to be checked.
 *
 * @param ownToken a token that this job has just been given
 * @param serverUrl `https://github.com`, or the address of another GitHub
 * @param network by which GitHub's keys are fetched
 * @throws GitHubError when the issuer is not GitHub's
 * @see https://docs.github.com/actions/reference/security/oidc
 */
export async function jobTokenVerifier(
  ownToken: string,
  serverUrl: string,
  network: Network = networkFromEnvironment({}),
): Promise<VerifyJobToken> {
  const { createRemoteJWKSet, customFetch, decodeJwt, jwtVerify, errors } = await import("jose");
  const issuer = decodeJwt(ownToken).iss ?? "";
  if (!isIssuer(issuer, serverUrl))
    throw new GitHubError(`The job's own token was issued by ${issuer}, which is not GitHub.`);
  const address = `${issuer}/.well-known/jwks`;
  const keys = createRemoteJWKSet(new URL(address), { [customFetch]: network.fetch });
  return async (token, audience) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ["RS256"],
        // It vouches for where something was written, and need not be good for anything today.
        currentDate: new Date((decodeJwt(token).iat ?? 0) * 1000),
      });
      return claimsOf(payload);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey)
        throw new TokenRefused(
          "is signed with a key that GitHub does not publish (any more)",
          true,
        );
      if (error instanceof errors.JWTClaimValidationFailed)
        throw new TokenRefused(
          error.claim === "aud"
            ? "was changed after it was proven, or the proof belongs to another record"
            : `has a proof that GitHub issued for something else (${error.claim})`,
        );
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError))
        throw new GitHubError(
          `GitHub's keys at ${issuer} could not be read: ${network.failure(error, address).message} Run the job again.`,
          { cause: error },
        );
      throw new TokenRefused("has a proof that GitHub did not sign");
    }
  };
}

// GitHub Enterprise Server issues from its own address, one with data residency from a subdomain of ghe.com.
function isIssuer(issuer: string, serverUrl: string): boolean {
  const url = URL.parse(issuer);
  if (!url) return false;
  const isLoopback = url.hostname === "127.0.0.1" || url.hostname === "[::1]";
  if (url.protocol === "http:") return isLoopback;
  return (
    url.protocol === "https:" &&
    (url.hostname === "token.actions.githubusercontent.com" ||
      /^token\.actions\.[a-z0-9-]+\.ghe\.com$/.test(url.hostname) ||
      url.host === URL.parse(serverUrl)?.host)
  );
}

function claimsOf(payload: JWTPayload): JobClaims {
  const text = (name: string): string => {
    const value = payload[name];
    return typeof value === "string" ? value : "";
  };
  const [workflow = "", workflowRef = ""] = text("workflow_ref").split("@");
  return {
    repositoryId: text("repository_id"),
    ref: text("ref"),
    refType: text("ref_type"),
    commit: text("sha"),
    event: text("event_name"),
    // "contoso/staff/.github/workflows/apply.yml": without the repository, which may have been renamed since.
    workflowPath: workflow.split("/").slice(2).join("/"),
    workflowRef,
    environment: payload["environment"] === undefined ? undefined : text("environment"),
    runId: Number(text("run_id")),
    runAttempt: Number(text("run_attempt")),
  };
}
