import { describe, expect, it } from "vitest";
import { applyChanges, type ApplyOptions } from "../../src/apply/applyChanges.ts";
import { graphReader } from "../../src/directory/graph/reader.ts";
import { graphWriter } from "../../src/directory/graph/writer.ts";
import type { Change, FieldChange } from "../../src/model/plan.ts";
import type { Outcome } from "../../src/model/receipt.ts";
import type { FieldValue } from "../../src/model/values.ts";
import {
  batchReply,
  connectTo,
  failure,
  itemsOf,
  scriptedServer,
} from "../directory/scriptedServer.ts";

const AT = { file: "users/people.yaml", line: 1 };
const FULL = { status: 403, body: failure("Directory_QuotaExceeded", "The directory is full.") };

function newcomer(number: number): Change {
  const userPrincipalName = `new${number}@contoso.com`;
  return {
    kind: "create",
    userPrincipalName,
    at: AT,
    cause: "here",
    fields: [field("userPrincipalName", userPrincipalName), field("displayName", `New ${number}`)],
  };
}

function field(name: string, to: FieldValue): FieldChange {
  return { field: name, from: null, to, at: AT };
}

type Item = ReturnType<typeof itemsOf>[number];
type ItemReply = { status: number; body?: unknown };

/** Applies against a directory that answers each write as a test says; what it reads is not there. */
async function applied(
  changes: readonly Change[],
  answer: (item: Item, turn: number) => ItemReply,
  options: Partial<ApplyOptions> = {},
): Promise<{ outcomes: Outcome[]; written: Item[] }> {
  const written: Item[] = [];
  const server = await scriptedServer([
    [
      "POST /$batch",
      batchReply((item) =>
        item.method === "GET" ? { status: 404 } : answer(item, written.push(item)),
      ),
    ],
  ]);
  const connection = connectTo(server.root);
  const outcomes = await applyChanges(changes, {
    writer: graphWriter(connection),
    reader: graphReader(connection),
    clock: connection.clock,
    patienceSeconds: 0,
    ...options,
  });
  return { outcomes, written };
}

describe("what would fail everything", () => {
  it("stops the creations that have not begun", async () => {
    const { outcomes, written } = await applied(
      Array.from({ length: 100 }, (_, index) => newcomer(index)),
      (_, turn) => (turn <= 20 ? { status: 201, body: { id: `id${turn}` } } : FULL),
      { concurrency: 20 },
    );
    expect(written).toHaveLength(40);
    expect(Map.groupBy(outcomes, ({ status }) => status).get("not-attempted")).toHaveLength(60);
    expect(outcomes.at(-1)).toMatchObject({
      status: "not-attempted",
      reason: expect.stringContaining("the run was stopped: 403 Directory_QuotaExceeded") as string,
    });
  });
});
