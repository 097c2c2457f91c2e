import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIGURATION } from "../../../src/model/settings/configuration.ts";
import type { Change } from "../../../src/model/plan.ts";
import type { DesiredUser } from "../../../src/model/user.ts";
import type { FieldValue } from "../../../src/model/values.ts";
import { namesakeFinder, warnOfNamesakes } from "../../../src/plan/accounts/namesakes.ts";
import type { Released } from "../../../src/plan/compare/base.ts";
import type { Planned } from "../../../src/plan/compare/planned.ts";
import { findDrift } from "../../../src/plan/drift.ts";
import { crowd, desired, idOf, live, plan, roster, snapshot } from "../../builders.ts";
import { creation, existing } from "../changes.ts";

const ANA = "ana@contoso.com";
const RENAMED = "ana.berg@contoso.com";
const many = crowd(30);

function account(fields: Record<string, string | null> = {}) {
  return live({ userPrincipalName: RENAMED, ...fields });
}

function planFor(
  declared: ReturnType<typeof desired>,
  accounts: ReturnType<typeof live>[],
  more: Parameters<typeof plan>[2] = {},
) {
  return plan([declared, ...many.desired], [...accounts, ...many.live], more);
}

function warnings({ diagnostics }: ReturnType<typeof plan>): string[] {
  return diagnostics.filter(({ code }) => code === "namesake").map(({ message }) => message);
}

describe("an account that may be a declared user's", () => {
  type Fields = Record<string, FieldValue>;
  const [FIRST, SECOND] = ["ana.1@contoso.com", "ana.2@contoso.com"] as const;
  const NUMBER = "the same employeeId";
  const NAME = "the same displayName";
  const NAMES = "the same givenName and surname";
  const ana = { givenName: "Ana", surname: "Silva" };

  it.each<[string, Fields, readonly Fields[], [string, ...string[]] | []]>([
    ["has its employeeId", { employeeId: "42" }, [{ employeeId: "42" }], [NUMBER, FIRST]],
    ["has it in capitals", { employeeId: "a42" }, [{ employeeId: "A42" }], [NUMBER, FIRST]],
    [
      "has it rather than the displayName",
      { employeeId: "42", displayName: "Ana" },
      [{ displayName: "Ana" }, { employeeId: "42", displayName: "Ana Berg" }],
      [NUMBER, SECOND],
    ],
    ["has its displayName", { displayName: "Ana" }, [{ displayName: "Ana" }], [NAME, FIRST]],
    [
      "has it rather than the other names",
      { displayName: "Ana", ...ana },
      [{ displayName: "A", ...ana }, { displayName: "Ana" }],
      [NAME, SECOND],
    ],
    [
      "is one of two",
      { displayName: "Ana" },
      [{ displayName: "Ana" }, { displayName: "ANA" }],
      [NAME, FIRST, SECOND],
    ],
    [
      "has it with blanks around",
      { displayName: " Ana Silva" },
      [{ displayName: "Ana Silva\t" }],
      [NAME, FIRST],
    ],
    ["has it with a blank within", { displayName: "AnaSilva" }, [{ displayName: "Ana Silva" }], []],
    ["has another", { displayName: "Ana" }, [{ displayName: "Anna" }], []],
    [
      "has another employeeId",
      { employeeId: "42", displayName: "Ana" },
      [{ employeeId: "43", displayName: "Ana" }],
      [],
    ],
    [
      "has the other names, while the displayName is that of another employeeId",
      { employeeId: "42", displayName: "Ana", ...ana },
      [
        { employeeId: "43", displayName: "Ana" },
        { displayName: "A", ...ana },
      ],
      [NAMES, SECOND],
    ],
    [
      "has both other names",
      { displayName: "A", ...ana },
      [{ displayName: "B", ...ana }],
      [NAMES, FIRST],
    ],
    [
      "has another givenName",
      { displayName: "A", ...ana },
      [{ displayName: "B", givenName: "Eva", surname: "Silva" }],
      [],
    ],
    [
      "has both other names, divided otherwise",
      { displayName: "A", givenName: "Ana Maria", surname: "Silva" },
      [{ displayName: "B", givenName: "Ana", surname: "Maria Silva" }],
      [],
    ],
    [
      "has the surname, and neither has a givenName",
      { displayName: "A", givenName: null, surname: "Silva" },
      [{ displayName: "B", givenName: null, surname: "Silva" }],
      [],
    ],
    [
      "has the givenName, and neither has a surname",
      { displayName: "A", givenName: "Ana", surname: null },
      [{ displayName: "B", givenName: "Ana", surname: null }],
      [],
    ],
    ["has no name either", { displayName: null }, [{ displayName: null }], []],
    ["has an empty name as well", { displayName: "" }, [{ displayName: " " }], []],
    ["is the only one", { displayName: "Ana" }, [], []],
  ])("%s", (_, declared, accounts, [shares, ...names]) => {
    const users = accounts.map((fields, index) =>
      live({ userPrincipalName: [FIRST, SECOND][index]!, ...fields }),
    );
    const found = namesakeFinder(() => users)(desired({ userPrincipalName: ANA, ...declared }));
    expect(found.map(({ userPrincipalName }) => userPrincipalName)).toEqual(names);
    expect(found.map((each) => each.shares)).toEqual(names.map(() => shares));
  });

  it("is told by id and name, and by displayName where it has one", () => {
    const users = ["Ana Berg", null].map((displayName, index) =>
      live({ userPrincipalName: [FIRST, SECOND][index]!, displayName, employeeId: "42" }),
    );
    const find = namesakeFinder(() => users);
    expect(find(desired({ employeeId: "42" }))).toStrictEqual([
      { id: idOf(FIRST), userPrincipalName: FIRST, displayName: "Ana Berg", shares: NUMBER },
      { id: idOf(SECOND), userPrincipalName: SECOND, shares: NUMBER },
    ]);
  });

  it("is looked for among accounts that are asked for once, and only when needed", () => {
    let times = 0;
    const find = namesakeFinder(() => {
      times += 1;
      return [account()];
    });
    expect(times).toBe(0);
    expect([find(desired()), find(desired())].map(({ length }) => length)).toEqual([1, 1]);
    expect(times).toBe(1);
  });
});

describe("who is warned of", () => {
  const ana = desired({ userPrincipalName: ANA });
  const other = live({ userPrincipalName: "ana.other@contoso.com" });
  const missing = (more: Partial<Planned> = {}): Planned => ({
    match: { kind: "new", desired: ana },
    ...more,
  });
  const found = (more: Partial<Planned>): Planned => ({
    match: { kind: "matched", desired: ana, actual: live() },
    ...more,
  });
  const create: { change: Change } = { change: creation({}, { userPrincipalName: ANA }) };
  const unclear = (reason: "id-not-found" | "ambiguous-match", more: object = {}): Planned => ({
    match: { kind: "blocked", desired: ana, reason, message: "", candidates: [] },
    ...blocked({ reason, ...more }),
  });
  function blocked(more: Partial<Planned["blocked"]> = {}) {
    const block = { reason: "undeclared-rename", message: "", candidates: [] } as const;
    return { blocked: { userPrincipalName: ANA, at: ana.at, ...block, ...more } };
  }
  const candidates = (...users: ReturnType<typeof live>[]) => ({
    candidates: users.map(({ id, userPrincipalName }) => ({ id, userPrincipalName })),
  });
  const isNew = "would get a new account, and may have one already";
  const isGone = "is not in the directory, and may have another account";
  const BOTH = [account(), other];

  it.each<[string, Planned, string | undefined, ReturnType<typeof live>[]]>([
    ["who is created", missing(create), isNew, BOTH],
    ["who is blocked and not in the directory", missing(blocked()), isGone, BOTH],
    ["whose id is not found", unclear("id-not-found"), isGone, BOTH],
    [
      "one of whose accounts is named already",
      missing(blocked(candidates(other))),
      isGone,
      [account()],
    ],
    [
      "all of whose accounts are named already",
      missing(blocked(candidates(...BOTH))),
      undefined,
      [],
    ],
    ["who was blocked before", missing(blocked({ before: true })), undefined, []],
    ["whose id was not found before", unclear("id-not-found", { before: true }), undefined, []],
    ["who could be any of several", unclear("ambiguous-match"), undefined, []],
    ["who is left as drift", missing({ drift: create.change }), undefined, []],
    ["who is found and blocked", found(blocked()), undefined, []],
    ["who is changed", found({ change: existing() }), undefined, []],
    ["who stays", found({}), undefined, []],
  ])("%s", (_, planned, what, named) => {
    const warnings = warnOfNamesakes(
      [planned],
      namesakeFinder(() => BOTH),
      undefined,
    );
    expect(warnings.map(({ message }) => message)).toEqual(
      what === undefined
        ? []
        : [
            `${ANA} ${what}. No file declares ${named.map(({ userPrincipalName, id }) => `${userPrincipalName} (id: ${id})`).join(", ")}, with the same displayName. If it is the same person, add ${named.length === 1 ? `"id: ${named[0]?.id}"` : "the id of that account"} to users/${ANA}.yaml`,
          ],
    );
    expect(warnOfNamesakes([planned], () => [], undefined)).toEqual([]);
  });

  describe("beside a file that is gone", () => {
    const gone = (userPrincipalName: string, declaredName?: string | null): Released => ({
      userPrincipalName,
      id: idOf(userPrincipalName),
      accountEnabled: true,
      at: { file: "users/gone.yaml", line: 1 },
      declaredName,
    });
    const nameless = (fields: Record<string, FieldValue> = {}): DesiredUser => ({
      ...ana,
      fields: { userPrincipalName: ANA, ...fields },
    });
    const codes = (planned: Planned, ...released: Released[]) =>
      warnOfNamesakes(
        [planned],
        namesakeFinder(() => BOTH),
        { released },
      ).map(({ code }) => code);
    const created = (user: DesiredUser): Planned => ({
      match: { kind: "new", desired: user },
      ...create,
    });

    it("is a possible rename, told with the line to add", () => {
      const released = [gone("x@contoso.com", "Ana Silva"), gone("y@contoso.com", "Ana Silva")];
      expect(
        warnOfNamesakes(
          [missing(create)],
          namesakeFinder(() => BOTH),
          { released },
        ),
      ).toEqual(
        released.map(({ userPrincipalName }) => ({
          severity: "warning",
          code: "possible-rename",
          message: `${ANA} would be a second account beside ${userPrincipalName}, whose file is gone and whose displayName is the same; for a rename, add "formerly: ${userPrincipalName}"`,
          at: ana.at,
        })),
      );
    });

    it.each<[string, Planned, readonly Released[], string[]]>([
      [
        "one of two",
        missing(create),
        [gone("x", "Ben"), gone("y", "Ana Silva")],
        ["possible-rename"],
      ],
      ["none", missing(create), [], ["namesake"]],
      ["another", missing(create), [gone("x", "Ben")], ["namesake"]],
      [
        "one, of a user who is not created",
        missing(blocked()),
        [gone("x", "Ana Silva")],
        ["namesake"],
      ],
      [
        "one without a displayName, like the new one",
        created(nameless({ displayName: null })),
        [gone("x", null)],
        [],
      ],
      ["one that declares none, like the new one", created(nameless()), [gone("x")], []],
    ])("%s", (_, planned, released, expected) => {
      expect(codes(planned, ...released)).toEqual(expected);
    });
  });

  it.each([
    { users: 24, warnings: 24, more: undefined },
    { users: 25, warnings: 25, more: undefined },
    { users: 26, warnings: 26, more: "1 more user may have an account already" },
    { users: 27, warnings: 26, more: "2 more users may have an account already" },
  ])(
    "of $users there are $warnings warnings, in order of the files",
    ({ users, warnings, more }) => {
      const files = Array.from({ length: users }, (_, index) => `users/${index + 10}.yaml`);
      const planned = files.map((file): Planned => ({
        match: { kind: "new", desired: desired({ userPrincipalName: ANA }, { file }) },
        ...create,
      }));
      const made = warnOfNamesakes(
        planned.toReversed(),
        namesakeFinder(() => BOTH),
        undefined,
      );
      expect(made.map(({ at }) => at.file)).toEqual(files.slice(0, warnings));
      expect(
        made.every(({ severity, code }) => severity === "warning" && code === "namesake"),
      ).toBe(true);
      for (const { message } of made.slice(0, 25)) expect(message).toContain(isNew);
      if (more !== undefined) expect(made.at(-1)?.message).toContain(more);
    },
  );
});

describe("a create beside an account that may be the same person", () => {
  const ana = desired({ userPrincipalName: ANA });

  it.each([
    { what: "displayName", declared: {}, there: {}, shares: "the same displayName" },
    {
      what: "displayName in other letters and with more blanks",
      declared: {},
      there: { displayName: "ANA  silva" },
      shares: "the same displayName",
    },
    {
      what: "displayName in another normal form",
      declared: { displayName: "Zoë Lind" },
      there: { displayName: "Zoe\u0308 Lind" },
      shares: "the same displayName",
    },
    {
      what: "givenName and surname",
      declared: { givenName: "Ana", surname: "Silva" },
      there: { displayName: "Ana Berg", givenName: "ana", surname: "SILVA" },
      shares: "the same givenName and surname",
    },
  ])("$what: is a warning with the line to paste", ({ declared, there, shares }) => {
    const made = planFor(desired({ userPrincipalName: ANA, ...declared }), [account(there)]);
    expect(made.changes).toMatchObject([{ kind: "create", userPrincipalName: ANA }]);
    expect(warnings(made)).toEqual([
      `${ANA} would get a new account, and may have one already. No file declares ${RENAMED} (id: ${idOf(RENAMED)}), with ${shares}. If it is the same person, add "id: ${idOf(RENAMED)}" to users/${ANA}.yaml`,
    ]);
    expect(made.diagnostics).toMatchObject([{ severity: "warning", at: ana.at }]);
  });

  it("the pasted line finds the account", () => {
    const file = desired({ userPrincipalName: ANA }, { id: idOf(RENAMED) });
    const made = planFor(file, [account()]);
    expect(made.changes).toMatchObject([{ kind: "update", id: idOf(RENAMED) }]);
    expect(warnings(made)).toEqual([]);
  });

  it("by employeeId it stays blocked, and is named once", () => {
    const made = planFor(desired({ userPrincipalName: ANA, employeeId: "00042" }), [
      account({ employeeId: "00042" }),
    ]);
    expect(made.blocked).toMatchObject([{ reason: "undeclared-rename" }]);
    expect(warnings(made)).toEqual([]);
  });

  it.each([
    { who: "another displayName", accounts: [account({ displayName: "Ana Berg" })] },
    { who: "no displayName", accounts: [account({ displayName: null })] },
    { who: "nobody", accounts: [] },
  ])("$who is no namesake", ({ accounts }) => {
    expect(warnings(planFor(ana, accounts))).toEqual([]);
  });

  it("another employeeId is another person", () => {
    const made = planFor(desired({ userPrincipalName: ANA, employeeId: "00042" }), [
      account({ employeeId: "00077" }),
    ]);
    expect(warnings(made)).toEqual([]);
  });

  it("a declared account, a protected one and one outside of the scope are no namesakes", () => {
    const declared = plan(
      [ana, desired({ userPrincipalName: RENAMED }), ...many.desired],
      [account(), ...many.live],
    );
    expect(warnings(declared)).toEqual([]);
    const shielded = planFor(ana, [account()], {
      configuration: { ...DEFAULT_CONFIGURATION, protected: [RENAMED] },
    });
    expect(warnings(shielded)).toEqual([]);
    const outside = planFor(ana, [account()], {
      configuration: { ...DEFAULT_CONFIGURATION, scope: { exclude: { users: [RENAMED] } } },
    });
    expect(warnings(outside)).toEqual([]);
  });

  it("true namesakes are named, a few of them", () => {
    const five = Array.from({ length: 5 }, (_, index) =>
      live({ userPrincipalName: `ana${index}@contoso.com` }),
    );
    const [message] = warnings(planFor(ana, five));
    expect(message).toMatch(/ana0@contoso\.com \(id: .*ana2@contoso\.com \(id: .* and 2 more,/);
    expect(message).toContain("add the id of that account to");
  });

  it("thousands of them are one message more, and not thousands", () => {
    const names = Array.from({ length: 400 }, (_, index) => `p${index}`);
    const made = plan(
      names.map((name) => desired({ userPrincipalName: `${name}@contoso.com`, displayName: name })),
      names.map((name) => live({ userPrincipalName: `${name}@fabrikam.com`, displayName: name })),
    );
    expect(warnings(made)).toHaveLength(26);
    expect(warnings(made).join()).toContain("375 more users may have an account already");
  });

  it("an id that is not found is told with who may be meant", () => {
    const made = planFor(desired({ userPrincipalName: ANA }, { id: idOf("gone") }), [account()]);
    expect(made.blocked).toMatchObject([{ reason: "id-not-found" }]);
    expect(warnings(made)[0]).toContain("is not in the directory, and may have another account");
  });
});

describe("who is gone", () => {
  function driftOf(declared: ReturnType<typeof desired>, accounts: ReturnType<typeof live>[]) {
    return findDrift({
      roster: roster([declared, ...many.desired]),
      directory: snapshot([...accounts, ...many.live]),
      configuration: DEFAULT_CONFIGURATION,
      acknowledgements: [],
      now: new Date("2026-11-02T08:00:00Z"),
    });
  }

  it.each([
    { by: "name", declared: desired({ userPrincipalName: ANA }) },
    { by: "id", declared: desired({ userPrincipalName: ANA }, { id: idOf("gone") }) },
  ])("by $by is told with the account that may be theirs", ({ declared }) => {
    expect(driftOf(declared, [account()]).users).toMatchObject([
      {
        kind: "gone",
        userPrincipalName: ANA,
        namesakes: [
          { id: idOf(RENAMED), userPrincipalName: RENAMED, shares: "the same displayName" },
        ],
      },
    ]);
  });

  it("without such an account is told as before", () => {
    const [gone] = driftOf(desired({ userPrincipalName: ANA }), []).users;
    expect(gone).not.toHaveProperty("namesakes");
  });
});
