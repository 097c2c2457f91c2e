import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import alerts from "markdown-it-github-alerts";
import { REPOSITORY } from "./pages.js";

// Makes the picture in the README from the comment that the tests hold the product to: `npm run pictures`.
const COMMENT = "test/golden/comment-story.md";
const PICTURE = "docs/pictures/comment.png";
/** Says by its hash of which comment the picture was made, so that a test sees when it is out of date. */
const MADE_OF = "docs/pictures/comment.json";
const SIZE = { width: 860, height: 950 };

const CHROMIUMS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const chromium = CHROMIUMS.find((path) => existsSync(path));
if (chromium === undefined) throw new Error(`No Chromium is at ${CHROMIUMS.join(", ")}.`);

const markdown = new MarkdownIt({ html: true }).use(alerts.default ?? alerts);
const [text, style] = await Promise.all([
  readFile(join(REPOSITORY, COMMENT), "utf8"),
  readFile(
    new URL("node_modules/github-markdown-css/github-markdown-light.css", import.meta.url),
    "utf8",
  ),
]);
const page = `<!doctype html>
<meta charset="utf-8">
<style>${style}
body { margin: 16px; background: #fff; }
.comment { border: 1px solid #d1d9e0; border-radius: 6px; }
.by { padding: 8px 16px; border-bottom: 1px solid #d1d9e0; background: #f6f8fa; border-radius: 6px 6px 0 0;
  font: 14px "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: #59636e; }
.by b { color: #1f2328; }
.by i { font-style: normal; font-size: 12px; border: 1px solid #d1d9e0; border-radius: 1em; padding: 0 6px; }
.markdown-body { padding: 16px; font-size: 14px; }
</style>
<div class="comment">
<div class="by"><b>github-actions</b> <i>bot</i> commented</div>
<div class="markdown-body">${markdown.render(text)}</div>
</div>`;

const folder = await mkdtemp(join(tmpdir(), "rollcall-picture-"));
const file = join(folder, "comment.html");
await writeFile(file, page);
const { status, stderr } = spawnSync(
  chromium,
  [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--force-device-scale-factor=1.2",
    `--window-size=${SIZE.width},${SIZE.height}`,
    `--user-data-dir=${join(folder, "profile")}`,
    `--screenshot=${join(REPOSITORY, PICTURE)}`,
    `file://${file}`,
  ],
  { encoding: "utf8" },
);
await rm(folder, { recursive: true, force: true });
if (status !== 0) throw new Error(stderr);
const sha256 = createHash("sha256").update(text).digest("hex");
await writeFile(
  join(REPOSITORY, MADE_OF),
  `${JSON.stringify({ madeOf: COMMENT, sha256 }, undefined, 2)}\n`,
);
console.log(`${PICTURE} shows ${COMMENT}.`);
