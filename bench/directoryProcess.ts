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
    const over = new AbortController();
    const { signal } = over;
    try {
      const ended = once(child, "exit", { signal }).then(() => {
        throw new Error("The embedded directory ended before it answered");
      });
      const [message] = (await Promise.race([once(child, "message", { signal }), ended])) as [
        unknown,
      ];
      return message;
    } finally {
      // A promise that lost the race is rejected then, which the race has seen to.
      over.abort();
    }
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
