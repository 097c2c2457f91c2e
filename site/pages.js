import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the pages are written as Markdown: this repository. */
export const REPOSITORY = fileURLToPath(new URL("..", import.meta.url));

/** In which order pages are listed. What is in none is listed under "More". */
const GROUPS = {
  "First steps": ["README.md", "docs/start.md", "docs/github.md", "docs/adopting.md"],
  "Moving here": [
    "docs/from-terraform.md",
    "docs/from-a-script.md",
    "docs/from-microsoft365dsc.md",
  ],
  People: [
    "docs/properties.md",
    "docs/groups.md",
    "docs/licences.md",
    "docs/sponsors.md",
    "docs/joiners.md",
    "docs/handover.md",
    "docs/tables.md",
    "docs/scope.md",
    "docs/tenants.md",
  ],
  "Review and audit": [
    "docs/guards.md",
    "docs/drift.md",
    "docs/auditing.md",
    "docs/ledger.md",
    "docs/ledger-reading.md",
    "docs/threat-model.md",
  ],
  Reference: [
    "docs/glossary.md",
    "docs/commands.md",
    "docs/signing-in.md",
    "docs/privileges.md",
    "docs/library.md",
    "docs/embedded.md",
    "docs/performance.md",
  ],
  More: [],
  Project: [
    "CONTRIBUTING.md",
    "ARCHITECTURE.md",
    "SECURITY.md",
    "CHANGELOG.md",
    "docs/releasing.md",
    "docs/foreign-clients.md",
    "docs/decisions/index.md",
  ],
};

/**
 * Every page: README, docs/ and what else is written for readers.
 *
 * @returns by path in the repository: its text, its title and where it goes, relative to the root of the site
 */
export async function readPages() {
  const decisions = await markdownIn("docs/decisions");
  const paths = [...(await markdownIn(".")), ...(await markdownIn("docs")), ...decisions];
  const pages = new Map();
  for (const path of paths) {
    const text = await readFile(join(REPOSITORY, path), "utf8");
    pages.set(path, { path, text, title: titleOf(text, path), output: outputOf(path) });
  }
  const list = decisions.map((path) => `- [${pages.get(path).title}](${path.split("/").at(-1)})`);
  const path = "docs/decisions/index.md";
  pages.set(path, {
    path,
    text: `# Decisions\n\nWhy things are as they are, in the order in which it was decided.\n\n${list.join("\n")}\n`,
    title: "Decisions",
    output: outputOf(path),
  });
  return pages;
}

/** The groups of pages that there are, for the list beside each page. */
export function navigationOf(pages) {
  const listed = new Set(Object.values(GROUPS).flat());
  const others = [...pages.keys()].filter(
    (path) => !listed.has(path) && !path.startsWith("docs/decisions/"),
  );
  return Object.entries(GROUPS)
    .map(([name, paths]) => ({
      name,
      pages: [...paths, ...(name === "More" ? others : [])]
        .filter((path) => pages.has(path))
        .map((path) => pages.get(path)),
    }))
    .filter((group) => group.pages.length > 0);
}

async function markdownIn(folder) {
  const names = await readdir(join(REPOSITORY, folder));
  return names
    .filter((name) => name.endsWith(".md"))
    .toSorted()
    .map((name) => join(folder, name));
}

// Beside each other as in the repository, so that relative links and any address of the site work.
function outputOf(path) {
  return path === "README.md" ? "index.html" : path.replace(/\.md$/, ".html");
}

function titleOf(text, path) {
  const heading = /^# (.+)$/m.exec(text)?.[1] ?? path;
  return heading.replaceAll(/[`*]/g, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
}
