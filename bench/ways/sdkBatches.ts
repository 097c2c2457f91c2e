import process from "node:process";
import { BatchRequestContent, type BatchRequestStep } from "@microsoft/microsoft-graph-client";
import { listUsers, sdkClient } from "./sdkClient.ts";
import { differences, nameIn, newUser, readPeople, readTask } from "./task.ts";

// The client's batches of twenty, four at a time. A batch is answered with 200 whatever became of what is in it, so that
// nothing is retried; whoever was throttled is only counted, as by a loop that looks at no more than the batch.

const AT_ONCE = 4;
const ITEMS = 20;

const task = readTask();
const client = sdkClient(task);
const writes = task.kind === "create" ? creates() : await updates();
const batches = Array.from({ length: Math.ceil(writes.length / ITEMS) }, (_, index) =>
  writes.slice(index * ITEMS, (index + 1) * ITEMS),
);
const queue = batches.values();
let refused = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const batch of queue) {
      const content = await new BatchRequestContent(batch).getContent();
      const { responses } = (await client.api("/$batch").post(content)) as {
        responses: { status: number }[];
      };
      refused += responses.filter(({ status }) => status >= 400).length;
    }
  }),
);
process.stdout.write(`${refused} refused\n`);

function creates(): BatchRequestStep[] {
  return readPeople(task).map((person, index) => step(index, "/users", "POST", newUser(person)));
}

async function updates(): Promise<BatchRequestStep[]> {
  const people = readPeople(task);
  const users = await listUsers(client, task, people[0]);
  return people.flatMap((person, index) => {
    const user = users.get(nameIn(person)) ?? {};
    const changes = differences(person, user);
    return changes ? [step(index, `/users/${String(user["id"])}`, "PATCH", changes)] : [];
  });
}

function step(index: number, path: string, method: string, body: unknown): BatchRequestStep {
  const request = new Request(`https://graph.microsoft.com${path}`, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return { id: String(index + 1), request };
}
