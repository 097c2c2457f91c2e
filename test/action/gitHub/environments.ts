import { get, type Route } from "./routes.ts";

export interface Environments {
  readonly routes: readonly Route[];
  /** Environments whose reviewers approve whatever waits there. */
  readonly reviewed: Set<string>;
  /** A job of a run goes into an environment. */
  readonly enter: (run: number, environment: string) => void;
}

export function keepEnvironments(): Environments {
  const reviewed = new Set(["rollcall-approved"]);
  const approvals: { run: number; environment: string }[] = [];
  return {
    reviewed,
    enter: (run, environment) => {
      if (reviewed.has(environment)) approvals.push({ run, environment });
    },
    routes: [
      get(/^\/actions\/runs\/(\d+)\/approvals$/, ({ matched: [asked] }) => ({
        json: approvals
          .filter(({ run }) => String(run) === asked)
          .map(({ environment }) => ({ state: "approved", environments: [{ name: environment }] })),
      })),
    ],
  };
}
