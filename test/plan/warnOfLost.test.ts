import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { FoundAccount } from "../../src/model/plan.ts";
import { leavesAccountsOpen, warnOfLost } from "../../src/plan/warnOfLost.ts";
import { desired, roster } from "../builders.ts";
import { ANA } from "./changes.ts";

const BEN = "ben.ito@contoso.com";
const users = [desired(), desired({ userPrincipalName: BEN })];
const found: FoundAccount = {
  id: "1",
  userPrincipalName: ANA.toUpperCase(),
  begunAt: "2026-11-01T08:00:00Z",
};
const unsettled = new Map([[ANA, "may be another's"]]);
const FOUND = `${ANA} has an account (1) that the run of 2026-11-01T08:00:00Z created without hearing of it, as Entra's audit log says. Applying this plan records it as created`;
const blocks = (userPrincipalName: string) =>
  [
    {
      match: { kind: "new", desired: desired() },
      blocked: {
        userPrincipalName,
        at: { file: "x", line: 1 },
        reason: "adopt-needs-id",
        message: "",
        candidates: [],
      },
    },
  ] as const;
const unchanged = [{ match: { kind: "new", desired: desired() } }] as const;

describe("of creations whose answer was lost", () => {
  it.each<[string, ...Parameters<typeof told>, (readonly [string, string])[]]>([
    ["nothing is shown where nothing was lost", {}, unchanged, []],
    [
      "an account that was found is shown",
      { found: [found] },
      unchanged,
      [["found-account", `${FOUND}, so that it gets a first credential like any new user.`]],
    ],
    [
      "one that is disabled gets no credential",
      { found: [{ ...found, disabled: true }] },
      unchanged,
      [["found-account", `${FOUND}.`]],
    ],
    [
      "one that is not known is shown",
      { unsettled },
      unchanged,
      [["unsettled-account", `${ANA} may be another's.`]],
    ],
    ["one that is blocked is shown there", { unsettled }, blocks(ANA.toUpperCase()), []],
    [
      "one beside another that is blocked is shown",
      { unsettled },
      blocks(BEN),
      [["unsettled-account", `${ANA} may be another's.`]],
    ],
    [
      "one that was found is shown though it is blocked",
      { found: [{ ...found, disabled: true }] },
      blocks(ANA),
      [["found-account", `${FOUND}.`]],
    ],
    [
      "both are shown of one user",
      { found: [{ ...found, disabled: true }], unsettled },
      unchanged,
      [
        ["found-account", `${FOUND}.`],
        ["unsettled-account", `${ANA} may be another's.`],
      ],
    ],
    [
      "those whom no file declares are not shown",
      {
        found: [{ ...found, userPrincipalName: "x@contoso.com" }],
        unsettled: new Map([["x@contoso.com", "x"]]),
      },
      unchanged,
      [],
    ],
  ])("%s", (_, done, planned, expected) => {
    expect(told(done, planned)).toEqual(
      expected.map(([code, message]) => ({
        severity: "warning",
        code,
        message,
        at: desired().at,
      })),
    );
  });
  function told(
    done: Parameters<typeof warnOfLost>[1],
    planned: Parameters<typeof warnOfLost>[2],
  ): Diagnostic[] {
    return warnOfLost(roster(users), done, planned);
  }
});

describe("a later run has to look again", () => {
  const told = (code: string): Diagnostic => ({
    severity: "warning",
    code,
    message: "",
    at: { file: "x", line: 1, column: 1 },
  });
  it.each<[string, string[], readonly FoundAccount[] | undefined, boolean]>([
    ["not where nothing was lost", [], undefined, false],
    ["not for other warnings", ["namesake"], undefined, false],
    ["where an account is not known", ["namesake", "unsettled-account"], undefined, true],
    ["where an account was found", [], [found], true],
  ])("%s", (_name, codes, accounts, expected) => {
    expect(
      leavesAccountsOpen({
        diagnostics: codes.map(told),
        ...(accounts && { found: accounts }),
      }),
    ).toBe(expected);
  });
});
