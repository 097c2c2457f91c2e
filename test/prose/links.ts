import { access, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * The relative links of a page in Markdown that lead nowhere.
 *
 * @returns the links as they are written, such as `guards.md#lifting-two`
 */
export async function deadLinks(path: string, text: string): Promise<string[]> {
  const links = [...prose(text).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(
    ([, link = ""]) => link,
  );
  const isDead = await Promise.all(
    links.map(async (link) => {
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? path : join(dirname(path), file);
      const content = target === path ? text : await contentOf(target);
      if (content === undefined) return true;
      return anchor !== undefined && !anchorsOf(content).includes(anchor);
    }),
  );
  return links.filter((_, at) => isDead[at]);
}

/** The anchors that GitHub gives the headings of a page: lower case, hyphens for spaces, -1 and so on for the same again. */
export function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutCode(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => {
    const anchor = heading
      .trim()
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{Pc} -]/gu, "")
      .replaceAll(" ", "-");
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

// A folder has no content, and is there all the same.
async function contentOf(path: string): Promise<string | undefined> {
  try {
    await access(path);
  } catch {
    return undefined;
  }
  return path.endsWith(".md") ? await readFile(path, "utf8") : "";
}

function withoutCode(text: string): string {
  return text.replaceAll(/^( *)(`{3,}).*?^\1\2 *$/gms, "");
}

function prose(text: string): string {
  return withoutCode(text).replaceAll(/(`+)(?:(?!`).)+?\1/g, "");
}
