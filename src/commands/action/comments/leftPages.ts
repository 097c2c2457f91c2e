import { artifactsOfRun, readArtifact } from "../../../github/job/artifacts.ts";
import { artifactName } from "../../../model/settings/tenantName.ts";
import type { Job } from "../job/job.ts";
import { PAGES_FILE, PAGES_NAME, PLAN_FILE, type LeftPages } from "../job/telling.ts";

/** What the job of a tenant left in this run. */
export interface FoundPages extends LeftPages {
  readonly attempt: number;
  /** The plan as it was saved. */
  readonly planText?: string;
}

/**
 * Reads what the jobs of tenants left in this run, by tenant: of each the newest attempt, since one that went well is not
 * started again. A tenant whose job was lost is missing.
 *
 * @throws GitHubError
 */
export async function leftPages(
  { context, github }: Pick<Job, "context" | "github">,
  tenants: readonly string[],
): Promise<ReadonlyMap<string, FoundPages>> {
  const artifacts = (await artifactsOfRun(github, context.runId)).filter(
    ({ isExpired }) => !isExpired,
  );
  const found = new Map<string, FoundPages>();
  for (const tenant of tenants)
    for (let attempt = context.runAttempt; attempt >= 1; attempt -= 1) {
      const name = artifactName(`${PAGES_NAME}-${attempt}`, tenant);
      const artifact = artifacts.find((other) => other.name === name);
      if (!artifact) continue;
      const files = await readArtifact(github, artifact);
      const left = pagesIn(files.get(PAGES_FILE), tenant);
      const planText = files.get(PLAN_FILE);
      if (left)
        found.set(tenant, { ...left, attempt, ...(planText !== undefined && { planText }) });
      break;
    }
  return found;
}

function pagesIn(text: string | undefined, tenant: string): LeftPages | undefined {
  try {
    const pages = JSON.parse(text ?? "") as LeftPages;
    return pages.formatVersion === 1 && pages.tenant === tenant && Array.isArray(pages.comments)
      ? pages
      : undefined;
  } catch {
    return undefined;
  }
}
