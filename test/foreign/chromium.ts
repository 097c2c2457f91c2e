import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

/** Where systems put a Chromium. */
const PROGRAMS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export const hasChromium = PROGRAMS.some((path) => existsSync(path));

/** One page of a Chromium without a window, driven by its own protocol over a pipe. */
export interface Page {
  /** Opens an address and waits until it is loaded. Certificates are not checked. */
  open(address: string): Promise<void>;
  /** Runs a script in the page that is shown. */
  run(script: string): Promise<unknown>;
  /** Runs a script that leads to another page, and waits until that is loaded. */
  leave(script: string): Promise<void>;
  close(): Promise<void>;
}

/** @see https://chromedevtools.github.io/devtools-protocol/ */
export async function openChromium(): Promise<Page> {
  const program = PROGRAMS.find((path) => existsSync(path));
  if (program === undefined)
    throw new Error(`No Chromium is installed: none of ${PROGRAMS.join(", ")} exists.`);
  const profile = await mkdtemp(join(tmpdir(), "rollcall-chromium-"));
  const browser = spawn(
    program,
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--remote-debugging-pipe",
      `--user-data-dir=${profile}`,
    ],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  );
  const protocol = new Protocol(browser);
  const { targetId } = await protocol.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await protocol.send("Target.attachToTarget", { targetId, flatten: true });
  const page = (method: string, parameters = {}): Promise<Record<string, unknown>> =>
    protocol.send(method, parameters, String(sessionId));
  await page("Page.enable");
  await page("Security.setIgnoreCertificateErrors", { ignore: true });
  const run = async (expression: string): Promise<unknown> => {
    const { result } = await page("Runtime.evaluate", { expression, returnByValue: true });
    return (result as { value?: unknown }).value;
  };
  return {
    run,
    async open(url) {
      const loaded = protocol.event("Page.loadEventFired");
      await page("Page.navigate", { url });
      await loaded;
    },
    async leave(script) {
      const loaded = protocol.event("Page.loadEventFired");
      await run(script);
      await loaded;
    },
    async close() {
      const ended = once(browser, "exit");
      browser.kill("SIGKILL");
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Messages are JSON, each with a zero byte after it. */
class Protocol {
  readonly #input: Writable;
  readonly #answers = new Map<number, (message: Message) => void>();
  readonly #events: { readonly name: string; readonly heard: () => void }[] = [];
  #sent = 0;

  constructor(browser: ChildProcess) {
    this.#input = browser.stdio[3] as Writable;
    let text = "";
    (browser.stdio[4] as Readable).setEncoding("utf8").on("data", (part: string) => {
      const messages = (text + part).split("\0");
      text = messages.pop() ?? "";
      for (const message of messages) this.#hear(JSON.parse(message) as Message);
    });
  }

  send(
    method: string,
    params: Record<string, unknown>,
    sessionId?: string,
  ): Promise<Record<string, unknown>> {
    const id = (this.#sent += 1);
    return new Promise((resolve, reject) => {
      this.#answers.set(id, ({ result, error }) => {
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result ?? {});
      });
      this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  event(name: string): Promise<void> {
    return new Promise((resolve) => {
      this.#events.push({ name, heard: resolve });
    });
  }

  #hear(message: Message): void {
    if (message.id !== undefined) this.#answers.get(message.id)?.(message);
    for (const { name, heard } of this.#events) if (name === message.method) heard();
  }
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}
