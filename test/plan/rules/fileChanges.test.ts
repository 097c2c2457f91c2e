import { describe, expect, it } from "vitest";
import type { OwnersChange } from "../../../src/model/fileChange.ts";
import { fileChanges } from "../../../src/plan/rules/fileChanges.ts";

describe("what a file is to GitHub", () => {
  it.each<[path: string, meaning: string | undefined]>([
    ["CODEOWNERS", "protects-less codeOwners"],
    ["codeowners", "protects-less codeOwners"],
    [".github/CODEOWNERS", "protects-less codeOwners"],
    ["docs/CODEOWNERS", "protects-less codeOwners"],
    ["Docs/CodeOwners", "protects-less codeOwners"],
    ["xgithub/CODEOWNERS", undefined],
    ["src/docs/CODEOWNERS", undefined],
    ["docs/x/CODEOWNERS", undefined],
    ["CODEOWNERS.md", undefined],
    ["my-CODEOWNERS", undefined],
    [".github", "protects-less workflow"],
    [".github/workflows", "protects-less workflow"],
    [".github/workflows/a.yml", "protects-less workflow"],
    [".github/workflows/a.yaml", "protects-less workflow"],
    [".GitHub/Workflows/A.YML", "protects-less workflow"],
    [".github/workflows/a.b.yml", "protects-less workflow"],
    ["xgithub", undefined],
    [".githubx", undefined],
    [".github/workflowsx", undefined],
    [".github/dependabot.yml", undefined],
    ["src/.github/workflows/a.yml", undefined],
    [".github/workflows/a.yml.md", "other notRun"],
    [".github/workflows/a.yaaml", "other notRun"],
    [".github/workflows/axyml", "other notRun"],
    [".github/workflows/.yml", "protects-less workflow"],
    [".github/workflows/old/a.yml", "other notRun"],
    [".github/workflows/action.yml", "protects-less workflow"],
    [".github/workflows/old/action.yml", "other notRun"],
    [".github/actions", "protects-less action"],
    [".github/actions/setup", "protects-less action"],
    [".github/actions/setup/index.js", "protects-less action"],
    [".github/actionsx", undefined],
    ["xgithub/actions/setup/index.js", undefined],
    ["src/.github/actions/setup/index.js", undefined],
    ["action.yml", "protects-less action"],
    ["action.yaml", "protects-less action"],
    ["tools/x/Action.yml", "protects-less action"],
    ["transaction.yml", undefined],
    ["tools/transaction.yml", undefined],
    ["actionxyml", undefined],
    ["action.yml.md", undefined],
    ["action.yml/x", undefined],
    [".gitattributes", "protects-less attributes"],
    ["users/.GitAttributes", "protects-less attributes"],
    ["users/x.gitattributes", undefined],
    ["x.gitattributes", undefined],
    ["xgitattributes", undefined],
    [".gitattributes.md", undefined],
    ["README.md", undefined],
  ])("%s: %s", (path, meaning) => {
    const changed = [{ path, from: null, to: "file" }] as const;
    expect(
      fileChanges({ changed, owners: [] }).map(({ risk, what, at }) => [`${risk} ${what}`, at]),
    ).toEqual(meaning === undefined ? [] : [[meaning, { file: path, line: 1 }]]);
  });

  it("is told with what stood there and what stands there now", () => {
    const path = ".gitattributes";
    const changed = [
      { path, from: null, to: "file" },
      { path, from: "file", to: null },
      { path, from: "file", to: "link" },
      { path, from: "link", to: "link" },
    ] as const;
    expect(fileChanges({ changed, owners: [] }).map(({ from, to }) => [from, to])).toEqual([
      [null, "file"],
      ["file", null],
      ["file", "link"],
      ["link", "another link"],
    ]);
  });
});

describe("who must approve a file", () => {
  const [ANA, BEN, CLEO] = ["@ana", "@ben", "@cleo"] as const;
  it.each<[from: readonly string[], to: readonly string[], risk: string]>([
    [[], [ANA], "protects-more"],
    [[], [ANA, BEN], "protects-more"],
    [[ANA], [], "protects-less"],
    [[ANA, BEN], [ANA], "protects-more"],
    [[ANA, BEN], [BEN, ANA], "protects-more"],
    [[ANA], [ANA, BEN], "protects-less"],
    [[ANA], [BEN], "protects-less"],
    [[ANA, BEN], [ANA, CLEO], "protects-less"],
  ])("from %o to %o: %s", (from, to, risk) => {
    const owners: OwnersChange[] = [{ path: "rollcall.yaml", from, to, more: 0 }];
    expect(fileChanges({ changed: [], owners })).toEqual([
      {
        risk,
        what: "owners",
        from: from.length > 0 ? from.join(" ") : null,
        to: to.length > 0 ? to.join(" ") : null,
        at: { file: "rollcall.yaml", line: 1 },
      },
    ]);
  });

  it("is told with how many files more are alike, before what else changed", () => {
    const owners = [{ path: "users/a.yaml", from: [ANA], to: [], more: 1 }];
    const changed = [{ path: "CODEOWNERS", from: "file", to: "file" }] as const;
    expect(fileChanges({ changed, owners })).toMatchObject([
      { what: "owners", more: 1 },
      { what: "codeOwners" },
    ]);
  });
});
