import { Agent, request } from "node:http";
import process from "node:process";
import { differences, nameIn, newUser, readPeople, readTask, selectOf } from "./task.ts";

// One request after another, as a script over a CSV does it. Each has a connection of its own, as with requests.post() of
// Python or Invoke-RestMethod of PowerShell 5; with --reuse they share one, as with a session.

const task = readTask();
const agent = process.argv.includes("--reuse") && new Agent({ keepAlive: true, maxSockets: 1 });

for (const person of readPeople(task)) {
  if (task.kind === "create") {
    await send("POST", "/users", newUser(person));
    continue;
  }
  const path = `/users/${encodeURIComponent(nameIn(person))}`;
  const user = await send("GET", `${path}?$select=${selectOf(person)}`);
  const changes = differences(person, user);
  if (changes) await send("PATCH", path, changes);
}
if (agent) agent.destroy();

async function send(method: string, path: string, body?: unknown): Promise<unknown> {
  for (;;) {
    const answer = await sendOnce(method, path, body);
    if (answer.status < 400) return answer.body;
    if (answer.status !== 429)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    await task.clock.sleep(Number(answer.retryAfter ?? 1) * 1000);
  }
}

interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: unknown;
}

function sendOnce(method: string, path: string, body: unknown): Promise<Answer> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: "Bearer bench",
      ...(sent !== undefined && {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(sent),
      }),
    };
    const asked = request(`${task.root}${path}`, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: response.headers["retry-after"],
          body: text === "" ? undefined : JSON.parse(text),
        });
      });
    });
    asked.on("error", reject);
    asked.end(sent);
  });
}
