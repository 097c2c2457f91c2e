import process from "node:process";
import { slug } from "github-slugger";
import anchor from "markdown-it-anchor";
import alerts from "markdown-it-github-alerts";
import * as pagefind from "pagefind";
import { links } from "./links.js";
import { navigationOf, readPages } from "./pages.js";

/** Builds the documentation as pages: `npm run site`. docs/decisions/0075-site.md says why so. */
export default async function configure(eleventy) {
  const pages = await readPages();
  const navigation = navigationOf(pages);
  for (const { path, text, title, output } of pages.values())
    eleventy.addTemplate(path, text, {
      layout: "page.liquid",
      permalink: output,
      source: path,
      title,
      root: "../".repeat(output.split("/").length - 1) || "./",
      navigation,
    });
  eleventy.amendLibrary("md", (markdown) =>
    markdown
      .use(alerts.default ?? alerts)
      // The anchors that GitHub gives the same headings.
      .use(anchor, { slugify: slug, uniqueSlugStartIndex: 1, tabIndex: false })
      .use(links, { pages, blob: blobOf(process.env) }),
  );
  // Braces in the pages are text.
  eleventy.setTemplateFormats(["md"]);
  eleventy.addPassthroughCopy({
    "../docs/pictures": "docs/pictures",
    "site.css": "site.css",
    "search.js": "search.js",
    "node_modules/github-markdown-css/github-markdown.css": "markdown.css",
  });
  eleventy.on("eleventy.after", async ({ directories }) => {
    const { index } = await pagefind.createIndex();
    await index.addDirectory({ path: directories.output });
    await index.writeFiles({ outputPath: `${directories.output}/pagefind` });
    await pagefind.close();
  });
  return {
    markdownTemplateEngine: false,
    dir: { input: "layouts", includes: ".", output: "out" },
  };
}

// As GitHub Actions names the repository and the commit.
function blobOf({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA }) {
  return GITHUB_REPOSITORY && GITHUB_SHA
    ? `${GITHUB_SERVER_URL ?? "https://github.com"}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}`
    : undefined;
}
