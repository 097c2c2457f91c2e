import { afterEach, describe, expect, it } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import { newTenant } from "../../src/embedded/tenant/tenant.ts";
import { ended, temporaryFolder, type Folder } from "../cli.ts";
import { tenantWith, yamlOf } from "../story/world.ts";

const NEWCOMERS = 40;
const CLOCK = {
  now: () => new Date(),
  sleep: () => Promise.reject(new Error("not used")),
};

let directory: EmbeddedDirectory | undefined;
let folder: Folder | undefined;
afterEach(async () => {
  await directory?.close();
  await folder?.remove();
});

const nameOf = (index: number): string => `new${index}@contoso.com`;

const ALLOWED = "guards: { creates: { count: 1000, percent: 100, floor: 1000 } }\n";
const acknowledgement = [
  "guard: creates",
  `limit: ${NEWCOMERS}`,
  "users:",
  ...Array.from({ length: NEWCOMERS }, (_, index) => `  - ${nameOf(index)}`),
  `expires: ${new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 10)}`,
  "",
].join("\n");

describe("the same command, run again after an interruption, completes what was begun", () => {
  it.each([
    { name: "creates allowed by the configuration", signal: "SIGINT", config: ALLOWED, files: {} },
    { name: "the same, killed", signal: "SIGKILL", config: ALLOWED, files: {} },
    {
      name: "creates allowed by an acknowledgement",
      signal: "SIGINT",
      config: "",
      files: { "acknowledgements/creates.yaml": acknowledgement },
    },
    {
      name: "creates allowed by the configuration, and few updates",
      signal: "SIGINT",
      config: ALLOWED.replace(" } }\n", " }, updates: { count: 1, percent: 1, floor: 1 } }\n"),
      files: {},
    },
  ] as const)("$name", async ({ signal, config, files }) => {
    let interrupt = (): void => undefined;
    let managers = 0;
    directory = await serveEmbedded({
      tenant: newTenant({ domain: "contoso.com" }),
      clock: CLOCK,
      observe: ({ method, path }) => {
        if (method === "PUT" && path.includes("manager") && (managers += 1) === 3) interrupt();
      },
    });
    const environment = { ROLLCALL_GRAPH_URL: directory.root };
    folder = await temporaryFolder();
    await folder.write({
      "rollcall.yaml": `directory: graph\n${config}`,
      "users/newcomers.yaml": yamlOf(
        Array.from({ length: NEWCOMERS }, (_, index) => ({
          userPrincipalName: nameOf(index),
          displayName: `Newcomer ${index}`,
          manager: nameOf((index + 1) % NEWCOMERS),
        })),
      ),
      ...files,
    });
    const first = folder.start(["apply", "--yes"], environment);
    interrupt = () => void first.kill(signal);
    await ended(first);
    expect(directory.tenant.users.length).toBe(NEWCOMERS);

    const second = await folder.run(["apply", "--yes"], environment);
    expect(second.stdout).not.toContain("Refused by the guard");
    expect(second.code).toBe(0);
    const plan = await folder.run(["plan", "--detailed-exitcode"], environment);
    expect(plan.code).toBe(0);
  });
});

it("a plan that was applied is not applied again over what was changed since", async () => {
  directory = await serveEmbedded({
    tenant: tenantWith([
      { userPrincipalName: "ana@contoso.com", displayName: "Ana", accountEnabled: false },
    ]),
    clock: CLOCK,
  });
  const environment = { ROLLCALL_GRAPH_URL: directory.root };
  folder = await temporaryFolder();
  await folder.write({
    "rollcall.yaml": "directory: graph\n",
    "users/ana.yaml": "userPrincipalName: ana@contoso.com\naccountEnabled: true\n",
  });
  await folder.run(["plan", "--out", "plan.json"], environment);
  expect((await folder.run(["apply", "plan.json"], environment)).code).toBe(0);
  const [ana] = directory.tenant.users;
  if (ana) ana["accountEnabled"] = false;
  const again = await folder.run(["apply", "plan.json"], environment);
  expect(ana).toMatchObject({ accountEnabled: false });
  expect(again.code).toBe(1);
});
