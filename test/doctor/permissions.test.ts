import { describe, expect, it } from "vitest";
import { examinePermissions } from "../../src/doctor/permissions.ts";
import { needsOf } from "../../src/doctor/needs.ts";
import { DEFAULT_CONFIGURATION } from "../../src/model/settings/configuration.ts";
import { rosterOf } from "../story/world.ts";

const NEEDS = needsOf(
  rosterOf({
    "users/ana.yaml":
      "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\njobTitle: Engineer\n",
  }),
  DEFAULT_CONFIGURATION,
);
const TO_PLAN = ["Organization.Read.All", "User.Read.All"];

function first(held: readonly string[]): string {
  const [finding] = examinePermissions(NEEDS, {
    clientId: "id",
    held: new Set(held),
    purpose: undefined,
    isWhole: true,
  });
  return `${finding?.status}: ${finding?.says}`;
}

const WRITES_NOTHING = "this application writes nothing";

describe("an application for plans", () => {
  it.each([
    [],
    ["Group.Read.All"],
    ["User.ReadBasic.All", "Member.Read.Hidden"],
    ["Policy.Read.AuthenticationMethod"],
    ["MailboxSettings.Read", "openid", "profile"],
  ])("that holds nothing but what reads (%s) writes nothing", (...more) => {
    expect(first([...TO_PLAN, ...more])).toContain(WRITES_NOTHING);
  });

  it.each([
    "Mail.Send",
    "Group.ReadWrite.All",
    "Application.ReadWrite.OwnedBy",
    "UserAuthMethod-TAP.ReadWrite.All",
    "User.RevokeSessions.All",
    "Sites.FullControl.All",
    "Directory.AccessAsUser.All",
    "User.Invite.All",
    "a-permission-of-tomorrow",
  ])("that holds %s is not said to write nothing", (permission) => {
    const says = first([...TO_PLAN, permission]);
    expect(says).toBe("ok: all that planning takes");
  });
});
