import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isCommand } from "../../src/report/rollcall.ts";
import { displayWidth } from "../../src/report/text/columns.ts";
import { temporaryFolder, withoutPaths, type Folder } from "../cli.ts";
import { canRunInProcess } from "../inProcess.ts";

const LONG = "maximiliane.von-hohenstein-schwarzenberg@emea.contoso.com";
const LONG_NAME = "Maximiliane Freifrau von und zu Hohenstein-Schwarzenberg";
const WIDE_NAME = "山田太郎 株式会社コントソ 営業本部 東日本営業部 第一課 主任";
const NOBODY = "nobody.with.a.very.long.address.indeed@emea.contoso.com";
const TITLE =
  "Senior Vice President of Sales and Business Development, Northern and Eastern Europe";
const NEW_TITLE =
  "Executive Vice President of Sales and Business Development, Northern and Eastern Europe";
const PLACE = "users/sales-and-business-development/northern-and-eastern-europe";
const FILE = `${PLACE}/maximiliane.von-hohenstein-schwarzenberg.yaml`;
const GROUP = "Sales and Business Development for Northern and Eastern Europe";
const HOSTILE = "Mal\u001b[31mlory\u202ereversed ::error::x";

let folder: Folder;
let invalid: Folder;

/** Two runs, and what was changed outside Git since. */
beforeAll(async () => {
  if (!canRunInProcess({ environment: {} })) return;
  folder = await temporaryFolder();
  invalid = await temporaryFolder();
  const tenant = {
    formatVersion: 1,
    id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
    domains: ["contoso.com", "emea.contoso.com"],
    users: [],
    deletedUsers: [],
    groups: [
      { displayName: GROUP, securityEnabled: true, mailEnabled: false, mailNickname: "sales" },
    ],
  };
  await folder.write({
    ".gitignore": ".rollcall\n",
    ".rollcall/tenant.json": JSON.stringify(tenant),
    "rollcall.yaml": `directory: embedded\ngroups:\n  ${GROUP}:\n`,
    [`${PLACE}/_defaults.yaml`]: `department: ${GROUP}\n`,
    [FILE]: `userPrincipalName: ${LONG}\ndisplayName: ${LONG_NAME}\njobTitle: ${TITLE}\nmobilePhone: +49 160 5550142\ngroups:\n  - ${GROUP}\n`,
    "users/wide.yaml": `userPrincipalName: yamada.taro@contoso.com\ndisplayName: ${WIDE_NAME}\nmanager: ${LONG}\n`,
    "users/ana.yaml": "userPrincipalName: ana@contoso.com\ndisplayName: Ana Silva\n",
    "users/ben.yaml": "userPrincipalName: ben@contoso.com\ndisplayName: Ben Ito\n",
  });
  await apply("Declare all");
  const file = await readFile(join(folder.path, FILE), "utf8");
  await folder.write({ [FILE]: file.replace(TITLE, NEW_TITLE) });
  await apply("Promote");
  const kept = JSON.parse(await readFile(join(folder.path, ".rollcall/tenant.json"), "utf8")) as {
    users: Record<string, unknown>[];
    groups: { members?: unknown[] }[];
  };
  const named = (name: string) => kept.users.find((user) => user["userPrincipalName"] === name);
  Object.assign(named(LONG) ?? {}, {
    jobTitle:
      "Chief Executive Officer of everything that is sold to anybody, anywhere, at any time",
  });
  Object.assign(named("yamada.taro@contoso.com") ?? {}, { displayName: `${WIDE_NAME} 兼務` });
  Object.assign(named("ana@contoso.com") ?? {}, { displayName: HOSTILE });
  kept.users = kept.users.filter((user) => user["userPrincipalName"] !== "ben@contoso.com");
  for (const group of kept.groups) group.members = [];
  await folder.write({ ".rollcall/tenant.json": JSON.stringify(kept) });
  await invalid.write({
    "rollcall.yaml": "directory: embedded\n",
    "users/hostile.yaml": `userPrincipalName: mallory@contoso.com\ndisplayName: "Mal\\e[31mlory \\u202e and a tail that is wider than a terminal of eighty columns"\n`,
    [FILE]: `userPrincipalName: ${LONG}\nmanager: ${NOBODY}\n`,
  });
});
afterAll(async () => {
  await folder?.remove();
  await invalid?.remove();
});

async function apply(message: string): Promise<void> {
  const git = (...words: readonly string[]): void => {
    const own = ["-c", "user.name=Ana", "-c", "user.email=ana@contoso.com"];
    execFileSync("git", [...own, ...words], { cwd: folder.path, stdio: "ignore" });
  };
  git("init");
  git("add", "-A");
  git("commit", "-m", message);
  expect(await folder.run(["apply", "--yes"])).toMatchObject({ code: 0 });
}

const NO_PAGER = { ROLLCALL_PAGER: "cat" };

/** What a person sees, in both streams. */
async function shown(
  words: readonly string[],
  where: Folder,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const { stdout, stderr } = await where.runOnTerminal(80, words, { ...NO_PAGER, ...environment });
  return stripProgress(stdout + stderr);
}

function stripProgress(text: string): string {
  return text.replaceAll(/\r\u001b\[K[^\n\r]*?(?=\r)|\r\u001b\[K/g, "");
}

/** Some commands say when they looked, to the second. */
function timeless(text: string): string {
  return text.replaceAll(/\b\d\d:\d\d:\d\d\b/g, "08:00:00");
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

describe.skipIf(!canRunInProcess({ environment: {} }))("on a terminal of 80 columns", () => {
  it.each<{ readonly words: readonly string[]; readonly shortens?: true }>([
    { words: ["history", LONG] },
    { words: ["history", "yamada.taro", "--personal"] },
    { words: ["history", NOBODY] },
    { words: ["runs"] },
    { words: ["receipt"] },
    { words: ["receipt", `${PLACE}/receipt.json`] },
    { words: ["verify"] },
    { words: ["audit", "last"] },
    { words: ["audit"] },
    { words: ["undo", "last", "--dry-run"] },
    { words: ["undo", "ffffffff"] },
    { words: ["undo", "last", NOBODY] },
    { words: ["doctor"] },
    { words: ["doctor", "--directory", "graph"] },
    { words: ["show", LONG], shortens: true },
    { words: ["show", "yamada.taro"], shortens: true },
    { words: ["show", "ana", "--directory", "embedded"] },
    { words: ["show", NOBODY] },
    { words: ["drift"], shortens: true },
    { words: ["drift", "--full"] },
    { words: ["accept"] },
    { words: ["accept", NOBODY] },
    { words: ["accept", "ana", "shoeSize"] },
    { words: ["plan"], shortens: true },
    { words: ["plan", "--full"] },
    { words: ["apply"], shortens: true },
    { words: ["validate"] },
    { words: ["new", "--yes"] },
    {
      words: [
        "new",
        "--dry-run",
        "--yes",
        "--display-name",
        LONG_NAME,
        "--user-principal-name",
        "anna.von-hohenstein@emea.contoso.com",
      ],
    },
    { words: ["init", "made"] },
    { words: ["init", "made", "--only", "people"] },
    { words: ["init", "made", "--only", "editor"] },
    { words: ["export", "users/ana.yaml"] },
    { words: ["hand-over"] },
    { words: ["keys", "new", "--out", "users/ana.yaml"] },
    { words: ["reveal", "none.age", "--identity", "none.key"] },
    { words: ["import", "none.csv"] },
    { words: ["-C", NOBODY, "plan"] },
    { words: ["plan", "--nonsense", NOBODY, NOBODY] },
  ])("$words", async ({ words, shortens = false }) => {
    const plain = await shown(words, folder, { NO_COLOR: "1" });
    expect(plain).not.toContain("\u001b");
    expect(plain).not.toBe("");
    expectNoneWider(plain);
    const colored = await shown(words, folder, {});
    expect(timeless(colored.replaceAll(/\u001b\[\d+m/g, ""))).toBe(timeless(plain));
    const { stdout, stderr } = await folder.run(words);
    if (!shortens) expect(wordsOf(timeless(plain))).toEqual(wordsOf(timeless(stdout + stderr)));
  });

  it("names are whole", async () => {
    for (const words of [["drift"], ["plan"], ["history", LONG], ["undo", "last", "--dry-run"]]) {
      const text = (await shown(words, folder, { NO_COLOR: "1" })).replaceAll(/\s+/g, " ");
      expect(text, words.join(" ")).toContain(LONG_NAME);
      expect(text, words.join(" ")).toContain(LONG);
    }
    const drift = (await shown(["drift"], folder, {})).replaceAll(/\s+/g, " ");
    expect(drift).toContain(`${WIDE_NAME} 兼務`);
  });

  it.each<readonly [name: string, words: readonly string[]]>([
    ["show", ["show", LONG]],
    ["drift", ["drift"]],
    ["history", ["history", LONG]],
    ["undo", ["undo", "last", "--dry-run"]],
  ])("%s, as a golden file", async (name, words) => {
    const text = steady(await shown(words, folder, { NO_COLOR: "1" }));
    await expect(text).toMatchFileSnapshot(`../golden/eighty/${name}.txt`);
  });

  it("mistakes, as a golden file", async () => {
    const text = await shown(["validate"], invalid, { NO_COLOR: "1" });
    expectNoneWider(text);
    await expect(text).toMatchFileSnapshot("../golden/eighty/mistakes.txt");
  });

  it("what is accepted is told whole, and then written", async () => {
    const text = await shown(["accept", "--all"], folder, { NO_COLOR: "1" });
    expectNoneWider(text);
    expect(text).toContain("accepted");
    expect(await readFile(join(folder.path, FILE), "utf8")).toContain("Chief Executive Officer");
  });
});

/** Only one word, or a command that is to be pasted, may stick out. */
function expectNoneWider(text: string): void {
  for (const line of text.split("\n"))
    if (displayWidth(line) > 80 && !isCommand(line.trim()))
      expect(wordsOf(line), line).toHaveLength(1);
}

// Ids, times and machines, in the same width.
function steady(text: string): string {
  return withoutPaths(text)
    .replaceAll(
      /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
      "00000000-0000-4000-8000-000000000000",
    )
    .replaceAll(/\b(?:run |with )[0-9a-f]{7,8}\b/g, (found) => found.replace(/\S+$/, "0000000"))
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/g, "2026-11-02 08:00:00 UTC")
    .replaceAll(/(apply on |run 0000000, )\S+/g, "$1machine");
}
