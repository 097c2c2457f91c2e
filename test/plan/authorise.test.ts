import { describe, expect, it } from "vitest";
import type { DesiredUser, DirectoryUser } from "../../src/model/user.ts";
import { authorise } from "../../src/plan/authorise.ts";
import { describeChange, desired, idOf, live, plan } from "../builders.ts";

const ANA = "ana.silva@contoso.com";

interface Row {
  readonly name: string;
  readonly users: readonly DesiredUser[];
  readonly reviewedAt: readonly DirectoryUser[];
  readonly now: readonly DirectoryUser[];
  /** The roster at the time of apply, where it differs. */
  readonly usersNow?: readonly DesiredUser[];
  readonly changes?: readonly string[];
  readonly skipped?: readonly string[];
}

const promoted = desired({ jobTitle: "Senior Engineer" });

describe("a reviewed plan authorises steps, and only those", () => {
  it.each<Row>([
    {
      name: "nothing moved: it is made",
      users: [promoted],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Engineer" })],
      changes: [`update ${ANA} jobTitle`],
    },
    {
      name: "the live value moved: skipped as stale",
      users: [promoted],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Architect" })],
      skipped: [`${ANA} stale: changed in the directory since the plan was reviewed: jobTitle`],
    },
    {
      name: "somebody disabled the account meanwhile: skipped as stale",
      users: [promoted],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Engineer" }, { enabled: false })],
      skipped: [
        `${ANA} stale: changed in the directory since the plan was reviewed: accountEnabled`,
      ],
    },
    {
      name: "somebody else did it already: nothing is left",
      users: [promoted],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Senior Engineer" })],
    },
    {
      name: "the roster was reverted since: an old plan writes nothing",
      users: [promoted],
      usersNow: [desired({ jobTitle: "Engineer" })],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Engineer" })],
    },
    {
      name: "the roster now wants another value: unauthorised",
      users: [promoted],
      usersNow: [desired({ jobTitle: "Director" })],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Engineer" })],
      skipped: [`${ANA} unauthorised: not in the reviewed plan: jobTitle`],
    },
    {
      name: "a field that was not reviewed is held back, the reviewed one is written",
      users: [promoted],
      usersNow: [desired({ jobTitle: "Senior Engineer", department: "Sales" })],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Engineer" })],
      changes: [`update ${ANA} jobTitle`],
    },
    {
      name: "a flip that was not reviewed does not ride along",
      users: [promoted],
      usersNow: [desired({ jobTitle: "Senior Engineer", accountEnabled: false })],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Engineer" })],
      changes: [`update ${ANA} jobTitle`],
    },
    {
      name: "a reviewed create may be finished when it was interrupted",
      users: [desired({ department: "Sales" })],
      reviewedAt: [],
      now: [live({ department: null })],
      changes: [`update ${ANA} department`],
    },
    {
      name: "a create with a value that was not reviewed is not made",
      users: [desired({ department: "Sales" })],
      usersNow: [desired({ department: "Board" })],
      reviewedAt: [],
      now: [],
      skipped: [`${ANA} unauthorised: not in the reviewed plan: department`],
    },
    {
      name: "a create that nobody reviewed is not made",
      users: [],
      usersNow: [desired()],
      reviewedAt: [],
      now: [],
      skipped: [`${ANA} unauthorised: the reviewed plan does not create this user`],
    },
    {
      name: "a reviewed update of somebody who vanished does not become a create",
      users: [promoted],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [],
      skipped: [`${ANA} unauthorised: the reviewed plan does not create this user`],
    },
    {
      name: "the same name at another account is another user",
      users: [promoted],
      reviewedAt: [live({ jobTitle: "Engineer" })],
      now: [live({ jobTitle: "Engineer" }, { id: idOf("other") })],
      skipped: [`${ANA} unauthorised: the reviewed plan does not change this user`],
    },
  ])("$name", ({ users, usersNow, reviewedAt, now, changes = [], skipped = [] }) => {
    const reviewed = plan(users, reviewedAt);
    const current = plan(usersNow ?? users, now);
    const result = authorise(current, reviewed);
    expect(result.changes.map(describeChange)).toEqual(changes);
    expect(
      result.skipped.map(
        ({ change, reason, message }) => `${change.userPrincipalName} ${reason}: ${message}`,
      ),
    ).toEqual(skipped);
  });

  it("names the fields that it held back", () => {
    const reviewed = plan([promoted], [live()]);
    const current = plan([desired({ jobTitle: "Senior Engineer", department: "Sales" })], [live()]);
    expect([...authorise(current, reviewed).withheld]).toEqual([
      [ANA, "not in the reviewed plan: department"],
    ]);
  });

  it("does not count drift as authorised unless the reviewed plan corrects it", () => {
    const base = [desired({ jobTitle: "Engineer" })];
    const reviewed = plan(base, [live({ jobTitle: "Wizard" })], { base });
    const current = plan(base, [live({ jobTitle: "Wizard" })]);
    expect(authorise(current, reviewed).changes).toEqual([]);
  });
});
