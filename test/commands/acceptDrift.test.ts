import { expect, it } from "vitest";
import { acceptDrift } from "../../src/commands/acceptDrift.ts";
import { DEFAULT_CONFIGURATION } from "../../src/model/settings/configuration.ts";
import type { DirectorySnapshot } from "../../src/model/user.ts";
import type { Holding } from "../../src/model/values.ts";
import { findDrift } from "../../src/plan/drift.ts";
import { parseRoster } from "../../src/roster/read/parseRoster.ts";
import { VirtualClock } from "../virtualClock.ts";

const ID = "10000000-0000-4000-8000-000000000001";
const GROUPS = ["Sales", "On call", "Ops"].map((name, index) => ({
  name,
  id: `20000000-0000-4000-8000-00000000000${index}`,
}));

function member(name: string): Holding {
  return { as: "member", id: GROUPS.find((group) => group.name === name)?.id ?? null, name };
}

it("the first entry of a set is accepted with all that the user has of it, since it makes them managed", () => {
  const configuration = {
    ...DEFAULT_CONFIGURATION,
    groups: Object.fromEntries(GROUPS.map(({ name }) => [name, { members: "ours" as const }])),
  };
  const text = "userPrincipalName: ana@contoso.com\ndisplayName: Ana\n";
  const source = {
    folder: "users",
    files: [{ path: "users/ana.yaml", bytes: new TextEncoder().encode(text) }],
    diagnostics: [],
  };
  const directory: DirectorySnapshot = {
    tenant: { id: ID, domain: "contoso.com", verifiedDomains: ["contoso.com"] },
    users: [
      {
        id: ID,
        userPrincipalName: "ana@contoso.com",
        accountEnabled: true,
        onPremisesSyncEnabled: false,
        createdAt: null,
        mail: null,
        proxyAddresses: [],
        fields: { displayName: "Ana" },
        sets: { groups: [member("Sales"), member("On call")] },
      },
    ],
    deletedUsers: [],
    surroundings: {
      groups: {
        all: GROUPS.map(({ id, name }) => ({
          name,
          candidates: [id],
          truth: "ours",
          found: { id, displayName: name, assignedLicenses: [], members: 1, others: 0 },
        })),
      },
    },
    requests: { listing: 1, relationships: 0 },
  };
  const clock = new VirtualClock();
  const desired = {
    roster: parseRoster(source, configuration),
    configuration,
    acknowledgements: [],
    correctsDrift: false,
  };
  const drift = findDrift({ ...desired, directory, now: clock.now() });
  const at = { file: "users/ana.yaml", line: 1 };
  const { taken, source: after } = acceptDrift(
    [
      {
        kind: "changed",
        userPrincipalName: "ana@contoso.com",
        id: ID,
        at,
        fields: [{ field: "groups.Sales", declared: null, live: member("Sales"), at }],
      },
    ],
    { desired, source, directory, drift },
    { clock },
  );
  expect(taken.map(({ field }) => field)).toEqual(["groups.On call", "groups.Sales"]);
  expect(after.files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([
    `${text}groups:\n  - On call\n  - Sales\n`,
  ]);
});
