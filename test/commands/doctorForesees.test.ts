import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { graphReader } from "../../src/directory/graph/reading/reader.ts";
import { connect } from "../../src/directory/graph/sending/connection.ts";
import { graphWriter } from "../../src/directory/graph/writing/writer.ts";
import { addUser, type TenantState } from "../../src/embedded/tenant/tenant.ts";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../src/model/settings/configuration.ts";
import { reconcile, type Desired } from "../../src/reconcile.ts";
import { withListedSets } from "../../src/session/directory/embedded/seededSets.ts";
import { BY_SECRET, serveTenant, type Tenant } from "../directory/signIn/world.ts";
import { confidential, TENANT } from "../embedded/signIn/world.ts";
import { acknowledging, rosterOf } from "../story/world.ts";
import { VirtualClock } from "../virtualClock.ts";
import { examinedIn } from "./examined.ts";

/** All that the files below take, each once. */
const NEEDED = [
  "Organization.Read.All",
  "User-LifeCycleInfo.Read.All",
  "GroupMember.Read.All",
  "User.ReadWrite.All",
  "User-Phone.ReadWrite.All",
  "LicenseAssignment.ReadWrite.All",
  "User.Read.All",
  "LicenseAssignment.Read.All",
  "User.EnableDisableAccount.All",
  "User-LifeCycleInfo.ReadWrite.All",
  "User-Mail.ReadWrite.All",
  "GroupMember.ReadWrite.All",
];

const CONFIGURATION: Partial<Configuration> = {
  tenant: TENANT,
  groups: { Sales: { members: "ours" } },
  licenses: ["SPE_E3"],
};

// A user who is new, one who leaves, one who is renamed, and one of whom everything changes.
const FILES: Record<string, string> = {
  "users/nina.yaml": "userPrincipalName: nina.okafor@contoso.com\ndisplayName: Nina Okafor\n",
  "users/ben.yaml":
    "userPrincipalName: ben.ito@contoso.com\ndisplayName: Ben Ito\naccountEnabled: false\n",
  "users/cho.yaml": "userPrincipalName: cho.li@contoso.com\ndisplayName: Cho Li-Berg\n",
  "users/ana.yaml": `userPrincipalName: ana.silva@contoso.com
displayName: Ana Silva
jobTitle: Engineer
employeeLeaveDateTime: 2030-01-31T00:00:00Z
mobilePhone: "+1 425 555 0142"
otherMails: [ana@contoso.example]
usageLocation: PT
manager: cho.li@contoso.com
sponsors: [cho.li@contoso.com]
groups: [Sales]
licenses: [SPE_E3]
`,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-"));
  for (const name of ["users", "acknowledgements"]) await mkdir(join(folder, name));
  await writeFile(
    join(folder, "rollcall.yaml"),
    `directory: graph\ntenant: ${TENANT}\ngroups: { Sales: }\nlicenses: [SPE_E3]\n`,
  );
  for (const [path, text] of Object.entries(FILES)) await writeFile(join(folder, path), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function seeded(tenant: TenantState): TenantState {
  for (const [name, displayName] of [
    ["ben.ito", "Ben Ito"],
    ["cho.li", "Cho Li"],
  ] as const)
    addUser(tenant, { userPrincipalName: `${name}@contoso.com`, displayName });
  const { groups = {}, licenses = [] } = CONFIGURATION;
  return withListedSets(tenant, { groups, licenses }, []);
}

/** What planning and applying are refused with, by the permissions that the messages name. */
async function refusals(tenant: Tenant): Promise<string[]> {
  const { endpoint, network } = tenant;
  const clock = new VirtualClock();
  const connection = connect({ endpoint, network, clock, token: tenant.tokens(BY_SECRET) });
  const reader = graphReader(connection);
  const configuration = { ...DEFAULT_CONFIGURATION, ...CONFIGURATION };
  const desired: Desired = {
    roster: rosterOf(FILES, configuration.key, configuration),
    configuration,
    acknowledgements: [],
    correctsDrift: false,
  };
  const messages: string[] = [];
  try {
    const first = await reconcile(desired, reader, clock, { kind: "plan" });
    if (first.kind !== "planned") throw new Error(first.kind);
    const acknowledged = { ...desired, acknowledgements: acknowledging(first.plan) };
    const planned = await reconcile(acknowledged, reader, clock, { kind: "plan" });
    if (planned.kind !== "planned") throw new Error(planned.kind);
    messages.push(JSON.stringify(planned.plan));
    const applied = await reconcile(acknowledged, reader, clock, {
      kind: "apply",
      writer: graphWriter(connection),
      reviewed: [planned.plan],
    });
    if (applied.kind === "applied")
      messages.push(JSON.stringify(applied.outcomes.map(({ error, writes }) => [error, writes])));
    else messages.push(applied.kind);
  } catch (error) {
    messages.push((error as Error).message);
  }
  const said = messages.join("\n");
  return [
    ...said.matchAll(
      /Give the application the permissions? ([\w.-]+(?:(?:, | and | or )[\w.-]+)*)/g,
    ),
  ]
    .flatMap(([, names = ""]) => names.split(/, | and | or /))
    .filter((name) => /^[A-Z][\w-]+\.\w+/.test(name));
}

it.each(["nothing", ...NEEDED])(
  "with %s taken away, the doctor names what planning and applying are then refused with, and nothing else",
  async (missing) => {
    const roles = NEEDED.filter((each) => each !== missing);
    const serve = (): Promise<Tenant> => serveTenant([confidential({ roles })], {}, seeded);
    const { text, code } = await examinedIn(folder, await serve(), { for: "apply" });
    const named = [...text.matchAll(/^✗ permissions +(\S+) is missing/gm)].map(([, name]) => name);
    const doubted = [...text.matchAll(/^\? permissions +(\S+) is not granted/gm)];
    const refused = new Set(await refusals(await serve()));
    expect([...refused]).toEqual(named);
    expect(code).toBe(named.length > 0 ? 1 : 0);
    // What is named or doubted is what was taken away.
    for (const name of [...named, ...doubted.map(([, each]) => each)]) expect(name).toBe(missing);
  },
);
