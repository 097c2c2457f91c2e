import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { productFolder } from "./product.ts";

/** A ledger that the workflows know; which one a Cosmos DB is, a variable of the repository says. */
export type LedgerChoice = "none" | "git" | "cosmos";

/** What the files of a new repository have in common. */
export interface TemplateValues {
  /** What stands after `uses:`; without it there are no workflows. */
  readonly action?: string;
  readonly branch: string;
  /** Users and teams of GitHub, with their @, separated by blanks. */
  readonly owners?: string;
  readonly directory: string;
  /** The only tenant that may be written to. */
  readonly tenantId?: string;
  /** What stands after `runs-on:`; GitHub's own runner if not given. */
  readonly runsOn?: string;
  /** What apply keeps its runs in; nothing if not given. */
  readonly ledger?: LedgerChoice;
  /** Where the guide to setting up is. */
  readonly guide?: string;
  /** The names of several tenants, each of which gets a folder; one roster if not given. */
  readonly tenants?: readonly string[];
}

const GITHUB_RUNNER = "ubuntu-24.04";
const NO_TENANT = "# tenant: 00000000-0000-0000-0000-000000000000";
/** What only GitHub reads. */
const ONLY_GITHUB = ".github/";
/** What people edit. */
const EDITED = ["user", "defaults", "configuration", "acknowledgement"];
/** Where their schemas are, below the repository. */
export const EDITOR_SCHEMAS = EDITED.map((name) => `.vscode/rollcall/${name}.schema.json`);

/** Of the templates, those that a repository of several tenants has in the place of others. */
const OF_TENANTS = "tenants/";
/** What each tenant has for itself. */
const OF_EACH_TENANT = ["rollcall.yaml", "users/_defaults.yaml"];
/** Where another name stands for a file that is about one tenant, or none: the form for joiners knows one roster. */
const IN_TENANTS: Readonly<Record<string, string | undefined>> = {
  ".github/workflows/rollcall-apply.yml": ".github/workflows/rollcall-tenant.yml",
  ".github/workflows/rollcall-joiner.yml": undefined,
  ".github/ISSUE_TEMPLATE/joiner.yml": undefined,
};

/** The files of a repository that holds nothing but people, by path with slashes. */
export async function renderTemplates(values: TemplateValues): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const { tenantId, action } = values;
  const given = {
    runsOn: GITHUB_RUNNER,
    ...LEDGER_PLACES[values.ledger ?? "none"],
    ...values,
    tenant: tenantId === undefined ? NO_TENANT : `tenant: ${tenantId}`,
  };
  // Those of tenants come last, in the place of the others.
  const templates = (await allTemplates()).toSorted(
    ([left], [right]) => Number(left.startsWith(OF_TENANTS)) - Number(right.startsWith(OF_TENANTS)),
  );
  for (const [name, text] of templates)
    for (const [path, folder] of placesOf(name, values.tenants))
      if (action !== undefined || !path.startsWith(ONLY_GITHUB))
        files.set(finalName(path), filled(text, { ...given, folder }));
  return new Map([...files].toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

async function allTemplates(): Promise<[name: string, text: string][]> {
  const folder = join(await productFolder(), "templates");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path): Promise<[string, string]> => [
      relative(folder, path).replaceAll("\\", "/"),
      await readFile(path, "utf8"),
    ]),
  );
}

/** Where a template goes, each with the folder of the tenant that it is about. */
function placesOf(
  name: string,
  tenants: TemplateValues["tenants"],
): readonly (readonly [path: string, folder: string])[] {
  if (tenants === undefined) return name.startsWith(OF_TENANTS) ? [] : [[name, ""]];
  if (name.startsWith(OF_TENANTS)) return [[name.slice(OF_TENANTS.length), ""]];
  if (OF_EACH_TENANT.includes(name))
    return tenants.map((tenant) => [`tenants/${tenant}/${name}`, `tenants/${tenant}/`]);
  const path = Object.hasOwn(IN_TENANTS, name) ? IN_TENANTS[name] : name;
  return path === undefined ? [] : [[path, ""]];
}

/**
 * The schemas by which an editor completes and checks what people write, by path. Copies, since an editor cannot fetch
 * them from a private repository, from GitHub Enterprise, or without a network.
 */
export async function editorSchemas(): Promise<Map<string, string>> {
  const schemas = join(await productFolder(), "schema");
  return new Map(
    await Promise.all(
      EDITOR_SCHEMAS.map(
        async (path) => [path, await readFile(join(schemas, basename(path)), "utf8")] as const,
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

function filled(text: string, values: TemplateValues & { readonly folder: string }): string {
  const sections: Readonly<Record<string, boolean>> = {
    tenants: values.tenants !== undefined,
    github: values.action !== undefined,
  };
  let part = text;
  // As in Mustache: {{#tenants}} begins what is there with several tenants only, {{^tenants}} what is not there then.
  for (const [name, holds] of Object.entries(sections)) {
    const chosen = (_: string, kind: string, inside: string): string =>
      (kind === "#") === holds ? inside : "";
    part = part
      .replace(
        new RegExp(String.raw`^\{\{([#^])${name}\}\}\n([\s\S]*?)^\{\{\/${name}\}\}\n`, "gm"),
        chosen,
      )
      .replace(new RegExp(String.raw`\{\{([#^])${name}\}\}(.*?)\{\{\/${name}\}\}`, "g"), chosen);
  }
  return part.replace(/\{\{(\w+)\}\}/g, (place, name: string) => {
    const value = (values as unknown as Record<string, string | undefined>)[name];
    if (value === undefined) throw new Error(`The template has an unknown place ${place}`);
    return value;
  });
}
