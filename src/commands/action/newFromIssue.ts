import { putComment } from "../../github/pullRequests/comment.ts";
import { labelledIssue, type LabelledIssue } from "../../github/job/event.ts";
import { proposeFile } from "../../github/pullRequests/proposeFile.ts";
import { mayWrite } from "../../github/pullRequests/pullRequests.ts";
import { listed } from "../../report/words.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import {
  joinerOpenedPage,
  joinerPullRequest,
  joinerPushedPage,
  joinerRefusedPage,
  joinerWaitsPage,
  problemText,
  type JoinerPage,
} from "../../report/pages/joiner.ts";
import { prepareJoiner, type PreparedJoiner } from "../../roster/joiner/prepareJoiner.ts";
import { loadCommit } from "../../roster/sources/loadCommit.ts";
import { parseRoster } from "../../roster/read/parseRoster.ts";
import { schemaLines } from "../../session/files/schemaLines.ts";
import { tenantsAt } from "../../session/files/tenants.ts";
import { configurationAt } from "../../session/files/loadCommitted.ts";
import { EXIT, type ExitCode } from "../../session/process/world.ts";
import { checkBranch } from "./job/guards.ts";
import { announce, type Job } from "./job/job.ts";
import { joinerOfIssue } from "./joinerForm.ts";
import { rollcallOnPath } from "../../report/rollcall.ts";

/**
 * Makes a pull request of a joiner's form, once somebody with write access set the label. The issue's text is anybody's:
 * it becomes values of one new file, which is checked with the whole roster, reviewed and planned like any other.
 *
 * @throws GitHubError, GitError, UserError
 */
export async function newFromIssue(job: Job): Promise<ExitCode> {
  const { context, github, world } = job;
  checkBranch(job);
  const issue = labelledIssue(context.event);
  if (!(await mayWrite(github, issue.sender))) {
    announce(
      world,
      "notice",
      `${issue.sender}, who set the label, has no write access: nothing was done. Someone who has may remove the label and set it again.`,
    );
    return tell(job, issue, joinerWaitsPage(), EXIT.done);
  }
  const prepared = await fileFor(job, issue);
  if ("problems" in prepared) return refuse(job, issue, prepared.problems);
  return propose(job, issue, prepared);
}

async function fileFor(
  { inputs, context }: Job,
  issue: LabelledIssue,
): Promise<PreparedJoiner | { readonly problems: readonly string[] }> {
  const { names } = await tenantsAt(context.commit);
  if (inputs.tenant === undefined && names.length > 0)
    return {
      problems: [
        `This repository has the tenants ${listed(names)}, and the form does not name one of them. Write the file on your machine with: ${rollcallOnPath(`new --tenant ${names[0]}`)}. Or, if all joiners belong to one tenant, set the input "tenant" in the workflow of the form.`,
      ],
    };
  const configuration = await configurationAt(context.commit, inputs.source);
  const source = await loadCommit(context.commit, inputs.source.users);
  const roster = parseRoster(source, configuration);
  const standing = roster.diagnostics.filter(({ severity }) => severity === "error");
  if (standing.length > 0)
    return {
      problems: [
        "The roster has mistakes already, to be repaired first.",
        ...standing.map(problemText),
      ],
    };
  const joiner = joinerOfIssue(issue.body);
  if ("problems" in joiner) return joiner;
  const prepared = prepareJoiner(joiner, {
    source,
    roster,
    configuration,
    schemaLine: schemaLines(configuration, inputs.source.config),
  });
  if ("problems" in prepared || !hasErrors(prepared.diagnostics)) return prepared;
  return { problems: prepared.diagnostics.map(problemText) };
}

/** The label that lets a form through. */
export const JOINER_LABEL = "joiner";
/** The branch of a form's pull request; its group is the number of the issue. */
export const JOINER_BRANCH = /^joiner-(\d+)$/;

function joinerBranch(issue: number): string {
  return `joiner-${issue}`;
}

async function propose(
  job: Job,
  issue: LabelledIssue,
  prepared: PreparedJoiner,
): Promise<ExitCode> {
  const { context, repository, github } = job;
  const branch = joinerBranch(issue.number);
  const proposed = await proposeFile(github, {
    branch,
    base: repository.defaultBranch,
    commit: context.commit,
    path: prepared.path,
    text: prepared.text,
    title: `Add ${prepared.userPrincipalName}`,
    body: joinerPullRequest(prepared, issue),
    serverUrl: context.serverUrl,
  });
  switch (proposed.kind) {
    case "opened":
      return tell(job, issue, joinerOpenedPage(proposed.number), EXIT.done);
    case "pushed":
      return tell(job, issue, joinerPushedPage(proposed.compareUrl, proposed.reason), EXIT.done);
    case "exists":
      return refuse(job, issue, [
        `The branch ${branch} is there already: go on with its pull request, or delete it to begin again.`,
      ]);
  }
}

async function refuse(
  job: Job,
  issue: LabelledIssue,
  problems: readonly string[],
): Promise<ExitCode> {
  for (const problem of problems) announce(job.world, "error", problem);
  return tell(job, issue, joinerRefusedPage(problems), EXIT.invalid);
}

async function tell(
  { inputs, github }: Job,
  issue: LabelledIssue,
  { marker, comment }: JoinerPage,
  code: ExitCode,
): Promise<ExitCode> {
  await putComment(github, {
    pullRequest: issue.number,
    marker,
    author: inputs.commentAuthor,
    body: comment,
  });
  return code;
}
