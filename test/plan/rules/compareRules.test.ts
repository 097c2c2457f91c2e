import { expect, it } from "vitest";
import type { Acknowledgement } from "../../../src/model/settings/acknowledgement.ts";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../../src/model/settings/configuration.ts";
import type { FileChange, OwnersChange } from "../../../src/model/fileChange.ts";
import { compareRules } from "../../../src/plan/rules/compareRules.ts";
import { idOf } from "../../builders.ts";

const NOW = new Date("2026-11-02T08:00:00Z");

interface Sides {
  readonly base?: Partial<Configuration>;
  readonly head?: Partial<Configuration>;
  readonly lifted?: readonly Acknowledgement[];
  readonly files?: readonly FileChange[];
  readonly owners?: readonly OwnersChange[];
}

function told({ base, head, lifted = [], files = [], owners = [] }: Sides): string[] {
  return compareRules({
    configuration: {
      base: { ...DEFAULT_CONFIGURATION, ...base },
      head: { ...DEFAULT_CONFIGURATION, ...head },
      settingAt: () => ({ file: "rollcall.yaml", line: 1, column: 1 }),
    },
    acknowledgements: { base: [], head: lifted, now: NOW },
    files: { changed: files, owners },
  }).map(({ risk, what, from, to, at }) =>
    [risk, what, from ?? "-", to ?? "-", at.file === "rollcall.yaml" ? "" : at.file]
      .join(" ")
      .trim(),
  );
}

const lifting = (file: string): Acknowledgement => ({
  guard: "updates",
  limit: 1,
  users: ["a@x.com"],
  expires: "2026-11-30",
  at: { file, line: 1 },
});
const changed = (path: string): FileChange => ({ path, from: null, to: "file" });
const { guards, newUsers } = DEFAULT_CONFIGURATION;

it("what protects less comes first, of that who can sign in, and the files at the end", () => {
  expect(
    told({
      base: { protected: ["a@x.com"], tenant: idOf("a"), requireApproval: true },
      head: {
        requireApproval: false,
        guards: { ...guards, creates: { ...guards.creates, count: 501 } },
        newUsers: { ...newUsers, isUsableOnce: false },
      },
      lifted: [lifting("a.yaml")],
      files: [changed(".gitattributes")],
      owners: [{ path: "users/a.yaml", from: ["@a"], to: [], more: 0 }],
    }),
  ).toEqual([
    "protects-less newUsers.isUsableOnce true false",
    "protects-less protected a@x.com -",
    "protects-less guards.creates.count 500 501",
    "protects-less acknowledgement.updates - 1 user (a@x.com) until 2026-11-30 a.yaml",
    `protects-less tenant ${idOf("a")} -`,
    "protects-less attributes - file .gitattributes",
    "protects-less owners @a - users/a.yaml",
    "protects-less requireApproval true false",
  ]);
});

it("what reaches others comes before what protects more, and what does neither at the end", () => {
  expect(
    told({
      base: { mode: "observe" },
      head: {
        allow: ["userType"],
        directory: "embedded",
        key: "employeeId",
        tenant: idOf("a"),
        quota: { percent: 50 },
      },
    }),
  ).toEqual([
    "reaches-others directory graph embedded",
    "reaches-others mode observe apply",
    "reaches-others key userPrincipalName employeeId",
    "reaches-others allow - userType",
    `protects-more tenant - ${idOf("a")}`,
    "other quota.percent 100 50",
  ]);
});

it.each<[string, Sides, string[]]>([
  [
    "by setting",
    { head: { guards: { ...guards, updates: { count: 2001, percent: 31, floor: 26 } } } },
    [
      "protects-less guards.updates.count 2000 2001",
      "protects-less guards.updates.floor 25 26",
      "protects-less guards.updates.percent 30 31",
    ],
  ],
  [
    "by file",
    { files: [changed("b/action.yml"), changed("a/action.yml"), changed("c/action.yml")] },
    [
      "protects-less action - file a/action.yml",
      "protects-less action - file b/action.yml",
      "protects-less action - file c/action.yml",
    ],
  ],
  [
    "by what is gone",
    { base: { sensitive: ["mail", "city", "state"] } },
    [
      "protects-less sensitive city -",
      "protects-less sensitive mail -",
      "protects-less sensitive state -",
    ],
  ],
  [
    "by what is new",
    { head: { sensitive: ["mail", "city", "state"] } },
    [
      "protects-more sensitive - city",
      "protects-more sensitive - mail",
      "protects-more sensitive - state",
    ],
  ],
  [
    "by what is new before what is another by now",
    { base: { protected: ["0-1*"] }, head: { protected: ["0-*", "b@x.com"] } },
    ["protects-more protected - b@x.com", "protects-more protected 0-1* 0-*"],
  ],
  [
    "by what is new, where the rest is alike",
    { head: { allow: ["mail", "city"] }, base: { allow: ["state"] } },
    ["reaches-others allow - city", "reaches-others allow - mail", "protects-more allow state -"],
  ],
])("changes of one kind are told in order %s", (_, sides, expected) => {
  expect(told(sides)).toEqual(expected);
});

it("of changes from an empty text and from nothing, that which leads to nothing comes first", () => {
  const excluding = (department: string): Partial<Configuration> => ({
    scope: { exclude: { properties: { department: [department] } } },
  });
  expect(told({ base: excluding(""), head: excluding("A") })).toEqual([
    "reaches-others scope.exclude.properties.department  -",
    "reaches-others scope.exclude.properties.department - A",
  ]);
});
