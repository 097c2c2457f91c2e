import type { FileChange, OwnersChange } from "../../model/fileChange.ts";
import type { RuleChange, RuleRisk } from "../../model/plan.ts";

export interface FileInput {
  readonly changed: readonly FileChange[];
  readonly owners: readonly OwnersChange[];
}

/**
 * What changes about the files by which GitHub decides who approves, and what runs with which identity. Of all other files
 * nothing is said.
 */
export function fileChanges({ changed, owners }: FileInput): RuleChange[] {
  return [
    ...owners.map(({ path, from, to, more }): RuleChange => ({
      risk: isStricter(from, to) ? "protects-more" : "protects-less",
      what: "owners",
      from: namesOf(from),
      to: namesOf(to),
      at: { file: path, line: 1 },
      ...(more > 0 && { more }),
    })),
    ...changed.flatMap((change): RuleChange[] => {
      const meaning = meaningOf(change.path);
      return meaning === undefined
        ? []
        : [
            {
              ...meaning,
              from: change.from,
              to: change.from === change.to ? `another ${change.to ?? ""}` : change.to,
              at: { file: change.path, line: 1 },
            },
          ];
    }),
  ];
}

// One approval of any of the owners is enough: one owner more is one who can approve more.
function isStricter(from: readonly string[], to: readonly string[]): boolean {
  return to.length > 0 && (from.length === 0 || to.every((owner) => from.includes(owner)));
}

function namesOf(owners: readonly string[]): string | null {
  return owners.length === 0 ? null : owners.join(" ");
}

/**
 * GitHub runs the workflows directly in the folder and not below; a case that it does not look for is taken as if it did.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#about-yaml-syntax-for-workflows
 * @see https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows (no subdirectories)
 * @see https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-file-location
 */
function meaningOf(path: string): { risk: RuleRisk; what: string } | undefined {
  const folded = path.toLowerCase();
  if (/^(?:\.github\/|docs\/)?codeowners$/.test(folded))
    return { risk: "protects-less", what: "codeOwners" };
  if (/^\.github(?:\/workflows(?:\/[^/]*\.ya?ml)?)?$/.test(folded))
    return { risk: "protects-less", what: "workflow" };
  if (folded.startsWith(".github/workflows/")) return { risk: "other", what: "notRun" };
  if (/^\.github\/actions(?:\/|$)|(?:^|\/)action\.ya?ml$/.test(folded))
    return { risk: "protects-less", what: "action" };
  // Decides which changes GitHub shows to a reviewer.
  if (/(?:^|\/)\.gitattributes$/.test(folded)) return { risk: "protects-less", what: "attributes" };
  return undefined;
}
