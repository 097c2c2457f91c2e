import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIGURATION } from "../../src/model/settings/configuration.ts";
import type { DesiredUser, DirectoryUser } from "../../src/model/user.ts";
import { crowd, describeChange, desired, idOf, live, plan } from "../builders.ts";

interface Row {
  readonly name: string;
  readonly users: readonly DesiredUser[];
  readonly directory: readonly DirectoryUser[];
  readonly base?: readonly DesiredUser[];
  readonly changes?: readonly string[];
  readonly blocked?: readonly string[];
}

const ANA = "ana.silva@contoso.com";
const BEN = "ben.ito@contoso.com";
const crowded = crowd(3).live;

describe("comparing a declared user with the directory", () => {
  it.each<Row>([
    { name: "equal sides give no change", users: [desired()], directory: [live()] },
    {
      name: "an absent field is left alone",
      users: [desired()],
      directory: [live({ department: "Sales" })],
    },
    {
      name: "null clears a field",
      users: [desired({ department: null })],
      directory: [live({ department: "Sales" })],
      changes: [`update ${ANA} department`],
    },
    {
      name: "an empty list and null are the same",
      users: [desired({ businessPhones: [] })],
      directory: [live({ businessPhones: [] }), ...crowded],
    },
    {
      name: "somebody who is not there is created, with what Graph demands filled in",
      users: [desired({ department: "Sales" })],
      directory: [],
      changes: [
        `create ${ANA} userPrincipalName accountEnabled displayName mailNickname department`,
      ],
    },
    {
      name: "a name in another case is the same name",
      users: [desired({ userPrincipalName: "Ana.Silva@Contoso.com" })],
      directory: [live()],
    },
    {
      name: "dates compare as instants",
      users: [desired({ employeeHireDate: "2026-11-30" })],
      directory: [live({ employeeHireDate: "2026-11-30T00:00:00Z" })],
    },
    {
      name: "otherMails compare as a set",
      users: [desired({ otherMails: ["a@example.com", "b@example.com"] })],
      directory: [live({ otherMails: ["b@example.com", "a@example.com"] })],
    },
    {
      name: "one declared member of employeeOrgData leaves the other as it is",
      users: [desired({ employeeOrgData: { costCenter: "CC 1" } })],
      directory: [live({ employeeOrgData: { costCenter: "CC 1", division: "North" } })],
    },
    {
      name: "a flip of accountEnabled makes it a disable, whatever else changes",
      users: [desired({ accountEnabled: false, department: "Sales" })],
      directory: [live({ department: "Support" })],
      changes: [`disable ${ANA} accountEnabled department`],
    },
    {
      name: "a flip back makes it an enable",
      users: [desired({ accountEnabled: true })],
      directory: [live({}, { enabled: false })],
      changes: [`enable ${ANA} accountEnabled`],
    },
    {
      name: "a user who is missing from the roster is left alone",
      users: [desired()],
      directory: [live(), live({ userPrincipalName: BEN })],
    },
    {
      name: "one declared and one not: extension attributes are compared one by one",
      users: [desired({ "onPremisesExtensionAttributes.extensionAttribute1": "x" })],
      directory: [
        live({
          "onPremisesExtensionAttributes.extensionAttribute1": "x",
          "onPremisesExtensionAttributes.extensionAttribute2": "y",
        }),
      ],
    },
  ])("$name", checkRow);
});

describe("matching", () => {
  it.each<Row>([
    {
      name: "by id, a declared new name is a rename",
      users: [desired({ userPrincipalName: "ana.costa@contoso.com" }, { id: idOf(ANA) })],
      directory: [live()],
      changes: ["update ana.costa@contoso.com userPrincipalName"],
    },
    {
      name: "by a former name",
      users: [desired({ userPrincipalName: "ana.costa@contoso.com" }, { formerly: [ANA] })],
      directory: [live()],
      changes: ["update ana.costa@contoso.com userPrincipalName"],
    },
    {
      name: "an id that is not found never becomes a create",
      users: [desired({}, { id: idOf("nobody") })],
      directory: [],
      blocked: [`${ANA} id-not-found`],
    },
    {
      name: "an id and a name that point at different people",
      users: [desired({}, { id: idOf(BEN) })],
      directory: [live(), live({ userPrincipalName: BEN })],
      blocked: [`${ANA} id-name-conflict`],
    },
    {
      name: "a name and a former name that both exist",
      users: [desired({}, { formerly: [BEN] })],
      directory: [live(), live({ userPrincipalName: BEN })],
      blocked: [`${ANA} ambiguous-match`],
    },
    {
      name: "two files for one directory user",
      users: [
        desired(),
        desired({ userPrincipalName: "ana.costa@contoso.com" }, { formerly: [ANA] }),
      ],
      directory: [live()],
      blocked: ["ana.costa@contoso.com already-matched", `${ANA} already-matched`],
    },
    {
      name: "an undeclared rename with the same employeeId is pointed out, not made a second account",
      users: [desired({ userPrincipalName: "ana.costa@contoso.com", employeeId: "00042" })],
      directory: [live({ employeeId: "00042" })],
      blocked: ["ana.costa@contoso.com undeclared-rename"],
    },
    {
      name: "an employeeId in another case is the same",
      users: [desired({ userPrincipalName: "ana.costa@contoso.com", employeeId: "E042" })],
      directory: [live({ employeeId: "e042" })],
      blocked: ["ana.costa@contoso.com undeclared-rename"],
    },
    {
      name: "somebody with another employeeId is not who was called so formerly",
      users: [
        desired(
          { userPrincipalName: "ana.costa@contoso.com", employeeId: "1" },
          { formerly: [ANA] },
        ),
      ],
      directory: [live({ employeeId: "2" })],
      blocked: ["ana.costa@contoso.com other-employee-id"],
    },
  ])("$name", checkRow);

  it("by employeeId in any case where that is the key, so that nobody is made twice", () => {
    const result = plan(
      [desired({ userPrincipalName: "ana.costa@contoso.com", employeeId: "E042" })],
      [live({ employeeId: "e042" })],
      { configuration: { ...DEFAULT_CONFIGURATION, key: "employeeId" } },
    );
    expect(result.changes.map(describeChange)).toEqual([
      "update ana.costa@contoso.com userPrincipalName employeeId",
    ]);
  });

  it("matches by employeeId where that is the key", () => {
    const result = plan(
      [desired({ userPrincipalName: "ana.costa@contoso.com", employeeId: "00042" })],
      [live({ employeeId: "00042" }), live({ userPrincipalName: BEN, employeeId: "42" })],
      { configuration: { ...DEFAULT_CONFIGURATION, key: "employeeId" } },
    );
    expect(result.changes.map(describeChange)).toEqual([
      "update ana.costa@contoso.com userPrincipalName",
    ]);
  });
});

describe("what a new name may not collide with", () => {
  it.each([
    {
      name: "another user's proxy address",
      directory: [
        live({ userPrincipalName: BEN }, { proxyAddresses: [`smtp:${ANA.toUpperCase()}`] }),
      ],
      reason: "name-taken",
    },
    {
      name: "another user's mail",
      directory: [live({ userPrincipalName: BEN }, { mail: ANA })],
      reason: "name-taken",
    },
    {
      name: "a deleted user",
      directory: [],
      deleted: [{ id: idOf("gone"), userPrincipalName: ANA, mail: null, proxyAddresses: [] }],
      reason: "deleted-user",
    },
  ])("$name", ({ directory, deleted, reason }) => {
    const result = plan([desired()], directory, { deleted: deleted ?? [] });
    expect(result.changes).toEqual([]);
    expect(result.blocked.map((blocked) => blocked.reason)).toEqual([reason]);
  });

  it("blocks a create in a domain that the tenant has not verified", () => {
    const result = plan([desired({ userPrincipalName: "ana@fabrikam.com" })], []);
    expect(result.blocked.map(({ reason }) => reason)).toEqual(["unverified-domain"]);
  });

  it("holds back a rename onto a taken name and still makes the other change", () => {
    const users = [desired({ userPrincipalName: BEN, department: "Sales" }, { id: idOf(ANA) })];
    const holder = live(
      { userPrincipalName: "carl@contoso.com", department: "x" },
      { proxyAddresses: [`SMTP:${BEN}`] },
    );
    const [change] = plan(users, [live(), holder]).changes;
    expect(change && describeChange(change)).toBe(`update ${BEN} department`);
    expect(change?.held?.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
      "userPrincipalName name-taken",
    ]);
  });
});

describe("users that are synced from on-premises", () => {
  it("are blocked by name, but for what stays writable in the cloud", () => {
    const users = [desired({ department: "Sales", usageLocation: "NO" })];
    const directory = [live({ department: "Support", usageLocation: "SE" }, { synced: true })];
    const [change] = plan(users, directory).changes;
    expect(change && describeChange(change)).toBe(`update ${ANA} usageLocation`);
    expect(change?.held).toMatchObject([
      { field: "department", reason: "synced-from-on-premises" },
    ]);
  });

  it("are blocked as a whole when nothing is left", () => {
    const result = plan(
      [desired({ department: "Sales" })],
      [live({ department: "Support" }, { synced: true })],
    );
    expect(result.blocked).toMatchObject([{ reason: "synced-from-on-premises" }]);
    expect(result.totals).toMatchObject({ declared: 1, blocked: 1, unchanged: 0 });
  });
});

describe("managers", () => {
  const boss = live({ userPrincipalName: BEN, displayName: "Ben Ito" });
  it.each<Row>([
    {
      name: "compare by id",
      users: [
        desired({}, { manager: BEN }),
        desired({ userPrincipalName: BEN, displayName: "Ben Ito" }),
      ],
      directory: [
        live({ manager: { id: boss.id, userPrincipalName: "old.name@contoso.com" } }),
        boss,
      ],
    },
    {
      name: "are set when they differ",
      users: [
        desired({}, { manager: BEN }),
        desired({ userPrincipalName: BEN, displayName: "Ben Ito" }),
      ],
      directory: [live(), boss],
      changes: [`update ${ANA} manager`],
    },
    {
      name: "are cleared by null",
      users: [desired({}, { manager: null })],
      directory: [live({ manager: { id: boss.id, userPrincipalName: BEN } }), boss],
      changes: [`update ${ANA} manager`],
    },
    {
      name: "cannot be oneself, by object id either",
      users: [desired({}, { manager: idOf(ANA) })],
      directory: [live()],
      blocked: [`${ANA} own-manager`],
    },
    {
      name: "may be given by object id without being declared",
      users: [desired({}, { manager: boss.id })],
      directory: [live(), boss],
      changes: [`update ${ANA} manager`],
    },
    {
      name: "that are blocked hold back the link, not the user",
      users: [
        desired({ department: "Sales" }, { manager: "new.boss@fabrikam.com" }),
        desired({ userPrincipalName: "new.boss@fabrikam.com", displayName: "New Boss" }),
      ],
      directory: [live({ department: "Support" }), boss],
      changes: [`update ${ANA} department`],
      blocked: ["new.boss@fabrikam.com unverified-domain"],
    },
  ])("$name", checkRow);
});

describe("with a base: caused here, or drift", () => {
  it.each<Row>([
    {
      name: "a name from before the base is not looked up again: somebody else may have it",
      users: [
        desired(
          { userPrincipalName: "ana.costa@contoso.com", jobTitle: "Intern" },
          { formerly: [ANA] },
        ),
      ],
      base: [desired({ userPrincipalName: "ana.costa@contoso.com" }, { formerly: [ANA] })],
      directory: [live({ displayName: "Another Ana", jobTitle: "Chief finance officer" })],
      changes: [
        "create ana.costa@contoso.com userPrincipalName accountEnabled displayName mailNickname jobTitle (drift)",
      ],
    },
    {
      name: "an account that has another employeeId than was declared all along may be somebody else's",
      users: [desired({ employeeId: "1", jobTitle: "Intern" })],
      base: [desired({ employeeId: "1" })],
      directory: [live({ employeeId: "777", jobTitle: "Chief finance officer" })],
      blocked: [`${ANA} other-employee-id`],
    },
    {
      name: "unless its id is declared",
      users: [desired({ employeeId: "1", jobTitle: "Intern" }, { id: idOf(ANA) })],
      base: [desired({ employeeId: "1" }, { id: idOf(ANA) })],
      directory: [live({ employeeId: "777", jobTitle: "Trainee" })],
      changes: [`update ${ANA} jobTitle`, `update ${ANA} employeeId (drift)`],
    },
    {
      name: "what the base asks for as well is drift",
      users: [desired({ jobTitle: "Engineer" })],
      base: [desired({ jobTitle: "Engineer" })],
      directory: [live({ jobTitle: "Wizard" })],
      changes: [`update ${ANA} jobTitle (drift)`],
    },
    {
      name: "one user with both has the two told apart",
      users: [desired({ jobTitle: "Engineer", department: "Sales" })],
      base: [desired({ jobTitle: "Engineer", department: "Support" })],
      directory: [live({ jobTitle: "Wizard", department: "Support" })],
      changes: [`update ${ANA} department`, `update ${ANA} jobTitle (drift)`],
    },
    {
      name: "a file that newly declares somebody who exists needs the id",
      users: [desired({ jobTitle: "Engineer" })],
      base: [],
      directory: [live({ jobTitle: "Chief executive" })],
      blocked: [`${ANA} adopt-needs-id`],
    },
    {
      name: "with the id it is an adopt",
      users: [desired({ jobTitle: "Engineer" }, { id: idOf(ANA) })],
      base: [],
      directory: [live({ jobTitle: "Chief executive" })],
      changes: [`adopt ${ANA} jobTitle`],
    },
    {
      name: "an adopt without a difference is still shown",
      users: [desired({}, { id: idOf(ANA) })],
      base: [],
      directory: [live()],
      changes: [`adopt ${ANA}`],
    },
    {
      name: "somebody declared before who vanished is drift",
      users: [desired()],
      base: [desired()],
      directory: [],
      changes: [`create ${ANA} userPrincipalName accountEnabled displayName mailNickname (drift)`],
    },
  ])("$name", checkRow);

  it("names the users whose file is gone and leaves them alone", () => {
    const result = plan([desired()], [live(), live({ userPrincipalName: BEN })], {
      base: [desired(), desired({ userPrincipalName: BEN })],
    });
    expect(result.changes).toEqual([]);
    expect(result.released).toMatchObject([{ userPrincipalName: BEN, accountEnabled: true }]);
  });

  it("points out that a file gone and one new may be one person", () => {
    const result = plan([desired({ userPrincipalName: "ana.costa@contoso.com" })], [live()], {
      base: [desired()],
    });
    expect(result.diagnostics).toMatchObject([{ code: "possible-rename", severity: "warning" }]);
  });

  it("never enables an account to correct drift, and corrects the rest", () => {
    const users = [desired({ accountEnabled: true, jobTitle: "Engineer" })];
    const result = plan(users, [live({ jobTitle: "Wizard" }, { enabled: false })], {
      base: users,
      correctsDrift: true,
    });
    expect(result.changes.map(describeChange)).toEqual([`update ${ANA} jobTitle (drift)`]);
    expect(result.changes[0]?.held).toMatchObject([{ reason: "drift-enable" }]);
  });

  it("never creates again what vanished to correct drift", () => {
    const result = plan([desired()], [], { base: [desired()], correctsDrift: true });
    expect(result.changes).toEqual([]);
    expect(result.blocked).toMatchObject([{ reason: "drift-create" }]);
  });
});

function checkRow({ users, directory, base, changes = [], blocked = [] }: Row): void {
  const result = plan(users, directory, base ? { base } : {});
  expect(result.changes.map(describeChange)).toEqual(changes);
  expect(result.blocked.map((user) => `${user.userPrincipalName} ${user.reason}`)).toEqual(blocked);
}
