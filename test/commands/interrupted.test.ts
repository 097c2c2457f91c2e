import { afterEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import { addGroup, newTenant } from "../../src/embedded/tenant/tenant.ts";
import { temporaryFolder, type Folder } from "../cli.ts";
import { tenantWith } from "../story/world.ts";
import { IS_THOROUGH } from "../thorough.ts";

const NEWCOMERS = 40;
/** More than the 120 who are created at once before there is an answer. */
const MANY_NEWCOMERS = 160;
const SALES = "20000000-0000-4000-8000-000000000001";
/** What has come in since the run was interrupted is carried out once the run knows, however slow the machine is. */
let gate = Promise.resolve();
const CLOCK = { now: () => new Date(), sleep: () => gate };

let directory: EmbeddedDirectory | undefined;
let folder: Folder | undefined;
afterEach(async () => {
  gate = Promise.resolve();
  await directory?.close();
  await folder?.remove();
});

const nameOf = (index: number): string => `new${index}@contoso.com`;

const ALLOWED = "guards: { creates: { count: 1000, percent: 100, floor: 1000 } }\n";
const acknowledgement = (newcomers: number): string =>
  [
    "guard: creates",
    `limit: ${newcomers}`,
    "users:",
    ...Array.from({ length: newcomers }, (_, index) => `  - ${nameOf(index)}`),
    `expires: ${new Date(Date.now() + 7 * 24 * 3_600_000).toISOString().slice(0, 10)}`,
    "",
  ].join("\n");

type When = "create" | "manager" | "membership";

/** Whether a write is of the kind, and how many of them end before the run does. */
const MOMENTS: Readonly<
  Record<When, { readonly nth: number; readonly is: (method: string, path: string) => boolean }>
> = {
  create: { nth: 1, is: (method, path) => method === "POST" && path === "users" },
  manager: { nth: 3, is: (method, path) => method === "PUT" && path.includes("manager") },
  membership: {
    nth: 1,
    is: (method, path) => method !== "GET" && path.startsWith("groups/"),
  },
};

const FEW_UPDATES = ALLOWED.replace(
  " } }\n",
  " }, updates: { count: 1, percent: 1, floor: 1 } }\n",
);

interface Interruption {
  readonly name: string;
  readonly config?: string;
  readonly byFile?: true;
  readonly when?: When;
  readonly signal?: NodeJS.Signals;
  readonly newcomers?: number;
  /** Saves the plan first, and applies that. */
  readonly saved?: true;
  /** The second run is interrupted as well. */
  readonly twice?: true;
  /** Tried by `npm test` as well. */
  readonly quick?: true;
}

const BY_CONFIGURATION = "creates allowed by the configuration";
const BY_ACKNOWLEDGEMENT = "creates allowed by an acknowledgement";
const BY_YES = "creates within the usual limits, with --yes";

const INTERRUPTIONS: readonly Interruption[] = [
  { name: BY_CONFIGURATION, config: ALLOWED, quick: true },
  { name: `${BY_CONFIGURATION}, killed`, config: ALLOWED, signal: "SIGKILL" },
  { name: `${BY_CONFIGURATION}, and few updates`, config: FEW_UPDATES },
  { name: `${BY_CONFIGURATION}, among the creates`, config: FEW_UPDATES, when: "create" },
  {
    name: `${BY_CONFIGURATION}, among the creates, killed`,
    config: FEW_UPDATES,
    when: "create",
    signal: "SIGKILL",
  },
  { name: `${BY_CONFIGURATION}, among the memberships`, config: FEW_UPDATES, when: "membership" },
  {
    name: `${BY_CONFIGURATION}, among the memberships, killed`,
    config: FEW_UPDATES,
    when: "membership",
    signal: "SIGKILL",
  },
  { name: `${BY_CONFIGURATION}, ended by the system`, config: FEW_UPDATES, signal: "SIGTERM" },
  { name: `${BY_CONFIGURATION}, twice`, config: FEW_UPDATES, when: "create", twice: true },
  { name: BY_ACKNOWLEDGEMENT, byFile: true, quick: true },
  { name: `${BY_ACKNOWLEDGEMENT}, killed`, byFile: true, signal: "SIGKILL" },
  { name: `${BY_ACKNOWLEDGEMENT}, among the creates`, byFile: true, when: "create" },
  { name: `${BY_ACKNOWLEDGEMENT}, among the memberships`, byFile: true, when: "membership" },
  { name: `${BY_ACKNOWLEDGEMENT}, twice`, byFile: true, when: "create", twice: true },
  { name: BY_YES, newcomers: 20 },
  { name: `${BY_YES}, killed`, newcomers: 20, signal: "SIGKILL" },
  { name: "a saved plan", config: FEW_UPDATES, saved: true },
  {
    name: "a saved plan, among the creates",
    config: FEW_UPDATES,
    saved: true,
    when: "create",
    quick: true,
  },
  {
    name: "a saved plan, among the creates, killed",
    config: FEW_UPDATES,
    saved: true,
    when: "create",
    signal: "SIGKILL",
  },
];

describe("the same command, run again after an interruption, completes what was begun", () => {
  it.each(INTERRUPTIONS.filter(({ quick }) => IS_THOROUGH || quick))(
    "$name",
    async ({
      config = "",
      byFile,
      when = "manager",
      signal = "SIGINT",
      newcomers = when === "create" ? MANY_NEWCOMERS : NEWCOMERS,
      saved,
      twice,
    }) => {
      let interrupt = (): Promise<void> => Promise.resolve();
      let ofKind = 0;
      const { nth, is } = MOMENTS[when];
      const tenant = newTenant({ domain: "contoso.com" });
      addGroup(tenant, { id: SALES, displayName: "Sales" });
      directory = await serveEmbedded({
        tenant,
        clock: CLOCK,
        latency: 0,
        observe: ({ method, path }) => {
          if (is(method, path.join("/")) && (ofKind += 1) === nth) gate = interrupt();
        },
      });
      const environment = { ROLLCALL_GRAPH_URL: directory.root };
      const own = (folder = await temporaryFolder());
      await own.write({
        "rollcall.yaml": `directory: graph\n${config}groups: { Sales: { id: ${SALES} } }\n`,
        "users/newcomers.yaml": stringify({
          users: Array.from({ length: newcomers }, (_, index) => ({
            userPrincipalName: nameOf(index),
            displayName: `Newcomer ${index}`,
            manager: nameOf((index + 1) % newcomers),
            groups: ["Sales"],
          })),
        }),
        ...(byFile && { "acknowledgements/creates.yaml": acknowledgement(newcomers) }),
      });
      const command: string[] = saved ? ["apply", "plan.json"] : ["apply", "--yes"];
      if (saved) await own.run(["plan", "--out", "plan.json"], environment);
      for (let run = 0; run < (twice ? 2 : 1); run += 1) {
        ofKind = 0;
        const running = own.interruptible(signal, command, environment);
        interrupt = () => running.interrupt();
        expect((await running.ended).code).not.toBe(0);
        interrupt = () => Promise.resolve();
      }
      const existing = directory.tenant.users.length;
      // Of two runs, the second may get to the end of the creates before the signal reaches it.
      if (twice) expect(existing).toBeLessThanOrEqual(newcomers);
      else if (when === "create") expect(existing).toBeLessThan(newcomers);
      else expect(existing).toBe(newcomers);

      const second = await own.run(command, environment);
      expect(second.stdout).not.toContain("Refused by the guard");
      expect(second.code, second.stdout + second.stderr).toBe(0);
      expect(directory.tenant.users).toHaveLength(newcomers);
      expect(directory.tenant.groups?.[0]?.members).toHaveLength(newcomers);
      const plan = await own.run(["plan", "--detailed-exitcode"], environment);
      expect(plan.code).toBe(0);
    },
  );
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
