import { existsSync, statSync } from "node:fs";
import { dirname, extname, join, normalize, relative } from "node:path/posix";
import { REPOSITORY } from "./pages.js";

const PICTURES = [".png", ".svg"];

/**
 * Leads links between Markdown files to the pages that are made of them, and links to other files to the repository at the
 * commit that the pages are made of. Where no repository is known, such a link becomes plain text.
 *
 * @param pages as readPages gives them
 * @param blob the address below which the repository's files are, without a slash at the end; undefined if unknown
 * @throws if what a link leads to is not there
 */
export function links(markdown, { pages, blob }) {
  markdown.core.ruler.push("links", ({ tokens, env }) => {
    const from = env.source;
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === "image") token.attrSet("src", addressOf(token.attrGet("src"), from));
      if (token.type === "link_open") {
        const address = addressOf(token.attrGet("href"), from);
        if (address === undefined) token.attrs = token.attrs.filter(([name]) => name !== "href");
        else token.attrSet("href", address);
      }
    }
  });

  function addressOf(href, from) {
    if (/^(?:[a-z]+:|#)/i.test(href)) return href;
    const [path, anchor] = decodeURI(href).split("#");
    const target = normalize(join(dirname(from), path)).replace(/\/$/, "");
    const page = pages.get(target) ?? pages.get(`${target}/index.md`);
    const end = anchor === undefined ? "" : `#${anchor}`;
    if (page) return `${relative(dirname(pages.get(from).output), page.output)}${end}`;
    if (target.startsWith("..") || !existsSync(join(REPOSITORY, target)))
      throw new Error(`${from} links to ${href}, which is not there.`);
    if (PICTURES.includes(extname(target))) return href;
    if (blob === undefined) return undefined;
    const isFolder = statSync(join(REPOSITORY, target)).isDirectory();
    return `${isFolder ? blob.replace("/blob/", "/tree/") : blob}/${target}${end}`;
  }
}
