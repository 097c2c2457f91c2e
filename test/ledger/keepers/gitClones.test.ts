import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { takeLease } from "../../../src/ledger/lease.ts";
import { VirtualClock } from "../../virtualClock.ts";
import { headerAt, keepRun, promoted, TENANT } from "../samples.ts";
import { LEDGER, makeClones, surfaceOf, type Clones } from "./clones.ts";

let clones: Clones;
afterEach(() => clones.remove());

const MORNING = headerAt("2026-11-02T08:00:00Z");
const NOON = headerAt("2026-11-02T12:00:00Z");
const HOLDER = { tenant: TENANT, run: "a".repeat(64), where: "a test" };

describe("a run in a clone in which a person works", () => {
  it("touches nothing of it but objects and references of its own", async () => {
    clones = await makeClones();
    const { clone, git } = clones;
    for (const [key = "", value = ""] of [
      ["commit.gpgSign", "true"],
      ["push.gpgSign", "true"],
      ["gpg.program", "false"],
      ["core.editor", "false"],
      ["push.followTags", "true"],
      ["push.default", "matching"],
      ["remote.origin.push", "+refs/heads/*:refs/heads/*"],
      ["fetch.prune", "true"],
      ["gc.auto", "1"],
    ])
      await git(clone, "config", key, value);
    await git(clone, "tag", "-m", "one", "--no-sign", "v1");
    for (const hook of [
      "pre-push",
      "reference-transaction",
      "post-commit",
      "pre-commit",
      "pre-auto-gc",
    ])
      await writeFile(
        join(clone, ".git/hooks", hook),
        `#!/bin/sh\necho ${hook} >>"${clones.folder}/hooked"\nexit 1\n`,
        { mode: 0o755 },
      );
    await writeFile(join(clone, "rollcall.yaml"), "tenant: contoso.example\n");
    await writeFile(join(clone, "staged.yaml"), "a: 1\n");
    await git(clone, "add", "staged.yaml");
    const before = await surfaceOf(clones, clone);

    await keepRun(clones.keeper(), MORNING, [promoted("ana")]);
    await takeLease(clones.keeper(), HOLDER, { clock: new VirtualClock(), waitSeconds: 0 });
    await keepRun(clones.keeper(await clones.clones()), NOON, [promoted("ben")]);
    expect((await clones.keeper().newest(TENANT))?.sequence).toBe(4);

    expect(await surfaceOf(clones, clone)).toEqual(before);
    expect((await git(clones.remote, "for-each-ref", "--format=%(refname)")).split("\n")).toEqual([
      "refs/heads/main",
      `refs/heads/${LEDGER}`,
      `refs/heads/${LEDGER}-leases`,
    ]);
    await expect(git(clones.folder, "hash-object", "hooked")).rejects.toThrow("hooked");
  });

  it("makes commits that name nobody, at the time of the run", async () => {
    clones = await makeClones();
    await keepRun(clones.keeper(), MORNING, [promoted("ana")]);
    const [first] = (
      await clones.git(clones.remote, "log", "--format=%an <%ae> %cn <%ce> %at %ct %G? %s", LEDGER)
    ).split("\n");
    expect(first).toBe(
      "Rollcall <ledger@rollcall.invalid> Rollcall <ledger@rollcall.invalid> 1793606400 1793606400 N " +
        `Entry 2 of ${TENANT}: run ${(await clones.keeper().newest(TENANT))?.run.slice(0, 12)} has ended`,
    );
  });

  it("says in the branch itself what it is", async () => {
    clones = await makeClones();
    await keepRun(clones.keeper(), MORNING, [promoted("ana")]);
    const names = await clones.git(clones.remote, "ls-tree", "-r", "--name-only", LEDGER);
    expect(
      names.split("\n").map((name) => name.replace(/[0-9a-f]{2}\/[0-9a-f]{62}/, "SHA")),
    ).toEqual([
      `${TENANT}/entries/00000001.json`,
      `${TENANT}/entries/00000002.json`,
      `${TENANT}/parts/SHA.json`,
      "README.md",
      "ledger.json",
    ]);
  });
});

describe("works in", () => {
  it.each<[string, string, (clones: Clones) => Promise<string>]>([
    ["a shallow clone", "sha1", (all) => all.clones("--depth=1")],
    ["a clone without files", "sha1", (all) => all.clones("--filter=blob:none")],
    ["a clone without trees", "sha1", (all) => all.clones("--filter=tree:0", "--no-checkout")],
    ["a clone of one branch", "sha1", (all) => all.clones("--single-branch", "--no-tags")],
    ["a bare clone", "sha1", (all) => all.clones("--bare")],
    ["a mirror", "sha1", (all) => all.clones("--mirror")],
    [
      "a worktree",
      "sha1",
      async ({ clone, folder, git }) => {
        const place = join(folder, "worktree");
        await git(clone, "worktree", "add", "-q", "--detach", place);
        return place;
      },
    ],
    [
      "a folder below the top",
      "sha1",
      async ({ clone }) => {
        await mkdir(join(clone, "users/sales"), { recursive: true });
        return join(clone, "users/sales");
      },
    ],
    [
      "a repository as actions/checkout makes it",
      "sha1",
      async ({ folder, remote, git }) => {
        const place = join(folder, "workspace");
        await git(folder, "init", "-q", place);
        await git(place, "remote", "add", "origin", remote);
        await git(
          place,
          "fetch",
          "-q",
          "--depth=1",
          "origin",
          "+refs/heads/main:refs/remotes/origin/main",
        );
        await git(place, "checkout", "-q", "--detach", "refs/remotes/origin/main");
        return place;
      },
    ],
    ["a repository with SHA-256", "sha256", async ({ clone }) => clone],
    [
      "a clone that pushes to another address",
      "sha1",
      async ({ clone, remote, git }) => {
        await git(clone, "remote", "set-url", "--push", "origin", remote);
        await git(clone, "remote", "set-url", "origin", "file:///nonexistent");
        return clone;
      },
    ],
  ])("%s", async (_, format, open) => {
    clones = await makeClones(format);
    const other = clones.keeper(await clones.clones());
    const first = await keepRun(other, MORNING, [promoted("ana")]);
    const place = await open(clones);
    const shallow = await clones.git(place, "rev-parse", "--is-shallow-repository");

    const keeper = clones.keeper(place);
    expect(await keeper.newest(TENANT)).toEqual(first);
    const second = await keepRun(keeper, NOON, [promoted("ben")]);
    const lease = await takeLease(keeper, HOLDER, { clock: new VirtualClock(), waitSeconds: 0 });

    expect(await other.newest(TENANT)).toEqual(second);
    expect(await other.lease(TENANT)).toEqual(lease);
    const outcomes = [];
    for await (const part of clones.keeper(place).partsAbout(TENANT, ["ana@contoso.com"]))
      outcomes.push(...(part?.outcomes ?? []));
    expect(outcomes).toEqual([promoted("ana")]);
    expect(await clones.git(place, "rev-parse", "--is-shallow-repository")).toBe(shallow);
  });

  it.each(["--filter=blob:none", "--filter=tree:0"])(
    "a clone with %s that had the branch without its files already",
    async (filter) => {
      clones = await makeClones();
      const place = await clones.clones(filter, "--no-checkout");
      await keepRun(clones.keeper(), MORNING, [promoted("ana"), promoted("ben")]);
      await clones.git(place, "fetch", "-q", "origin");
      expect((await clones.keeper(place).newest(TENANT))?.sequence).toBe(2);
      // All of them came at once: each that is missing would be a request of its own.
      const listed = ["rev-list", "--objects", "--missing=print", `origin/${LEDGER}^{tree}`];
      expect(await clones.git(place, ...listed)).not.toMatch(/^\?/m);
    },
  );

  it("a clone whose remote the ledger was taken from, and begun again", async () => {
    clones = await makeClones();
    const keeper = clones.keeper();
    await keepRun(keeper, MORNING, []);
    await clones.git(clones.remote, "update-ref", "-d", `refs/heads/${LEDGER}`);
    expect(await keeper.newest(TENANT)).toBeUndefined();
    const begun = await keepRun(keeper, NOON, []);
    expect(begun.sequence).toBe(2);
    expect(await clones.keeper(await clones.clones()).newest(TENANT)).toEqual(begun);
  });
});
