import { createPublicKey, verify, type JsonWebKey } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startGitHub, type GitHubStandIn } from "../gitHubStandIn.ts";
import { claimsOf } from "./oidc.ts";

interface Read {
  readonly header: { readonly kid: string; readonly alg: string };
  readonly claims: Readonly<Record<string, unknown>>;
  readonly isSigned: boolean;
}

/** @see https://docs.github.com/actions/reference/security/oidc */
describe("the OIDC provider", () => {
  let gitHub: GitHubStandIn;
  beforeEach(async () => {
    gitHub = await startGitHub(() => Promise.resolve(""), { isPublic: false });
  });
  afterEach(() => gitHub.close());

  /** As somebody would who is shown a token. */
  async function read(token: string): Promise<Read> {
    const [header = "", claims = "", signature = ""] = token.split(".");
    const [known, claimed] = [header, claims].map(
      (part) => JSON.parse(Buffer.from(part, "base64url").toString()) as unknown,
    ) as [Read["header"], Read["claims"]];
    const configuration = await fetch(`${gitHub.url}/oidc/.well-known/openid-configuration`);
    const { issuer, jwks_uri: keysAt } = (await configuration.json()) as Record<string, string>;
    expect(issuer).toBe(`${gitHub.url}/oidc`);
    const { keys } = (await (await fetch(keysAt ?? "")).json()) as {
      keys: (JsonWebKey & { kid: string })[];
    };
    const key = keys.find(({ kid }) => kid === known.kid);
    const isSigned =
      key !== undefined &&
      verify(
        "sha256",
        Buffer.from(`${header}.${claims}`),
        createPublicKey({ key, format: "jwk" }),
        Buffer.from(signature, "base64url"),
      );
    return { header: known, claims: claimed, isSigned };
  }

  it("gives a job a token for an audience, as @actions/core asks for it", async () => {
    const job = { environment: "rollcall-apply", runId: 9, runAttempt: 2 };
    const granted = gitHub.grant(claimsOf(job));
    const url = granted["ACTIONS_ID_TOKEN_REQUEST_URL"] ?? "";
    const response = await fetch(`${url}&audience=api%3A%2F%2Fx`, {
      headers: { authorization: `Bearer ${granted["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]}` },
    });
    const { value } = (await response.json()) as { value: string };
    const { header, claims, isSigned } = await read(value);
    expect(header).toMatchObject({ alg: "RS256" });
    expect(isSigned).toBe(true);
    expect(claims).toMatchObject({
      iss: `${gitHub.url}/oidc`,
      aud: "api://x",
      sub: "repo:contoso/people:environment:rollcall-apply",
      environment: "rollcall-apply",
      ref: "refs/heads/main",
      ref_type: "branch",
      repository_id: "4711",
      run_id: "9",
      run_attempt: "2",
      job_workflow_ref: "contoso/people/.github/workflows/rollcall-apply.yml@refs/heads/main",
    });
    expect(Number(claims["exp"]) - Number(claims["iat"])).toBe(300);
    const refused = await fetch(url, { headers: { authorization: "Bearer wrong" } });
    expect(refused.status).toBe(401);
  });

  it("can be forged and can change its keys, and both show", async () => {
    const token = gitHub.idToken({ ref: "refs/heads/evil" });
    expect(await read(token)).toMatchObject({
      isSigned: true,
      claims: { ref: "refs/heads/evil", repository: "contoso/people" },
    });
    expect((await read(gitHub.idToken({}, { key: "other" }))).isSigned).toBe(false);
    gitHub.rotateKeys();
    expect((await read(token)).isSigned).toBe(false);
    expect((await read(gitHub.idToken())).isSigned).toBe(true);
  });
});

it.each([
  { job: {}, subject: "repo:contoso/people:ref:refs/heads/main" },
  { job: { ref: "refs/tags/main" }, subject: "repo:contoso/people:ref:refs/tags/main" },
  { job: { event: "pull_request" }, subject: "repo:contoso/people:pull_request" },
  { job: { environment: "a:b" }, subject: "repo:contoso/people:environment:a%3Ab" },
  { job: { immutable: true }, subject: "repo:contoso@42/people@4711:ref:refs/heads/main" },
])("a job's subject: $subject", ({ job, subject }) => {
  expect(claimsOf(job)).toMatchObject({ sub: subject });
});
