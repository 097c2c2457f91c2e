import type { Fault } from "../../src/embedded/faults/faults.ts";
import type { EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import type { LedgerChoice } from "../../src/session/templates.ts";
import type { TenantState } from "../../src/embedded/tenant/tenant.ts";
import type { GitHubStandIn, Pull, Review } from "./gitHubStandIn.ts";
import type { Files } from "./gitObjects.ts";
import type { MergeMethod, Repository } from "./repository.ts";
import type { Again, Interruption, Rerun, Trigger, WorkflowResult } from "./workflowRunner.ts";

/** A company's repository as `rollcall init` wrote it, its pull requests, its workflows and its directory. */
export interface ActionWorld {
  readonly gitHub: GitHubStandIn;
  readonly repository: Repository;
  readonly directory: EmbeddedDirectory;
  readonly tenant: TenantState;
  readonly variables: Record<string, string>;
  /** Where there are several, the directory that the identities of each tenant's environments belong to; may be set anew. */
  readonly directories: Record<string, EmbeddedDirectory>;
  /** Sets up the environments of another tenant. */
  readonly addTenant: (name: string, tenant: TenantState) => Promise<void>;
  /** Opens a pull request from main's tip. */
  readonly open: (
    files: Files,
    more?: {
      readonly author?: string;
      readonly fork?: string;
      /** Of who made the commit; an address of no account unless `gitHub.logins` has it. */
      readonly email?: string;
      readonly base?: string;
    },
  ) => Promise<Pull>;
  /** Another commit onto its branch. */
  readonly synchronise: (
    pull: Pull,
    files: Files,
    more?: { readonly email?: string },
  ) => Promise<void>;
  /**
   * Reviews a pull request. GitHub itself refuses approvals by its author; here they are put on record, so that what
   * does not count can be shown.
   */
  readonly approve: (
    pull: Pull,
    more?: {
      readonly by?: string;
      readonly state?: Review["state"];
      readonly commit?: string;
    },
  ) => Promise<Review>;
  /** Sends it to another branch. @returns the check, where the workflow runs for `edited`; it does not by default */
  readonly retarget: (pull: Pull, base: string) => Promise<WorkflowResult | undefined>;
  /**
   * The check of what merging would give.
   *
   * @throws Error where the pull request conflicts: then GitHub starts no workflow for it
   * @see https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
   */
  readonly check: (pull: Pull) => Promise<WorkflowResult>;
  /** The plan workflow after a check of the pull request. */
  readonly plan: (
    pull: Pull,
    more?: Interruption & { readonly actor?: string; readonly commit?: string },
  ) => Promise<WorkflowResult>;
  /** Merges, one after the other, in one push. Each is approved just before, unless it has a review, or `approve` is false. */
  readonly merge: (
    pulls: readonly Pull[],
    method?: MergeMethod,
    more?: { readonly approve?: boolean; readonly by?: string },
  ) => Promise<Push>;
  /** A push without a pull request. */
  readonly push: (files: Files) => Promise<Push>;
  readonly apply: (push: Push, more?: Interruption) => Promise<WorkflowResult>;
  /** A manual run on main's tip. */
  readonly dispatch: (
    inputs?: Readonly<Record<string, unknown>>,
    more?: Interruption,
  ) => Promise<WorkflowResult>;
  /** Any run; on main's tip unless said. */
  readonly run: (trigger: AnyTrigger) => Promise<WorkflowResult>;
  /** Another attempt of a run, with its event, its payload and its commit. */
  readonly again: (trigger: AnyTrigger & { readonly again: Again }) => Promise<WorkflowResult>;
  readonly rerun: (result: WorkflowResult, more?: Rerun & Interruption) => Promise<WorkflowResult>;
  /** Pushes a tag. @returns the run of a workflow that its commit has and that runs for tags */
  readonly pushTag: (
    name: string,
    commit: string,
    workflow: string,
  ) => Promise<WorkflowResult | undefined>;
  /** The night's run; of an older commit, as somebody starts all jobs of an old run again. */
  readonly schedule: (commit?: string) => Promise<WorkflowResult>;
  /** Somebody sets a label on an issue, which then has this text. */
  readonly label: (issue: {
    readonly number: number;
    readonly body: string | null;
    readonly sender?: string;
    readonly author?: string;
    readonly label?: string;
  }) => Promise<WorkflowResult>;
  readonly close: () => Promise<void>;
}

export type AnyTrigger = Omit<Trigger, "commit"> & { readonly commit?: string };

export interface Push {
  readonly before: string;
  readonly after: string;
}

export interface ActionWorldOptions {
  /** What the directory does when it is written to. */
  readonly faults?: readonly Fault[];
  readonly users: Files;
  readonly tenant: TenantState;
  /** What `rollcall init` wrote; the same from its templates if not given. */
  readonly repository?: Files;
  readonly configuration?: string;
  /** Several tenants, by the names of their folders, in the place of one. */
  readonly tenants?: Readonly<Record<string, TenantState>>;
  /** What their directories do when they are written to. */
  readonly tenantFaults?: Readonly<Record<string, readonly Fault[]>>;
  /** As `rollcall init --ledger`. */
  readonly ledger?: LedgerChoice;
  readonly isPublic?: boolean;
  /** False: no run was ever started by hand, as right after `rollcall init`. */
  readonly isApplied?: boolean;
  /** Variables of the runner besides those of the workflow. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Secrets of the repository. */
  readonly secrets?: Readonly<Record<string, string>>;
}
