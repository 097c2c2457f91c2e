import { afterEach, describe, expect, it } from "vitest";
import { auditOf } from "../../src/commands/ledger/audit.ts";
import type { RunToAudit } from "../../src/commands/ledger/runToAudit.ts";
import { endpointFromEnvironment } from "../../src/directory/endpoint.ts";
import { connect } from "../../src/directory/graph/sending/connection.ts";
import { APPLICATION } from "../../src/embedded/audit/auditLog.ts";
import type { EmbeddedOptions } from "../../src/embedded/serving/options.ts";
import {
  addGroup,
  addUser,
  newTenant,
  type TenantState,
} from "../../src/embedded/tenant/tenant.ts";
import type { RunAudit } from "../../src/model/records/audit.ts";
import type { Configuration } from "../../src/model/settings/configuration.ts";
import { DEFAULT_CONFIGURATION } from "../../src/model/settings/configuration.ts";
import type { Outcome, RecordedPrincipal } from "../../src/model/records/receipt.ts";
import { auditDocument } from "../../src/report/json/audit.ts";
import { renderAuditText } from "../../src/report/text/audit.ts";
import { OTHER_TENANT, TENANT } from "../ledger/samples.ts";
import { acknowledging, people, storyWorld, tenantWith, type StoryWorld } from "./world.ts";

/** As every token of this directory is understood that names no application. */
const OWN: RecordedPrincipal = {
  kind: "application",
  appId: APPLICATION.appId ?? "",
  objectId: APPLICATION.servicePrincipalId ?? "",
  displayName: APPLICATION.displayName ?? "",
};
const ANA = "ana.silva@contoso.com";
const FREE = { count: 1000, percent: 100, floor: 1000 };
const CONFIGURATION = {
  groups: { Sales: { members: "ours" }, Support: { members: "ours" } },
  licenses: ["SPE_E3"],
  guards: Object.fromEntries(
    Object.keys(DEFAULT_CONFIGURATION.guards).map((guard) => [guard, FREE]),
  ) as unknown as Configuration["guards"],
} satisfies Partial<Configuration>;

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

function tokenOf(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none" })}.${part(claims)}.`;
}

const MALLORY = tokenOf({
  idtyp: "user",
  scp: "User.ReadWrite.All",
  oid: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
  upn: "mallory@contoso.com",
});
const HR = tokenOf({
  appid: "11111111-2222-4333-8444-555555555555",
  oid: "66666666-7777-4888-8999-000000000000",
  app_displayname: "HR sync",
});

function company(): TenantState {
  const tenant = {
    ...newTenant({ domain: "contoso.com", id: TENANT }),
    subscribedSkus: [
      {
        skuId: "05e9a617-0261-4cee-bb44-138d3ef5d965",
        skuPartNumber: "SPE_E3",
        prepaidUnits: { enabled: 50 },
        servicePlans: [],
      },
    ],
  };
  addUser(tenant, {
    userPrincipalName: ANA,
    displayName: "Ana Silva",
    usageLocation: "NO",
    jobTitle: "Engineer",
  });
  addUser(tenant, { userPrincipalName: "bo@contoso.com", displayName: "Bo Berg" });
  for (const displayName of ["Sales", "Support"]) addGroup(tenant, { displayName });
  return tenant;
}

const CHANGED = {
  "users/ana.yaml": `userPrincipalName: ${ANA}
displayName: Ana Silva
usageLocation: NO
jobTitle: Lead
mobilePhone: "+47 555 0100"
manager: bo@contoso.com
groups: [Sales, Support]
licenses: [SPE_E3]
`,
  "users/bo.yaml":
    "userPrincipalName: bo@contoso.com\ndisplayName: Bo Berg\naccountEnabled: false\nsponsors: [ana.silva@contoso.com]\n",
  "users/nina.yaml":
    "userPrincipalName: nina@contoso.com\ndisplayName: Nina Okafor\njobTitle: Engineer\ngroups: [Sales]\n",
};

interface Ran {
  readonly world: StoryWorld;
  readonly run: RunToAudit;
  readonly audit: (
    more?: Partial<RunToAudit> & { application?: string; marginMinutes?: number; token?: string },
  ) => Promise<RunAudit>;
  readonly patch: (user: string, body: unknown, token: string) => Promise<void>;
}

async function applied(
  options: Partial<EmbeddedOptions> = {},
  yaml: Record<string, string> = CHANGED,
): Promise<Ran> {
  const { clock: _, ...rest } = options;
  const own = await storyWorld({ tenant: company(), ...rest });
  world = own;
  const { clock, directory } = own;
  const startedAt = clock.now().toISOString();
  const more = { configuration: CONFIGURATION };
  const acknowledgements = acknowledging(await own.plan(yaml, more));
  const lifted = { ...more, acknowledgements };
  const result = await own.apply(yaml, await own.plan(yaml, lifted), lifted);
  if (result.kind !== "applied") throw new Error("The plan was refused");
  const outcomes: readonly Outcome[] = result.outcomes;
  expect(outcomes.filter(({ status }) => status !== "applied")).toEqual([]);
  const run: RunToAudit = {
    tenant: { id: own.tenant.id, domain: "contoso.com" },
    directory: "embedded",
    outcomes,
    principal: OWN,
    facts: { startedAt, finishedAt: clock.now().toISOString(), shortId: "ae703284" },
    recordedOf: () => Promise.resolve(outcomes),
  };
  clock.advance(3 * 3_600_000);
  return {
    world: own,
    run,
    audit: async ({ application, marginMinutes = 120, token = "auditor", ...changed } = {}) =>
      auditOf(
        { ...run, ...changed },
        {
          connection: connect({
            endpoint: endpointFromEnvironment({ ROLLCALL_GRAPH_URL: directory.root }),
            token: () => Promise.resolve(token),
            clock,
            random: () => 0.5,
          }),
          principal: () => Promise.resolve(undefined),
        },
        { application, marginMinutes, now: clock.now() },
      ),
    patch: async (user, body, token) => {
      const { status } = await fetch(`${directory.root}/users/${user}`, {
        method: "PATCH",
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      expect(status).toBe(204);
    },
  };
}

function text(audit: RunAudit, hidePersonal = true): string {
  return renderAuditText(audit, { style: { color: false, width: 120 }, hidePersonal });
}

describe("a run of everything", () => {
  it("is found whole: properties, states, managers, groups, licences, sponsors and new users", async () => {
    const { audit } = await applied();
    const answer = await audit();
    expect(answer.writes.filter(({ status }) => status !== "matched")).toEqual([]);
    expect(answer.totals).toMatchObject({ people: 3, missing: 0, others: 0, unrecorded: 0 });
    expect(new Set(answer.writes.map(({ entry }) => entry?.activity))).toEqual(
      new Set([
        "Add user",
        "Update user",
        "Disable account",
        "Set user manager",
        "Add member to group",
        "Change user license",
        "Add user sponsor",
      ]),
    );
    // Each entry stands for one write.
    const ids = answer.writes.map(({ entry }) => entry?.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(text(answer)).toContain("No one else wrote to them.");
  });

  it("is found where the log keeps the application's id to itself, by its service principal", async () => {
    const { audit } = await applied({ audit: { tellsAppId: false } });
    expect((await audit()).totals).toMatchObject({ missing: 0, others: 0 });
  });

  it("is found where the record does not say who wrote, and says so", async () => {
    const { audit, patch } = await applied();
    await patch(ANA, { jobTitle: "Wizard" }, MALLORY);
    const answer = await audit({ principal: undefined });
    expect(answer.totals).toMatchObject({ missing: 0, others: 1 });
    expect(text(answer)).toContain("--application ID");
  });

  it.each([
    ["Add user", "nina@contoso.com"],
    ["Change user license", ANA],
    ["Add member to group", ANA],
    ["Set user manager", ANA],
    ["Add user sponsor", "bo@contoso.com"],
  ])("misses an entry %s that is gone", async (activity, name) => {
    const {
      audit,
      world: { tenant },
    } = await applied();
    const entries = tenant.directoryAudits ?? [];
    const index = entries.findIndex(
      (entry) => entry.activity === activity && entry.targets[0]?.userPrincipalName === name,
    );
    expect(index).toBeGreaterThanOrEqual(0);
    entries.splice(index, 1);
    const answer = await audit();
    expect(answer.totals).toMatchObject({ missing: 1, others: 0, unrecorded: 0 });
    const missing = answer.writes.find(({ status }) => status === "missing");
    expect(missing).toMatchObject({ userPrincipalName: name });
    expect(missing?.activities).toContain(activity);
    expect(text(answer)).toContain(`(request ${missing?.requestId})`.slice(1, -1));
  });

  it("takes no entry of another group for that of a membership", async () => {
    const {
      audit,
      world: { tenant },
    } = await applied();
    const entries = tenant.directoryAudits ?? [];
    const toSales = entries.findIndex(
      ({ activity, targets }) =>
        activity === "Add member to group" &&
        targets[0]?.userPrincipalName === ANA &&
        targets[1]?.displayName === "Sales",
    );
    entries.splice(toSales, 1);
    const [missing, ...more] = (await audit()).writes.filter(({ status }) => status === "missing");
    expect(more).toEqual([]);
    expect(missing?.fields).toEqual(["groups.Sales"]);
  });

  it("is missing as a whole where another application is said to have written", async () => {
    const { audit } = await applied();
    const answer = await audit({ application: "11111111-2222-4333-8444-555555555555" });
    expect(answer.totals.matched).toBe(0);
    expect(answer.totals.others).toBeGreaterThan(0);
    expect((await audit({ application: OWN.appId.toUpperCase() })).totals.missing).toBe(0);
    expect((await audit({ application: "Rollcall" })).totals.missing).toBe(0);
  });
});

describe("how late it is", () => {
  it("entries that may still come are no missing ones", async () => {
    const {
      audit,
      world: { clock },
    } = await applied({
      audit: { lateMilliseconds: 5 * 3_600_000 },
    });
    const early = await audit({ marginMinutes: 6 * 60 });
    expect(early.totals).toMatchObject({ matched: 0, missing: 0 });
    expect(early.totals.pending).toBe(early.totals.writes);
    expect(text(early)).toContain("Entries can be late");
    expect((await audit({ marginMinutes: 10 })).totals.missing).toBe(early.totals.writes);
    clock.advance(3 * 3_600_000);
    expect((await audit()).totals).toMatchObject({ missing: 0, pending: 0 });
  });

  it("entries that are older than Entra keeps them are no missing ones either", async () => {
    const {
      audit,
      world: { clock, tenant },
    } = await applied();
    tenant.directoryAudits?.splice(0);
    clock.advance(8 * 86_400_000);
    expect(text(await audit())).toContain("7 days only");
    clock.advance(23 * 86_400_000);
    const answer = await audit();
    expect(answer.totals).toMatchObject({ missing: 0, expired: answer.totals.writes });
    expect(text(answer)).toContain("30 days");
  });
});

describe("what others wrote since", () => {
  it("is listed with who, what and when; what was before is not", async () => {
    const tenant = company();
    const {
      audit,
      patch,
      world: { clock },
    } = await applied({ tenant });
    await patch(ANA, { jobTitle: "Wizard" }, MALLORY);
    clock.advance(60_000);
    await patch("bo@contoso.com", { department: "Lab" }, HR);
    const answer = await audit();
    expect(answer.totals).toMatchObject({ missing: 0, others: 2, unrecorded: 0 });
    expect(answer.others).toMatchObject([
      {
        userPrincipalName: ANA,
        entry: {
          activity: "Update user",
          by: { kind: "person", name: "mallory@contoso.com" },
          properties: [{ name: "JobTitle", from: "Lead", to: "Wizard" }],
        },
      },
      { entry: { by: { kind: "application", name: "HR sync" } } },
    ]);
    clock.advance(1);
    const before = { ...answer.run, startedAt: clock.now().toISOString() };
    expect((await audit({ facts: before })).others).toEqual([]);
  });

  it("of people that the run did not write to is not", async () => {
    const { audit, patch } = await applied(
      {},
      { "users/ana.yaml": `userPrincipalName: ${ANA}\njobTitle: Lead\n` },
    );
    await patch("bo@contoso.com", { department: "Lab" }, HR);
    expect((await audit()).others).toEqual([]);
  });

  it("by the run's own application is named where no run recorded it", async () => {
    const { audit, patch } = await applied();
    await patch(ANA, { jobTitle: "Wizard" }, "anything");
    const answer = await audit();
    expect(answer.totals).toMatchObject({ missing: 0, others: 0, unrecorded: 1 });
    expect(text(answer)).toContain("outside the runs of the ledger");
    // A receipt alone cannot know what later runs did.
    const alone = await audit({ recordedOf: () => Promise.resolve(undefined) });
    expect(alone.totals.unrecorded).toBe(0);
  });

  it("shows no value that may be personal, under whatever name, unless it is asked to", async () => {
    const { audit, patch } = await applied();
    await patch(ANA, { mobilePhone: "+47 555 0199", streetAddress: "3 Quay" }, MALLORY);
    await patch(ANA, { otherMails: ["ana@home.example"], jobTitle: "Wizard" }, MALLORY);
    const answer = await audit();
    for (const shown of [
      text(answer),
      JSON.stringify(auditDocument(answer, { hidePersonal: true })),
    ]) {
      expect(shown).not.toMatch(/47 555|Quay|home\.example/);
      expect(shown).toContain("Wizard");
      expect(shown).toContain("(not shown here)");
    }
    expect(text(answer, false)).toMatch(/\+47 555 0199[^]*ana@home\.example/);
  });

  it("cannot make the terminal or a runner do anything", async () => {
    const evil = tokenOf({
      appid: "::warning::x",
      app_displayname: "\u001b[2J\n::error::HR\u202e ##[error]x",
      oid: "66666666-7777-4888-8999-000000000000",
    });
    const { audit, patch } = await applied();
    await patch(ANA, { jobTitle: "\u001b[31mred\n::set-output name=a::b" }, evil);
    const shown = text(await audit());
    // oxlint-disable-next-line no-control-regex
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|^\s*::|##\[/m);
    expect(shown).toContain(String.raw`\u{1b}[2J\n`);
  });
});

it("is printed in an order that begins with what is wrong", async () => {
  const { audit, patch, world: own } = await applied();
  await patch(ANA, { jobTitle: "Wizard", mobilePhone: "+47 555 0199" }, MALLORY);
  own.clock.advance(60_000);
  await patch("bo@contoso.com", { department: "Lab" }, HR);
  await patch("nina@contoso.com", { jobTitle: "Lead" }, "anything");
  const entries = own.tenant.directoryAudits ?? [];
  entries.splice(
    entries.findIndex(({ activity }) => activity === "Change user license"),
    1,
  );
  const shown = text(await audit()).replaceAll(/request [0-9a-f-]{36}/g, "request REQUEST");
  await expect(shown).toMatchFileSnapshot("../golden/audit.txt");
});

it("is never about another tenant than the one that is signed in to", async () => {
  const { run, world: own } = await applied();
  const elsewhere = auditOf(
    run,
    {
      connection: connect({
        endpoint: endpointFromEnvironment({ ROLLCALL_GRAPH_URL: own.directory.root }),
        token: () => Promise.resolve("auditor"),
        clock: own.clock,
      }),
      principal: () => Promise.resolve({ principal: OWN, tenantId: OTHER_TENANT }),
    },
    { application: undefined, marginMinutes: 120, now: own.clock.now() },
  );
  await expect(elsewhere).rejects.toThrow(/Set AZURE_TENANT_ID to the tenant of the run/);
  expect(own.directory.requests.filter(({ path }) => path.startsWith("/auditLogs"))).toEqual([]);
});

describe("the budget of the log", () => {
  const many = people(60, { jobTitle: "Lead" });
  const before = (): TenantState =>
    tenantWith(many.live.map((person) => ({ ...person, jobTitle: "Engineer" })));
  const audits = ({ directory }: StoryWorld): readonly number[] =>
    directory.requests
      .filter(({ path }) => path.startsWith("/auditLogs"))
      .map(({ status }) => status);

  it("is kept to for sixty people, page by page", async () => {
    const { audit, world: own } = await applied(
      { tenant: before(), pageSize: 7, throttle: { seed: 1 } },
      many.yaml,
    );
    expect((await audit()).totals).toMatchObject({ writes: 60, people: 60, matched: 60 });
    expect(audits(own)).toEqual(Array.from({ length: 9 }, () => 200));
  });

  it("is kept to for a few, who are asked for one by one", async () => {
    const few = people(12, { jobTitle: "Lead" });
    const tenant = tenantWith(few.live.map((person) => ({ ...person, jobTitle: "Engineer" })));
    const { audit, world: own } = await applied({ tenant, throttle: { seed: 1 } }, few.yaml);
    expect((await audit()).totals).toMatchObject({ writes: 12, matched: 12 });
    expect(audits(own)).toEqual(Array.from({ length: 12 }, () => 200));
  });

  it("that another program uses up is waited for", async () => {
    const { audit, world: own } = await applied({ throttle: { seed: 1 } });
    for (let request = 0; request < 5; request += 1)
      await fetch(`${own.directory.root}/auditLogs/directoryAudits`, {
        headers: { Authorization: "Bearer other" },
      });
    expect((await audit()).totals.missing).toBe(0);
    expect(audits(own)).toContain(429);
  });
});

it("says which permission is missing", async () => {
  const { audit } = await applied({ withoutPermissions: ["AuditLog.Read.All"] });
  await expect(audit()).rejects.toThrow(
    /Reading the audit log was refused \(403 .*Give the application the permission AuditLog\.Read\.All/,
  );
});
