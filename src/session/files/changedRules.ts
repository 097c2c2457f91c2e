import { readFile } from "node:fs/promises";
import type { Acknowledgement } from "../../model/settings/acknowledgement.ts";
import type { Configuration } from "../../model/settings/configuration.ts";
import type { OwnersChange } from "../../model/fileChange.ts";
import type { RuleChange } from "../../model/plan.ts";
import { compareRules } from "../../plan/rules/compareRules.ts";
import { acknowledgementsIn } from "../../roster/settings/acknowledgements.ts";
import { assertSeen } from "../../roster/sources/checkout.ts";
import { changedFiles, pathsIn, type Head } from "../../roster/sources/changedFiles.ts";
import type { Locate } from "../../roster/read/checkDocument.ts";
import { CODE_OWNERS_PATHS, parseCodeOwners } from "../../roster/settings/codeOwners.ts";
import { onDisk } from "../../files/currentFolder.ts";
import { git } from "../../git/git.ts";
import { loadCommit, readFileAtCommit } from "../../roster/sources/loadCommit.ts";
import type { SourceOptions } from "./sourceOptions.ts";

/** Where the files are by which GitHub decides, wherever in the repository this runs. */
const GITHUB_FILES = [
  ":(top,icase).github",
  ":(top,icase)CODEOWNERS",
  ":(top,icase)docs/CODEOWNERS",
  ":(top,icase,glob)**/action.yml",
  ":(top,icase,glob)**/action.yaml",
  ":(top,icase,glob)**/.gitattributes",
];

/**
 * What a pull request changes about the rules: configuration, acknowledgements, code owners and workflows.
 *
 * @param head.tree what merging would make; not given: what is on disk
 * @throws GitError
 */
export async function changedRules(
  options: SourceOptions,
  base: { readonly commit: string; readonly configuration: Configuration },
  head: {
    readonly tree?: string;
    readonly configuration: Configuration;
    readonly locate: Locate;
    readonly acknowledgements: readonly Acknowledgement[];
  },
  now: Date,
): Promise<readonly RuleChange[]> {
  const before = acknowledgementsIn(await loadCommit(base.commit, options.acknowledgements));
  const place = await placeInRepository();
  if (head.tree === undefined)
    await assertSeen(GITHUB_FILES, (path) => /(?:^|\/)codeowners$/i.test(path));
  const own = [options.users, options.acknowledgements].map((folder) => `${place.inside(folder)}/`);
  const changed = (await changedFiles(base.commit, head.tree, GITHUB_FILES)).filter(
    // A user may be called action@contoso.com.
    ({ path }) => !own.some((folder) => path.startsWith(folder)),
  );
  const isOwned = (path: string): boolean =>
    path === place.inside(options.config) ||
    own.some((folder) => path.startsWith(folder)) ||
    /^(?:\.github\/|docs\/)?CODEOWNERS$|^\.github\/|(?:^|\/)\.gitattributes$/.test(path);
  const ownersMoved = changed.some(({ path }) => /(?:^|\/)codeowners$/i.test(path));
  return compareRules({
    configuration: {
      base: base.configuration,
      head: head.configuration,
      settingAt: head.locate,
    },
    acknowledgements: {
      base: before.acknowledgements,
      head: head.acknowledgements,
      now,
    },
    files: {
      changed,
      owners: ownersMoved ? await ownersChanges(base.commit, head.tree, place.top, isOwned) : [],
    },
  });
}

interface PlaceInRepository {
  /** Leads from here to the top: "" or "../", as often as needed. */
  readonly top: string;
  /** A path from here as a path from the top. */
  readonly inside: (path: string) => string;
}

async function placeInRepository(): Promise<PlaceInRepository> {
  const [prefix = "", top = ""] = (await git("rev-parse", "--show-prefix", "--show-cdup")).split(
    "\n",
  );
  return {
    top,
    inside: (path) => `${prefix}${path.replaceAll("\\", "/").replace(/^(?:\.\/)+|\/+$/g, "")}`,
  };
}

/** Whose approval the files take that matter here, before and after; those that change hands alike are told together. */
async function ownersChanges(
  base: string,
  head: Head,
  top: string,
  isOwned: (path: string) => boolean,
): Promise<OwnersChange[]> {
  const before = await ownersAt(base, top);
  const after = await ownersAt(head, top);
  const moved = (await pathsIn(head))
    .filter(isOwned)
    .toSorted()
    .map((path) => ({ path, from: before(path), to: after(path) }))
    .filter(({ from, to }) => namesOf(from) !== namesOf(to));
  return [
    ...Map.groupBy(moved, ({ from, to }) => `${namesOf(from)}\n${namesOf(to)}`).values(),
  ].flatMap(([first, ...more]) => (first ? [{ ...first, more: more.length }] : []));
}

// In which order they are named means nothing.
function namesOf(owners: readonly string[]): string {
  return owners.toSorted().join(" ");
}

/** By the first of the files that GitHub looks for; nobody owns anything where there is none. */
async function ownersAt(head: Head, top: string): Promise<(path: string) => readonly string[]> {
  for (const path of CODE_OWNERS_PATHS) {
    const file =
      head === undefined
        ? await readFile(onDisk(top + path)).catch(() => undefined)
        : await readFileAtCommit(head, top + path);
    if (file instanceof Uint8Array) return parseCodeOwners(new TextDecoder().decode(file));
  }
  return () => [];
}
