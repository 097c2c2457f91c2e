import { DirectoryError } from "../../ports.ts";

/** Whether an absolute address is below the Graph root: same scheme, host, port and path prefix. */
export function isBelowRoot(address: string, root: string): boolean {
  const url = URL.parse(address);
  const base = new URL(root);
  return (
    url !== null &&
    url.origin === base.origin &&
    url.username === "" &&
    url.password === "" &&
    url.pathname.startsWith(`${base.pathname}/`)
  );
}

/**
 * The path below the root of a page link. A link is data from the network: one that points elsewhere would carry the
 * token away.
 *
 * @throws DirectoryError when the link is not below the root
 */
export function pathOfLink(link: unknown, root: string): string {
  if (typeof link === "string" && isBelowRoot(link, root)) {
    const url = new URL(link);
    return url.pathname.slice(new URL(root).pathname.length) + url.search;
  }
  const host = typeof link === "string" ? URL.parse(link)?.host : undefined;
  throw new DirectoryError(
    `The link to the next page points ${host === undefined ? "nowhere" : `to ${host}`}, outside ${root}. ` +
      "It was not followed, so that the access token stays where it belongs.",
  );
}
