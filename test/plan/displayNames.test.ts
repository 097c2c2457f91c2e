import { describe, expect, it } from "vitest";
import { desired, idOf, live, plan } from "../builders.ts";

const ANA = "ana.silva@contoso.com";
const BEN = "ben.ito@contoso.com";

describe("a change says what people call the user", () => {
  it.each([
    {
      name: "the live name, where the file has another",
      files: [desired({ userPrincipalName: ANA, displayName: "Ana Souza" })],
      directory: [live({ userPrincipalName: ANA, displayName: "Ana Silva" })],
      expected: { kind: "update", displayName: "Ana Silva" },
    },
    {
      name: "the live name, where no file declares one",
      files: [
        desired({ userPrincipalName: ANA, displayName: undefined as never, jobTitle: "Lead" }),
      ],
      directory: [live({ userPrincipalName: ANA, displayName: "Ana Silva" })],
      expected: { kind: "update", displayName: "Ana Silva" },
    },
    {
      name: "the declared name of somebody new",
      files: [desired({ userPrincipalName: ANA, displayName: "Ana Silva" })],
      directory: [],
      expected: { kind: "create", displayName: "Ana Silva" },
    },
    {
      name: "the declared name, where the directory has none",
      files: [desired({ userPrincipalName: ANA, displayName: "Ana Silva" })],
      directory: [live({ userPrincipalName: ANA, displayName: null })],
      expected: { kind: "update", displayName: "Ana Silva" },
    },
  ])("$name", ({ files, directory, expected }) => {
    expect(plan(files, directory).changes).toMatchObject([expected]);
  });

  it("none, where nobody knows one", () => {
    const [change] = plan(
      [desired({ userPrincipalName: ANA, displayName: undefined as never, jobTitle: "Lead" })],
      [live({ userPrincipalName: ANA, displayName: null })],
    ).changes;
    expect(change).not.toHaveProperty("displayName");
  });
});

it("managers have a name before and after, and so has one who is only being created", () => {
  const zoe = { userPrincipalName: "zoe.lind@contoso.com", displayName: "Zoe Lind" };
  const nina = { userPrincipalName: "nina.okafor@contoso.com", displayName: "Nina Okafor" };
  const { changes } = plan(
    [
      desired({ userPrincipalName: BEN, displayName: "Ben Ito" }, { manager: ANA }),
      desired(
        { userPrincipalName: ANA, displayName: "Ana Silva" },
        { manager: nina.userPrincipalName },
      ),
      desired(nina),
    ],
    [
      live({
        userPrincipalName: BEN,
        displayName: "Ben Ito",
        manager: { id: "z", ...zoe },
      }),
      live({ userPrincipalName: ANA, displayName: "Ana Maria Silva" }),
    ],
  );
  expect(
    changes.flatMap(({ fields }) => fields).filter(({ field }) => field === "manager"),
  ).toMatchObject([
    { from: null, to: { id: null, ...nina } },
    { from: zoe, to: { id: idOf(ANA), userPrincipalName: ANA, displayName: "Ana Maria Silva" } },
  ]);
});

it("who is blocked has a name, and so have those who could be meant", () => {
  const twins = ["1", "2"].map((id) =>
    live(
      { userPrincipalName: `ana${id}@contoso.com`, displayName: `Ana ${id}`, employeeId: "7" },
      { id },
    ),
  );
  const { blocked } = plan(
    [desired({ userPrincipalName: ANA, employeeId: "7", displayName: "Ana" })],
    twins,
  );
  expect(blocked).toMatchObject([
    {
      userPrincipalName: ANA,
      displayName: "Ana",
      candidates: [{ displayName: "Ana 1" }, { displayName: "Ana 2" }],
    },
  ]);
});

it("who is declared no more has a name", () => {
  const { released } = plan([], [live({ userPrincipalName: ANA, displayName: "Ana Silva" })], {
    base: [desired({ userPrincipalName: ANA })],
  });
  expect(released).toMatchObject([{ userPrincipalName: ANA, displayName: "Ana Silva" }]);
});
