import { parseIssueForm } from "../../github/issueForm.ts";
import type { FieldValue } from "../../model/values.ts";
import type { Joiner } from "../../roster/joiner/prepareJoiner.ts";

/** The labels of the issue form, and what their answers are. */
export const JOINER_FORM = {
  "Given name": "givenName",
  Surname: "surname",
  "Middle name": "middleName",
  "Display name": "displayName",
  "Job title": "jobTitle",
  Department: "department",
  Manager: "manager",
  "Employee number": "employeeId",
  "Starting date": "employeeHireDate",
} as const;

/**
 * Who joins, by the text of an issue that anybody may have written: the answers to the form's own questions, as they are,
 * and nothing else.
 *
 * @returns `problems` where it is not what the form makes
 */
export function joinerOfIssue(body: string): Joiner | { readonly problems: readonly string[] } {
  const { answers, repeated } = parseIssueForm(body);
  const labels = Object.keys(JOINER_FORM);
  const fields: Record<string, FieldValue> = {};
  let middleName: string | undefined;
  for (const [label, name] of Object.entries(JOINER_FORM)) {
    const answer = answers.get(label);
    if (answer === undefined) continue;
    if (name === "middleName") middleName = answer;
    else fields[name] = answer;
  }
  const problems = [
    ...repeated
      .filter((heading) => labels.includes(heading))
      .map((heading) => `"${heading}" is answered more than once.`),
    ...[...answers]
      .filter(([heading, answer]) => labels.includes(heading) && answer.includes("\n"))
      .map(([heading]) => `"${heading}" has more than one line.`),
  ];
  if (Object.keys(fields).length === 0)
    problems.push("The issue has no answer of the form for joiners.");
  return problems.length > 0
    ? { problems }
    : { fields, ...(middleName !== undefined && { middleName }) };
}
