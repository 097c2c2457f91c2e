import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import type { EmbeddedOptions } from "../../src/embedded/serving/options.ts";
import { newTenant, type TenantState } from "../../src/embedded/tenant/tenant.ts";
import { newKeyPair, open, type KeyPair } from "../../src/handover/sealedFile.ts";
import type { PersonWithPass } from "../../src/model/handOver.ts";
import { temporaryFolder, type Folder, type Ran } from "../cli.ts";

let folder: Folder;
let key: KeyPair;
let tenant: TenantState;
let directory: EmbeddedDirectory | undefined;
beforeEach(async () => {
  folder = await temporaryFolder();
  key = await newKeyPair();
  tenant = newTenant({ domain: "contoso.com" });
});
afterEach(async () => {
  await directory?.close();
  directory = undefined;
  await folder.remove();
});

const PASSES = "temporaryAccessPassMethods";
const NAMES = ["ana", "ben", "cleo"];

async function served(options: Partial<EmbeddedOptions> = {}): Promise<void> {
  await directory?.close();
  directory = await serveEmbedded({
    tenant,
    clock: {
      now: () => new Date(),
      sleep: () => new Promise((resolve) => setImmediate(resolve)),
    },
    ...options,
  });
}

function configuration(more = ""): string {
  return `newUsers:\n  credential: temporaryAccessPass\n  recipients: [${key.recipient}]\n${more}`;
}

/** A company that has just created three accounts. */
async function created(more = "", names: readonly string[] = NAMES): Promise<void> {
  await served();
  await folder.write({
    "rollcall.yaml": configuration(more),
    ...Object.fromEntries(
      names.map((name) => [
        `users/${name}.yaml`,
        `userPrincipalName: ${name}@contoso.com\ndisplayName: ${name.toUpperCase()}\n`,
      ]),
    ),
  });
  const ran = await run("apply", "--yes");
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain(
    "a first credential, a Temporary Access Pass, which the hand-over issues: ",
  );
}

function run(...words: readonly string[]): Promise<Ran> {
  const [verb = "", ...rest] = words;
  return folder.run(["--debug", verb, "--directory", "graph", ...rest], {
    ROLLCALL_GRAPH_URL: directory?.root ?? "",
  });
}

async function sealedFiles(): Promise<string[]> {
  return (await readdir(join(folder.path, ".rollcall"))).filter((name) => name.endsWith(".age"));
}

async function opened(name?: string): Promise<readonly PersonWithPass[]> {
  const [only = ""] = name === undefined ? await sealedFiles() : [name];
  const bytes = await readFile(join(folder.path, ".rollcall", only));
  const result = await open(bytes, [key.identity]);
  if (typeof result === "string") throw new Error(result);
  return result.people;
}

function issued(): number {
  return (directory?.requests ?? []).filter(
    ({ method, path, changed }) => method === "POST" && path.includes(PASSES) && changed,
  ).length;
}

describe("hand-over", () => {
  it("issues a pass for each new account, in one file, and for nobody a second time", async () => {
    await created();
    const ran = await run("hand-over");
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const people = await opened();
    expect(people.map(({ userPrincipalName }) => userPrincipalName)).toEqual(
      NAMES.map((name) => `${name}@contoso.com`),
    );
    for (const { temporaryAccessPass, isUsableOnce } of people) {
      expect(isUsableOnce).toBe(true);
      expect(ran.stdout).not.toContain(temporaryAccessPass);
    }
    expect(ran.stdout).toContain("Passes for 3 new accounts:\n  ANA (ana@contoso.com): valid from");
    expect(ran.stdout).toContain(key.recipient);
    const again = await run("hand-over");
    expect([again.code, again.stdout]).toEqual([
      0,
      "No new account waits for a first credential.\n",
    ]);
    expect(await sealedFiles()).toHaveLength(1);
    expect(issued()).toBe(3);
  });

  it("names the accounts of earlier runs that have no pass, and the command that issues them", async () => {
    await created();
    await folder.write({
      "users/dan.yaml": "userPrincipalName: dan@contoso.com\ndisplayName: Dan\n",
    });
    expect((await run("apply", "--yes")).code).toBe(0);
    const last = await run("hand-over", "--out", ".rollcall/last.age");
    expect((await opened("last.age")).map(({ userPrincipalName: name }) => name)).toEqual([
      "dan@contoso.com",
    ]);
    const command =
      /^3 accounts of an earlier run have no pass\. To issue them:\n {2}\S.* (\S+)\n/m;
    expect(last.stdout).toMatch(command);
    const [, earlier = ""] = command.exec(last.stdout) ?? [];
    expect((await run("hand-over")).stdout).toContain(
      "No new account of the last run waits for a first credential.\n3 accounts of an earlier run",
    );
    const ran = await run("hand-over", earlier, "--out", ".rollcall/earlier.age");
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(await opened("earlier.age")).toHaveLength(3);
    expect((await run("hand-over")).stdout).toBe("No new account waits for a first credential.\n");
    expect(issued()).toBe(4);
  });

  it("leaves out whom a later run disabled, unless one enabled them again", async () => {
    await created();
    const setEnabled = async (isEnabled: boolean): Promise<string> => {
      const file = join(folder.path, "users/ben.yaml");
      const text = (await readFile(file, "utf8")).replace(/^accountEnabled: .*\n/m, "");
      await folder.write({ "users/ben.yaml": `${text}accountEnabled: ${isEnabled}\n` });
      expect(await run("apply", "--yes")).toMatchObject({ code: 0, stderr: "" });
      return (await run("hand-over")).stdout;
    };
    expect(await setEnabled(false)).toContain("2 accounts of an earlier run have no pass.");
    expect(await setEnabled(true)).toContain("3 accounts of an earlier run have no pass.");
  });

  it("says nothing of earlier runs that are damaged, of another tenant or older than a month", async () => {
    await created();
    const path = join(folder.path, ".rollcall/receipt.json");
    const text = await readFile(path, "utf8");
    await run("hand-over", "--out", ".rollcall/first.age");
    const other = text.replaceAll(
      /"id": "[0-9a-f-]{36}"/g,
      '"id": "a0000000-0000-4000-8000-000000000001"',
    );
    await folder.write({
      ".rollcall/receipt.json.before-20991231080000000": "{",
      ".rollcall/receipt.json.before-20991231090000000": other,
      ".rollcall/receipt.json.before-20200101080000000": text.replaceAll(/"id": "\w/g, '"id": "f'),
      ".rollcall/receipt.json.before-2099": text.replaceAll(/"id": "\w/g, '"id": "f'),
    });
    expect((await run("hand-over")).stdout).toBe("No new account waits for a first credential.\n");
  });

  it("gives another pass to the person who needs one, and to nobody else", async () => {
    await created();
    await run("hand-over", "--out", ".rollcall/first.age");
    const ran = await run(
      "hand-over",
      "--again",
      "BEN@contoso.com",
      "--out",
      ".rollcall/second.age",
    );
    expect(ran.code).toBe(0);
    const [first, second] = [await opened("first.age"), await opened("second.age")];
    expect(second.map(({ userPrincipalName }) => userPrincipalName)).toEqual(["ben@contoso.com"]);
    expect(first.map((each) => each.temporaryAccessPass)).not.toContain(
      second[0]?.temporaryAccessPass,
    );
    const unknown = await run("hand-over", "--again", "boss@contoso.com");
    expect([unknown.code, unknown.stdout]).toEqual([1, ""]);
    expect(issued()).toBe(4);
  });

  it("asks for what the configuration says", async () => {
    await created("  lifetimeInMinutes: 120\n  isUsableOnce: false\n");
    await run("hand-over");
    expect(await opened()).toEqual(
      NAMES.map(() => expect.objectContaining({ lifetimeInMinutes: 120, isUsableOnce: false })),
    );
  });

  it("lets a pass begin on the first day, where that lies ahead", async () => {
    await created("  startDateTime: employeeHireDate\n");
    for (const user of tenant.users)
      user["employeeHireDate"] = user.userPrincipalName.startsWith("ana")
        ? "2999-12-01T00:00:00Z"
        : "2020-01-01T00:00:00Z";
    await run("hand-over");
    const people = await opened();
    expect(people[0]?.startDateTime).toBe("2999-12-01T00:00:00Z");
    expect(Date.parse(people[1]?.startDateTime ?? "")).toBeGreaterThan(Date.parse("2021-01-01"));
  });

  it("leaves the others their passes when one account cannot have one, and tries that one again", async () => {
    await created();
    await served({
      faults: {
        seed: 1,
        faults: [{ kind: "user-refused", userPrincipalName: "ben@contoso.com", status: 403 }],
      },
    });
    const ran = await run("hand-over", "--out", ".rollcall/first.age");
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(
      "Still waiting for a first credential: 1 new account\n  BEN (ben@contoso.com): Graph answered 403",
    );
    expect(ran.stdout).toContain("UserAuthMethod-TAP.ReadWrite.All");
    expect((await opened("first.age")).map(({ displayName }) => displayName)).toEqual([
      "ANA",
      "CLEO",
    ]);
    expect(tenant.users).toHaveLength(3);
    await served();
    const again = await run("hand-over", "--out", ".rollcall/second.age");
    expect(again.code).toBe(0);
    expect((await opened("second.age")).map(({ displayName }) => displayName)).toEqual(["BEN"]);
  });

  it.each([
    {
      name: "the policy is off",
      policy: { state: "disabled" as const },
      says: "Graph answered 400",
    },
    { name: "a pass lives too long", policy: { maximumLifetimeInMinutes: 90 }, says: "60 and 90" },
  ])("says so for everybody when $name, and writes no file", async ({ policy, says }) => {
    await created("  lifetimeInMinutes: 480\n");
    tenant = { ...tenant, temporaryAccessPassPolicy: policy };
    await served();
    const ran = await run("hand-over");
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("Still waiting for a first credential: 3 new accounts");
    expect(ran.stdout).toContain(says);
    expect(await readdir(join(folder.path, ".rollcall"))).not.toContain("handed-over.json");
    expect(await sealedFiles()).toEqual([]);
  });
});

describe("who gets no pass, whatever a receipt says", () => {
  it.each<{ name: string; change: (user: TenantState["users"][number]) => void; says: string }>([
    {
      name: "an account that is older than the run",
      change: (user) => (user["createdDateTime"] = "2020-01-01T00:00:00Z"),
      says: "older than the run",
    },
    {
      name: "an account that is disabled",
      change: (user) => (user["accountEnabled"] = false),
      says: "the account is disabled",
    },
    {
      name: "an account that nobody declares under its name",
      change: (user) => (user.userPrincipalName = "boss@contoso.com"),
      says: "the files no longer declare this user",
    },
  ])("$name", async ({ change, says }) => {
    await created("", ["ana"]);
    for (const user of tenant.users) change(user);
    await served();
    const ran = await run("hand-over");
    expect([ran.code, issued()]).toEqual([1, 0]);
    expect(ran.stdout).toContain(says);
  });

  it.each([
    {
      name: "protected by its name",
      write: "protected: [an*@contoso.com]\n",
      says: "protects this account",
      code: 1,
    },
    { name: "in observe mode", write: "mode: observe\n", says: "No pass was issued", code: 4 },
    {
      name: "of another tenant",
      write: "tenant: 5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a11\n",
      says: "and this is 5f0c1b7e",
      code: 1,
    },
  ])("$name", async ({ write, says, code }) => {
    await created("", ["ana"]);
    await folder.write({ "rollcall.yaml": configuration() + write });
    const ran = await run("hand-over");
    expect([ran.code, issued()]).toEqual([code, 0]);
    expect(ran.stdout + ran.stderr).toContain(says);
  });

  it.each([
    {
      name: "newUsers.credential is none",
      text: "newUsers: { credential: none }\n",
      code: 1,
      says: "new users get no pass",
    },
    {
      name: "nobody could open the file",
      text: "newUsers: { credential: temporaryAccessPass }\n",
      code: 3,
      says: "rollcall.yaml:1",
    },
  ])("anybody while $name", async ({ text, code, says }) => {
    await created("", ["ana"]);
    await folder.write({ "rollcall.yaml": text });
    const ran = await run("hand-over");
    expect([ran.code, issued()]).toEqual([code, 0]);
    expect(ran.stderr).toContain(says);
  });

  it("anybody where the file exists, or the receipt does not", async () => {
    await created("", ["ana"]);
    await folder.write({ "passes.age": "of another run" });
    const taken = await run("hand-over", "--out", "passes.age");
    const missing = await run("hand-over", "gone.json");
    expect([taken.code, missing.code, issued()]).toEqual([1, 1, 0]);
    expect(await readFile(join(folder.path, "passes.age"), "utf8")).toBe("of another run");
  });
});
