import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import { nameOf, type DesiredUser, type DirectoryUser } from "../../../src/model/user.ts";
import { indexDirectory, matchUsers } from "../../../src/plan/accounts/match.ts";
import { baseOf } from "../../../src/plan/compare/base.ts";
import { desired, idOf, live, roster } from "../../builders.ts";

const named = (name: string) => `${name}@contoso.com`;
const is = (name: string, options: Parameters<typeof desired>[1] = {}) =>
  desired({ userPrincipalName: named(name) }, options);
const lives = (name: string, options: Parameters<typeof live>[1] = {}) =>
  live({ userPrincipalName: named(name) }, options);

interface Case {
  readonly base: readonly DesiredUser[];
  readonly head: readonly DesiredUser[];
  readonly directory?: readonly DirectoryUser[];
}

function compared({ base, head, directory = [] }: Case, diagnostics: readonly Diagnostic[] = []) {
  const index = indexDirectory(directory);
  const { matches } = matchUsers(head, index, "userPrincipalName");
  return {
    matches,
    found: baseOf({ ...roster(base), diagnostics }, matches, index, "userPrincipalName"),
  };
}

/** Who each user of the head was at the base, and who is declared no longer. */
function told(given: Case): readonly string[] {
  const { matches, found } = compared(given);
  return [
    ...matches.map((match) => {
      const before = found.counterpart(match);
      return `${nameOf(match.desired)} ${match.kind}, was ${before ? nameOf(before) : "nobody"}`;
    }),
    ...found.released.map(({ userPrincipalName }) => `released ${userPrincipalName}`),
  ].map((line) => line.replaceAll("@contoso.com", ""));
}

describe("at the base, a user", () => {
  it.each<[string, Case, string[]]>([
    [
      "was nobody where nobody was declared",
      { base: [], head: [is("ana")] },
      ["ana new, was nobody"],
    ],
    [
      "was who has the same account, whatever the name",
      {
        base: [is("ana")],
        head: [is("ann", { id: idOf(named("ana")) })],
        directory: [lives("ana")],
      },
      ["ann matched, was ana"],
    ],
    [
      "was nobody where another had the name, and the account is another",
      {
        base: [is("ana")],
        head: [is("ana", { id: idOf(named("ben")) })],
        directory: [lives("ben")],
      },
      ["ana matched, was nobody"],
    ],
    [
      "without an account was who had the same name",
      { base: [is("ben"), is("ana")], head: [is("ana")] },
      ["ana new, was ana"],
    ],
    [
      "without an account was who had the name in other letters",
      { base: [is("Ana")], head: [is("aNA")] },
      ["aNA new, was Ana"],
    ],
    [
      "without an account was who had the former name",
      { base: [is("Ana")], head: [is("ann", { formerly: [named("aNa")] })] },
      ["ann new, was Ana"],
    ],
    [
      "without an account was who had the second former name",
      { base: [is("ana")], head: [is("ann", { formerly: [named("an"), named("ana")] })] },
      ["ann new, was ana"],
    ],
    [
      "without an account was the one of the present name first",
      { base: [is("ana"), is("ann")], head: [is("ann", { formerly: [named("ana")] })] },
      ["ann new, was ann"],
    ],
    [
      "without an account was nobody where all names are new",
      { base: [is("ana")], head: [is("ann", { formerly: [named("an")] })] },
      ["ann new, was nobody"],
    ],
  ])("%s", (_, given, expected) => {
    expect(told(given)).toEqual(expected);
  });
});

describe("who is declared no longer", () => {
  it.each<[string, Case, string[]]>([
    ["is nobody where nobody was", { base: [], head: [], directory: [lives("ana")] }, []],
    ["is one", { base: [is("ana")], head: [], directory: [lives("ana")] }, ["released ana"]],
    ["is nobody who had no account", { base: [is("ana")], head: [] }, []],
    [
      "is nobody whose account was not known",
      { base: [is("ana", { id: idOf("nobody") })], head: [], directory: [lives("ana")] },
      [],
    ],
    [
      "is nobody who is declared by another name",
      {
        base: [is("ana")],
        head: [is("ann", { id: idOf(named("ana")) })],
        directory: [lives("ana")],
      },
      ["ann matched, was ana"],
    ],
    [
      "is nobody whose file says by mistake that it means another account",
      { base: [is("ana")], head: [is("ana", { id: idOf("nobody") })], directory: [lives("ana")] },
      ["ana blocked, was ana"],
    ],
    [
      "is one beside others who stay",
      {
        base: [is("ana"), is("ben")],
        head: [is("ben")],
        directory: [lives("ana"), lives("ben")],
      },
      ["ben matched, was ben", "released ana"],
    ],
    [
      "are in the order of their names, whatever that of the files",
      {
        base: [is("cy"), is("ana"), is("dag"), is("ben")],
        head: [],
        directory: ["ana", "ben", "cy", "dag"].map((name) => lives(name)),
      },
      ["released ana", "released ben", "released cy", "released dag"],
    ],
  ])("%s", (_, given, expected) => {
    expect(told(given)).toEqual(expected);
  });

  it("is told with the live name, the declared name and the place of the file that was", () => {
    const declared = desired({ displayName: "Ana" }, { id: idOf("a"), file: "users/ana.yaml" });
    const actual = live(
      { userPrincipalName: named("ann"), displayName: "Ann" },
      { id: idOf("a"), enabled: false },
    );
    expect(compared({ base: [declared], head: [], directory: [actual] }).found.released).toEqual([
      {
        userPrincipalName: named("ann"),
        displayName: "Ann",
        id: idOf("a"),
        accountEnabled: false,
        at: { file: "users/ana.yaml", line: 1 },
        declaredName: "Ana",
      },
    ]);
  });
});

describe("a mistake at the base", () => {
  const said = (severity: Diagnostic["severity"], code: string): Diagnostic => ({
    severity,
    code,
    message: "m",
    at: { file: "users/ana.yaml", line: 1, column: 1 },
  });
  it.each<[string, Diagnostic[], string | undefined]>([
    ["is none where nothing is said", [], undefined],
    ["is none that is only a warning", [said("warning", "w")], undefined],
    [
      "is the first, behind a warning",
      [said("warning", "w"), said("error", "e"), said("error", "f")],
      "e",
    ],
  ])("%s", (_, diagnostics, code) => {
    const { found } = compared({ base: [], head: [] }, diagnostics);
    expect(found.mistake?.code).toBe(code);
    expect("mistake" in found).toBe(code !== undefined);
  });
});
