import { describe, expect, it } from "vitest";
import { protectedUsers } from "../../../src/plan/accounts/protectedUsers.ts";
import { idOf, live, snapshot } from "../../builders.ts";

const names = (...all: string[]) => all.map((userPrincipalName) => live({ userPrincipalName }));
const [ANA, BEN, CLEO] = ["ana@contoso.com", "ben@contoso.com", "Cleo@contoso.com"] as const;
const GONE = "gone@contoso.com";
const DIRECTORY = snapshot(names(ANA, BEN, CLEO), [
  { id: idOf(GONE), userPrincipalName: GONE, mail: null, proxyAddresses: [] },
]);

describe("the protected accounts", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["nothing", [], []],
    ["a name", [ANA], [ANA]],
    ["a name in capitals", [BEN.toUpperCase()], [BEN]],
    ["a name that the directory has in capitals", ["cleo@contoso.com"], [CLEO]],
    ["an object id", [idOf(BEN)], [BEN]],
    ["an object id in capitals", [idOf(BEN).toUpperCase()], [BEN]],
    ["a pattern", ["b*"], [BEN]],
    ["a pattern in capitals", ["C*@CONTOSO.COM"], [CLEO]],
    ["a pattern of all", ["*"], [ANA, BEN, CLEO]],
    ["one of two patterns", ["x*", "b*"], [BEN]],
    ["several", [idOf(ANA), "c*"], [ANA, CLEO]],
    ["a pattern of ids", [`${idOf(BEN).slice(0, 8)}*`], []],
    ["a name that begins like others", ["an"], []],
  ])("by %s", (_, configured, found) => {
    const { ids, coversName } = protectedUsers(configured, DIRECTORY);
    expect(ids).toEqual(new Set(found.map(idOf)));
    for (const name of [ANA, BEN, CLEO]) {
      expect(coversName(name)).toBe(found.includes(name));
      expect(coversName(name.toUpperCase())).toBe(found.includes(name));
    }
  });

  it.each<[string, string, boolean]>([
    ["x*", "xavier@contoso.com", true],
    ["x*", "ana@contoso.com", false],
    [GONE, GONE.toUpperCase(), true],
    [GONE.toUpperCase(), GONE, true],
  ])("by %s, which nobody has yet, covers the name %s: %s", (configured, name, covers) => {
    expect(protectedUsers([configured], DIRECTORY).coversName(name)).toBe(covers);
  });
});

describe("protected, and not in the directory", () => {
  const missing = (...configured: string[]) => protectedUsers(configured, DIRECTORY).notFound;

  it.each<[string, readonly string[], readonly string[]]>([
    ["nothing", [], []],
    ["nobody", [ANA, CLEO.toUpperCase(), idOf(BEN).toUpperCase()], []],
    ["a name", [ANA, "zoe@fabrikam.com"], ["zoe@fabrikam.com"]],
    ["no pattern", ["zoe*"], []],
    [
      "several, in order whatever the case",
      ["Zoe@fabrikam.com", "yan@fabrikam.com"],
      ["yan@fabrikam.com", "Zoe@fabrikam.com"],
    ],
    [
      "one in two spellings, by the last",
      ["ZOE@fabrikam.com", "zoe@fabrikam.com"],
      ["zoe@fabrikam.com"],
    ],
  ])("is %s", (_, configured, entries) => {
    expect(missing(...configured).map(({ entry }) => entry)).toEqual(entries);
  });

  it.each<[string, readonly string[]]>([
    ["anna@contoso.com", [ANA]],
    ["annaa@contoso.com", [ANA]],
    ["annaaa@contoso.com", []],
    ["ana@fabrikam.example", [ANA]],
    ["ANA@fabrikam.example", [ANA]],
    ["cleo@fabrikam.example", [CLEO]],
    ["bea@contoso.com", [BEN, ANA]],
    [idOf("nobody"), []],
    ["ana", []],
    ["@contoso.com", []],
  ])("%s was perhaps meant for %j", (entry, near) => {
    expect(missing(entry)).toEqual([{ entry, near, deleted: false }]);
  });

  it("was not meant for one whose name is not told, and who goes by the object id", () => {
    const directory = snapshot(names(idOf("nameless")));
    expect(protectedUsers(["ana", "@contoso.com"], directory).notFound).toMatchObject([
      { near: [] },
      { near: [] },
    ]);
  });

  it("was perhaps meant for three at most, namesakes first, each once", () => {
    const directory = snapshot(
      names("eve1@contoso.com", "eve2@contoso.com", "eve@contoso.com", "eve@fabrikam.com"),
    );
    expect(protectedUsers(["eve@contoso.con"], directory).notFound).toMatchObject([
      { near: ["eve@contoso.com", "eve@fabrikam.com", "eve1@contoso.com"] },
    ]);
  });

  it.each<[string, boolean]>([
    [GONE, true],
    [GONE.toUpperCase(), true],
    [idOf(GONE), true],
    [idOf(GONE).toUpperCase(), true],
    ["zoe@fabrikam.com", false],
  ])("%s is a deleted user: %s", (entry, deleted) => {
    expect(missing(entry)).toMatchObject([{ deleted }]);
  });

  it("is one of several deleted users", () => {
    const gone = ["x@contoso.com", GONE].map((userPrincipalName) => ({
      id: idOf(userPrincipalName),
      userPrincipalName,
      mail: null,
      proxyAddresses: [],
    }));
    const { notFound } = protectedUsers([GONE], snapshot([], gone));
    expect(notFound).toMatchObject([{ deleted: true }]);
  });

  it("is a deleted user where the directory has the name in capitals", () => {
    const directory = snapshot(
      [],
      [{ id: "X", userPrincipalName: GONE.toUpperCase(), mail: null, proxyAddresses: [] }],
    );
    const { notFound } = protectedUsers([GONE, "x"], directory);
    expect(notFound.map(({ deleted }) => deleted)).toEqual([true, true]);
  });
});

describe("patterns that no account fits", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["none", [], []],
    ["one of two", ["b*", "x*"], ["x*"]],
    ["no name", ["x@contoso.com"], []],
    ["as they are written", ["X*", "*Y"], ["X*", "*Y"]],
    ["in capitals", ["B*"], []],
  ])("%s", (_, configured, unused) => {
    expect(protectedUsers(configured, DIRECTORY).unused).toEqual(unused);
  });
});
