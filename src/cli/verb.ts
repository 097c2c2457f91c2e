import type { ExitCode, World } from "../session/process/world.ts";

/** What a command does, once its words are understood. */
export type Verb = (world: World) => Promise<ExitCode>;

/** Runs it, and turns what it throws into a message and an exit code. */
export type RunVerb = (verb: Verb, traits?: VerbTraits) => Promise<void>;

export interface VerbTraits {
  /** What it prints is there to be read, so that a pager may show it; it asks nothing. */
  readonly isRead?: boolean;
}
