import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/model/plan.ts";
import type { DesiredUser, DirectoryUser } from "../../../src/model/user.ts";
import { NOTHING_DONE, type Done } from "../../../src/plan/review/done.ts";
import { acceptedPlan, describeChange, desired, idOf, live, plan } from "../../builders.ts";
import { ANA, creation, existing } from "../changes.ts";

const BEN = "ben.ito@contoso.com";
const SALES = { department: "Sales" };

interface Case {
  readonly users: readonly DesiredUser[];
  readonly directory?: readonly DirectoryUser[];
  readonly base?: readonly DesiredUser[];
  readonly correctsDrift?: boolean;
  readonly reviewed?: Plan["changes"];
  readonly done?: Partial<Done>;
}

/** Changes and who is blocked, in lines. */
function planned({ users, directory = [], base, reviewed, done, correctsDrift = false }: Case) {
  const { changes, blocked } = plan(users, directory, {
    ...(base && { base }),
    correctsDrift,
    ...(reviewed && { reviewed: [{ ...acceptedPlan([], []), changes: reviewed }] }),
    done: { ...NOTHING_DONE, ...done },
  });
  return [
    ...changes.map((change) =>
      [
        describeChange(change),
        ...(change.held ?? []).map(({ field, reason }) => `(${field} ${reason})`),
      ].join(" "),
    ),
    ...blocked.map(
      ({ reason, message, candidates }) =>
        `${reason}${candidates.map((one) => ` ${one.userPrincipalName}`).join("")}: ${message}`,
    ),
  ];
}

const CREATED = `create ${ANA} userPrincipalName accountEnabled displayName mailNickname`;
const made = { createdNames: new Set([ANA]), createdIds: new Set([idOf(ANA)]) };

describe("somebody who is not in the directory", () => {
  const ana = desired();
  const VANISHED =
    "drift-create: was declared before and is not in the directory; correcting drift never creates an account. Restore it, or plan without a base to create it";
  const holder = live({ userPrincipalName: BEN, employeeId: "A7" });
  const HELD = (remedy: string) =>
    `undeclared-rename ${BEN}: has the employeeId of ${BEN}, which no file declares; ${remedy}; otherwise correct the employeeId`;

  it.each<[string, Case, string[]]>([
    ["is created", { users: [ana] }, [CREATED]],
    ["is created where the base does not declare them", { users: [ana], base: [] }, [CREATED]],
    [
      "is drift where the base declares them",
      { users: [ana], base: [ana] },
      [`${CREATED} (drift)`],
    ],
    [
      "is not created by correcting drift",
      { users: [ana], base: [ana], correctsDrift: true },
      [VANISHED],
    ],
    [
      "is created beside the correction of drift",
      { users: [ana], base: [], correctsDrift: true },
      [CREATED],
    ],
    [
      "is drift where a run created them before",
      { users: [ana], base: [], done: made },
      [`${CREATED} (drift)`],
    ],
    [
      "is created where a run created somebody else",
      { users: [ana], base: [], done: { createdNames: new Set([BEN]) } },
      [CREATED],
    ],
    ["is created without a base, whatever runs did", { users: [ana], done: made }, [CREATED]],
    [
      "is created where a review says so, though the base declares them",
      { users: [ana], base: [ana], reviewed: [creation()] },
      [CREATED],
    ],
    [
      "is drift where a review creates somebody else",
      { users: [ana], base: [ana], reviewed: [creation({}, { userPrincipalName: BEN })] },
      [`${CREATED} (drift)`],
    ],
    [
      "is created by a review in another spelling",
      {
        users: [ana],
        base: [ana],
        reviewed: [creation({}, { userPrincipalName: ANA.toUpperCase() })],
      },
      [CREATED],
    ],
    [
      "lacks one thing",
      { users: [desired({ displayName: undefined as never })] },
      ["missing-for-create: is not in the directory. To create this account, declare displayName"],
    ],
    [
      "has an account's number",
      { users: [desired({ employeeId: "a7" })], directory: [holder] },
      [HELD(`if it is the same person, add "formerly: ${BEN}"`)],
    ],
    [
      "has an account's number, and was it before",
      {
        users: [desired({ employeeId: "a7" }, { formerly: [BEN.toUpperCase()] })],
        base: [desired({ employeeId: "a7" })],
        directory: [holder],
      },
      [
        HELD(
          "its rename is merged and not yet applied, or was undone; if it is the same person, add its id",
        ),
      ],
    ],
    [
      "has an account's number, and was another before",
      {
        users: [desired({ employeeId: "a7" }, { formerly: ["x@contoso.com"] })],
        base: [desired({ employeeId: "a7" })],
        directory: [holder],
      },
      [HELD(`if it is the same person, add "formerly: ${BEN}"`)],
    ],
    [
      "has a number that is no account's",
      { users: [desired({ employeeId: "8" })], directory: [holder] },
      [`${CREATED} employeeId`],
    ],
    [
      "has the number of an account that is declared",
      {
        users: [desired({ employeeId: "a7" }), desired({ userPrincipalName: BEN })],
        directory: [holder],
      },
      [`${CREATED} employeeId`],
    ],
    [
      "has the number of two accounts",
      {
        users: [desired({ employeeId: "a7" })],
        directory: [holder, live({ userPrincipalName: "x@contoso.com", employeeId: "a7" })],
      },
      [
        `undeclared-rename ${BEN} x@contoso.com: has the employeeId of ${BEN}, x@contoso.com, which no file declares; if it is the same person, add "formerly: ${BEN}"; otherwise correct the employeeId`,
      ],
    ],
    [
      "has a manager who is not declared",
      { users: [desired({}, { manager: BEN })] },
      [`${CREATED} (manager manager-not-found)`],
    ],
    [
      "would get a domain that is not the tenant's",
      { users: [desired({ userPrincipalName: "ana@fabrikam.com" })] },
      ["unverified-domain: fabrikam.com is not a verified domain of this tenant (contoso.com)"],
    ],
  ])("%s", (_, given, expected) => {
    // Somebody who has a number, so that numbers can be read.
    const other = live({ userPrincipalName: "other@contoso.com", employeeId: "1" });
    expect(planned({ ...given, directory: [...(given.directory ?? []), other] })).toEqual(expected);
  });
});

describe("an account that no file declared before", () => {
  const NEEDS_ID = `adopt-needs-id ${ANA}: already has an account, and no merged file declares it. If this file should manage that account, add its id`;
  const named = desired(SALES, { id: idOf(ANA) });
  const unnamed = desired(SALES);
  const there = live({ department: "Sales" });
  const AFTER = "2026-11-02T09:00:00Z";

  it.each<[string, Case, string[]]>([
    ["is adopted by its id", { users: [named], directory: [there], base: [] }, [`adopt ${ANA}`]],
    [
      "is adopted and changed",
      { users: [named], directory: [live({ department: "Board" })], base: [] },
      [`adopt ${ANA} department`],
    ],
    [
      "is adopted and disabled",
      {
        users: [desired({ accountEnabled: false }, { id: idOf(ANA) })],
        directory: [live()],
        base: [],
      },
      [`disable ${ANA} accountEnabled`],
    ],
    ["is not adopted by its name", { users: [unnamed], directory: [there], base: [] }, [NEEDS_ID]],
    ["is no adoption without a base", { users: [unnamed], directory: [there] }, []],
    [
      "is no adoption where the base declares it",
      { users: [unnamed], directory: [there], base: [unnamed] },
      [],
    ],
    [
      "is ours where a run created it",
      { users: [unnamed], directory: [there], base: [], done: made },
      [],
    ],
    [
      "is not ours where a run created another",
      {
        users: [unnamed],
        directory: [there],
        base: [],
        done: { createdIds: new Set([idOf(BEN)]) },
      },
      [NEEDS_ID],
    ],
    [
      "is not ours where nobody knows whether a run made it",
      {
        users: [unnamed],
        directory: [live(SALES, { createdAt: AFTER })],
        base: [],
        done: { unsettled: new Map([[ANA, "may be ours"]]) },
        reviewed: [creation()],
      },
      [`adopt-needs-id ${ANA}: may be ours`],
    ],
    [
      "is adopted by its id, where nobody knows whether a run made it",
      {
        users: [named],
        directory: [there],
        base: [],
        done: { unsettled: new Map([[ANA, "may be ours"]]) },
      },
      [`adopt ${ANA}`],
    ],
    [
      "is not ours where a review creates it and no run began",
      {
        users: [unnamed],
        directory: [live(SALES, { createdAt: AFTER })],
        base: [],
        reviewed: [creation()],
      },
      [NEEDS_ID],
    ],
    [
      "is ours where a review changes it",
      { users: [unnamed], directory: [there], base: [], reviewed: [existing(SALES)] },
      [],
    ],
    [
      "is not ours where a review gives it another name",
      {
        users: [unnamed],
        directory: [there],
        base: [],
        reviewed: [existing(SALES, { userPrincipalName: BEN, id: idOf(ANA) })],
      },
      [NEEDS_ID],
    ],
  ])("%s", (_, given, expected) => {
    expect(planned(given)).toEqual(expected);
  });
});

describe("an account by a name whose number is another", () => {
  const OTHER = `other-employee-id ${ANA}: declares a different employeeId than the account ${ANA} has, which may belong to another person by now. If it is the same person, add its id`;
  const seven = desired({ employeeId: "7" });
  const eight = live({ employeeId: "8" });
  it.each<[string, Case, string[]]>([
    [
      "is perhaps another person's by now",
      { users: [seven], base: [seven], directory: [eight] },
      [OTHER],
    ],
    [
      "is the same by its id",
      {
        users: [desired({ employeeId: "7" }, { id: idOf(ANA) })],
        base: [seven],
        directory: [eight],
      },
      [`update ${ANA} employeeId (drift)`],
    ],
    [
      "gets the number that these commits declare",
      { users: [seven], base: [desired({ employeeId: "6" })], directory: [eight] },
      [`update ${ANA} employeeId`],
    ],
    [
      "gets the number that these commits add",
      { users: [seven], base: [desired()], directory: [eight] },
      [`update ${ANA} employeeId`],
    ],
    [
      "gets the number without a base",
      { users: [seven], directory: [eight] },
      [`update ${ANA} employeeId`],
    ],
    [
      "gets the number where it has none",
      {
        users: [seven],
        base: [seven],
        directory: [live({ employeeId: null }), live({ userPrincipalName: BEN, employeeId: "1" })],
      },
      [`update ${ANA} employeeId (drift)`],
    ],
  ])("%s", (_, given, expected) => {
    expect(planned(given)).toEqual(expected);
  });
});

describe("what differs", () => {
  const sales = desired(SALES);
  const board = live({ department: "Board" });
  const wrote = (value: boolean | undefined) => ({ wrote: () => value });
  const UPDATE = `update ${ANA} department`;

  it.each<[string, Case, string[]]>([
    ["is a change without a base", { users: [sales], directory: [board] }, [UPDATE]],
    [
      "is a change where the base declares something else",
      { users: [sales], base: [desired()], directory: [board] },
      [UPDATE],
    ],
    [
      "is drift where the base declares it, too",
      { users: [sales], base: [sales], directory: [board] },
      [`${UPDATE} (drift)`],
    ],
    [
      "is drift where a run of ours wrote it",
      { users: [sales], base: [desired()], directory: [board], done: wrote(true) },
      [`${UPDATE} (drift)`],
    ],
    [
      "is a change where a run of ours wrote something else",
      { users: [sales], base: [sales], directory: [board], done: wrote(false) },
      [UPDATE],
    ],
    [
      "is a change without a base, whatever runs wrote",
      { users: [sales], directory: [board], done: wrote(true) },
      [UPDATE],
    ],
    [
      "is a change where a review says so",
      { users: [sales], base: [sales], directory: [board], reviewed: [existing(SALES)] },
      [UPDATE],
    ],
    [
      "is drift where a review says otherwise",
      {
        users: [sales],
        base: [sales],
        directory: [board],
        reviewed: [existing({ department: "Board" })],
      },
      [`${UPDATE} (drift)`],
    ],
    [
      "is corrected where that is asked for",
      { users: [sales], base: [sales], directory: [board], correctsDrift: true },
      [`${UPDATE} (drift)`],
    ],
    [
      "is corrected together with what these commits change",
      {
        users: [desired({ ...SALES, jobTitle: "Lead" })],
        base: [sales],
        directory: [board],
        correctsDrift: true,
      },
      [UPDATE.replace("department", "jobTitle department")],
    ],
    [
      "is drift beside what these commits change",
      { users: [desired({ ...SALES, jobTitle: "Lead" })], base: [sales], directory: [board] },
      [`update ${ANA} jobTitle`, `${UPDATE} (drift)`],
    ],
  ])("%s", (_, given, expected) => {
    expect(planned(given)).toEqual(expected);
  });

  const enabled = desired({ ...SALES, accountEnabled: true });
  const disabled = desired({ ...SALES, accountEnabled: false });
  const off = live({ department: "Sales" }, { enabled: false });
  const on = live({ department: "Sales" });
  it.each<[string, Case, string[]]>([
    [
      "is not enabled by correcting drift",
      { users: [enabled], base: [enabled], directory: [off], correctsDrift: true },
      [
        `drift-enable ${ANA}: accountEnabled: was disabled outside Git; correcting drift never enables an account`,
      ],
    ],
    [
      "is not enabled by correcting drift, and the rest is corrected",
      {
        users: [enabled],
        base: [enabled],
        directory: [live({ department: "Board" }, { enabled: false })],
        correctsDrift: true,
      },
      [`${UPDATE} (drift) (accountEnabled drift-enable)`],
    ],
    [
      "is disabled by correcting drift",
      { users: [disabled], base: [disabled], directory: [on], correctsDrift: true },
      [`disable ${ANA} accountEnabled (drift)`],
    ],
    [
      "is enabled by these commits",
      { users: [enabled], base: [disabled], directory: [off], correctsDrift: true },
      [`enable ${ANA} accountEnabled`],
    ],
    [
      "is enabled by these commits without more",
      { users: [enabled], base: [disabled], directory: [off] },
      [`enable ${ANA} accountEnabled`],
    ],
  ])("%s", (_, given, expected) => {
    expect(planned(given)).toEqual(expected);
  });
});

describe("what cannot be written", () => {
  const SYNCED = "department: is synced from on-premises; change it there";
  const synced = live({ department: "Board", usageLocation: "US" }, { synced: true });
  const both = desired({ ...SALES, usageLocation: "NO" });
  it.each<[string, Case, string[]]>([
    [
      "blocks where nothing else differs",
      { users: [desired(SALES)], directory: [synced] },
      [`synced-from-on-premises ${ANA}: ${SYNCED}`],
    ],
    [
      "is held back from the rest",
      { users: [both], directory: [synced] },
      [`update ${ANA} usageLocation (department synced-from-on-premises)`],
    ],
    [
      "is drift like any other while nobody asks for it",
      { users: [desired(SALES)], base: [desired(SALES)], directory: [synced] },
      [`update ${ANA} department (drift)`],
    ],
    [
      "is refused where drift is corrected",
      { users: [desired(SALES)], base: [desired(SALES)], directory: [synced], correctsDrift: true },
      [`synced-from-on-premises ${ANA}: ${SYNCED}`],
    ],
    [
      "is told of each",
      { users: [desired({ ...SALES, jobTitle: "Lead" })], directory: [synced] },
      [
        `synced-from-on-premises ${ANA}: jobTitle: is synced from on-premises; change it there; department: is synced from on-premises; change it there`,
      ],
    ],
    [
      "keeps an account from being adopted",
      { users: [desired({}, { id: idOf(ANA), manager: BEN })], directory: [live()], base: [] },
      [`manager-not-found ${ANA}: manager: ${BEN} is not declared in the roster`],
    ],
    [
      "keeps nothing else from being written",
      { users: [desired(SALES, { manager: BEN })], directory: [live({ department: "Board" })] },
      [`update ${ANA} department (manager manager-not-found)`],
    ],
  ])("%s", (_, given, expected) => {
    expect(planned(given)).toEqual(expected);
  });
});

describe("what a plan says of a change", () => {
  it("is what was read, and the declared names", () => {
    const actual = live(
      { displayName: "Ana S.", userPrincipalName: "ana@contoso.com" },
      { id: "1", enabled: false, synced: true, createdAt: "2021-05-01T00:00:00Z" },
    );
    const { changes } = plan(
      [desired({ usageLocation: "NO", displayName: "Ana S." }, { id: "1" })],
      [{ ...actual, fields: { ...actual.fields, usageLocation: "US" } }],
    );
    expect(changes).toMatchObject([
      {
        kind: "update",
        id: "1",
        userPrincipalName: ANA,
        displayName: "Ana S.",
        at: { file: `users/${ANA}.yaml`, line: 1 },
        cause: "here",
        seen: {
          userPrincipalName: "ana@contoso.com",
          accountEnabled: false,
          onPremisesSyncEnabled: true,
          createdAt: "2021-05-01T00:00:00Z",
        },
      },
    ]);
    expect(changes[0]).not.toHaveProperty("adopts");
  });

  it("is the live name where none is declared", () => {
    const user = desired(
      { department: "Sales", userPrincipalName: undefined as never },
      { id: idOf(ANA) },
    );
    const { changes } = plan(
      [{ ...user, at: { file: "users/x.yaml", line: 1, column: 1 } }],
      [live({ department: "Board" })],
    );
    expect(changes.map(({ userPrincipalName }) => userPrincipalName)).toEqual([ANA]);
  });

  it("is that it adopts, whatever else it does", () => {
    const { changes } = plan([desired({ accountEnabled: false }, { id: idOf(ANA) })], [live()], {
      base: [],
    });
    expect(changes).toMatchObject([{ kind: "disable", adopts: true }]);
    expect(changes[0]).not.toHaveProperty("held");
  });
});
