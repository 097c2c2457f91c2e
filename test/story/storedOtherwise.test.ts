import { afterEach, describe, expect, it } from "vitest";
import type { StoredOtherwise } from "../../src/embedded/faults/kinds.ts";
import type { Fault } from "../../src/embedded/faults/faults.ts";
import { countOutcomes, type Outcome } from "../../src/model/records/receipt.ts";
import { hasherFor } from "../../src/ledger/records/hashing.ts";
import { renderReceiptMarkdown } from "../../src/report/markdown/receipt.ts";
import { receiptWithoutPersonal } from "../../src/report/personal.ts";
import { keptOtherwiseWarning } from "../../src/report/facts/shownOtherwise.ts";
import { storyWorld, tenantWith, yamlOf, type StoryWorld } from "./world.ts";

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

const ANA = {
  userPrincipalName: "ana.silva@contoso.com",
  displayName: "Ana",
  mailNickname: "ana.silva",
  jobTitle: "Clerk",
  otherMails: ["ana@contoso.example"],
  mobilePhone: "+47 22 00 00 00",
  businessPhones: ["+47 22 00 00 01"],
  companyName: "Contoso",
};

function kept(as: StoredOtherwise["as"], ...properties: string[]): Fault {
  return { kind: "stored-otherwise", properties, as };
}

/** What Ana's file declares is applied to a directory that keeps something else. */
async function applied(
  declared: Readonly<Record<string, unknown>>,
  faults: readonly Fault[],
): Promise<{ outcome: Outcome | undefined; seconds: number; next: readonly string[] }> {
  world = await storyWorld({ tenant: tenantWith([ANA]), faults: { seed: 1, faults } });
  const yaml = {
    "users/ana.yaml": yamlOf([{ userPrincipalName: ANA.userPrincipalName, ...declared }]),
  };
  const reviewed = await world.plan(yaml);
  const startedAt = world.clock.now().getTime();
  const result = await world.apply(yaml, reviewed);
  const seconds = (world.clock.now().getTime() - startedAt) / 1000;
  const next = await world.plan(yaml);
  return {
    outcome: result.kind === "applied" ? result.outcomes[0] : undefined,
    seconds,
    next: next.changes.flatMap(({ fields }) => fields.map(({ field }) => field)),
  };
}

describe("what the directory keeps as something else is told with both values, soon", () => {
  it.each<{
    name: string;
    declared: Readonly<Record<string, unknown>>;
    fault: Fault;
    differs: object;
  }>([
    {
      name: "trimmed",
      declared: { displayName: "Ana  Silva " },
      fault: kept("trimmed", "displayName"),
      differs: { field: "displayName", to: "Ana  Silva ", shown: "Ana Silva" },
    },
    {
      name: "in lower case",
      declared: { jobTitle: "Head of Sales" },
      fault: kept("lower-case", "jobTitle"),
      differs: { field: "jobTitle", to: "Head of Sales", shown: "head of sales" },
    },
    {
      name: "cut",
      declared: { jobTitle: "Head of Sales and Marketing" },
      fault: kept("truncated", "jobTitle"),
      differs: { field: "jobTitle", to: "Head of Sales and Marketing", shown: "Head of Sales an" },
    },
    {
      name: "a list in which an item is cut",
      declared: { businessPhones: ["+47 22 00 00 00 ext 7"] },
      fault: kept("truncated", "businessPhones"),
      differs: {
        field: "businessPhones",
        to: ["+47 22 00 00 00 ext 7"],
        shown: ["+47 22 00 00 00 "],
      },
    },
  ])("$name", async ({ declared, fault, differs }) => {
    const { outcome, seconds, next } = await applied(declared, [fault]);
    expect(outcome).toMatchObject({ status: "applied", confirmed: false, differs: [differs] });
    expect(seconds).toBeLessThan(10);
    // Nothing hides that it will be proposed again.
    expect(next).toEqual(Object.keys(declared));
  });

  it("beside others that are as written", async () => {
    const { outcome } = await applied({ displayName: "Ana  Silva ", jobTitle: "Boss" }, [
      kept("trimmed", "displayName"),
    ]);
    expect(outcome?.differs?.map(({ field }) => field)).toEqual(["displayName"]);
    expect(outcome?.done).toEqual(["displayName", "jobTitle"]);
  });
});

it("what was written and still shows the old value is waited for, and then told as such", async () => {
  const { outcome, seconds } = await applied({ jobTitle: "Boss" }, [kept("ignored", "jobTitle")]);
  expect(seconds).toBeGreaterThan(60);
  expect(outcome).toMatchObject({
    confirmed: false,
    differs: [{ field: "jobTitle", to: "Boss", shown: "Clerk", old: true }],
  });
});

it("among the users who are written first, it stops the run", async () => {
  const others = ["ben@contoso.com", "eva@contoso.com"].map((userPrincipalName) => ({
    ...ANA,
    userPrincipalName,
  }));
  world = await storyWorld({
    tenant: tenantWith([ANA, ...others]),
    faults: { seed: 1, faults: [kept("trimmed", "displayName")] },
  });
  const yaml = {
    "users/people.yaml": yamlOf(
      [ANA, ...others].map(({ userPrincipalName }) => ({
        userPrincipalName,
        displayName: "Ana  Silva ",
      })),
    ),
  };
  const more = { configuration: { apply: { canary: 1 } } };
  const result = await world.apply(yaml, await world.plan(yaml, more), more);
  const outcomes = result.kind === "applied" ? result.outcomes : [];
  expect(outcomes.map(({ status }) => status)).toEqual([
    "applied",
    "not-attempted",
    "not-attempted",
  ]);
});

it("a value that comes late is no other value", async () => {
  world = await storyWorld({
    tenant: tenantWith([ANA]),
    lag: { seed: 3, readMilliseconds: 30_000, listMilliseconds: 1, referenceMilliseconds: 1 },
  });
  const yaml = {
    "users/ana.yaml": yamlOf([{ userPrincipalName: ANA.userPrincipalName, jobTitle: "Boss" }]),
  };
  const result = await world.apply(yaml, await world.plan(yaml));
  const [outcome] = result.kind === "applied" ? result.outcomes : [];
  expect(outcome).toMatchObject({ confirmed: true });
  expect(outcome).not.toHaveProperty("differs");
});

describe("what means the same is no change, now or later", () => {
  it.each<{ name: string; live: object; declared: Readonly<Record<string, unknown>> }>([
    {
      name: "addresses in another case and order",
      live: { otherMails: ["b@contoso.example", "a@contoso.example"] },
      declared: { otherMails: ["A@contoso.example", "B@contoso.example"] },
    },
    { name: "an empty text for null", live: { companyName: "" }, declared: { companyName: null } },
    {
      name: "empty members for null",
      live: { employeeOrgData: { costCenter: "", division: null } },
      declared: { employeeOrgData: { costCenter: null, division: null } },
    },
    {
      name: "an empty extension attribute for null",
      live: { onPremisesExtensionAttributes: { extensionAttribute1: "" } },
      declared: { onPremisesExtensionAttributes: { extensionAttribute1: null } },
    },
  ])("$name", async ({ live, declared }) => {
    world = await storyWorld({ tenant: tenantWith([{ ...ANA, ...live }]) });
    const plan = await world.plan({
      "users/ana.yaml": yamlOf([{ userPrincipalName: ANA.userPrincipalName, ...declared }]),
    });
    expect(plan.changes).toEqual([]);
    expect(plan.refusals).toEqual([]);
  });

  it("addresses that the service writes in lower case are confirmed at once", async () => {
    const { outcome, next } = await applied({ otherMails: ["Ana.Silva@Contoso.example"] }, [
      kept("lower-case", "otherMails"),
    ]);
    expect(outcome).toMatchObject({ confirmed: true });
    expect(next).toEqual([]);
  });

  it("but another address is a change", async () => {
    const { next } = await applied({ otherMails: ["c@contoso.example"] }, [
      { kind: "user-refused", status: 403 },
    ]);
    expect(next).toEqual(["otherMails"]);
  });
});

describe("reports", () => {
  const outcome: Outcome = {
    kind: "update",
    userPrincipalName: "ana.silva@contoso.com",
    displayName: "Ana <b>",
    id: "a1",
    status: "applied",
    confirmed: false,
    done: ["displayName", "mobilePhone"],
    differs: [
      { field: "displayName", to: "Ana  Silva ", shown: "Ana Silva" },
      { field: "mobilePhone", to: "+47 22 00 00 00", shown: "+4722000000" },
    ],
  };
  const receipt = {
    tenant: { id: "t", domain: "contoso.com" },
    totals: countOutcomes([outcome]),
    outcomes: [outcome],
  };

  it("say both values and what to do, without personal ones on GitHub", () => {
    const markdown = renderReceiptMarkdown(receipt, { hidePersonal: true });
    expect(markdown).toContain("**Stored otherwise: 1 user**");
    expect(markdown).toContain(
      '"Ana&nbsp;&nbsp;Silva " was written, the directory shows "Ana Silva"',
    );
    expect(markdown).toContain("declare that, or leave the property out");
    expect(markdown).not.toContain("not yet visible");
    expect(markdown).not.toContain("4722000000");
    expect(markdown).not.toContain("Ana <b>");
    const warning = keptOtherwiseWarning(receiptWithoutPersonal(receipt).outcomes);
    expect(warning).toMatch(/^Of 1 user, the directory stores something other/);
    expect(warning).not.toContain("4722000000");
  });

  it("are kept without what is personal", () => {
    const record = JSON.stringify(hasherFor("00")(outcome));
    expect(record).toContain("Ana Silva");
    expect(record).not.toContain("22 00 00 00");
    expect(record).not.toContain("4722000000");
  });
});
