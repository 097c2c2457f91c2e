import type { Answer } from "./routes.ts";

type Body = Readonly<Record<string, unknown>>;

/**
 * Refuses what GitHub finds too large.
 *
 * @see https://github.com/orgs/community/discussions/27190 (65,536 characters of a comment or a description)
 * @see https://docs.github.com/rest/checks/runs#create-a-check-run ("a maximum of 50 annotations per API request";
 *   65,535 characters of a summary)
 */
export function tooLarge(method: string, path: string, body: Body): Answer | undefined {
  if (method === "GET") return undefined;
  if (/^\/(issues|pulls)\b/.test(path) && lengthOf(body["body"]) > 65_536)
    return refused("Body is too long (maximum is 65536 characters)");
  if (!/^\/check-runs\b/.test(path)) return undefined;
  const { annotations = [], summary } = (body["output"] ?? {}) as {
    annotations?: readonly unknown[];
    summary?: unknown;
  };
  if (annotations.length > 50) return refused("No more than 50 annotations are allowed");
  return lengthOf(summary) > 65_535 ? refused("Summary is too long") : undefined;
}

function lengthOf(text: unknown): number {
  return typeof text === "string" ? text.length : 0;
}

function refused(message: string): Answer {
  return { status: 422, json: { message: "Validation Failed", errors: [{ message }] } };
}
