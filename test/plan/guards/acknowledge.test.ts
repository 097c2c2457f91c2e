import { describe, expect, it } from "vitest";
import type { Acknowledgement } from "../../../src/model/settings/acknowledgement.ts";
import type { Refusal } from "../../../src/model/plan.ts";
import {
  covering,
  proposeAcknowledgement,
  refuse,
  tooLong,
  warnOfUnread,
  weigh,
} from "../../../src/plan/guards/acknowledge.ts";

const NOW = new Date("2026-11-02T08:00:00Z");
const ANA = "ana@contoso.com";
const BEN = "ben@contoso.com";
const CLEO = "cleo@contoso.com";

/** Lifts "disables" for Ana and Ben, until the last day of the month. */
const file = (more: Partial<Acknowledgement> = {}): Acknowledgement => ({
  guard: "disables",
  limit: 2,
  users: [ANA, BEN],
  expires: "2026-11-30",
  at: { file: "acknowledgements/disables.yaml", line: 1 },
  ...more,
});
const named = (name: string, more: Partial<Acknowledgement> = {}) =>
  file({ at: { file: `acknowledgements/${name}.yaml`, line: 1 }, ...more });
const people = (...names: string[]) => names.map((userPrincipalName) => ({ userPrincipalName }));
const many = (number: number) =>
  Array.from({ length: number }, (_, index) => `p${1000 + index}@contoso.com`);

describe("an acknowledgement covers", () => {
  interface Row {
    readonly name: string;
    readonly given: Partial<Acknowledgement>;
    readonly of?: readonly { readonly userPrincipalName: string; readonly id?: string }[];
    readonly property?: string;
    readonly covers: boolean;
  }
  it.each<Row>([
    { name: "whom it names", given: {}, covers: true },
    { name: "one of them", given: {}, of: people(BEN), covers: true },
    { name: "nobody", given: {}, of: [], covers: true },
    { name: "no other", given: {}, of: people(ANA, CLEO), covers: false },
    { name: "in any spelling of the name", given: {}, of: people(ANA.toUpperCase()), covers: true },
    {
      name: "in any spelling of it in the file",
      given: { users: [ANA.toUpperCase()] },
      of: people(ANA),
      covers: true,
    },
    {
      name: "by object id",
      given: { users: ["0A"] },
      of: [{ userPrincipalName: ANA, id: "0a" }],
      covers: true,
    },
    {
      name: "by object id in capitals",
      given: { users: ["0a"] },
      of: [{ userPrincipalName: ANA, id: "0A" }],
      covers: true,
    },
    {
      name: "no other object id",
      given: { users: ["0b"] },
      of: [{ userPrincipalName: ANA, id: "0a" }],
      covers: false,
    },
    { name: "its limit", given: { limit: 2 }, covers: true },
    { name: "not one more", given: { limit: 1 }, covers: false },
    { name: "no other guard", given: { guard: "enables" }, covers: false },
    { name: "today", given: { expires: "2026-11-02" }, covers: true },
    { name: "not when it ended yesterday", given: { expires: "2026-11-01" }, covers: false },
    { name: "for 90 days", given: { expires: "2027-01-31" }, covers: true },
    { name: "not for 91", given: { expires: "2027-02-01" }, covers: false },
    {
      name: "its property",
      given: { properties: ["city", "mail"] },
      property: "mail",
      covers: true,
    },
    { name: "no other property", given: { properties: ["city"] }, property: "mail", covers: false },
    { name: "no property without naming one", given: {}, property: "mail", covers: false },
    { name: "whom no property is asked of", given: { properties: ["city"] }, covers: true },
  ])("$name: $covers", ({ given, of = people(ANA, BEN), property, covers }) => {
    const question = { guard: "disables" as const, users: of, ...(property && { property }) };
    const acknowledgement = file(given);
    const context = { acknowledgements: [acknowledgement], now: NOW };
    expect(covering(question, context)).toBe(covers ? acknowledgement : undefined);
  });

  it("and the first of several that do counts", () => {
    const files = [named("a", { limit: 1 }), named("b"), named("c")];
    const question = { guard: "disables" as const, users: people(ANA, BEN) };
    expect(covering(question, { acknowledgements: files, now: NOW })).toBe(files[1]);
    expect(covering(question, { acknowledgements: [], now: NOW })).toBeUndefined();
  });
});

const REFUSAL: Refusal = { guard: "disables", message: "Too many.", remedy: "", users: [] };

describe("a refusal", () => {
  const weighed = (
    acknowledgements: readonly Acknowledgement[],
    users: readonly string[] = [ANA, BEN],
    property?: string,
  ) => {
    const question = { users: people(...users), ...(property && { property }) };
    return weigh(REFUSAL, question, { acknowledgements, now: NOW });
  };
  const short = (...why: [name: string, why: string][]) => ({
    refusal: {
      ...REFUSAL,
      fallsShort: why.map(([name, why]) => ({
        at: { file: `acknowledgements/${name}.yaml`, line: 1 },
        why,
      })),
    },
  });

  it("is lifted, and by which file is said", () => {
    expect(weighed([file()])).toEqual({
      lifted: {
        guard: "disables",
        message: "Too many.",
        users: 2,
        at: file().at,
        expires: "2026-11-30",
      },
    });
  });

  it("stands as it is where no file was meant to lift it", () => {
    const refusal = { refusal: REFUSAL };
    expect(weighed([])).toEqual(refusal);
    expect(weighed([file({ guard: "enables" })])).toEqual(refusal);
    expect(weighed([file({ users: [CLEO], expires: "2026-11-01" })])).toEqual(refusal);
    expect(weighed([file({ properties: ["city"] })], [ANA], "mail")).toEqual(refusal);
  });

  it.each<[string, Partial<Acknowledgement>, string]>([
    ["it ended", { expires: "2026-11-01" }, "it expired after 2026-11-01"],
    [
      "it lasts too long",
      { expires: "2027-02-01" },
      "it expires on 2027-02-01, more than 90 days from today",
    ],
    ["its limit is too low", { limit: 1 }, "its limit is 1, and 2 users are concerned"],
    ["it names another", { users: [ANA, CLEO] }, `it does not name ${BEN}`],
    ["it names only others", { users: [CLEO] }, `it does not name ${ANA}, ${BEN}`],
    [
      "it ended, and names some",
      { users: [BEN], expires: "2026-11-01" },
      `it expired after 2026-11-01; it does not name ${ANA}`,
    ],
  ])("stands because %s", (_, given, why) => {
    expect(weighed([named("a", given)])).toEqual(short(["a", why]));
  });

  it("of a property stands because the file names none", () => {
    expect(weighed([named("a", { limit: 0 })], [ANA], "mail")).toEqual(
      short([
        "a",
        'it names no property; add "properties: [mail]"; its limit is 0, and 1 user is concerned',
      ]),
    );
  });

  it.each([
    [3, "p1000@contoso.com, p1001@contoso.com, p1002@contoso.com"],
    [4, "p1000@contoso.com, p1001@contoso.com, p1002@contoso.com and 1 more"],
    [1003, "p1000@contoso.com, p1001@contoso.com, p1002@contoso.com and 1,000 more"],
  ])("names three of %d who are missing, in order", (number, words) => {
    expect(weighed([named("a", { limit: 5000 })], many(number).toReversed())).toEqual(
      short(["a", `it does not name ${words}`]),
    );
  });

  it("tells thousands as people read them", () => {
    const users = many(2000);
    expect(weighed([named("a", { limit: 1000, users })], users)).toEqual(
      short(["a", "its limit is 1,000, and 2,000 users are concerned"]),
    );
  });

  it("tells three files, those that name most of the users first, then by file", () => {
    const users = [ANA, BEN, CLEO];
    const files = [
      named("e", { users: [ANA] }),
      named("d", { users: [ANA, BEN] }),
      named("c", { users: [] }),
      named("b", { users, limit: 1 }),
      named("a", { users: [BEN, CLEO] }),
    ];
    expect(weighed(files, users)).toEqual(
      short(
        ["b", "its limit is 1, and 3 users are concerned"],
        ["a", `its limit is 2, and 3 users are concerned; it does not name ${ANA}`],
        ["d", `its limit is 2, and 3 users are concerned; it does not name ${CLEO}`],
      ),
    );
  });
});

describe("a refusal that no file lifts", () => {
  const question = { users: people(ANA, BEN), property: "mail" };
  const refused = (...acknowledgements: Acknowledgement[]) =>
    refuse(REFUSAL, question, "because", { acknowledgements, now: NOW });

  it.each<[string, Partial<Acknowledgement>, boolean]>([
    ["for the users and the property", { properties: ["mail"] }, true],
    ["for one of the users", { users: [BEN] }, true],
    ["for the users, in capitals", { users: [BEN.toUpperCase()] }, true],
    ["until today", { expires: "2026-11-02" }, true],
    ["until yesterday", { expires: "2026-11-01" }, false],
    ["for others", { users: [CLEO] }, false],
    ["for another property", { properties: ["city"] }, false],
    ["for another guard", { guard: "enables" }, false],
  ])("tells a file that was meant %s: %s", (_, given, isTold) => {
    expect(refused(file(given))).toEqual({
      refusal: { ...REFUSAL, ...(isTold && { fallsShort: [{ at: file().at, why: "because" }] }) },
    });
  });

  it("tells three files at most, in their order", () => {
    const verdict = refused(named("d"), named("b"), named("c"), named("a"));
    expect(verdict).toMatchObject({
      refusal: { fallsShort: ["d", "b", "c"].map((name) => ({ at: named(name).at })) },
    });
  });
});

describe("a file that names single accounts that cannot be read", () => {
  const unread = [
    { userPrincipalName: ANA, fields: ["mail", "city"] },
    { userPrincipalName: BEN, fields: ["city"] },
    { userPrincipalName: CLEO, fields: ["mail"] },
  ];
  const unreadable = (more: Partial<Acknowledgement> = {}) =>
    file({ guard: "unreadable", properties: ["mail", "city"], ...more });
  const lifts = (words: string) =>
    `lifts nothing for ${words}: a property can be acknowledged only when it reads as empty for all users`;

  it.each<[string, Partial<Acknowledgement>, string | undefined]>([
    ["and properties", {}, `mail of ${ANA}, city of ${ANA}, city of ${BEN}`],
    ["and one property", { properties: ["mail"] }, `mail of ${ANA}`],
    ["in capitals", { users: [CLEO.toUpperCase()] }, `mail of ${CLEO}`],
    ["until today", { users: [BEN], expires: "2026-11-02" }, `city of ${BEN}`],
    ["until yesterday", { expires: "2026-11-01" }, undefined],
    ["and others", { users: ["dora@contoso.com"] }, undefined],
    ["and other properties", { properties: ["jobTitle"] }, undefined],
    ["for another guard", { guard: "updates" }, undefined],
  ])("%s", (_, given, words) => {
    expect(warnOfUnread(unread, { acknowledgements: [unreadable(given)], now: NOW })).toEqual(
      words === undefined
        ? []
        : [
            {
              severity: "warning",
              code: "lifts-nothing",
              message: lifts(words),
              at: { file: "acknowledgements/disables.yaml", line: 1, column: 1 },
            },
          ],
    );
  });

  it("and no property says nothing about any, and one of a name in capitals is found", () => {
    const acknowledgements = [file({ guard: "unreadable" })];
    expect(warnOfUnread(unread, { acknowledgements, now: NOW })).toEqual([]);
    const inCapitals = [{ userPrincipalName: ANA.toUpperCase(), fields: ["mail"] }];
    expect(warnOfUnread(inCapitals, { acknowledgements: [unreadable()], now: NOW })).toHaveLength(
      1,
    );
    expect(warnOfUnread([], { acknowledgements: [unreadable()], now: NOW })).toEqual([]);
  });
});

describe("a file that lasts too long", () => {
  it("is an error where it stands, and others are not", () => {
    const acknowledgements = [
      named("a", { expires: "2027-01-31" }),
      named("b", { expires: "2027-02-01" }),
    ];
    expect(tooLong({ acknowledgements, now: NOW })).toEqual([
      {
        severity: "error",
        code: "expires-too-late",
        message:
          '"expires" is 2027-02-01, and may be 2027-01-31 at the latest, 90 days from today: a guard can be lifted only for a limited time',
        at: { file: "acknowledgements/b.yaml", line: 1, column: 1 },
      },
    ]);
  });
});

describe("the file that is proposed", () => {
  const proposed = (
    users: readonly string[],
    acknowledgements: readonly Acknowledgement[] = [],
    properties?: readonly string[],
    now = NOW,
  ) => proposeAcknowledgement("disables", users, { acknowledgements, now }, properties);

  it("covers exactly these users", () => {
    expect(proposed([ANA, BEN])).toEqual({
      path: "acknowledgements/disables.yaml",
      text: `guard: disables\nlimit: 2\nusers:\n  - ${ANA}\n  - ${BEN}\nexpires: 2026-11-15\n`,
    });
  });

  it("names the properties, in its path as well", () => {
    expect(proposed([ANA], [], ["city", "mail"])).toEqual({
      path: "acknowledgements/disables-city-mail.yaml",
      text: `guard: disables\nproperties: [city, mail]\nlimit: 1\nusers:\n  - ${ANA}\nexpires: 2026-11-15\n`,
    });
  });

  it.each<[property: string, path: string, inText: string]>([
    ["city", "city", "city"],
    ["groups.Sales_1", "groups.Sales-1", "groups.Sales_1"],
    ["groups.On call", "groups.On-call", '"groups.On call"'],
    ["groups.R&D: C#", "groups.R-D-C-", '"groups.R&D: C#"'],
    ["groups.../../x", "groups.-.-x", '"groups.../../x"'],
    ["groups.a..b....c.d", "groups.a.b.c.d", "groups.a..b....c.d"],
    ["groups.a, b", "groups.a-b", '"groups.a, b"'],
    ["groups.a]", "groups.a-", '"groups.a]"'],
    ["\u03a9mega", "-mega", '"\u03a9mega"'],
    ["1st", "1st", '"1st"'],
    ["_x", "-x", '"_x"'],
    ["x", "x", "x"],
  ])("of the property %j goes to %s, and names %s", (property, path, inText) => {
    expect(proposed([ANA], [], [property])).toEqual({
      path: `acknowledgements/disables-${path}.yaml`,
      text: `guard: disables\nproperties: [${inText}]\nlimit: 1\nusers:\n  - ${ANA}\nexpires: 2026-11-15\n`,
    });
  });

  it("goes to the folder of its tenant, past what is there", () => {
    const at = { file: "north/acknowledgements/disables.yaml", line: 1 };
    const folder = { acknowledgementFolder: "north/acknowledgements", now: NOW };
    const path = (acknowledgements: readonly Acknowledgement[]) =>
      proposeAcknowledgement("disables", [ANA], { ...folder, acknowledgements }).path;
    expect(path([])).toBe("north/acknowledgements/disables.yaml");
    expect(path([file({ at, users: [CLEO] })])).toBe("north/acknowledgements/disables-2.yaml");
  });

  it.each<[string, Partial<Acknowledgement>, string[] | undefined, string]>([
    ["of the same property", { properties: ["city"] }, ["city"], "-city"],
    ["of one of its properties", { properties: ["city"] }, ["city", "mail"], "-city-mail"],
    ["of a property more", { properties: ["city", "mail"] }, ["city"], "-city-2"],
    ["of another property", { properties: ["mail"] }, ["city"], "-city-2"],
    ["of no property", {}, ["city"], "-city"],
    ["of a property, where it is of none", { properties: ["city"] }, undefined, "-2"],
  ])(
    "is written over a file for the same users only if it lifts no more: %s",
    (_, given, properties, stem) => {
      const there = named(`disables${stem.replace("-2", "")}`, given);
      expect(proposed([ANA, BEN], [there], properties).path).toBe(
        `acknowledgements/disables${stem}.yaml`,
      );
    },
  );

  it.each([
    ["2026-11-01", "Sunday", "2026-11-08"],
    ["2026-11-02", "Monday", "2026-11-15"],
    ["2026-11-03", "Tuesday", "2026-11-15"],
    ["2026-11-07", "Saturday", "2026-11-15"],
    ["2026-11-08", "Sunday", "2026-11-15"],
    ["2026-11-09", "Monday", "2026-11-22"],
    ["2026-12-31", "Thursday", "2027-01-10"],
  ])("on %s, a %s, ends on %s", (day, _, expires) => {
    for (const time of ["00:00:00.000", "23:59:59.999"])
      expect(proposed([ANA], [], undefined, new Date(`${day}T${time}Z`)).text).toContain(
        `\nexpires: ${expires}\n`,
      );
  });

  it.each([
    ["ana.silva@contoso.com", true],
    ["O'Hara_2-x@contoso.com", true],
    ["0ana@contoso.com", false],
    [".ana@contoso.com", false],
    ["ana+x@contoso.com", false],
    ["ana silva@contoso.com", false],
    ["ana_fabrikam.com#EXT#@contoso.com", false],
    ["jos\u00e9@contoso.com", false],
    ["ana@contoso.com\nexpires: 2099-01-01", false],
    ["ana@contoso.com: x", false],
    ["yes", false],
    ["null", false],
    ["0b9c1f7e-3c1d-4c55-9a5e-0d6c8f3f9a10", false],
  ])("names %j as it stands: %s", (name, isPlain) => {
    expect(proposed([name]).text).toContain(`\n  - ${isPlain ? name : JSON.stringify(name)}\n`);
  });

  const PATH = "acknowledgements/disables";
  it.each<[string, readonly Acknowledgement[], string]>([
    ["nothing", [], `${PATH}.yaml`],
    ["a file for others", [named("disables", { users: [ANA, CLEO] })], `${PATH}-2.yaml`],
    [
      "two files for others",
      [named("disables", { users: [CLEO] }), named("disables-2", { users: [CLEO] })],
      `${PATH}-3.yaml`,
    ],
    ["a later file for others", [named("disables-2", { users: [CLEO] })], `${PATH}.yaml`],
    ["a file for these", [named("disables", { users: [ANA.toUpperCase()] })], `${PATH}.yaml`],
    [
      "a file for others until today",
      [named("disables", { users: [CLEO], expires: "2026-11-02" })],
      `${PATH}-2.yaml`,
    ],
    [
      "a file for others until yesterday",
      [named("disables", { users: [CLEO], expires: "2026-11-01" })],
      `${PATH}.yaml`,
    ],
  ])(
    "is written over nothing that still lifts something for others, beside %s",
    (_, files, path) => {
      expect(proposed([ANA, BEN], files).path).toBe(path);
      expect(proposed([ANA.toUpperCase(), BEN], files).path).toBe(path);
    },
  );
});
