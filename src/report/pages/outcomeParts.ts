import type { NewUserSettings } from "../../model/settings/configuration.ts";
import { forMarkdownLink } from "../escape.ts";
import { commentMarker, joined, type MarkdownOptions } from "../markdown/parts.ts";

/** The comment that tells a merged pull request what became of it. */
export interface OutcomePage {
  readonly marker: string;
  readonly comment: string;
}

export interface OutcomeOptions extends Pick<MarkdownOptions, "link"> {
  /** Tells the comments about several tenants apart. */
  readonly tenant: string;
  /** The page of the run, which holds the summary and the record. */
  readonly runUrl: string;
  /** The page of the workflow that applies, where it can be started. */
  readonly applyUrl?: string;
  /** False: the configuration says that no approval is needed. */
  readonly approvalRequired?: boolean;
  /** Logins of those whose approval counts. */
  readonly approvers?: readonly string[];
  /** How new users get their first credential. */
  readonly credential?: NewUserSettings["credential"];
  /** A person started the run, and it carried out more than what was reviewed in pull requests. */
  readonly isManual?: true;
}

// What helps wherever the review is missing: a review of what is left to do.
export function startIt({ applyUrl }: OutcomeOptions, first?: string): string {
  const target = applyUrl === undefined ? undefined : forMarkdownLink(applyUrl);
  const workflow = target === undefined ? "the apply workflow" : `[the apply workflow](${target})`;
  return [
    ...(first === undefined ? [] : [first]),
    `- **To apply it${first === undefined ? "" : " with all that is waiting"}**, start ${workflow} manually. It plans everything that is merged and not applied, and waits for an approval.`,
    "- **To take it back**, revert this pull request.",
  ].join("\n");
}

export function notApplied(
  options: OutcomeOptions,
  title: string,
  ...parts: string[]
): OutcomePage {
  return page(options.tenant, joined([`### Rollcall: ${title}`, ...parts, runLine(options)]));
}

export function page(tenant: string, text: string): OutcomePage {
  const marker = commentMarker(`outcome.${tenant}`);
  return { marker, comment: `${marker}\n${text.trimEnd()}\n` };
}

export function runLine({ runUrl }: OutcomeOptions, text = "The run"): string {
  const target = forMarkdownLink(runUrl);
  return target === undefined ? "" : `[${text}](${target})`;
}
