import type { TokenCredential } from "../directory/signIn/tokenCredential.ts";
import type { Clock } from "../model/clock.ts";
import type { PlanDocument } from "../report/json/plan.ts";

/** What every call takes. */
export interface CommonOptions {
  /**
   * The folder from which all paths count, and in which Git runs, as `-C` on the command line. The current folder of the
   * process is neither read nor changed.
   */
  readonly folder: string;
  /** The folder with the declared users; `users` if absent. */
  readonly users?: string;
  /** The configuration; `rollcall.yaml` if absent, which alone may be missing. */
  readonly config?: string;
  /** The folder with reviewed files that lift a guard; `acknowledgements` if absent. */
  readonly acknowledgements?: string;
  /** Whose files are meant, where the folder has `tenants/NAME/`. */
  readonly tenant?: string;
  /**
   * Variables, named as for the command line. Rollcall reads none of the process's own unless it is given them here. Git has
   * the environment of the process, and so have credentials that ask the machine, such as a managed identity.
   */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The real one if absent. */
  readonly clock?: Clock;
  /** Hears what the commands print to standard error, a line at a time; nothing is printed. */
  readonly log?: (line: string) => void;
  /**
   * Cancels. While nothing was written, the call rejects with the signal's reason. `apply` begins nothing more once it
   * writes, and resolves with the receipt.
   */
  readonly signal?: AbortSignal;
}

/** A Graph root that may get a token, with its version: that of a known cloud, or one on this machine. */
export interface GraphEndpoint {
  /** As `ROLLCALL_GRAPH_URL`. */
  readonly graphUrl: string;
  /** As `AZURE_AUTHORITY_HOST`; that of the cloud if absent. */
  readonly authorityHost?: string;
}

/** What every call takes that asks the directory. */
export interface DirectoryOptions extends CommonOptions {
  /**
   * The tenant, one at another endpoint, or the embedded directory, which is started for the call and kept in `.rollcall/`;
   * as configured if absent.
   */
  readonly directory?: "graph" | "embedded" | GraphEndpoint;
  /** Signs in, in the place of what `env` names. A directory on this machine gets no real token. */
  readonly credential?: TokenCredential;
  /**
   * A token of the user that the program acts for, or a function that gets a fresh one: it is exchanged as the credential `onBehalfOf`
   * does, and nothing else signs in. `env` names the application.
   */
  readonly userAssertion?: string | (() => Promise<string>);
}

export type ValidateOptions = CommonOptions & {
  /** Paths of the files of which to tell; all if absent. */
  readonly only?: readonly string[];
};

export interface PlanOptions extends DirectoryOptions {
  /** A commit: tells what these files change from what was merged before, and plans by its configuration. */
  readonly base?: string;
  /** With `base`: corrects what differs from the base as well. */
  readonly drift?: boolean;
  /** Saves the plan for review, with hashes in the place of personal values, as `plan --out` does. */
  readonly out?: string;
}

interface ApplySettings extends DirectoryOptions {
  /** As for `plan`; that of the reviewed plan if absent. */
  readonly base?: string;
  readonly drift?: boolean;
  /** Where the receipt is kept; `.rollcall/receipt.json` if absent. */
  readonly receipt?: string;
  /** So many users first, read back before the others; as configured if absent. */
  readonly canary?: number;
  /** Stops when so many percent of the writes have failed; as configured if absent. */
  readonly stopAtErrors?: number;
  /** How long to wait for another run that is writing, where there is a ledger; not at all if absent. */
  readonly leaseSeconds?: number;
}

export type ApplyOptions = ApplySettings &
  (
    | {
        /**
         * A plan that was reviewed, or the path of the file that holds it. Nothing but what it lists is written, and of that
         * nothing that the directory has outgrown.
         */
        readonly reviewed: PlanDocument | string;
        readonly approve?: never;
      }
    | {
        /** Decides about the plan as it is now. Unless it says true, nothing is written. */
        readonly approve: (plan: PlanDocument) => boolean | Promise<boolean>;
        readonly reviewed?: never;
      }
  );

export interface DriftOptions extends DirectoryOptions {
  /** The commit that is compared; what is checked out if absent. */
  readonly base?: string;
}

export interface ImportOptions extends Omit<DirectoryOptions, "acknowledgements"> {
  /** Names of properties and relationships; as `import` does if absent. */
  readonly properties?: readonly string[];
  /** A file for each user if absent; `folder`: in a folder for each department; `department`: a list for each. */
  readonly layout?: "file" | "folder" | "department";
  /** Puts what a new folder has in common into its `_defaults.yaml`. */
  readonly defaults?: boolean;
  readonly dryRun?: boolean;
}

export interface HistoryOptions extends Omit<
  CommonOptions,
  "users" | "config" | "acknowledgements"
> {
  /** A userPrincipalName of any time, or an object id. */
  readonly user: string;
  /** The tenant by its id or domain, in the place of `tenant`; what `env` or the ledger says if both are absent. */
  readonly tenantId?: string;
  /** With the values of personal properties, where the ledger has them in clear. */
  readonly personal?: boolean;
  /** Signs in to a ledger in Cosmos DB. */
  readonly credential?: TokenCredential;
}
