import { spawn, type ChildProcess } from "node:child_process";
import process from "node:process";
import { isAutomated } from "../../model/automated.ts";
import { displayWidth } from "../../report/text/columns.ts";
import type { Output, World } from "./world.ts";

/** What shows long text page by page, as a command line for a shell, or `less` itself. */
export interface Pager {
  readonly command: string;
  /** Nobody chose it, so that it may be missing. */
  readonly isDefault: boolean;
}

/** Where the text goes. */
export interface PagedScreen {
  readonly isTTY?: boolean;
  readonly rows?: number;
  readonly columns?: number;
}

const DEFAULT_PAGER = "less";

/**
 * The pager, as Git chooses it: ROLLCALL_PAGER, then PAGER, then less. `cat` and nothing turn it off; so do CI, a pipe and a
 * terminal that cannot move its cursor.
 *
 * @see https://git-scm.com/docs/git-var#Documentation/git-var.txt-GITPAGER
 */
export function pagerFor(
  environment: World["environment"],
  screen: PagedScreen,
  isWanted: boolean,
): Pager | undefined {
  if (!isWanted || screen.isTTY !== true || isAutomated(environment)) return undefined;
  if (environment["TERM"] === "dumb") return undefined;
  const { ROLLCALL_PAGER: own, PAGER: general } = environment;
  const chosen = (own ?? general)?.trim();
  if (chosen === "" || chosen === "cat") return undefined;
  return { command: chosen ?? DEFAULT_PAGER, isDefault: chosen === undefined };
}

/** An output that keeps what is printed, until all of it is known. */
export function heldBack(output: Output): { readonly output: Output; readonly printed: Printed[] } {
  const printed: Printed[] = [];
  return {
    printed,
    output: {
      ...output,
      out: (text) => void printed.push({ stream: "out", text }),
      err: (text) => void printed.push({ stream: "err", text }),
    },
  };
}

export interface Printed {
  readonly stream: "out" | "err";
  readonly text: string;
}

/**
 * Shows what was printed: by the pager where it is longer than the screen, else as it is. What standard error says after the
 * rest, such as where a plan is saved, is printed below, since a reader may leave the pager before its end. A pager that
 * cannot be started, or ends before it has read everything, is no error.
 */
export async function show(
  printed: readonly Printed[],
  pager: Pager,
  { output, environment }: Pick<World, "output" | "environment">,
  screen: PagedScreen,
): Promise<void> {
  const last = printed.findLastIndex(({ stream }) => stream === "out");
  const pages = last < 0 ? printed : printed.slice(0, last + 1);
  const text = pages.map((part) => part.text).join("");
  const isRead = isLong(text, screen) && (await page(text, pager, environment));
  for (const part of isRead ? printed.slice(pages.length) : printed) output[part.stream](part.text);
}

const USUAL_ROWS = 24;
const USUAL_COLUMNS = 80;

function isLong(text: string, { rows, columns }: PagedScreen): boolean {
  const width = columns || USUAL_COLUMNS;
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
  return lines > (rows || USUAL_ROWS);
}

/** Of a shell that found no such program, or one that cannot be run. */
const NOT_STARTED = new Set([126, 127]);

/** @returns whether the pager was there to read it */
async function page(
  text: string,
  { command, isDefault }: Pager,
  environment: World["environment"],
): Promise<boolean> {
  // Ctrl+C is for the pager, which outlives it.
  const stay = (): void => undefined;
  process.on("SIGINT", stay);
  try {
    const child: ChildProcess = spawn(command, {
      shell: !isDefault,
      stdio: ["pipe", "inherit", "inherit"],
      // As Git does: short text needs no pager, colours are shown, and the text stays on the screen.
      env: { ...environment, LESS: environment["LESS"] ?? "FRX", LV: environment["LV"] ?? "-c" },
    });
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(text);
    return await new Promise<boolean>((resolve) => {
      child.once("error", () => resolve(false));
      child.once("close", (code) => resolve(code === null || !NOT_STARTED.has(code)));
    });
  } finally {
    process.off("SIGINT", stay);
  }
}
