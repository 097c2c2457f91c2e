import { afterEach, describe, expect, it } from "vitest";
import type { Fault } from "../../src/embedded/faults/faults.ts";
import type { Outcome } from "../../src/model/records/receipt.ts";
import { withoutSpent } from "../../src/plan/review/spent.ts";
import { storyWorld, tenantWith, yamlOf, type StoryWorld } from "./world.ts";

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

const NAME = "ana.silva@contoso.com";
const EXTENSION = `extension_${"0a".repeat(16)}_badge`;
const OTHER_EXTENSION = `extension_${"0a".repeat(16)}_locker`;
const ANA = { userPrincipalName: NAME, displayName: "Ana Silva", mailNickname: "ana.silva" };
/** Somebody unmanaged with a value everywhere, so that no property counts as one that cannot be read. */
const BEN = {
  userPrincipalName: "ben@contoso.com",
  mail: "ben@contoso.com",
  ...Object.fromEntries(
    [
      "jobTitle",
      "department",
      "companyName",
      "officeLocation",
      "faxNumber",
      "employeeId",
      "employeeType",
      "givenName",
      "surname",
      "preferredLanguage",
      EXTENSION,
      OTHER_EXTENSION,
    ].map((name) => [name, "b"]),
  ),
  ageGroup: "Adult",
  consentProvidedForMinor: "NotRequired",
  onPremisesExtensionAttributes: { extensionAttribute1: "b", extensionAttribute15: "b" },
};
const EXTERNAL: Fault = {
  kind: "property-refused",
  properties: ["onPremisesExtensionAttributes"],
  because: "mastered-elsewhere",
};

interface Run {
  readonly outcome: Outcome | undefined;
  readonly writes: readonly unknown[];
  readonly user: Readonly<Record<string, unknown>> | undefined;
}

/** One user's file is applied to a directory that refuses something. */
async function applied(
  declared: Readonly<Record<string, unknown>>,
  faults: readonly Fault[],
  live: Readonly<Record<string, unknown>> | null = ANA,
): Promise<Run> {
  world = await storyWorld({
    tenant: tenantWith([BEN, ...(live ? [{ ...ANA, ...live }] : [])]),
    faults: { seed: 1, faults },
  });
  const yaml = { "users/ana.yaml": yamlOf([{ ...ANA, ...declared }]) };
  const result = await world.apply(yaml, await world.plan(yaml));
  if (result.kind !== "applied") throw new Error("refused");
  return {
    outcome: result.outcomes[0],
    writes: world.directory.requests
      .filter(({ method, path }) => method !== "GET" && path !== "/$batch")
      .map(({ body }) => body),
    user: world.tenant.users.find(({ userPrincipalName }) => userPrincipalName === NAME),
  };
}

describe("one property that Graph refuses keeps no other from being written", () => {
  it.each<{
    name: string;
    declared: Readonly<Record<string, unknown>>;
    fault: Fault;
    refused: readonly string[];
    requests: number;
    message: RegExp;
  }>([
    {
      name: "an extension attribute that Exchange Online keeps",
      declared: {
        jobTitle: "Engineer",
        department: "R&D",
        onPremisesExtensionAttributes: { extensionAttribute15: "605" },
      },
      fault: EXTERNAL,
      refused: ["onPremisesExtensionAttributes.extensionAttribute15"],
      requests: 3,
      message:
        /external service.* Set-Mailbox -Identity ana\.silva@contoso\.com -CustomAttribute15 VALUE \(of a mail user with Set-MailUser\), or leave it out of the file\.$/,
    },
    {
      name: "an employeeId that another service keeps",
      declared: { jobTitle: "Engineer", department: "R&D", employeeId: "E7" },
      fault: { ...EXTERNAL, properties: ["employeeId"] },
      refused: ["employeeId"],
      requests: 3,
      message: /external service.* Change it there, or leave it out of the file\.$/,
    },
    {
      name: "a mail address that a group has",
      declared: { jobTitle: "Engineer", department: "R&D", mail: "crew@contoso.com" },
      fault: { kind: "property-refused", properties: ["mail"], because: "address-taken" },
      refused: ["mail"],
      requests: 2,
      message: /proxyAddresses already exists\..* Get-Recipient -Identity crew@contoso\.com\./,
    },
    {
      name: "extensions that nobody registered",
      declared: {
        jobTitle: "Engineer",
        department: "R&D",
        [EXTENSION]: "1",
        [OTHER_EXTENSION]: "2",
      },
      fault: {
        kind: "property-refused",
        properties: ["extension_"],
        because: "extension-unavailable",
      },
      refused: [EXTENSION, OTHER_EXTENSION],
      requests: 2,
      message: /not available.* Register it with POST \/applications\/\{id\}\/extensionProperties/,
    },
    {
      name: "a value that the answer names",
      declared: { jobTitle: "Engineer", department: "R&D", companyName: "Contoso" },
      fault: { kind: "property-refused", properties: ["companyName"], because: "invalid" },
      refused: ["companyName"],
      requests: 2,
      message: /^Invalid value specified for property 'companyName'/,
    },
    {
      name: "a property of which the answer says nothing",
      declared: {
        jobTitle: "Engineer",
        department: "R&D",
        companyName: "Contoso",
        officeLocation: "B2",
        faxNumber: "1",
      },
      fault: { ...EXTERNAL, properties: ["officeLocation"] },
      refused: ["officeLocation"],
      requests: 5,
      message: /external service/,
    },
  ])("$name", async ({ declared, fault, refused, requests, message }) => {
    const { outcome, writes, user } = await applied(declared, [fault]);
    expect(writes).toHaveLength(requests);
    expect(user).toMatchObject({ jobTitle: "Engineer", department: "R&D" });
    expect(outcome).toMatchObject({ status: "failed", refused, error: { status: 400 } });
    expect(outcome?.error?.field).toBe(refused[0]);
    expect(outcome?.error?.message).toMatch(message);
    const written = outcome?.writes?.flatMap(({ fields }) => fields.map(({ field }) => field));
    expect(outcome?.done?.toSorted()).toEqual(written?.toSorted());
    expect([...(outcome?.done ?? []), ...refused].toSorted()).toEqual(
      (
        await world?.plan({ "users/ana.yaml": yamlOf([{ ...ANA, ...declared }]) })
      )?.changes[0]?.fields
        .map(({ field }) => field)
        .concat(outcome?.done ?? [])
        .toSorted(),
    );
  });
});

it("finds two refused properties among ten, and says so of both", async () => {
  const plain = ["jobTitle", "department", "companyName", "officeLocation", "employeeType"];
  const more = ["givenName", "surname", "preferredLanguage"];
  const declared = Object.fromEntries([...plain, ...more].map((name) => [name, "en"]));
  const faults: Fault[] = [
    { ...EXTERNAL, properties: ["employeeType"] },
    { ...EXTERNAL, properties: ["surname"] },
  ];
  const { outcome, user } = await applied(declared, faults);
  expect(outcome?.refused?.toSorted()).toEqual(["employeeType", "surname"]);
  expect(
    [outcome?.error?.field, /also: (\w+): 400/.exec(outcome?.reason ?? "")?.[1]].toSorted(),
  ).toEqual(["employeeType", "surname"]);
  expect(user).toMatchObject({ jobTitle: "en", givenName: "en", preferredLanguage: "en" });
  expect(user).not.toHaveProperty("surname");
});

describe("what splitting cannot help is sent once", () => {
  it.each<{ name: string; declared: Readonly<Record<string, unknown>>; fault: Fault }>([
    {
      name: "an old clash of addresses, which refuses every change",
      declared: { jobTitle: "Engineer", department: "R&D" },
      fault: { kind: "user-refused", status: 400 },
    },
    {
      name: "a missing permission",
      declared: { jobTitle: "Engineer", department: "R&D" },
      fault: { kind: "user-refused", status: 403 },
    },
    {
      name: "consent without its age group",
      declared: { ageGroup: "Minor", consentProvidedForMinor: "Granted" },
      fault: { ...EXTERNAL, properties: ["ageGroup"] },
    },
  ])("$name", async ({ declared, fault }) => {
    const { outcome, writes } = await applied(declared, [fault]);
    expect(writes).toHaveLength(1);
    expect(outcome).toMatchObject({ status: "failed", refused: Object.keys(declared) });
    expect(outcome).not.toHaveProperty("done");
  });
});

it("creates nobody of whom one property is refused, and names it", async () => {
  const declared = { jobTitle: "Engineer", mail: "crew@contoso.com" };
  const { outcome, writes, user } = await applied(
    declared,
    [{ kind: "property-refused", properties: ["mail"], because: "address-taken" }],
    null,
  );
  expect(user).toBeUndefined();
  expect(writes).toHaveLength(1);
  expect(outcome).toMatchObject({ kind: "create", status: "failed", error: { field: "mail" } });
  expect(outcome?.error?.message).toContain("Get-Recipient -Identity crew@contoso.com");
});

it("enables nobody of whom a property was refused, and writes the rest", async () => {
  const { outcome, user } = await applied(
    {
      accountEnabled: true,
      jobTitle: "Engineer",
      onPremisesExtensionAttributes: { extensionAttribute1: "x" },
    },
    [EXTERNAL],
    { accountEnabled: false },
  );
  expect(user).toMatchObject({ accountEnabled: false, jobTitle: "Engineer" });
  expect(outcome?.reason).toContain("the account was not enabled");
});

it("spends the review for what was written, and nothing else", async () => {
  const declared = {
    jobTitle: "Engineer",
    onPremisesExtensionAttributes: { extensionAttribute15: "605" },
  };
  const yaml = { "users/ana.yaml": yamlOf([{ ...ANA, ...declared }]) };
  world = await storyWorld({
    tenant: tenantWith([BEN, ANA]),
    faults: { seed: 1, faults: [EXTERNAL] },
  });
  const reviewed = await world.plan(yaml);
  const result = await world.apply(yaml, reviewed);
  const outcomes = result.kind === "applied" ? result.outcomes : [];
  const left = withoutSpent(reviewed, [
    {
      startedAt: reviewed.madeAt,
      outcomes,
      holds: (_, recorded, value) => recorded === value,
    },
  ]);
  expect(left.changes.map(({ fields }) => fields.map(({ field }) => field))).toEqual([
    ["onPremisesExtensionAttributes.extensionAttribute15"],
  ]);
  // Repeated, it asks for no more than what is left, in one request.
  const before = world.directory.requests.filter(({ method }) => method === "PATCH").length;
  await world.apply(yaml, left);
  expect(world.directory.requests.filter(({ method }) => method === "PATCH").length).toBe(
    before + 1,
  );
});
