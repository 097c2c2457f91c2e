import { describe, expect, it } from "vitest";
import { BEN, company, yaml } from "../company.ts";
import { ask, list } from "./ask.ts";

const SENIOR = { "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer" }) };
const README = { "README.md": "# People\n" };

/** @see https://docs.github.com/rest/pulls/pulls and https://docs.github.com/rest/pulls/reviews */
describe("pull requests", () => {
  it("list reviews oldest first, whatever they say, of accounts that may be gone", async () => {
    const { gitHub, ...world } = await company();
    const pull = await world.open(SENIOR);
    const { head } = pull;
    await world.approve(pull, { by: "dora", state: "CHANGES_REQUESTED" });
    await world.approve(pull);
    await world.synchronise(pull, README);
    await world.approve(pull, { by: "github-actions[bot]", state: "COMMENTED" });
    gitHub.deletedAccounts.add("dora");
    const reviews = await list<{ submitted_at: string }>(gitHub, `/pulls/${pull.number}/reviews`);
    expect(reviews).toMatchObject([
      { user: null, state: "CHANGES_REQUESTED", commit_id: head },
      { user: { login: "cara", type: "User" }, state: "APPROVED", commit_id: head },
      { user: { type: "Bot" }, state: "COMMENTED", commit_id: pull.head },
    ]);
    const times = reviews.map(({ submitted_at: time }) => time);
    expect(times.toSorted()).toEqual(times);
  });

  it("list their commits, with who made them where that is known", async () => {
    const { gitHub, ...world } = await company();
    gitHub.logins.set("dora@contoso.com", "dora");
    const pull = await world.open(SENIOR, { author: "ben" });
    await world.synchronise(pull, README, { email: "dora@contoso.com" });
    await world.synchronise(pull, { "a.md": "a\n" }, { email: "nobody@example.com" });
    const path = `/pulls/${pull.number}/commits`;
    const commits = [
      { author: { login: "ben" }, committer: { login: "ben" } },
      { author: { login: "dora" }, commit: { committer: { email: "dora@contoso.com" } } },
      { sha: pull.head, author: null, committer: null },
    ];
    expect(await list(gitHub, path)).toMatchObject(commits);
    await world.merge([pull], "squash");
    expect(await list(gitHub, path)).toMatchObject(commits);
  });

  it.each([
    { method: "merge", inner: true, committer: "noreply@github.com" },
    { method: "squash", inner: false, committer: "noreply@github.com" },
    { method: "rebase", inner: false, committer: "cara@users.noreply.github.com" },
  ] as const)("know their commit once merged: $method", async ({ method, inner, committer }) => {
    const { gitHub, ...world } = await company();
    const pull = await world.open(SENIOR);
    await world.synchronise(pull, README);
    const { before, after } = await world.merge([pull], method, { by: "cara" });
    expect((await ask(gitHub, `/pulls/${pull.number}`)).json).toMatchObject({
      state: "closed",
      merged: true,
      merged_by: { login: "cara" },
      merge_commit_sha: after,
      commits: 2,
    });
    const made = (await world.repository.git("rev-list", `${before}..${after}`)).split("\n");
    for (const commit of made)
      expect(await list(gitHub, `/commits/${commit}/pulls`)).toMatchObject([
        { number: pull.number, merged_at: expect.any(String) as string },
      ]);
    expect(made.includes(pull.head)).toBe(inner);
    const committers = await world.repository.git(
      "log",
      "--format=%ce",
      "--first-parent",
      `${before}..${after}`,
    );
    expect([...new Set(committers.split("\n"))]).toEqual([committer]);
    expect(await list(gitHub, `/commits/${before}/pulls`)).toEqual([]);
    expect(await list(gitHub, `/pulls/${pull.number}/reviews`)).toMatchObject([
      { user: { login: "cara" }, state: "APPROVED", commit_id: pull.head },
    ]);
  });

  it("are approved by nobody where a test says so, nor where somebody reviewed", async () => {
    const { gitHub, ...world } = await company();
    const [plain, own] = [await world.open(SENIOR), await world.open(README)];
    await world.merge([plain], "merge", { approve: false });
    expect(await list(gitHub, `/pulls/${plain.number}/reviews`)).toEqual([]);
    await world.approve(own, { by: "dora", state: "COMMENTED" });
    await world.merge([own]);
    expect(await list(gitHub, `/pulls/${own.number}/reviews`)).toMatchObject([
      { user: { login: "dora" }, state: "COMMENTED" },
    ]);
  });

  it("say whether they conflict, once GitHub knows; no workflow starts for those that do", async () => {
    const { gitHub, ...world } = await company();
    const pull = await world.open(SENIOR);
    gitHub.settings.mergeableLate = 1;
    const look = async () => {
      const { json } = await ask(gitHub, `/pulls/${pull.number}`);
      const { mergeable, mergeable_state: state } = json as Record<string, unknown>;
      return [mergeable, state];
    };
    expect(await look()).toEqual([null, "unknown"]);
    expect(await look()).toEqual([true, "clean"]);
    await world.push({ "users/ben.yaml": yaml({ ...BEN, jobTitle: "Architect" }) });
    expect(await look()).toEqual([false, "dirty"]);
    await expect(world.check(pull)).rejects.toThrow("conflicts");
  });

  it("are listed as asked", async () => {
    const { gitHub, ...world } = await company();
    const [, second] = [await world.open(SENIOR), await world.open(README)];
    const third = await world.open({ "a.md": "a\n" });
    await world.repository.publish(await world.repository.tip(), "refs/heads/next");
    // The check asks for `edited`: the pull request would merge into other files.
    expect(await world.retarget(third, "next")).toMatchObject({ code: 0 });
    await world.merge([second]);
    const rows: [query: string, numbers: number[]][] = [
      ["", [3, 1]],
      ["?state=closed", [2]],
      ["?state=all&direction=asc", [1, 2, 3]],
      ["?state=all&sort=updated&direction=desc", [2, 3, 1]],
      ["?state=all&sort=updated", [1, 3, 2]],
      ["?state=all&base=next", [3]],
      ["?state=all&head=contoso:change-1", [1]],
      ["?state=all&head=mallory:change-1", []],
      ["?state=all&per_page=1&page=2", [2]],
    ];
    for (const [query, numbers] of rows) {
      const found = await list<{ number: number }>(gitHub, `/pulls${query}`);
      expect(
        found.map(({ number }) => number),
        query,
      ).toEqual(numbers);
    }
  });
});

/** @see https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit */
it("a commit's pull requests are open ones before the merge, and known late after it", async () => {
  const { gitHub, ...world } = await company();
  const pull = await world.open(README);
  const of = (commit: string) =>
    list<{ number: number; state: string }>(gitHub, `/commits/${commit}/pulls`);
  expect(await of(pull.head)).toMatchObject([{ number: pull.number, state: "open" }]);
  const { after } = await world.merge([pull]);
  gitHub.settings.associationsLate = 2;
  expect(await of(after)).toEqual([]);
  expect(await of(after)).toEqual([]);
  expect(await of(after)).toMatchObject([{ number: pull.number, state: "closed" }]);
});
