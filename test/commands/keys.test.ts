import { execFileSync } from "node:child_process";
import { readdir, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reveal } from "../../src/commands/handover/reveal.ts";
import { newKeyPair, seal } from "../../src/handover/sealedFile.ts";
import { systemWorld } from "../../src/session/process/systemWorld.ts";
import { temporaryFolder, type Folder } from "../cli.ts";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const SECRET = /AGE-SECRET-KEY-1[0-9A-Z]{58}/;

describe("keys new", () => {
  it("keeps the secret half to its owner, and prints the public half alone", async () => {
    const ran = await folder.run(["keys", "new"]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const file = join(folder.path, ".rollcall/handover.key");
    expect(await readFile(file, "utf8")).toMatch(SECRET);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(ran.stdout).not.toMatch(SECRET);
    const [, recipient] = /recipients:\n {4}- (age1[0-9a-z]{58})\n/.exec(ran.stdout) ?? [];
    expect(await readFile(file, "utf8")).toContain(`# public key: ${recipient}\n`);
  });

  it("overwrites no key", async () => {
    await folder.run(["keys", "new", "--out", "mine.key"]);
    const before = await readFile(join(folder.path, "mine.key"), "utf8");
    const ran = await folder.run(["keys", "new", "--out", "mine.key"]);
    expect([ran.code, ran.stdout]).toEqual([1, ""]);
    expect(ran.stderr).toContain("Error: mine.key exists, and a key is never overwritten");
    expect(await readFile(join(folder.path, "mine.key"), "utf8")).toBe(before);
  });

  it.each([
    { name: "in the folder of the repository", out: "mine.key", ignored: "", code: 1 },
    { name: "in a new folder of it", out: "keys/mine.key", ignored: "", code: 1 },
    { name: "tracked, though ignored", out: "tracked.key", ignored: "*.key", code: 1 },
    { name: "ignored", out: "mine.key", ignored: "*.key", code: 0 },
    { name: "in .rollcall/", out: ".rollcall/mine.key", ignored: "", code: 0 },
  ])("$name ends with $code", async ({ out, ignored, code }) => {
    const git = (...words: string[]): void => {
      execFileSync("git", ["-C", folder.path, ...words], { stdio: "ignore" });
    };
    git("init");
    await folder.write({ ".gitignore": `${ignored}\n`, "tracked.key": "" });
    git("add", "-f", "tracked.key");
    const ran = await folder.run(["keys", "new", "--out", out]);
    expect(ran.code).toBe(code);
    const status = execFileSync("git", ["-C", folder.path, "status", "--porcelain", "-uall"], {
      encoding: "utf8",
    });
    expect(status).not.toContain("mine.key");
    if (code === 0) return;
    expect(ran.stderr).toContain(`Git would track ${out}`);
    expect(await filesWith(folder.path, SECRET)).toEqual([]);
  });
});

const PEOPLE = [
  person("nina.okafor@contoso.com", "Nina Okafor", "Planted-Nina"),
  person("max.bell@contoso.com", "Max \u001b[31mBell", "Planted-Max"),
  { ...person("$(id)'b@contoso.com", "Bea", "Planted-Bea"), startDateTime: "2020-11-30T08:00:00Z" },
];

describe("reveal", () => {
  async function written(): Promise<void> {
    const { identity, recipient } = await newKeyPair();
    await folder.write({
      "passes.age": await seal(
        {
          formatVersion: 1,
          tenant: { id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10", domain: "contoso.com" },
          people: PEOPLE,
        },
        [recipient],
      ),
      "my.key": `# public key: ${recipient}\n${identity}\n`,
      "other.key": (await newKeyPair()).identity,
      "no.key": "age1nothing\n",
    });
    execFileSync("chmod", [
      "600",
      ...["my.key", "other.key", "no.key"].map((name) => join(folder.path, name)),
    ]);
  }

  it("says who is in the file, and shows no pass unless somebody is named", async () => {
    await written();
    const ran = await folder.run(["reveal", "passes.age", "--identity", "my.key"]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("Nina Okafor (nina.okafor@contoso.com)");
    expect(ran.stdout).toContain("max.bell@contoso.com");
    expect(ran.stdout + ran.stderr).not.toMatch(/Planted|\u001b/);
    expect(ran.stderr).toContain("reveal passes.age --identity my.key USER");
  });

  it.each(["nina.okafor@contoso.com", "Nina.Okafor", "NINA.OKAFOR@CONTOSO.COM"])(
    "shows the pass of %s alone, and what to say with it",
    async (name) => {
      await written();
      const ran = await folder.run(["reveal", "passes.age", name, "--identity", "my.key"]);
      expect([ran.code, ran.stderr]).toEqual([0, ""]);
      expect(ran.stdout).toContain("Temporary Access Pass  Planted-Nina\n");
      expect(ran.stdout).toContain("2999-11-30 08:00 to 2999-11-30 09:00 (UTC)");
      expect(ran.stdout).toContain("sign in as nina.okafor@contoso.com");
      expect(ran.stdout).toContain("Can be used            once");
      expect(ran.stdout).not.toContain("Planted-Max");
    },
  );

  it.each([
    {
      words: ["passes.age", "ana", "--identity", "my.key"],
      says: "No one in passes.age is called ana",
    },
    {
      words: ["passes.age", "--identity", "other.key"],
      says: "is not encrypted for the key in other.key",
    },
    { words: ["passes.age", "--identity", "no.key"], says: "no.key holds no secret key of age" },
    { words: ["my.key", "--identity", "my.key"], says: "my.key is damaged, or not what" },
    { words: ["gone.age", "--identity", "my.key"], says: "There is no file gone.age" },
    { words: ["passes.age", "--identity", "gone.key"], says: "There is no file gone.key" },
  ])("ends with 1: $says", async ({ words, says }) => {
    await written();
    const ran = await folder.run(["--debug", "reveal", ...words]);
    expect([ran.code, ran.stdout]).toEqual([1, ""]);
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).not.toMatch(/Planted|AGE-SECRET-KEY-1[0-9A-Z]/);
  });

  it("asks on a terminal, and shows one person's pass for each answer", async () => {
    await written();
    const answers = ["2", "nobody", "nina.okafor", ""];
    const shown: string[] = [];
    const told: string[] = [];
    const code = await reveal(
      join(folder.path, "passes.age"),
      undefined,
      { identity: join(folder.path, "my.key") },
      {
        ...systemWorld({}),
        output: {
          ...systemWorld({}).output,
          out: (text) => void shown.push(text),
          err: (text) => void told.push(text),
          ask: async () => answers.shift() ?? "",
        },
      },
    );
    expect(code).toBe(0);
    expect(shown.map((text) => /Planted-\w+/g.exec(text)?.[0])).toEqual([
      undefined,
      "Planted-Max",
      "Planted-Nina",
    ]);
    expect(told).toEqual(["No one in the file is called nobody.\n"]);
  });

  it("shows nothing in CI, where it would stay in a log", async () => {
    await written();
    const words = ["reveal", "passes.age", "max.bell", "--identity", "my.key"];
    const ran = await folder.run(words, { CI: "true" });
    expect([ran.code, ran.stdout]).toEqual([1, ""]);
  });

  // Everyone who knows the public key can seal a file.
  it("prints commands in which no name is run", async () => {
    await written();
    await rename(join(folder.path, "passes.age"), join(folder.path, "$(id).age"));
    const words = ["$(id).age", "--identity", "my.key"];
    const ran = await folder.run(["reveal", ...words]);
    expect(ran.stderr).toContain("reveal '$(id).age' --identity my.key USER\n");
    const shown = await folder.run(["reveal", ...words, "$(id)'b@contoso.com"]);
    expect(shown.stdout).toContain(String.raw`hand-over --again '$(id)'\''b@contoso.com'`);
  });

  it("takes no key that others can read", async () => {
    await written();
    execFileSync("chmod", ["644", join(folder.path, "my.key")]);
    const ran = await folder.run(["reveal", "passes.age", "max.bell", "--identity", "my.key"]);
    expect([ran.code, ran.stdout]).toEqual([1, ""]);
    expect(ran.stderr).toContain("chmod 600 my.key");
  });
});

function person(userPrincipalName: string, displayName: string, temporaryAccessPass: string) {
  return {
    userPrincipalName,
    displayName,
    temporaryAccessPass,
    startDateTime: "2999-11-30T08:00:00Z",
    lifetimeInMinutes: 60,
    isUsableOnce: true,
  };
}

async function filesWith(path: string, pattern: RegExp): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return files.filter((_, index) => pattern.test(texts[index] ?? ""));
}
