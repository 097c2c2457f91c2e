import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writesOf } from "../story/world.ts";
import { BEN, company, yaml } from "./company.ts";

const run = promisify(execFile);

/** The files of the bundle that the mode "validate" loads: those of every mode, and those of its own code. */
async function chunksOfTheCheck(): Promise<string[]> {
  const found = new Set(["action.js", "validateRoster.js"]);
  for (const file of found) {
    const text = await readFile(join("dist", file), "utf8");
    for (const [, name = ""] of text.matchAll(/^(?:import|export)\b[^;]*?"\.\/([^"]+)"/gm))
      found.add(name);
  }
  return [...found];
}

describe("the check", () => {
  it("runs with nothing of the code that signs in, asks GitHub or writes", async () => {
    const folder = await mkdtemp(join(tmpdir(), "rollcall-check-"));
    try {
      await mkdir(join(folder, "dist"));
      const chunks = await chunksOfTheCheck();
      for (const file of [...chunks, "package.json"])
        await cp(join("dist", file), join(folder, "dist", file));
      const code = await Promise.all(
        chunks.map((file) => readFile(join(folder, "dist", file), "utf8")),
      );
      for (const trace of ["oauth2", "ClientAssertionCredential", "createOctokit", "/$batch"])
        expect(code.join(""), trace).not.toContain(trace);
      await mkdir(join(folder, "users"));
      await writeFile(join(folder, "users/ben.yaml"), yaml(BEN));
      const { stdout } = await run(process.execPath, ["dist/action.js"], {
        cwd: folder,
        env: { INPUT_MODE: "validate", GITHUB_EVENT_NAME: "pull_request" },
      });
      expect(stdout).toBe("1 user in 1 file: valid.\n");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("the plan", () => {
  it("writes nothing, whatever a pull request holds", async () => {
    const world = await company();
    const value = fc.oneof(
      fc.constantFrom(null, true, false, "", "nobody@contoso.com", "=1+1", "${{ github.token }}"),
      fc.string(),
    );
    const user = fc.dictionary(
      fc.oneof(
        fc.constantFrom("userPrincipalName", "id", "formerly", "accountEnabled", "manager"),
        fc.constantFrom("mobilePhone", "jobTitle", "displayName", "mailNickname"),
        fc.string({ minLength: 1, maxLength: 10 }),
      ),
      value,
    );
    const samples = fc.sample(
      fc.record({
        user,
        name: fc.constantFrom("users/ben.yaml", "users/new.yaml", "rollcall.yaml"),
      }),
      { numRuns: 12, seed: 20_261_102 },
    );
    for (const { user: fields, name } of samples) {
      const pull = await world.open({ [name]: yaml({ ...BEN, ...fields }) });
      const { code } = await world.plan(pull);
      expect([0, 1, 3, 4]).toContain(code);
    }
    expect(writesOf(world.directory)).toEqual([]);
  });

  it("refuses a mode and an event that do not belong together", async () => {
    const { stdout, code } = (await run(process.execPath, ["dist/action.js"], {
      env: { INPUT_MODE: "apply", GITHUB_EVENT_NAME: "pull_request" },
    }).catch((error: unknown) => error)) as { stdout: string; code: number };
    expect(code).toBe(1);
    expect(stdout).toContain("::error::");
  });
});
