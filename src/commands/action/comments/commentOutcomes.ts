import { findComment, putComment } from "../../../github/pullRequests/comment.ts";
import { runUrl } from "../../../github/job/context.ts";
import { commentMarker } from "../../../report/markdown/parts.ts";
import {
  lostOutcome,
  sectionsIn,
  tenantsComment,
  type TenantSection,
} from "../../../report/pages/tenants.ts";
import { sourceOfTenant, tenantsAt } from "../../../session/files/tenants.ts";
import { isKnown } from "../../../session/process/knownErrors.ts";
import { EXIT, type ExitCode } from "../../../session/process/world.ts";
import { checkBranch } from "../job/guards.ts";
import { announce, type Job } from "../job/job.ts";
import { leftPages, type FoundPages } from "./leftPages.ts";
import { numbersBehind } from "../merged/reviewedPlans.ts";
import { ALL_TENANTS } from "../job/tenantOf.ts";
import { tellConflicts } from "./tellConflicts.ts";
import { commitsOfPush } from "./tellPullRequests.ts";

interface ToldSection extends TenantSection {
  readonly onlyFirst: boolean;
}

/**
 * The last job of the apply workflow where there are several tenants: tells each merged pull request in one comment what
 * became of it in each tenant. What is not told anew stays as it was told.
 *
 * @returns `failed` where a pull request could not be told
 * @throws GitHubError, GitError
 */
export async function commentOutcomes(job: Job): Promise<ExitCode> {
  const { context } = job;
  checkBranch(job);
  const { names } = await tenantsAt(context.commit);
  const found = await leftPages(job, names);
  const told = new Map<number, ToldSection[]>();
  const add = (pullRequest: number, section: ToldSection): void =>
    void told.set(pullRequest, [...(told.get(pullRequest) ?? []), section]);
  for (const tenant of names) {
    const pages = found.get(tenant);
    if (pages) for (const [number, section] of sectionsOf(pages, job)) add(number, section);
    else
      for (const number of await touchedBy(job, tenant))
        add(number, { tenant, texts: [lostOutcome(runUrl(context))], onlyFirst: false });
  }
  const ends = [];
  for (const [pullRequest, sections] of told)
    ends.push(await tell(job, pullRequest, sections, names));
  if (context.eventName === "push") await tellConflicts(job);
  return ends.every(Boolean) ? EXIT.done : EXIT.failed;
}

// An earlier attempt told its pages itself, and a later run may have told more since.
function sectionsOf(pages: FoundPages, { context }: Job): ReadonlyMap<number, ToldSection> {
  const { tenant, attempt, comments } = pages;
  if (attempt !== context.runAttempt) return new Map();
  return new Map(
    comments
      .filter(({ kind }) => kind === "outcome")
      .map(({ pullRequest, texts, onlyFirst = false }) => [
        pullRequest,
        { tenant, texts, onlyFirst },
      ]),
  );
}

/** The pull requests of this push that change a file of a tenant. */
async function touchedBy(job: Job, tenant: string): Promise<readonly number[]> {
  if (job.context.eventName !== "push") return [];
  const inputs = { ...job.inputs, tenant, source: sourceOfTenant(tenant) };
  return numbersBehind({ ...job, inputs }, await commitsOfPush(job));
}

async function tell(
  { inputs, context, github, world }: Job,
  pullRequest: number,
  sections: readonly ToldSection[],
  tenants: readonly string[],
): Promise<boolean> {
  const marker = commentMarker(`outcome.${ALL_TENANTS}`);
  const comment = { pullRequest, marker, author: inputs.commentAuthor };
  try {
    const earlier = sectionsIn((await findComment(github, comment))?.body ?? "");
    const fresh = sections.filter(({ tenant, onlyFirst }) => !onlyFirst || !earlier.has(tenant));
    const isKept = (tenant: string): boolean =>
      tenants.includes(tenant) && !fresh.some((section) => section.tenant === tenant);
    const kept = new Map([...earlier].filter(([tenant]) => isKept(tenant)));
    if (fresh.length === 0) return true;
    const body = tenantsComment(marker, fresh, { runUrl: runUrl(context), kept });
    await putComment(github, { ...comment, body });
    return true;
  } catch (error) {
    // A locked conversation, for one. What was written is written, and the records say so.
    if (!isKnown(error)) throw error;
    announce(
      world,
      "warning",
      `Rollcall could not comment the outcome on pull request ${pullRequest}: ${(error as Error).message}`,
    );
    return false;
  }
}
