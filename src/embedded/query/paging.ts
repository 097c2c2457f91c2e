import { badRequest } from "../serving/graphError.ts";
import type { Context, GraphRequest } from "../serving/request.ts";

export const DEFAULT_PAGE = 100;
export const LARGEST_PAGE = 999;

/** The page size that a request asks for. */
export function pageSizeOf(
  { query }: GraphRequest,
  context: Context,
  largest = LARGEST_PAGE,
): number {
  const top = query.get("$top");
  if (top === null) return Math.min(DEFAULT_PAGE, context.pageSize);
  if (!/^\d+$/.test(top) || Number(top) < 1 || Number(top) > largest)
    throw badRequest(
      `Invalid page size specified: '${top}'. Must be between 1 and ${largest} inclusive.`,
    );
  return Math.min(Number(top), context.pageSize);
}

/**
 * A token that says nothing to whoever reads it, and nothing to us if somebody changed it.
 *
 * @param salt makes it another token for the same value
 */
export function encodeToken(value: unknown, salt?: string): string {
  return Buffer.from(JSON.stringify(["rollcall", value, salt])).toString("base64url");
}

export function decodeToken(token: string): unknown {
  try {
    const [mark, value] = JSON.parse(Buffer.from(token, "base64url").toString("utf8")) as unknown[];
    if (mark === "rollcall") return value;
  } catch {
    // Falls through to the refusal.
  }
  throw badRequest("The specified page token is not valid.");
}

/** The address of the next page: everything that was asked, and where to go on. */
export function linkWith(
  { path, query }: GraphRequest,
  context: Context,
  parameters: Readonly<Record<string, string>>,
): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(parameters)) next.set(name, value);
  return `${context.root}/${path.map(encodeURIComponent).join("/")}?${next.toString()}`;
}
