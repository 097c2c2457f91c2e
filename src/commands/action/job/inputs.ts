import { DEFAULT_SOURCE, type SourceOptions } from "../../../session/files/sourceOptions.ts";
import type { DirectoryKind } from "../../../session/directory/openDirectory.ts";
import { sourceOfTenant } from "../../../session/files/tenants.ts";
import { UserError } from "../../../session/process/world.ts";

const MODES = [
  "validate",
  "plan",
  "apply",
  "accept",
  "new",
  "doctor",
  "hand-over",
  "tenants",
  "comment",
] as const;

export type ActionMode = (typeof MODES)[number];

/** The inputs of `action.yml`, by which it is documented. */
export interface ActionInputs {
  readonly mode: ActionMode;
  readonly source: SourceOptions;
  /** Which of several tenants the job is about. */
  readonly tenant: string | undefined;
  readonly token: string;
  readonly commentAuthor: string;
  readonly planWorkflow: string;
  readonly applyWorkflow: string;
  readonly applyEnvironment: string;
  readonly planEnvironment: string;
  readonly approvedEnvironment: string;
  readonly requireApproval: boolean;
  readonly everything: boolean;
  readonly planForks: boolean;
  readonly allowPublicRepository: boolean;
  readonly allowDirectPushes: boolean;
  readonly paused: boolean;
  /** The userPrincipalName of the one user whom the hand-over is about; empty for those whom the run created. */
  readonly again: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the inputs as the runner hands them over: upper case, with blanks as underscores.
 *
 * @throws UserError for a value that is none of the documented ones
 * @see https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs
 */
export function readInputs(environment: Environment): ActionInputs {
  const text = (name: string): string => environment[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
  const choice = <const Value extends string>(name: string, values: readonly Value[]): Value => {
    const value = values.find((known) => known === text(name));
    if (value !== undefined) return value;
    throw new UserError(
      `The input ${name} must be ${values.filter(Boolean).join(" or ")}, not ${JSON.stringify(text(name))}.`,
    );
  };
  // An empty text is what an expression gives for a variable that nobody set.
  const flag = (name: string): boolean => choice(name, ["", "false", "true"]) === "true";
  const directory = directoryIn(choice("directory", ["", "graph", "embedded"]));
  const said = {
    users: text("users") || DEFAULT_SOURCE.users,
    config: text("config") || DEFAULT_SOURCE.config,
    acknowledgements: text("acknowledgements") || DEFAULT_SOURCE.acknowledgements,
  };
  const tenant = text("tenant") || undefined;
  // By its name a job gets into the environment of its tenant, and no other.
  const environmentNamed = (name: string): string =>
    tenant === undefined ? text(name) : `${text(name)}-${tenant}`;
  return {
    mode: choice("mode", MODES),
    source: {
      ...(tenant === undefined ? said : sourceOf(tenant, said)),
      ...(directory && { directory }),
    },
    tenant,
    token: text("github-token"),
    commentAuthor: text("comment-author"),
    planWorkflow: text("plan-workflow"),
    applyWorkflow: text("apply-workflow"),
    applyEnvironment: environmentNamed("apply-environment"),
    planEnvironment: environmentNamed("plan-environment"),
    approvedEnvironment: environmentNamed("approved-environment"),
    requireApproval: choice("require-approval", ["", "true", "false"]) !== "false",
    everything: flag("everything"),
    planForks: flag("plan-forks"),
    allowPublicRepository: flag("allow-public-repository"),
    allowDirectPushes: flag("allow-direct-pushes"),
    paused: isPaused(text("paused")),
    again: text("again"),
  };
}

// A tenant's files are where its name says, so that no job can be pointed at those of another.
function sourceOf(tenant: string, said: SourceOptions): SourceOptions {
  const source = sourceOfTenant(tenant);
  const places = ["users", "config", "acknowledgements"] as const;
  const other = places.find((name) => said[name] !== DEFAULT_SOURCE[name]);
  if (other === undefined) return source;
  throw new UserError(
    `The input tenant says where the files are, so take the input ${other} away: ${source[other]} is read. Nothing was read or written.`,
  );
}

function directoryIn(text: "" | DirectoryKind): DirectoryKind | undefined {
  return text === "" ? undefined : text;
}

// A switch that stops must not be missed because of how somebody wrote it.
function isPaused(text: string): boolean {
  return !["", "false", "0", "no", "off"].includes(text.toLowerCase());
}
