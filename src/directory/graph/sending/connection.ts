import { Client, ResponseType, type Middleware } from "@microsoft/microsoft-graph-client";
import type { Clock } from "../../../model/clock.ts";
import { networkFromEnvironment, type Network } from "../../../network/network.ts";
import type { Endpoint } from "../../endpoint.ts";
import type { TokenSource } from "../../signIn/tokenSource.ts";
import type { Answer } from "./answer.ts";
import { Exchange, middleware } from "./exchange.ts";
import { fetchWhole } from "../reading/fetchWhole.ts";
import { Pacer } from "./pacer.ts";
import { sendWithRetries } from "./retry.ts";

/** What reader and writer share: one root, one pacer, one view of the service's time. */
export interface Connection {
  readonly root: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly pacer: Pacer;
  readonly stopping: AbortSignal | undefined;
  /** How long to wait for what was written to become visible. */
  readonly patienceSeconds: number;
  /** When the last answer came, in milliseconds of the clock; 0 before the first. */
  readonly lastAnswerAt: number;
  /** HTTP requests so far. */
  readonly requests: number;
  /**
   * Sends a request below the root and answers with what came, whatever its status, after the retries that may help.
   *
   * @throws DirectoryError when no usable answer came (`NoAnswer`) or signing in failed; the signal's reason when aborted
   */
  send(request: GraphRequest): Promise<Answer>;
  /** The service's time, as far as its `Date` headers tell, at a moment of the local clock; both in milliseconds. */
  serverTime(local: number): number;
}

interface GraphRequest {
  /** Path and query below the root, encoded. */
  readonly path: string;
  /** Makes it a POST. */
  readonly body?: unknown;
  /** Whether it may be sent again when nobody knows whether it was carried out. */
  readonly repeatable: boolean;
  /** Its answer holds a secret: nothing of it is ever quoted. */
  readonly secret?: boolean;
}

export interface ConnectionOptions {
  readonly endpoint: Endpoint;
  readonly token: TokenSource;
  readonly clock: Clock;
  /** From 0 to 1, for jitter. */
  readonly random?: () => number;
  /** Ends every wait, and sends nothing more. */
  readonly stopping?: AbortSignal;
  /** Gives up what is under way as well. */
  readonly abandoning?: AbortSignal;
  readonly patienceSeconds?: number;
  /**
   * What part of Graph's quota may be used, for example 0.8; all of it by default. More than 1 is for a directory that
   * serves by a quota scaled up.
   */
  readonly quotaShare?: number;
  /** For one HTTP request, in real time whatever the clock. */
  readonly timeoutSeconds?: number;
  /** Straight to the directory by default. */
  readonly network?: Network;
}

/** Sets up the Graph client; nothing is sent yet. */
export function connect(options: ConnectionOptions): Connection {
  const { endpoint, token, clock, stopping, abandoning } = options;
  const {
    random = Math.random,
    patienceSeconds = 120,
    timeoutSeconds = 100,
    quotaShare = 1,
    network = networkFromEnvironment({}),
  } = options;
  const { root } = endpoint;
  const pacer = new Pacer({ clock, stopping, share: quotaShare });
  const state = { requests: 0, lastAnswerAt: 0, clockOffset: 0 };

  function note(answer: Answer): void {
    state.lastAnswerAt = clock.now().getTime();
    const date = Date.parse(answer.headers.get("date") ?? "");
    if (!Number.isNaN(date)) state.clockOffset = date - state.lastAnswerAt;
  }

  let pausing: Promise<void> | undefined;
  const signInPause = (seconds: number): Promise<void> =>
    (pausing ??= pacer.wait(seconds).finally(() => {
      pausing = undefined;
    }));

  // Outermost first. The token is asked for inside the retries, so that a late retry has a fresh one.
  const chain: Middleware[] = [
    middleware(async (exchange, next) => {
      try {
        await next();
      } catch (error) {
        exchange.failure = error;
        throw error;
      }
    }),
    middleware((exchange, next) =>
      sendWithRetries(exchange, next, {
        clock,
        pacer,
        random,
        token,
        signInPause,
        hasAnswered: () => state.lastAnswerAt > 0,
      }),
    ),
    middleware(async (exchange, next) => {
      const admission = await pacer.admit(() => pacer.costs.of(exchange));
      exchange.sentAt = clock.now().getTime();
      await next().finally(() => admission?.answered(pacer.costs.told(exchange, exchange.answer)));
    }),
    middleware(async (exchange, next) => {
      exchange.token = await token();
      await next();
    }),
    middleware(async (exchange, _next, context) => {
      state.requests += 1;
      const { answer, response } = await fetchWhole(context, exchange.token ?? "", {
        root,
        signal: abandoning,
        timeoutSeconds,
        network,
        secret: exchange.secret,
      });
      note(answer);
      exchange.answer = answer;
      context.response = response;
    }),
  ];
  const versionStart = root.lastIndexOf("/");
  const client = Client.initWithMiddleware({
    baseUrl: root.slice(0, versionStart),
    defaultVersion: root.slice(versionStart + 1),
    middleware: chain,
  });

  return {
    root,
    clock,
    random,
    pacer,
    stopping,
    patienceSeconds,
    get requests() {
      return state.requests;
    },
    get lastAnswerAt() {
      return state.lastAnswerAt;
    },
    serverTime: (local) => local + state.clockOffset,
    async send({ path, body, repeatable, secret = false }) {
      const method = body === undefined ? "GET" : "POST";
      const exchange = new Exchange(method, path, repeatable, secret);
      // The client takes "https://" anywhere in a path for the start of another host.
      const request = client
        .api(path.replaceAll("https://", "https:%2F%2F"))
        .responseType(ResponseType.RAW)
        .middlewareOptions([exchange]);
      try {
        await (body === undefined ? request.get() : request.post(JSON.stringify(body)));
      } catch (error) {
        throw exchange.failure ?? error;
      }
      if (!exchange.answer) throw new Error("The Graph client ended a request without an answer");
      return exchange.answer;
    },
  };
}
