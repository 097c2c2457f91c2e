import { adviceToGrant } from "../../../model/directory/granting.ts";
import { DirectoryError } from "../../ports.ts";
import { isSuccess, memberOf, problemOf, type Answer } from "../sending/answer.ts";
import type { Connection } from "../sending/connection.ts";
import { pathOfLink } from "./links.ts";
import { isUnavailable } from "../sending/retry.ts";
import { backoffSeconds, MOST_ATTEMPTS } from "../sending/waiting.ts";

/** What is read, for messages; and the application permission that reading it takes. */
export interface Subject {
  readonly what: string;
  readonly permission: string;
}

/** What of a connection a list is read through. */
type Listing = Pick<Connection, "root" | "random" | "pacer" | "send">;

/** Reads one resource. @throws DirectoryError that names the permission where it is refused */
export async function readOne(
  connection: Connection,
  path: string,
  subject: Subject,
): Promise<unknown> {
  const answer = await connection.send({ path, repeatable: true });
  if (isSuccess(answer)) return answer.body;
  throw refusedReading(answer, subject);
}

/**
 * Reads a list, page by page. A page token that the service no longer knows starts the list again, after a pause; only
 * those restarts are counted that got no further than one before.
 *
 * @param readPage makes of each page what is kept of it, before the next one is asked for
 * @param onRead is told how many items have come so far
 * @throws DirectoryError when the list cannot be read to its end
 * @see https://learn.microsoft.com/graph/paging
 */
export async function readList<Page>(
  connection: Listing,
  path: string,
  subject: Subject,
  readPage: (items: readonly unknown[]) => Page,
  onRead?: (items: number) => void,
): Promise<Page[]> {
  let furthest = 0;
  let stuck = 0;
  for (let begun = 1; ; begun += 1) {
    let read = 0;
    const result = await readPages(connection, path, subject, (items) => {
      read += items.length;
      onRead?.(read);
      return readPage(items);
    });
    if (result !== "page token lost") return result;
    stuck = read > furthest ? 1 : stuck + 1;
    furthest = Math.max(furthest, read);
    if (stuck >= MOST_ATTEMPTS)
      throw new DirectoryError(
        `Reading ${subject.what} was begun ${begun} times, and Graph lost its place each time, never beyond entry ${furthest}. Try again later.`,
      );
    await connection.pacer.wait(backoffSeconds(stuck, connection.random));
  }
}

async function readPages<Page>(
  connection: Listing,
  firstPath: string,
  subject: Subject,
  readPage: (items: readonly unknown[]) => Page,
): Promise<Page[] | "page token lost"> {
  const pages: Page[] = [];
  const visited = new Set<string>();
  let path: string | undefined = firstPath;
  while (path !== undefined) {
    if (visited.has(path))
      throw new DirectoryError(
        `Reading ${subject.what} came back to a page that it had been on; the list would never end.`,
      );
    visited.add(path);
    const answer = await connection.send({ path, repeatable: true });
    if (!isSuccess(answer)) {
      if (isPageTokenProblem(answer)) return "page token lost";
      throw refusedReading(answer, subject);
    }
    const page = memberOf(answer.body, "value");
    if (!Array.isArray(page))
      throw new DirectoryError(
        `Graph's answer is odd: a page of ${subject.what} holds no list. Does ROLLCALL_GRAPH_URL point at Microsoft Graph v1.0?`,
      );
    pages.push(readPage(page));
    const link = memberOf(answer.body, "@odata.nextLink") ?? undefined;
    path = link === undefined ? undefined : pathOfLink(link, connection.root);
  }
  return pages;
}

const PAGE_TOKEN_CODES = new Set([
  "Directory_ExpiredPageToken",
  "DirectoryPageTokenNotFoundException",
]);

function isPageTokenProblem(answer: Answer): boolean {
  const { code, message } = problemOf(answer);
  return PAGE_TOKEN_CODES.has(code) || /page token is not valid/i.test(message);
}

/** Why a reading failed, and what to do. */
export function refusedReading(answer: Answer, { what, permission }: Subject): DirectoryError {
  const { status, code, message, requestId } = problemOf(answer);
  const said = `${[status, code].filter(Boolean).join(" ")}: ${message}${requestId && ` (request-id ${requestId})`}`;
  switch (status) {
    case 401:
      return new DirectoryError(
        `Reading ${what} failed because Graph does not accept the access token (${said}). ` +
          "If it is given in ROLLCALL_ACCESS_TOKEN, it may have expired: get a new one, for this Graph root.",
      );
    case 403:
      if (code === NO_PREMIUM_LICENCE) return withoutPremium(what, said);
      return new DirectoryError(
        `Reading ${what} was refused (${said}). ` + adviceToGrant([permission]),
      );
    case 429:
      return new DirectoryError(
        `Rollcall gave up reading ${what} because Graph kept asking it to wait (${said}). Try again later.`,
      );
    default:
      return new DirectoryError(
        isUnavailable(answer)
          ? `Reading ${what} failed repeatedly, so Rollcall gave up (${said}). Try again later.`
          : `Reading ${what} failed (${said}).`,
      );
  }
}

/** Others met it with premium licences too, for applications that may not read the tenant's own. */
const NO_PREMIUM_LICENCE = "Authentication_RequestFromNonPremiumTenantOrB2CTenant";

function withoutPremium(what: string, said: string): DirectoryError {
  return new DirectoryError(
    `Reading ${what} was refused (${said}). It takes Microsoft Entra ID P1 or P2 in the tenant. If the tenant has that, ${adviceToGrant(["Directory.Read.All"]).replace("Give", "give")}`,
  );
}
