import { describe, expect, it } from "vitest";
import type { BlockedUser } from "../../src/model/plan.ts";
import type { DesiredUser, DirectoryUser } from "../../src/model/user.ts";
import { missingIds } from "../../src/plan/missingIds.ts";
import { desired, live, roster, snapshot } from "../builders.ts";
import { ANA } from "./changes.ts";

const BEN = "ben.ito@contoso.com";
const place = { file: `users/${ANA}.yaml`, line: 1 };
const nothing = {
  tenant: { id: "1", domain: "contoso.com" },
  madeAt: "2026-11-02T08:00:00.000Z",
  totals: { declared: 0, matched: 0, drifted: 0, unclear: 0, directory: 0 },
  requests: 0,
  users: [],
  unclear: [],
  refusals: [],
};
const missing = (
  users: readonly DesiredUser[],
  directory: readonly DirectoryUser[],
  { unclear = [] as readonly BlockedUser["at"][], key = "userPrincipalName" as const } = {},
) =>
  missingIds(
    roster(users),
    snapshot(directory),
    { key },
    {
      ...nothing,
      unclear: unclear.map((at) => ({
        userPrincipalName: "x@contoso.com",
        at,
        reason: "name-taken",
        message: "",
        candidates: [],
      })),
    },
  );

describe("the id that a file could hold", () => {
  it("is the account's, in small letters, at the place of the file", () => {
    expect(missing([desired()], [live({ displayName: "Ana S." }, { id: "AB-1" })])).toEqual([
      {
        kind: "changed",
        userPrincipalName: ANA,
        displayName: "Ana S.",
        id: "AB-1",
        at: place,
        fields: [{ field: "id", declared: null, live: "ab-1", at: place }],
      },
    ]);
  });

  const numbered = desired({ employeeId: "7" });
  it.each<[string, Parameters<typeof missing>, string[]]>([
    [
      "of everybody who is there",
      [
        [desired(), desired({ userPrincipalName: BEN })],
        [live(), live({ userPrincipalName: BEN })],
      ],
      [ANA, BEN],
    ],
    ["of nobody", [[], [live()]], []],
    ["not of who declares it", [[desired({}, { id: "1" })], [live({}, { id: "1" })]], []],
    ["not of who is not there", [[desired()], [live({ userPrincipalName: BEN })]], []],
    ["not of who is not there by an id", [[desired({}, { id: "1" })], []], []],
    ["not of an account with another number", [[numbered], [live({ employeeId: "8" })]], []],
    ["of an account with the number", [[numbered], [live({ employeeId: "7" })]], [ANA]],
    ["not of who is unclear", [[desired()], [live()], { unclear: [place] }], []],
    [
      "of who stands beside one who is unclear",
      [
        [desired()],
        [live()],
        {
          unclear: [
            { ...place, line: 2 },
            { ...place, file: "users/x.yaml" },
          ],
        },
      ],
      [ANA],
    ],
  ])("is shown %s", (_, input, expected) => {
    expect(missing(...input).map(({ userPrincipalName }) => userPrincipalName)).toEqual(expected);
  });
});
