import type { Context, MiddlewareOptions } from "@microsoft/microsoft-graph-client";
import { describe, expect, it } from "vitest";
import {
  Exchange,
  middleware,
  type Step,
} from "../../../../src/directory/graph/sending/exchange.ts";

const EXCHANGE = new Exchange("GET", "/users", true, false);

/** What the library hands to its middlewares, which it does not export. */
function context(...options: readonly MiddlewareOptions[]): Context {
  const middlewareControl = {
    getMiddlewareOptions: (kind: typeof Exchange) => options.find((each) => each instanceof kind),
  } as unknown as Context["middlewareControl"];
  return {
    request: "https://graph.microsoft.com/v1.0/users",
    ...(middlewareControl && { middlewareControl }),
  };
}

/** Runs steps as a chain, of which each gives its name before and after the following one. */
async function ran(names: readonly string[], on: Context): Promise<string> {
  const log: string[] = [];
  const step =
    (name: string): Step =>
    async (exchange, next, received) => {
      expect(exchange).toBe(EXCHANGE);
      expect(received).toBe(on);
      log.push(name);
      await next();
      log.push(name);
    };
  const chain = names.map((name) => middleware(step(name)));
  for (const [index, each] of chain.entries()) {
    const next = chain[index + 1];
    if (next) each.setNext?.(next);
  }
  await chain[0]?.execute(on);
  return log.join(" ");
}

it.each([
  { names: ["a"], log: "a a" },
  { names: ["a", "b"], log: "a b b a" },
  { names: ["a", "b", "c"], log: "a b c c b a" },
])("$names are run inside of each other", async ({ names, log }) => {
  expect(await ran(names, context(EXCHANGE))).toBe(log);
});

describe("a request without its exchange is a defect", () => {
  it.each([
    { name: "with other options", on: context({}) },
    { name: "with none", on: context() },
    { name: "without any", on: { request: "https://graph.microsoft.com/v1.0/users" } },
  ])("$name", async ({ on }) => {
    await expect(ran(["a"], on)).rejects.toThrow("without its exchange");
  });
});
