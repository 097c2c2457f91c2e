import { describe, expect, it } from "vitest";
import {
  hasOtherEmployeeId,
  indexDirectory,
  keyOf,
  matchUsers,
} from "../../../src/plan/accounts/match.ts";
import type { DesiredUser, DirectoryUser } from "../../../src/model/user.ts";
import { desired, idOf, live } from "../../builders.ts";

const [ANA, BEN, CLEO] = ["ana@contoso.com", "ben@contoso.com", "cleo@contoso.com"] as const;
const OLD = "ana.old@contoso.com";

const named = (
  userPrincipalName: string,
  options: Parameters<typeof desired>[1] = {},
  employeeId?: string,
) => desired({ userPrincipalName, ...(employeeId !== undefined && { employeeId }) }, options);
const account = (userPrincipalName: string, employeeId: string | null = null) =>
  live({ userPrincipalName, employeeId });

/** Each match in a line: what it is, whom it names, and the reason. */
function matched(
  users: readonly DesiredUser[],
  directory: readonly DirectoryUser[],
  key: "userPrincipalName" | "employeeId" = "userPrincipalName",
  settled?: ReadonlySet<string>,
) {
  const { matches, ids } = matchUsers(users, indexDirectory(directory), key, settled);
  expect(ids).toEqual(
    new Set(matches.flatMap((match) => (match.kind === "matched" ? match.actual.id : []))),
  );
  return matches.map((match) => {
    switch (match.kind) {
      case "matched":
        return `matched ${match.actual.userPrincipalName}`;
      case "blocked":
        return `${match.reason} ${match.candidates.map((user) => user.userPrincipalName).join(" ")}: ${match.message}`;
      case "new":
        return "new";
    }
  });
}

describe("a declared user by name", () => {
  it.each<[string, DesiredUser, readonly DirectoryUser[], string]>([
    ["is found", named(ANA), [account(BEN), account(ANA)], `matched ${ANA}`],
    ["is found in another case", named(ANA.toUpperCase()), [account(ANA)], `matched ${ANA}`],
    [
      "is found where the directory has capitals",
      named(ANA),
      [account(ANA.toUpperCase())],
      `matched ${ANA.toUpperCase()}`,
    ],
    ["is new", named(ANA), [account(BEN)], "new"],
    ["is new in an empty directory", named(ANA), [], "new"],
    ["without a name is new", desired({ userPrincipalName: null }), [account(ANA)], "new"],
    [
      "is found by the name before",
      named(ANA, { formerly: [OLD] }),
      [account(OLD)],
      `matched ${OLD}`,
    ],
    [
      "is found by the name before in capitals",
      named(ANA, { formerly: [OLD.toUpperCase()] }),
      [account(OLD)],
      `matched ${OLD}`,
    ],
    [
      "is found by one of several",
      named(ANA, { formerly: [CLEO, OLD] }),
      [account(OLD)],
      `matched ${OLD}`,
    ],
    [
      "is found once where both names are the same",
      named(ANA, { formerly: [ANA] }),
      [account(ANA)],
      `matched ${ANA}`,
    ],
    [
      "could be two",
      named(ANA, { formerly: [OLD] }),
      [account(OLD), account(ANA)],
      `ambiguous-match ${ANA} ${OLD}: could be any of 2 directory users; add the id of the right account`,
    ],
    [
      "before had another number",
      named(ANA, { formerly: [OLD] }, "7"),
      [account(OLD, "8")],
      `other-employee-id ${OLD}: was ${OLD} by its \`formerly\`, but that account has another employeeId, so it may belong to another person; add the id of the right account`,
    ],
    [
      "before had the same number",
      named(ANA, { formerly: [OLD] }, "a7"),
      [account(OLD, "A7")],
      `matched ${OLD}`,
    ],
    [
      "before had no number",
      named(ANA, { formerly: [OLD] }, "7"),
      [account(OLD)],
      `matched ${OLD}`,
    ],
    [
      "is found though the number is another",
      named(ANA, {}, "7"),
      [account(ANA, "8")],
      `matched ${ANA}`,
    ],
    [
      "and before is the same, though the number is another",
      named(ANA, { formerly: [ANA] }, "7"),
      [account(ANA, "8")],
      `matched ${ANA}`,
    ],
  ])("%s", (_, user, directory, expected) => {
    expect(matched([user], directory)).toEqual([expected]);
  });

  it.each<[string, readonly string[], string]>([
    ["settled", [ANA], "new"],
    ["unsettled, while another is settled", [BEN], `matched ${OLD}`],
    ["unsettled", [], `matched ${OLD}`],
  ])("is not looked for by the name before once it is settled: %s", (_, settled, expected) => {
    const users = [named(ANA.toUpperCase(), { formerly: [OLD] })];
    expect(matched(users, [account(OLD)], "userPrincipalName", new Set(settled))).toEqual([
      expected,
    ]);
  });
});

describe("a declared user by id", () => {
  const id = idOf(ANA);
  it.each<[string, DesiredUser, readonly DirectoryUser[], string]>([
    ["is found", named(ANA, { id }), [account(ANA)], `matched ${ANA}`],
    [
      "is found in capitals",
      named(ANA, { id: id.toUpperCase() }),
      [account(ANA)],
      `matched ${ANA}`,
    ],
    ["is found under another name", named(BEN, { id }), [account(ANA)], `matched ${ANA}`],
    [
      "is not looked for by the name before",
      named(ANA, { id, formerly: [BEN] }),
      [account(ANA), account(BEN)],
      `matched ${ANA}`,
    ],
    [
      "is not found",
      named(ANA, { id: "0" }),
      [account(ANA)],
      `id-not-found ${ANA}: no user with the id 0 is in the directory; correct the id, or remove it to create a new account`,
    ],
    [
      "is not found, nor by name",
      named(ANA, { id: "0" }),
      [],
      "id-not-found : no user with the id 0 is in the directory; correct the id, or remove it to create a new account",
    ],
    [
      "is another than by name",
      named(BEN, { id }),
      [account(BEN), account(ANA)],
      `id-name-conflict ${ANA} ${BEN}: the id belongs to ${ANA}, the name to another account; correct one of them`,
    ],
  ])("%s", (_, user, directory, expected) => {
    expect(matched([user], directory)).toEqual([expected]);
  });
});

describe("a declared user by number", () => {
  it.each<[string, DesiredUser, readonly DirectoryUser[], string]>([
    ["is found", named(ANA, {}, "7"), [account(ANA, "8"), account(BEN, "7")], `matched ${BEN}`],
    ["is found in another case", named(ANA, {}, "a7"), [account(BEN, "A7")], `matched ${BEN}`],
    ["is new", named(ANA, {}, "7"), [account(ANA, "8"), account(BEN)], "new"],
    ["without a number is new", named(ANA), [account(ANA)], "new"],
    [
      "could be two",
      named(ANA, {}, "7"),
      [account(ANA, "7"), account(CLEO), account(BEN, "7")],
      `ambiguous-match ${ANA} ${BEN}: could be any of 2 directory users; add the id of the right account`,
    ],
    [
      "is found beside two others who share one",
      named(ANA, {}, "7"),
      [account(ANA, "7"), account(BEN, "8"), account(CLEO, "8")],
      `matched ${ANA}`,
    ],
    [
      "is new beside two others who share one",
      named(ANA, {}, "9"),
      [account(BEN, "8"), account(CLEO, "8")],
      "new",
    ],
  ])("%s", (_, user, directory, expected) => {
    expect(matched([user], directory, "employeeId")).toEqual([expected]);
  });
});

describe("several declared users", () => {
  it("are matched in their order", () => {
    const users = [named(CLEO), named(ANA), named(BEN)];
    expect(matched(users, [account(ANA), account(CLEO)])).toEqual([
      `matched ${CLEO}`,
      `matched ${ANA}`,
      "new",
    ]);
    expect(matched([], [account(ANA)])).toEqual([]);
  });

  it("who are the same account are blocked, and nobody else is", () => {
    const users = [
      named(ANA, { file: "users/a.yaml" }),
      named(BEN, { file: "users/b.yaml", id: idOf(ANA) }),
      named(CLEO),
      named("dora@contoso.com", { file: "users/d.yaml", formerly: [ANA] }),
      named("eve@contoso.com"),
      named("finn@contoso.com", { id: "0" }),
    ];
    const same = (...others: string[]) =>
      `already-matched ${ANA}: is the same directory user as ${others.join(", ")}; keep one of them`;
    const [a, b, d] = [
      "ana@contoso.com (users/a.yaml:1)",
      "ben@contoso.com (users/b.yaml:1)",
      "dora@contoso.com (users/d.yaml:1)",
    ] as const;
    expect(matched(users, [account(ANA), account(CLEO)])).toEqual([
      same(b, d),
      same(a, d),
      `matched ${CLEO}`,
      same(a, b),
      "new",
      expect.stringMatching(/^id-not-found/) as string,
    ]);
  });
});

describe("what a user is known by", () => {
  it.each([
    ["userPrincipalName", named("Ana@contoso.com"), ANA],
    ["employeeId", named(ANA, {}, "A7"), "a7"],
    ["employeeId", named("Ana@contoso.com"), ANA],
  ] as const)("%s", (key, user, expected) => {
    expect(keyOf(user, key)).toBe(expected);
  });

  it.each<[string | null | undefined, string | null, boolean]>([
    ["7", "7", false],
    ["a7", "A7", false],
    ["A7", "a7", false],
    ["7", "8", true],
    ["7", null, false],
    ["7", "", false],
    [null, "8", false],
    [undefined, "8", false],
  ])("the numbers %j and %j are of two: %s", (declared, number, isOther) => {
    const user = desired(declared === undefined ? {} : { employeeId: declared });
    expect(hasOtherEmployeeId(user, live({ employeeId: number }))).toBe(isOther);
  });
});

describe("a directory, looked up", () => {
  const users = [account("Ana@contoso.com", "A7"), account(BEN), account(CLEO, "8")];
  const sharing = [...users, account("dora@contoso.com", "a7")];
  it("by id, name and number, each folded", () => {
    const index = indexDirectory(users);
    expect(index.byId.get(idOf(BEN))).toBe(users[1]);
    expect(index.byId.size).toBe(3);
    expect(index.byId).toBe(index.byId);
    expect(index.byName(ANA)).toEqual([users[0]]);
    expect(index.byName("zoe@contoso.com")).toEqual([]);
    expect(index.byEmployeeId("a7")).toEqual([users[0]]);
    expect(index.byEmployeeId("8")).toEqual([users[2]]);
    expect(index.byEmployeeId("9")).toEqual([]);
    expect(indexDirectory([live({}, { id: "0A" })]).byId.has("0a")).toBe(true);
  });

  it("where two share a number", () => {
    const { byEmployeeId } = indexDirectory(sharing);
    expect(byEmployeeId("a7")).toEqual([sharing[0], sharing[3]]);
    expect(byEmployeeId("8")).toEqual([sharing[2]]);
    expect(byEmployeeId("9")).toEqual([]);
  });
});
