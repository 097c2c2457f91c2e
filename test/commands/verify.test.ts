import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder, type Ran } from "../cli.ts";

const ANA = "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\n";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write({
    "rollcall.yaml": "directory: embedded\n",
    ".gitignore": ".rollcall\n*.pem\n",
  });
});
afterEach(() => folder.remove());

async function git(...words: readonly string[]): Promise<string> {
  const own = [
    "-c",
    "user.name=Ana",
    "-c",
    "user.email=ana@contoso.com",
    "-c",
    "init.defaultBranch=main",
  ];
  const { stdout } = await promisify(execFile)("git", [...own, ...words], { cwd: folder.path });
  return stdout.trim();
}

async function apply(yaml: string, environment?: Record<string, string>): Promise<void> {
  await folder.write({ "users/ana.yaml": yaml });
  const ran = await folder.run(["apply", "--yes"], environment);
  expect(ran).toMatchObject({ code: 0 });
}

async function applyCommitted(yaml: string): Promise<void> {
  await folder.write({ "users/ana.yaml": yaml });
  await git("add", "-A");
  await git("commit", "-qm", "Change Ana");
  await apply(yaml);
}

const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync("schema/verification.schema.json", "utf8")) as object,
);

async function findings(
  ...words: readonly string[]
): Promise<readonly { kind: string; sequence?: number }[]> {
  const { stdout } = await folder.run(["verify", "--format", "json", ...words]);
  const answer = JSON.parse(stdout) as { findings: { kind: string; sequence?: number }[] };
  expect(validate(answer), JSON.stringify(validate.errors)).toBe(true);
  return answer.findings;
}

/** The files of the ledger, by what they hold. */
function filesOf(kind: "entries" | "parts"): string[] {
  const ledger = join(folder.path, ".rollcall/ledger");
  const tenant = readdirSync(ledger).find((name) => !name.startsWith(".")) ?? "";
  return readdirSync(join(ledger, tenant, kind))
    .toSorted()
    .map((name) => join(ledger, tenant, kind, name));
}

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(file, "utf8");
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(file, edited);
}

async function verified(...words: readonly string[]): Promise<Ran> {
  return folder.run(["verify", ...words]);
}

describe("a ledger of two runs", () => {
  beforeEach(async () => {
    await apply(`${ANA}jobTitle: Engineer\n`);
    await apply(`${ANA}jobTitle: Lead\n`);
  });

  it("is well as it is", async () => {
    const ran = await verified();
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toMatch(
      /4 entries, 2 runs, 2 outcomes, none signed\. Nothing is missing, and nothing was changed\.\n$/,
    );
    expect(await findings()).toEqual([]);
  });

  it.each([
    { what: "the first", index: 0 },
    { what: "one in between", index: 1 },
    { what: "the last", index: 3 },
  ])("names $what entry that was taken away", async ({ index }) => {
    rmSync(filesOf("entries")[index] ?? "");
    expect(await findings()).toContainEqual(
      expect.objectContaining({ kind: "missing", sequence: index + 1 }),
    );
    const ran = await verified();
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(
      new RegExp(`^✗ entry ${index + 1} \\(run [0-9a-f]{8} of 20.* UTC\\) is missing, `, "m"),
    );
  });

  it("names an entry that was changed, with its run and time", async () => {
    edit(filesOf("entries")[1] ?? "", '"complete": true', '"complete": false');
    const ran = await verified();
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(
      /^✗ entry 2 \(run [0-9a-f]{8} of 20.* UTC\) is not as it was when entry 3 was added/m,
    );
  });

  it("names entries that changed places", async () => {
    const [first = "", , third = ""] = filesOf("entries");
    const [own, other] = [readFileSync(first), readFileSync(third)];
    writeFileSync(first, other);
    writeFileSync(third, own);
    expect(await findings()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "reordered", sequence: 1 }),
        expect.objectContaining({ kind: "reordered", sequence: 3 }),
      ]),
    );
  });

  it("names a part that is gone, and one that was changed", async () => {
    const [gone = "", changed = ""] = filesOf("parts");
    rmSync(gone);
    edit(changed, /"(Lead|Engineer)"/, '"Wizard"');
    expect((await findings()).map(({ kind }) => kind).toSorted()).toEqual(["changed", "missing"]);
  });

  it("names an entry and a part that cannot be read", async () => {
    writeFileSync(filesOf("parts")[0] ?? "", "{");
    expect(await findings()).toMatchObject([{ kind: "unreadable" }]);
    writeFileSync(filesOf("entries")[1] ?? "", "{");
    expect(await findings()).toContainEqual(
      expect.objectContaining({ kind: "unreadable", sequence: 2 }),
    );
  });
});

describe("the commits of runs", () => {
  beforeEach(async () => {
    await git("init", "-q", "-b", "main");
    await applyCommitted(`${ANA}jobTitle: Engineer\n`);
    await applyCommitted(`${ANA}jobTitle: Lead\n`);
  });

  it("are in the history of the clone", async () => {
    const ran = await verified();
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.stdout).toContain("2 commits found");
  });

  it("are named where the history was rewritten", async () => {
    await git("reset", "-q", "--hard", "HEAD~1");
    await folder.write({
      "users/ben.yaml": "userPrincipalName: ben@contoso.com\ndisplayName: Ben\n",
    });
    await git("add", "-A");
    await git("commit", "-qm", "Something else");
    const ran = await verified();
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(
      /run [0-9a-f]{8} of .* applied the commit [0-9a-f]{40}, which is no longer in the history/,
    );
    await git("reflog", "expire", "--expire=now", "--all");
    await git("gc", "-q", "--prune=now");
    expect((await verified()).stdout.replaceAll(/\s+/g, " ")).toContain(
      "which this repository does not have. Bring it here with: git fetch --all. If it is still missing after that, it was never pushed",
    );
  });

  it("are named with the branches that have them, where another one is checked out", async () => {
    await git("branch", "applied/here");
    await git("reset", "-q", "--hard", "HEAD~1");
    const ran = await verified();
    expect(ran.code).toBe(1);
    expect(ran.stdout.replaceAll(/\s+/g, " ")).toMatch(
      /applied the commit [0-9a-f]{40}, which is not in the history of the branch that is checked out, but in that of applied\/here\. Check that branch out, or merge it\./,
    );
  });

  it("are said to be here alone until they are pushed", async () => {
    const remote = await temporaryFolder();
    try {
      execFileSync("git", ["init", "-q", "--bare"], { cwd: remote.path });
      await git("remote", "add", "origin", remote.path);
      await git("push", "-q", "origin", "HEAD~1:refs/heads/main");
      await git("fetch", "-q", "origin");
      const commit = await git("rev-parse", "HEAD");
      const before = await verified();
      expect(before.code).toBe(0);
      expect(before.stdout.replaceAll(/\s+/g, " ")).toContain(
        `! whether others have the commit ${commit.slice(0, 12)}: not checked, because no branch of a remote that this clone knows has it. Push`,
      );
      await git("push", "-q", "origin", "HEAD:refs/heads/main");
      expect((await verified()).stdout).not.toContain("whether others");
    } finally {
      await remote.remove();
    }
  });

  it("are not checked in a clone with part of the history, nor outside of one", async () => {
    const shallow = await temporaryFolder();
    const outside = await temporaryFolder();
    try {
      const from = `file://${folder.path}`;
      execFileSync("git", ["clone", "-q", "--depth", "1", from, "."], { cwd: shallow.path });
      const ledger = { ROLLCALL_LEDGER: `folder:${join(folder.path, ".rollcall/ledger")}` };
      const inClone = await shallow.run(["verify"], ledger);
      expect(inClone).toMatchObject({ code: 0 });
      expect(inClone.stdout).toContain(
        "! the commits of the runs: not checked, because this clone has only part of the history",
      );
      expect((await outside.run(["verify"], ledger)).stdout).toContain(
        "not checked, because this folder is in no Git repository",
      );
    } finally {
      await shallow.remove();
      await outside.remove();
    }
  });
});

describe("signed receipts", () => {
  /** As docs/ledger-reading.md has it. */
  function makeKey(name: string): string {
    const run = (...words: readonly string[]): void =>
      void execFileSync("openssl", words, { cwd: folder.path });
    run("genpkey", "-algorithm", "ed25519", "-out", `${name}.pem`);
    run("pkey", "-in", `${name}.pem`, "-pubout", "-out", `${name}.pub.pem`);
    return readFileSync(join(folder.path, `${name}.pem`), "utf8");
  }

  it("are verified with the public key, and named where they were made with another or changed", async () => {
    const key = makeKey("signing");
    makeKey("other");
    await apply(`${ANA}jobTitle: Engineer\n`, { ROLLCALL_SIGNING_KEY: key });
    await apply(`${ANA}jobTitle: Lead\n`);
    await apply(`${ANA}jobTitle: Principal\n`, { ROLLCALL_SIGNING_KEY: key });

    expect((await verified()).stdout).toContain(
      "! the signatures: not checked, because no public key was given. Add --key FILE",
    );
    const ran = await verified("--key", "signing.pub.pem");
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("2 runs signed, 2 signatures verified");

    expect(await findings("--key", "other.pub.pem")).toMatchObject([
      { kind: "signature", sequence: 2 },
      { kind: "signature", sequence: 6 },
    ]);
    const last = filesOf("entries").at(-1) ?? "";
    edit(last, /"receipt": "[0-9a-f]{64}"/, `"receipt": "${"0".repeat(64)}"`);
    expect(await findings("--key", "signing.pub.pem")).toContainEqual(
      expect.objectContaining({ kind: "signature", sequence: 6 }),
    );
  });

  it("have their envelope beside them, over their own bytes, as openssl sees it too", async () => {
    const key = makeKey("signing");
    await apply(`${ANA}streetAddress: 1 Harbour Street\n`, { ROLLCALL_SIGNING_KEY: key });
    const text = readFileSync(join(folder.path, ".rollcall/receipt.json.dsse"), "utf8");
    const { payloadType, payload, signatures } = JSON.parse(text) as {
      payloadType: string;
      payload: string;
      signatures: { sig: string }[];
    };
    const body = Buffer.from(payload, "base64");
    const statement = JSON.parse(body.toString()) as { subject: [{ digest: { sha256: string } }] };
    const receipt = readFileSync(join(folder.path, ".rollcall/receipt.json"));
    const digest = createHash("sha256").update(receipt).digest("hex");
    expect(statement.subject[0].digest.sha256).toBe(digest);
    expect(body.toString()).not.toMatch(/Harbour|Ana|ana/);
    await folder.write({
      "signed.bin": Buffer.concat([
        Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${body.length} `),
        body,
      ]),
      "signature.bin": Buffer.from(signatures[0]?.sig ?? "", "base64"),
    });
    const said = execFileSync(
      "openssl",
      [
        "pkeyutl",
        "-verify",
        "-pubin",
        "-inkey",
        "signing.pub.pem",
        "-rawin",
        "-in",
        "signed.bin",
        "-sigfile",
        "signature.bin",
      ],
      { cwd: folder.path, encoding: "utf8" },
    );
    expect(said).toContain("Verified Successfully");
    // The next receipt, which nobody signs, has not the envelope of this one.
    await apply(`${ANA}streetAddress: 2 Harbour Street\n`);
    const left = readdirSync(join(folder.path, ".rollcall")).filter((name) =>
      name.endsWith(".dsse"),
    );
    expect(left).toEqual([expect.stringMatching(/^receipt\.json\.before-\d+\.dsse$/)]);
  });

  it("a key that is none ends the run before anything is written, and is not repeated", async () => {
    await folder.write({ "users/ana.yaml": ANA });
    const ran = await folder.run(["apply", "--yes"], { ROLLCALL_SIGNING_KEY: "hunter2" });
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain("ROLLCALL_SIGNING_KEY is not a private Ed25519 key in PEM");
    expect(ran.stderr).not.toContain("hunter2");
  });

  it("a file without a public key is refused, and so is a private one", async () => {
    makeKey("signing");
    for (const file of ["signing.pem", "rollcall.yaml", "nowhere.pem"]) {
      const ran = await verified("--key", file);
      expect(ran).toMatchObject({ code: 1, stdout: "" });
      expect(ran.stderr).toMatch(/holds no public Ed25519 key|Cannot read the key/);
    }
  });
});

describe("history, runs and undo say in one line that a ledger is broken", () => {
  const WARNING =
    /^Warning: (.*), so what is shown here may be wrong or not all\. See what is wrong:\n {2}\S+.* verify\n$/;
  beforeEach(async () => {
    await apply(`${ANA}jobTitle: Engineer\n`);
    await apply(`${ANA}jobTitle: Lead\n`);
  });

  it.each<[string, () => void, string]>([
    [
      "an entry was changed",
      () => edit(filesOf("entries")[1] ?? "", '"complete": true', '"complete": false'),
      "the chain of this ledger is broken at entry 2",
    ],
    [
      "an entry is missing",
      () => rmSync(filesOf("entries")[2] ?? ""),
      "the chain of this ledger is broken at entry 3",
    ],
    [
      "the end is missing",
      () => rmSync(filesOf("entries")[3] ?? ""),
      "the chain of this ledger is broken at entry 4",
    ],
    ["a part is missing", () => rmSync(filesOf("parts")[0] ?? ""), "the record of run "],
  ])("where %s", async (_, breakIt, says) => {
    breakIt();
    for (const words of [["history", "ana.silva"], ["runs"]]) {
      const { code, stderr } = await folder.run(words);
      expect(code, words[0]).toBe(0);
      expect(WARNING.exec(stderr)?.[1], words[0]).toContain(says);
    }
  });

  it("and nothing where it is whole", async () => {
    for (const words of [["history", "ana.silva"], ["runs"], ["undo", "last", "--dry-run"]])
      expect(await folder.run(words)).toMatchObject({ code: 0, stderr: "" });
  });
});
