import { describe, expect, it } from "vitest";
import { exitCodeOf } from "../../../src/commands/plan.ts";
import { blockedBefore, blockedHere, type Plan } from "../../../src/model/plan.ts";
import type { DesiredUser, DirectoryUser } from "../../../src/model/user.ts";
import { makePlan } from "../../../src/plan/makePlan.ts";
import { planTitle } from "../../../src/report/markdown/plan.ts";
import { DEFAULT_CONFIGURATION } from "../../../src/model/settings/configuration.ts";
import {
  crowd,
  describeChange,
  desired,
  idOf,
  live,
  plan,
  roster,
  snapshot,
} from "../../builders.ts";

const ANA = { userPrincipalName: "ana.silva@contoso.com", displayName: "Ana Silva" };
const BEN = { userPrincipalName: "ben.ito@contoso.com", displayName: "Ben Ito" };
const NINA = { userPrincipalName: "nina.okafor@contoso.com", displayName: "Nina Okafor" };
const CLEO = { userPrincipalName: "cleo.diaz@contoso.com", displayName: "Cleo Diaz" };
const GONE = { id: idOf("gone"), mail: null, proxyAddresses: [] };

/** Who is blocked, by whom it is caused, and what becomes of the check. */
function told(result: Plan): string[] {
  return [
    ...blockedHere(result).map((user) => `here: ${user.userPrincipalName} ${user.reason}`),
    ...blockedBefore(result).map(
      (user) =>
        `before: ${user.userPrincipalName} ${user.reason}${user.edited ? ", and edited" : ""}`,
    ),
    ...result.changes.map(
      (change) =>
        `${describeChange(change)}${(change.held ?? []).map(({ field, before }) => `, held ${field}${before ? " before" : ""}`).join("")}`,
    ),
    exitCodeOf(result) === 0 ? "green" : "red",
  ];
}

interface Case {
  readonly name: string;
  readonly base: DesiredUser[];
  readonly head: DesiredUser[];
  readonly directory: DirectoryUser[];
  readonly deleted?: string[];
  readonly expected: string[];
}

describe("a pull request answers for whom it blocks", () => {
  it.each<Case>([
    {
      name: "a name of a deleted user, declared long ago, does not fail a change elsewhere",
      base: [desired(ANA), desired(BEN)],
      head: [desired({ ...ANA, jobTitle: "CEO" }), desired(BEN)],
      directory: [live(ANA)],
      deleted: [BEN.userPrincipalName],
      expected: [
        "before: ben.ito@contoso.com deleted-user",
        "update ana.silva@contoso.com jobTitle",
        "green",
      ],
    },
    {
      name: "nor a change that touches nobody",
      base: [desired(ANA), desired(BEN)],
      head: [desired(ANA), desired(BEN)],
      directory: [live(ANA)],
      deleted: [BEN.userPrincipalName],
      expected: ["before: ben.ito@contoso.com deleted-user", "green"],
    },
    {
      name: "the same name, newly declared, does",
      base: [desired(ANA)],
      head: [desired(ANA), desired(BEN)],
      directory: [live(ANA)],
      deleted: [BEN.userPrincipalName],
      expected: ["here: ben.ito@contoso.com deleted-user", "red"],
    },
    {
      name: "whose file is edited as well stays blocked before, and is told apart",
      base: [desired(BEN)],
      head: [desired({ ...BEN, jobTitle: "Engineer" })],
      directory: [live(ANA)],
      deleted: [BEN.userPrincipalName],
      expected: ["before: ben.ito@contoso.com deleted-user, and edited", "green"],
    },
    {
      name: "who is given another taken name is blocked anew",
      base: [desired(BEN, { file: "users/ben.yaml" })],
      head: [
        desired(
          { ...BEN, userPrincipalName: "ben@contoso.com" },
          { file: "users/ben.yaml", formerly: [BEN.userPrincipalName] },
        ),
      ],
      directory: [live(ANA)],
      deleted: [BEN.userPrincipalName, "ben@contoso.com"],
      expected: ["here: ben@contoso.com deleted-user", "red"],
    },
    {
      name: "who is settled by it is blocked no more",
      base: [desired(BEN, { id: idOf("nobody") })],
      head: [desired({ ...BEN, jobTitle: "Engineer" }, { id: idOf("ben") })],
      directory: [live(BEN, { id: idOf("ben") })],
      expected: ["adopt ben.ito@contoso.com jobTitle", "green"],
    },
    {
      name: "an id that is not found, as before, and one that is wrong from now on",
      base: [desired(ANA), desired(BEN, { id: idOf("nobody") })],
      head: [desired(ANA, { id: idOf("nobody else") }), desired(BEN, { id: idOf("nobody") })],
      directory: [live(ANA), live(BEN)],
      expected: [
        "here: ana.silva@contoso.com id-not-found",
        "before: ben.ito@contoso.com id-not-found",
        "red",
      ],
    },
    {
      name: "who is blocked because the manager is blocked anew",
      base: [desired(ANA), desired(BEN, { manager: ANA.userPrincipalName })],
      head: [
        desired(ANA, { id: idOf("nobody") }),
        desired(BEN, { manager: ANA.userPrincipalName }),
      ],
      directory: [
        live(ANA),
        live({
          ...BEN,
          manager: { id: idOf(ANA.userPrincipalName), userPrincipalName: ANA.userPrincipalName },
        }),
      ],
      expected: [
        "here: ana.silva@contoso.com id-not-found",
        "here: ben.ito@contoso.com manager-blocked",
        "red",
      ],
    },
    {
      name: "who was blocked because the manager was",
      base: [
        desired(ANA, { id: idOf("nobody") }),
        desired(BEN, { manager: ANA.userPrincipalName }),
      ],
      head: [
        desired(ANA, { id: idOf("nobody") }),
        desired({ ...BEN, jobTitle: "Engineer" }, { manager: ANA.userPrincipalName }),
      ],
      directory: [live(ANA), live(BEN)],
      expected: [
        "before: ana.silva@contoso.com id-not-found",
        "update ben.ito@contoso.com jobTitle, held manager before",
        "green",
      ],
    },
    {
      name: "who is given a manager who was blocked before",
      base: [desired(ANA, { id: idOf("nobody") }), desired(BEN)],
      head: [
        desired(ANA, { id: idOf("nobody") }),
        desired(BEN, { manager: ANA.userPrincipalName }),
      ],
      directory: [live(ANA), live(BEN)],
      expected: [
        "here: ben.ito@contoso.com manager-blocked",
        "before: ana.silva@contoso.com id-not-found",
        "red",
      ],
    },
    {
      name: "two files for one account, as before, and a third",
      base: [
        desired(BEN, { id: idOf(BEN.userPrincipalName) }),
        desired({ ...NINA }, { formerly: [BEN.userPrincipalName] }),
      ],
      head: [
        desired(BEN, { id: idOf(BEN.userPrincipalName) }),
        desired({ ...NINA }, { id: idOf(BEN.userPrincipalName) }),
      ],
      directory: [live(BEN)],
      expected: [
        "here: ben.ito@contoso.com already-matched",
        "here: nina.okafor@contoso.com already-matched",
        "red",
      ],
    },
    {
      name: "an employeeId that belongs to another account by now",
      base: [desired({ ...BEN, employeeId: "7" })],
      head: [desired({ ...BEN, employeeId: "7" }), desired(ANA)],
      directory: [live({ ...BEN, employeeId: "9" }), live(ANA, { id: idOf("ana") })],
      expected: [
        "here: ana.silva@contoso.com adopt-needs-id",
        "before: ben.ito@contoso.com other-employee-id",
        "red",
      ],
    },
  ])("$name", ({ base, head, directory, deleted = [], expected }) => {
    // Somebody else has a value of everything, so that nothing counts as unreadable.
    const result = plan(head, [...directory, ...crowd(1).live], {
      base,
      deleted: deleted.map((userPrincipalName) => ({ ...GONE, userPrincipalName })),
    });
    expect(told(result)).toEqual(expected);
  });

  const sponsored = (...names: string[]) => ({
    sponsors: [],
    ...Object.fromEntries(
      names.map((name) => [`sponsors.${name}`, { as: "sponsor" as const, id: null, name }]),
    ),
  });
  const lost = (user: typeof ANA) => desired(user, { id: idOf("nobody") });
  const sponsors = { sets: { sponsors: [] } };

  it.each<Case>([
    {
      name: "a manager who is not found, and was blocked before",
      base: [lost(ANA), desired(BEN, { manager: ANA.userPrincipalName })],
      head: [desired(BEN, { manager: ANA.userPrincipalName })],
      directory: [live(BEN)],
      expected: ["here: ben.ito@contoso.com manager-not-found", "red"],
    },
    {
      name: "another manager who is not found, either",
      base: [desired(BEN, { manager: "x@contoso.com" })],
      head: [desired(BEN, { manager: "y@contoso.com" })],
      directory: [live(BEN)],
      expected: ["here: ben.ito@contoso.com manager-not-found", "red"],
    },
    {
      name: "the same manager who is not found, as before",
      base: [desired(BEN, { manager: "x@contoso.com" })],
      head: [desired(BEN, { manager: "x@contoso.com" })],
      directory: [live(BEN)],
      expected: ["before: ben.ito@contoso.com manager-not-found", "green"],
    },
    {
      name: "a manager who is missing from the directory, as before",
      base: [desired(ANA), desired(BEN, { manager: ANA.userPrincipalName })],
      head: [
        desired(ANA),
        desired({ ...BEN, jobTitle: "Engineer" }, { manager: ANA.userPrincipalName }),
      ],
      directory: [live(BEN)],
      expected: [
        "update ben.ito@contoso.com jobTitle, held manager before",
        "create ana.silva@contoso.com userPrincipalName accountEnabled displayName mailNickname (drift)",
        "green",
      ],
    },
    {
      name: "two sponsors who are blocked, as before",
      base: [
        lost(ANA),
        lost(CLEO),
        desired({ ...BEN, ...sponsored(ANA.userPrincipalName, CLEO.userPrincipalName) }),
      ],
      head: [
        lost(ANA),
        lost(CLEO),
        desired({ ...BEN, ...sponsored(ANA.userPrincipalName, CLEO.userPrincipalName) }),
      ],
      directory: [{ ...live(BEN), ...sponsors }],
      expected: [
        "before: ana.silva@contoso.com id-not-found",
        "before: ben.ito@contoso.com person-blocked",
        "before: cleo.diaz@contoso.com id-not-found",
        "green",
      ],
    },
    {
      name: "a sponsor who was blocked before, and one who is blocked anew",
      base: [
        lost(ANA),
        desired(CLEO),
        desired({ ...BEN, ...sponsored(ANA.userPrincipalName, CLEO.userPrincipalName) }),
      ],
      head: [
        lost(ANA),
        lost(CLEO),
        desired({ ...BEN, ...sponsored(ANA.userPrincipalName, CLEO.userPrincipalName) }),
      ],
      directory: [{ ...live(BEN), ...sponsors }, live(CLEO)],
      expected: [
        "here: ben.ito@contoso.com person-blocked",
        "here: cleo.diaz@contoso.com id-not-found",
        "before: ana.silva@contoso.com id-not-found",
        "red",
      ],
    },
    {
      name: "the same beside a change of the user, sponsor by sponsor",
      base: [
        lost(ANA),
        desired(CLEO),
        desired({ ...BEN, ...sponsored(ANA.userPrincipalName, CLEO.userPrincipalName) }),
      ],
      head: [
        lost(ANA),
        lost(CLEO),
        desired({
          ...BEN,
          jobTitle: "Lead",
          ...sponsored(ANA.userPrincipalName, CLEO.userPrincipalName),
        }),
      ],
      directory: [{ ...live(BEN), ...sponsors }, live(CLEO)],
      expected: [
        "here: cleo.diaz@contoso.com id-not-found",
        "before: ana.silva@contoso.com id-not-found",
        "update ben.ito@contoso.com jobTitle, held sponsors.ana.silva@contoso.com before, held sponsors.cleo.diaz@contoso.com",
        "red",
      ],
    },
    {
      name: "a new user whose manager was blocked before",
      base: [lost(ANA)],
      head: [lost(ANA), desired(BEN, { manager: ANA.userPrincipalName })],
      directory: [live(CLEO)],
      expected: [
        "before: ana.silva@contoso.com id-not-found",
        "create ben.ito@contoso.com userPrincipalName accountEnabled displayName mailNickname, held manager",
        "red",
      ],
    },
    {
      name: "an employeeId of an account that no file declares, as before",
      base: [desired({ ...ANA, employeeId: "7" })],
      head: [desired({ ...ANA, employeeId: "7" })],
      directory: [live({ ...BEN, employeeId: "7" })],
      expected: ["before: ana.silva@contoso.com undeclared-rename", "green"],
    },
    {
      name: "an employeeId of an account that no file declares any more",
      base: [desired({ ...ANA, employeeId: "7" }), desired(BEN)],
      head: [desired({ ...ANA, employeeId: "7" })],
      directory: [live({ ...BEN, employeeId: "7" })],
      expected: ["here: ana.silva@contoso.com undeclared-rename", "red"],
    },
    {
      name: "an employeeId of an account, and another of another",
      base: [desired({ ...ANA, employeeId: "7" })],
      head: [desired({ ...ANA, employeeId: "8" })],
      directory: [live({ ...BEN, employeeId: "7" }), live({ ...NINA, employeeId: "8" })],
      expected: ["here: ana.silva@contoso.com undeclared-rename", "red"],
    },
    {
      name: "an id that is not found, and another that is not",
      base: [desired(ANA, { id: idOf("nobody") })],
      head: [desired(ANA, { id: idOf("nobody else") })],
      directory: [live(BEN)],
      expected: ["here: ana.silva@contoso.com id-not-found", "red"],
    },
    {
      name: "what is not blocked and not held back stays as it is",
      base: [desired(ANA), desired(BEN)],
      head: [desired(ANA, { id: idOf("nobody") }), desired({ ...BEN, jobTitle: "Engineer" })],
      directory: [live(ANA), live(BEN)],
      expected: [
        "here: ana.silva@contoso.com id-not-found",
        "update ben.ito@contoso.com jobTitle",
        "red",
      ],
    },
  ])("$name", ({ base, head, directory, expected }) => {
    const result = plan(head, [...directory, ...crowd(1).live], { base });
    expect(told(result)).toEqual(expected);
    for (const { held } of result.changes) expect(held).not.toEqual([]);
  });

  // An account of which the directory tells no mail is blocked, whatever its file says.
  type Given = Parameters<typeof desired>;
  it.each<[string, base: Given, head: Given, expected: "before" | "before, and edited" | "here"]>([
    ["as before", [BEN], [BEN], "before"],
    ["with its id anew", [BEN], [BEN, { id: idOf(BEN.userPrincipalName) }], "here"],
    ["with its id no more", [BEN, { id: idOf(BEN.userPrincipalName) }], [BEN], "here"],
    [
      "by another name",
      [BEN, { id: idOf(BEN.userPrincipalName) }],
      [{ ...BEN, userPrincipalName: "ben@contoso.com" }, { id: idOf(BEN.userPrincipalName) }],
      "here",
    ],
    [
      "by its name in other letters",
      [BEN],
      [{ ...BEN, userPrincipalName: "Ben.Ito@contoso.com" }],
      "before",
    ],
    [
      "with another employeeId",
      [{ ...BEN, employeeId: "7" }],
      [{ ...BEN, employeeId: "8" }],
      "here",
    ],
    ["with an employeeId anew", [BEN], [{ ...BEN, employeeId: "8" }], "here"],
    ["with an employeeId no more", [{ ...BEN, employeeId: "8" }], [BEN], "here"],
    [
      "with another mail",
      [{ ...BEN, mail: "a@contoso.com" }],
      [{ ...BEN, mail: "b@contoso.com" }],
      "here",
    ],
    ["with a former name anew", [BEN], [BEN, { formerly: ["b@contoso.com"] }], "here"],
    [
      "with another former name",
      [BEN, { formerly: ["a@contoso.com"] }],
      [BEN, { formerly: ["b@contoso.com"] }],
      "here",
    ],
    [
      "with other former names that read the same together",
      [BEN, { formerly: ["a@contoso.co", "mb@contoso.com"] }],
      [BEN, { formerly: ["a@contoso.com", "b@contoso.com"] }],
      "here",
    ],
    [
      "with the same former names in another order and other letters",
      [BEN, { formerly: ["a@contoso.com", "b@contoso.com"] }],
      [BEN, { formerly: ["B@contoso.com", "a@Contoso.com"] }],
      "before",
    ],
    [
      "with another title",
      [{ ...BEN, jobTitle: "Lead" }],
      [{ ...BEN, jobTitle: "CEO" }],
      "before, and edited",
    ],
    ["with a title anew", [BEN], [{ ...BEN, jobTitle: "CEO" }], "before, and edited"],
    ["with a title no more", [{ ...BEN, jobTitle: "CEO" }], [BEN], "before, and edited"],
    ["with a title to be cleared", [BEN], [{ ...BEN, jobTitle: null }], "before, and edited"],
    [
      "with a list of the same",
      [{ ...BEN, businessPhones: ["1"] }],
      [{ ...BEN, businessPhones: ["1"] }],
      "before",
    ],
  ])("an account that could not be read, declared %s", (_, base, head, expected) => {
    const unread = { ...live(BEN), odd: { mail: "reads as empty" } };
    const result = plan([desired(...head)], [unread], { base: [desired(...base)] });
    const [user] = result.blocked;
    expect(result.blocked).toHaveLength(1);
    expect(user?.reason).toBe("unreadable");
    expect(`${user?.before ? "before" : "here"}${user?.edited ? ", and edited" : ""}`).toBe(
      expected,
    );
  });

  it("counts the new ones in the title, and all of them in the totals", () => {
    const result = plan([desired(ANA), desired(BEN), desired(NINA)], [live(ANA)], {
      base: [desired(ANA), desired(BEN)],
      deleted: [BEN, NINA].map((user) => ({ ...GONE, userPrincipalName: user.userPrincipalName })),
    });
    expect(planTitle({ ...result, base: "main" }, {})).toBe(
      "merging changes nothing; 1 user is blocked",
    );
    expect(result.totals).toMatchObject({ declared: 3, unchanged: 1, blocked: 2 });
  });

  it("without a base, everybody counts", () => {
    const result = plan([desired(ANA), desired(BEN)], [live(ANA)], {
      deleted: [{ ...GONE, userPrincipalName: BEN.userPrincipalName }],
    });
    expect(told(result)).toEqual(["here: ben.ito@contoso.com deleted-user", "red"]);
  });

  it("and whoever asks for drift to be corrected asks for all", () => {
    const users = [desired(ANA), desired(BEN)];
    const result = plan(users, [live(ANA)], { base: users, correctsDrift: true });
    expect(told(result)).toEqual(["here: ben.ito@contoso.com drift-create", "red"]);
  });
});

describe("users who are synced from on-premises", () => {
  const synced = (fields: Record<string, string>) => live({ ...BEN, ...fields }, { synced: true });
  it("what was changed there is drift, and fails nobody", () => {
    const users = [desired({ ...BEN, jobTitle: "Engineer" })];
    const result = plan(users, [synced({ jobTitle: "Director" })], { base: users });
    expect(told(result)).toEqual(["update ben.ito@contoso.com jobTitle (drift)", "green"]);
    expect(result.totals).toMatchObject({ blocked: 0, unchanged: 1, drift: 1 });
  });

  it("what these commits ask for is blocked, beside the drift", () => {
    const result = plan(
      [desired({ ...BEN, jobTitle: "Engineer", department: "R&D" })],
      [synced({ jobTitle: "Director", department: "Sales" })],
      { base: [desired({ ...BEN, jobTitle: "Engineer", department: "Sales" })] },
    );
    expect(told(result)).toEqual([
      "here: ben.ito@contoso.com synced-from-on-premises",
      "update ben.ito@contoso.com jobTitle (drift)",
      "red",
    ]);
  });

  it("correcting drift is refused by name, as ever", () => {
    const users = [desired({ ...BEN, jobTitle: "Engineer" })];
    const result = plan(users, [synced({ jobTitle: "Director" })], {
      base: users,
      correctsDrift: true,
    });
    expect(told(result)).toEqual(["here: ben.ito@contoso.com synced-from-on-premises", "red"]);
  });

  it("a name that was changed in the directory, and taken by somebody since, is drift", () => {
    const users = [desired(BEN, { id: idOf("ben") })];
    const result = plan(
      users,
      [
        live({ ...BEN, userPrincipalName: "ben@contoso.com" }, { id: idOf("ben") }),
        live({ ...NINA }, { proxyAddresses: [`smtp:${BEN.userPrincipalName}`] }),
      ],
      { base: users },
    );
    expect(told(result)).toEqual(["update ben.ito@contoso.com userPrincipalName (drift)", "green"]);
  });
});

describe("beside a base with a mistake", () => {
  const at = { file: "users/ben.yaml", line: 2, column: 1 };
  const broken = {
    ...roster([desired(ANA)]),
    diagnostics: [{ severity: "error" as const, code: "bad-id", message: "x", at }],
    leftOut: ["Ben.Ito@contoso.com"],
  };
  const planWith = (head: DesiredUser[]) =>
    makePlan({
      roster: roster(head),
      base: broken,
      directory: snapshot([live(ANA), live(BEN)]),
      configuration: DEFAULT_CONFIGURATION,
      acknowledgements: [],
      correctsDrift: false,
      now: new Date("2026-11-02T08:00:00Z"),
    });

  it("the pull request that repairs it does not fail for it", () => {
    expect(told(planWith([desired(ANA), desired(BEN)]))).toEqual([
      "before: ben.ito@contoso.com base-invalid",
      "green",
    ]);
  });

  it("who was left out of it, and has another mistake now, does", () => {
    expect(told(planWith([desired(ANA), desired(BEN, { id: idOf("nobody") })]))).toEqual([
      "here: ben.ito@contoso.com id-not-found",
      "red",
    ]);
  });

  it("whoever is new in it does", () => {
    expect(told(planWith([desired(ANA), desired(BEN), desired(NINA)]))).toEqual([
      "here: nina.okafor@contoso.com base-invalid",
      "before: ben.ito@contoso.com base-invalid",
      "red",
    ]);
  });
});
