import { GitHubError } from "../gitHubError.ts";

/** A workflow that this one follows, as GitHub describes it in the payload; nothing in it comes from its jobs. */
export interface FollowedRun {
  readonly event: string;
  readonly headCommit: string;
  readonly headBranch: string;
  /** Undefined once it was deleted. */
  readonly headRepository: { readonly id: number; readonly owner: string } | undefined;
  /** Who started the run. */
  readonly actor: string;
}

/** @see https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run */
export function followedRun(event: unknown): FollowedRun {
  const run = member(event, "workflow_run");
  const repository = member(run, "head_repository");
  return {
    event: text(run, "event"),
    headCommit: text(run, "head_sha"),
    headBranch: text(run, "head_branch"),
    headRepository:
      run !== undefined && repository === null
        ? undefined
        : {
            id: number(repository, "id"),
            owner: text(member(repository, "owner"), "login"),
          },
    actor: text(member(run, "triggering_actor"), "login"),
  };
}

/**
 * The commit that the branch pointed at before a push; all zeros where it was not there.
 *
 * @see https://docs.github.com/webhooks/webhook-events-and-payloads#push
 */
export function pushedFrom(event: unknown): string {
  return text(event, "before");
}

/** An issue that got a label. Everything in it but number and logins is anybody's text. */
export interface LabelledIssue {
  readonly number: number;
  /** As it was when the label was set. */
  readonly body: string;
  readonly author: string;
  /** Who set the label; for a form's own label, whoever opened the issue. */
  readonly sender: string;
}

/** @see https://docs.github.com/webhooks/webhook-events-and-payloads#issues */
export function labelledIssue(event: unknown): LabelledIssue {
  const issue = member(event, "issue");
  if (text(event, "action") !== "labeled")
    throw new GitHubError(
      "This mode is for issues that got a label: on: { issues: { types: [labeled] } }.",
    );
  const body = member(issue, "body");
  return {
    number: number(issue, "number"),
    body: typeof body === "string" ? body : "",
    author: text(member(issue, "user"), "login"),
    sender: text(member(event, "sender"), "login"),
  };
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function text(value: unknown, name: string): string {
  const found = member(value, name);
  if (typeof found === "string") return found;
  throw new GitHubError(
    `The event has no "${name}", which this mode needs. Is it the right event?`,
  );
}

function number(value: unknown, name: string): number {
  const found = member(value, name);
  if (typeof found === "number") return found;
  throw new GitHubError(
    `The event has no "${name}", which this mode needs. Is it the right event?`,
  );
}
