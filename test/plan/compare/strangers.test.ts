import { describe, expect, it } from "vitest";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../../src/model/settings/configuration.ts";
import type { KnownGroup, Surroundings } from "../../../src/model/directory/surroundings.ts";
import type { DesiredUser, DirectoryUser } from "../../../src/model/user.ts";
import type { Holding } from "../../../src/model/values.ts";
import type { PlanInput } from "../../../src/plan/makePlan.ts";
import { planTitle } from "../../../src/report/markdown/plan.ts";
import { renderPlanText } from "../../../src/report/text/plan.ts";
import { desired, idOf, live, plan as planOf, snapshot } from "../../builders.ts";

const FREE = { count: 1000, percent: 100, floor: 1000 };
const configuration: Configuration = {
  ...DEFAULT_CONFIGURATION,
  groups: { "On call": { members: "roster" } },
  guards: { ...DEFAULT_CONFIGURATION.guards, memberships: FREE, membershipRemovals: FREE },
};

function group(name: string, id = idOf(name), members = 9): KnownGroup {
  return {
    name,
    truth: "roster",
    candidates: [id],
    found: found(name, id, members),
  };
}

function found(name: string, id = idOf(name), members = 9): FoundGroup {
  return { id, displayName: name, assignedLicenses: [], members, others: 0 };
}

type FoundGroup = NonNullable<KnownGroup["found"]>;

const onCall = (name = "On call"): Holding => ({ as: "member", id: idOf("On call"), name });

function isMember(user: DirectoryUser, ...holdings: readonly Holding[]): DirectoryUser {
  return { ...user, sets: { groups: holdings.length > 0 ? holdings : [onCall()] } };
}

function plan(
  users: readonly DesiredUser[],
  directory: readonly DirectoryUser[],
  more: Partial<Omit<PlanInput, "roster" | "base">> & {
    readonly base?: readonly DesiredUser[];
    readonly surroundings?: Surroundings;
  } = {},
): ReturnType<typeof planOf> {
  const { surroundings = { groups: { all: [group("On call")] } }, ...rest } = more;
  return planOf(users, directory, {
    configuration,
    directory: { ...snapshot(directory), surroundings },
    ...rest,
  });
}

/** Who would be taken out of what, and because of what. */
function removals(made: ReturnType<typeof planOf>): string[] {
  return made.changes.flatMap(({ userPrincipalName, fields, cause }) =>
    fields.flatMap(({ field, to }) =>
      to === null && field.startsWith("groups.") ? `${userPrincipalName} ${field} ${cause}` : [],
    ),
  );
}

const cy = isMember(live({ userPrincipalName: "cy@contoso.com", displayName: "Cy Berg" }));
const bo = desired({ userPrincipalName: "bo@contoso.com", displayName: "Bo Ek" });

describe("a member that no file declares is taken out of a group of which the files are the whole truth", () => {
  it("where nothing says who else it may be", () => {
    expect(removals(plan([bo], [cy]))).toEqual(["cy@contoso.com groups.On call here"]);
  });

  it.each<[string, DesiredUser, DirectoryUser]>([
    [
      "who has the displayName of a declared user that is missing",
      desired({ userPrincipalName: "cy.berg@contoso.com", displayName: "Cy Berg", groups: [] }),
      cy,
    ],
    [
      "who has the declared name among its addresses, as after a rename outside Git",
      desired({ userPrincipalName: "cy.old@contoso.com", displayName: "Cy Dahl", groups: [] }),
      { ...cy, proxyAddresses: ["SMTP:cy@contoso.com", "smtp:Cy.Old@contoso.com"] },
    ],
    [
      "who has the declared mail",
      desired({
        userPrincipalName: "cy.old@contoso.com",
        displayName: "Cy Dahl",
        mail: "cy.dahl@contoso.com",
      }),
      { ...cy, mail: "cy.dahl@contoso.com" },
    ],
    [
      "whose file names another id",
      desired(
        { userPrincipalName: "cy.old@contoso.com", displayName: "Cy Berg" },
        { id: idOf("nobody") },
      ),
      cy,
    ],
    [
      "whose name Graph tells as no name",
      desired({ userPrincipalName: "cy@contoso.com", displayName: "Cy Dahl" }),
      {
        ...cy,
        userPrincipalName: cy.id,
        odd: { userPrincipalName: "reads as empty" },
      },
    ],
  ])("but not one %s, which a warning says", (_, declared, member) => {
    const made = plan([bo, declared], [member]);
    expect(removals(made)).toEqual([]);
    expect(made.diagnostics).toContainEqual({
      severity: "warning",
      code: "perhaps-declared",
      message: `${member.userPrincipalName} stays in the group On call: no file declares this user, and a file whose user is blocked or not found may mean it. Repair that file, or declare this user`,
      at: { file: "rollcall.yaml", line: 1, column: 1 },
    });
    expect(made.totals).not.toHaveProperty("strangers");
  });

  it.each([
    [["x2", "x1"], "x1@contoso.com, x2@contoso.com"],
    [["x1", "x3", "x2"], "x1@contoso.com, x2@contoso.com, x3@contoso.com"],
    [["x1", "x2", "x4", "x3"], "x1@contoso.com, x2@contoso.com, x3@contoso.com and 1 other"],
    [["x1", "x2", "x3", "x4", "x5"], "x1@contoso.com, x2@contoso.com, x3@contoso.com and 2 others"],
  ])("with all who stay in one warning a group: %o", (names, told) => {
    const odd = names.map((name) => ({
      ...isMember(live({ userPrincipalName: `${name}@contoso.com`, displayName: "X" })),
      odd: { userPrincipalName: "reads as empty" },
    }));
    expect(plan([bo], odd).diagnostics.map(({ message }) => message)).toEqual([
      `${told} stay in the group On call: no file declares these users, and a file whose user is blocked or not found may mean one of them. Repair that file, or declare these users`,
    ]);
  });

  it.each<[string, Partial<KnownGroup>, readonly string[]]>([
    ["of which the files are the whole truth", {}, ["cy@contoso.com groups.On call here"]],
    ["of which they are not", { truth: "ours" }, []],
    ["that was not found", { found: undefined as never }, []],
    [
      "that cannot be written",
      { found: { ...found("On call"), refused: "has a membership rule" } },
      [],
    ],
  ])(
    "out of a group %s, and not out of one beside it that is the files' in part",
    (_, more, told) => {
      const both = isMember(cy, onCall(), { as: "member", id: idOf("Sales"), name: "Sales" });
      const surroundings = {
        groups: {
          all: [
            { ...group("On call"), ...more },
            { ...group("Sales"), truth: "ours" as const },
            group("Board"),
          ],
        },
      };
      const made = plan([bo], [both], { surroundings });
      expect(removals(made)).toEqual(told);
      expect(made.changes.filter(({ kind }) => kind === "update")).toHaveLength(told.length);
    },
  );

  it.each<[string, DirectoryUser]>([
    ["has no group", { ...cy, sets: { groups: [] } }],
    ["has groups that were not told", { ...cy, sets: {} }],
    ["has nothing told of sets", live({ userPrincipalName: "cy@contoso.com" })],
  ])("but nothing changes for one who %s", (_, user) => {
    expect(plan([bo], [user]).changes.map(({ kind }) => kind)).toEqual(["create"]);
  });

  it.each<[string, Surroundings]>([
    ["were not read", {}],
    ["could not be read", { groups: { unreadable: "no permission" } }],
  ])("but nobody where the groups %s", (_, surroundings) => {
    expect(removals(plan([bo], [cy], { surroundings }))).toEqual([]);
  });

  it("in the order of the names, whatever the case and the order of the directory", () => {
    const users = ["Dag", "cy", "Ana", "ben"].map((name) =>
      isMember(live({ userPrincipalName: `${name}@contoso.com` })),
    );
    expect(removals(plan([bo], users)).map((line) => line.split("@")[0])).toEqual([
      "Ana",
      "ben",
      "cy",
      "Dag",
    ]);
  });

  it("with what was read of the user, and where the configuration lists the group", () => {
    const user = isMember(
      live(
        { userPrincipalName: "cy@contoso.com", displayName: "Cy Berg" },
        { enabled: false, synced: true, createdAt: "2021-05-01T00:00:00Z" },
      ),
    );
    const { changes } = plan([bo], [user], {
      settingAt: (...path) => ({ file: path.join(" "), line: 7, column: 3 }),
    });
    const at = { file: "groups On call", line: 7 };
    expect(changes.filter(({ kind }) => kind === "update")).toEqual([
      {
        kind: "update",
        id: cy.id,
        userPrincipalName: "cy@contoso.com",
        displayName: "Cy Berg",
        at,
        cause: "here",
        fields: [{ field: "groups.On call", from: onCall(), to: null, at }],
        seen: {
          userPrincipalName: "cy@contoso.com",
          accountEnabled: false,
          onPremisesSyncEnabled: true,
          createdAt: "2021-05-01T00:00:00Z",
        },
      },
    ]);
  });

  it("and is counted: among those who are changed, or as drift", () => {
    const changed = plan([bo], [cy]);
    expect(changed.totals).toMatchObject({ strangers: 1, drift: 0, unmanaged: 1, writes: 2 });
    expect(planTitle(changed, {})).toBe(
      "applying creates 1 user and takes 1 undeclared user out of groups",
    );
    const text = renderPlanText(changed, { style: { color: false, width: 200 } });
    expect(text).toContain("1 in the directory = 1 unmanaged (of these taken out of groups: 1)");
    const drifted = plan([bo], [cy], { base: [bo] });
    // Beside the declared user, who is missing.
    expect(drifted.totals).toMatchObject({ drift: 2, unmanaged: 1 });
    expect(drifted.totals).not.toHaveProperty("strangers");
    const corrected = plan([bo], [cy], { base: [bo], correctsDrift: true });
    expect(corrected.totals).toMatchObject({ strangers: 1, drift: 0 });
  });

  it("once, however many names the configuration has for the group", () => {
    const surroundings = {
      groups: { all: [group("On call"), group("Standby", idOf("On call"))] },
    };
    const member = isMember(cy, onCall(), onCall("Standby"));
    expect(removals(plan([bo], [member], { surroundings }))).toHaveLength(1);
  });
});

describe("a declared user who says nothing of groups", () => {
  const member = isMember(live({ userPrincipalName: "bo@contoso.com", displayName: "Bo Ek" }));

  it("is taken out of it, which is drift where the commits change nothing about it", () => {
    expect(removals(plan([bo], [member]))).toEqual(["bo@contoso.com groups.On call here"]);
    expect(removals(plan([bo], [member], { base: [bo] }))).toEqual([
      "bo@contoso.com groups.On call drift",
    ]);
  });

  it("is taken out by the commits that no longer say so", () => {
    const before = desired({
      userPrincipalName: "bo@contoso.com",
      displayName: "Bo Ek",
      groups: [],
      "groups.On call": { as: "member", id: null, name: "On call" },
    });
    expect(removals(plan([bo], [member], { base: [before] }))).toEqual([
      "bo@contoso.com groups.On call here",
    ]);
  });

  it("stays where the file opts out, by whichever name of the group", () => {
    const surroundings = {
      groups: { all: [group("On call"), group("Standby", idOf("On call"))] },
    };
    const both = isMember(member, onCall(), onCall("Standby"));
    for (const name of ["On call", "Standby"]) {
      const user = { ...bo, unmanaged: new Set([`groups.${name}`]) };
      expect(removals(plan([user], [both], { surroundings }))).toEqual([]);
      const declares = desired({ ...bo.fields, groups: [] });
      expect(
        removals(plan([{ ...declares, unmanaged: user.unmanaged }], [both], { surroundings })),
      ).toEqual([]);
    }
  });
});
