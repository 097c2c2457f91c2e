import { parseIssueForm } from "../../github/issueForm.ts";
import type { FieldValue } from "../../model/values.ts";
import { groups as groupSet } from "../../relationships/groups.ts";
import type { Joiner } from "../../roster/joiner/prepareJoiner.ts";
import type { Tree } from "../../roster/yaml/tree.ts";
import { readEntries } from "../../tables/values/entries.ts";

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
  Groups: "groups",
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
  let groups: readonly Tree[] | undefined = [];
  for (const [label, name] of Object.entries(JOINER_FORM)) {
    const answer = answers.get(label);
    if (answer === undefined) continue;
    if (name === "middleName") middleName = answer;
    else if (name === "groups") groups = readEntries(answer, groupSet, 0);
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
  if (!groups)
    problems.push(
      '"Groups" is not a list of groups: put a semicolon between names, and a name that holds one in double quotes.',
    );
  if (Object.keys(fields).length === 0)
    problems.push("The issue has no answer of the form for joiners.");
  return problems.length > 0
    ? { problems }
    : {
        fields,
        ...(groups && groups.length > 0 && { sets: { groups } }),
        ...(middleName !== undefined && { middleName }),
      };
}
