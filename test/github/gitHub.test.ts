import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishCheck } from "../../src/github/job/checkRun.ts";
import { connectGitHub, type GitHub } from "../../src/github/client.ts";
import { putComment } from "../../src/github/pullRequests/comment.ts";
import { idTokenSource } from "../../src/github/job/idToken.ts";
import { BOT, NAME, OWNER, startGitHub, type GitHubStandIn } from "../action/gitHubStandIn.ts";
import { VirtualClock } from "../virtualClock.ts";

const COMMIT = "0123456789012345678901234567890123456789";

describe("GitHub's API", () => {
  let standIn: GitHubStandIn;
  let gitHub: GitHub;
  beforeEach(async () => {
    standIn = await startGitHub(() => Promise.resolve(COMMIT), { isPublic: false });
    gitHub = await connectGitHub({
      token: standIn.token,
      apiUrl: standIn.url,
      repository: { owner: OWNER, name: NAME },
      clock: new VirtualClock(),
    });
  });
  afterEach(() => standIn.close());

  it.each([
    { annotations: 0, requests: [0] },
    { annotations: 50, requests: [50] },
    { annotations: 120, requests: [50, 50, 20] },
    { annotations: 1_100, requests: Array.from({ length: 20 }, () => 50) },
  ])("takes $annotations annotations fifty at a time, and a thousand at most", async (row) => {
    await publishCheck(gitHub, {
      headCommit: COMMIT,
      conclusion: "failure",
      title: "x".repeat(400),
      summary: "A summary",
      annotations: Array.from({ length: row.annotations }, (_, index) => ({
        file: "users/ana.yaml",
        line: index + 1,
        level: "failure" as const,
        title: "a title",
        message: "a message",
      })),
      detailsUrl: "https://github.com/contoso/people/actions/runs/1",
    });
    const outputs = standIn.checks.map(
      ({ output }) => output as { title: string; summary: string; annotations: unknown[] },
    );
    expect(outputs.map(({ annotations }) => annotations.length)).toEqual(row.requests);
    for (const { title, summary } of outputs) {
      expect(title).toHaveLength(255);
      expect(summary.includes("100 more annotations are not shown")).toBe(row.annotations > 1_000);
    }
  });

  it("leaves a comment alone that says the same already", async () => {
    const number = await standIn.openIssue();
    const comment = { pullRequest: number, marker: "<!-- a -->", author: BOT };
    const first = await putComment(gitHub, { ...comment, body: "<!-- a -->\nOne" });
    expect(await putComment(gitHub, { ...comment, body: "<!-- a -->\r\nOne\n" })).toBe(first);
    expect(await putComment(gitHub, { ...comment, body: "<!-- a -->\nTwo" })).toBe(first);
    await putComment(gitHub, { ...comment, marker: "<!-- b -->", body: "<!-- b -->\nOther" });
    expect((await standIn.comments(number)).map(({ body }) => body)).toEqual([
      "<!-- a -->\nTwo",
      "<!-- b -->\nOther",
    ]);
    expect(standIn.requests.filter((request) => request.startsWith("PATCH"))).toHaveLength(1);
  });

  it("is told of in one line when it refuses, with what may be missing", async () => {
    const stranger = await connectGitHub({
      token: "wrong",
      apiUrl: standIn.url,
      repository: { owner: OWNER, name: NAME },
      clock: new VirtualClock(),
    });
    await expect(
      putComment(stranger, { pullRequest: 1, marker: "m", author: BOT, body: "m" }),
    ).rejects.toThrow(/^GitHub answered 401 to GET .*Does the job give its token the permissions/);
  });

  it("that does not answer is asked four times, then said to be silent", async () => {
    const nobody = await connectGitHub({
      token: "token",
      apiUrl: "http://127.0.0.1:9",
      repository: { owner: OWNER, name: NAME },
      clock: new VirtualClock(),
    });
    await expect(nobody.octokit.rest.repos.get({ ...nobody.repository })).rejects.toThrow(
      /^GitHub did not answer to GET/,
    );
  });
});

describe("GitHub's OIDC token", () => {
  const kept = { ...process.env };
  afterEach(() => {
    for (const name of Object.keys(process.env))
      if (name.startsWith("ACTIONS_")) delete process.env[name];
    Object.assign(process.env, kept);
  });

  it("is asked for with the audience of the cloud", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.headers.authorization} ${request.url}`);
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ value: "a.b.c" }));
    });
    await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
    process.env["ACTIONS_ID_TOKEN_REQUEST_URL"] =
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/token?v=1`;
    process.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] = "request-token";
    const source = idTokenSource(process.env);
    expect(await source?.("api://AzureADTokenExchange")).toBe("a.b.c");
    expect(asked).toEqual([
      "Bearer request-token /token?v=1&audience=api%3A%2F%2FAzureADTokenExchange",
    ]);
    await new Promise((done) => void server.close(done));
  });

  it("is not there without the permission id-token: write", () => {
    expect(idTokenSource({})).toBeUndefined();
  });
});
