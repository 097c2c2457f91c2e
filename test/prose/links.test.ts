import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { pathsOf } from "./files.ts";
import { anchorsOf, deadLinks } from "./links.ts";

describe("links of a page", () => {
  it.each([
    ["a page", "[x](guards.md)", []],
    ["a heading of a page", "[x](guards.md#lifting-one)", []],
    ["a heading of the same page", "# Some Title\n\n[x](#some-title)", []],
    ["a folder", "[x](decisions/)", []],
    ["the web", "[x](https://contoso.example/none)", []],
    ["a page that is missing", "[x](none.md)", ["none.md"]],
    ["a heading that is missing", "[x](guards.md#lifting-two)", ["guards.md#lifting-two"]],
    ["a heading that the same page does not have", "# Title\n\n[x](#other)", ["#other"]],
    ["a heading that only a block of code has", "```\n# Title\n```\n[x](#title)", ["#title"]],
    ["nothing, in code", "`[x](none.md)`", []],
  ])("to %s", async (_, text, dead) => {
    expect(await deadLinks("docs/x.md", text)).toEqual(dead);
  });

  it("meet the anchors that GitHub gives", () => {
    expect(anchorsOf("# `verify` it, now!\n## A [link](x.md)\n## Twice\n## Twice\n")).toEqual([
      "verify-it-now",
      "a-link",
      "twice",
      "twice-1",
    ]);
  });
});

it("every relative link and anchor resolves", async () => {
  const pages = await pathsOf(["*.md", "docs/**/*.md"]);
  expect(pages.length).toBeGreaterThan(80);
  const dead = await Promise.all(
    pages.map(async (path) => {
      const links = await deadLinks(path, await readFile(path, "utf8"));
      return links.map((link) => `${path}: ${link}`);
    }),
  );
  expect(dead.flat().toSorted()).toEqual([]);
});
