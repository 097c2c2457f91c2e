import type { Told } from "./runClient.ts";

/** Something that people do through their clients, and what Graph answers. */
export interface Operation {
  /** As the programs name it. */
  readonly operation: string;
  /** Method and path, for those who know Graph rather than the client. */
  readonly request: string;
  /** What Graph answers in the tests' tenant, by the rules of test/contract/match.ts. */
  readonly graph: { readonly answer: unknown } | { readonly error: Told };
  /** Address of the page or report that says so. */
  readonly source: string;
}

/** Operations that one page or report speaks of: [operation, request, answer or refusal]. */
export function operations(
  source: string,
  ...rows: readonly (readonly [string, string, Operation["graph"]])[]
): Operation[] {
  return rows.map(([operation, request, graph]) => ({ operation, request, graph, source }));
}

export const answer = (value: unknown): Operation["graph"] => ({ answer: value });

/** A write that Graph answers with 204, of which clients hand on nothing. */
export const done = answer(null);

export function refusal(status: number, code: string, message: string): Operation["graph"] {
  return { error: { status, code, message } };
}

export function missing(what: string): Operation["graph"] {
  return refusal(
    404,
    "Request_ResourceNotFound",
    `Resource '${what}' does not exist or one of its queried reference-property objects are not present.`,
  );
}
