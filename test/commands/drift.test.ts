import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder, withoutPaths, type Folder } from "../cli.ts";

const run = promisify(execFile);
const PEOPLE = {
  "rollcall.yaml": "directory: embedded\n",
  "users/ana.yaml":
    'userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\naccountEnabled: true\njobTitle: Engineer\nmobilePhone: "+1 425 555 0142"\n',
  "users/ben.yaml":
    "userPrincipalName: ben.ito@contoso.com\ndisplayName: Ben Ito\njobTitle: Analyst\nmanager: ana.silva@contoso.com\n",
  "users/eve.yaml":
    "userPrincipalName: eve.cole@contoso.com\ndisplayName: Eve Cole\naccountEnabled: false\n",
  "users/zoe.yaml": "userPrincipalName: zoe.lind@contoso.com\ndisplayName: Zoe Lind\n",
};

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write(PEOPLE);
  await folder.run(["apply", "--yes"]);
});
afterEach(() => folder.remove());

describe("rollcall drift", () => {
  it("finds nothing where nothing differs", async () => {
    expect(await folder.run(["drift"])).toEqual({
      code: 0,
      stdout:
        "contoso.com, 4 users read in 3 requests, compared with the files on disk\n\nNo drift: 4 declared users were compared.\n",
      stderr: "",
    });
  });

  it("is not green where a commit has no such folder", async () => {
    await run("git", ["-C", folder.path, "init", "-q"]);
    await run("git", ["-C", folder.path, "add", "."]);
    const author = ["-c", "user.name=Ana", "-c", "user.email=ana@contoso.com"];
    await run("git", ["-C", folder.path, ...author, "commit", "-q", "-m", "First"]);
    const { code, stderr } = await folder.run(["drift", "--users", "user"]);
    expect(code).toBe(3);
    expect(stderr).toContain("There are no files in user at ");
  });

  it("tells by user and property what was changed by hand, by risk, and ends with 2", async () => {
    await changedByHand();
    const ran = await folder.run(["drift"]);
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 2, stderr: "" });
    await expect(withoutPaths(ran.stdout)).toMatchFileSnapshot("../golden/drift.txt");
  });

  it("as Markdown, which hides personal values on GitHub", async () => {
    await changedByHand();
    const ran = await folder.run(["drift", "--format", "markdown"], { GITHUB_ACTIONS: "true" });
    expect(ran.stdout).not.toMatch(/555 01/);
    await expect(ran.stdout).toMatchFileSnapshot("../golden/drift.md");
  });

  it("as JSON that fits its schema, hidden and not", async () => {
    await changedByHand();
    const schema = JSON.parse(await readFile("schema/drift.schema.json", "utf8")) as object;
    const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    const open = await folder.run(["drift", "--format", "json"]);
    const hidden = await folder.run(["drift", "--format", "json"], { GITHUB_ACTIONS: "true" });
    for (const { stdout } of [open, hidden])
      expect(fits(JSON.parse(stdout)), JSON.stringify(fits.errors)).toBe(true);
    expect(open.stdout).toContain("+1 425 555 0199");
    expect(hidden.stdout).not.toMatch(/555 01/);
    expect(JSON.parse(open.stdout)).toMatchObject({
      formatVersion: 1,
      totals: { declared: 4, matched: 3, drifted: 4 },
      users: [{ kind: "enabled" }, { kind: "gone" }, { kind: "disabled" }, { kind: "changed" }],
    });
  });

  it("goes by what is merged: an edit that waits in the files, or in a branch, is none", async () => {
    await git("init", "-q", "-b", "main");
    await git("add", "-A");
    await git("commit", "-qm", "Begin");
    await folder.write({
      "users/ben.yaml": PEOPLE["users/ben.yaml"].replace("Analyst", "Director"),
    });
    expect((await folder.run(["drift"])).code).toBe(0);
    await git("commit", "-qam", "Promote");
    expect((await folder.run(["drift", "--base", "main~1"])).code).toBe(0);
    expect((await folder.run(["drift"])).code).toBe(2);
  });

  it("refuses what it cannot read, and does not take it for empty", async () => {
    await folder.write({
      "rollcall.yaml": `${PEOPLE["rollcall.yaml"]}tenant: 00000000-0000-4000-8000-000000000000\n`,
    });
    const ran = await folder.run(["drift"]);
    expect(ran.code).toBe(4);
    expect(ran.stdout).toContain("Do not rely on any of this.");
  });
});

describe("a property that is empty for all users", () => {
  const FILE = ["guard: unreadable", "properties: [mobilePhone]", "  - ana.silva@contoso.com"];

  beforeEach(async () => {
    const path = join(folder.path, ".rollcall/tenant.json");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replaceAll(/"mobilePhone":\s*"[^"]*"/g, '"mobilePhone": null'));
  });

  it.each([
    { args: ["drift"], on: "stdout" },
    { args: ["drift", "--format", "markdown"], on: "stdout" },
    { args: ["accept", "--all"], on: "stderr" },
  ] as const)("is refused by $args, with the file that allows it", async ({ args, on }) => {
    const ran = await folder.run(args);
    expect(ran.code).toBe(4);
    expect(ran[on]).toContain("acknowledgements/unreadable-mobilePhone.yaml");
    for (const line of FILE) expect(ran[on]).toContain(line);
    expect(await file("users/ana.yaml")).toBe(PEOPLE["users/ana.yaml"]);
  });
});

describe("rollcall accept", () => {
  it("writes one property, then all that can be; then nothing differs but who is gone", async () => {
    await changedByHand({ jobTitle: "Wizard" });
    const one = await folder.run(["accept", "ana.silva", "accountEnabled"]);
    expect(one).toMatchObject({ code: 0, stderr: "" });
    expect(one.stdout).toContain("accountEnabled: false (was true)");
    expect(await file("users/ana.yaml")).toBe(
      PEOPLE["users/ana.yaml"].replace("accountEnabled: true", "accountEnabled: false"),
    );
    const all = await folder.run(["accept", "--all"]);
    expect(all.code).toBe(1);
    expect(all.stdout).toContain(
      "! left  Zoe Lind (zoe.lind@contoso.com): is not in the directory",
    );
    expect(await file("users/ben.yaml")).toBe(
      "userPrincipalName: ben.ito@contoso.com\ndisplayName: Ben Ito\njobTitle: Wizard\nmanager: null\n",
    );
    const rest = await folder.run(["drift"]);
    expect(rest.stdout).toContain("1 of 4 declared users drifted: 1 gone.");
    expect((await folder.run(["accept", "ben.ito"])).stdout).toBe("nothing accepted\n");
  });

  it("leaves what the files themselves change, and takes over the rest", async () => {
    await changedByHand({ jobTitle: "Wizard" });
    await git("init", "-q", "-b", "main");
    await git("add", "-A");
    await git("commit", "-qm", "Begin");
    const promoted = PEOPLE["users/ben.yaml"].replace("Analyst", "Director");
    await folder.write({ "users/ben.yaml": promoted });
    await folder.run(["accept", "ben.ito"]);
    expect(await file("users/ben.yaml")).toBe(
      promoted.replace("manager: ana.silva@contoso.com", "manager: null"),
    );
  });

  it("as JSON that fits its schema and hides personal values on GitHub", async () => {
    await changedByHand({});
    const ran = await folder.run(["accept", "--all", "--format", "json"], {
      GITHUB_ACTIONS: "true",
    });
    const schema = JSON.parse(await readFile("schema/accepted.schema.json", "utf8")) as object;
    const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(fits(JSON.parse(ran.stdout)), JSON.stringify(fits.errors)).toBe(true);
    expect(ran.stdout).not.toMatch(/555 01/);
  });

  it.each([
    { args: ["accept"], says: "Name the user whose values are accepted, or give --all" },
    { args: ["accept", "ana.silva", "--all"], says: "and not both" },
    { args: ["accept", "nobody"], says: "No declared user has the name" },
    { args: ["accept", "ana.silva", "jobTitel"], says: '"jobTitel" is not a user property' },
  ])("$args: $says", async ({ args, says }) => {
    const ran = await folder.run(args);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(says);
  });

  it("takes nothing over from another tenant, nor what cannot be read", async () => {
    await changedByHand({});
    await folder.write({
      "rollcall.yaml": `${PEOPLE["rollcall.yaml"]}tenant: 00000000-0000-4000-8000-000000000000\n`,
    });
    const ran = await folder.run(["accept", "--all"]);
    expect(ran.code).toBe(4);
    expect(ran.stderr).toContain("Nothing was accepted.");
    expect(await file("users/ana.yaml")).toBe(PEOPLE["users/ana.yaml"]);
  });
});

function file(path: string): Promise<string> {
  return readFile(join(folder.path, path), "utf8");
}

async function changedByHand(
  { jobTitle }: { readonly jobTitle?: string } = { jobTitle: "Wizard\n::error::|x" },
): Promise<void> {
  const path = join(folder.path, ".rollcall/tenant.json");
  const tenant = JSON.parse(await readFile(path, "utf8")) as {
    users: Record<string, unknown>[];
  };
  const [ana, ben, eve] = tenant.users.toSorted((a, b) =>
    String(a["userPrincipalName"]) < String(b["userPrincipalName"]) ? -1 : 1,
  );
  Object.assign(ana ?? {}, { accountEnabled: false, mobilePhone: "+1 425 555 0199" });
  Object.assign(ben ?? {}, { ...(jobTitle !== undefined && { jobTitle }), manager: undefined });
  Object.assign(eve ?? {}, { accountEnabled: true });
  tenant.users = tenant.users.filter(
    (user) => user["userPrincipalName"] !== "zoe.lind@contoso.com",
  );
  await writeFile(path, JSON.stringify(tenant));
}

function git(...args: string[]): Promise<unknown> {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@contoso.com"];
  return run("git", [...identity, ...args], { cwd: folder.path });
}
