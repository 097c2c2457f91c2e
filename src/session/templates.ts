import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { productFolder } from "./product.ts";

/** A ledger that the workflows know; which one a Cosmos DB is, a variable of the repository says. */
export type LedgerChoice = "none" | "git" | "cosmos";

/** What the files of a new repository have in common. */
export interface TemplateValues {
  /** What stands after `uses:`. */
  readonly action: string;
  readonly branch: string;
  /** Users and teams of GitHub, with their @, separated by blanks. */
  readonly owners: string;
  readonly directory: string;
  /** What stands after `runs-on:`; GitHub's own runner if not given. */
  readonly runsOn?: string;
  /** What apply keeps its runs in; nothing if not given. */
  readonly ledger?: LedgerChoice;
  /** Where the guide to setting up is. */
  readonly guide: string;
}

const GITHUB_RUNNER = "ubuntu-24.04";
/** What people edit. */
const EDITED = ["user", "defaults", "configuration", "acknowledgement"];

/** The files of a repository that holds nothing but people, by path with slashes. */
export async function renderTemplates(values: TemplateValues): Promise<Map<string, string>> {
  const folder = join(await productFolder(), "templates");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).replaceAll("\\", "/");
    const text = await readFile(path, "utf8");
    files.set(
      finalName(name),
      filled(text, { runsOn: GITHUB_RUNNER, ...LEDGER_PLACES[values.ledger ?? "none"], ...values }),
    );
  }
  return new Map([...files].toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/**
 * The schemas by which an editor completes and checks what people write, by path. Copies, since an editor cannot fetch
 * them from a private repository, from GitHub Enterprise, or without a network.
 */
export async function editorSchemas(): Promise<Map<string, string>> {
  const schemas = join(await productFolder(), "schema");
  const names = EDITED.map((name) => `${name}.schema.json`);
  return new Map(
    await Promise.all(
      names.map(
        async (name) =>
          [`.vscode/rollcall/${name}`, await readFile(join(schemas, name), "utf8")] as const,
      ),
    ),
  );
}

// Under their final names these files would already hold for this repository.
function finalName(name: string): string {
  return name.replace(/^(gitignore|gitattributes)$/, ".$1");
}

// Only the jobs that write to the directory have these places, and only a branch takes a further permission.
const LEDGER_PLACES: Readonly<
  Record<LedgerChoice, Readonly<Record<"applyContents" | "ledgerVariable", string>>>
> = {
  none: {
    applyContents: "read # to check out the files and their history",
    ledgerVariable: "",
  },
  git: {
    applyContents: "write # to check out the files, and to add to the branches of the ledger",
    ledgerVariable: "\n          ROLLCALL_LEDGER: git",
  },
  cosmos: {
    applyContents: "read # to check out the files and their history",
    ledgerVariable: "\n          ROLLCALL_LEDGER: ${{ vars.ROLLCALL_LEDGER }}",
  },
};

function filled(text: string, values: TemplateValues): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => {
    const value = (values as unknown as Record<string, string | undefined>)[name];
    if (value === undefined) throw new Error(`The template has an unknown place ${place}`);
    return value;
  });
}
