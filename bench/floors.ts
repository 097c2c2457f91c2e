import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { load } from "js-yaml";

// The least that a plan can cost: reading every file, parsing each, and parsing the directory's answers. Nothing is kept.
// Usage: node bench/floors.ts USERS ANSWERS, folders of YAML files and of JSON pages; see measure.ts for what it used.

const [users = "", answers = ""] = process.argv.slice(2);
let files = 0;
for (const entry of readdirSync(users, { recursive: true, withFileTypes: true }))
  if (entry.isFile()) {
    load(readFileSync(join(entry.parentPath, entry.name), "utf8"));
    files += 1;
  }
let people = 0;
for (const name of readdirSync(answers))
  people += (JSON.parse(readFileSync(join(answers, name), "utf8")) as { value: unknown[] }).value
    .length;
process.stdout.write(`${JSON.stringify({ files, people })}\n`);
