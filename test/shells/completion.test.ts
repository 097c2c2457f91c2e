import { spawn } from "node:child_process";
import { chmod, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMPILE_CACHE, ended, temporaryFolder, type Folder } from "../cli.ts";
import { openTerminal, type Terminal } from "./terminal.ts";

const PROGRAM = fileURLToPath(new URL("../../bin/rollcall.js", import.meta.url));

let folder: Folder;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = await temporaryFolder();
  await folder.write({
    "users/people.yaml": [
      "users:",
      "  - { userPrincipalName: ana.silva@contoso.com, displayName: Ana Silva }",
      '  - { userPrincipalName: andre.dupont@contoso.com, displayName: "André: Dupont" }',
      '  - { userPrincipalName: "guest_contoso.com#EXT#@contoso.com", displayName: "$(touch owned) `touch owned` %F" }',
      "  - { userPrincipalName: sean.o'brien@contoso.com, displayName: Sean O'Brien }",
      '  - { userPrincipalName: "wow!b@contoso.com" }',
      '  - { userPrincipalName: "hostile$(touch${IFS}owned)@contoso.com" }',
      '  - { userPrincipalName: "hostile`touch owned`@contoso.com" }',
      '  - { userPrincipalName: "hostile;touch owned@contoso.com" }',
      "",
    ].join("\n"),
    "several/tenants/contoso-eu/users/eva.yaml":
      "userPrincipalName: eva@eu.contoso.com\ndisplayName: Eva\n",
    "several/tenants/contoso-eu/rollcall.yaml": "directory: embedded\n",
    "several/tenants/us/users/una.yaml":
      "userPrincipalName: una@us.contoso.com\ndisplayName: Una\n",
    "several/tenants/us/rollcall.yaml": "directory: embedded\n",
    "one dir/staff/sean.yaml": "userPrincipalName: sean.o'brien@contoso.com\n",
    "col:on it's/users/eva.yaml": "userPrincipalName: eva@contoso.com\n",
    "broken/users/people.yaml": "users: [",
    "bin/rollcall": `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`,
  });
  await chmod(join(folder.path, "bin/rollcall"), 0o755);
  environment = {
    PATH: `${join(folder.path, "bin")}:${process.env["PATH"]}`,
    HOME: folder.path,
    LANG: "C.UTF-8",
    NODE_COMPILE_CACHE: COMPILE_CACHE,
  };
});
afterAll(() => folder.remove());

async function nothingRan(): Promise<void> {
  expect(await readdir(folder.path)).not.toContain("owned");
}

/** Lines that are typed, and what stands there after the Tab key, which adds a space behind the only word that fits. */
const BOTH: readonly (readonly [line: string, after: string])[] = [
  ["rollcall val", "rollcall validate "],
  ["rollcall keys n", "rollcall keys new "],
  ["rollcall plan --det", "rollcall plan --detailed-exitcode "],
  ["rollcall plan --format m", "rollcall plan --format markdown "],
  ["rollcall plan --format=m", "rollcall plan --format=markdown "],
  ["rollcall completion po", "rollcall completion powershell "],
  ["rollcall show a", "rollcall show an"],
  ["rollcall show ana.silva@con", "rollcall show ana.silva@contoso.com "],
  ["rollcall show ana.silva@", "rollcall show ana.silva@contoso.com "],
  ["rollcall show 'ana", "rollcall show 'ana.silva@contoso.com' "],
  ['rollcall show "ana.silva@c', 'rollcall show "ana.silva@contoso.com" '],
  ["rollcall new --manager=ana.silva@c", "rollcall new --manager=ana.silva@contoso.com "],
  ["rollcall show sean", String.raw`rollcall show sean.o\'brien@contoso.com `],
  [String.raw`rollcall show sean.o\'brien@c`, String.raw`rollcall show sean.o\'brien@contoso.com `],
  ['rollcall show "sean', `rollcall show "sean.o'brien@contoso.com" `],
  ["rollcall show 'sean", String.raw`rollcall show 'sean.o'\''brien@contoso.com' `],
  ["rollcall show 'gue", "rollcall show 'guest_contoso.com#EXT#@contoso.com' "],
  ["rollcall show wow", String.raw`rollcall show wow\!b@contoso.com `],
  ["rollcall show 'wow", "rollcall show 'wow!b@contoso.com' "],
  ["rollcall -C several plan --tenant c", "rollcall -C several plan --tenant contoso-eu "],
  ["rollcall -C several plan --tenant=c", "rollcall -C several plan --tenant=contoso-eu "],
  [
    "rollcall -Cseveral show --tenant us ",
    "rollcall -Cseveral show --tenant us una@us.contoso.com ",
  ],
  [
    String.raw`rollcall -C one\ dir show --users staff s`,
    String.raw`rollcall -C one\ dir show --users staff sean.o\'brien@contoso.com `,
  ],
  [
    "rollcall -C 'one dir' show --users staff s",
    String.raw`rollcall -C 'one dir' show --users staff sean.o\'brien@contoso.com `,
  ],
  [`rollcall -C "col:on it's" show `, `rollcall -C "col:on it's" show eva@contoso.com `],
  [
    String.raw`rollcall -C col\:on\ it\'s show e`,
    String.raw`rollcall -C col\:on\ it\'s show eva@contoso.com `,
  ],
  [
    "ROLLCALL_PAGER=cat rollcall show ana",
    "ROLLCALL_PAGER=cat rollcall show ana.silva@contoso.com ",
  ],
  ["true && rollcall show ana", "true && rollcall show ana.silva@contoso.com "],
  // Where Rollcall knows no word, the shell offers files.
  ["rollcall -C one", String.raw`rollcall -C one\ dir/`],
  ["rollcall plan --users=one", String.raw`rollcall plan --users=one\ dir/`],
  ["rollcall -C broken show xy", "rollcall -C broken show xy"],
  ["rollcall -C nowhere show xy", "rollcall -C nowhere show xy"],
  // Nothing of what is typed is run, and what a shell could run is not offered.
  ["rollcall show hostile", "rollcall show hostile"],
  ["rollcall show $(touch${IFS}owned)", "rollcall show $(touch${IFS}owned)"],
  ["rollcall show `touch owned`x", "rollcall show `touch owned`x"],
  ["rollcall -C $(touch${IFS}owned) show xy", "rollcall -C $(touch${IFS}owned) show xy"],
];

describe.each(["bash", "zsh"] as const)("in %s", (shell) => {
  let terminal: Terminal;
  beforeAll(async () => {
    terminal = await openTerminal(shell, folder.path, environment);
  });
  afterAll(() => terminal.close());

  it.each(BOTH)("%s", async (line, after) => {
    expect(await terminal.tab(line)).toBe(after);
    await nothingRan();
  });

  it.each(
    {
      bash: [
        ["rollcall show gue", "rollcall show guest_contoso.com#EXT#@contoso.com "],
        // In these quotes bash would put an earlier command in its place.
        ['rollcall show "wow', 'rollcall show "wow'],
      ],
      zsh: [
        ["rollcall show gue", String.raw`rollcall show guest_contoso.com\#EXT\#@contoso.com `],
        ['rollcall show "wow', String.raw`rollcall show "wow\!b@contoso.com" `],
      ],
    }[shell] as [string, string][],
  )("as this shell quotes: %s", async (line, after) => {
    expect(await terminal.tab(line)).toBe(after);
  });
});

it("zsh takes the script as a file that its completion system loads, too", async () => {
  const { stdout } = await folder.run(["completion", "zsh"]);
  await folder.write({ "functions/_rollcall": stdout });
  const terminal = await openTerminal("zsh", folder.path, environment, [
    "unfunction _rollcall; fpath=(functions $fpath); compinit -u -D",
  ]);
  try {
    expect(await terminal.tab("rollcall val")).toBe("rollcall validate ");
    expect(await terminal.tab("rollcall show ana")).toBe("rollcall show ana.silva@contoso.com ");
  } finally {
    await terminal.close();
  }
});

describe("in fish", () => {
  /** What fish would offer for a line, without what it says of each. */
  async function offered(line: string): Promise<string[]> {
    const script = "rollcall completion fish | source; complete -C $argv[1]";
    const child = spawn("fish", ["--no-config", "-c", script, line], {
      cwd: folder.path,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const { code, stdout, stderr } = await ended(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return stdout.split("\n").flatMap((found) => found.split("\t")[0] || []);
  }

  it.each<[string, string[]]>([
    ["rollcall val", ["validate"]],
    ["rollcall keys ", ["help", "new"]],
    ["rollcall plan --det", ["--detailed-exitcode"]],
    ["rollcall plan --format ", ["json", "markdown", "text"]],
    ["rollcall plan --format=m", ["--format=markdown"]],
    [
      "rollcall show ",
      [
        "ana.silva@contoso.com",
        "andre.dupont@contoso.com",
        "guest_contoso.com#EXT#@contoso.com",
        "sean.o'brien@contoso.com",
        "wow!b@contoso.com",
      ],
    ],
    ["rollcall show 'sean", ["sean.o'brien@contoso.com"]],
    ['rollcall show "gue', ["guest_contoso.com#EXT#@contoso.com"]],
    ["rollcall show ana.silva@c", ["ana.silva@contoso.com"]],
    ["rollcall -C several plan --tenant ", ["contoso-eu", "us"]],
    ["rollcall -C several plan --tenant=c", ["--tenant=contoso-eu"]],
    ["rollcall -C several show --tenant us ", ["una@us.contoso.com"]],
    [String.raw`rollcall -C one\ dir show --users staff `, ["sean.o'brien@contoso.com"]],
    ["rollcall -C 'one dir' show --users staff ", ["sean.o'brien@contoso.com"]],
    [`rollcall -C "col:on it's" show `, ["eva@contoso.com"]],
    [String.raw`rollcall -C col:on\ it\'s show `, ["eva@contoso.com"]],
    ["ROLLCALL_PAGER=cat rollcall show ana", ["ana.silva@contoso.com"]],
    ["rollcall -C one", ["one dir/"]],
    ["rollcall plan --users=one", ["--users=one dir/"]],
    ["rollcall -C broken show xy", []],
    ["rollcall show hostile", []],
    ["rollcall show (touch owned)xy", []],
    ["rollcall -C (touch owned) show xy", []],
  ])("%s", async (line, expected) => {
    expect((await offered(line)).toSorted()).toEqual(expected);
    await nothingRan();
  });
});

it("what is typed would be noticed if it ran", async () => {
  await writeFile(join(folder.path, "owned"), "");
  await expect(nothingRan()).rejects.toThrow("owned");
});
