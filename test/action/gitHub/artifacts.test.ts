import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startGitHub, type GitHubStandIn } from "../gitHubStandIn.ts";
import { ask } from "./ask.ts";

const FILES = { "a.json": "{}" };

/** @see https://github.com/actions/upload-artifact and https://docs.github.com/rest/actions/artifacts */
describe("artifacts", () => {
  let gitHub: GitHubStandIn;
  beforeEach(async () => {
    gitHub = await startGitHub(() => Promise.resolve(""), { isPublic: false });
  });
  afterEach(() => gitHub.close());
  const named = async () =>
    (await ask(gitHub, "/actions/artifacts?name=plan")).json as {
      total_count: number;
      artifacts: { id: number; expired: boolean; created_at: string }[];
    };

  it("have a name once in a run; another run may have it too", () => {
    gitHub.upload(7, "plan", FILES);
    gitHub.upload(8, "plan", FILES);
    expect(() => gitHub.upload(7, "plan", FILES)).toThrow("(409) Conflict");
  });

  it("that are overwritten are gone, and their ids are never given again", async () => {
    const first = gitHub.upload(7, "plan", FILES);
    const second = gitHub.upload(7, "plan", FILES, { overwrite: true });
    expect(second).toBeGreaterThan(first);
    expect((await named()).artifacts.map(({ id }) => id)).toEqual([second]);
    expect(await ask(gitHub, `/actions/artifacts/${first}/zip`)).toMatchObject({ status: 404 });
    gitHub.deleteArtifact(7, "plan");
    expect((await named()).total_count).toBe(0);
    expect(gitHub.upload(7, "plan", FILES)).toBeGreaterThan(second);
  });

  it("that expired are still listed", async () => {
    const id = gitHub.upload(7, "plan", FILES);
    expect(await ask(gitHub, `/actions/artifacts/${id}/zip`)).toMatchObject({ status: 302 });
    gitHub.expireArtifact(7, "plan");
    expect((await named()).artifacts).toMatchObject([{ id, expired: true }]);
    expect(await ask(gitHub, `/actions/artifacts/${id}/zip`)).toMatchObject({ status: 410 });
  });

  it("whose upload broke off hold their name against overwriting too", async () => {
    gitHub.reserveArtifact(7, "plan");
    expect((await named()).total_count).toBe(0);
    expect(() => gitHub.upload(7, "plan", FILES, { overwrite: true })).toThrow("(409)");
  });

  it("cannot have every name", () => {
    for (const name of ["", "a/b", "a\\b", 'a"b', "a:b", "a*b", "a\nb"])
      expect(() => gitHub.upload(7, name, FILES), name).toThrow("artifact name");
  });

  it("come in pages, newest first, each with a second of its own", async () => {
    for (let run = 1; run <= 5; run += 1) gitHub.upload(run, "plan", FILES);
    const page = await ask(gitHub, "/actions/artifacts?name=plan&per_page=2&page=2");
    expect(page.json).toMatchObject({ total_count: 5, artifacts: [{ id: 3 }, { id: 2 }] });
    expect(page.link).toContain('page=1>; rel="prev"');
    expect(page.link).toContain('page=3>; rel="next"');
    const times = (await named()).artifacts.map(({ created_at: time }) => time);
    expect(times.toSorted().toReversed()).toEqual(times);
    expect(new Set(times).size).toBe(5);
    for (const time of times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect((await ask(gitHub, "/actions/runs/3/artifacts")).json).toMatchObject({
      total_count: 1,
      artifacts: [{ workflow_run: { id: 3 } }],
    });
  });
});
