/** The files of a built site, by path from its root; the text of pages and styles, and "" for all others. */
export type Site = ReadonlyMap<string, string>;

/** Elements whose address a browser fetches by itself. */
const FETCHED = ["link", "script", "img", "iframe", "source", "video", "audio", "object", "embed"];

/**
 * What is wrong with a site, one line for each place: links and anchors that lead nowhere, and whatever a browser would
 * fetch from another host or from the root of the host, which need not be the root of the site.
 */
export function problemsOf(site: Site): string[] {
  return [...site].flatMap(([path, text]) => {
    if (path.endsWith(".css")) return addressesIn(text).map((address) => `${path}: ${address}`);
    if (!path.endsWith(".html")) return [];
    return [...text.matchAll(/<(\w+)\b[^>]*?\s(?:href|src|data|srcset)="([^"]*)"/g)].flatMap(
      ([, element = "", address = ""]) => {
        const problem = problemOf(site, path, element, address);
        return problem === undefined ? [] : [`${path}: ${problem}`];
      },
    );
  });
}

function problemOf(site: Site, path: string, element: string, address: string): string | undefined {
  const isFetched = FETCHED.includes(element);
  if (/^(?:data|mailto):/.test(address)) return undefined;
  if (/^(?:https?:)?\/\//.test(address)) return isFetched ? `fetches ${address}` : undefined;
  if (address.startsWith("/")) return `${address} needs the root of the host`;
  const [to = "", anchor] = address.split("#");
  const target = to === "" ? path : new URL(to, `file:///${path}`).pathname.slice(1);
  const text = site.get(decodeURI(target));
  if (text === undefined) return `${address} leads nowhere`;
  if (anchor !== undefined && !text.includes(`id="${decodeURIComponent(anchor)}"`))
    return `${address} has no such anchor`;
  return undefined;
}

function addressesIn(style: string): string[] {
  return [...style.matchAll(/(?:url\(|@import )\s*["']?((?:https?:)?\/\/[^"')]+)/g)].map(
    ([, address = ""]) => `fetches ${address}`,
  );
}
