import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { expect, it } from "vitest";

const [readme, performance] = await Promise.all([
  readFile("README.md", "utf8"),
  readFile("docs/performance.md", "utf8"),
]);
const text = readme.replaceAll(/\s+/g, " ");

/** A row of the table below a heading of docs/performance.md: its cells. */
function row(heading: string, first: string): string[] {
  const [, section = ""] = performance.split(new RegExp(`^#+ ${heading}$`, "m"));
  const line = section.split("\n").find((each) => each.startsWith(`| ${first} `));
  return (line ?? "").split("|").map((cell) => cell.trim().replace("≈ ", ""));
}

it("the README says what was measured, and nothing else", () => {
  const SCRIPT = "script, a connection for each request";
  const [, , script] = row("Create 2,000 users", SCRIPT);
  const [, , whole] = row("Create 2,000 users", "rollcall apply");
  expect(text).toContain(`creates 2,000 users in ${script} s; Rollcall takes ${whole} s,`);

  const lost = row("Create 10,000 users", "Graph SDK, batches, four at a time")[7];
  const share = row("Bounds", "Create 10,000 users (sliding): share of the write quota,")[3];
  expect(row("Create 10,000 users", "rollcall apply")[7]).toBe("0");
  expect(text).toContain(
    `lost ${lost} of 10,000 users. Rollcall lost none, at ${share} of Graph's`,
  );

  const [, , seconds, , requests] = row("Nothing to do for 10,000 users", SCRIPT);
  const [, , ours, , few] = row("Nothing to do for 10,000 users", "rollcall apply");
  const minutes = Math.round(Number(seconds?.replace(",", "")) / 60);
  expect(text).toContain(
    `sends ${requests} requests in about ${minutes} minutes; Rollcall ${few}, in ${ours} s.`,
  );

  const [, , , , , planned, , , reads] = row("How cost grows", "10,000");
  expect(text).toContain(`[with ${reads}, in ${planned} s]`);
});

it("the README shows a comment as the product writes it now, in a picture that loads fast", async () => {
  const [, alternative = "", path = ""] = /!\[([^\]]+)\]\(([^)]+)\)/.exec(readme) ?? [];
  expect(alternative).toMatch(/merging creates 1 user and updates 1/);
  expect((await stat(path)).size).toBeLessThan(150_000);
  const { madeOf, sha256 } = JSON.parse(
    await readFile(path.replace(".png", ".json"), "utf8"),
  ) as Record<"madeOf" | "sha256", string>;
  const comment = await readFile(madeOf);
  expect(sha256, 'run "npm run pictures"').toBe(createHash("sha256").update(comment).digest("hex"));
});

it("the README fits two screens, and tells how to test", () => {
  expect(readme.split("\n").length).toBeLessThan(100);
  expect(readme).toContain("npm ci && npm test");
});
