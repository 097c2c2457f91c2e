import { afterAll, beforeAll, expect, it } from "vitest";
import { notCreatable } from "../../../src/roster/read/notCreatable.ts";
import { temporaryFolder, type Folder } from "../../cli.ts";
import { rosterOf } from "../../story/world.ts";

let folder: Folder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

it.each<[string, string, readonly string[], ("userPrincipalName" | "employeeId")?]>([
  ["all that it takes", "userPrincipalName: a@contoso.com\ndisplayName: A\n", []],
  ["no displayName", "userPrincipalName: a@contoso.com\n", ["has no displayName:"]],
  [
    "no displayName, and the id of an account",
    "id: 8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d\nuserPrincipalName: a@contoso.com\n",
    [],
  ],
  [
    "only a number",
    "employeeId: 00042\n",
    ["has no displayName and userPrincipalName:"],
    "employeeId",
  ],
  [
    "no userPrincipalName",
    "employeeId: 00042\ndisplayName: A\n",
    ["has no userPrincipalName:"],
    "employeeId",
  ],
])("%s", (_, yaml, expected, key = "userPrincipalName") => {
  const found = notCreatable(rosterOf({ "users/a.yaml": yaml }, key));
  expect(found.map(({ message }) => message.slice(0, message.indexOf(":") + 1))).toEqual(expected);
});

it("validate warns of them in one line, and the files stay valid", async () => {
  await folder.write({
    "users/a.yaml": "userPrincipalName: a@contoso.com\n",
    "users/b.yaml": "userPrincipalName: b@contoso.com\n",
    "users/c.yaml": "userPrincipalName: c@contoso.com\ndisplayName: C\n",
  });
  expect(await folder.run(["validate"])).toEqual({
    code: 0,
    stdout: "3 users in 3 files: valid.\n",
    stderr: `users/a.yaml:1:1 warning not-creatable: has no displayName: an account that does not exist yet cannot be created without it. Declare displayName, or the id of the account if there is one
  also at users/b.yaml:1:1
1 warning in 2 of 3 files.
`,
  });
});
