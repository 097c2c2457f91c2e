import { readdir, readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";

/** Which rooms each room may import. What is not listed here does not exist. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  validators: [],
  git: ["files"],
  files: [],
  relationships: ["model"],
  plan: ["model", "relationships"],
  report: ["model", "relationships", "plan", "validators"],
  roster: ["model", "relationships", "git", "files", "validators"],
  tables: ["model", "relationships", "roster"],
  network: [],
  directory: ["model", "relationships", "network", "files"],
  audit: ["model", "relationships"],
  adoption: ["model", "relationships", "plan", "roster"],
  doctor: ["model", "relationships", "network", "directory"],
  apply: ["model", "relationships", "plan", "directory"],
  embedded: ["model", "directory", "files"],
  handover: ["model"],
  ledger: ["model", "git", "network", "github", "files"],
  reconcile: ["model", "roster", "plan", "apply", "directory"],
  session: [
    "model",
    "relationships",
    "plan",
    "report",
    "roster",
    "git",
    "files",
    "network",
    "directory",
    "embedded",
    "github",
    "ledger",
    "reconcile",
    "doctor",
  ],
  operations: [
    "model",
    "relationships",
    "plan",
    "report",
    "roster",
    "git",
    "files",
    "directory",
    "adoption",
    "ledger",
    "reconcile",
    "session",
  ],
  commands: [
    "operations",
    "model",
    "relationships",
    "plan",
    "report",
    "roster",
    "git",
    "files",
    "tables",
    "network",
    "directory",
    "apply",
    "adoption",
    "embedded",
    "github",
    "handover",
    "audit",
    "ledger",
    "reconcile",
    "doctor",
    "session",
  ],
  github: ["model", "git", "network", "directory", "report", "files"],
  cli: ["commands", "session", "report", "files"],
  library: ["files", "operations", "session", "report", "model", "git", "directory", "ledger"],
  action: ["commands", "session", "report"],
  executable: ["cli"],
};

/** Rooms that only turn values into values. */
const PURE = ["model", "relationships", "audit", "plan", "report", "adoption", "tables"];

/** The parts of other rooms that say what a room is, without doing anything. */
const PORTS = "src/directory/ports.ts";

const files = (await readdir("src", { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => join(entry.parentPath, entry.name));

const imports = new Map(
  await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, "utf8");
      const found = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(
        ([, name = ""]) => name,
      );
      return [file, found] as const;
    }),
  ),
);

it.each(files)("%s imports in one direction only", (file) => {
  const allowed = MAY_IMPORT[roomOf(file)];
  expect(allowed, `the room ${roomOf(file)} is not described in this test`).toBeDefined();
  for (const name of imports.get(file) ?? []) {
    if (!name.startsWith(".")) continue;
    const target = normalize(join(dirname(file), name));
    if (!target.startsWith("src") || roomOf(target) === roomOf(file)) continue;
    if (roomOf(file) === "embedded" && roomOf(target) === "directory")
      expect(normalize(target)).toBe(normalize(PORTS));
    expect(allowed, `${file} imports ${target}`).toContain(roomOf(target));
  }
});

it.each(files.filter((file) => PURE.includes(roomOf(file))))("%s does no I/O", (file) => {
  for (const name of imports.get(file) ?? []) {
    expect(name).not.toMatch(/^node:|^@azure|^@microsoft|^commander|^@actions/);
    expect(name).not.toMatch(/^(?:fs|http|https|net|child_process|process)$/);
  }
});

it.each(files.filter((file) => PURE.includes(roomOf(file))))(
  "%s asks neither clock nor chance",
  async (file) => {
    expect(await readFile(file, "utf8")).not.toMatch(
      /Date\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|process\./,
    );
  },
);

it("nothing that plans is given a writer", () => {
  const planning = files.filter(
    (file) =>
      ["plan", "roster", "report"].includes(roomOf(file)) ||
      file.endsWith(join("commands", "plan.ts")) ||
      file.endsWith(join("operations", "makePlan.ts")),
  );
  for (const file of planning)
    for (const name of imports.get(file) ?? [])
      expect(name, file).not.toMatch(/writer\.ts$|apply\//);
});

it("only one room speaks HTTP to Graph, and all that leaves goes through the network's room", async () => {
  for (const file of files) {
    const text = await readFile(file, "utf8");
    if (text.includes("@microsoft/microsoft-graph-client"))
      expect(normalize(file)).toContain(normalize("src/directory/graph/"));
    if (
      /(?<![\w.])fetch\(|"undici"|"node:https?"|"node:net"/.test(text) &&
      roomOf(file) !== "embedded"
    )
      expect(roomOf(file)).toBe("network");
  }
});

it("no files import each other in a circle", () => {
  const entered = new Set<string>();
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, way: readonly string[]): void => {
    if (done.has(file)) return;
    if (entered.has(file))
      return void circles.push([...way.slice(way.indexOf(file)), file].join(" → "));
    entered.add(file);
    for (const name of imports.get(file) ?? [])
      if (name.startsWith(".")) follow(normalize(join(dirname(file), name)), [...way, file]);
    done.add(file);
  };
  for (const file of files) follow(normalize(file), []);
  expect(circles).toEqual([]);
});

function roomOf(file: string): string {
  const [, room = ""] = normalize(file).split(/[\\/]/);
  return room.replace(/\.ts$/, "");
}
