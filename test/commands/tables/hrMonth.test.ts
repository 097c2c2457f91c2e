import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../../cli.ts";

/**
 * HR's list of 300 people becomes a directory, and the list of the next month changes just what HR changed. Each step goes on
 * from the one before; what came of it is read from the file of the directory, which is served over HTTP.
 */

const run = promisify(execFile);

type Row = Readonly<Record<string, string>>;

const [HEADINGS, MAY] = tableOf(
  await readFile(
    join(import.meta.dirname, "..", "..", "fixtures", "tables", "hr-month", "hr-2026-05.csv"),
    "utf8",
  ),
);

/** Where HR's columns stand in the directory; Salary stands nowhere. */
const PROPERTIES: Readonly<Record<string, string>> = {
  "Employee #": "employeeId",
  "First Name": "givenName",
  "Last Name": "surname",
  "Display Name": "displayName",
  "Work Email": "userPrincipalName",
  "Job Title": "jobTitle",
  Department: "department",
  Division: "employeeOrgData.division",
  "Cost Center": "employeeOrgData.costCenter",
  Location: "officeLocation",
  Country: "country",
  ISO: "usageLocation",
  ZIP: "postalCode",
  "Hire Date": "employeeHireDate",
  Mobile: "mobilePhone",
  Employment: "employeeType",
  "Manager Email": "manager",
};

const PROMOTED = MAY.filter(({ Department }) => Department === "IT").slice(5, 15);
const LEAVERS = [49, 120, 298].map(rowOfMay);
const RENAMED = rowOfMay(76);
const NEW_NAME = "renamed.odegard@contoso.com";
const MOVER = rowOfMay(7);
const JOINERS: readonly Row[] = ["Ada", "Bo", "Céline", "Dov", "Ema"].map((first, index) => ({
  ...MAY[index + 6],
  "Employee #": `0040${index}`,
  "First Name": first,
  "Last Name": "Nyström",
  "Display Name": `${first} Nyström`,
  "Work Email": `${first.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()}.nystrom@contoso.com`,
  "Hire Date": "2026-06-01",
}));

/** What HR changed in June; the order of rows, too. */
const JUNE = [...MAY.flatMap(inJune), ...JOINERS].toReversed();

function inJune(row: Row): Row[] {
  if (LEAVERS.includes(row)) return [];
  if (PROMOTED.includes(row)) return [{ ...row, "Job Title": `Senior ${row["Job Title"]}` }];
  if (row === RENAMED)
    return [
      {
        ...row,
        "Last Name": "Ødegård",
        "Display Name": `${row["First Name"]} Ødegård`,
        "Work Email": NEW_NAME,
      },
    ];
  if (row === MOVER)
    return [{ ...row, Department: "Finance", Division: "Corporate", "Cost Center": "0102" }];
  return [row];
}

let folder: Folder;
beforeAll(async () => {
  folder = await temporaryFolder();
  await folder.write({
    "rollcall.yaml":
      "directory: embedded\nguards: { creates: { count: 300, percent: 100, floor: 300 } }\n",
    "users/sales/_defaults.yaml": "department: Sales\n",
    "users/finance/_defaults.yaml": "department: Finance\n",
    ".gitignore": ".rollcall/\n*.csv\n",
  });
  await git("init", "-q", "-b", "main");
});
afterAll(() => folder.remove());

describe("May", () => {
  it("the list is known, and what is HR's own of it after one command", async () => {
    await folder.write({ "hr-2026-05.csv": csv(MAY) });
    const first = await folder.run(["import", "hr-2026-05.csv", "--dry-run"]);
    expect(first.code).toBe(0);
    expect(first.stderr).toContain(
      '"ISO" (L), "ZIP" (M), "Employment" (P) and "Salary" (R) are not imported',
    );
    expect((await folder.run(["import", "hr-2026-05.csv", "--write-mapping"])).code).toBe(0);
    const ran = await folder.run(["import", "hr-2026-05.csv"]);
    expect(ran).toEqual({
      code: 0,
      stderr: "",
      stdout:
        "Read as the source hr of the configuration.\n300 users added, 0 updated and 0 unchanged. 300 files written below users/.\n",
    });
    await commit("May");
  });

  it("becomes a directory of 300 people with exactly the values of the list", async () => {
    expect((await folder.run(["apply", "--yes"])).code).toBe(0);
    expect(await directory()).toEqual(expected(MAY));
  });
});

describe("June", () => {
  it("is refused as long as nothing says that a new name is a rename", async () => {
    await folder.write({ "hr-2026-06.csv": csv(JUNE) });
    const refused = await folder.run(["import", "hr-2026-06.csv"]);
    expect(refused).toMatchObject({ code: 3, stdout: "" });
    expect(refused.stderr).toMatch(
      new RegExp(
        `row \\d+, column A "Employee #": error taken-employee-id: "${RENAMED["Employee #"]}" is the number of ${mail(RENAMED)} \\(users/.*\\)\\. Is this a rename\\? Then add a column "formerly" with that name\\n1 error in hr`,
      ),
    );
    expect(await git("status", "--short")).toBe("");
  });

  it("changes the files of those that HR changed, and names those without a row", async () => {
    const rows = JUNE.map((row) =>
      mail(row) === NEW_NAME ? { ...row, formerly: mail(RENAMED) } : row,
    );
    await folder.write({ "hr-2026-06.csv": csv(rows, ["formerly"]) });
    const ran = await folder.run(["import", "hr-2026-06.csv", "--move"]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const stay = LEAVERS.map(mail).toSorted().join(", ");
    expect(ran.stdout).toContain("5 users added, 12 updated and 285 unchanged.");
    expect(ran.stdout).toContain(`3 declared users have no row: ${stay}. They stay as they are;`);
    await git("add", "-A");
    expect(await git("diff", "--cached", "--shortstat", "-M")).toMatch(
      /^ 17 files changed, \d+ insertions\(\+\), 16 deletions\(-\)$/m,
    );
    await git("commit", "-qm", "June");
  });

  it("is planned as just that, value by value, and applied as planned", async () => {
    const changes = await plan();
    const update = (row: Row, fields: object): [string, object] => [
      mail(row),
      { kind: "update", fields },
    ];
    expect(
      Object.fromEntries(
        changes.map(({ userPrincipalName, ...change }) => [userPrincipalName, change]),
      ),
    ).toEqual({
      ...Object.fromEntries(
        PROMOTED.map((row) =>
          update(row, { jobTitle: [row["Job Title"], `Senior ${row["Job Title"]}`] }),
        ),
      ),
      [NEW_NAME]: {
        kind: "update",
        fields: {
          userPrincipalName: [mail(RENAMED), NEW_NAME],
          displayName: [RENAMED["Display Name"], `${RENAMED["First Name"]} Ødegård`],
          surname: [RENAMED["Last Name"], "Ødegård"],
        },
      },
      ...Object.fromEntries([
        update(MOVER, {
          department: ["Sales", "Finance"],
          employeeOrgData: [
            { division: "Commercial", costCenter: "0101" },
            { division: "Corporate", costCenter: "0102" },
          ],
        }),
      ]),
      ...Object.fromEntries(
        JOINERS.map((row) => [mail(row), { kind: "create", fields: expect.any(Object) as object }]),
      ),
    });
    expect((await folder.run(["apply", "--yes"])).code).toBe(0);
    expect(await directory()).toEqual(expected([...JUNE, ...LEAVERS]));
  });

  it("disables those without a row once HR says that the list is complete, and nobody else", async () => {
    const ran = await folder.run(["import", "hr-2026-06.csv", "--complete"]);
    expect(ran.stdout).toContain("3 declared users have no row, and got accountEnabled: false:");
    expect(ran.stdout).toContain("0 users added, 0 updated and 302 unchanged. 3 files written");
    expect(await plan()).toEqual(
      LEAVERS.map((row) => ({
        userPrincipalName: mail(row),
        kind: "disable",
        fields: { accountEnabled: [true, false] },
      })).toSorted((a, b) => (a.userPrincipalName < b.userPrincipalName ? -1 : 1)),
    );
    expect((await folder.run(["apply", "--yes"])).code).toBe(0);
    expect(await directory()).toEqual(expected(JUNE, LEAVERS));
    expect(await plan()).toEqual([]);
    const again = await folder.run(["import", "hr-2026-06.csv", "--complete"]);
    expect(again.stdout).toContain("302 unchanged. 0 files written");
  });
});

interface Planned {
  readonly userPrincipalName: string;
  readonly kind: string;
  /** By name, what a value is and becomes. */
  readonly fields: Readonly<Record<string, readonly unknown[]>>;
}

async function plan(): Promise<Planned[]> {
  const { stdout } = await folder.run(["plan", "--format", "json"]);
  const { changes } = JSON.parse(stdout) as {
    changes: readonly (Omit<Planned, "fields"> & {
      fields: readonly { field: string; from?: unknown; to: unknown }[];
    })[];
  };
  return changes.map(({ userPrincipalName, kind, fields }) => ({
    userPrincipalName,
    kind,
    fields: Object.fromEntries(fields.map(({ field, from, to }) => [field, [from, to]])),
  }));
}

async function git(...args: string[]): Promise<string> {
  const names = ["-c", "user.name=Test", "-c", "user.email=test@contoso.com"];
  return (await run("git", [...names, ...args], { cwd: folder.path })).stdout;
}

async function commit(message: string): Promise<void> {
  await git("add", "-A");
  await git("commit", "-qm", message);
}

/** Everybody in the directory's own file by name, with what HR's list can say, and whether they may sign in. */
async function directory(): Promise<Record<string, Row>> {
  const { users } = JSON.parse(
    await readFile(join(folder.path, ".rollcall", "tenant.json"), "utf8"),
  ) as { users: Record<string, unknown>[] };
  const names = new Map(users.map(({ id, userPrincipalName }) => [id, userPrincipalName]));
  return Object.fromEntries(
    users.map((user) => {
      const values = Object.values(PROPERTIES).flatMap((property) => {
        const [name = "", member] = property.split(".");
        const value = member === undefined ? user[name] : (user[name] as Row | undefined)?.[member];
        if (value === undefined || value === null) return [];
        return [[property, name === "manager" ? names.get(value) : value]];
      });
      return [
        user["userPrincipalName"],
        { ...Object.fromEntries(values), accountEnabled: user["accountEnabled"] },
      ];
    }),
  ) as Record<string, Row>;
}

function expected(rows: readonly Row[], disabled: readonly Row[] = []): Record<string, unknown> {
  return Object.fromEntries(
    [...rows, ...disabled].map((row) => {
      const values = Object.entries(PROPERTIES).flatMap(([heading, property]) => {
        const value = row[heading] ?? "";
        if (value === "") return [];
        return [[property, property === "employeeHireDate" ? `${value}T00:00:00Z` : value]];
      });
      return [
        mail(row),
        { ...Object.fromEntries(values), accountEnabled: !disabled.includes(row) },
      ];
    }),
  );
}

function rowOfMay(index: number): Row {
  return MAY[index] ?? {};
}

function mail(row: Row): string {
  return row["Work Email"] ?? "";
}

// HR's file has no value in quotes.
function tableOf(text: string): [string[], Row[]] {
  const [headings = [], ...rows] = text
    .replace("\ufeff", "")
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  return [
    headings,
    rows.map((cells) =>
      Object.fromEntries(headings.map((name, index) => [name, cells[index] ?? ""])),
    ),
  ];
}

function csv(rows: readonly Row[], more: readonly string[] = []): string {
  const headings = [...HEADINGS, ...more];
  return [headings, ...rows.map((row) => headings.map((name) => row[name] ?? ""))]
    .map((cells) => `${cells.join(",")}\n`)
    .join("");
}
