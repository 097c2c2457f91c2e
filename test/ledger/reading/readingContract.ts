import { describe, expect, it } from "vitest";
import { appendBegun } from "../../../src/ledger/append.ts";
import type { Keeper } from "../../../src/ledger/ports.ts";
import { readHistory } from "../../../src/ledger/reading/history.ts";
import { findRun, readRuns } from "../../../src/ledger/reading/runs.ts";
import type { History } from "../../../src/model/records/ledgerRun.ts";
import { renderHistoryText } from "../../../src/report/text/history.ts";
import { renderRunsText } from "../../../src/report/text/runs.ts";
import { headerAt, idOf, promoted, TENANT } from "../samples.ts";
import { keepAsRun, keepNina, pullRequest, runOnGitHub, wrote } from "./story.ts";

const STYLE = { color: false, width: 120 };
const NOW = new Date("2026-11-20T08:00:00Z");
const CONTOSO = { id: TENANT, domain: "contoso.com" };

/**
 * What is read of a ledger, which is the same for every keeper.
 *
 * @param open gives a keeper of an empty place, and of the same place each time that it is called in one test
 */
export function describeReading(name: string, open: () => Keeper | Promise<Keeper>): void {
  const historyOf = async (asked: string): Promise<History> => {
    const keeper = await open();
    return readHistory(keeper, CONTOSO, asked, await readRuns(keeper, TENANT, NOW));
  };
  const textOf = async (asked: string, hidePersonal = true): Promise<string> =>
    renderHistoryText(await historyOf(asked), { style: STYLE, hidePersonal });

  describe(`reading ${name}`, () => {
    it("tells who asked for a person, who approved each change, and by which run", async () => {
      await keepNina(await open());
      const told = await textOf("nina.okafor@contoso.com");
      await expect(told).toMatchFileSnapshot("../../golden/history-nina.txt");
      expect(told).not.toContain("555 01");
    });

    it.each([
      "nina.ito@contoso.com",
      "NINA.OKAFOR@contoso.com",
      "nina.okafor",
      idOf("nina"),
      idOf("nina").toUpperCase(),
    ])("finds the same person by %s", async (asked) => {
      await keepNina(await open());
      const { people } = await historyOf(asked);
      expect(people.map(({ id, events }) => `${id} ${events.length}`)).toEqual([
        `${idOf("nina")} 3`,
      ]);
      expect(people[0]?.formerly).toEqual(["nina.ito@contoso.com"]);
    });

    it("finds a person by the name before a rename, where no run wrote under it", async () => {
      await keepAsRun(
        await open(),
        runOnGitHub(9001, "2026-11-02T08:00:00Z", [pullRequest(1, "ana", "cara")]),
        [
          wrote("nina.new", [
            ["userPrincipalName", "nina.old@contoso.com", "nina.new@contoso.com"],
          ]),
        ],
      );
      expect((await historyOf("nina.old@contoso.com")).people).toHaveLength(1);
    });

    it("shows personal values where they are asked for and kept, and that they are hashes where not", async () => {
      const keeper = await open();
      await keepNina(keeper);
      const told = await textOf("nina.okafor@contoso.com", false);
      if (keeper.keepsPersonal) expect(told).toContain("+1 425 555 0100 → +1 425 555 0199");
      else expect(told).toMatch(/mobilePhone +\(kept as a hash\)/);
    });

    it("tells two accounts apart that had a name one after the other", async () => {
      const keeper = await open();
      const created = (id: string): Parameters<typeof promoted>[1] => ({
        id,
        kind: "create",
        displayName: "Nina",
      });
      await keepAsRun(keeper, headerAt("2026-11-02T08:00:00Z"), [
        promoted("nina", created("00000000-0000-4000-8000-000000000001")),
      ]);
      await keepAsRun(keeper, headerAt("2026-11-03T08:00:00Z"), [
        promoted("nina", created("00000000-0000-4000-8000-000000000002")),
      ]);
      const { people } = await historyOf("nina@contoso.com");
      expect(people.map(({ id, events }) => `${id?.at(-1)} ${events.length}`)).toEqual([
        "2 1",
        "1 1",
      ]);
      expect(await textOf("nina@contoso.com")).toContain(
        "2 accounts had the name nina@contoso.com at different times",
      );
    });

    it("counts an attempt that made no account with the account that was made later", async () => {
      const keeper = await open();
      const {
        id: _,
        writes: _writes,
        ...failed
      } = promoted("nina", {
        kind: "create",
        status: "failed",
        error: {
          status: 400,
          code: "Request_BadRequest",
          message: "Invalid value for mobilePhone +1 425 555 0100",
          requestId: "r-1",
          field: "mobilePhone",
        },
      });
      await keepAsRun(keeper, headerAt("2026-11-02T08:00:00Z"), [failed]);
      expect((await historyOf("nina@contoso.com")).people[0]?.id).toBeUndefined();
      await keepAsRun(keeper, headerAt("2026-11-03T08:00:00Z", { host: "laptop-7" }), [
        promoted("nina", { kind: "create" }),
      ]);
      const { people } = await historyOf(idOf("nina"));
      expect(people).toHaveLength(1);
      const byName = await textOf("nina@contoso.com");
      expect(byName).toContain("not created by apply");
      expect(byName).toContain("created by apply on laptop-7");
      expect(byName).not.toContain("555");
    });

    it("says of a run that began and never ended that nothing more is known", async () => {
      const keeper = await open();
      await keepNina(keeper);
      await appendBegun(keeper, headerAt("2026-11-05T08:00:00Z", { host: "laptop-7" }));
      expect(await textOf("nina.okafor")).toMatch(
        /! Run [0-9a-f]{8} of 2026-11-05 08:00:00 UTC \(apply on laptop-7\) began and never ended/,
      );
    });

    it("lists the runs, newest first, each with what started it", async () => {
      const keeper = await open();
      await keepNina(keeper);
      await keepAsRun(keeper, headerAt("2026-11-05T08:00:00Z", { host: "laptop-7" }), [
        promoted("ben"),
        promoted("cho", { status: "failed" }),
      ]);
      await appendBegun(keeper, headerAt("2026-11-06T08:00:00Z", { host: "laptop-7" }));
      const runs = (await readRuns(await open(), TENANT, NOW)).map(({ run }) => run);
      const told = renderRunsText(runs.slice(0, 4), { style: STYLE, total: runs.length });
      await expect(told).toMatchFileSnapshot("../../golden/runs.txt");
    });

    it("says of a run that holds the lease that it is under way", async () => {
      const keeper = await open();
      const { run } = await appendBegun(keeper, headerAt("2026-11-20T07:59:00Z"));
      const lease = { holder: run, where: "a test", expiresAt: "2026-11-20T08:03:00Z", fence: 1 };
      await keeper.replaceLease(TENANT, lease, undefined);
      expect((await readRuns(keeper, TENANT, NOW))[0]?.run.state).toBe("running");
      const later = new Date("2026-11-20T08:04:00Z");
      expect((await readRuns(keeper, TENANT, later))[0]?.run.state).toBe("unended");
    });

    it("finds a run by what people type", async () => {
      const keeper = await open();
      await keepNina(keeper);
      const runs = await readRuns(keeper, TENANT, NOW);
      const [third, second] = runs.map(({ run }) => run);
      for (const text of [
        "last",
        third?.shortId ?? "",
        third?.run.slice(0, 12) ?? "",
        third?.shortId.toUpperCase() ?? "",
        "9003",
        "9003/1",
        "https://github.com/contoso/people/actions/runs/9003",
      ])
        expect(findRun(runs, text).run.run, text).toBe(third?.run);
      expect(findRun(runs, "9002").run.run).toBe(second?.run);
      for (const text of ["9003/2", "90", "zzzz", "", "ffffffffffff"])
        expect(() => findRun(runs, text), text).toThrow("The ledger has no run");
    });

    it("asks which attempt of a run is meant", async () => {
      const keeper = await open();
      const pulls = [pullRequest(1, "ana", "cara")];
      const first = runOnGitHub(9001, "2026-11-02T08:00:00Z", pulls);
      if (!first.run) throw new Error("no run");
      await keepAsRun(keeper, first, [promoted("ben")]);
      const second = {
        ...first,
        startedAt: "2026-11-02T09:00:00Z",
        run: { ...first.run, attempt: 2 },
      };
      await keepAsRun(keeper, second, [promoted("cho")]);
      const runs = await readRuns(keeper, TENANT, NOW);
      expect(() => findRun(runs, "9001")).toThrow(/could be any of .*\(9001\/2\), .*\(9001\/1\)/);
      expect(findRun(runs, "9001/1").run.onGitHub?.attempt).toBe(1);
    });
  });
}
