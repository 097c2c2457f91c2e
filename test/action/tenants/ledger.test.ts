import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { verifyChain } from "../../../src/ledger/reading/verifyChain.ts";
import { GIT_ENVIRONMENT } from "../gitObjects.ts";
import { entriesIn, ledgerReader, onServer } from "../ledgerServer.ts";
import { IS_THOROUGH } from "../../thorough.ts";
import { companies, endings, titled, titleIn } from "./company.ts";

const NAMES = ["eu", "lab", "us"] as const;
const BRANCH = "refs/heads/rollcall-ledger";

/** A commit of another run, which was faster: what a push now brings is no fast-forward any more. */
function moveOn(origin: string): boolean {
  const git = (...words: string[]): string =>
    execFileSync("git", ["-C", origin, ...words], {
      env: { ...GIT_ENVIRONMENT },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  const tip = git("for-each-ref", "--format=%(objectname)", BRANCH);
  if (tip === "") return false;
  const next = git(
    "-c",
    "user.name=A",
    "-c",
    "user.email=a@contoso.com",
    "commit-tree",
    `${tip}^{tree}`,
    "-p",
    tip,
    "-m",
    "Another run",
  );
  git("update-ref", BRANCH, next, tip);
  return true;
}

it.runIf(IS_THOROUGH)(
  "three tenants append to one branch side by side, each to a chain of its own, and no record is lost",
  async () => {
    const world = await companies({ ledger: "git" });
    let moved = 0;
    let pushes = 0;
    await onServer(world, () => {
      pushes += 1;
      // Each second push finds that another tenant was faster.
      if (pushes % 2 === 0 && moveOn(world.repository.origin)) moved += 1;
    });
    const pull = await world.open(titled("Director", ...NAMES));
    await world.plan(pull);
    const applied = await world.apply(await world.merge([pull]));
    expect(endings(applied)).toMatchObject({
      "tenant (eu) / apply": "success",
      "tenant (lab) / apply": "success",
      "tenant (us) / apply": "success",
    });
    for (const name of NAMES) expect(titleIn(world, name)).toBe("Director");
    expect(moved).toBeGreaterThan(2);

    const keeper = await ledgerReader(world.repository.origin);
    expect(((await keeper.tenants()) ?? []).toSorted()).toEqual(
      NAMES.map((name) => world.states[name].id).toSorted(),
    );
    const now = new Date(world.gitHub.clock.now());
    for (const name of NAMES) {
      const { id, domains } = world.states[name];
      const entries = await entriesIn(world.repository.origin, id);
      // That of the run before the ledger, then this one.
      expect(entries.map(({ sequence, kind }) => `${sequence} ${kind}`)).toEqual([
        "1 ended",
        "2 begun",
        "3 ended",
      ]);
      expect(entries.every(({ tenant, header }) => tenant === id && header.tenant.id === id)).toBe(
        true,
      );
      expect(entries.at(-1)).toMatchObject({
        header: { tenant: { domain: domains[0] } },
        end: { complete: true, totals: { applied: 1 } },
      });
      const lease = (await keeper.lease(id))?.lease;
      expect(lease).toMatchObject({ holder: null, fence: 1 });
      const found = verifyChain(entries.toReversed(), {
        tenant: id,
        lease,
        now,
        shortId: (run) => run,
      });
      expect(found).toEqual([]);
    }
  },
);
