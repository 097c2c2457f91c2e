import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderKeeper } from "../../src/ledger/keepers/folder.ts";
import {
  isHeldBy,
  keepLease,
  LEASE_SECONDS,
  takeLease,
  type HeldLease,
} from "../../src/ledger/lease.ts";
import type { Keeper, Lease } from "../../src/ledger/ports.ts";
import { LedgerError } from "../../src/ledger/records/ports.ts";
import { VirtualClock } from "../virtualClock.ts";
import { TENANT } from "./samples.ts";

const OURS = { tenant: TENANT, run: "a".repeat(64), where: "our run" };
const OTHER = { tenant: TENANT, run: "b".repeat(64), where: "another run" };
const START = Date.parse("2026-11-02T08:00:00Z");

let folder = "";
let clock: VirtualClock;
let keeper: Keeper;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-lease-"));
  clock = new VirtualClock();
  keeper = folderKeeper(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const take = (): Promise<HeldLease> => takeLease(keeper, OURS, { clock, waitSeconds: 0 });

/** Keeps a lease with a keeper of its own until it is lost. @returns why, and after how many seconds */
async function lostWith(
  held: HeldLease,
  answers: Partial<Keeper>,
): Promise<{ readonly message: string; readonly seconds: number }> {
  const { promise, resolve } = Promise.withResolvers<LedgerError>();
  const release = keepLease({ ...keeper, ...answers }, OURS, held, { clock, onLost: resolve });
  const { message } = await promise;
  const seconds = (clock.now().getTime() - START) / 1000;
  void release(undefined);
  return { message, seconds };
}

describe("a lease that cannot be renewed", () => {
  it("is lost before another run may take it, however long a try to renew takes", async () => {
    const held = await take();
    const { message, seconds } = await lostWith(held, {
      replaceLease: () => new Promise(() => undefined),
    });
    expect(message).toContain("could not be renewed in time");
    expect(seconds).toBeLessThan(LEASE_SECONDS);
  });

  it("is tried again often while it is held, and then lost", async () => {
    let tries = 0;
    const held = await take();
    const { seconds } = await lostWith(held, {
      replaceLease: () => {
        tries += 1;
        return Promise.reject(new LedgerError("no answer"));
      },
    });
    expect(tries).toBeGreaterThan(5);
    expect(seconds).toBeLessThan(LEASE_SECONDS);
  });

  it("is lost at once when another run has it", async () => {
    const held = await take();
    const theirs = { ...held.lease, holder: OTHER.run, fence: held.lease.fence + 1 };
    const { message, seconds } = await lostWith(held, {
      replaceLease: () => Promise.resolve(undefined),
      lease: () => Promise.resolve({ lease: theirs, version: "theirs" }),
    });
    expect(message).toContain("is held by another run now");
    expect(seconds).toBeLessThanOrEqual(LEASE_SECONDS / 3);
  });
});

describe("a lease that ends later than any run sets it", () => {
  const FAR = "2999-01-01T00:00:00.000Z";
  const far = (more: Partial<Lease> = {}): Lease => ({
    holder: OTHER.run,
    where: OTHER.where,
    expiresAt: FAR,
    fence: 7,
    ...more,
  });
  const patient = { waitSeconds: 600 };

  it("stops a run that does not wait, and says what to do", async () => {
    await keeper.replaceLease(TENANT, far(), undefined);
    await expect(take()).rejects.toThrow(
      /until 2999-01-01T00:00:00\.000Z\. No run takes a lease for longer than 5 minutes.*on this machine it is 2026-11-02T08:00:00\.000Z.*--lease-timeout 600/,
    );
    expect((await keeper.lease(TENANT))?.lease).toEqual(far());
  });

  it.each([[FAR], ["+275760-09-13T00:00:00.000Z"], ["2026-11-02T08:05:11.000Z"]])(
    "is taken over once it was seen for its whole life without a renewal: %s",
    async (expiresAt) => {
      await keeper.replaceLease(TENANT, far({ expiresAt }), undefined);
      const { lease } = await takeLease(keeper, OURS, { clock, ...patient });
      expect(lease).toMatchObject({ holder: OURS.run, fence: 8 });
      expect(clock.now().getTime() - START).toBeGreaterThanOrEqual(LEASE_SECONDS * 1000);
    },
  );

  it("is not taken from a run that renews it, whose clock is ahead", async () => {
    const ahead = new VirtualClock("2026-11-02T10:00:00Z");
    const held = await takeLease(keeper, OTHER, { clock: ahead, waitSeconds: 0 });
    let version = held.version;
    let looked = 0;
    const renewing: Keeper = {
      ...keeper,
      // Every tenth look of the other run, which looks each 15 s.
      lease: async (tenant) => {
        looked += 1;
        if (looked % 10 === 0) {
          const expiresAt = new Date(
            Date.parse(held.lease.expiresAt) + looked * 1000,
          ).toISOString();
          version =
            (await keeper.replaceLease(tenant, { ...held.lease, expiresAt }, version)) ?? "";
        }
        return keeper.lease(tenant);
      },
    };
    await expect(takeLease(renewing, OURS, { clock, waitSeconds: 3600 })).rejects.toThrow(
      "holds the lease",
    );
    expect(looked).toBeGreaterThan(200);
    expect((await keeper.lease(TENANT))?.lease.holder).toBe(OTHER.run);
  });

  it("is not taken from a run that renews it in the last moment", async () => {
    await keeper.replaceLease(TENANT, far(), undefined);
    let renewed = false;
    const racing: Keeper = {
      ...keeper,
      replaceLease: async (tenant, lease, version) => {
        if (!renewed) await keeper.replaceLease(tenant, far({ fence: 8 }), version);
        renewed = true;
        return keeper.replaceLease(tenant, lease, version);
      },
    };
    await expect(
      takeLease(racing, OURS, { clock, waitSeconds: LEASE_SECONDS + 60 }),
    ).rejects.toThrow("holds the lease");
    expect(renewed).toBe(true);
  });

  it("is no sign of a run under way", () => {
    const now = clock.now();
    expect(isHeldBy(far(), OTHER.run, now)).toBe(false);
    expect(isHeldBy(far({ expiresAt: "2026-11-02T08:04:00Z" }), OTHER.run, now)).toBe(true);
    expect(isHeldBy(far({ expiresAt: "2026-11-02T08:04:00Z" }), OURS.run, now)).toBe(false);
  });

  it.each([[Number.MAX_SAFE_INTEGER], [-5]])("may have any number: %d", async (fence) => {
    await keeper.replaceLease(TENANT, far({ fence, holder: null }), undefined);
    expect((await take()).lease.fence).toBe(1);
    expect((await keeper.lease(TENANT))?.lease.holder).toBe(OURS.run);
  });
});

describe("a lease that is released", () => {
  it("is free for the next run", async () => {
    const release = keepLease(keeper, OURS, await take(), { clock, onLost: unexpected });
    await release(undefined);
    const next = await takeLease(keeper, OTHER, { clock, waitSeconds: 0 });
    expect(next.lease).toMatchObject({ holder: OTHER.run, fence: 2 });
  });

  it("is free though the answer to a renewal was lost", async () => {
    const held = await take();
    await keeper.replaceLease(TENANT, held.lease, held.version);
    const release = keepLease(keeper, OURS, held, { clock, onLost: unexpected });
    await release(undefined);
    expect((await keeper.lease(TENANT))?.lease.holder).toBeNull();
  });

  it("is left alone when another run has it", async () => {
    const held = await take();
    const theirs = { ...held.lease, holder: OTHER.run, fence: 2 };
    await keeper.replaceLease(TENANT, theirs, held.version);
    const release = keepLease(keeper, OURS, held, { clock, onLost: unexpected });
    await release(undefined);
    expect((await keeper.lease(TENANT))?.lease).toEqual(theirs);
  });
});

function unexpected(error: LedgerError): void {
  throw error;
}
