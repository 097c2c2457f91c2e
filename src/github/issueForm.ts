/** What somebody answered to an issue form. */
export interface FormAnswers {
  /** By heading, trimmed; whatever was left empty is not there. */
  readonly answers: ReadonlyMap<string, string>;
  /** Headings that stand there more than once: nobody can say which of them a reader would believe. */
  readonly repeated: readonly string[];
}

const EMPTY = "_No response_";

/**
 * Reads the text that GitHub makes of an issue form: `### Label`, a blank line, the answer. Anybody may have edited it
 * since. Pure; takes any text.
 *
 * @see https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
 */
export function parseIssueForm(body: string): FormAnswers {
  const answers = new Map<string, string>();
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const [, ...sections] = `\n${body.replace(/\r\n?/g, "\n")}`.split(/\n###(?=[ \t])/);
  for (const section of sections) {
    const end = section.indexOf("\n");
    const heading = (end < 0 ? section : section.slice(0, end)).trim();
    const answer = end < 0 ? "" : section.slice(end).trim();
    if (seen.has(heading)) repeated.add(heading);
    seen.add(heading);
    if (answer !== "" && answer !== EMPTY) answers.set(heading, answer);
  }
  return { answers, repeated: [...repeated] };
}
