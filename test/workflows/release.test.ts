import { access, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { allWorkflows } from "./workflow.ts";
import { notesOf, problemsOf, type Release } from "../../scripts/release.ts";

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- What comes.

## [1.2.3] - 2026-11-26

### Fixed

- What was wrong.

## [1.2.2] - 2026-10-01

- Old.

[1.2.3]: https://example.com/v1.2.3
`;

const GOOD: Release = {
  tag: "v1.2.3",
  versions: ["1.2.3", "1.2.3"],
  changelog: CHANGELOG,
  isOnMain: true,
};

describe("a tag becomes a release", () => {
  it("when everything says the same version, with the notes of that version", () => {
    expect(problemsOf(GOOD)).toEqual([]);
    expect(notesOf(CHANGELOG, "1.2.3")).toBe("### Fixed\n\n- What was wrong.");
    expect(notesOf(CHANGELOG, "1.2.2")).toBe("- Old.");
  });

  it.each<[string, Partial<Release>, string]>([
    ["on another branch", { isOnMain: false }, "the commit of v1.2.3 is not on the default branch"],
    [
      "beside another package version",
      { versions: ["1.2.3", "1.2.2"] },
      "v1.2.3 is tagged, but the package says 1.2.2",
    ],
    [
      "without notes",
      { changelog: CHANGELOG.replace("[1.2.3] -", "[1.2.4] -") },
      "CHANGELOG.md has nothing about 1.2.3",
    ],
    [
      "with an empty section",
      { changelog: "## [1.2.3]\n\n## [1.2.2]\n\n- Old.\n" },
      "CHANGELOG.md has nothing about 1.2.3",
    ],
  ])("and not %s", (_, more, problem) => {
    expect(problemsOf({ ...GOOD, ...more })).toEqual([problem]);
  });

  it.each(["1.2.3", "v1.2", "v1", "v1.2.3-rc.1", "v01.2.3", "v1.2.3 ", "latest"])(
    "and not as %j",
    (tag) => {
      expect(problemsOf({ ...GOOD, tag })).toContain(`${tag} is no version such as v1.2.3`);
    },
  );
});

describe("this repository", () => {
  it("keeps a changelog of what is not released yet", async () => {
    expect(notesOf(await readFile("CHANGELOG.md", "utf8"), "Unreleased")).toMatch(/^### /);
  });

  it("builds executables with the Node that the job sets up, and not with the one in node_modules/.bin", async () => {
    const release = (await allWorkflows()).find(({ path }) => path.endsWith("release.yml"));
    const job = release?.jobs.find(({ name }) => name === "executables");
    const scripts = job?.steps.flatMap(({ run }) => run ?? []) ?? [];
    expect(scripts.filter((run) => run.includes("executable"))).toEqual([
      expect.stringMatching(/^node scripts\/executable\.ts release\b/),
    ]);
  });

  it("names owners for paths that are there, and for all that runs with the credentials of others", async () => {
    const lines = (await readFile(".github/CODEOWNERS", "utf8")).split("\n");
    const paths = lines.flatMap((line) => /^#? ?\/(\S+) @/.exec(line)?.[1] ?? []);
    for (const path of paths) await access(path);
    expect(paths).toEqual(expect.arrayContaining(["dist/", "action.yml", "src/", ".github/"]));
    const guide = await readFile("docs/releasing.md", "utf8");
    expect(guide).toContain("s|^# \\(/.*\\)@OWNER/TEAM|\\1");
  });
});
