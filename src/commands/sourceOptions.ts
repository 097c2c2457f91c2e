/** Where the desired state lives; the options that every verb shares. */
export interface SourceOptions {
  readonly users: string;
  readonly config: string;
  readonly acknowledgements: string;
}

/** Where things are unless said otherwise. */
export const DEFAULT_SOURCE: SourceOptions = {
  users: "users",
  config: "rollcall.yaml",
  acknowledgements: "acknowledgements",
};
