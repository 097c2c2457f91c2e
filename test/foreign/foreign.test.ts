import { beforeAll, describe, expect, it } from "vitest";
import { CLIENTS, operationsIn, programOf } from "./clients.ts";
import { differencesOf } from "./compare.ts";
import { OPERATIONS } from "./operations/index.ts";
import { OTHERWISE, otherwiseIn } from "./otherwise.ts";
import { runClient, type Outcome } from "./runClient.ts";

describe.each(CLIENTS)("$name", (client) => {
  const operations = operationsIn(programOf(client), OPERATIONS);
  let outcomes: ReadonlyMap<string, Outcome>;
  beforeAll(async () => {
    outcomes = await runClient(client);
  });

  it("tries all that its program names, and nothing else", () => {
    const named = operations.map(({ operation }) => operation);
    expect([...outcomes.keys()].toSorted()).toEqual(named.toSorted());
  });

  it.each(operations)("$operation", ({ operation, graph }) => {
    const outcome = outcomes.get(operation) ?? { operation, answer: "nothing was told" };
    const otherwise = otherwiseIn(OTHERWISE, client.name, operation);
    const fromGraph = differencesOf(graph, outcome);
    if (!otherwise) return expect(fromGraph, fromGraph.join("\n")).toEqual([]);
    const fromIt = differencesOf(otherwise, outcome);
    expect(fromIt, fromIt.join("\n")).toEqual([]);
    expect(fromGraph, "It answers as Graph does: take the entry out of otherwise.ts.").not.toEqual(
      [],
    );
  });
});
