import { glob, readFile } from "node:fs/promises";
import { findsIn, markdownPassages, messagePassages, type Passage } from "./prose.ts";

/** A file, and what people read of it. */
export interface ReadFile {
  readonly path: string;
  readonly passages: readonly Passage[];
}

/**
 * Pages whose words come from elsewhere: those of `src/`, which are checked there, and the names of operations, which
 * programs share.
 */
const MADE = ["docs/properties.md", "docs/foreign-clients.md"];

/**
 * Pages, what `rollcall init` writes, the workflows, and the messages and `--help` of the program. Not the decisions and the
 * changelog, which tell of the past.
 */
export async function filesThatPeopleRead(): Promise<ReadFile[]> {
  const pages = await read(
    "{README,CONTRIBUTING,ARCHITECTURE,SECURITY}.md",
    "docs/*.md",
    "templates/*.md",
  );
  const others = await read(
    "templates/**/*.{yml,yaml}",
    "templates/**/{CODEOWNERS,gitignore,gitattributes}",
    "templates/.github/**/{*.yml,CODEOWNERS}",
    "templates/tenants/.github/**/{*.yml,CODEOWNERS}",
    ".github/**/{*.yml,CODEOWNERS}",
    "action.yml",
  );
  const programs = await read("src/**/*.ts");
  return [
    ...pages
      .filter(({ path }) => !MADE.includes(path))
      .map(({ path, text }) => ({ path, passages: markdownPassages(text) })),
    ...others.map(({ path, text }) => ({ path, passages: [{ line: 1, text }] })),
    // Most programs have none of the words, and need not be parsed.
    ...programs.map(({ path, text }) => ({
      path,
      passages: findsIn(path, [{ line: 1, text }]).length > 0 ? messagePassages(path, text) : [],
    })),
  ];
}

async function read(...patterns: readonly string[]): Promise<{ path: string; text: string }[]> {
  const paths = await pathsOf(patterns);
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "utf8") })));
}

/** The files that fit a pattern, in order, with slashes on every system. */
export async function pathsOf(patterns: readonly string[]): Promise<string[]> {
  const paths = new Set<string>();
  for await (const path of glob(patterns)) paths.add(path.replaceAll("\\", "/"));
  return [...paths].toSorted();
}
