import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Fault } from "../../src/embedded/faults/faults.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import type { RecordedRequest } from "../../src/embedded/tenant/record.ts";
import { saveTenantFile } from "../../src/embedded/tenant/file/tenantFile.ts";
import { newTenant, type TenantState } from "../../src/embedded/tenant/tenant.ts";
import { open } from "../../src/handover/sealedFile.ts";
import { temporaryFolder, type Folder, type Ran } from "../cli.ts";

let folder: Folder;
let directory: EmbeddedDirectory;
const runs: Ran[] = [];
const earlier: RecordedRequest[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
  runs.length = 0;
  earlier.length = 0;
  directory = await served(newTenant({ domain: "contoso.com" }));
});
afterEach(async () => {
  await directory.close();
  await folder.remove();
});

function served(tenant: TenantState, faults: readonly Fault[] = []): Promise<EmbeddedDirectory> {
  return serveEmbedded({
    tenant,
    clock: { now: () => new Date(), sleep: () => Promise.reject(new Error("not used")) },
    faults: { seed: 1, faults },
    save: (state) => saveTenantFile(join(folder.path, "tenant.json"), state),
  });
}

/** An answer that breaks off, and a refusal: errors show most of what they could hold. */
const TROUBLE: readonly Fault[] = [
  { kind: "cut", length: "half", from: 2, until: 3 },
  { kind: "user-refused", userPrincipalName: "max.bell@contoso.com", status: 403 },
];

const PEOPLE = ["nina.okafor", "max.bell", "ana.silva"];
const KEY_FILE = ".rollcall/handover.key";

async function run(...words: readonly string[]): Promise<Ran> {
  const ran = await folder.run(["--debug", ...words], { ROLLCALL_GRAPH_URL: directory.root });
  runs.push(ran);
  return ran;
}

/** From the first key to the last pass, as people do it, and each command in each of its formats. */
async function wholeRun(): Promise<readonly string[]> {
  const { stdout } = await run("keys", "new");
  const [recipient = ""] = /age1[0-9a-z]{58}/.exec(stdout) ?? [];
  await folder.write({
    "rollcall.yaml": `directory: graph\nnewUsers:\n  credential: temporaryAccessPass\n  recipients: [${recipient}]\n`,
    ...Object.fromEntries(
      PEOPLE.map((name) => [
        `users/${name}.yaml`,
        `userPrincipalName: ${name}@contoso.com\ndisplayName: ${name}\n`,
      ]),
    ),
  });
  await run("plan", "--out", "plan.json", "--format", "markdown");
  await run("apply", "plan.json", "--format", "json");
  await run("receipt", "--format", "markdown");
  earlier.push(...directory.requests);
  await directory.close();
  directory = await served(directory.tenant, TROUBLE);
  await run("hand-over", "--format", "markdown", "--out", ".rollcall/first.age");
  await run("hand-over", "--format", "json", "--out", ".rollcall/second.age");
  await run("hand-over", "--again", "ana.silva@contoso.com", "--out", ".rollcall/third.age");
  await run("reveal", ".rollcall/first.age", "--identity", KEY_FILE);
  await run("reveal", ".rollcall/first.age", "nobody", "--identity", KEY_FILE);
  await run("drift");
  await run("plan", "--format", "json");
  return passes();
}

/** What the holder of the key finds in the files. */
async function passes(): Promise<string[]> {
  const key = await readFile(join(folder.path, KEY_FILE), "utf8");
  const names = (await readdir(join(folder.path, ".rollcall"))).filter((name) =>
    name.endsWith(".age"),
  );
  const found = await Promise.all(
    names.map(async (name) =>
      open(await readFile(join(folder.path, ".rollcall", name)), [secretIn(key)]),
    ),
  );
  return found.flatMap((each) =>
    typeof each === "string" ? [] : each.people.map((person) => person.temporaryAccessPass),
  );
}

function secretIn(key: string): string {
  return /AGE-SECRET-KEY-1[0-9A-Z]+/.exec(key)?.[0] ?? "";
}

/** Where one of the secrets stands in all that was printed, written, recorded or answered, in any common spelling. */
async function placesOf(secrets: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.endsWith(KEY_FILE));
  const texts = new Map<string, string>([
    ...runs.flatMap(({ stdout, stderr }, index): [string, string][] => [
      [`stdout ${index}`, stdout],
      [`stderr ${index}`, stderr],
    ]),
    ...(await Promise.all(
      files.map(async (path): Promise<[string, string]> => [
        path.slice(folder.path.length + 1),
        await readFile(path, "latin1"),
      ]),
    )),
    ["recorded requests", JSON.stringify([...earlier, ...directory.requests])],
    ["the tenant in memory", JSON.stringify(directory.tenant)],
  ]);
  const spellings = secrets.flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    Buffer.from(secret).toString("hex"),
    // Whatever stands before it in what was encoded.
    ...[0, 1, 2].map((before) => base64Core(secret, before)),
  ]);
  return [...texts]
    .filter(([, text]) => spellings.some((spelling) => text.includes(spelling)))
    .map(([place]) => place);
}

function base64Core(secret: string, before: number): string {
  const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]).toString("base64");
  return encoded
    .slice(before === 0 ? 0 : before + 1)
    .replace(/.?=*$/, "")
    .slice(0, -1);
}

describe("a whole run with passes", () => {
  it("leaves no pass and no key anywhere, but for the encrypted file", async () => {
    const found = await wholeRun();
    // What went wrong on the way did go wrong, and everybody but one was handed a pass in the end.
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0]);
    expect(found).toHaveLength(3);
    expect(new Set(found).size).toBe(3);
    const key = await readFile(join(folder.path, KEY_FILE), "utf8");
    expect(await placesOf([...found, secretIn(key)])).toEqual([]);
  });

  it("and one that is planted is found, wherever it is", async () => {
    const [secret = ""] = await wholeRun();
    expect(await placesOf([secret])).toEqual([]);
    const places: string[] = [];
    for (const { plant, place } of PLANTED) {
      await plant(secret);
      places.push(place);
      expect((await placesOf([secret])).toSorted()).toEqual(places.toSorted());
    }
  });
});

const PLANTED: readonly {
  readonly place: string;
  readonly plant: (secret: string) => Promise<void>;
}[] = [
  {
    place: ".rollcall/notes.json",
    plant: (secret) => folder.write({ ".rollcall/notes.json": JSON.stringify({ secret }) }),
  },
  {
    // In base64, behind something else.
    place: "x.txt",
    plant: (secret) =>
      folder.write({ "x.txt": Buffer.from(`{"pass":"${secret}"}`).toString("base64") }),
  },
  {
    place: "stderr 11",
    plant: async (secret) => {
      runs.push({ code: 0, stdout: "", stderr: `it is ${secret}, psst` });
    },
  },
  {
    place: "the tenant in memory",
    plant: async (secret) => {
      const [user] = directory.tenant.users;
      if (user) user["jobTitle"] = secret;
    },
  },
];
