import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import { renderTemplates } from "../src/session/templates.ts";
import { privilegesTable } from "../src/report/markdown/privilegesTable.ts";
import { propertiesTable } from "../src/report/markdown/propertiesTable.ts";
import { auditSchema } from "../src/report/json/schemas/audit.ts";
import { acceptedSchema } from "../src/report/json/schemas/accepted.ts";
import { driftSchema } from "../src/report/json/schemas/drift.ts";
import { examinationSchema } from "../src/report/json/schemas/examination.ts";
import { historySchema, runsSchema } from "../src/report/json/schemas/history.ts";
import { planSchema } from "../src/report/json/schemas/plan.ts";
import { receiptSchema } from "../src/report/json/schemas/receipt.ts";
import { undoneSchema } from "../src/report/json/schemas/undone.ts";
import { verificationSchema } from "../src/report/json/schemas/verification.ts";
import { acknowledgementSchema } from "../src/roster/settings/acknowledgementSchema.ts";
import { configurationSchema } from "../src/roster/settings/configurationSchema.ts";
import { defaultsFileSchema, userFileSchema } from "../src/roster/read/schema.ts";
import { TOPICS } from "../test/contract/claims/index.ts";
import { withEmbeddedTable } from "../test/contract/embeddedTable.ts";
import { NOT_HELD } from "../test/contract/notHeld.ts";
import { asAnswered, loadTenantFiles } from "../test/contract/tenants.ts";
import { CLIENTS, programOf } from "../test/foreign/clients.ts";
import { OPERATIONS } from "../test/foreign/operations/index.ts";
import { OTHERWISE } from "../test/foreign/otherwise.ts";
import { foreignClientsPage } from "../test/foreign/table.ts";
import { withCredentialsTable } from "./credentialsTable.ts";
import { joiningTypesModule } from "./joiningTypes.ts";
import { raisedPins, withPins } from "./pins.ts";
import { validatorModules } from "./validators.ts";

// Writes what is derived from the code; with --check, only says what is stale. With --pins, first takes over into
// templates/ what Dependabot raised in .github/.

if (process.argv.includes("--pins")) await takeOverPins();

const FILES: Record<string, string> = {
  "schema/user.schema.json": json(userFileSchema()),
  "schema/defaults.schema.json": json(defaultsFileSchema()),
  "schema/configuration.schema.json": json(configurationSchema()),
  "schema/acknowledgement.schema.json": json(acknowledgementSchema()),
  "schema/plan.schema.json": json(planSchema),
  "schema/accepted.schema.json": json(acceptedSchema),
  "schema/doctor.schema.json": json(examinationSchema),
  "schema/drift.schema.json": json(driftSchema),
  "schema/history.schema.json": json(historySchema),
  "schema/runs.schema.json": json(runsSchema),
  "schema/verification.schema.json": json(verificationSchema),
  "schema/audit.schema.json": json(auditSchema),
  "schema/undone.schema.json": json(undoneSchema),
  "schema/receipt.schema.json": json(receiptSchema),
  "docs/properties.md": propertiesTable(),
  "docs/privileges.md": privilegesTable(),
  "docs/signing-in.md": withCredentialsTable(await readFile("docs/signing-in.md", "utf8")),
  "docs/embedded.md": withEmbeddedTable(
    await readFile("docs/embedded.md", "utf8"),
    asAnswered(TOPICS, await loadTenantFiles()),
    NOT_HELD,
  ),
  "docs/foreign-clients.md": foreignClientsPage(
    CLIENTS.map((client) => ({ ...client, program: programOf(client) })),
    OPERATIONS,
    OTHERWISE,
  ),
  "src/model/text/joiningTypes.ts": joiningTypesModule(),
  ...validatorModules(),
};

// This repository runs the workflows that it gives to others, with the Action of its own commit.
const own = await renderTemplates({
  action: "./",
  branch: "main",
  owners: "",
  directory: "embedded",
  guide: "docs/github.md",
});
for (const [path, text] of own)
  if (path.startsWith(".github/workflows/"))
    FILES[path] = `# Made by \`npm run generate\` from templates/.\n${text}`;

const stale: string[] = [];
for (const [path, text] of Object.entries(FILES))
  if ((await readFile(path, "utf8").catch(() => "")) !== text) {
    stale.push(path);
    if (process.argv.includes("--check")) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
if (process.argv.includes("--check") && stale.length > 0) {
  process.stderr.write(`Stale, run "npm run generate": ${stale.join(", ")}\n`);
  process.exitCode = 1;
}

async function takeOverPins(): Promise<void> {
  const used = await filesIn(".github/workflows");
  const templates = await filesIn("templates/.github/workflows");
  const pins = raisedPins([...used.values()], [...templates.values()]);
  for (const [path, text] of templates) await writeFile(path, withPins(text, pins));
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder);
  const paths = names.map((name) => join(folder, name));
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, "utf8")] as const)),
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
