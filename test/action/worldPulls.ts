import { mergeOf } from "./gitHub/pullCommits.ts";
import { baseOf } from "./gitHub/pulls.ts";
import { REPOSITORY_ID, type GitHubStandIn, type Pull } from "./gitHubStandIn.ts";
import type { MergeMethod, Repository } from "./repository.ts";
import { readWorkflow, startsFor, type WorkflowFile } from "./workflowFile.ts";
import type { WorkflowResult } from "./workflowRunner.ts";
import type { ActionWorld, AnyTrigger } from "./worldTypes.ts";

type PullRequests = Pick<
  ActionWorld,
  "open" | "synchronise" | "approve" | "retarget" | "check" | "merge"
> & { readonly workflowAt: (commit: string, workflow: string) => Promise<WorkflowFile> };

/** What people do to pull requests. */
export function pullRequests(
  gitHub: GitHubStandIn,
  repository: Repository,
  runOn: (trigger: AnyTrigger) => Promise<WorkflowResult>,
): PullRequests {
  const publishHead = async (pull: Pull): Promise<void> => {
    await repository.publish(pull.head, `refs/pull/${pull.number}/head`);
  };
  const approve: ActionWorld["approve"] = (pull, more = {}) => {
    const { by = "cara", state = "APPROVED", commit = pull.head } = more;
    return Promise.resolve(gitHub.review({ pull: pull.number, by, state, commit }));
  };
  const mergeOne = async (pull: Pull, method: MergeMethod, by: string): Promise<void> => {
    const into = baseOf(pull);
    const before = await repository.tipOf(into);
    const commits = await repository.merge(pull.head, method, { into, by });
    // What came in beside the merge commit belongs to the pull request, too.
    const after = await repository.tipOf(into);
    const all = (await repository.git("rev-list", `${before}..${after}`)).split("\n");
    for (const commit of all) gitHub.mergedBy.set(commit, [pull.number]);
    const commit = commits.at(-1) ?? after;
    const merged = { at: gitHub.clock.next(), by, commit, before };
    // A test may merge something else than what GitHub has as the head.
    for (const each of [pull, gitHub.pulls.find(({ number }) => number === pull.number)])
      if (each) Object.assign(each, { state: "merged", merged });
  };
  /** GitHub checks out what merging would give, and starts nothing where that conflicts. */
  const runCheck = async (pull: Pull, event: object): Promise<WorkflowResult> => {
    const commit = await mergeOf(pull, repository);
    if (commit === undefined)
      throw new Error("GitHub starts no workflow for a pull request that conflicts");
    const ref = `refs/pull/${pull.number}/merge`;
    await repository.publish(commit, ref);
    return runOn({
      workflow: "rollcall-check.yml",
      event: "pull_request",
      payload: {
        number: pull.number,
        pull_request: {
          number: pull.number,
          head: { ref: pull.branch, sha: pull.head },
          base: { ref: baseOf(pull) },
        },
        ...event,
      },
      commit,
      ref,
      pull: { ...pull },
      actor: pull.author,
    });
  };
  const workflowAt = async (commit: string, workflow: string) =>
    readWorkflow(await repository.textAt(commit, `.github/workflows/${workflow}`));
  return {
    workflowAt,
    open: async (files, { author = "ana", fork, email, base = "main" } = {}) => {
      const number = await gitHub.openIssue();
      const start = base === "main" ? await repository.tip() : await repository.tipOf(base);
      const pull: Pull = {
        number,
        author,
        owner: fork ?? "contoso",
        headRepositoryId: fork === undefined ? REPOSITORY_ID : 666,
        branch: `change-${number}`,
        head: await repository.commit(start, files, `Change ${number}`, email),
        state: "open",
        base,
        createdAt: gitHub.clock.next(),
      };
      gitHub.pulls.push(pull);
      await publishHead(pull);
      return pull;
    },
    synchronise: async (pull, files, { email } = {}) => {
      pull.head = await repository.commit(pull.head, files, "More", email);
      await publishHead(pull);
    },
    approve,
    retarget: async (pull, base) => {
      const from = baseOf(pull);
      pull.base = base;
      const file = await workflowAt(pull.head, "rollcall-check.yml");
      const ref = `refs/pull/${pull.number}/merge`;
      return startsFor(file, "pull_request", { action: "edited", ref })
        ? runCheck(pull, { action: "edited", changes: { base: { ref: { from } } } })
        : undefined;
    },
    check: (pull) => runCheck(pull, { action: "opened" }),
    merge: async (pulls, method = "merge", more = {}) => {
      const before = await repository.tip();
      for (const pull of pulls) {
        const known = gitHub.pulls.find(({ number }) => number === pull.number) ?? pull;
        const reviewed = gitHub.reviews.some((review) => review.pull === pull.number);
        if (more.approve !== false && !reviewed) await approve(known);
        await mergeOne(pull, method, more.by ?? "ana");
      }
      return { before, after: await repository.tip() };
    },
  };
}
