import { afterEach, describe, expect, it } from "vitest";
import { endpointFromEnvironment } from "../../../../src/directory/endpoint.ts";
import { connect, type Connection } from "../../../../src/directory/graph/sending/connection.ts";
import { REPORTS_ALLOWANCE, Spacing } from "../../../../src/directory/graph/sending/spacing.ts";
import { issuePass } from "../../../../src/directory/graph/writing/accessPass.ts";
import type { Fault } from "../../../../src/embedded/faults/faults.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../../../../src/embedded/serving/server.ts";
import { addUser, newTenant } from "../../../../src/embedded/tenant/tenant.ts";
import { VirtualClock } from "../../../virtualClock.ts";

const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
const PASSES = `/users/${ANA}/authentication/temporaryAccessPassMethods`;
const ASKED = { lifetimeInMinutes: 60, isUsableOnce: true };

let directory: EmbeddedDirectory;
afterEach(() => directory.close());

async function world(faults: readonly Fault[] = [], throttled = false) {
  const clock = new VirtualClock();
  const tenant = newTenant({ domain: "contoso.com" });
  addUser(tenant, { id: ANA, userPrincipalName: "ana@contoso.com" });
  directory = await serveEmbedded({
    tenant,
    clock,
    faults: { seed: 1, faults },
    ...(throttled && { throttle: { seed: 1 } }),
  });
  const connection = connect({
    endpoint: endpointFromEnvironment({ ROLLCALL_GRAPH_URL: directory.root }),
    token: () => Promise.resolve("token"),
    clock,
    random: () => 0.5,
  });
  return { clock, connection, spacing: new Spacing(clock, REPORTS_ALLOWANCE) };
}

function sent(): string[] {
  return directory.requests.map(
    ({ method, status, changed }) => `${method} ${status}${changed ? " changed" : ""}`,
  );
}

/** The id of the pass that the directory has. */
async function lastId(): Promise<string> {
  const response = await fetch(`${directory.root}${PASSES}`, {
    headers: { Authorization: "Bearer x" },
  });
  const { value } = (await response.json()) as { value: { id: string }[] };
  return value[0]?.id ?? "";
}

it("asks once where the answer comes", async () => {
  const pass = await issuePass(ANA, ASKED, await world());
  expect(pass).toMatchObject({ lifetimeInMinutes: 60, isUsableOnce: true });
  expect(pass.temporaryAccessPass).toMatch(/^\S{8}$/);
  expect(sent()).toEqual(["POST 201 changed"]);
});

it.each<{ name: string; fault: Fault; first: string }>([
  {
    name: "the connection is reset",
    fault: { kind: "reset", when: "after" },
    first: "POST 201 changed",
  },
  { name: "half of it comes", fault: { kind: "cut", length: "whole" }, first: "POST 201 changed" },
  {
    name: "half of it comes as if whole",
    fault: { kind: "cut", length: "half" },
    first: "POST 201 changed",
  },
  {
    name: "a gateway answers in its place",
    fault: { kind: "unavailable", of: "request", status: 504, when: "after" },
    first: "POST 201 changed",
  },
  { name: "nothing was carried out", fault: { kind: "reset", when: "before" }, first: "POST 0" },
])(
  "issues another pass, and makes sure that it is the last one, where $name",
  async ({ fault, first }) => {
    const { connection, spacing } = await world([{ ...fault, from: 1, until: 2 }]);
    const answers = recording(connection);
    const pass = await issuePass(ANA, ASKED, { connection: answers.connection, spacing });
    expect(sent()).toEqual([first, "POST 201 changed", "GET 200"]);
    expect(pass.temporaryAccessPass).toBe(answers.passes.at(-1));
    expect(answers.ids.at(-1)).toBe(await lastId());
  },
);

it("hands over none that a late request has replaced", async () => {
  const { connection, spacing } = await world([
    { kind: "reset", when: "before", from: 1, until: 2 },
  ]);
  let late = true;
  const answers = recording(connection, async () => {
    // The one whose answer was lost arrives now.
    if (!late) return;
    late = false;
    await fetch(`${directory.root}${PASSES}`, {
      method: "POST",
      headers: { Authorization: "Bearer x", "Content-Type": "application/json" },
      body: "{}",
    });
  });
  const pass = await issuePass(ANA, ASKED, { connection: answers.connection, spacing });
  expect(answers.passes).toHaveLength(2);
  expect(pass.temporaryAccessPass).toBe(answers.passes[1]);
  expect(answers.ids[1]).toBe(await lastId());
});

describe("no message holds anything of an answer", () => {
  it.each<Fault>([
    { kind: "cut", length: "half" },
    { kind: "cut", length: "whole" },
  ])("%j", async (fault) => {
    const failure = await issuePass(ANA, ASKED, await world([fault])).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ name: "PassFailure" });
    const texts = [failure, (failure as Error).cause].map((error) =>
      error instanceof Error ? `${error.message} ${error.stack}` : "",
    );
    expect(texts.join()).toContain("(tried 5 times). Run it again.");
    expect(texts.join()).not.toMatch(/@odata|metadata|starts with|SyntaxError/);
  });
});

it("waits for an account that is not known everywhere yet, and then gives up", async () => {
  const { connection, spacing } = await world();
  const nobody = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb";
  await expect(issuePass(nobody, ASKED, { connection, spacing })).rejects.toThrow(
    "Graph answered 404 Request_ResourceNotFound",
  );
  expect(sent()).toEqual(Array.from({ length: 5 }, () => "POST 404"));
});

it("keeps to the budget of passes, so that nothing is throttled", async () => {
  const { clock, ...ports } = await world([], true);
  const start = clock.now().getTime();
  for (let number = 1; number <= 12; number += 1) await issuePass(ANA, ASKED, ports);
  expect(sent()).toEqual(Array.from({ length: 12 }, () => "POST 201 changed"));
  expect((clock.now().getTime() - start) / 1000).toBe(20);
});

it("waits as it is told where others have used the budget up", async () => {
  const { connection, spacing } = await world([], true);
  const headers = { Authorization: "Bearer x" };
  for (let number = 1; number <= 5; number += 1)
    await fetch(`${directory.root}${PASSES}`, { headers });
  await issuePass(ANA, ASKED, { connection, spacing });
  expect(sent().slice(5)).toEqual(["POST 429", "POST 201 changed"]);
});

/** A connection that notes the passes in its answers, and what happens before an answer is seen. */
function recording(connection: Connection, onPass: () => Promise<void> = async () => undefined) {
  const passes: string[] = [];
  const ids: string[] = [];
  const send: Connection["send"] = async (request) => {
    const answer = await connection.send(request);
    const { id, temporaryAccessPass } = Object(answer.body) as {
      id: string;
      temporaryAccessPass?: string;
    };
    if (answer.status === 201 && temporaryAccessPass !== undefined) {
      passes.push(temporaryAccessPass);
      ids.push(id);
      await onPass();
    }
    return answer;
  };
  return {
    passes,
    ids,
    connection: Object.create(connection, { send: { value: send } }) as Connection,
  };
}
