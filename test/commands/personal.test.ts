import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { batchReply, failure } from "../directory/scriptedServer.ts";
import { ana, page, serve } from "../directory/graph/reading/reading.ts";
import { temporaryFolder, type Folder } from "../cli.ts";

const ON_GITHUB = { CI: "true", GITHUB_ACTIONS: "true" };
const BEFORE = "+1 425 555 0100";
const AFTER = "+1 425 555 0199";
const PEOPLE = (phone: string): string =>
  `userPrincipalName: ana@contoso.com\ndisplayName: Ana\nmobilePhone: "${phone}"\nbusinessPhones: ["${phone}"]\n`;

let folder: Folder;
beforeAll(async () => {
  folder = await temporaryFolder();
  await folder.write({ "rollcall.yaml": "directory: embedded\n", "users/a.yaml": PEOPLE(BEFORE) });
  await folder.run(["apply", "--yes"]);
  await folder.write({ "users/a.yaml": PEOPLE(AFTER) });
});
afterAll(() => folder.remove());

describe.each(["text", "markdown", "json"])("on GitHub, printed as %s", (format) => {
  it("a plan shows that personal properties change, and no value; nor does the saved one", async () => {
    const ran = await folder.run(
      ["plan", "--format", format, "--full", "--out", "plan.json"],
      ON_GITHUB,
    );
    expect(ran.code).toBe(0);
    expect(ran.stdout).not.toMatch(/555 01/);
    expect(ran.stdout).toContain("mobilePhone");
    expect(ran.stdout).toContain("(not shown here)");
    const saved = await readFile(join(folder.path, "plan.json"), "utf8");
    expect(saved).not.toMatch(/555 01/);
    expect(saved).toMatch(/"field": "mobilePhone",\s+"from": \{\s+"hmac": "[0-9a-f]{64}"/);
    if (format === "json") {
      const schema: object = JSON.parse(await readFile("schema/plan.schema.json", "utf8"));
      const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
      expect(fits(JSON.parse(ran.stdout)), JSON.stringify(fits.errors)).toBe(true);
    }
  });

  it("a receipt leaves out what Graph said about them, and so does the file", async () => {
    const live = { ...ana, displayName: "Ana", mobilePhone: BEFORE, businessPhones: [AFTER] };
    const server = await serve(
      ["GET /users", page([live])],
      ["GET /directory/deletedItems", page([])],
      [
        "POST /$batch",
        batchReply(() => ({
          status: 400,
          body: failure("Request_BadRequest", `mobilePhone ${AFTER} is odd`),
        })),
      ],
    );
    const ran = await folder.run(
      ["apply", "--directory", "graph", "--yes", "--format", format, "--receipt", "receipt.json"],
      { ...ON_GITHUB, ROLLCALL_GRAPH_URL: server.root },
    );
    expect(ran.code).toBe(1);
    expect(ran.stdout).not.toMatch(/555 01/);
    expect(ran.stdout).toContain("(not shown here)");
    // Nor does the file hold it: it is kept where others read it.
    expect(await readFile(join(folder.path, "receipt.json"), "utf8")).not.toMatch(/555 01/);
  });
});

it("elsewhere everything is shown", async () => {
  for (const format of ["text", "markdown", "json"]) {
    const { stdout } = await folder.run(["plan", "--format", format]);
    expect(stdout).toContain(BEFORE.slice(1));
    expect(stdout).toContain(AFTER.slice(1));
  }
});
