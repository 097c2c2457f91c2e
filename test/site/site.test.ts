import { execFile } from "node:child_process";
import { access, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { hasChromium, openChromium, type Page } from "../foreign/chromium.ts";
import { problemsOf, type Site } from "./checkSite.ts";

const COMMIT = "0123456789".repeat(4);
const BLOB = `https://github.com/contoso/rollcall/blob/${COMMIT}/`;
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
};

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-site-"));
  // As in a workflow of GitHub, where the repository and the commit are known.
  await promisify(execFile)(
    process.execPath,
    ["node_modules/@11ty/eleventy/cmd.cjs", "--quiet", `--output=${folder}`],
    {
      cwd: "site",
      env: { ...process.env, GITHUB_REPOSITORY: "contoso/rollcall", GITHUB_SHA: COMMIT },
    },
  );
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = names
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  site = new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, string]> => [
        path.slice(folder.length + 1),
        [".html", ".css"].includes(extname(path)) ? await readFile(path, "utf8") : "",
      ]),
    ),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the site", () => {
  it("has a page for README and every page of docs/, and lists each", async () => {
    const docs = (await readdir("docs")).filter((name) => name.endsWith(".md"));
    const home = site.get("index.html") ?? "";
    expect(docs.length).toBeGreaterThan(20);
    for (const name of docs) {
      const page = `docs/${name.replace(/\.md$/, ".html")}`;
      expect(site.has(page), page).toBe(true);
      expect(home).toContain(`<li><a href="./${page}"`);
    }
    expect(site.get("docs/decisions/index.html")).toContain('href="0001-dependencies.html"');
  });

  it("has no dead link and no dead anchor, and takes nothing from another host", () => {
    expect(problemsOf(site)).toEqual([]);
  });

  it("leads to files of the repository at the commit of which it is made", async () => {
    const pages = [...site].filter(([path]) => path.endsWith(".html"));
    const files = pages.flatMap(([, text]) =>
      [
        ...text.matchAll(
          /href="https:\/\/github\.com\/contoso\/rollcall\/(?:blob|tree)\/\w+\/([^"#]*)/g,
        ),
      ].map(([, path = ""]) => path),
    );
    expect(files).toEqual(expect.arrayContaining(["schema/plan.schema.json", "users"]));
    for (const file of files) await access(file);
    expect(site.get("docs/commands.html")).toContain(`href="${BLOB}schema/plan.schema.json"`);
  });
});

describe.skipIf(!hasChromium)("in a browser, below any path", () => {
  let server: Server;
  let page: Page;
  let root: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = new URL(request.url ?? "", "http://x").pathname.replace(/^\/some\/where\//, "");
      readFile(join(folder, path)).then(
        (content) =>
          response.writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "" }).end(content),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/where/`;
    page = await openChromium();
  });
  afterAll(async () => {
    await page.close();
    server.close();
  });

  it("the search finds pages, leads to them, and asks nobody else", async () => {
    await page.open(`${root}docs/decisions/0001-dependencies.html`);
    await page.run(`
      const field = document.querySelector("#search input");
      field.value = "terraform state";
      field.dispatchEvent(new Event("input"));
    `);
    const found = await vi.waitUntil(
      () => page.run(`document.querySelector(".pagefind-ui__result-link")?.href`),
      { timeout: 60_000 },
    );
    expect(found).toBe(`${root}docs/from-terraform.html`);
    const asked = await page.run(
      `JSON.stringify(performance.getEntriesByType("resource").map(({ name }) => name))`,
    );
    const addresses = JSON.parse(String(asked)) as string[];
    expect(addresses.length).toBeGreaterThan(4);
    expect(addresses.filter((address) => !address.startsWith(root))).toEqual([]);
  });

  it.each(["index.html", "docs/commands.html", "docs/from-terraform.html"])(
    "%s is no wider than a telephone",
    async (path) => {
      await page.open(`${root}site.css`);
      await page.run(`
        const frame = document.createElement("iframe");
        Object.assign(frame.style, { width: "400px", height: "800px", border: "none" });
        frame.src = ${JSON.stringify(root + path)};
        document.body.replaceChildren(frame);
      `);
      const inside = `document.querySelector("iframe").contentDocument`;
      await vi.waitUntil(() => page.run(`!!${inside}?.querySelector("#search input")`), {
        timeout: 60_000,
      });
      expect(await page.run(`${inside}.documentElement.clientWidth`)).toBeLessThanOrEqual(400);
      expect(await page.run(`${inside}.documentElement.scrollWidth`)).toBeLessThanOrEqual(400);
      expect(await page.run(`${inside}.querySelector("nav details").open`)).toBe(false);
    },
  );
});

describe("the check finds", () => {
  const GOOD = '<a href="b.html#part">b</a> <a href="https://example.com">x</a>';
  const siteWith = (html: string): Site =>
    new Map([
      ["docs/a.html", html],
      ["docs/b.html", '<h2 id="part">Part</h2>'],
      ["site.css", "a { background: url(x.png) }"],
    ]);

  it("nothing where nothing is wrong", () => {
    expect(problemsOf(siteWith(GOOD))).toEqual([]);
  });

  it.each([
    ["a dead link", '<a href="c.html">', "c.html leads nowhere"],
    ["a link out of the site", '<a href="../../c.html">', "../../c.html leads nowhere"],
    ["a dead anchor", '<a href="b.html#other">', "b.html#other has no such anchor"],
    ["a dead anchor of its own", '<a class="x" href="#other">', "#other has no such anchor"],
    ["a link to a file of Markdown", '<a href="b.md">', "b.md leads nowhere"],
    ["a link from the root", '<a href="/docs/b.html">', "/docs/b.html needs the root of the host"],
    [
      "a script",
      '<script defer src="https://cdn.example.com/x.js">',
      "fetches https://cdn.example.com/x.js",
    ],
    [
      "a style",
      '<link rel="stylesheet" href="//example.com/x.css">',
      "fetches //example.com/x.css",
    ],
    [
      "a picture",
      '<img alt="" src="http://example.com/x.png">',
      "fetches http://example.com/x.png",
    ],
  ])("%s", (_, html, problem) => {
    expect(problemsOf(siteWith(html))).toEqual([`docs/a.html: ${problem}`]);
  });

  it("a font in a style", () => {
    const site = new Map([["site.css", '@font-face { src: url("https://example.com/f.woff2") }']]);
    expect(problemsOf(site)).toEqual(["site.css: fetches https://example.com/f.woff2"]);
  });
});
