import { listUsers, sdkClient } from "./sdkClient.ts";
import { differences, nameIn, newUser, readPeople, readTask } from "./task.ts";

// A loop over Microsoft's client, which reuses connections and retries what was throttled.

const task = readTask();
const people = readPeople(task);
const client = sdkClient(task);
if (task.kind === "create")
  for (const person of people) await client.api("/users").post(newUser(person));
else {
  const users = await listUsers(client, task, people[0]);
  for (const person of people) {
    const user = users.get(nameIn(person));
    const changes = differences(person, user ?? {});
    if (changes) await client.api(`/users/${String(user?.["id"])}`).patch(changes);
  }
}
