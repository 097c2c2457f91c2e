import { afterEach, describe, expect, it } from "vitest";
import { connectGitHub } from "../../src/github/client.ts";
import { startGitHub, type GitHubStandIn } from "../action/gitHubStandIn.ts";
import { NAME, OWNER } from "../action/gitHub/names.ts";

let gitHub: GitHubStandIn | undefined;
afterEach(() => gitHub?.close());

async function connected() {
  const standIn = await startGitHub(() => Promise.resolve("0".repeat(40)), { isPublic: false });
  gitHub = standIn;
  const waits: number[] = [];
  const start = Date.now();
  const client = await connectGitHub({
    token: standIn.token,
    apiUrl: standIn.url,
    repository: { owner: OWNER, name: NAME },
    clock: {
      now: () => new Date(start),
      sleep: (milliseconds) => {
        waits.push(milliseconds / 1000);
        return Promise.resolve();
      },
    },
  });
  return { standIn, client, waits, start };
}

const SECONDARY = "You have exceeded a secondary rate limit. Please wait a few minutes.";

describe("a rate limit refused the request, so that reading and writing may wait for it", () => {
  it.each<{
    name: string;
    status: 403 | 429;
    headers: (start: number) => Record<string, string>;
    message: string;
    waits: number[];
  }>([
    {
      name: "403 with retry-after",
      status: 403,
      headers: () => ({ "retry-after": "7" }),
      message: SECONDARY,
      waits: [7],
    },
    {
      name: "429 with retry-after",
      status: 429,
      headers: () => ({ "retry-after": "7" }),
      message: SECONDARY,
      waits: [7],
    },
    {
      name: "403 with nothing remaining until a moment",
      status: 403,
      headers: (start) => ({
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": String(Math.ceil(start / 1000) + 90),
      }),
      message: "API rate limit exceeded",
      waits: [91],
    },
    {
      name: "403 that says so only in words",
      status: 403,
      headers: () => ({}),
      message: SECONDARY,
      waits: [60],
    },
    {
      name: "429 that says nothing",
      status: 429,
      headers: () => ({}),
      message: "Too many requests",
      waits: [60],
    },
  ])("$name", async ({ status, headers, message, waits: expected }) => {
    const { standIn, client, waits, start } = await connected();
    const number = await standIn.openIssue();
    const refusal = { status, headers: headers(start), message };
    standIn.limits = [
      { ...refusal, path: /\/comments$/, method: "GET" },
      { ...refusal, path: /\/comments$/, method: "POST" },
    ];
    const where = { ...client.repository, issue_number: number };
    await client.octokit.rest.issues.listComments(where);
    await client.octokit.rest.issues.createComment({ ...where, body: "Hello" });
    expect(waits).toHaveLength(2);
    for (const wait of waits) expect(Math.abs(wait - (expected[0] ?? 0))).toBeLessThanOrEqual(1);
    expect(await standIn.comments(number)).toHaveLength(1);
  });

  it("one that lasts longer than a run should wait is said to be one", async () => {
    const { standIn, client, start } = await connected();
    standIn.limits = [
      {
        status: 403,
        path: /.*/,
        headers: {
          "x-ratelimit-remaining": "0",
          "x-ratelimit-reset": String(Math.ceil(start / 1000) + 3_000),
        },
        message: "API rate limit exceeded",
      },
    ];
    await expect(client.octokit.rest.repos.get({ ...client.repository })).rejects.toThrow(
      "GitHub's rate limit is used up. Run the job again later.",
    );
  });

  it("a missing permission is no rate limit: it is said at once, with what to do", async () => {
    const { standIn, client, waits } = await connected();
    standIn.limits = [
      { status: 403, path: /.*/, headers: {}, message: "Resource not accessible by integration" },
    ];
    await expect(client.octokit.rest.repos.get({ ...client.repository })).rejects.toThrow(
      "Does the job give its token the permissions",
    );
    expect(waits).toEqual([]);
  });
});
