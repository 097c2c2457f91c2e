import { afterEach, beforeEach, expect, it } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import { newTenant } from "../../src/embedded/tenant/tenant.ts";
import { temporaryFolder, type Folder } from "../cli.ts";
import { yamlOf } from "../story/world.ts";

let folder: Folder;
let directory: EmbeddedDirectory;
beforeEach(async () => {
  folder = await temporaryFolder();
  directory = await serveEmbedded({
    tenant: newTenant({ domain: "contoso.com" }),
    clock: { now: () => new Date(), sleep: () => Promise.reject(new Error("not used")) },
  });
  await folder.write({
    "rollcall.yaml": "directory: graph\napply: { canary: 4 }\n",
    "users/people.yaml": yamlOf(
      ["a", "b", "c", "d", "e"].map((name) => ({
        userPrincipalName: `${name}@contoso.com`,
        displayName: name,
      })),
    ),
  });
});
afterEach(async () => {
  await directory.close();
  await folder.remove();
});

it.each([
  { options: [], order: "POST POST POST POST GET GET GET GET POST GET" },
  { options: ["--canary", "2"], order: "POST POST GET GET POST POST POST GET GET GET" },
])("apply $options writes and reads back in the order $order", async ({ options, order }) => {
  const ran = await folder.run(["apply", "--yes", ...options], {
    ROLLCALL_GRAPH_URL: directory.root,
  });
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
  const users = directory.requests.filter(({ path, batch }) => batch && path.startsWith("/users"));
  expect(users.map(({ method }) => method).join(" ")).toBe(order);
});

it.each([
  { options: ["--canary", "0"], says: "--canary 0 is not a number of users" },
  { options: ["--stop-at-errors", "many"], says: "--stop-at-errors many is not a percentage" },
])("apply $options says how it is used, and writes nothing", async ({ options, says }) => {
  const ran = await folder.run(["apply", "--yes", ...options], {
    ROLLCALL_GRAPH_URL: directory.root,
  });
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain(says);
  expect(directory.requests).toEqual([]);
});
