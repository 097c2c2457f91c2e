import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptAll, textsOf, type Around, type Live, type Yaml } from "./acceptAll.ts";

const ID = (number: number): string => `10000000-0000-4000-8000-00000000000${number}`;
const ANA = "userPrincipalName: ana@contoso.com\ndisplayName: Ana\n";
const BEN = `userPrincipalName: ben@contoso.com\nid: ${ID(2)}\ndisplayName: Ben\n`;
const LIVE_ANA = { userPrincipalName: "ana@contoso.com", id: ID(1), displayName: "Ana" };
const LIVE_BEN = { userPrincipalName: "ben@contoso.com", id: ID(2), displayName: "Ben" };

describe("what the directory holds is written into the user's own file", () => {
  it.each<{ name: string; files: Yaml; live: readonly Live[]; after: Yaml }>([
    {
      name: "a value, with its comment and its quotes",
      files: { "users/ana.yaml": `# Ana\n${ANA}jobTitle: 'Engineer' # since May\ncity: Oslo\n` },
      live: [{ ...LIVE_ANA, jobTitle: "Director", city: "Oslo" }],
      after: { "users/ana.yaml": `# Ana\n${ANA}jobTitle: 'Director' # since May\ncity: Oslo\n` },
    },
    {
      name: "an inherited value, which others keep inheriting",
      files: {
        "users/_defaults.yaml": "department: Sales\n",
        "users/ana.yaml": ANA,
        "users/ben.yaml": BEN,
      },
      live: [
        { ...LIVE_ANA, department: "Marketing" },
        { ...LIVE_BEN, department: "Sales" },
      ],
      after: { "users/ana.yaml": `${ANA}department: Marketing\n` },
    },
    {
      name: "what was cleared",
      files: { "users/ana.yaml": `${ANA}jobTitle: Engineer\notherMails: [a@x.no]\n` },
      live: [LIVE_ANA],
      after: { "users/ana.yaml": `${ANA}jobTitle: null\notherMails: []\n` },
    },
    {
      name: "only the members that are declared",
      files: {
        "users/ana.yaml": `${ANA}employeeOrgData:\n  costCenter: "1"\nonPremisesExtensionAttributes: { extensionAttribute3: x }\n`,
      },
      live: [
        {
          ...LIVE_ANA,
          employeeOrgData: { costCenter: "2", division: "North" },
          onPremisesExtensionAttributes: { extensionAttribute3: "y", extensionAttribute4: "z" },
        },
      ],
      after: {
        "users/ana.yaml": `${ANA}employeeOrgData:\n  costCenter: "2"\nonPremisesExtensionAttributes: { extensionAttribute3: y }\n`,
      },
    },
    {
      name: "a manager who is declared, by name",
      files: { "users/ana.yaml": `${ANA}manager: null\n`, "users/ben.yaml": BEN },
      live: [{ ...LIVE_ANA, manager: ID(2) }, LIVE_BEN],
      after: { "users/ana.yaml": `${ANA}manager: ben@contoso.com\n` },
    },
    {
      name: "a manager whom nobody declares, by object id",
      files: { "users/ana.yaml": `${ANA}manager: null\n` },
      live: [
        { ...LIVE_ANA, manager: ID(7) },
        { userPrincipalName: "eve@contoso.com", id: ID(7) },
      ],
      after: { "users/ana.yaml": `${ANA}manager: ${ID(7)}\n` },
    },
    {
      name: "a new name, also where others report to it",
      files: {
        "users/ana.yaml": `${ANA}manager: ben@contoso.com # for now\n`,
        "users/ben.yaml": BEN,
      },
      live: [
        { ...LIVE_ANA, manager: ID(2) },
        { ...LIVE_BEN, userPrincipalName: "ben.ito@contoso.com" },
      ],
      after: {
        "users/ana.yaml": `${ANA}manager: ben.ito@contoso.com # for now\n`,
        "users/ben.yaml": BEN.replace("ben@", "ben.ito@"),
      },
    },
    {
      name: "two users of one list, of whom the lower moves",
      files: {
        "users/all.yaml":
          "users:\n  - userPrincipalName: ana@contoso.com\n    displayName: Ana\n    otherMails: [] # none\n\n  - streetAddress: |\n      1 Main St\n      Floor 2\n    userPrincipalName: ben@contoso.com\n    jobTitle: Analyst\n",
      },
      live: [
        { ...LIVE_ANA, otherMails: ["a@x.no"] },
        { ...LIVE_BEN, streetAddress: "2 High St", jobTitle: "Director" },
      ],
      after: {
        "users/all.yaml":
          "users:\n  - userPrincipalName: ana@contoso.com\n    displayName: Ana\n    otherMails: [a@x.no] # none\n\n  - streetAddress: 2 High St\n    userPrincipalName: ben@contoso.com\n    jobTitle: Director\n",
      },
    },
    {
      name: "a day as a day, and a byte order mark and Windows line ends as they were",
      files: {
        "users/ana.yaml": `\ufeff${`${ANA}employeeHireDate: 2026-01-01\n`.replaceAll("\n", "\r\n")}`,
      },
      live: [{ ...LIVE_ANA, employeeHireDate: "2026-02-01T00:00:00Z" }],
      after: {
        "users/ana.yaml": `\ufeff${`${ANA}employeeHireDate: 2026-02-01\n`.replaceAll("\n", "\r\n")}`,
      },
    },
  ])("$name", async ({ files, live, after }) => {
    const { result, differs } = await acceptAll(files, live);
    expect(result.left).toEqual([]);
    expect(textsOf(result)).toEqual(after);
    expect(differs.users).toEqual([]);
    expect(differs.unclear).toEqual([]);
  });
});

describe("what the roster's rules refuse is left, and said", () => {
  it.each<{ name: string; files: Yaml; live: readonly Live[]; left: RegExp; after?: Yaml }>([
    {
      name: "a value with an invisible character, beside one that is fine",
      files: { "users/ana.yaml": `${ANA}jobTitle: Engineer\ncity: Oslo\n` },
      live: [{ ...LIVE_ANA, jobTitle: "Boss\u202e", city: "Bergen" }],
      left: /^ana@contoso.com jobTitle: invisible character/,
      after: { "users/ana.yaml": `${ANA}jobTitle: Engineer\ncity: Bergen\n` },
    },
    {
      name: "a property that Graph cannot clear",
      files: { "users/ana.yaml": `${ANA}usageLocation: NO\n` },
      live: [LIVE_ANA, { ...LIVE_BEN, usageLocation: "NO" }],
      left: /^ana@contoso.com usageLocation: .*cannot be cleared/,
    },
    {
      name: "somebody who is gone",
      files: { "users/ana.yaml": ANA, "users/ben.yaml": BEN },
      live: [LIVE_ANA],
      left: /^ben@contoso.com : is not in the directory/,
    },
    {
      name: "a number that is somebody else's already",
      files: {
        "users/ana.yaml": `${ANA}employeeId: "1"\n`,
        "users/ben.yaml": `${BEN}employeeId: "2"\njobTitle: Analyst\n`,
      },
      live: [
        { ...LIVE_ANA, employeeId: "1" },
        { ...LIVE_BEN, employeeId: "1", jobTitle: "Boss" },
      ],
      left: /^ben@contoso.com employeeId: the files would be invalid: .*already declared/,
      after: { "users/ben.yaml": `${BEN}employeeId: "2"\njobTitle: Boss\n` },
    },
    {
      name: "a user whose form cannot be changed in place",
      files: { "users/all.yaml": `users: [{ ${oneLine(ANA)} }, { ${oneLine(BEN)} }]\n` },
      live: [LIVE_ANA, { ...LIVE_BEN, displayName: "Benjamin" }],
      left: /declares two users/,
    },
  ])("$name", async ({ files, live, left, after = {} }) => {
    const { result } = await acceptAll(files, live);
    expect(
      result.left.map(
        ({ userPrincipalName, field = "", why }) => `${userPrincipalName} ${field}: ${why}`,
      ),
    ).toEqual([expect.stringMatching(left)]);
    expect(textsOf(result)).toEqual(after);
  });
});

const text = fc.oneof(
  fc.constantFrom(
    "null",
    "true",
    "NO",
    "00042",
    "=1+1",
    "- x",
    "# c",
    "a: b",
    " lead",
    "it's",
    '"',
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
);
const value: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  jobTitle: fc.option(text),
  department: fc.option(text),
  displayName: text,
  mobilePhone: fc.option(text),
  accountEnabled: fc.boolean(),
  otherMails: fc.uniqueArray(fc.constantFrom("a@x.no", "b@x.no", "it's@x.no"), { maxLength: 3 }),
  employeeOrgData: fc.option(fc.record({ costCenter: fc.option(text), division: fc.option(text) })),
  onPremisesExtensionAttributes: fc.record({ extensionAttribute3: fc.option(text) }),
  employeeHireDate: fc.constantFrom("2026-02-01T00:00:00Z", "2026-02-01T08:30:00Z", null),
};
/** What changes of each user; `manager` is another's number, `name` whether the account was renamed. */
const changes = fc.record(
  {
    ...value,
    manager: fc.option(fc.nat({ max: 3 })),
    groups: fc.subarray(["Sales", "On call", "Ops", "All staff"]),
    renamed: fc.boolean(),
  },
  { requiredKeys: [] },
);
const layout = fc.record({
  together: fc.boolean(),
  eol: fc.constantFrom("\n", "\r\n"),
  mark: fc.constantFrom("", "\ufeff"),
});

describe("whatever was changed by hand", () => {
  it("accepted, differs no more; and the rest of the files is byte for byte the same", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(changes, { minLength: 4, maxLength: 4 }),
        layout,
        async (edits, { together, eol, mark }) => {
          const files = layOut(
            edits.map((_, number) => linesOf(number)),
            together,
            eol,
            mark,
          );
          const live = edits.map((edit, number) => liveOf(edit, number));
          const { result, differs } = await acceptAll(files, live, groupsOf(edits));
          const open = differs.users.flatMap(({ id, fields }) =>
            fields.map(({ field }) => `${id} ${field}`),
          );
          for (const { id, field } of result.taken) expect(open).not.toContain(`${id} ${field}`);
          // What differs still is what was left, and nobody became unclear by it.
          const left = result.left.map(({ field }) => field);
          for (const { fields } of differs.users)
            for (const { field } of fields) expect(left).toContain(field);
          expect(differs.unclear).toEqual([]);
          const touched = new Map(
            edits.map((_, number) => [
              number,
              new Set([
                ...result.taken
                  .filter(({ id }) => id === ID(number))
                  .map(({ field }) => field.split(".")[0]),
                // Whoever reports to somebody who was renamed is changed with them.
                ...(result.taken.some(({ field }) => field === "userPrincipalName")
                  ? ["manager"]
                  : []),
              ]),
            ]),
          );
          for (const { path, bytes } of result.files) {
            const after = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
            expect(untouched(after, touched)).toBe(untouched(files[path] ?? "", touched));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** A user with every property that may change, and comments between. */
function linesOf(number: number): string[] {
  return [
    `userPrincipalName: p${number}@contoso.com # user ${number}`,
    `id: ${ID(number)}`,
    `displayName: "P ${number}" # shown`,
    "# work",
    "jobTitle: 'Engineer'",
    "mobilePhone:    +47 400  # own",
    "accountEnabled: true",
    "otherMails: [a@x.no] # two at most",
    "employeeOrgData:",
    "  costCenter: '4711' # old",
    "onPremisesExtensionAttributes: { extensionAttribute3: x }",
    "employeeHireDate: 2026-01-01",
    ...(number % 2 === 0
      ? ["groups: [Sales, { name: On call, until: 9999-12-31 }] # two"]
      : ["groups: # two", "  - Sales # s", "  - name: On call", "    until: 9999-12-31"]),
    ...(number === 0 ? [] : ["manager: p0@contoso.com # for now"]),
    "# end",
  ];
}

function layOut(users: string[][], together: boolean, eol: string, mark: string): Yaml {
  const whole = (lines: readonly string[]): string =>
    mark + lines.map((line) => line + eol).join("");
  return {
    "users/_defaults.yaml": whole(["department: Sales", "groups: [All staff]"]),
    ...(together
      ? {
          "users/all.yaml": whole([
            "users:",
            ...users.flatMap((lines) =>
              lines.map((line, index) => `${index === 0 ? "  - " : "    "}${line}`),
            ),
          ]),
        }
      : Object.fromEntries(users.map((lines, number) => [`users/p${number}.yaml`, whole(lines)]))),
  };
}

const DECLARED = ["Sales", "On call", "All staff"];

/** Groups of the directory, in which everybody is as declared unless that was changed. */
function groupsOf(edits: readonly { readonly groups?: readonly string[] }[]): Around {
  const names = [...DECLARED, "Ops"];
  return {
    configuration: {
      groups: Object.fromEntries(names.map((name) => [name, { members: "ours" as const }])),
    },
    groups: names.map((displayName) => ({
      displayName,
      members: edits.flatMap(({ groups = DECLARED }, number) =>
        groups.includes(displayName) ? [ID(number)] : [],
      ),
    })),
  };
}

function liveOf(declared: Readonly<Record<string, unknown>>, number: number): Live {
  const { manager, renamed, groups: _, ...edit } = declared;
  const boss = manager === undefined ? (number === 0 ? null : 0) : (manager as number | null);
  return {
    displayName: `P ${number}`,
    jobTitle: "Engineer",
    department: "Sales",
    mobilePhone: "+47 400",
    accountEnabled: true,
    otherMails: ["a@x.no"],
    employeeOrgData: { costCenter: "4711", division: null },
    onPremisesExtensionAttributes: { extensionAttribute3: "x" },
    employeeHireDate: "2026-01-01T00:00:00Z",
    ...edit,
    id: ID(number),
    userPrincipalName: `p${number}${renamed === true ? "x" : ""}@contoso.com`,
    ...(boss !== null && boss !== number && { manager: ID(boss) }),
  };
}

/** A text without the entries of these keys, each with what is indented below it. */
function untouched(
  whole: string,
  touched: ReadonlyMap<number, ReadonlySet<string | undefined>>,
): string {
  let user = -1;
  let skipped: number | undefined;
  return whole
    .split("\n")
    .filter((line) => {
      const [, lead = "", key] = /^\ufeff?((?: {2}- | *))(\w+)\s*:/.exec(line) ?? [];
      const named = /userPrincipalName: p(\d)/.exec(line);
      if (named) user = Number(named[1]);
      if (
        skipped !== undefined &&
        /^ *\S/.test(line) &&
        (/^ */.exec(line)?.[0].length ?? 0) > skipped
      )
        return false;
      skipped = key !== undefined && touched.get(user)?.has(key) ? lead.length : undefined;
      return skipped === undefined;
    })
    .join("\n");
}

function oneLine(yaml: string): string {
  return yaml.trim().replaceAll("\n", ", ");
}
