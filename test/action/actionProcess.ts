import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runAction as runSources } from "../../src/commands/action/index.ts";
import { systemWorld } from "../../src/session/process/systemWorld.ts";
import { COMPILE_CACHE } from "../cli.ts";
import { canRunInProcess, inProcess } from "../inProcess.ts";
import type { GitHubStandIn } from "./gitHubStandIn.ts";

export const PRODUCT = fileURLToPath(new URL("../../", import.meta.url));

/** When something happens to a job: after so many writes to the directory, or at a request to GitHub. */
export type Moment =
  | { readonly writes: number }
  /** Such as "POST /issues/N/comments"; it is never answered. */
  | { readonly request: string };

/** Calls when the directory was written to. @returns ends it */
export type Writes = (listener: () => void) => () => void;

export interface ActionRun {
  readonly code: number;
  readonly log: string;
  /** It was ended from outside. */
  readonly interrupted: boolean;
}

export interface StartedAction {
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The clock of the world that it runs in. */
  readonly now: () => number;
  readonly interruption?: {
    readonly moment: Moment;
    readonly how: "die" | "cancel";
    readonly gitHub: GitHubStandIn;
    readonly writes: Writes;
  };
}

/**
 * One run of the Action: of its sources in this process, or, where it is ended from outside, a process of `dist/`, as
 * every run is with `npm run test:workflows`.
 */
export async function runAction(started: StartedAction): Promise<ActionRun> {
  const { workspace, environment, now, interruption } = started;
  if (interruption || !canRunInProcess(started)) return runBundle(started);
  const words = [process.execPath, BUNDLE];
  return {
    ...(await inProcess({ folder: workspace, environment, words }, () => {
      const world = systemWorld(process.env);
      return runSources({ ...world, clock: { ...world.clock, now: () => new Date(now()) } });
    })),
    interrupted: false,
  };
}

const BUNDLE = join(PRODUCT, "dist/action.js");

/** One run of the bundle, as a process of its own. */
async function runBundle({
  workspace,
  environment,
  now,
  interruption,
}: StartedAction): Promise<ActionRun> {
  const child = spawn(process.execPath, [BUNDLE], {
    cwd: workspace,
    env: {
      ...environment,
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      NODE_OPTIONS: `--import=${new URL("shiftedTime.js", import.meta.url).href}`,
      GITHUB_CLOCK_AHEAD: String(now() - Date.now()),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  let interrupted = false;
  const listen = (chunk: Buffer): void => void (log += chunk.toString());
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const ended = new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? -1));
  });
  const stopWatching =
    interruption &&
    watch(interruption, () => {
      interrupted = true;
      end(child, interruption.how, ended);
    });
  const code = await ended.finally(() => stopWatching?.());
  return { code, log, interrupted };
}

function watch(
  { moment, gitHub, writes }: { moment: Moment; gitHub: GitHubStandIn; writes: Writes },
  strike: () => void,
): () => void {
  if ("writes" in moment) {
    let left = moment.writes;
    return writes(() => {
      left -= 1;
      if (left === 0) strike();
    });
  }
  const { request } = moment;
  const before = gitHub.before[request];
  gitHub.before[request] = async () => {
    strike();
    await new Promise(() => undefined);
  };
  return () => {
    if (before) gitHub.before[request] = before;
    else delete gitHub.before[request];
  };
}

/**
 * A runner that dies ends at once; one whose run is cancelled sends SIGINT, SIGTERM after 7.5 s, and kills after 2.5 s.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
 */
function end(child: ChildProcess, how: "die" | "cancel", ended: Promise<unknown>): void {
  if (how === "die") {
    child.kill("SIGKILL");
    return;
  }
  child.kill("SIGINT");
  const timers = [
    setTimeout(() => child.kill("SIGTERM"), 7_500),
    setTimeout(() => child.kill("SIGKILL"), 10_000),
  ];
  void ended.finally(() => timers.forEach(clearTimeout));
}
