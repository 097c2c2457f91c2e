import { describe, expect, it } from "vitest";
import type { AuditActor } from "../../src/model/records/audit.ts";
import type { RecordedPrincipal } from "../../src/model/records/receipt.ts";
import type { DesiredUser, DirectoryUser } from "../../src/model/user.ts";
import { lostCreates, originOf, unsettledText } from "../../src/plan/lostCreates.ts";
import { NOTHING_DONE, type Done, type LostIn } from "../../src/plan/review/done.ts";
import { desired, idOf, live, roster, snapshot } from "../builders.ts";
import { ANA } from "./changes.ts";

const BEGUN = "2026-11-02T09:00:00.000Z";
const LAST_SIGN = "2026-11-02T09:10:00.000Z";
const MADE = "2026-11-02T09:05:00Z";

const run = (more: Partial<LostIn> = {}): LostIn => ({
  begun: Date.parse(BEGUN),
  lastSign: Date.parse(LAST_SIGN),
  ...more,
});
const lostIn = (...runs: LostIn[]): Done => ({ ...NOTHING_DONE, lost: new Map([[ANA, runs]]) });

function found(
  done: Done,
  actual: DirectoryUser = live({}, { createdAt: MADE }),
  user: DesiredUser = desired(),
) {
  return lostCreates(roster([user]), snapshot([actual]), done);
}

describe("an account that a run may have made without hearing of it", () => {
  it("is found with what its creation sends, without the people whom it refers to", () => {
    const user = desired(
      { jobTitle: "Lead", displayName: "Ana Sílva", "sponsors.ben.ito@contoso.com": true },
      { manager: "ben.ito@contoso.com" },
    );
    const [account, ...others] = found(
      lostIn(run()),
      live({}, { id: idOf("a"), createdAt: MADE }),
      user,
    );
    expect(others).toEqual([]);
    expect(account).toMatchObject({
      id: idOf("a"),
      userPrincipalName: ANA,
      displayName: "Ana Sílva",
      begunAt: BEGUN,
    });
    const sent = account?.sent.map(({ field }) => field);
    expect(sent).toEqual(expect.arrayContaining(["userPrincipalName", "jobTitle"]));
    expect(sent).not.toContain("manager");
  });

  it("has no displayName where the file declares none", () => {
    const { displayName: _, ...fields } = desired().fields;
    const [account] = found(lostIn(run()), undefined, { ...desired(), fields });
    expect(account).toMatchObject({ userPrincipalName: ANA });
    expect(account).not.toHaveProperty("displayName");
  });

  it.each([
    ["2026-11-02T08:59:57Z", 0],
    ["2026-11-02T08:59:58Z", 1],
    ["2026-11-02T08:59:59Z", 1],
    ["2026-11-02T09:24:59Z", 1],
    ["2026-11-02T09:25:00Z", 1],
    ["2026-11-02T09:25:01Z", 0],
  ])(
    "made at %s, where the run began at 9:00 and was last heard of at 9:10: %i",
    (createdAt, n) => {
      expect(found(lostIn(run()), live({}, { createdAt }))).toHaveLength(n);
    },
  );

  it.each<[name: string, done: Done, actual: DirectoryUser, user: DesiredUser, count: number]>([
    ["no creation was lost", NOTHING_DONE, live({}, { createdAt: MADE }), desired(), 0],
    [
      "another user's creation was lost",
      { ...NOTHING_DONE, lost: new Map([["ben.ito@contoso.com", [run()]]]) },
      live({}, { createdAt: MADE }),
      desired(),
      0,
    ],
    ["no run of it is known", lostIn(), live({}, { createdAt: MADE }), desired(), 0],
    [
      "the file does not declare it any more",
      lostIn(run()),
      live({}, { createdAt: MADE }),
      desired({ userPrincipalName: "ben.ito@contoso.com" }),
      0,
    ],
    [
      "the directory does not say when it was made",
      lostIn(run()),
      { ...live(), createdAt: null },
      desired(),
      0,
    ],
    [
      "a run is known to have made it",
      { ...lostIn(run()), createdIds: new Set([idOf(ANA)]) },
      live({}, { createdAt: MADE }),
      desired(),
      0,
    ],
    [
      "a run is known to have made another",
      { ...lostIn(run()), createdIds: new Set([idOf("other")]) },
      live({}, { createdAt: MADE }),
      desired(),
      1,
    ],
    [
      "the file names another account by its id",
      lostIn(run()),
      live({}, { createdAt: MADE }),
      desired({}, { id: idOf("other") }),
      0,
    ],
    [
      "the file names this account by its id, in other letters",
      lostIn(run()),
      live({}, { createdAt: MADE, id: "abcdef00-0000-4000-8000-000000000000" }),
      desired({}, { id: "ABCDEF00-0000-4000-8000-000000000000" }),
      1,
    ],
    [
      "the directory writes the id in capitals",
      lostIn(run()),
      live({}, { createdAt: MADE, id: "ABCDEF00-0000-4000-8000-000000000000" }),
      desired({}, { id: "abcdef00-0000-4000-8000-000000000000" }),
      1,
    ],
    [
      "the directory writes the name in capitals",
      lostIn(run()),
      live({ userPrincipalName: ANA.toUpperCase() }, { createdAt: MADE }),
      desired(),
      1,
    ],
    [
      "the file writes the name in capitals",
      lostIn(run()),
      live({}, { createdAt: MADE }),
      desired({ userPrincipalName: ANA.toUpperCase() }),
      1,
    ],
  ])("where %s", (_, done, actual, user, expected) => {
    expect(found(done, actual, user)).toHaveLength(expected);
  });

  const later = run({
    begun: Date.parse("2026-11-02T09:02:00Z"),
    lastSign: Date.parse("2026-11-02T09:12:00Z"),
    principal: { kind: "application", appId: "app-ours" },
  });

  it("is the first run's within whose time it was made", () => {
    const early = run({
      begun: Date.parse("2026-11-02T07:00:00Z"),
      lastSign: Date.parse("2026-11-02T07:00:00Z"),
    });
    expect(found(lostIn(early, run())).map(({ begunAt }) => begunAt)).toEqual([BEGUN]);
  });

  it.each<[string, readonly LostIn[]]>([
    ["in their order", [run(), later]],
    ["in another order", [later, run()]],
  ])("may be that of each run within whose time it was made, %s", (_, runs) => {
    const [account] = found(lostIn(...runs));
    expect(account).toMatchObject({
      begunAt: BEGUN,
      madeBy: "2026-11-02T09:27:00.000Z",
      principals: runs.map(({ principal }) => principal),
    });
  });

  it.each<[string | undefined, boolean]>([
    [undefined, false],
    [idOf(ANA), true],
  ])("has the id %s in its file, so that a person decided: %s", (id, isDeclared) => {
    const user = id === undefined ? desired() : desired({}, { id });
    expect(found(lostIn(run()), undefined, user)).toMatchObject([{ isDeclared }]);
  });
});

const OURS: RecordedPrincipal = { kind: "application", appId: "app-ours", objectId: "sp-ours" };
const CLEO: RecordedPrincipal = { kind: "person", appId: "app-ours", objectId: "cleo" };
const BEN: RecordedPrincipal = { kind: "person", appId: "app-ours", objectId: "ben" };
const application = (more: Partial<AuditActor>): AuditActor => ({ kind: "application", ...more });
const person = (more: Partial<AuditActor>): AuditActor => ({ kind: "person", ...more });

describe("who made an account, as the audit log tells:", () => {
  it.each<[string, readonly (RecordedPrincipal | undefined)[], readonly AuditActor[], string]>([
    ["our application, by its client id", [OURS], [application({ appId: "app-ours" })], "ours"],
    ["in other letters", [OURS], [application({ appId: "APP-Ours" })], "ours"],
    ["by its object id", [OURS], [application({ objectId: "sp-ours" })], "ours"],
    ["by both", [OURS], [application({ appId: "app-ours", objectId: "sp-ours" })], "ours"],
    [
      "by its client id, where the record has no other",
      [{ kind: "application", appId: "app-ours" }],
      [application({ appId: "app-ours", objectId: "sp-ours" })],
      "ours",
    ],
    ["another application", [OURS], [application({ appId: "hr" })], "another"],
    ["another by its object id", [OURS], [application({ objectId: "sp-hr" })], "another"],
    [
      "another by both",
      [OURS],
      [application({ appId: "hr", objectId: "sp-hr", name: "HR" })],
      "another",
    ],
    [
      "an application whose client id is our object id",
      [OURS],
      [application({ appId: "sp-ours", objectId: "app-ours" })],
      "another",
    ],
    ["an application without any id", [OURS], [application({ name: "Rollcall" })], "unknown"],
    [
      "an application by an id that the record does not have",
      [{ kind: "application", appId: "app-ours" }],
      [application({ objectId: "sp-ours" })],
      "unknown",
    ],
    ["the person who was signed in", [CLEO], [person({ objectId: "CLEO" })], "ours"],
    ["another person", [CLEO], [person({ objectId: "ben" })], "another"],
    [
      "another person through our application",
      [CLEO],
      [person({ objectId: "ben", appId: "app-ours" })],
      "another",
    ],
    [
      "a person without an id, through our application",
      [CLEO],
      [person({ appId: "app-ours" })],
      "unknown",
    ],
    [
      "a person, while an application was signed in",
      [OURS],
      [person({ objectId: "sp-ours" })],
      "another",
    ],
    [
      "an application, while a person was signed in",
      [CLEO],
      [application({ appId: "app-ours", objectId: "cleo" })],
      "another",
    ],
    ["who is neither", [OURS], [{ kind: "unknown", appId: "app-ours" }], "unknown"],
    ["nobody", [OURS], [], "unknown"],
    ["anybody, while no run is known", [], [application({ appId: "hr" })], "unknown"],
    [
      "anybody, while it is not on record who was signed in",
      [undefined],
      [application({ appId: "hr" })],
      "unknown",
    ],
    [
      "ours, beside a run that is not on record",
      [undefined, OURS],
      [application({ appId: "app-ours" })],
      "ours",
    ],
    [
      "another, beside a run that is not on record",
      [OURS, undefined],
      [application({ appId: "hr" })],
      "unknown",
    ],
    ["the second of those who were signed in", [CLEO, BEN], [person({ objectId: "ben" })], "ours"],
    ["none of those who were signed in", [CLEO, OURS], [person({ objectId: "ben" })], "another"],
    [
      "us in one of two entries",
      [OURS],
      [application({ appId: "hr" }), application({ appId: "app-ours" })],
      "ours",
    ],
    [
      "another in one of two entries, and who is neither in the other",
      [OURS],
      [application({ appId: "hr" }), { kind: "unknown" }],
      "unknown",
    ],
  ])("%s", (_, principals, creators, expected) => {
    expect(originOf({ principals }, creators).kind).toBe(expected);
  });

  const why = (
    principals: readonly (RecordedPrincipal | undefined)[],
    creators: readonly AuditActor[],
  ) => {
    const origin = originOf({ principals }, creators);
    return origin.kind === "ours" ? undefined : origin.why;
  };

  it.each<[RecordedPrincipal | undefined, readonly AuditActor[], string]>([
    [OURS, [], "does not tell who created it"],
    [undefined, [application({ appId: "hr" })], "the record of that run does not tell"],
    [OURS, [application({ name: "HR" })], "does not tell by an id"],
  ])("of what is not known, the reason: %o, %o", (principal, creators, expected) => {
    expect(why([principal], creators)).toContain(expected);
  });

  it.each<[readonly AuditActor[], string]>([
    [[application({ name: "HR", appId: "hr", objectId: "sp-hr" })], "the application HR (hr)"],
    [[application({ name: "HR", objectId: "sp-hr" })], "the application HR (sp-hr)"],
    [[application({ appId: "hr" })], "the application hr"],
    [[person({ name: "ben@contoso.com", objectId: "ben" })], "the user ben@contoso.com (ben)"],
    [[person({ objectId: "ben" })], "the user ben"],
    [[person({})], "the user"],
    [[person({ name: "Ben" })], "the user Ben"],
    [
      [application({ appId: "hr" }), application({ appId: "hr" }), person({ objectId: "ben" })],
      "the application hr, the user ben",
    ],
  ])("of another, who it was: %o", (creators, expected) => {
    expect(why([OURS], creators)).toBe(`Entra's audit log says that ${expected} created it`);
  });
});

describe("what is said of an account that is not known to be ours", () => {
  const text = (kind: "another" | "unknown", ...principals: (RecordedPrincipal | undefined)[]) =>
    found(lostIn(run())).map((account) =>
      unsettledText({ ...account, principals }, { kind, why: "HR made it" }),
    )[0];

  it.each(["another", "unknown"] as const)("names the account and the run: %s", (kind) => {
    expect(text(kind)).toContain(
      `has an account (${idOf(ANA)}) that was created while the run of ${BEGUN} tried`,
    );
  });

  it("is whose it is, and that the file may name it", () => {
    expect(text("another", OURS)).toMatch(/no answer\. HR made it, and not Rollcall.*add its id/);
    expect(text("another", OURS)).not.toContain("signed in");
  });

  it.each<[readonly (RecordedPrincipal | undefined)[], string]>([
    [[], 'initiated "Add user". If'],
    [[undefined], 'initiated "Add user". If'],
    [[OURS], '"Add user". Rollcall was signed in as the application app-ours. If'],
    [[OURS, undefined, CLEO], "signed in as the application app-ours. If"],
    [[OURS, { ...OURS, appId: "app-b" }], "signed in as the application app-ours, app-b. If"],
  ])("is how a person finds out, by what is on record of %o", (principals, expected) => {
    expect(text("unknown", ...principals)).toMatch(/as well: HR made it\. Until that is known/);
    expect(text("unknown", ...principals)).toContain(expected);
  });
});
