import type { Configuration } from "../../model/settings/configuration.ts";

/** Where the desired state lives; the options that every verb shares. */
export interface SourceOptions {
  readonly users: string;
  readonly config: string;
  readonly acknowledgements: string;
  /** Whose files these are, in a repository of several tenants. */
  readonly tenant?: string;
  /** Which directory is meant; not given: the configured one. */
  readonly directory?: Configuration["directory"];
}

/** Where things are unless said otherwise. */
export const DEFAULT_SOURCE: SourceOptions = {
  users: "users",
  config: "rollcall.yaml",
  acknowledgements: "acknowledgements",
};
