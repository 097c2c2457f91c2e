import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendBegun } from "../../../src/ledger/append.ts";
import { takeLease } from "../../../src/ledger/lease.ts";
import { VirtualClock } from "../../virtualClock.ts";
import { headerAt, keepRun, promoted, TENANT } from "../samples.ts";
import { LEDGER, makeClones, type Clones } from "./clones.ts";

let clones: Clones;
beforeEach(async () => {
  clones = await makeClones();
});
afterEach(() => clones.remove());

const MORNING = headerAt("2026-11-02T08:00:00Z");
const NOON = headerAt("2026-11-02T12:00:00Z");

describe("a push that the remote refuses says what to do", () => {
  it.each([
    [
      "by a ruleset",
      'echo "error: GH013: Repository rule violations found for refs/heads/rollcall-ledger." >&2',
      "Git says: GH013: Repository rule violations found for refs/heads/rollcall-ledger. [remote rejected] (pre-receive hook declined). A rule of the remote refuses this push.",
    ],
    [
      "by a protected branch",
      'echo "error: GH006: Protected branch update failed for refs/heads/rollcall-ledger." >&2',
      "A rule of the remote refuses this push.",
    ],
    ["by a hook that says nothing", "true", "pre-receive hook declined"],
    [
      "for a missing permission",
      'echo "Permission to contoso/people.git denied to github-actions[bot]." >&2',
      "refuses this push",
    ],
  ])("%s", async (_, script, message) => {
    await clones.hook("pre-receive", `echo x >>"$GIT_DIR/asked"\n${script}\nexit 1`);
    const adding = appendBegun(clones.keeper(), MORNING);
    await expect(adding).rejects.toMatchObject({ name: "LedgerError" });
    await expect(adding).rejects.toThrow(message);
    await expect(adding).rejects.toThrow(
      "The ledger in the branch rollcall-ledger of origin cannot be written.",
    );
    expect(await clones.tip()).toBe("");
    // There is no use in asking again.
    expect(await clones.asked()).toBe(1);
  });

  it("also for the lease alone, which then nobody has", async () => {
    await clones.hook("pre-receive", "exit 1");
    const holder = { tenant: TENANT, run: "a".repeat(64), where: "a test" };
    const options = { clock: new VirtualClock(), waitSeconds: 0 };
    await expect(takeLease(clones.keeper(), holder, options)).rejects.toThrow("cannot be written");
    await clones.unhook("pre-receive");
    await expect(takeLease(clones.keeper(), holder, options)).resolves.toMatchObject({
      lease: { fence: 1 },
    });
  });

  it("and a rule that lets the lease through, and not the entries, is found before anything is written", async () => {
    await clones.hook("update", `[ "$1" != refs/heads/${LEDGER} ] || exit 1`);
    await expect(appendBegun(clones.keeper(), MORNING)).rejects.toThrow("hook declined");
  });
});

describe("a connection that is cut", () => {
  it("after the push took effect: the entry is there, once", async () => {
    await clones.hook("post-receive", "kill -9 $PPID");
    const entry = await appendBegun(clones.keeper(), MORNING);
    expect(entry.sequence).toBe(1);
    expect(await clones.git(clones.remote, "rev-list", "--count", LEDGER)).toBe("1");
    const again = await appendBegun(clones.keeper(await clones.clones()), MORNING);
    expect(again).toEqual(entry);
  });

  it("after the lease was replaced: it is held, by this run", async () => {
    await clones.hook("post-receive", "kill -9 $PPID");
    const options = { clock: new VirtualClock(), waitSeconds: 0 };
    const holder = { tenant: TENANT, run: "a".repeat(64), where: "a test" };
    const held = await takeLease(clones.keeper(), holder, options);
    expect(held.lease).toMatchObject({ fence: 1, holder: holder.run });
    expect(await clones.keeper().lease(TENANT)).toEqual(held);
  });

  it("after the lease was replaced, and replaced again by another run: that one keeps it", async () => {
    const lease = {
      holder: "a".repeat(64),
      where: "a test",
      expiresAt: "2026-11-02T08:00:00.000Z",
      fence: 1,
    };
    const other = JSON.stringify({ ...lease, holder: "b".repeat(64), fence: 2 });
    const reference = `refs/heads/${LEDGER}-leases`;
    await clones.hook(
      "post-receive",
      [
        `git fast-import --quiet <<'END'`,
        `commit ${reference}`,
        "committer B <b@contoso.example> 1793600000 +0000",
        "data 0",
        `from ${reference}^0`,
        `M 100644 inline ${TENANT}/lease.json`,
        `data ${other.length}`,
        other,
        "END",
        `rm "$GIT_DIR/hooks/post-receive"; kill -9 $PPID`,
      ].join("\n"),
    );
    const keeper = clones.keeper();
    const version = await keeper.replaceLease(TENANT, lease, undefined);
    expect((await keeper.lease(TENANT))?.lease).toMatchObject({ fence: 2 });
    const renewed = { ...lease, expiresAt: "2026-11-02T08:05:00.000Z" };
    expect(await keeper.replaceLease(TENANT, renewed, version)).toBeUndefined();
    expect((await keeper.lease(TENANT))?.lease).toMatchObject({ fence: 2 });
  });

  it.each([1, 2, 3])("before it took effect, %i times: it is tried again", async (times) => {
    await clones.hook(
      "pre-receive",
      `echo x >>"$GIT_DIR/asked"\n[ $(wc -l <"$GIT_DIR/asked") -gt ${times} ] || kill -9 $PPID`,
    );
    expect((await appendBegun(clones.keeper(), MORNING)).sequence).toBe(1);
    expect(await clones.git(clones.remote, "rev-list", "--count", LEDGER)).toBe("1");
  });

  it("every time: the run is told, and no entry is there", async () => {
    await clones.hook("pre-receive", `echo x >>"$GIT_DIR/asked"\nkill -9 $PPID`);
    await expect(appendBegun(clones.keeper(), MORNING)).rejects.toThrow(
      "Check that this works, and start again: git ls-remote origin",
    );
    expect(await clones.asked()).toBe(4);
    expect(await clones.tip()).toBe("");
  });

  it("after the effect, with another run's entry on top of it before anybody looks", async () => {
    await appendBegun(clones.keeper(), MORNING);
    const other = clones.keeper(await clones.clones());
    await clones.hook("post-receive", `kill -9 $PPID; rm "$GIT_DIR/hooks/post-receive"`);
    const [mine, theirs] = await Promise.all([
      appendBegun(clones.keeper(), NOON),
      keepRun(other, headerAt("2026-11-02T12:00:01Z"), [promoted("ana")]),
    ]);
    expect(new Set([1, mine.sequence, theirs.sequence]).size).toBe(3);
    expect((await clones.keeper().newest(TENANT))?.sequence).toBe(4);
  });
});

describe("what is no ledger is left alone", () => {
  it("the branch that holds the roster", async () => {
    const before = await clones.tip("main");
    await expect(appendBegun(clones.keeper(clones.clone, "main"), MORNING)).rejects.toThrow(
      "The branch main of origin is not a ledger: it has no file ledger.json.",
    );
    const keeper = clones.keeper(clones.clone, "main");
    await expect(keeper.newest(TENANT)).rejects.toThrow("is not a ledger");
    await expect(keeper.newest(TENANT)).rejects.toThrow("is not a ledger");
    await expect(keeper.add(await begun(), [])).rejects.toThrow("is not a ledger");
    const lease = { holder: null, where: "a test", expiresAt: "2026-11-02T08:00:00Z", fence: 1 };
    const fresh = clones.keeper(clones.clone, "main");
    await expect(fresh.replaceLease(TENANT, lease, undefined)).rejects.toThrow("is not a ledger");
    expect(await clones.tip("main-leases")).toBe("");
    expect(await clones.tip("main")).toBe(before);
  });

  it("a branch beside it that only sounds like it", async () => {
    await clones.git(
      clones.clone,
      "push",
      "-q",
      "origin",
      `HEAD:refs/heads/old/refs/heads/${LEDGER}`,
    );
    expect(await clones.keeper().newest(TENANT)).toBeUndefined();
  });

  it("an id of a tenant that leads elsewhere", async () => {
    const header = headerAt("2026-11-02T08:00:00Z", {
      tenant: { id: "../main", domain: "contoso.com" },
    });
    await expect(appendBegun(clones.keeper(), header)).rejects.toThrow('"../main", which is none');
  });
});

describe("files that somebody else wrote into the branch", () => {
  it.each([
    ["entries/00000002.json", "[]"],
    ["entries/00000002.json", "{"],
    ["entries/00000002.json", '{"sequence":"2"}'],
    ["entries/9999999999999999999.json", "null"],
  ])("%s with %s are named", async (path, text) => {
    await appendBegun(clones.keeper(), MORNING);
    await clones.write(LEDGER, { [`${TENANT}/${path}`]: text });
    const reading = clones.keeper().newest(TENANT);
    await expect(reading).rejects.toMatchObject({ name: "LedgerError" });
    await expect(reading).rejects.toThrow(
      `The file ${TENANT}/${path} in the branch rollcall-ledger of origin is not what Rollcall wrote there`,
    );
  });

  it.each(["[]", '{"holder":7}', '{"holder":null,"where":"","expiresAt":"later","fence":1}'])(
    "a lease %s gives nobody the lease",
    async (text) => {
      const options = { clock: new VirtualClock(), waitSeconds: 0 };
      const holder = { tenant: TENANT, run: "a".repeat(64), where: "a test" };
      await takeLease(clones.keeper(), holder, options);
      await clones.write(`${LEDGER}-leases`, { [`${TENANT}/lease.json`]: text });
      await expect(takeLease(clones.keeper(), holder, options)).rejects.toThrow(
        "is not what Rollcall wrote there",
      );
    },
  );

  it("a link, a folder or a program in the place of an entry is none", async () => {
    const entry = await appendBegun(clones.keeper(), MORNING);
    await clones.write(
      LEDGER,
      { [`${TENANT}/entries/00000002.json`]: "../../ledger.json" },
      "120000",
    );
    await clones.write(LEDGER, { [`${TENANT}/entries/00000003.json/x.json`]: "{}" });
    expect(await clones.keeper().newest(TENANT)).toEqual(entry);
  });
});

describe("where no remote can be asked", () => {
  it.each([
    ["a folder outside of any repository", async () => clones.folder, "is in no Git repository"],
    [
      "a repository without origin",
      async () => {
        await clones.git(clones.clone, "remote", "remove", "origin");
        return clones.clone;
      },
      "has no remote origin. Add it: git remote add origin URL.",
    ],
    [
      "an origin that is not there",
      async () => {
        await clones.git(clones.clone, "remote", "set-url", "origin", `${clones.folder}/nowhere`);
        return clones.clone;
      },
      "Check the address, and that you may read it: git remote get-url origin",
    ],
    [
      "an origin that is of another format",
      async () => {
        const other = `${clones.folder}/other.git`;
        await clones.git(clones.folder, "init", "-q", "--bare", "--object-format=sha256", other);
        await clones.git(clones.clone, "remote", "set-url", "origin", other);
        return clones.clone;
      },
      "The ledger in the branch rollcall-ledger of origin",
    ],
  ])("%s", async (_, place, message) => {
    const reading = appendBegun(clones.keeper(await place()), MORNING);
    await expect(reading).rejects.toMatchObject({ name: "LedgerError" });
    await expect(reading).rejects.toThrow(message);
  });
});

async function begun() {
  const other = await makeClones();
  try {
    return await appendBegun(other.keeper(), MORNING);
  } finally {
    await other.remove();
  }
}
