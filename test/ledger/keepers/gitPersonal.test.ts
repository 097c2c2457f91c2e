import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failure, batchReply } from "../../directory/scriptedServer.ts";
import { ana, page, serve } from "../../directory/graph/reading/reading.ts";
import { folderAt, type Ran } from "../../cli.ts";
import { LEDGER, makeClones, type Clones } from "./clones.ts";

const BEFORE = "+1 425 555 0100";
const AFTER = "+1 425 555 0199";
const MAIL = "ana.private@contoso.example";
const PERSONAL = /425\D*555\D*01(?:00|99)|ana\.private/;
const ON_GITHUB = { CI: "true", GITHUB_ACTIONS: "true" };

let clones: Clones;
beforeEach(async () => {
  clones = await makeClones();
  // As in life, these are in the roster, which GitHub has: here only on disk, so that what is found came from a run.
  await mkdir(join(clones.clone, "users"));
});
afterEach(() => clones.remove());

const apply = async (phone: string, ...more: string[]): Promise<Ran> => {
  await writeFile(
    join(clones.clone, "users/ana.yaml"),
    `userPrincipalName: ana@contoso.com\ndisplayName: Ana\nmobilePhone: "${phone}"\nbusinessPhones: ["${phone}"]\notherMails: [${MAIL}]\nstreetAddress: 1 Private Way\n`,
  );
  return run(["apply", "--yes", ...more]);
};
const run = (words: string[], environment: Record<string, string> = {}): Promise<Ran> =>
  folderAt(clones.clone).run(words, { ROLLCALL_LEDGER: "git", ...environment });

/** All that the remote holds, reachable or not, and all that it was ever sent. */
async function objectsOf({ git, remote }: Clones): Promise<string> {
  return git(remote, "cat-file", "--batch", "--batch-all-objects", "--buffer");
}

describe("no object of the remote has a personal value in clear", () => {
  it("of accounts that were created and changed", async () => {
    expect((await apply(BEFORE)).code).toBe(0);
    expect((await apply(AFTER)).code).toBe(0);
    const objects = await objectsOf(clones);
    expect(objects).toContain('"field": "mobilePhone"');
    expect(objects).toContain('"field": "otherMails"');
    expect(objects).toContain('"hmac": ');
    expect(objects).not.toMatch(PERSONAL);
    expect(objects).not.toContain("Private Way");
  });

  it("of a change that Graph refused with the value in its words", async () => {
    const live = { ...ana, displayName: "Ana", mobilePhone: BEFORE, businessPhones: [BEFORE] };
    const server = await serve(
      ["GET /users", page([live])],
      ["GET /directory/deletedItems", page([])],
      [
        "POST /$batch",
        batchReply(() => ({
          status: 400,
          body: failure("Request_BadRequest", `mobilePhone ${AFTER} is odd, and so is ${MAIL}`),
        })),
      ],
    );
    await writeFile(
      join(clones.clone, "users/ana.yaml"),
      `userPrincipalName: ana@contoso.com\ndisplayName: Ana\nmobilePhone: "${AFTER}"\n`,
    );
    const ran = await run(["apply", "--directory", "graph", "--yes"], {
      ...ON_GITHUB,
      ROLLCALL_GRAPH_URL: server.root,
    });
    expect(ran.code).toBe(1);
    const objects = await objectsOf(clones);
    expect(objects).toContain('"status": "failed"');
    expect(objects).not.toMatch(PERSONAL);
  });

  it("and one that is planted is found, in a file, a message or a name", async () => {
    await apply(BEFORE);
    expect(await objectsOf(clones)).not.toMatch(PERSONAL);
    await clones.write(LEDGER, { "x/notes.json": JSON.stringify({ phone: AFTER }) });
    expect(await objectsOf(clones)).toMatch(PERSONAL);
    // Also once nothing leads there any more.
    await clones.git(clones.remote, "update-ref", "-d", `refs/heads/${LEDGER}`);
    expect(await objectsOf(clones)).toMatch(PERSONAL);
  });
});

describe("a run whose ledger cannot be written", () => {
  it("writes nothing to the directory, and shows no escape of the remote's", async () => {
    await clones.hook(
      "pre-receive",
      String.raw`printf '\033[31mred\n::error::forged\n##[error]forged\n' >&2; exit 1`,
    );
    const ran = await apply(BEFORE);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("cannot be written. Git says: ");
    expect(ran.stderr).toContain(String.raw`\u{1b}[31mred`);
    expect(ran.stderr).not.toContain("\u001b");
    expect(ran.stderr).not.toMatch(/^\s*::|##\[/m);
    await clones.unhook("pre-receive");
    // Nobody is there yet.
    expect((await apply(BEFORE)).stdout).toContain("0 in the directory");
  });
});
