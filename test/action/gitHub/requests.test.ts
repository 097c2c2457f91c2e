import { afterEach, beforeEach, expect, it } from "vitest";
import { startGitHub, type GitHubStandIn } from "../gitHubStandIn.ts";
import { ask, list } from "./ask.ts";

let gitHub: GitHubStandIn;
beforeEach(async () => {
  gitHub = await startGitHub(() => Promise.resolve(""), { isPublic: false });
  await gitHub.openIssue();
});
afterEach(() => gitHub.close());

const COMMENTS = "/issues/1/comments";

it("issues have a page of their own, and comments the times of the same clock", async () => {
  expect((await ask(gitHub, "/issues/1")).json).toMatchObject({ number: 1, title: "A change" });
  await gitHub.comment(1, "One", "mallory");
  const reviewed = gitHub.review({ pull: 1, by: "cara", state: "APPROVED", commit: "0" });
  await gitHub.comment(1, "Two", "mallory");
  const [one, two] = await list<{ created_at: string }>(gitHub, COMMENTS);
  gitHub.deletedAccounts.add("mallory");
  expect(await list(gitHub, COMMENTS)).toMatchObject([{ user: null }, { user: null }]);
  const times = [one?.created_at, reviewed.submittedAt, two?.created_at];
  expect(times.toSorted()).toEqual(times);
  expect(new Set(times).size).toBe(3);
});

/** @see https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
it("ana and cara may write", async () => {
  const levels = await Promise.all(
    ["ana", "cara", "mallory"].map((login) => ask(gitHub, `/collaborators/${login}/permission`)),
  );
  expect(levels.map(({ json }) => json)).toEqual([
    { permission: "write" },
    { permission: "write" },
    { permission: "read" },
  ]);
});

/** @see https://docs.github.com/rest/repos/rules#get-rules-for-a-branch */
it("the rules of a branch are what a test says", async () => {
  const types = async () =>
    (await list<{ type: string }>(gitHub, "/rules/branches/main")).map(({ type }) => type);
  expect(await types()).toEqual(["pull_request", "required_status_checks"]);
  gitHub.branchRules = [];
  expect(await types()).toEqual([]);
});

/** @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
it("what is too much is refused once each, in order, and not carried out", async () => {
  gitHub.limits.push(
    { method: "POST", path: /comments$/, status: 403, headers: { "retry-after": "1" } },
    {
      path: /comments$/,
      status: 403,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1" },
      message: "API rate limit exceeded for installation.",
    },
    { path: /comments$/, status: 429 },
  );
  const post = () => ask(gitHub, COMMENTS, { method: "POST", body: { body: "Hello" } });
  const answers = [await ask(gitHub, COMMENTS), await post(), await post(), await post()];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 429, 201]);
  expect(answers[0]?.json).toMatchObject({ message: "API rate limit exceeded for installation." });
  expect(await gitHub.comments(1)).toHaveLength(1);
});

it("something happens before an answer, where a test wants it", async () => {
  gitHub.before = { "GET /issues/N/comments": () => gitHub.comment(1, "First", "mallory") };
  expect((await ask(gitHub, COMMENTS)).json).toHaveLength(1);
  gitHub.before = {};
  expect((await ask(gitHub, COMMENTS)).json).toHaveLength(1);
});

/** @see https://github.com/orgs/community/discussions/27190 and https://docs.github.com/rest/checks/runs */
it("what is too large is refused", async () => {
  const post = async (path: string, body: object) =>
    (await ask(gitHub, path, { method: "POST", body })).status;
  expect(await post(COMMENTS, { body: "x".repeat(65_536) })).toBe(201);
  expect(await post(COMMENTS, { body: "x".repeat(65_537) })).toBe(422);
  const annotations = Array.from({ length: 51 }, () => ({}));
  expect(await post("/check-runs", { name: "a", output: { annotations } })).toBe(422);
});

/** @see https://docs.github.com/rest/authentication/permissions-required-for-github-apps */
it("a job's token asks for what its permissions name", async () => {
  gitHub.upload(7, "plan", { "a.json": "{}" });
  const rows = [
    [{}, "GET", "", 200],
    [{}, "GET", "/collaborators/ana/permission", 200],
    [{}, "GET", "/rules/branches/main", 200],
    [{ actions: "read" }, "GET", "/pulls/1/reviews", 403],
    [{ "pull-requests": "read" }, "GET", "/pulls/1/reviews", 200],
    [{ contents: "write" }, "GET", `/commits/${"0".repeat(40)}/pulls`, 403],
    [{ "pull-requests": "read" }, "GET", `/commits/${"0".repeat(40)}/pulls`, 200],
    [{ "pull-requests": "write" }, "POST", COMMENTS, 201],
    [{ issues: "write" }, "POST", COMMENTS, 201],
    [{ issues: "read" }, "GET", COMMENTS, 200],
    [{ issues: "read" }, "POST", COMMENTS, 403],
    [{ contents: "read" }, "GET", "/actions/artifacts", 403],
    [{ actions: "read" }, "GET", "/actions/artifacts", 200],
    [{ actions: "read" }, "DELETE", "/actions/artifacts/1", 403],
    [{ actions: "write" }, "DELETE", "/actions/artifacts/1", 204],
    ["read-all", "GET", "/pulls", 200],
    ["read-all", "POST", COMMENTS, 403],
    ["write-all", "POST", COMMENTS, 201],
  ] as const;
  for (const [permissions, method, path, status] of rows) {
    const token = gitHub.tokenFor(permissions);
    const body = method === "POST" ? { body: { body: "x" } } : {};
    const answer = await ask(gitHub, path, { token, method, ...body });
    expect(answer.status, JSON.stringify([permissions, method, path])).toBe(status);
    if (status === 403)
      expect(answer.json).toEqual({ message: "Resource not accessible by integration" });
  }
});
