import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIGURATION } from "../../../src/model/settings/configuration.ts";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import type { Plan } from "../../../src/model/plan.ts";
import type { DesiredUser, DirectoryUser } from "../../../src/model/user.ts";
import type { FieldValue, Holding } from "../../../src/model/values.ts";
import { makePlan } from "../../../src/plan/makePlan.ts";
import { NOTHING_DONE, type Done } from "../../../src/plan/review/done.ts";
import {
  acceptedPlan,
  describeChange,
  desired,
  idOf,
  live,
  plan,
  roster,
  snapshot,
} from "../../builders.ts";
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
      "lacks both names",
      {
        users: [
          desired({ displayName: undefined as never, userPrincipalName: undefined as never }),
        ],
      },
      [
        "missing-for-create: is not in the directory. To create this account, declare displayName and userPrincipalName",
      ],
    ],
    [
      "is declared by an id that no account has",
      { users: [desired({}, { id: "1" })] },
      [
        "id-not-found: no user with the id 1 is in the directory; correct the id, or remove it to create a new account",
      ],
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
      "is corrected where it is another switch",
      {
        users: [desired({ extension_x_remote: true })],
        base: [desired({ extension_x_remote: true })],
        directory: [live({ extension_x_remote: false })],
        correctsDrift: true,
      },
      [`update ${ANA} extension_x_remote (drift)`],
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
      "blocks where it is a manager alone",
      { users: [desired({}, { manager: BEN })], directory: [live()] },
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

describe("who is blocked for several fields", () => {
  const boss = desired({ userPrincipalName: "boss@x.org", displayName: "Boss" });
  const unverified =
    "unverified-domain: x.org is not a verified domain of this tenant (contoso.com)";
  const waits = "manager: boss@x.org does not exist yet; once it does, this follows";
  const directory = [live({ department: "Board" }, { synced: true })];
  it.each<[string, DesiredUser, string]>([
    [
      "is so for the first that does not only follow from another user",
      desired(SALES, { manager: "boss@x.org" }),
      `synced-from-on-premises ${ANA}: ${waits}; department: is synced from on-premises; change it there`,
    ],
    [
      "is so for another user where everything follows from one",
      desired({}, { manager: "boss@x.org" }),
      `manager-blocked ${ANA}: ${waits}`,
    ],
  ])("%s", (_, user, expected) => {
    expect(planned({ users: [user, boss], directory })).toEqual([expected, unverified]);
  });
});

describe("an account of which something was not read", () => {
  const known = "so Rollcall does not know what it would change and leaves this account alone";
  const told = (what: string, remedy: string) =>
    `unreadable ${ANA}: ${what}, ${known}. Check the account in the directory, or take ${remedy}`;
  const odd = (...fields: string[]): DirectoryUser => ({
    ...live({ department: "Board" }),
    odd: Object.fromEntries(fields.map((field) => [field, "reads as a number"])),
  });
  it.each<[string, Record<string, FieldValue>, DirectoryUser, string]>([
    [
      "where it is declared",
      SALES,
      odd("userPrincipalName"),
      told("userPrincipalName reads as a number", "userPrincipalName out of the file"),
    ],
    [
      "where two are declared",
      { mail: ANA },
      odd("userPrincipalName", "mail"),
      told(
        "userPrincipalName reads as a number, mail reads as a number",
        "userPrincipalName and mail out of the file",
      ),
    ],
    [
      "where it is not declared",
      SALES,
      odd("userType"),
      told("userType reads as a number", "its file out of the roster"),
    ],
    [
      "where one is declared and one is not",
      { mail: ANA },
      odd("userType", "mail"),
      told("userType reads as a number, mail reads as a number", "mail out of the file"),
    ],
    [
      "where it is missing from the answer",
      { ...SALES, city: "Oslo" },
      live({ department: "Board" }),
      told("city was left out of Graph's answer for this account", "city out of the file"),
    ],
  ])("is left alone %s", (_, fields, actual, expected) => {
    expect(planned({ users: [desired(fields, { id: idOf(ANA) })], directory: [actual] })).toEqual([
      expected,
    ]);
  });

  it("is changed where what is odd is neither declared nor gone by", () => {
    const users = [desired(SALES)];
    expect(planned({ users, directory: [odd("city")] })).toEqual([`update ${ANA} department`]);
  });
});

describe("beside a base that could not be read completely", () => {
  const told = (severity: Diagnostic["severity"], users: DesiredUser[]) => {
    const at = { file: "users/x.yaml", line: 7, column: 1 };
    const { changes, blocked } = makePlan({
      roster: roster(users),
      base: {
        ...roster([desired()]),
        diagnostics: [{ severity, code: "bad", message: "no such property", at }],
      },
      directory: snapshot([live(), live({ userPrincipalName: CLEO })]),
      configuration: DEFAULT_CONFIGURATION,
      acknowledgements: [],
      correctsDrift: false,
      now: new Date("2026-11-02T08:00:00Z"),
    });
    return [
      ...changes.map(describeChange),
      ...blocked.map(
        ({ userPrincipalName, reason, message, candidates }) =>
          `${userPrincipalName}: ${reason}: ${candidates.length} ${message}`,
      ),
    ];
  };
  const CLEO = "cleo.diaz@contoso.com";
  const perhaps = (name: string) =>
    `${name}: base-invalid: 0 may have been declared before, since the base has a mistake at users/x.yaml:7 (no such property); first merge a pull request that only repairs it`;
  const ben = desired({ userPrincipalName: BEN });
  const cleo = desired({ userPrincipalName: CLEO }, { id: idOf(CLEO) });

  it("nobody is created or adopted, and who was declared is as ever", () => {
    expect(told("error", [desired(), ben, cleo])).toEqual([perhaps(BEN), perhaps(CLEO)]);
    expect(told("error", [desired({ accountEnabled: false })])).toEqual([
      `disable ${ANA} accountEnabled`,
    ]);
  });

  it("an id that no account has is the reason", () => {
    expect(told("error", [desired({ userPrincipalName: BEN }, { id: "1" })])).toEqual([
      expect.stringContaining(`${BEN}: id-not-found`),
    ]);
  });

  it("a warning is no mistake", () => {
    expect(told("warning", [desired(), ben, cleo])).toEqual([
      expect.stringContaining(`create ${BEN}`),
      `adopt ${CLEO}`,
    ]);
  });
});

describe("an element of a set", () => {
  const member = (id: string, name = id, until?: string): Holding => ({
    as: "member",
    id: idOf(id),
    name,
    ...(until !== undefined && { until }),
  });
  const licence = (name: string): Holding => ({ as: "assigned", id: idOf(name), name });
  const sponsor = (name: string): Holding => ({ as: "sponsor", id: idOf(BEN), name });
  const user = (fields: Record<string, FieldValue>, ...elements: Holding[]): DesiredUser =>
    desired({
      usageLocation: "NO",
      groups: [],
      licenses: [],
      sponsors: [],
      ...fields,
      ...Object.fromEntries(
        elements.map((each) => [`${SET_OF[each.as]}.${each.name}`, { ...each, id: null }]),
      ),
    });
  const SET_OF = { member: "groups", assigned: "licenses", sponsor: "sponsors" } as const;
  // The configuration lists Sales under two names.
  const groups = [["Selling", "Sales"], ["Sales"], ["Board"], ["Staff"]].map(
    ([name, id = name]) => ({
      name: String(name),
      truth: "ours" as const,
      candidates: [idOf(String(id))],
      found: {
        id: idOf(String(id)),
        displayName: String(name),
        assignedLicenses: [],
        members: 9,
        others: 0,
      },
    }),
  );
  const skus = ["E3", "E5", "E7"].map((name) => ({
    id: idOf(name),
    name,
    enabled: 9,
    warning: 0,
    consumed: 0,
    plans: [],
  }));
  const steps = (head: DesiredUser, base: DesiredUser, ...had: Holding[]) => {
    const of = (as: string) => had.filter((each) => each.as === as);
    const actual = {
      ...live({ usageLocation: "NO", department: "Board" }),
      sets: { groups: of("member"), licenses: of("assigned"), sponsors: of("sponsor") },
    };
    const ben = live({ userPrincipalName: BEN, displayName: "Ben" });
    const benDeclared = desired({ userPrincipalName: BEN, displayName: "Ben" });
    return plan([head, benDeclared], [], {
      base: [base, benDeclared],
      configuration: {
        ...DEFAULT_CONFIGURATION,
        licenses: ["E3", "E5", "E7"],
        groups: Object.fromEntries(groups.map(({ name }) => [name, { members: "ours" as const }])),
      },
      directory: {
        ...snapshot([actual, ben]),
        surroundings: { groups: { all: groups }, skus: { all: skus } },
      },
    }).changes.flatMap(({ cause, fields }) =>
      fields.map(({ field, to }) => `${cause} ${to === null ? "-" : "+"}${field}`),
    );
  };
  const none = user({});
  const YESTERDAY = "2026-11-01";

  it.each<[string, DesiredUser, DesiredUser, Holding[], string[]]>([
    [
      "is drift where the base declares it as well",
      user({}, member("Board"), member("Staff")),
      user({}, member("Board"), member("Staff")),
      [],
      ["drift +groups.Board", "drift +groups.Staff"],
    ],
    ["is drift where neither declares it", none, none, [member("Sales")], ["drift -groups.Sales"]],
    [
      "is a change where the base declares it by another name",
      none,
      user({}, member("Sales", "Selling")),
      [member("Sales"), member("Board")],
      ["here -groups.Sales", "drift -groups.Board"],
    ],
    [
      "is drift where its last day at the base is over",
      none,
      user({}, member("Sales", "Sales", YESTERDAY)),
      [member("Sales")],
      ["drift -groups.Sales"],
    ],
    [
      "is a change where its last day at the base is to come",
      none,
      user({}, member("Sales", "Sales", "2026-11-03")),
      [member("Sales")],
      ["here -groups.Sales"],
    ],
    [
      "is drift where the base declares the same person by another name",
      user({}, sponsor(idOf(BEN))),
      user({}, sponsor(BEN)),
      [],
      [`drift +sponsors.${idOf(BEN)}`],
    ],
    [
      "is drift where neither declares a person who is there",
      none,
      none,
      [sponsor(BEN)],
      [`drift -sponsors.${BEN}`],
    ],
    [
      "is a change where it is one licence for another",
      user({}, licence("E5")),
      user({}, licence("E3")),
      [licence("E3")],
      ["here -licenses.E3", "here +licenses.E5"],
    ],
    [
      "is a change where nothing is to come in the place of a licence",
      none,
      user({}, licence("E3"), licence("E5")),
      [licence("E3")],
      ["here -licenses.E3"],
    ],
    [
      "is a change where what is to come in its place is there",
      user({}, licence("E5")),
      user({}, licence("E3"), licence("E5")),
      [licence("E3"), licence("E5")],
      ["here -licenses.E3"],
    ],
    [
      "is left alone where what is to come in its place was lost outside Git",
      user({}, licence("E5")),
      user({}, licence("E3"), licence("E5")),
      [licence("E3")],
      ["drift -licenses.E3", "drift +licenses.E5"],
    ],
    [
      "is a change where one of two that are to come in its place is given here",
      user({}, licence("E5"), licence("E7")),
      user({}, licence("E3"), licence("E5")),
      [licence("E3")],
      ["here -licenses.E3", "here +licenses.E7", "drift +licenses.E5"],
    ],
    [
      "is a change beside licences that are left alone",
      user({ department: "Sales" }, licence("E5")),
      user({}, licence("E3"), licence("E5"), member("Sales")),
      [licence("E3"), member("Sales")],
      ["here +department", "here -groups.Sales", "drift -licenses.E3", "drift +licenses.E5"],
    ],
  ])("%s", (_, head, base, had, expected) => {
    expect(steps(head, base, ...had)).toEqual(expected);
  });
});

describe("what a plan says of a change", () => {
  it("is what causes it, and nothing of what is not held back", () => {
    const [created] = plan([desired()], []).changes;
    expect(created).toMatchObject({ kind: "create", cause: "here" });
    expect(created).not.toHaveProperty("held");
    const [corrected] = plan([desired(SALES)], [live({ department: "Board" })], {
      base: [desired()],
      correctsDrift: true,
    }).changes;
    expect(corrected).toMatchObject({ kind: "update", cause: "here" });
  });

  it("or of who is blocked is what the account is called, else what is declared", () => {
    const called = (...directory: DirectoryUser[]) =>
      plan([desired({ ...SALES, displayName: "Ana S." })], directory, { base: [] }).blocked.map(
        ({ displayName }) => displayName,
      );
    expect(called(live({ displayName: "Ana Silva", department: "Board" }))).toEqual(["Ana Silva"]);
    expect(called(live({ userPrincipalName: BEN }, { mail: ANA }))).toEqual(["Ana S."]);
  });

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
