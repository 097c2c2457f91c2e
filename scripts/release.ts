import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";

// Proves that a tag may become a release, and prints its notes: node scripts/release.ts v1.2.3

/** What a release is made of. */
export interface Release {
  readonly tag: string;
  /** By package.json, and by package-lock.json. */
  readonly versions: readonly string[];
  readonly changelog: string;
  /** Whether the tagged commit is on the default branch. */
  readonly isOnMain: boolean;
}

/** Why a tag must not be released; nothing where it may be. */
export function problemsOf({ tag, versions, changelog, isOnMain }: Release): string[] {
  const version = tag.replace(/^v/, "");
  return [
    ...(/^v(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/.test(tag)
      ? []
      : [`${tag} is no version such as v1.2.3`]),
    ...(isOnMain ? [] : [`the commit of ${tag} is not on the default branch`]),
    ...versions
      .filter((other) => other !== version)
      .map((other) => `${tag} is tagged, but the package says ${other}`),
    ...(notesOf(changelog, version) === "" ? [`CHANGELOG.md has nothing about ${version}`] : []),
  ];
}

/** What the changelog says about a version, without its heading. */
export function notesOf(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const found = sections.find((section) => section.startsWith(`[${version}]`));
  if (found === undefined) return "";
  const [, ...lines] = found.split("\n");
  // The addresses of the headings stand at the end of the file.
  return lines
    .filter((line) => !/^\[[^\]]+\]: /.test(line))
    .join("\n")
    .trim();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [, , tag = "", branch = "main"] = process.argv;
  const changelog = readFileSync("CHANGELOG.md", "utf8");
  const problems = problemsOf({
    tag,
    versions: ["package.json", "package-lock.json"].map(
      (file) => (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version,
    ),
    changelog,
    isOnMain: isAncestor(`${tag}^{commit}`, `refs/remotes/origin/${branch}`),
  });
  for (const problem of problems) process.stderr.write(`No release: ${problem}.\n`);
  if (problems.length > 0) process.exitCode = 1;
  else process.stdout.write(`${notesOf(changelog, tag.slice(1))}\n`);
}

function isAncestor(commit: string, branch: string): boolean {
  try {
    execFileSync("git", ["merge-base", "--is-ancestor", commit, branch], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
