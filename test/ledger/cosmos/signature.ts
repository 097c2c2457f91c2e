import { createHmac, timingSafeEqual } from "node:crypto";

/** What a request is signed over: its kind of resource, and the path of the one that it is about. */
export interface SignedResource {
  readonly type: string;
  readonly link: string;
}

const TOLERANCE_MS = 15 * 60 * 1000;

/** `/dbs/x/colls/y/docs` is about the container, `/dbs/x/colls/y/docs/z` about the item. */
export function signedResource(path: string): SignedResource {
  const parts = path.split("/").filter((part) => part !== "");
  const isFeed = parts.length % 2 === 1;
  return {
    type: (isFeed ? parts.at(-1) : parts.at(-2)) ?? "",
    link: (isFeed ? parts.slice(0, -1) : parts).map(decodeURIComponent).join("/"),
  };
}

/**
 * Whether a request is signed with a key of the account, a quarter of an hour ago at most.
 *
 * @see https://learn.microsoft.com/rest/api/cosmos-db/access-control-on-cosmosdb-resources
 */
export function isSigned(
  key: string,
  {
    authorization,
    date,
    method,
    path,
  }: Record<"authorization" | "date" | "method" | "path", string>,
  now: Date,
): boolean {
  const given = new URLSearchParams(decodeURIComponent(authorization).replaceAll("+", "%2B"));
  const { type, link } = signedResource(path);
  if (given.get("type") !== "master" || given.get("ver") !== "1.0") return false;
  if (!(Math.abs(Date.parse(date) - now.getTime()) <= TOLERANCE_MS)) return false;
  const text = `${method.toLowerCase()}\n${type.toLowerCase()}\n${link}\n${date.toLowerCase()}\n\n`;
  const wanted = createHmac("sha256", Buffer.from(key, "base64")).update(text).digest();
  const signature = Buffer.from(given.get("sig") ?? "", "base64");
  return signature.length === wanted.length && timingSafeEqual(signature, wanted);
}
