import type { TokenSource } from "../../src/directory/signIn/tokenSource.ts";
import type { Network } from "../../src/network/network.ts";
import type { Clock } from "../../src/model/clock.ts";
import type { Answer } from "./match.ts";
import { newRequestId } from "./names.ts";
import type { Possessions } from "./possessions.ts";

export interface Request {
  readonly method: string;
  /** Path and query below the root, or a whole address below the root, as links are. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The `Authorization` header, where it is not `Bearer <token>`; empty: none. */
  readonly authorization?: string;
  /** A 429 is the answer that is asked for. */
  readonly keepThrottled?: boolean;
}

export type Send = (request: Request) => Promise<Answer>;

export interface GraphOptions {
  readonly root: string;
  readonly token: TokenSource;
  readonly possessions: Possessions;
  /** How long to wait for a quota to come back, in all, for one request. */
  readonly patienceSeconds: number;
  readonly sleep: Clock["sleep"];
  readonly network: Network;
}

export const DEFAULT_WAIT_SECONDS = 5;
const ANSWER_SECONDS = 120;

/** What ends a run: no answer of the service to a claim. */
export class RunError extends Error {}

/** No answer came; whether the request arrived is not known. */
export class NoAnswer extends Error {}

/**
 * A bare client: what comes back is what the service said, except that a refusal for quota is waited out.
 *
 * @throws NoAnswer when the connection fails; RunError when the token is refused
 * @throws Error for a write to what the run did not make, and for an address outside the root, before anything is sent
 */
export function graphClient({
  root,
  token,
  possessions,
  patienceSeconds,
  sleep,
  network,
}: GraphOptions): Send {
  return async (request) => {
    const { method, body } = request;
    const path = relative(request.path, root);
    possessions.assertOurs(method, path, body);
    const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
    const { authorization: form = "Bearer <token>" } = request;
    const authorization = form.includes("<token>") ? form.replace("<token>", await token()) : form;
    for (let waited = 0; ;) {
      const sent = await ask(root + path, {
        method,
        redirect: "manual",
        signal: AbortSignal.timeout(ANSWER_SECONDS * 1000),
        headers: {
          "client-request-id": newRequestId(),
          ...(authorization !== "" && { Authorization: authorization }),
          ...(text !== undefined && { "Content-Type": "application/json" }),
          ...request.headers,
        },
        ...(text !== undefined && { body: text }),
      });
      const answer = {
        status: sent.response.status,
        headers: Object.fromEntries(sent.response.headers),
        body: parsed(sent.text),
      };
      possessions.note(method, path, body, answer);
      if (answer.status === 401 && request.authorization === undefined)
        throw new RunError(
          `${new URL(root).host} refuses the access token (401). Sign in again, or set a fresh ROLLCALL_ACCESS_TOKEN.`,
        );
      const wait = waitOf(answer);
      if (request.keepThrottled || wait === undefined || waited + wait > patienceSeconds)
        return answer;
      waited += wait;
      await sleep(wait * 1000);
    }
  };

  async function ask(
    address: string,
    init: RequestInit,
  ): Promise<{ response: Response; text: string }> {
    try {
      const response = await network.fetch(address, init);
      return { response, text: await response.text() };
    } catch (error) {
      throw new NoAnswer(network.failure(error, address).message);
    }
  }
}

// A token is sent nowhere but to the root that it is for, whatever a link says.
function relative(path: string, root: string): string {
  if (path.startsWith("/")) return path;
  if (path.startsWith(`${root}/`)) return path.slice(root.length);
  throw new Error("A link leads out of the Graph root; it was not followed.");
}

/** Seconds that a refusal for quota, of the whole or of an item of a batch, asks to wait. */
function waitOf(answer: Answer): number | undefined {
  if (answer.status !== 429) return undefined;
  const told = answer.headers["retry-after"];
  const seconds = Number(told);
  if (told !== undefined && Number.isFinite(seconds)) return Math.max(0, seconds);
  const until = Date.parse(told ?? "");
  return Number.isNaN(until) ? DEFAULT_WAIT_SECONDS : Math.max(0, (until - Date.now()) / 1000);
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
