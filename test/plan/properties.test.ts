import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameValue } from "../../src/model/properties/compare.ts";
import type { DesiredUser, DirectoryUser } from "../../src/model/user.ts";
import type { FieldValue } from "../../src/model/values.ts";
import { changesToApply } from "../../src/model/plan.ts";
import { authorise } from "../../src/plan/review/authorise.ts";
import { acceptedPlan as plan, desired, idOf, live } from "../builders.ts";

const text = fc.oneof(
  fc.constantFrom("a", "b", "é", "e\u0301", "00042"),
  fc.string({ minLength: 1 }),
);
const fields = fc.record(
  {
    department: fc.option(text),
    jobTitle: fc.option(text),
    otherMails: fc.array(fc.constantFrom("a@example.com", "b@example.com", "c@example.com")),
    employeeOrgData: fc.record({ costCenter: fc.option(text), division: fc.option(text) }),
    accountEnabled: fc.boolean(),
  },
  { requiredKeys: [] },
);
const names = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });

interface World {
  readonly users: readonly DesiredUser[];
  readonly directory: readonly DirectoryUser[];
}

/** Users declared and present, overlapping, with managers among each other. */
const world: fc.Arbitrary<World> = fc
  .tuple(
    names,
    names,
    fc.infiniteStream(fields),
    fc.infiniteStream(fields),
    fc.infiniteStream(fc.nat()),
  )
  .map(([declared, present, wanted, had, picks]) => ({
    users: declared.map((number) => {
      const manager = declared[pick(picks) % declared.length];
      return desired(
        { userPrincipalName: nameOf(number), displayName: `P ${number}`, ...next(wanted) },
        manager === undefined || manager === number ? {} : { manager: nameOf(manager) },
      );
    }),
    directory: present.map((number) => {
      const values = next(had);
      return live(
        {
          userPrincipalName: nameOf(number),
          displayName: `P ${number}`,
          otherMails: [],
          employeeOrgData: null,
          ...values,
        },
        { enabled: values["accountEnabled"] !== false },
      );
    }),
  }));

describe("invariants of the plan", () => {
  it("plan(x, x) is empty", () => {
    fc.assert(
      fc.property(world, ({ users }) => {
        const result = plan(users, users.map(asLive(users)));
        expect(result.changes).toEqual([]);
        expect(result.blocked).toEqual([]);
      }),
    );
  });

  it("plan after apply is empty", () => {
    fc.assert(
      fc.property(world, ({ users, directory }) => {
        const first = plan(users, directory);
        const after = applyTo(directory, first.changes);
        const second = plan(users, after);
        expect(second.changes).toEqual([]);
      }),
    );
  });

  it("a shuffled input gives the same plan, byte for byte", () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), ({ users, directory }, order) => {
        const shuffled = plan(shuffle(users, order), shuffle(directory, order));
        expect(JSON.stringify(shuffled)).toBe(JSON.stringify(plan(users, directory)));
      }),
    );
  });

  it("totals add up, and nobody unmanaged is ever in a change", () => {
    fc.assert(
      fc.property(world, ({ users, directory }) => {
        const { totals, changes } = plan(users, directory);
        const { create, update, enable, disable, adopt, unchanged, blocked } = totals;
        expect(create + update + enable + disable + adopt + unchanged + blocked).toBe(users.length);
        expect(totals.matched + totals.protected + totals.unmanaged).toBe(directory.length);
        const declared = new Set(users.map((user) => user.fields["userPrincipalName"]));
        for (const change of changes) expect(declared).toContain(change.userPrincipalName);
      }),
    );
  });

  it("a plan authorises exactly itself while nothing moves", () => {
    fc.assert(
      fc.property(world, ({ users, directory }) => {
        const made = plan(users, directory);
        const { changes, skipped, withheld } = authorise(made, [made]);
        expect(changes).toEqual(changesToApply(made));
        expect(skipped).toEqual([]);
        expect(withheld.size).toBe(0);
      }),
    );
  });

  it("whatever the directory became, only reviewed steps are authorised", () => {
    fc.assert(
      fc.property(world, world, (then, now) => {
        const reviewed = plan(then.users, then.directory);
        const { changes } = authorise(plan(now.users, now.directory), [reviewed]);
        for (const change of changes)
          for (const { field, to } of change.fields) {
            const covering = reviewed.changes.find(
              (other) => other.userPrincipalName === change.userPrincipalName,
            );
            const listed = covering?.fields.find((other) => other.field === field);
            expect(listed && sameValue(field, listed.to, to)).toBe(true);
          }
      }),
    );
  });

  it("with the head as base, everything that differs is drift and nothing would be written", () => {
    fc.assert(
      fc.property(world, ({ users, directory }) => {
        const { changes, totals } = plan(users, directory, { base: users });
        expect(changes.every(({ cause }) => cause === "drift")).toBe(true);
        expect(totals.writes).toBe(0);
      }),
    );
  });
});

function nameOf(number: number): string {
  return `p${number}@contoso.com`;
}

function asLive(all: readonly DesiredUser[]) {
  return (user: DesiredUser): DirectoryUser => {
    const boss = all.find((other) => other.fields["userPrincipalName"] === user.fields["manager"]);
    const name = boss?.fields["userPrincipalName"];
    return live(
      {
        ...user.fields,
        manager: typeof name === "string" ? { id: idOf(name), userPrincipalName: name } : null,
      },
      { enabled: user.fields["accountEnabled"] !== false },
    );
  };
}

/** What a directory holds after every write of a plan. */
function applyTo(
  directory: readonly DirectoryUser[],
  changes: ReturnType<typeof plan>["changes"],
): DirectoryUser[] {
  const users = new Map(directory.map((user) => [user.userPrincipalName, user]));
  for (const change of changes) {
    const before = users.get(change.userPrincipalName);
    const written: Record<string, FieldValue> = {
      otherMails: [],
      employeeOrgData: null,
      ...before?.fields,
    };
    for (const { field, to } of change.fields)
      written[field] =
        field === "manager" && to !== null && typeof to === "object" && "userPrincipalName" in to
          ? {
              id: idOf(String(to["userPrincipalName"])),
              userPrincipalName: String(to["userPrincipalName"]),
            }
          : to;
    users.set(
      change.userPrincipalName,
      live(
        { ...written, userPrincipalName: change.userPrincipalName },
        { enabled: written["accountEnabled"] !== false },
      ),
    );
  }
  return [...users.values()];
}

function shuffle<Item>(items: readonly Item[], order: fc.Stream<number>): Item[] {
  return items
    .map((item) => ({ item, rank: pick(order) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function next<Value>(stream: fc.Stream<Value>): Value & Record<string, FieldValue> {
  return stream.next().value as Value & Record<string, FieldValue>;
}

function pick(stream: fc.Stream<number>): number {
  return stream.next().value as number;
}
