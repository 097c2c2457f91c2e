import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { PROPERTIES } from "../../../src/model/properties/properties.ts";
import { RELATIONSHIPS } from "../../../src/relationships/index.ts";
import { privilegesTable, READINGS } from "../../../src/report/markdown/privilegesTable.ts";

const table = privilegesTable();

const [toPlan = "", toApply = ""] = table.split("## To apply");

/** The cells of the row about writing a property. */
function rowOf(property: string): string[] {
  const line = toApply
    .split("\n")
    .find((text) => text.startsWith("|") && text.includes(`\`${property}\``));
  return (line ?? "").split("|").map((cell) => cell.trim());
}

it.each([...PROPERTIES.filter(({ roster }) => typeof roster === "string"), ...RELATIONSHIPS])(
  "$name: names the permission with which it is written",
  ({ name, permission }) => {
    expect(rowOf(name)[2]).toContain(`\`${permission}\``);
  },
);

// From Microsoft's list of sensitive actions, not from the table.
it.each(["accountEnabled", "businessPhones", "mobilePhone", "otherMails", "userPrincipalName"])(
  "%s of an administrator takes a role as well",
  (property) => {
    expect(rowOf(property)[3]).toBe("high enough");
  },
);

it.each(["displayName", "employeeLeaveDateTime", "manager", "usageLocation"])(
  "%s takes none",
  (property) => {
    expect(rowOf(property)[3]).toBe("none");
  },
);

// From Microsoft's reference of permissions, not from the table.
it("names the permission without which the leave date reads as null", () => {
  expect(toPlan).toContain(
    "| `employeeLeaveDateTime`, if your files declare it | `GET /users` | `User-LifeCycleInfo.Read.All`, and `User.Read.All` |",
  );
});

it.each(["passwordProfile", "identities", "proxyAddresses"])("%s is never written", (property) => {
  expect(table).not.toContain(`\`${property}\``);
});

it("names every request and every permission of the reader", async () => {
  const files = ["reader.ts", "userList.ts"].map((name) => `src/directory/graph/reading/${name}`);
  const reader = (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
  const permissions = new Set(reader.match(/\b[A-Z][\w-]*(?:\.\w+)*\.All\b/g));
  expect(permissions.size).toBeGreaterThan(0);
  for (const permission of permissions) expect(table).toContain(`\`${permission}\``);
  const paths = [...reader.matchAll(/["`](\/[\w./]+)\?/g)].map(([, path = ""]) => path);
  expect(new Set(READINGS.map(({ path }) => path))).toEqual(new Set(paths));
});

it("names the permission with which users are created", async () => {
  const creation = await readFile("src/directory/graph/writing/createUser.ts", "utf8");
  const [, permission = ""] = /permissions: \["([^"]+)"\]/.exec(creation) ?? [];
  expect(table).toContain(`| creating a user | \`${permission}\` |`);
});
