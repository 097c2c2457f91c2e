import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Question, Seen, ServeOptions } from "./serve.ts";

export interface DirectoryProcess {
  readonly root: string;
  /** What it saw until now. */
  ask(question: Question): Promise<Seen>;
  stop(): Promise<void>;
}

/** Starts the embedded directory in a process of its own. */
export async function startDirectory(
  people: number,
  options: ServeOptions,
): Promise<DirectoryProcess> {
  const program = fileURLToPath(new URL("serve.ts", import.meta.url));
  const child = fork(program, [String(people), JSON.stringify(options)]);
  const next = async (): Promise<unknown> => {
    const ended = once(child, "exit").then(() => {
      throw new Error("The embedded directory ended before it answered");
    });
    const [message] = (await Promise.race([once(child, "message"), ended])) as [unknown];
    return message;
  };
  return {
    root: (await next()) as string,
    async ask(question) {
      child.send(question);
      return (await next()) as Seen;
    },
    async stop() {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}
