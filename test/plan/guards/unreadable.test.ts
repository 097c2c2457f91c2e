import { describe, expect, it } from "vitest";
import type { FieldName } from "../../../src/model/properties/fields.ts";
import type { DesiredUser, DirectoryUser } from "../../../src/model/user.ts";
import type { FieldValue } from "../../../src/model/values.ts";
import type { Planned } from "../../../src/plan/compare/planned.ts";
import { isWidespread, unreadableFields } from "../../../src/plan/guards/unreadable.ts";
import { desired, live } from "../../builders.ts";

const ANA = "ana.silva@contoso.com";
const BEN = "ben.ito@contoso.com";
const CLEO = "cleo.diaz@contoso.com";

const EXTENSION = `extension_${"0".repeat(32)}_badge`;

type Fields = Record<string, FieldValue>;

const declares = (userPrincipalName: string, fields: Fields = {}) =>
  desired({ userPrincipalName, ...fields });
const shows = (userPrincipalName: string, fields: Fields = {}) =>
  live({ userPrincipalName, ...fields });
const matched = (
  user: DesiredUser,
  actual: DirectoryUser,
  ...unanswered: FieldName[]
): Planned => ({
  match: { kind: "matched", desired: user, actual },
  ...(unanswered.length > 0 && { unanswered }),
});
const unmatched = (user: DesiredUser): Planned => ({ match: { kind: "new", desired: user } });
const blocked = (planned: Planned, reason: "unreadable" | "own-manager"): Planned => ({
  ...planned,
  blocked: {
    userPrincipalName: ANA,
    at: { file: "users/ana.yaml", line: 1 },
    reason,
    message: "",
    candidates: [],
  },
});
const unreadable = (
  planned: readonly Planned[],
  directory: readonly DirectoryUser[],
  key: "userPrincipalName" | "employeeId" = "userPrincipalName",
) => unreadableFields(planned, directory, key);

describe("what is no matter of single accounts", () => {
  it.each([
    { unread: 0, asked: 1, widespread: false },
    { unread: 1, asked: 1, widespread: true },
    { unread: 9, asked: 10, widespread: false },
    { unread: 10, asked: 10, widespread: true },
    { unread: 10, asked: 11, widespread: false },
    { unread: 11, asked: 12, widespread: true },
    { unread: 10, asked: 100, widespread: false },
    { unread: 11, asked: 219, widespread: true },
    { unread: 11, asked: 220, widespread: false },
    { unread: 11, asked: 221, widespread: false },
    { unread: 50, asked: 1000, widespread: false },
    { unread: 51, asked: 1000, widespread: true },
  ])("$unread of $asked: $widespread", ({ unread, asked, widespread }) => {
    expect(isWidespread(unread, asked)).toBe(widespread);
  });
});

describe("a declared property that answers leave out", () => {
  const CITY = { city: "Oslo" };
  /** Of 12 accounts, the first ones leave the city out. */
  const twelve = (silent: number) =>
    Array.from({ length: 12 }, (_, index) =>
      shows(`p${index}@contoso.com`, index < silent ? {} : CITY),
    );
  const told = (users: string[], unread: number, reads?: string) => [
    { field: "city", how: "missing", unread, ...(reads !== undefined && { reads }), users },
  ];
  const asking = (name: string) => matched(declares(name, CITY), shows(name), "city");

  it("and not of any who declares it, is not told", () => {
    expect(unreadable([matched(declares(ANA, CITY), shows(ANA))], twelve(11))).toEqual([]);
  });

  it("of most accounts is told with all who declare it, in order", () => {
    expect(unreadable([asking(CLEO), asking(ANA), asking(BEN)], twelve(11))).toStrictEqual(
      told([ANA, BEN, CLEO], 11),
    );
    expect(unreadable([asking(ANA)], twelve(12))).toEqual(told([ANA], 12));
  });

  it("of a few accounts is not told", () => {
    expect(unreadable([asking(ANA)], twelve(10))).toEqual([]);
  });

  it("is told with how it reads, where one of these accounts says how", () => {
    const odd = (index: number, how: string) =>
      twelve(11).map((user, at) => (at === index ? { ...user, odd: { city: how } } : user));
    expect(unreadable([asking(ANA)], odd(0, "reads as a number"))).toEqual(
      told([ANA], 11, "reads as a number"),
    );
    expect(unreadable([asking(ANA)], odd(10, "reads as a list"))).toEqual(
      told([ANA], 11, "reads as a list"),
    );
    expect(unreadable([asking(ANA)], odd(11, "has a space at its end"))).toEqual(told([ANA], 11));
    const other = twelve(11).map((user) => ({ ...user, odd: { jobTitle: "reads as a list" } }));
    expect(unreadable([asking(ANA)], other)).toEqual(told([ANA], 11));
  });

  it("is told in the order of the properties", () => {
    const user = declares(ANA, { state: "Oslo", city: "Oslo", country: "Norway" });
    const planned = [matched(user, shows(ANA), "state", "city", "country")];
    expect(unreadable(planned, [shows(ANA)]).map(({ field }) => field)).toEqual([
      "city",
      "country",
      "state",
    ]);
  });

  describe("that is a relationship is asked of those who declare it", () => {
    const MANAGER = { manager: BEN };
    const silent = (name: string): DirectoryUser => {
      const { manager: _, ...fields } = shows(name).fields;
      return { ...shows(name), fields };
    };
    const asking = (name: string) => matched(declares(name, MANAGER), silent(name), "manager");
    const others = ["x@contoso.com", "y@contoso.com"];

    it("and not of others", () => {
      const planned = [asking(ANA), ...others.map((name) => matched(declares(name), shows(name)))];
      const directory = [silent(ANA), ...others.map((name) => shows(name))];
      expect(unreadable(planned, directory)).toEqual([
        { field: "manager", how: "missing", unread: 1, users: [ANA] },
      ]);
    });

    it("nor of those who are not in the directory", () => {
      const planned = [asking(ANA), unmatched(declares(CLEO, MANAGER))];
      expect(unreadable(planned, [silent(ANA)])).toMatchObject([{ unread: 1, users: [ANA] }]);
    });

    it("and is told only where it is missing for most of them", () => {
      const planned = [asking(ANA), matched(declares(CLEO, MANAGER), shows(CLEO))];
      expect(unreadable(planned, [silent(ANA), shows(CLEO)])).toEqual([]);
      const others = Array.from({ length: 5 }, (_, index) => silent(`p${index}@contoso.com`));
      expect(unreadable(planned, [silent(ANA), shows(CLEO), ...others])).toEqual([]);
    });
  });
});

describe("a declared property that is empty for everybody", () => {
  const SALES = { department: "Sales" };
  const own = (name: string, value: FieldValue) =>
    matched(declares(name, { employeeLeaveDateTime: value }), shows(name));
  const seeing = shows(ANA, { employeeLeaveDateTime: null });
  const told = (field: string, unread: number, ...users: string[]) => [
    { field, how: "empty", unread, users },
  ];
  const ana = matched(declares(ANA, SALES), shows(ANA));
  const ben = matched(declares(BEN, SALES), shows(BEN));
  const both = [shows(ANA), shows(BEN)];

  it.each<[string, readonly Planned[], readonly DirectoryUser[], object[]]>([
    ["is told", [ana], [shows(ANA)], told("department", 1, ANA)],
    [
      "is told with all who declare it, in order",
      [ben, ana],
      both,
      told("department", 2, ANA, BEN),
    ],
    [
      "is told where one has an empty list",
      [matched(declares(ANA, { businessPhones: ["+1 425 555 0100"] }), shows(ANA))],
      [shows(ANA, { businessPhones: [] }), shows(BEN, { businessPhones: null })],
      told("businessPhones", 2, ANA),
    ],
    [
      "is told where single accounts leave it out",
      [matched(declares(ANA, { city: "Oslo" }), shows(ANA))],
      [shows(ANA, { city: null }), shows(BEN)],
      told("city", 2, ANA),
    ],
    ["is not told where one has a value", [ana], [shows(ANA), shows(BEN, SALES)], []],
    [
      "is not told of those who declare that it is empty",
      [matched(declares(ANA, { department: null }), shows(ANA)), ben],
      both,
      told("department", 2, BEN),
    ],
    [
      "is told of them, too, where it has a permission of its own",
      [own(ANA, null)],
      [seeing],
      told("employeeLeaveDateTime", 1, ANA),
    ],
    [
      "is told of nobody else where it has a permission of its own",
      [own(ANA, "2026-12-31"), matched(declares(BEN), shows(BEN))],
      [seeing, shows(BEN)],
      told("employeeLeaveDateTime", 2, ANA),
    ],
    [
      "is told where it is an extension that the directory was given",
      [matched(declares(ANA, { [EXTENSION]: "x" }), shows(ANA))],
      [shows(ANA, { [EXTENSION]: null })],
      told(EXTENSION, 1, ANA),
    ],
    ["is not told where nobody is in the directory", [unmatched(declares(ANA, SALES))], [], []],
    ["is not told where nobody declares it", [matched(declares(ANA), shows(ANA))], both, []],
    [
      "is not told of those who are not in the directory",
      [ana, unmatched(declares(CLEO, SALES))],
      both,
      told("department", 2, ANA),
    ],
    [
      "is not told of those who cannot be read otherwise",
      [blocked(ana, "unreadable"), ben],
      both,
      told("department", 2, BEN),
    ],
    [
      "is told of those who are blocked for another reason",
      [blocked(ana, "own-manager")],
      both,
      told("department", 2, ANA),
    ],
    [
      "is not told where it is a relationship: nobody may have a manager yet",
      [matched(declares(ANA, { manager: BEN }), shows(ANA))],
      both,
      [],
    ],
    [
      "is told as missing alone where answers leave it out",
      [matched(declares(ANA, { city: "Oslo" }), shows(ANA), "city")],
      [shows(ANA)],
      [{ field: "city", how: "missing", unread: 1, users: [ANA] }],
    ],
    [
      "is told beside what is missing, in the order of the properties",
      [
        matched(
          declares(ANA, { ...SALES, city: "Oslo", jobTitle: "Lead", state: "Oslo" }),
          shows(ANA),
          "state",
          "city",
        ),
      ],
      [shows(ANA)],
      [
        { field: "city", how: "missing", unread: 1, users: [ANA] },
        ...told("department", 1, ANA),
        ...told("jobTitle", 1, ANA),
        { field: "state", how: "missing", unread: 1, users: [ANA] },
      ],
    ],
  ])("%s", (_, planned, directory, expected) => {
    expect(unreadable(planned, directory)).toEqual(expected);
  });

  it("concerns those who are not in the directory where it is the key", () => {
    const planned = [unmatched(declares(ANA, { ...SALES, employeeId: "00042" }))];
    expect(unreadable(planned, [shows(BEN)], "employeeId")).toEqual(told("employeeId", 1, ANA));
    expect(unreadable(planned, [shows(BEN)])).toEqual([]);
  });
});
