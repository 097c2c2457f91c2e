import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";
import { page, serve } from "../directory/graph/reading/reading.ts";

const ID = "00000000-0000-4000-8000-00000000000";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

function account(number: number, more: object = {}): object {
  return {
    id: `${ID}${number}`,
    userPrincipalName: `p${number}@contoso.com`,
    accountEnabled: true,
    displayName: `Person ${number}`,
    department: "Sales",
    employeeLeaveDateTime: null,
    ...more,
  };
}

/** Runs a command against a directory that answers with these accounts. */
async function run(users: readonly object[], ...args: string[]) {
  const server = await serve(
    ["GET /users", page(users)],
    ["GET /directory/deletedItems/microsoft.graph.user", page([])],
  );
  return folder.run(args, {
    ROLLCALL_GRAPH_URL: server.root,
    ROLLCALL_ACCESS_TOKEN: "token",
    ROLLCALL_CREDENTIAL: "token",
  });
}

const IMPORT = ["import", "--properties", "accountEnabled,displayName,department"];
const WHOLE = Array.from({ length: 6 }, (_, number) => account(number));

it("imports everybody whose account is whole, and names the others with the reason", async () => {
  const { code, stdout, stderr } = await run(
    [
      ...WHOLE,
      account(6, { accountEnabled: null }),
      account(7, { userPrincipalName: null }),
      account(8, { department: 7 }),
      account(9, { "@odata.type": "#microsoft.graph.robot" }),
    ],
    ...IMPORT,
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("8 people new in users");
  expect(stdout).toContain("p6@contoso.com accountEnabled reads as empty");
  expect(stdout).toContain(
    `${ID}7 userPrincipalName reads as empty, and not as a name; the user is not imported`,
  );
  expect(stdout).toContain("p8@contoso.com department reads as a number, and not as a text");
  expect(stdout).toContain('p9@contoso.com @odata.type reads as "#microsoft.graph.robot"');
  expect(stdout).toContain("Proven:");
  expect(await readFile(join(folder.path, "users/p8.yaml"), "utf8")).not.toContain("department");
});

it("leaves the file of a declared user who became odd, and updates the others", async () => {
  await run(WHOLE, ...IMPORT);
  const before = await readFile(join(folder.path, "users/p0.yaml"), "utf8");
  const [, , ...rest] = WHOLE;
  const { code, stdout } = await run(
    [account(0, { department: 7 }), account(1, { department: "Support" }), ...rest],
    ...IMPORT,
  );
  expect(code).toBe(0);
  expect(stdout).toContain(
    "p0@contoso.com department reads as a number, and not as a text; users/p0.yaml stays as it is",
  );
  expect(await readFile(join(folder.path, "users/p0.yaml"), "utf8")).toBe(before);
  expect(await readFile(join(folder.path, "users/p1.yaml"), "utf8")).toContain("Support");
});

it("says which asked properties are empty for everybody, and what reading them takes", async () => {
  const { code, stdout } = await run(
    WHOLE,
    "import",
    "--properties",
    "displayName,jobTitle,employeeLeaveDateTime",
  );
  expect(code).toBe(1);
  expect(stdout).toBe("");
  const told = WHOLE.map((user) => ({ ...user, jobTitle: null }));
  const second = await run(
    told,
    "import",
    "--properties",
    "displayName,jobTitle,employeeLeaveDateTime",
  );
  expect(second.code).toBe(0);
  expect(second.stdout).toContain(
    "Empty for all 6 directory users, so nothing was imported of: employeeLeaveDateTime (Graph shows it only with User-LifeCycleInfo.Read.All), jobTitle.",
  );
});

it("refuses as a whole what is so for many, with one of them", async () => {
  const odd = WHOLE.map((user) => ({ ...user, department: 7 }));
  const { code, stderr } = await run(odd, ...IMPORT);
  expect(code).toBe(1);
  expect(stderr).toContain(
    "The directory did not return department (reads as a number, and not as a text of p0@contoso.com)",
  );
});
