import { DEFAULT_SOURCE, type SourceOptions } from "../../session/files/sourceOptions.ts";
import type { DirectoryKind } from "../../session/directory/openDirectory.ts";
import { UserError } from "../../session/process/world.ts";

export type ActionMode = "validate" | "plan" | "apply" | "accept" | "new" | "doctor" | "hand-over";

/** The inputs of `action.yml`, by which it is documented. */
export interface ActionInputs {
  readonly mode: ActionMode;
  readonly source: SourceOptions;
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
  return {
    mode: choice("mode", ["validate", "plan", "apply", "accept", "new", "doctor", "hand-over"]),
    source: {
      users: text("users") || DEFAULT_SOURCE.users,
      config: text("config") || DEFAULT_SOURCE.config,
      acknowledgements: text("acknowledgements") || DEFAULT_SOURCE.acknowledgements,
      ...(directory && { directory }),
    },
    token: text("github-token"),
    commentAuthor: text("comment-author"),
    planWorkflow: text("plan-workflow"),
    applyWorkflow: text("apply-workflow"),
    applyEnvironment: text("apply-environment"),
    planEnvironment: text("plan-environment"),
    approvedEnvironment: text("approved-environment"),
    requireApproval: choice("require-approval", ["", "true", "false"]) !== "false",
    everything: flag("everything"),
    planForks: flag("plan-forks"),
    allowPublicRepository: flag("allow-public-repository"),
    allowDirectPushes: flag("allow-direct-pushes"),
    paused: isPaused(text("paused")),
    again: text("again"),
  };
}

function directoryIn(text: "" | DirectoryKind): DirectoryKind | undefined {
  return text === "" ? undefined : text;
}

// A switch that stops must not be missed because of how somebody wrote it.
function isPaused(text: string): boolean {
  return !["", "false", "0", "no", "off"].includes(text.toLowerCase());
}
