import type { Context, Middleware, MiddlewareOptions } from "@microsoft/microsoft-graph-client";
import type { Answer } from "./answer.ts";

/**
 * One request on its way through the middlewares. It travels as a middleware option, for the library passes answers
 * and errors on in a form of its own, in which the cause of a lost connection is lost as well.
 */
export class Exchange implements MiddlewareOptions {
  /** False: once it may have arrived, it is not sent again. */
  readonly repeatable: boolean;
  /** Nothing of its answer is ever quoted. */
  readonly secret: boolean;
  readonly method: "GET" | "POST";
  /** Path and query below the root. */
  readonly path: string;
  /** When it was sent last, in milliseconds of the clock. */
  sentAt = 0;
  answer: Answer | undefined;
  failure: unknown;
  /** The token that was sent last. */
  token: string | undefined;

  constructor(method: "GET" | "POST", path: string, repeatable: boolean, secret: boolean) {
    this.method = method;
    this.path = path;
    this.repeatable = repeatable;
    this.secret = secret;
  }
}

/** What one middleware does with an exchange; `next` goes on to the following one. */
export type Step = (
  exchange: Exchange,
  next: () => Promise<void>,
  context: Context,
) => Promise<void>;

export function middleware(step: Step): Middleware {
  let following: Middleware | undefined;
  return {
    setNext: (next) => {
      following = next;
    },
    execute: (context) =>
      step(exchangeOf(context), async () => following?.execute(context), context),
  };
}

function exchangeOf(context: Context): Exchange {
  const exchange = context.middlewareControl?.getMiddlewareOptions(Exchange);
  if (exchange instanceof Exchange) return exchange;
  throw new Error("A Graph request was made without its exchange");
}
