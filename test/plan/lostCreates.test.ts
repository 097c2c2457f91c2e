import { describe, expect, it } from "vitest";
import type { DesiredUser, DirectoryUser } from "../../src/model/user.ts";
import { lostCreates } from "../../src/plan/lostCreates.ts";
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
      { jobTitle: "Lead", displayName: "Ana Sílva" },
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

  it("is the first run's within whose time it was made", () => {
    const early = run({
      begun: Date.parse("2026-11-02T07:00:00Z"),
      lastSign: Date.parse("2026-11-02T07:00:00Z"),
    });
    expect(found(lostIn(early, run())).map(({ begunAt }) => begunAt)).toEqual([BEGUN]);
  });
});
