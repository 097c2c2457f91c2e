import type { Annotation } from "../../report/annotations.ts";
import type { GitHub } from "../client.ts";
import { digits } from "../../model/text/wording.ts";

export interface Check {
  readonly headCommit: string;
  readonly conclusion: "success" | "failure";
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  readonly detailsUrl: string;
}

export const CHECK_NAME = "Rollcall plan";

const MOST_IN_ONE_REQUEST = 50;
const MOST_ANNOTATIONS = 1_000;

/**
 * Puts the plan's conclusion beside a commit, with annotations on lines of YAML.
 *
 * @see https://docs.github.com/rest/checks/runs (50 annotations a request, which add up)
 */
export async function publishCheck(
  { octokit, repository }: GitHub,
  { headCommit, conclusion, title, summary, annotations, detailsUrl }: Check,
): Promise<void> {
  const shown = annotations.slice(0, MOST_ANNOTATIONS).map((annotation) => ({
    path: annotation.file,
    start_line: annotation.line,
    end_line: annotation.line,
    annotation_level: annotation.level,
    title: annotation.title.slice(0, 255),
    message: annotation.message.slice(0, 10_000),
  }));
  const more = annotations.length - shown.length;
  const output = {
    title: title.slice(0, 255),
    summary:
      more > 0
        ? `${summary}\n\n${more === 1 ? "1 more annotation is" : `${digits(more)} more annotations are`} not shown.\n`
        : summary,
  };
  const { data } = await octokit.rest.checks.create({
    ...repository,
    name: CHECK_NAME,
    head_sha: headCommit,
    status: "completed",
    conclusion,
    details_url: detailsUrl,
    output: { ...output, annotations: shown.slice(0, MOST_IN_ONE_REQUEST) },
  });
  for (let next = MOST_IN_ONE_REQUEST; next < shown.length; next += MOST_IN_ONE_REQUEST)
    await octokit.rest.checks.update({
      ...repository,
      check_run_id: data.id,
      output: { ...output, annotations: shown.slice(next, next + MOST_IN_ONE_REQUEST) },
    });
}
