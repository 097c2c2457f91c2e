import { randomUUID } from "node:crypto";
import { TOKEN } from "./names.ts";
import type { Answer } from "./routes.ts";

/** What a job's `permissions:` says; what it does not name is not granted. */
export type Permissions = Readonly<Record<string, string>> | "read-all" | "write-all";

export interface Tokens {
  /** For one job. */
  readonly tokenFor: (permissions: Permissions) => string;
  /** Refuses an unknown token, and what a token may not do. */
  readonly refusal: (
    authorization: string | undefined,
    method: string,
    path: string,
  ) => Answer | undefined;
}

/**
 * What each part of the API asks for; either will do where there are two. What is not here is open to every token.
 *
 * @see https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
const NEEDED: readonly (readonly [path: RegExp, permissions: readonly string[]])[] = [
  [/^\/actions\//, ["actions"]],
  [/^\/check-runs/, ["checks"]],
  [/^\/commits\/[^/]+\/pulls$/, ["pull-requests"]],
  [/^\/commits\/[^/]+\/check-runs$/, ["checks"]],
  [/^\/(commits|git|contents)\b/, ["contents"]],
  [/^\/issues\b/, ["issues", "pull-requests"]],
  [/^\/pulls\b/, ["pull-requests"]],
];

/** @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions */
export function keepTokens(): Tokens {
  const tokens = new Map<string, Permissions>([[TOKEN, "write-all"]]);
  return {
    tokenFor: (permissions) => {
      const token = `${TOKEN}-${randomUUID()}`;
      tokens.set(token, permissions);
      return token;
    },
    refusal: (authorization, method, path) => {
      const permissions = tokens.get(authorization?.replace(/^token /, "") ?? "");
      if (permissions === undefined) return { status: 401, json: { message: "Bad credentials" } };
      return mayAsk(permissions, method, path)
        ? undefined
        : { status: 403, json: { message: "Resource not accessible by integration" } };
    },
  };
}

function mayAsk(permissions: Permissions, method: string, path: string): boolean {
  const needed = NEEDED.find(([pattern]) => pattern.test(path))?.[1];
  if (!needed || permissions === "write-all") return true;
  const reads = method === "GET";
  if (permissions === "read-all") return reads;
  return needed.some((name) => {
    const granted = permissions[name];
    return granted === "write" || (granted === "read" && reads);
  });
}
