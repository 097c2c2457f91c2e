import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIGURATION } from "../../../src/model/settings/configuration.ts";
import { findDrift } from "../../../src/plan/drift.ts";
import { crowd, desired, idOf, live, plan, roster, snapshot } from "../../builders.ts";

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
