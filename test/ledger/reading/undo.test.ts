import { describe, expect, it } from "vitest";
import { appendBegun } from "../../../src/ledger/append.ts";
import { findRun, readRuns } from "../../../src/ledger/reading/runs.ts";
import { readUndo } from "../../../src/ledger/reading/undo.ts";
import { DEFAULT_CONFIGURATION } from "../../../src/model/settings/configuration.ts";
import type { Outcome, RecordedField } from "../../../src/model/records/receipt.ts";
import type { Holding } from "../../../src/model/values.ts";
import { restore, type Restored } from "../../../src/roster/edit/restore.ts";
import { rosterOf } from "../../story/world.ts";
import { headerAt, idOf, TENANT } from "../samples.ts";
import { memoryLedger, type MemoryLedger } from "./memoryKeeper.ts";
import { keepAsRun, wrote } from "./story.ts";

const NINA = "userPrincipalName: nina@contoso.com\ndisplayName: Nina\n";
const GROUPS = { Sales: { members: "ours" as const } };
const SALES: Holding = { as: "member", id: "20000000-0000-4000-8000-000000000001", name: "Sales" };
const ANA = { id: idOf("ana"), userPrincipalName: "ana@contoso.com", displayName: "Ana" };

type Step = readonly [field: string, from: RecordedField["from"], to: RecordedField["to"]];

/** A ledger of runs, each of which made these steps of Nina's in one request. */
async function ledgerOf(...runs: readonly (readonly Step[])[]): Promise<MemoryLedger> {
  const ledger = memoryLedger(TENANT);
  for (const [index, steps] of runs.entries())
    await keepAsRun(ledger.keeper, headerAt(`2026-11-0${index + 2}T08:00:00Z`), [
      wrote("nina", steps),
    ]);
  return ledger;
}

/** What undoing the first run makes of Nina's file. */
async function undone(
  { keeper }: MemoryLedger,
  files: Record<string, string>,
  { people = [], personal = false }: { people?: string[]; personal?: boolean } = {},
): Promise<Restored & { readonly text: string }> {
  const runs = await readRuns(keeper, TENANT, new Date("2026-12-01T00:00:00Z"));
  const first = findRun(runs, runs.at(-1)?.run.run ?? "");
  const undoing = await readUndo(keeper, first, runs, { people, personal });
  const source = {
    folder: "users",
    files: Object.entries(files).map(([path, text]) => ({
      path,
      bytes: new TextEncoder().encode(text),
    })),
    diagnostics: [],
  };
  const result = restore(undoing, {
    roster: rosterOf(files, "userPrincipalName", { groups: GROUPS }),
    source,
    rules: { ...DEFAULT_CONFIGURATION, groups: GROUPS },
  });
  const file = result.files.find(({ path }) => path === "users/nina.yaml");
  return { ...result, text: file ? new TextDecoder().decode(file.bytes) : "" };
}

const PHONE = "+1 425 555 0100";

describe("a value comes back", () => {
  it.each<{ name: string; steps: readonly Step[]; file: string; becomes: string; personal?: true }>(
    [
      {
        name: "as it was",
        steps: [["jobTitle", "Engineer", "Lead"]],
        file: 'jobTitle: "Lead" # since June\n',
        becomes: 'jobTitle: "Engineer" # since June\n',
      },
      {
        name: "that was not there, as cleared",
        steps: [["jobTitle", null, "Lead"]],
        file: "jobTitle: Lead\n",
        becomes: "jobTitle: null\n",
      },
      {
        name: "that the run took away",
        steps: [["jobTitle", "Engineer", null]],
        file: "jobTitle: null\n",
        becomes: "jobTitle: Engineer\n",
      },
      {
        name: "as it was before the first of several writes",
        steps: [
          ["jobTitle", "Engineer", "Lead"],
          ["jobTitle", "Lead", "Director"],
        ],
        file: "jobTitle: Director\n",
        becomes: "jobTitle: Engineer\n",
      },
      {
        name: "of an account that was disabled",
        steps: [["accountEnabled", true, false]],
        file: "accountEnabled: false\n",
        becomes: "accountEnabled: true\n",
      },
      {
        name: "of the manager, by name",
        steps: [["manager", ANA, null]],
        file: "manager: null\n",
        becomes: "manager: ana@contoso.com\n",
      },
      {
        name: "of a group that was left",
        steps: [["groups.Sales", SALES, null]],
        file: "groups: []\n",
        becomes: "groups: [Sales]\n",
      },
      {
        name: "of a group that was joined",
        steps: [["groups.Sales", null, SALES]],
        file: "groups: [Sales]\n",
        becomes: "groups: []\n",
      },
      {
        name: "of a sponsor",
        steps: [
          [
            "sponsors.ana@contoso.com",
            { as: "sponsor", id: ANA.id, name: "ana@contoso.com" },
            null,
          ],
        ],
        file: "sponsors: []\n",
        becomes: "sponsors: [ana@contoso.com]\n",
      },
      {
        name: "that is personal, where that is asked for",
        steps: [["mobilePhone", PHONE, "+1 425 555 0199"]],
        file: 'mobilePhone: "+1 425 555 0199"\n',
        becomes: `mobilePhone: "${PHONE}"\n`,
        personal: true,
      },
      {
        name: "that is personal and was not there, since nothing shows",
        steps: [["mobilePhone", null, PHONE]],
        file: `mobilePhone: "${PHONE}"\n`,
        becomes: "mobilePhone: null\n",
      },
    ],
  )("$name", async ({ steps, file, becomes, personal }) => {
    const files = {
      "users/nina.yaml": `${NINA}${file}`,
      "users/ana.yaml": `userPrincipalName: ana@contoso.com\nid: ${ANA.id}\ndisplayName: Ana\n`,
    };
    const { text, left } = await undone(await ledgerOf(steps), files, {
      ...(personal && { personal }),
    });
    expect(left).toEqual([]);
    expect(text).toBe(`${NINA}${becomes}`);
  });
});

describe("a value is left, and it is said why", () => {
  const promoted: readonly Step[] = [["jobTitle", "Engineer", "Lead"]];
  it.each<{ name: string; runs: readonly (readonly Step[])[]; file: string; why: string | RegExp }>(
    [
      {
        name: "that a later run changed again",
        runs: [promoted, [["jobTitle", "Lead", "Director"]]],
        file: "jobTitle: Director\n",
        why: /^was changed again by run [0-9a-f]{8} of 2026-11-03\. Undo that run first/,
      },
      {
        name: "that a later run changed and another changed back",
        runs: [promoted, [["jobTitle", "Lead", "Engineer"]]],
        file: "jobTitle: Engineer\n",
        why: /^is as it was already: run [0-9a-f]{8}/,
      },
      {
        name: "that the file says otherwise by now",
        runs: [promoted],
        file: "jobTitle: Director\n",
        why: "users/nina.yaml says something else by now",
      },
      {
        name: "that the file does not declare any more",
        runs: [promoted],
        file: "",
        why: "users/nina.yaml does not declare it any more",
      },
      {
        name: "of an account that was enabled, where the file says nothing of that any more",
        runs: [[["accountEnabled", false, true]]],
        file: "",
        why: "users/nina.yaml does not declare it any more",
      },
      {
        name: "that is personal",
        runs: [[["mobilePhone", PHONE, null]]],
        file: "mobilePhone: null\n",
        why: "is personal, and would be in a file",
      },
      {
        name: "that is kept as a hash",
        runs: [[["mobilePhone", { hmac: "a1" }, { hmac: "b2" }]]],
        file: `mobilePhone: "${PHONE}"\n`,
        why: "was kept as a hash only",
      },
      {
        name: "of a set of which the file says nothing",
        runs: [[["groups.Sales", SALES, null]]],
        file: "",
        why: "users/nina.yaml says nothing of groups",
      },
      {
        name: "that the rules of files refuse",
        runs: [[["usageLocation", "Norway", "NO"]]],
        file: "usageLocation: NO\n",
        why: "usageLocation",
      },
    ],
  )("$name", async ({ runs, file, why }) => {
    const ledger = await ledgerOf(...runs);
    const { left, files } = await undone(ledger, { "users/nina.yaml": `${NINA}${file}` });
    expect(left).toHaveLength(1);
    expect(left[0]?.field).toBe(runs[0]?.[0]?.[0]);
    expect(left[0]?.why).toMatch(why);
    expect(files).toEqual([]);
  });

  it.each([
    { name: "nobody", file: "userPrincipalName: ben@contoso.com\ndisplayName: Ben\n" },
    { name: "another account", file: `${NINA}id: ${idOf("other")}\njobTitle: Lead\n` },
  ])("of a user whose file declares $name", async ({ file }) => {
    const { left, files } = await undone(await ledgerOf(promoted), { "users/nina.yaml": file });
    expect(left).toMatchObject([
      { why: expect.stringContaining("is no longer declared in any file") },
    ]);
    expect(files).toEqual([]);
  });

  it("of a folder's defaults", async () => {
    const { left, files } = await undone(await ledgerOf(promoted), {
      "users/_defaults.yaml": "jobTitle: Lead\n",
      "users/nina.yaml": NINA,
    });
    expect(left).toMatchObject([
      { why: expect.stringContaining("comes from users/_defaults.yaml:1") },
    ]);
    expect(files).toEqual([]);
  });
});

describe("an account that the run created", () => {
  it.each([
    {
      name: "declared enabled",
      file: "accountEnabled: true\n",
      becomes: "accountEnabled: false\n",
    },
    { name: "declared with nothing", file: "", becomes: "accountEnabled: false\n" },
  ])("stays, $name, and is declared disabled", async ({ file, becomes }) => {
    const ledger = memoryLedger(TENANT);
    const outcome = wrote("nina", [["jobTitle", null, "Lead"]], { kind: "create" });
    await keepAsRun(ledger.keeper, headerAt("2026-11-02T08:00:00Z"), [outcome]);
    const yaml = `${NINA}jobTitle: Lead\n`;
    const { text, left } = await undone(ledger, { "users/nina.yaml": `${yaml}${file}` });
    expect(text).toBe(`${yaml}${becomes}`);
    expect(left).toMatchObject([{ why: expect.stringContaining("Rollcall deletes no account") }]);
  });
});

describe("a run", () => {
  const both = async (): Promise<MemoryLedger> => {
    const ledger = memoryLedger(TENANT);
    const ben: Outcome = wrote("ben", [["jobTitle", "Engineer", "Lead"]], { id: idOf("ben") });
    await keepAsRun(ledger.keeper, headerAt("2026-11-02T08:00:00Z"), [
      wrote("nina", [["jobTitle", "Engineer", "Lead"]]),
      ben,
    ]);
    return ledger;
  };
  const files = {
    "users/nina.yaml": `${NINA}jobTitle: Lead\n`,
    "users/ben.yaml": "userPrincipalName: ben@contoso.com\njobTitle: Lead\n",
  };

  it.each([["nina"], ["NINA@contoso.com"], [idOf("nina")]])(
    "is undone for %s alone",
    async (person) => {
      const { restored } = await undone(await both(), files, { people: [person] });
      expect(restored.map(({ id }) => id)).toEqual([idOf("nina")]);
    },
  );

  it("is not undone for people to whom it wrote nothing", async () => {
    await expect(undone(await both(), files, { people: ["nina", "eve", "ni"] })).rejects.toThrow(
      /wrote nothing to "eve", "ni"/,
    );
  });

  it("is not undone where what it recorded was changed, is missing, or is not known", async () => {
    const ledger = await both();
    const [digest = ""] = ledger.parts.keys();
    const part = ledger.parts.get(digest);
    if (!part) throw new Error("no part");
    ledger.parts.set(digest, { ...part, outcomes: part.outcomes.slice(1) });
    await expect(undone(ledger, files)).rejects.toThrow("it was changed");
    ledger.parts.delete(digest);
    await expect(undone(ledger, files)).rejects.toThrow("has lost part 1 of 1");
    const begun = memoryLedger(TENANT);
    await appendBegun(begun.keeper, headerAt("2026-11-02T08:00:00Z"));
    await expect(undone(begun, files)).rejects.toThrow("began and never ended");
  });

  it("is undone from hashes where a value was not there before", async () => {
    const ledger = memoryLedger(TENANT);
    const keeper = { ...ledger.keeper, keepsPersonal: false };
    await keepAsRun(keeper, headerAt("2026-11-02T08:00:00Z"), [
      wrote("nina", [["mobilePhone", null, PHONE]]),
    ]);
    const file = `${NINA}mobilePhone: "${PHONE}"\n`;
    expect((await undone(ledger, { "users/nina.yaml": file })).text).toContain("mobilePhone: null");
    const edited = file.replace("0100", "0111");
    expect((await undone(ledger, { "users/nina.yaml": edited })).left).toMatchObject([
      { why: expect.stringContaining("says something else by now") },
    ]);
  });
});
