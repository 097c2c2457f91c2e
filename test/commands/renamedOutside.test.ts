import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";

const ANA =
  "# Ana, since 2019\nuserPrincipalName: ana@contoso.com # her name\ndisplayName: Ana Silva\n";
const BEN = "userPrincipalName: ben@contoso.com\ndisplayName: Ben Ito\n";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write({
    "rollcall.yaml": "directory: embedded\n",
    "users/ana.yaml": ANA,
    "users/ben.yaml": BEN,
  });
  await folder.run(["apply", "--yes"]);
});
afterEach(() => folder.remove());

/** As an administrator renames her in the portal. @returns her object id */
async function rename(): Promise<string> {
  const path = join(folder.path, ".rollcall/tenant.json");
  const tenant = JSON.parse(await readFile(path, "utf8")) as { users: Record<string, unknown>[] };
  const ana = tenant.users.find(({ userPrincipalName }) => userPrincipalName === "ana@contoso.com");
  Object.assign(ana ?? {}, { userPrincipalName: "ana.berg@contoso.com" });
  await writeFile(path, JSON.stringify(tenant));
  return String(ana?.["id"]);
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ");
}

describe("renamed outside Git, and declared by name alone", () => {
  it("drift names the account and the line to paste, and advises to take no file away", async () => {
    const id = await rename();
    const { code, stdout } = await folder.run(["drift"]);
    expect(code).toBe(2);
    expect(flat(stdout)).toContain(
      `No file declares ana.berg@contoso.com (id: ${id}), with the same displayName. If it is the same person, add "id: ${id}" to users/ana.yaml; else restore the account`,
    );
    expect(stdout).not.toContain("take the file away");
    const markdown = await folder.run(["drift", "--format", "markdown"]);
    expect(markdown.stdout).toContain("with the same displayName");
    const accepted = await folder.run(["accept", "--all"]);
    expect(flat(accepted.stdout)).toContain(`add "id: ${id}" to users/ana.yaml`);
  });

  it("drift as JSON fits its schema", async () => {
    const id = await rename();
    const { stdout } = await folder.run(["drift", "--format", "json"]);
    const schema = JSON.parse(await readFile("schema/drift.schema.json", "utf8")) as object;
    const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(fits(JSON.parse(stdout)), JSON.stringify(fits.errors)).toBe(true);
    expect(JSON.parse(stdout)).toMatchObject({ users: [{ kind: "gone", namesakes: [{ id }] }] });
  });

  it.each(["text", "markdown", "json"])(
    "a plan warns before it makes a second account: %s",
    async (format) => {
      await rename();
      const { stdout } = await folder.run(["plan", "--format", format]);
      expect(flat(stdout)).toContain("would get a new account, and may have one already");
    },
  );

  it("an apply that nobody looks at says it as well", async () => {
    await rename();
    const { stdout, stderr } = await folder.run(["apply", "--yes"]);
    expect(flat(stdout + stderr)).toContain("may have one already");
  });

  it("the line, pasted, makes a rename of it", async () => {
    const id = await rename();
    await folder.write({ "users/ana.yaml": `${ANA}id: ${id}\n` });
    const { stdout } = await folder.run(["plan"]);
    expect(stdout).toContain("ana.berg@contoso.com → ana@contoso.com");
    expect(stdout).not.toContain("create");
  });
});

describe("rollcall accept --ids", () => {
  it("writes each object id once, and nothing else of the files", async () => {
    const ran = await folder.run(["accept", "--ids"]);
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
    const ana = await readFile(join(folder.path, "users/ana.yaml"), "utf8");
    expect(ana.replace(/^id: [0-9a-f-]{36}\n/m, "")).toBe(ANA);
    expect(ana).toMatch(/^id: /m);
    expect((await folder.run(["plan"])).stdout).toContain("No changes");
    const again = await folder.run(["accept", "--ids"]);
    expect(again.stdout).toContain("Nothing accepted".toLowerCase());
    expect(await readFile(join(folder.path, "users/ana.yaml"), "utf8")).toBe(ana);
  });

  it("so that a rename outside Git is found again", async () => {
    await folder.run(["accept", "--ids"]);
    await rename();
    const { stdout } = await folder.run(["drift"]);
    expect(stdout).toContain("renamed");
    expect(stdout).not.toContain("gone");
    await folder.run(["accept", "--all"]);
    expect(await readFile(join(folder.path, "users/ana.yaml"), "utf8")).toContain(
      "userPrincipalName: ana.berg@contoso.com # her name",
    );
  });

  it("of one user alone, and not of who is gone", async () => {
    await rename();
    const ben = await folder.run(["accept", "ben@contoso.com", "--ids"]);
    expect(ben.code).toBe(0);
    expect(await readFile(join(folder.path, "users/ben.yaml"), "utf8")).toMatch(/^id: /m);
    const all = await folder.run(["accept", "--ids"]);
    expect(all.code).toBe(1);
    expect(flat(all.stdout)).toContain("is not in the directory by this name");
    expect(await readFile(join(folder.path, "users/ana.yaml"), "utf8")).toBe(ANA);
  });

  it.each([
    { args: ["ana", "jobTitle", "--ids"], says: "leave the properties out" },
    { args: ["ana", "--all", "--ids"], says: "and not both" },
  ])("refuses $args", async ({ args, says }) => {
    const ran = await folder.run(["accept", ...args]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(says);
  });
});
