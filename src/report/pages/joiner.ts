import type { Diagnostic } from "../../model/diagnostic.ts";
import { forMarkdown, forMarkdownCode, forMarkdownLink } from "../escape.ts";
import { firstNotes, type JoinerFile } from "../text/joiner.ts";
import { commentMarker } from "../markdown/parts.ts";

/** The comment on the issue of somebody who joins. */
export interface JoinerPage {
  readonly marker: string;
  readonly comment: string;
}

/** What the pull request of a joiner says. */
export function joinerPullRequest(
  { path, notes }: JoinerFile,
  issue: { readonly number: number; readonly author: string; readonly sender: string },
): string {
  return `${[
    `Adds ${forMarkdownCode(path)} as asked for in #${issue.number} by ${forMarkdownCode(issue.author)}; let through by ${forMarkdownCode(issue.sender)}.`,
    "",
    ...firstNotes(notes).map((note) => `- ${forMarkdown(note)}`),
    ...(notes.length > 0 ? [""] : []),
    `Closes #${issue.number}.`,
  ].join("\n")}\n`;
}

/** For a form whose label was set by a person who may not write to the repository. */
export function joinerWaitsPage(): JoinerPage {
  return page(
    "Nothing was done yet: the label `joiner` was set by a person without write access, or came with the form.\n\n" +
      "**If you have write access**, read the answers. If they are right, remove the label and set it again: then a pull request is made of them.",
  );
}

export function joinerOpenedPage(pullRequest: number): JoinerPage {
  return page(
    `Pull request #${pullRequest} adds the file. If GitHub shows "Approve workflows to run" there, someone with write access must click it; then the plan says what merging does.`,
  );
}

/** For a branch without a pull request, which a person can open. */
export function joinerPushedPage(compareUrl: string, reason: string): JoinerPage {
  const link = forMarkdownLink(compareUrl);
  return page(
    `The file is on a branch, and GitHub did not let this workflow open the pull request: ${forMarkdown(reason)}\n\n${link === undefined ? "" : `[Open it](${link})`}`,
  );
}

export function joinerRefusedPage(problems: readonly string[]): JoinerPage {
  return page(
    `Nothing was written:\n\n${problems
      .slice(0, MOST_PROBLEMS)
      .map((problem) => `- ${forMarkdown(problem.slice(0, LONGEST_PROBLEM))}`)
      .join("\n")}\n\nEdit the issue, remove its label and set it again.`,
  );
}

/** A mistake as a sentence for people who have no file in front of them. */
export function problemText({ message, at }: Diagnostic): string {
  return `${message} (${at.file}:${at.line})`;
}

const MOST_PROBLEMS = 20;
const LONGEST_PROBLEM = 1_000;

function page(text: string): JoinerPage {
  const marker = commentMarker("joiner");
  return { marker, comment: `${marker}\n${text}\n` };
}
