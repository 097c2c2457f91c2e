import { describe, expect, it } from "vitest";
import { findRun, readRuns } from "../../../src/ledger/reading/runs.ts";
import { readUndo } from "../../../src/ledger/reading/undo.ts";
import { DEFAULT_CONFIGURATION } from "../../../src/model/settings/configuration.ts";
import type { Outcome, RecordedField } from "../../../src/model/records/receipt.ts";
import type { Holding } from "../../../src/model/values.ts";
import { restore, type Restored } from "../../../src/roster/edit/restore.ts";
import { rosterOf } from "../../story/world.ts";
import { headerAt, idOf, TENANT } from "../samples.ts";
import { memoryLedger } from "./memoryKeeper.ts";
import { keepAsRun, wrote } from "./story.ts";

const SETS = {
  groups: { Sales: { members: "ours" as const } },
  licenses: ["SPE_E3", "SPE_E5"],
};
const SALES: Holding = { as: "member", id: "20000000-0000-4000-8000-000000000001", name: "Sales" };
const E3: Holding = { as: "assigned", id: "05e9a617-0261-4cee-bb44-138d3ef5d965", name: "SPE_E3" };
const E5: Holding = { as: "assigned", id: "06ebc4ee-1bb5-47dd-8120-11324bc54e06", name: "SPE_E5" };
const ANA = { id: idOf("ana"), userPrincipalName: "ana@contoso.com", displayName: "Ana" };
const BEN = { id: idOf("ben"), userPrincipalName: "ben@contoso.com", displayName: "Ben" };

type Step = readonly [field: string, from: RecordedField["from"], to: RecordedField["to"]];
type Run = readonly Step[];

const HEADERS = Array.from({ length: 6 }, (_, index) =>
  headerAt(`2026-11-0${index + 1}T08:00:00Z`, { salt: String(index + 1).repeat(32) }),
);

interface Case {
  /** What runs did, oldest first, each as changes of Nina's or as outcomes. */
  readonly runs: readonly (Run | readonly Outcome[])[];
  /** The one that is undone, counted from 1. */
  readonly undo?: number;
  readonly files: Readonly<Record<string, string>>;
  readonly people?: readonly string[];
  /** As a Git branch does. */
  readonly keepsHashes?: true;
}

async function undone({
  runs,
  undo = 1,
  files,
  people = [],
  keepsHashes,
}: Case): Promise<Restored & { readonly yaml: Readonly<Record<string, string>> }> {
  const { keeper } = memoryLedger(TENANT);
  for (const [index, run] of runs.entries()) {
    const header = HEADERS[index];
    if (!header) throw new Error("more runs than headers");
    await keepAsRun({ ...keeper, keepsPersonal: !keepsHashes }, header, outcomesOf(run));
  }
  const read = await readRuns(keeper, TENANT, new Date("2026-12-01T00:00:00Z"));
  const meant = findRun(read, read.at(-undo)?.run.run ?? "");
  const undoing = await readUndo(keeper, meant, read, { people, personal: true });
  const texts = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      `users/${name}.yaml`,
      `userPrincipalName: ${name}@contoso.com\n${text}`,
    ]),
  );
  const encoder = new TextEncoder();
  const result = restore(undoing, {
    roster: rosterOf(texts, "userPrincipalName", SETS),
    source: {
      folder: "users",
      files: Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
      diagnostics: [],
    },
    rules: { ...DEFAULT_CONFIGURATION, ...SETS },
  });
  const yaml = Object.fromEntries(
    result.files.map(({ path, bytes }) => [
      path.replace(/^users\/|\.yaml$/g, ""),
      new TextDecoder().decode(bytes).replace(/^.*\n/, ""),
    ]),
  );
  return { ...result, yaml };
}

function outcomesOf(run: Run | readonly Outcome[]): readonly Outcome[] {
  const [first] = run;
  return Array.isArray(first) ? [wrote("nina", run as Run)] : (run as readonly Outcome[]);
}

const title = (from: string | null, to: string | null): Step => ["jobTitle", from, to];
const promoted: Run = [title("Engineer", "Lead")];
const PHONE = "+1 425 555 0100";
const OTHER_PHONE = "+1 425 555 0199";

describe("a run is undone after what came later was taken back", () => {
  it.each<Case & { name: string; becomes: string }>([
    {
      name: "by undoing the later run",
      runs: [promoted, [title("Lead", "Director")], [title("Director", "Lead")]],
      files: { nina: "jobTitle: Lead\n" },
      becomes: "jobTitle: Engineer\n",
    },
    {
      name: "by undoing two later runs, one after the other",
      runs: [
        promoted,
        [title("Lead", "Director")],
        [title("Director", "Chair")],
        [title("Chair", "Director")],
        [title("Director", "Lead")],
      ],
      files: { nina: "jobTitle: Lead\n" },
      becomes: "jobTitle: Engineer\n",
    },
    {
      name: "by a correction of what was changed outside of Rollcall",
      runs: [promoted, [title("Wizard", "Lead")]],
      files: { nina: "jobTitle: Lead\n" },
      becomes: "jobTitle: Engineer\n",
    },
    {
      name: "by undoing an undo",
      runs: [promoted, [title("Lead", "Engineer")], [title("Engineer", "Lead")]],
      files: { nina: "jobTitle: Lead\n" },
      becomes: "jobTitle: Engineer\n",
    },
    {
      name: "that itself was an undo",
      runs: [promoted, [title("Lead", "Engineer")]],
      undo: 2,
      files: { nina: "jobTitle: Engineer\n" },
      becomes: "jobTitle: Lead\n",
    },
    {
      name: "which was of other fields",
      runs: [promoted, [["department", "Lab", "Sales"]]],
      files: { nina: "jobTitle: Lead\ndepartment: Sales\n" },
      becomes: "jobTitle: Engineer\ndepartment: Sales\n",
    },
    {
      name: "in another way of writing it",
      runs: [
        [["otherMails", ["nina@contoso.example"], ["n@contoso.example"]]],
        [["otherMails", ["n@contoso.example"], []]],
        [["otherMails", [], ["N@contoso.example"]]],
      ],
      files: { nina: "otherMails: [n@contoso.example]\n" },
      becomes: "otherMails: [nina@contoso.example]\n",
    },
    {
      name: "of the manager, who had another name then",
      runs: [
        [["manager", BEN, ANA]],
        [["manager", ANA, null]],
        [["manager", null, { ...ANA, displayName: "Ana Silva" }]],
      ],
      files: { nina: "manager: ana@contoso.com\n", ana: `id: ${ANA.id}\n`, ben: `id: ${BEN.id}\n` },
      becomes: "manager: ben@contoso.com\n",
    },
    {
      name: "of a group",
      runs: [
        [["groups.Sales", null, SALES]],
        [["groups.Sales", SALES, null]],
        [["groups.Sales", null, { ...SALES, name: "Sales" }]],
      ],
      files: { nina: "groups: [Sales]\n" },
      becomes: "groups: []\n",
    },
    {
      name: "of a licence that was swapped",
      runs: [
        [
          ["licenses.SPE_E3", E3, null],
          ["licenses.SPE_E5", null, E5],
        ],
        [["licenses.SPE_E5", E5, null]],
        [["licenses.SPE_E5", null, E5]],
      ],
      files: { nina: "licenses: [SPE_E5]\n" },
      becomes: "licenses: [SPE_E3]\n",
    },
    {
      name: "of a value that is kept as a hash, as the file tells",
      runs: [
        [["mobilePhone", null, PHONE]],
        [["mobilePhone", PHONE, OTHER_PHONE]],
        [["mobilePhone", OTHER_PHONE, PHONE]],
      ],
      keepsHashes: true,
      files: { nina: `mobilePhone: "${PHONE}"\n` },
      becomes: "mobilePhone: null\n",
    },
  ])("$name", async ({ becomes, ...given }) => {
    const { yaml, left } = await undone(given);
    expect(left).toEqual([]);
    expect(yaml).toEqual({ nina: becomes });
  });

  it("only for those where that is so", async () => {
    const ben = (step: Step): Outcome => wrote("ben", [step], { id: BEN.id });
    const nina = (step: Step): Outcome => wrote("nina", [step]);
    const both = (step: Step): readonly Outcome[] => [nina(step), ben(step)];
    const given: Case = {
      runs: [
        both(title("Engineer", "Lead")),
        both(title("Lead", "Director")),
        [nina(title("Director", "Lead"))],
      ],
      files: { nina: "jobTitle: Lead\n", ben: "jobTitle: Director\n" },
    };
    const { yaml, left } = await undone(given);
    expect(yaml).toEqual({ nina: "jobTitle: Engineer\n" });
    expect(left).toMatchObject([
      { userPrincipalName: "ben@contoso.com", why: expect.stringContaining("of 2026-11-02") },
    ]);
    expect((await undone({ ...given, people: ["nina"] })).left).toEqual([]);
  });

  it("and an account that it created and a later run disabled stays as it is", async () => {
    const create = wrote("nina", [["accountEnabled", null, true], title(null, "Lead")], {
      kind: "create",
    });
    const runs = [[create], [["accountEnabled", true, false]] as const];
    const files = { nina: "accountEnabled: false\njobTitle: Lead\n" };
    expect(await undone({ runs, files })).toMatchObject({
      yaml: {},
      already: 1,
      left: [{ why: expect.stringContaining("Rollcall deletes no account") }],
    });
    expect((await undone({ runs, files, undo: 2 })).yaml).toEqual({
      nina: "accountEnabled: true\njobTitle: Lead\n",
    });
  });
});

describe("a run is not undone where something else is there by now", () => {
  it.each<Case & { name: string; why: RegExp }>([
    {
      name: "that a later run wrote, and the last one is named that still stands",
      runs: [
        promoted,
        [title("Lead", "Director")],
        [title("Director", "Chair")],
        [title("Chair", "Director")],
      ],
      files: { nina: "jobTitle: Director\n" },
      why: /^was changed again by run [0-9a-f]{8} of 2026-11-02\. Undo that run first/,
    },
    {
      name: "that a later run wrote in one step past an earlier one",
      runs: [
        promoted,
        [title("Lead", "Director")],
        [title("Director", "Chair")],
        [title("Chair", "Lead")],
        [title("Lead", "Owner")],
      ],
      files: { nina: "jobTitle: Owner\n" },
      why: /^was changed again by run [0-9a-f]{8} of 2026-11-05\. Undo that run first/,
    },
    {
      name: "though the file says what the run wrote",
      runs: [promoted, [title("Lead", "Director")]],
      files: { nina: "jobTitle: Lead\n" },
      why: /no run has written since what users\/nina\.yaml says\. Apply that first/,
    },
    {
      name: "of which only the hash is kept, and that is another",
      runs: [[["mobilePhone", null, PHONE]], [["mobilePhone", PHONE, OTHER_PHONE]]],
      keepsHashes: true,
      files: { nina: `mobilePhone: "${PHONE}"\n` },
      why: /^was changed again by run [0-9a-f]{8} of 2026-11-02, and no run has written since/,
    },
    {
      name: "of which only the hash is kept, and the file has the later one",
      runs: [[["mobilePhone", null, PHONE]], [["mobilePhone", PHONE, OTHER_PHONE]]],
      keepsHashes: true,
      files: { nina: `mobilePhone: "${OTHER_PHONE}"\n` },
      why: /^was changed again by run [0-9a-f]{8} of 2026-11-02\. Undo that run first/,
    },
  ])("$name", async ({ why, ...given }) => {
    const { yaml, left } = await undone(given);
    expect(yaml).toEqual({});
    expect(left).toHaveLength(1);
    expect(left[0]?.why).toMatch(why);
  });

  it("but what the file says already is left alone and no failure", async () => {
    const { yaml, left, already } = await undone({
      runs: [promoted, [title("Lead", "Director")]],
      files: { nina: "jobTitle: Engineer\n" },
    });
    expect({ yaml, left, already }).toEqual({ yaml: {}, left: [], already: 1 });
  });
});
