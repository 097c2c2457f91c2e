import { parse } from "yaml";
import type { Permissions } from "./gitHub/permissions.ts";

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly environment?: string | { readonly name: string };
  readonly permissions?: Permissions;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly strategy?: {
    readonly "fail-fast"?: boolean;
    readonly matrix: Readonly<Record<string, string | readonly string[]>>;
  };
  /** A workflow of this repository that stands for the job. */
  readonly uses?: string;
  /** Its inputs. */
  readonly with?: Readonly<Record<string, unknown>>;
  readonly steps?: readonly Step[];
}

interface Filter {
  readonly types?: readonly string[];
  readonly branches?: readonly string[];
  readonly tags?: readonly string[];
}

export interface WorkflowFile {
  readonly name?: string;
  readonly on: string | readonly string[] | Readonly<Record<string, Filter | null>>;
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

export function readWorkflow(text: string): WorkflowFile {
  const known = read.get(text) ?? (parse(text) as WorkflowFile);
  read.set(text, known);
  return known;
}

const read = new Map<string, WorkflowFile>();

export function needsOf({ needs = [] }: Job): readonly string[] {
  return typeof needs === "string" ? [needs] : needs;
}

export function environmentOf({ environment }: Job): string | undefined {
  return typeof environment === "object" ? environment.name : environment;
}

/** A job's own permissions replace those of the workflow. */
export function permissionsOf(workflow: WorkflowFile, job: Job): Permissions {
  return job.permissions ?? workflow.permissions ?? {};
}

/**
 * Whether a job may ask for an OIDC token.
 *
 * @see https://docs.github.com/actions/reference/security/oidc#workflow-permissions-for-the-requesting-the-oidc-token
 */
export function mayIdentify(permissions: Permissions): boolean {
  return typeof permissions === "string"
    ? permissions === "write-all"
    : permissions["id-token"] === "write";
}

const STANDARD_TYPES: Readonly<Record<string, readonly string[]>> = {
  pull_request: ["opened", "synchronize", "reopened"],
};

/**
 * Whether GitHub starts a workflow for an event.
 *
 * @param ref of what was pushed
 * @see https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#onpushbranchestagsbranches-ignoretags-ignore
 */
export function startsFor(
  { on }: WorkflowFile,
  event: string,
  { action, ref }: { readonly action?: string; readonly ref: string },
): boolean {
  if (typeof on === "string") return on === event;
  if (Array.isArray(on)) return on.includes(event);
  const events = on as Readonly<Record<string, Filter | null>>;
  if (!Object.hasOwn(events, event)) return false;
  const { types = STANDARD_TYPES[event], branches, tags } = events[event] ?? {};
  if (action !== undefined && types && !types.includes(action)) return false;
  if (event !== "push" || (!branches && !tags)) return true;
  const [, kind, name = ""] = /^refs\/(heads|tags)\/(.*)$/s.exec(ref) ?? [];
  return ((kind === "tags" ? tags : branches) ?? []).some((pattern) => isLike(name, pattern));
}

// `*` stands for anything but a slash, `**` for anything.
function isLike(name: string, pattern: string): boolean {
  const parts = pattern.split(/(\*\*?)/).map((part) => {
    if (part === "**") return ".*";
    return part === "*" ? "[^/]*" : part.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`, "s").test(name);
}
