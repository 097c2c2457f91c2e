import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { canRunInProcess, inProcess, raiserOf, type Surroundings } from "./inProcess.ts";

let surroundings: Surroundings;
beforeEach(async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "rollcall-")));
  surroundings = { folder, environment: { GREETING: "hello" }, words: ["node", "script", "word"] };
});
afterEach(() => rm(surroundings.folder, { recursive: true, force: true }));

/** What a program finds around it. */
function found(): unknown {
  const { stdout, stderr, argv, env } = process;
  const writes = [stdout, stderr].map((stream) => Object.getOwnPropertyDescriptor(stream, "write"));
  return { folder: process.cwd(), argv, env: { ...env }, writes };
}

describe("a program in this process", () => {
  it("finds the folder, the words and nothing but its own environment", async () => {
    const seen: unknown[] = [];
    await inProcess(surroundings, async () => {
      seen.push({ folder: process.cwd(), environment: { ...process.env }, words: process.argv });
      return 0;
    });
    expect(seen).toEqual([surroundings]);
  });

  it("gives its exit code and what it wrote, in order, as text and as bytes", async () => {
    const said = await inProcess(surroundings, async () => {
      process.stdout.write("one ");
      process.stderr.write(Buffer.from("two "));
      await new Promise<void>((done) => void process.stdout.write("three", "utf8", () => done()));
      return 3;
    });
    expect(said).toEqual({ code: 3, stdout: "one three", stderr: "two ", log: "one two three" });
  });

  it.each([
    { how: "returns", program: async () => 0 },
    { how: "throws", program: () => Promise.reject(new Error("odd")) },
  ])("leaves nothing behind when it $how", async ({ program }) => {
    const before = found();
    const run = inProcess(surroundings, () => {
      process.env["LEFT"] = "behind";
      delete process.env["GREETING"];
      return program();
    });
    await run.catch((error: Error) => expect(error.message).toBe("odd"));
    expect(found()).toEqual(before);
  });

  it("is alone: another one is refused, and would have to be a process", async () => {
    let end = (): void => undefined;
    const first = inProcess(surroundings, () => new Promise((done) => (end = () => done(0))));
    expect(canRunInProcess(surroundings)).toBe(false);
    await expect(inProcess(surroundings, async () => 0)).rejects.toThrow("Another program");
    end();
    expect(await first).toMatchObject({ code: 0 });
    expect(await inProcess(surroundings, async () => 1)).toMatchObject({ code: 1 });
  });

  it.each(["NODE_OPTIONS", "NODE_EXTRA_CA_CERTS", "TZ"])(
    "is none with %s, which Node reads as it starts",
    (variable) => {
      expect(canRunInProcess({ environment: { [variable]: "UTC" } })).toBe(false);
    },
  );

  it("hears of a signal, and nothing else in this process does", async () => {
    const heard: string[] = [];
    const other = (): unknown => heard.push("other");
    const own = (signal: string): unknown => heard.push(signal);
    process.on("SIGINT", other);
    const raise = raiserOf("SIGINT");
    expect(raise).toThrow("Nothing here listens for SIGINT");
    await inProcess(surroundings, async () => {
      process.on("SIGINT", own);
      raise();
      process.off("SIGINT", own);
      return 0;
    });
    process.off("SIGINT", other);
    expect(heard).toEqual(["SIGINT"]);
  });

  it("is one otherwise", () => {
    expect(canRunInProcess({ environment: { GREETING: "hello", NODE: "24" } })).toBe(true);
  });
});
