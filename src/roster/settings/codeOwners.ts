/** Where GitHub looks for the file, first found first. */
export const CODE_OWNERS_PATHS = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/**
 * Who owns a file, by the last line of CODEOWNERS whose pattern fits it; nobody where none does, or where that line
 * names nobody. Lines that GitHub skips as invalid are skipped.
 *
 * @returns owners as they are written: "@name", "@organisation/team" or a mail address
 * @see https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export function parseCodeOwners(text: string): (path: string) => readonly string[] {
  const lines = text.split(/\r?\n/).flatMap((line) => parsedLine(line));
  return (path) => lines.findLast(({ pattern }) => pattern.test(path))?.owners ?? [];
}

interface Line {
  readonly pattern: RegExp;
  readonly owners: readonly string[];
}

function parsedLine(line: string): Line[] {
  const [pattern = "", ...owners] = line
    .replace(/(^|\s)#.*$/, "")
    .split(/(?<!\\)\s+/)
    .filter((word) => word !== "");
  const isInvalid = pattern.startsWith("!") || pattern.includes("[");
  if (pattern === "" || isInvalid || !owners.every((owner) => owner.includes("@"))) return [];
  return [{ pattern: expressionOf(pattern.replaceAll(String.raw`\ `, " ")), owners }];
}

// As in .gitignore, but "docs/*" means the files in docs and not those below.
function expressionOf(pattern: string): RegExp {
  const isFolder = pattern.endsWith("/");
  const steps = pattern.replace(/^\//, "").replace(/\/$/, "").split("/");
  const isAnchored = pattern.startsWith("/") || steps.length > 1;
  const source = steps.map((step, index) => {
    const isLast = index === steps.length - 1;
    if (step === "**") return isLast ? ".*" : "(?:.*/)?";
    const name = RegExp.escape(step).replaceAll(String.raw`\*`, "[^/]*");
    return `${name.replaceAll(String.raw`\?`, "[^/]")}${isLast ? "" : "/"}`;
  });
  const below = isFolder ? "/.*" : steps.length > 1 && steps.at(-1) === "*" ? "" : "(?:/.*)?";
  return new RegExp(`^${isAnchored ? "" : "(?:.*/)?"}${source.join("")}${below}$`, "s");
}
