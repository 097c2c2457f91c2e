import { describe, expect, it } from "vitest";
import { appendBegun, appendEnded } from "../../../src/ledger/append.ts";
import { bringIn } from "../../../src/ledger/bringIn.ts";
import { digestOfEntry, digestOfPart } from "../../../src/ledger/digests.ts";
import { takeLease } from "../../../src/ledger/lease.ts";
import type { Entry, Keeper, Part } from "../../../src/ledger/ports.ts";
import { readRuns } from "../../../src/ledger/reading/runs.ts";
import { verifyChain } from "../../../src/ledger/reading/verifyChain.ts";
import type { KeptRecord, RecordHeader } from "../../../src/ledger/records/ports.ts";
import type { Outcome } from "../../../src/model/records/receipt.ts";
import { IS_THOROUGH } from "../../thorough.ts";
import { VirtualClock } from "../../virtualClock.ts";
import { endOf, headerAt, idOf, keepRun, OTHER_TENANT, promoted, TENANT } from "../samples.ts";

/** Each has to try as often as there are others who are faster. */
const AT_ONCE = IS_THOROUGH ? 10 : 5;

/**
 * What every keeper does alike.
 *
 * @param open gives a keeper of an empty place, and of the same place each time that it is called in one test
 */
export function describeKeeper(name: string, open: () => Keeper | Promise<Keeper>): void {
  describe(`a ledger in ${name}`, () => {
    it("has nothing at first", async () => {
      const keeper = await open();
      expect(await keeper.newest(TENANT)).toBeUndefined();
      expect(await all(keeper.entries(TENANT))).toEqual([]);
      expect(await keeper.lease(TENANT)).toBeUndefined();
    });

    it("keeps runs as a chain, newest first, with what they did", async () => {
      const keeper = await open();
      await keepRun(keeper, headerAt("2026-11-02T08:00:00Z"), [promoted("ana"), promoted("ben")]);
      const last = await keepRun(keeper, headerAt("2026-11-03T08:00:00Z"), [promoted("cho")]);

      const again = await open();
      const entries = await all(again.entries(TENANT));
      expect(entries.map(({ kind, sequence }) => `${sequence} ${kind}`)).toEqual([
        "4 ended",
        "3 begun",
        "2 ended",
        "1 begun",
      ]);
      for (const [index, entry] of entries.entries()) {
        const before = entries[index + 1];
        expect(entry.previous).toBe(before ? digestOfEntry(before) : null);
      }
      expect(await again.newest(TENANT)).toEqual(last);
      expect(await outcomesOf(again, last)).toEqual([promoted("cho")]);
    });

    it("keeps hundreds of outcomes in their order", async () => {
      const keeper = await open();
      const outcomes = Array.from({ length: 350 }, (_, index) => promoted(`user${index}`));
      const entry = await keepRun(keeper, headerAt("2026-11-02T08:00:00Z"), outcomes);
      expect(entry.parts).toHaveLength(4);
      expect(await keeper.keptParts(TENANT)).toEqual(new Set(entry.parts));
      expect(await keeper.keptParts(OTHER_TENANT)).toEqual(new Set());
      expect(await outcomesOf(await open(), entry)).toEqual(outcomes);
    });

    it("finds the parts about a person, by id and by name", async () => {
      const keeper = await open();
      const others = Array.from({ length: 150 }, (_, index) => promoted(`other${index}`));
      await keepRun(keeper, headerAt("2026-11-02T08:00:00Z"), [promoted("ana"), ...others]);
      await keepRun(keeper, headerAt("2026-11-03T08:00:00Z"), others);
      const byName = await all(keeper.partsAbout(TENANT, ["ana@contoso.com"]));
      const byId = await all(keeper.partsAbout(TENANT, [idOf("ana")]));
      expect(byName).toHaveLength(1);
      expect(byId).toEqual(byName);
      expect(byName[0]?.outcomes[0]).toEqual(promoted("ana"));
      expect(await all(keeper.partsAbout(TENANT, ["nobody@contoso.com"]))).toEqual([]);
      expect(await all(keeper.partsAbout(OTHER_TENANT, ["ana@contoso.com"]))).toEqual([]);
    });

    it("keeps tenants apart", async () => {
      const keeper = await open();
      const elsewhere = { id: OTHER_TENANT, domain: "contoso.example" };
      await keepRun(keeper, headerAt("2026-11-02T08:00:00Z"), [promoted("ana")]);
      await keepRun(keeper, headerAt("2026-11-02T09:00:00Z", { tenant: elsewhere }), []);
      expect((await keeper.newest(TENANT))?.sequence).toBe(2);
      expect((await keeper.newest(OTHER_TENANT))?.sequence).toBe(2);
      const tenants = await keeper.tenants();
      if (tenants) expect(tenants.toSorted()).toEqual([OTHER_TENANT, TENANT].toSorted());
    });

    it("gives a place in the chain once", async () => {
      const keeper = await open();
      const first = await appendBegun(keeper, headerAt("2026-11-02T08:00:00Z"));
      const other: Entry = { ...first, run: "e".repeat(64) };
      expect(await keeper.add(other, [])).toBe(false);
      expect(await keeper.newest(TENANT)).toEqual(first);
    });

    it("takes an entry a second time as the one that it has", async () => {
      const keeper = await open();
      const last = await keepRun(keeper, headerAt("2026-11-02T08:00:00Z"), [promoted("ana")]);
      await appendBegun(keeper, headerAt("2026-11-03T08:00:00Z"));
      const parts = await all(keeper.parts(last));
      expect(await keeper.add(last, parts as Part[])).toBe(true);
      expect(await all(keeper.entries(TENANT))).toHaveLength(3);
    });

    describe("enters a run once that lost its lease", () => {
      const header = headerAt("2026-11-02T08:00:00Z");
      const outcomes = [promoted("ana")];
      const next = headerAt("2026-11-02T08:10:00Z");
      const own = { end: endOf(outcomes), outcomes };

      it("after the next one brought it in", async () => {
        const keeper = await open();
        await appendBegun(keeper, header);
        const other = await open();
        expect(await bringIn(other, TENANT, [recordOf(header, outcomes)])).toBe(1);
        await keepRun(other, next, []);
        const entry = await appendEnded(keeper, header, own);
        expect(entry.sequence).toBe(2);
        expect(await told(await open())).toEqual(["1 begun", "2 ended", "3 begun", "4 ended"]);
      });

      it("before the next one looks for what it lacks", async () => {
        const keeper = await open();
        await appendBegun(keeper, header);
        const other = await open();
        await appendBegun(other, next);
        await appendEnded(keeper, header, own);
        expect(await bringIn(other, TENANT, [recordOf(header, outcomes)])).toBe(0);
        expect(await told(await open())).toEqual(["1 begun", "2 begun", "3 ended"]);
      });

      it("while several others bring it in", async () => {
        const keeper = await open();
        await appendBegun(keeper, header);
        const others = await Promise.all(Array.from({ length: 4 }, async () => open()));
        await Promise.all([
          ...others.map((other) => bringIn(other, TENANT, [recordOf(header, outcomes)])),
          appendEnded(keeper, header, own),
        ]);
        expect(await told(await open())).toEqual(["1 begun", "2 ended"]);
      });

      it("and as what it was in the end, where it was taken for killed before", async () => {
        const keeper = await open();
        await appendBegun(keeper, header);
        const other = await open();
        const journal = recordOf(header, [], { isWhole: false });
        expect(await bringIn(other, TENANT, [journal])).toBe(1);
        await keepRun(other, next, []);
        await appendEnded(keeper, header, own);
        await appendEnded(await open(), header, own);
        const whole = recordOf(header, outcomes);
        expect(await bringIn(await open(), TENANT, [journal, whole])).toBe(0);

        const again = await open();
        expect(await told(again)).toEqual([
          "1 begun",
          "2 ended, interrupted",
          "3 begun",
          "4 ended",
          "5 ended",
        ]);
        const now = new Date("2026-11-03T08:00:00Z");
        const entries = await all(again.entries(TENANT));
        const facts = { tenant: TENANT, lease: undefined, now, shortId: (run: string) => run };
        expect(verifyChain(entries, facts)).toEqual([]);
        const runs = await readRuns(again, TENANT, now);
        expect(runs.map(({ run: { state } }) => state)).toEqual(["complete", "complete"]);
        expect(runs[1]?.run.totals?.applied).toBe(1);
      });
    });

    it("takes runs that end at once, each once", async () => {
      const runs = Array.from({ length: AT_ONCE }, (_, index) =>
        headerAt(`2026-11-02T08:00:0${index}Z`),
      );
      await Promise.all(
        runs.map(async (header) => keepRun(await open(), header, [promoted("ana")])),
      );
      const entries = await all((await open()).entries(TENANT));
      expect(entries.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: 2 * AT_ONCE }, (_, index) => 2 * AT_ONCE - index),
      );
      expect(new Set(entries.map(({ kind, run }) => `${kind} ${run}`)).size).toBe(2 * AT_ONCE);
    });

    it("takes runs of several tenants at once, each into a chain of its own and under a lease of its own", async () => {
      const clock = new VirtualClock();
      const tenants = [TENANT, OTHER_TENANT, "7d1f0f0e-6a51-4c3f-8f58-0a4c2a8f1d33"];
      await Promise.all(
        tenants.map(async (id, index) => {
          const run = String(index).repeat(64);
          const holder = { tenant: id, run, where: `run ${index}` };
          const { lease } = await takeLease(await open(), holder, { clock, waitSeconds: 0 });
          expect(lease).toMatchObject({ fence: 1, holder: run });
          for (const hour of ["08", "09"])
            await keepRun(
              await open(),
              headerAt(`2026-11-02T${hour}:00:00Z`, { tenant: { id, domain: "contoso.com" } }),
              [promoted(`user${index}`)],
            );
        }),
      );
      const keeper = await open();
      for (const [index, id] of tenants.entries()) {
        const entries = await all(keeper.entries(id));
        expect(entries.map(({ sequence, kind }) => `${sequence} ${kind}`)).toEqual([
          "4 ended",
          "3 begun",
          "2 ended",
          "1 begun",
        ]);
        expect(entries.every(({ tenant }) => tenant === id)).toBe(true);
        const [last] = entries;
        if (!last) throw new Error("no entry");
        expect(await outcomesOf(keeper, last)).toEqual([promoted(`user${index}`)]);
        expect((await keeper.lease(id))?.lease.holder).toBe(String(index).repeat(64));
      }
    });

    it("says what is missing of an entry", async () => {
      const keeper = await open();
      const gone: Part = { run: "d".repeat(64), outcomes: [promoted("ana")] };
      const entry = await appendBegun(keeper, headerAt("2026-11-02T08:00:00Z"));
      const parts = await all(keeper.parts({ ...entry, parts: [digestOfPart(gone)] }));
      expect(parts).toEqual([undefined]);
    });

    it("gives the lease to one of twenty that start at once, and then to the next", async () => {
      const clock = new VirtualClock();
      const options = { clock, waitSeconds: 0 };
      const holders = Array.from({ length: 20 }, (_, index) => ({
        tenant: TENANT,
        run: String(index).padStart(64, "0"),
        where: `run ${index}`,
      }));
      const ended = await Promise.allSettled(
        holders.map(async (holder) => takeLease(await open(), holder, options)),
      );
      const taken = ended.flatMap((end) => (end.status === "fulfilled" ? [end.value] : []));
      expect(taken.map(({ lease }) => lease.fence)).toEqual([1]);
      for (const end of ended)
        if (end.status === "rejected")
          expect(String(end.reason)).toContain("Another run is writing to this tenant");

      clock.advance(600_000);
      const [holder] = holders;
      if (!holder) throw new Error("no holder");
      const next = await takeLease(await open(), { ...holder, run: "f".repeat(64) }, options);
      expect(next.lease.fence).toBe(2);
    });

    it("replaces only the lease that was read", async () => {
      const keeper = await open();
      const lease = {
        holder: null,
        where: "a test",
        expiresAt: "2026-11-02T08:00:00.000Z",
        fence: 1,
      };
      const version = await keeper.replaceLease(TENANT, lease, undefined);
      expect(version).toBeDefined();
      expect(await keeper.replaceLease(TENANT, lease, undefined)).toBeUndefined();
      const second = await keeper.replaceLease(TENANT, { ...lease, fence: 2 }, version);
      expect(second).toBeDefined();
      expect(await keeper.replaceLease(TENANT, { ...lease, fence: 3 }, version)).toBeUndefined();
      expect(await keeper.lease(TENANT)).toEqual({
        lease: { ...lease, fence: 2 },
        version: second,
      });
    });
  });
}

/** What a run left beside the ledger. */
function recordOf(
  header: RecordHeader,
  outcomes: readonly Outcome[],
  { isWhole = true }: { readonly isWhole?: boolean } = {},
): KeptRecord {
  return {
    attempt: { ...header, complete: isWhole, outcomes },
    digest: "f".repeat(64),
    isWhole,
    holds: () => false,
  };
}

/** Oldest first. */
async function told(keeper: Keeper): Promise<string[]> {
  const entries = await all(keeper.entries(TENANT));
  return entries
    .toReversed()
    .map(
      ({ sequence, kind, end }) => `${sequence} ${kind}${end?.interrupted ? ", interrupted" : ""}`,
    );
}

async function outcomesOf(keeper: Keeper, entry: Entry): Promise<unknown[]> {
  return (await all(keeper.parts(entry))).flatMap((part) => part?.outcomes ?? []);
}

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
}
