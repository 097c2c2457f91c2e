import { describe, expect, it } from "vitest";
import type { BlockReason } from "../../../src/model/plan.ts";
import type { DesiredUser, DirectoryUser } from "../../../src/model/user.ts";
import { indexDirectory, type Match } from "../../../src/plan/accounts/match.ts";
import { isConsequence, personFinder } from "../../../src/plan/accounts/people.ts";
import { desired, idOf, live } from "../../builders.ts";

const [ANA, BEN] = ["ana@contoso.com", "ben@contoso.com"] as const;
const OLD = "ana.old@contoso.com";

const named = (userPrincipalName: string, displayName: string | null = "Declared") =>
  desired({ userPrincipalName, displayName });
/** A user whose file declares no userPrincipalName. */
const numbered = (employeeId: string, displayName = "Numbered") =>
  desired({ userPrincipalName: null, employeeId, displayName });
const account = (userPrincipalName: string, displayName: string | null = "Live") =>
  live({ userPrincipalName, displayName });

const matched = (user: DesiredUser, actual: DirectoryUser): Match => ({
  kind: "matched",
  desired: user,
  actual,
});
const created = (user: DesiredUser): Match => ({ kind: "new", desired: user });
const blocked = (user: DesiredUser): Match => ({
  kind: "blocked",
  desired: user,
  reason: "ambiguous-match",
  message: "",
  candidates: [],
});

const unknown = (message: string) => ({ reason: "person-not-found", message });
const waits = (message: string) => ({ reason: "person-blocked", message });

describe("a person by object id", () => {
  it.each<[string, string, readonly Match[], readonly DirectoryUser[], object]>([
    [
      "is found, whoever declares it",
      idOf(ANA),
      [],
      [account(BEN), account(ANA)],
      { id: idOf(ANA), userPrincipalName: ANA, displayName: "Live" },
    ],
    [
      "is found in capitals",
      "ABCDEF01-0000-4000-8000-000000000000",
      [],
      [live({ userPrincipalName: ANA }, { id: "abcdef01-0000-4000-8000-000000000000" })],
      {
        id: "abcdef01-0000-4000-8000-000000000000",
        userPrincipalName: ANA,
        displayName: "Ana Silva",
      },
    ],
    [
      "is found without a displayName",
      idOf(ANA),
      [],
      [account(ANA, null)],
      { id: idOf(ANA), userPrincipalName: ANA },
    ],
    [
      "goes by the name in the directory, not by the declared one",
      idOf(OLD),
      [matched(named(ANA), account(OLD))],
      [account(OLD)],
      { id: idOf(OLD), userPrincipalName: OLD, displayName: "Live" },
    ],
    [
      "is not found, though a new user is declared by it",
      idOf(ANA),
      [created(desired({ userPrincipalName: null }, { id: idOf(ANA) }))],
      [account(BEN)],
      unknown(`no user with the id ${idOf(ANA)} is in the directory`),
    ],
  ])("%s", (_, asked, matches, directory, expected) => {
    expect(personFinder(matches, indexDirectory(directory))(asked)).toEqual(expected);
  });
});

describe("a person by name", () => {
  const nobodyElse = created(named("zoe@contoso.com", "Zoe"));
  it.each<[string, string, readonly Match[], object]>([
    [
      "is the account of the declared user",
      ANA,
      [matched(named(ANA), account(ANA))],
      { id: idOf(ANA), userPrincipalName: ANA, displayName: "Live" },
    ],
    [
      "is the account that is to get the name",
      ANA,
      [matched(named(ANA), account(OLD))],
      { id: idOf(OLD), userPrincipalName: ANA, displayName: "Live" },
    ],
    [
      "is asked for in capitals",
      ANA.toUpperCase(),
      [matched(named(ANA), account(ANA))],
      { id: idOf(ANA), userPrincipalName: ANA.toUpperCase(), displayName: "Live" },
    ],
    [
      "is declared in capitals",
      ANA,
      [matched(named(ANA.toUpperCase()), account(ANA))],
      { id: idOf(ANA), userPrincipalName: ANA, displayName: "Live" },
    ],
    [
      "is a user whom the plan creates",
      ANA,
      [created(named(ANA))],
      { id: null, userPrincipalName: ANA, displayName: "Declared" },
    ],
    [
      "is a new user without a displayName",
      ANA,
      [created(named(ANA, null))],
      { id: null, userPrincipalName: ANA },
    ],
    [
      "is blocked",
      ANA,
      [blocked(named(ANA))],
      waits(`${ANA} is blocked; once that is resolved, this follows`),
    ],
    [
      "has an account, and no file",
      BEN,
      [matched(named(ANA), account(ANA))],
      unknown(`${BEN} is not declared in the roster`),
    ],
    ["is asked for among nobody", ANA, [], unknown(`${ANA} is not declared in the roster`)],
    [
      "is a user whose file has an employeeId alone",
      "A7",
      [created(numbered("a7"))],
      { id: null, userPrincipalName: "A7", displayName: "Numbered" },
    ],
    [
      "is the user with that userPrincipalName, and not one with such an employeeId",
      BEN,
      [created(named(BEN)), created(numbered(BEN))],
      { id: null, userPrincipalName: BEN, displayName: "Declared" },
    ],
    [
      "is the user with that userPrincipalName, whatever the order",
      BEN,
      [created(numbered(BEN)), created(named(BEN))],
      { id: null, userPrincipalName: BEN, displayName: "Declared" },
    ],
  ])("%s", (_, asked, matches, expected) => {
    const directory = indexDirectory([account(ANA), account(BEN), account(OLD)]);
    for (const all of [matches, [...matches, nobodyElse], [nobodyElse, ...matches]])
      expect(personFinder(all, directory)(asked)).toEqual(expected);
  });

  it("waits for a user who is not created this time, and for no other", () => {
    const [ana, ben] = [named(ANA), named(BEN)];
    const absent = new Set([ana, ben]);
    const matches = [created(ana), matched(ben, account(BEN)), created(named(OLD))];
    const find = personFinder(matches, indexDirectory([account(BEN)]), absent);
    expect(find(ANA)).toEqual(waits(`${ANA} does not exist yet; once it does, this follows`));
    expect(find(BEN)).toMatchObject({ id: idOf(BEN) });
    expect(find(OLD)).toMatchObject({ id: null, userPrincipalName: OLD });
  });
});

it.each<[BlockReason, boolean]>([
  ["manager-blocked", true],
  ["person-blocked", true],
  ["person-not-found", false],
  ["ambiguous-match", false],
])("a block by %s ends with that of another: %s", (reason, expected) => {
  expect(isConsequence(reason)).toBe(expected);
});
