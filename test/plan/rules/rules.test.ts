import { describe, expect, it } from "vitest";
import type { Acknowledgement } from "../../../src/model/settings/acknowledgement.ts";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../../src/model/settings/configuration.ts";
import type { FileChange } from "../../../src/model/fileChange.ts";
import type { RuleChange } from "../../../src/model/plan.ts";
import { compareRules } from "../../../src/plan/rules/compareRules.ts";
import { ruleDeeds, ruleGroups, ruleText } from "../../../src/report/facts/rules.ts";
import { parseConfiguration } from "../../../src/roster/settings/configuration.ts";
import { configurationSchema } from "../../../src/roster/settings/configurationSchema.ts";
import { idOf } from "../../builders.ts";

const NOW = new Date("2026-11-02T08:00:00Z");
const at = (file: string) => ({ file, line: 1, column: 1 });

const KEY = "age1qww9zg4n6cpjlg579prwlhep42pdx8wv2628fufc5gm2h4uqeuhsrxdtfh";
const OTHER_KEY = "age1lzj4msj7tru3thndmxwxnz3nvgxrwzxy0fv3y0l8zyr7znnrf5sqcf66kq";

interface Sides {
  readonly base?: Partial<Configuration>;
  readonly head?: Partial<Configuration>;
  readonly was?: readonly Acknowledgement[];
  readonly is?: readonly Acknowledgement[];
  readonly files?: readonly FileChange[];
}

function changes({ base, head, was = [], is = [], files = [] }: Sides): RuleChange[] {
  return compareRules({
    configuration: {
      base: { ...DEFAULT_CONFIGURATION, ...base },
      head: { ...DEFAULT_CONFIGURATION, ...head },
      settingAt: () => at("rollcall.yaml"),
    },
    acknowledgements: { base: was, head: is, now: NOW },
    files: { changed: files, owners: [] },
  });
}

/** Each change in one line: its risk, and what a reviewer reads. */
function told(sides: Sides): string[] {
  return ruleGroups(changes(sides)).map(
    (group) => `${group[0].risk}: ${ruleText(group, (text) => text)}`,
  );
}

describe("protected accounts", () => {
  const ID = idOf("emergency");
  it.each<{ name: string; from: string[]; to: string[]; expected: string[] }>([
    { name: "none", from: ["a@x.com"], to: ["a@x.com"], expected: [] },
    {
      name: "another order, case and a repetition",
      from: ["a@x.com", ID, "svc-*"],
      to: ["SVC-*", ID.toUpperCase(), "A@x.com", "svc-*"],
      expected: [],
    },
    {
      name: "a name taken away, another added",
      from: ["a@x.com"],
      to: ["b@x.com"],
      expected: [
        "protects-less: a@x.com is no longer protected",
        "protects-more: b@x.com is protected from now on",
      ],
    },
    {
      name: "an id taken away, though a pattern covers everybody's name",
      from: [ID, "*"],
      to: ["*"],
      expected: [`protects-less: ${ID} is no longer protected`],
    },
    {
      name: "a narrower pattern",
      from: ["svc-*"],
      to: ["svc-1*"],
      expected: ["protects-less: svc-* is no longer protected, only svc-1* is"],
    },
    {
      name: "a wider pattern",
      from: ["svc-1*", "svc-2*"],
      to: ["svc-*"],
      expected: [
        "protects-more: svc-* is protected, and not only svc-1*",
        "protects-more: svc-* is protected, and not only svc-2*",
      ],
    },
    {
      name: "what a pattern covered before and after",
      from: ["a@x.com", "*@x.com"],
      to: ["*@x.com", "b@x.com"],
      expected: ["other: a@x.com is dropped, and *@x.com still covers it"],
    },
    {
      name: "a pattern that only looks alike",
      from: ["a*c"],
      to: ["a*b*c"],
      expected: ["protects-less: a*c is no longer protected, only a*b*c is"],
    },
  ])("$name", ({ from, to, expected }) => {
    expect(told({ base: { protected: from }, head: { protected: to } })).toEqual(expected);
  });
});

describe("guards and other settings", () => {
  const { guards, newUsers } = DEFAULT_CONFIGURATION;
  it.each<{
    name: string;
    base?: Partial<Configuration>;
    head?: Partial<Configuration>;
    expected: string[];
  }>([
    {
      name: "the numbers that rise, and those that fall",
      head: { guards: { ...guards, disables: { count: 200, percent: 2.5, floor: 4 } } },
      expected: [
        "protects-less: the guard disables: count 100 → 200, floor 3 → 4",
        "protects-more: the guard disables: percent 5 → 2.5",
      ],
    },
    {
      name: "a canary taken away",
      base: { apply: { canary: 10, stopAtErrors: { percent: 20, floor: 10 } } },
      head: { apply: { stopAtErrors: { percent: 20, floor: 20 } } },
      expected: [
        "protects-less: apply.canary: 10 → not set",
        "protects-less: apply.stopAtErrors.floor: 10 → 20",
      ],
    },
    {
      name: "a tenant taken away",
      base: { tenant: idOf("a") },
      expected: [`protects-less: tenant: ${idOf("a")} → not set (any tenant is accepted)`],
    },
    {
      name: "another tenant",
      base: { tenant: idOf("a") },
      head: { tenant: idOf("b") },
      expected: [`reaches-others: tenant: ${idOf("a")} → ${idOf("b")}`],
    },
    {
      name: "the embedded directory",
      head: { directory: "embedded" },
      expected: [
        "reaches-others: directory: graph → embedded (the tenant is no longer written to)",
      ],
    },
    {
      name: "the end of observe mode",
      base: { mode: "observe" },
      expected: ["reaches-others: mode: observe → apply (merging writes from now on)"],
    },
    {
      name: "another key, and a property more and less",
      base: { allow: ["userType"] },
      head: { key: "employeeId", allow: ["passwordPolicies"] },
      expected: [
        "reaches-others: key: userPrincipalName → employeeId (users are found by another property)",
        "reaches-others: allow: not set → passwordPolicies",
        "protects-more: allow: userType → not set",
      ],
    },
    {
      name: "a sensitive property more and less",
      base: { sensitive: ["department"] },
      head: { sensitive: ["mail"] },
      expected: [
        "protects-less: sensitive: department → not set",
        "protects-more: sensitive: not set → mail",
      ],
    },
    {
      name: "a scope, entry by entry, whatever the order",
      base: {
        scope: { userType: ["Member", "Guest"], exclude: { properties: { jobTitle: "Room" } } },
      },
      head: {
        scope: {
          userType: ["Guest", "Member"],
          exclude: { properties: { jobTitle: ["Bot", "room"] } },
        },
      },
      expected: ["reaches-others: scope.exclude.properties.jobTitle: not set → Bot"],
    },
    {
      name: "passes for new users, and who can open them",
      head: {
        newUsers: { ...newUsers, credential: "temporaryAccessPass", recipients: [KEY] },
      },
      expected: [
        "protects-less: newUsers.credential: none → temporaryAccessPass (the recipients can sign in as every new user)",
        `protects-less: newUsers.recipients: not set → ${KEY} (the holder of this key can sign in as every new user)`,
      ],
    },
    {
      name: "a recipient in the place of another, before all other changes",
      base: { requireApproval: true, newUsers: { ...newUsers, recipients: [KEY] } },
      head: {
        requireApproval: false,
        protected: ["a@x.com"],
        newUsers: { ...newUsers, recipients: [OTHER_KEY], isUsableOnce: false },
      },
      expected: [
        "protects-less: newUsers.isUsableOnce: true → false",
        `protects-less: newUsers.recipients: not set → ${OTHER_KEY} (the holder of this key can sign in as every new user)`,
        "protects-less: requireApproval: true → false",
        `protects-more: newUsers.recipients: ${KEY} → not set (this key opens what was written before, and nothing from now on)`,
        "protects-more: a@x.com is protected from now on",
      ],
    },
    {
      name: "a pass that is valid for longer, and one that is not issued any more",
      base: {
        newUsers: { ...newUsers, credential: "temporaryAccessPass", lifetimeInMinutes: 60 },
      },
      head: { newUsers: { ...newUsers, lifetimeInMinutes: 480 } },
      expected: [
        "protects-less: newUsers.lifetimeInMinutes: 60 → 480",
        "protects-more: newUsers.credential: temporaryAccessPass → none (no pass is issued from now on)",
      ],
    },
    {
      name: "the order in which names are tried",
      base: { names: { whenTaken: ["{givenName}", "{surname}"] } },
      head: { names: { whenTaken: ["{surname}", "{givenName}"] } },
      expected: ["other: names.whenTaken: {givenName}, {surname} → {surname}, {givenName}"],
    },
  ])("$name", ({ base, head, expected }) => {
    expect(told({ ...(base && { base }), ...(head && { head }) })).toEqual(expected);
  });

  it("a configuration that is deleted takes back all that it said", () => {
    const base = { protected: ["a@x.com"], tenant: idOf("a"), quota: { percent: 80 } };
    expect(changes({ base }).map(({ what, risk }) => `${what} ${risk}`)).toEqual([
      "protected protects-less",
      "tenant protects-less",
      "quota.percent other",
    ]);
  });
});

describe("no setting of the configuration is forgotten", () => {
  const SAMPLE = {
    mode: "observe",
    directory: "embedded",
    tenant: idOf("tenant"),
    requireApproval: false,
    key: "employeeId",
    allow: ["userType"],
    sensitive: ["department"],
    protected: ["emergency-*@contoso.com"],
    groups: { Sales: { id: idOf("sales") } },
    licenses: ["SPE_E3"],
    apply: { canary: 3, stopAtErrors: { percent: 7, floor: 2 } },
    quota: { percent: 50 },
    newUsers: {
      credential: "temporaryAccessPass",
      recipients: [KEY],
      lifetimeInMinutes: 480,
      isUsableOnce: false,
      startDateTime: "employeeHireDate",
    },
    scope: {
      userType: ["Member"],
      accountEnabled: true,
      domains: ["contoso.com"],
      exclude: { users: ["svc-*"], properties: Object.fromEntries(scopeProperties()) },
    },
    names: {
      userPrincipalName: "{givenName}@contoso.com",
      whenTaken: ["{givenName}{number}"],
      mailNickname: "{givenName}",
      displayName: "{givenName}",
      replace: { ø: "oe" },
    },
    tables: {
      columns: { Team: "department" },
      dates: "dd.mm.yyyy",
      nothing: ["N/A"],
      empty: "clear",
      unknownManagers: "leave",
      domain: "contoso.com",
      encoding: "windows-1252",
      separator: "semicolon",
      sheet: "People",
      headings: 2,
    },
    editor: { schemas: ".vscode/rollcall" },
    guards: Object.fromEntries(
      Object.keys(DEFAULT_CONFIGURATION.guards).map((name) => [
        name,
        { count: 7, percent: 7, floor: 7 },
      ]),
    ),
  };

  it("the sample sets all that the schema knows", () => {
    expect(pathsOf(SAMPLE).map(([path]) => path.join("."))).toEqual(
      expect.arrayContaining(leavesOf(configurationSchema()).map((path) => path.join("."))),
    );
  });

  it.each(pathsOf(SAMPLE).map(([path, value]) => ({ name: path.join("."), path, value })))(
    "$name",
    ({ name, path, value }) => {
      // The percentage stands for the whole of this setting, which may not be without it.
      // A pass needs somebody to hand it over.
      const whole =
        name === "apply.stopAtErrors.floor"
          ? { percent: 0 }
          : name === "newUsers.credential"
            ? { recipients: [KEY] }
            : {};
      const text = JSON.stringify(nested(path, value, whole));
      const parsed = parseConfiguration({ path: "rollcall.yaml", bytes: Buffer.from(text) });
      expect(parsed.diagnostics).toEqual([]);
      const input = { base: DEFAULT_CONFIGURATION, head: parsed.configuration };
      expect(changes(input).map(({ what }) => what)).toContain(name);
      expect(changes({ base: input.head, head: input.base }).map(({ what }) => what)).toContain(
        name,
      );
    },
  );

  it("a setting's line is where the head says it", () => {
    const text =
      "directory: embedded\nguards:\n  disables:\n    floor: 50\nprotected:\n  - a@x.com\n";
    const { configuration, locate } = parseConfiguration({
      path: "rollcall.yaml",
      bytes: Buffer.from(text),
    });
    const lines = compareRules({
      configuration: { base: DEFAULT_CONFIGURATION, head: configuration, settingAt: locate },
      acknowledgements: { base: [], head: [], now: NOW },
      files: { changed: [], owners: [] },
    }).map(({ what, at: { file, line } }) => `${what} ${file}:${line}`);
    expect(lines).toEqual([
      "guards.disables.floor rollcall.yaml:4",
      "directory rollcall.yaml:1",
      "protected rollcall.yaml:6",
    ]);
  });
});

describe("acknowledgements", () => {
  const ONE: Acknowledgement = {
    guard: "disables",
    limit: 4,
    users: ["a@x.com", "b@x.com", "c@x.com", "d@x.com"],
    expires: "2026-11-30",
    at: { file: "acknowledgements/disables.yaml", line: 1 },
  };
  const FOUR = "4 users (a@x.com, b@x.com, c@x.com and 1 more) until 2026-11-30";
  it.each<{ name: string; was?: Acknowledgement[]; is?: Acknowledgement[]; expected: string[] }>([
    {
      name: "a new one: which guard, how many, whom, until when",
      is: [ONE],
      expected: [`protects-less: the guard disables is lifted for ${FOUR}`],
    },
    {
      name: "everybody, as it is written",
      is: [{ ...ONE, users: ["*"], limit: 999_999_999, expires: "2026-12-31" }],
      expected: [
        "protects-less: the guard disables is lifted for 999,999,999 users (*) until 2026-12-31",
      ],
    },
    {
      name: "one that is gone",
      was: [ONE],
      expected: [`protects-more: the guard disables is no longer lifted for ${FOUR}`],
    },
    {
      name: "the same in another file, order and case",
      was: [ONE],
      is: [
        {
          ...ONE,
          users: ONE.users.map((user) => user.toUpperCase()).toReversed(),
          at: { file: "acknowledgements/x.yaml", line: 3 },
        },
      ],
      expected: [],
    },
    {
      name: "nothing but a later end",
      was: [ONE],
      is: [{ ...ONE, expires: "2026-12-31" }],
      expected: [
        `protects-less: the guard disables is lifted for ${FOUR.replace("11-30", "12-31")}, before for ${FOUR}`,
      ],
    },
    {
      name: "fewer people",
      was: [ONE],
      is: [{ ...ONE, users: ["a@x.com"] }],
      expected: [
        `protects-more: the guard disables is lifted for 4 users (a@x.com) until 2026-11-30, before for ${FOUR}`,
      ],
    },
    {
      name: "fewer people, one of them new",
      was: [ONE],
      is: [{ ...ONE, users: ["z@x.com"] }],
      expected: [
        `protects-less: the guard disables is lifted for 4 users (z@x.com) until 2026-11-30, before for ${FOUR}`,
      ],
    },
    {
      name: "another guard in the same file",
      was: [ONE],
      is: [{ ...ONE, guard: "creates", limit: 1, users: ["a@x.com"] }],
      expected: [
        "protects-less: the guard creates is lifted for 1 user (a@x.com) until 2026-11-30",
        `protects-more: the guard disables is no longer lifted for ${FOUR}`,
      ],
    },
    {
      name: "one that has expired and is tidied away, or comes too late",
      was: [{ ...ONE, expires: "2026-11-01" }],
      is: [{ ...ONE, guard: "creates", expires: "2026-10-01" }],
      expected: [
        "other: an acknowledgement of the guard creates that has expired",
        "other: an acknowledgement of the guard disables that has expired",
      ],
    },
    {
      name: "one that had expired and holds again",
      was: [{ ...ONE, expires: "2026-11-01" }],
      is: [ONE],
      expected: [
        `protects-less: the guard disables is lifted for ${FOUR}, before for ${FOUR.replace("11-30", "11-01")}`,
      ],
    },
    {
      name: "properties that nobody has",
      is: [
        { ...ONE, guard: "unreadable", properties: ["faxNumber"], limit: 1, users: ["a@x.com"] },
      ],
      expected: [
        "protects-less: the guard unreadable is lifted for faxNumber of 1 user (a@x.com) until 2026-11-30",
      ],
    },
  ])("$name", ({ was, is, expected }) => {
    expect(told({ ...(was && { was }), ...(is && { is }) })).toEqual(expected);
  });
});

describe("files of GitHub", () => {
  it.each<[string, FileChange["from"], FileChange["to"], string | undefined]>([
    [
      ".github/workflows/rollcall-apply.yml",
      "file",
      "file",
      "protects-less: the workflow .github/workflows/rollcall-apply.yml is changed",
    ],
    [
      ".github/workflows/new.yaml",
      null,
      "file",
      "protects-less: the workflow .github/workflows/new.yaml is added",
    ],
    [
      ".github/workflows/rollcall-plan.yml",
      "file",
      null,
      "protects-less: the workflow .github/workflows/rollcall-plan.yml is removed",
    ],
    [
      ".github/workflows/x.yml",
      "file",
      "executable file",
      "protects-less: the workflow .github/workflows/x.yml is changed (now executable)",
    ],
    [
      ".github/workflows/x.yml",
      "file",
      "link",
      "protects-less: the workflow .github/workflows/x.yml is changed (now a link)",
    ],
    [
      ".github/workflows",
      null,
      "submodule",
      "protects-less: the workflow .github/workflows is added (now a submodule)",
    ],
    [
      ".github/workflows/old/x.yml",
      null,
      "file",
      "other: .github/workflows/old/x.yml, which GitHub does not run from there, is added",
    ],
    [
      ".github/workflows/notes.md",
      "file",
      "file",
      "other: .github/workflows/notes.md, which GitHub does not run from there, is changed",
    ],
    [
      ".github/actions/setup/action.yml",
      "file",
      "file",
      "protects-less: .github/actions/setup/action.yml, which workflows may run, is changed",
    ],
    [
      "action.yml",
      "file",
      "file",
      "protects-less: action.yml, which workflows may run, is changed",
    ],
    [
      ".github/CODEOWNERS",
      "file",
      "file",
      "protects-less: .github/CODEOWNERS, which says who must approve, is changed",
    ],
    [
      "docs/CODEOWNERS",
      null,
      "file",
      "protects-less: docs/CODEOWNERS, which says who must approve, is added",
    ],
    [
      "CODEOWNERS",
      "file",
      null,
      "protects-less: CODEOWNERS, which says who must approve, is removed",
    ],
    [
      "users/.gitattributes",
      null,
      "file",
      "protects-less: users/.gitattributes, which says what of a change is shown, is added",
    ],
    [".github/ISSUE_TEMPLATE/joiner.yml", "file", "file", undefined],
    ["src/CODEOWNERS", "file", "file", undefined],
    ["README.md", "file", "file", undefined],
  ])("%s: %s → %s", (path, from, to, expected) => {
    expect(told({ files: [{ path, from, to }] })).toEqual(expected === undefined ? [] : [expected]);
  });
});

it("the riskiest comes first, whatever the order of the input", () => {
  const sides: Sides = {
    base: { protected: ["a@x.com"], quota: { percent: 50 } },
    head: { protected: ["b@x.com"], key: "employeeId", tenant: idOf("a") },
    files: [
      { path: ".github/workflows/b.yml", from: "file", to: null },
      { path: ".github/workflows/a.yml", from: null, to: "file" },
    ],
  };
  const found = changes(sides);
  expect(found.map(({ risk, what }) => `${risk} ${what}`)).toEqual([
    "protects-less protected",
    "protects-less workflow",
    "protects-less workflow",
    "reaches-others key",
    "protects-more protected",
    "protects-more tenant",
    "other quota.percent",
  ]);
  expect(changes({ ...sides, files: sides.files?.toReversed() ?? [] })).toEqual(found);
});

it.each<[string, string | undefined, string | undefined]>([
  ["names the tenant", undefined, idOf("a")],
  ["names another tenant", idOf("a"), idOf("b")],
  ["accepts any tenant", idOf("a"), undefined],
])("a title %s", (deed, from, to) => {
  const sides = {
    base: from === undefined ? {} : { tenant: from },
    head: to === undefined ? {} : { tenant: to },
  };
  expect(ruleDeeds(changes(sides))).toBe(deed);
});

describe("in a title", () => {
  const { guards } = DEFAULT_CONFIGURATION;
  it.each<{ sides: Sides; expected: string }>([
    {
      sides: { base: { protected: ["a@x.com", "b@x.com"] } },
      expected: "protects 2 accounts less",
    },
    { sides: { base: { protected: ["svc-*"] } }, expected: "protects fewer accounts" },
    {
      sides: {
        base: { protected: ["a@x.com"] },
        head: {
          guards: { ...guards, disables: { count: 100_000, percent: 100, floor: 100_000 } },
          directory: "embedded",
          key: "employeeId",
          quota: { percent: 50 },
        },
      },
      expected:
        "protects 1 account less, raises the guard disables, writes to no tenant and 2 more",
    },
    {
      sides: {
        head: { tables: { columns: { "@everyone <b>": "department" }, sources: {} } },
      },
      expected: "changes tables",
    },
    {
      sides: {
        files: [
          { path: ".github/CODEOWNERS", from: "file", to: "file" },
          { path: ".github/workflows/a.yml", from: null, to: "file" },
          { path: ".github/workflows/b.yml", from: null, to: "file" },
        ],
      },
      expected: "changes code owners and changes 2 workflows",
    },
  ])("$expected", ({ sides, expected }) => {
    expect(ruleDeeds(changes(sides))).toBe(expected);
  });
});

function scopeProperties(): [string, string][] {
  const scope = schemaAt(configurationSchema(), ["scope", "exclude", "properties"]);
  return Object.keys(scope["properties"] as object).map((name) => [name, "Room*"]);
}

type Schema = Readonly<Record<string, unknown>>;

function schemaAt(schema: Schema, path: readonly string[]): Schema {
  const [name, ...rest] = path;
  if (name === undefined) return schema;
  return schemaAt((schema["properties"] as Record<string, Schema>)[name] ?? {}, rest);
}

/** The settings of a schema that hold a value: those with names of their own are gone into. */
function leavesOf(schema: Schema, path: readonly string[] = []): string[][] {
  const properties = schema["properties"] as Record<string, Schema> | undefined;
  if (!properties) return typeof schema["additionalProperties"] === "object" ? [] : [[...path]];
  return Object.entries(properties).flatMap(([name, member]) => leavesOf(member, [...path, name]));
}

function pathsOf(value: unknown, path: readonly string[] = []): [string[], unknown][] {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, member]) => pathsOf(member, [...path, name]))
    : [[[...path], value]];
}

function nested(path: readonly string[], value: unknown, beside: object): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  return { ...(rest.length === 0 && beside), [name]: nested(rest, value, beside) };
}
