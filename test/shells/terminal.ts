import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";

/** A shell in which a person types. */
export interface Terminal {
  /** What stands on the line after it was typed, with the Tab key behind it. */
  tab(line: string): Promise<string>;
  close(): Promise<void>;
}

/** Keys that make the shell write its line to the file `report`, empty it, and print the end. */
const REPORT = "\u0018";
/** Never as it is typed, which a terminal may echo. */
const END = "<END>";
const PRINT_END = "printf '<E''ND>'";

const SETUPS = {
  bash: [
    "bash --norc --noprofile -i",
    [
      "stty -echo columns 200",
      "PS1= PS2=",
      "bind 'set bell-style none'",
      "bind 'set enable-bracketed-paste off' 2>/dev/null",
      "source <(rollcall completion bash)",
      `report() { printf %s "$READLINE_LINE" > report; READLINE_LINE=; ${PRINT_END}; }`,
      String.raw`bind -x '"\C-x": report'`,
    ],
  ],
  zsh: [
    "zsh -f -i",
    [
      "stty -echo columns 200",
      "PS1= PS2= PROMPT_EOL_MARK= LISTMAX=10000",
      "unset zle_bracketed_paste",
      "autoload -Uz compinit && compinit -u -D",
      "source <(rollcall completion zsh)",
      // As expand-or-complete, the Tab key of zsh itself would run what is in $(…).
      "bindkey '^I' complete-word",
      `report() { print -rn -- "$BUFFER" > report; zle kill-whole-line; ${PRINT_END} }`,
      "zle -N report; bindkey '^X' report",
    ],
  ],
} as const;

/**
 * Opens a shell on a terminal of its own, with completion by the script that `rollcall` on the path prints.
 *
 * @param folder where it is opened; gets the file `report`
 */
export async function openTerminal(
  shell: keyof typeof SETUPS,
  folder: string,
  environment: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Promise<Terminal> {
  const [command, setup] = SETUPS[shell];
  const child = spawn("script", ["-qfec", command, "/dev/null"], {
    cwd: folder,
    env: { ...environment, TERM: "xterm", SHELL: "/bin/sh" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  let printed = "";
  let ended = (): void => undefined;
  child.stdout.on("data", (text) => {
    printed += String(text);
    if (printed.includes(END)) ended();
  });
  const typed = async (text: string): Promise<void> => {
    printed = "";
    const end = new Promise<void>((resolve, reject) => {
      ended = resolve;
      child.once("close", () => reject(new Error(`${shell} ended: ${printed}`)));
    });
    child.stdin.write(text);
    await end;
    child.removeAllListeners("close");
  };
  await typed(`${[...setup, ...more, PRINT_END].join("; ")}\n`);
  return {
    tab: async (line) => {
      await typed(`${line}\t${REPORT}`);
      return readFile(join(folder, "report"), "utf8");
    },
    close: async () => {
      const closed = new Promise((resolve) => child.once("close", resolve));
      process.kill(child.pid ?? 0, "SIGTERM");
      await closed;
    },
  };
}
