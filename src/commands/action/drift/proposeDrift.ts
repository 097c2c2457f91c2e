import { findArtifact, readArtifact } from "../../../github/job/artifacts.ts";
import { keepPullRequest, type Kept } from "../../../github/pullRequests/keepPullRequest.ts";
import { loadCommit } from "../../../roster/sources/loadCommit.ts";
import { parseRoster } from "../../../roster/read/parseRoster.ts";
import type { RosterSource } from "../../../roster/sources/source.ts";
import { configurationAt } from "../../../session/files/loadCommitted.ts";
import { EXIT, UserError, type ExitCode } from "../../../session/process/world.ts";
import { proposalIn, proposalName, type DriftProposal } from "./driftProposal.ts";
import { checkBranch, isSuperseded } from "../job/guards.ts";
import { announce, type Job } from "../job/job.ts";
import { tellConflicts } from "../comments/tellConflicts.ts";
import { sentence } from "../../../model/text/wording.ts";

function branchFor(tenant: string | undefined): string {
  return tenant === undefined ? "rollcall-drift" : `rollcall-drift-${tenant}`;
}

function titleFor(tenant: string | undefined): string {
  const title = "Accept what was changed in the directory";
  return tenant === undefined ? title : `${title} of ${tenant}`;
}

/**
 * The second job of the night: keeps the one pull request that takes over what was changed in the directory by hand. It
 * cannot sign in; what it proposes was read by the first job of the same run.
 *
 * @throws GitHubError, GitError, UserError
 */
export async function proposeDrift(job: Job): Promise<ExitCode> {
  const { inputs, context, repository, github, world } = job;
  checkBranch(job);
  // What was merged and applied since would look like a change by hand.
  if (await isSuperseded(job)) {
    announce(
      world,
      "notice",
      `${context.commit.slice(0, 10)} is no longer the tip of ${repository.defaultBranch}, so nothing is proposed: the next night compares the newer commit.`,
    );
    return EXIT.done;
  }
  await tellConflicts(job);
  const source = await loadCommit(context.commit, inputs.source.users);
  const text = await readProposal(job);
  if (text === undefined) {
    announce(world, "notice", "The job of this tenant left nothing to propose.");
    return EXIT.done;
  }
  const proposal = proposalIn(text, context.commit, source);
  const configuration = await configurationAt(context.commit, inputs.source);
  const { diagnostics } = parseRoster(withFiles(source, proposal), configuration);
  const mistake = diagnostics.find(({ severity }) => severity === "error");
  if (mistake)
    throw new UserError(
      `The files would be invalid: ${mistake.at.file}:${mistake.at.line}: ${sentence(mistake.message)} Nothing was written.`,
    );
  const kept = await keepPullRequest(github, {
    ...proposal,
    branch: branchFor(inputs.tenant),
    base: { repositoryId: repository.id, branch: repository.defaultBranch },
    title: titleFor(inputs.tenant),
    serverUrl: context.serverUrl,
  });
  const [level, message] = toldOf(kept, branchFor(inputs.tenant));
  announce(world, level, message);
  return kept.kind === "pushed" ? EXIT.failed : EXIT.done;
}

async function readProposal({
  inputs,
  context,
  repository,
  github,
}: Job): Promise<string | undefined> {
  const artifact = await findArtifact(github, proposalName(inputs.tenant), {
    repositoryId: repository.id,
    workflowPath: context.workflowPath,
    events: ["schedule"],
    branch: repository.defaultBranch,
    runId: context.runId,
  });
  const [text] = artifact ? (await readArtifact(github, artifact)).values() : [];
  // With several tenants this job runs for each of them, whatever became of its drift.
  if (text !== undefined || inputs.tenant !== undefined) return text;
  throw new UserError("This run's first job left nothing to propose. Run all of its jobs again.");
}

function withFiles(source: RosterSource, { files }: DriftProposal): RosterSource {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return {
    ...source,
    files: source.files.map((file) => {
      const text = texts.get(file.path);
      return text === undefined ? file : { ...file, bytes: new TextEncoder().encode(text) };
    }),
  };
}

function toldOf(kept: Kept, branch: string): ["notice" | "warning" | "error", string] {
  switch (kept.kind) {
    case "opened":
    case "updated":
      return ["notice", `Pull request #${kept.number} takes over what was changed outside Git.`];
    case "unchanged":
      return ["notice", `Pull request #${kept.number} is up to date.`];
    case "declined":
      return [
        "warning",
        `Pull request #${kept.number} for just these values was closed, so none is opened again. To put back what is declared, start the apply workflow manually.`,
      ];
    case "foreign":
      return [
        "warning",
        `The branch ${branch} holds commits of another author and was left alone. Merge its pull request, or delete the branch.`,
      ];
    case "pushed":
      return [
        "error",
        `The branch ${branch} is up to date, and GitHub did not let this workflow open its pull request: ${kept.reason} Open it: ${kept.compareUrl}`,
      ];
    case "none":
      return [
        "notice",
        kept.number === undefined
          ? "There is nothing to take over."
          : `There is nothing to take over any more: pull request #${kept.number} was closed.`,
      ];
  }
}
