import { expect, it } from "vitest";
import { parse } from "yaml";
import type { Acknowledgement } from "../../../src/model/settings/acknowledgement.ts";
import type { Change } from "../../../src/model/plan.ts";
import type { KnownGroup } from "../../../src/model/directory/surroundings.ts";
import { checkEmptiedGroups } from "../../../src/plan/guards/emptiedGroups.ts";
import { parseAcknowledgements } from "../../../src/roster/settings/acknowledgements.ts";
import { idOf } from "../../builders.ts";

const ANA = "ana@contoso.com";
const now = new Date("2026-11-26T08:00:00Z");

/** A group whose only member is Ana, by the names that the configuration gives it. */
function group(name: string, id = idOf(name)): KnownGroup {
  const found = { id, displayName: name, assignedLicenses: [], members: 1, others: 0 };
  return { name, truth: "ours", candidates: [id], found };
}

const leaving = (...names: readonly string[]): Change[] => [
  {
    kind: "update",
    id: idOf(ANA),
    userPrincipalName: ANA,
    at: { file: "users/ana.yaml", line: 1 },
    cause: "here",
    fields: names.map((name) => ({
      field: `groups.${name}`,
      from: { as: "member", id: idOf(name), name },
      to: null,
      at: { file: "users/ana.yaml", line: 1 },
    })),
    seen: {
      userPrincipalName: ANA,
      accountEnabled: true,
      onPremisesSyncEnabled: false,
      createdAt: null,
    },
  },
];

function verdicts(
  changes: readonly Change[],
  all: readonly KnownGroup[],
  acknowledgements: readonly Acknowledgement[] = [],
) {
  return checkEmptiedGroups(changes, { surroundings: { groups: { all } }, acknowledgements, now });
}

/** The files that a plan proposes, as they are read back. */
function proposed(changes: readonly Change[], all: readonly KnownGroup[]): Acknowledgement[] {
  const files = verdicts(changes, all).flatMap((verdict) =>
    "refusal" in verdict && verdict.refusal.acknowledgement
      ? [
          {
            path: verdict.refusal.acknowledgement.path,
            bytes: Buffer.from(verdict.refusal.acknowledgement.text),
          },
        ]
      : [],
  );
  const { acknowledgements, diagnostics } = parseAcknowledgements(files);
  expect(diagnostics).toEqual([]);
  return [...acknowledgements];
}

const HOSTILE = 'R&D: "C#", v1.0/../../x';

it.each(["Sales", "On call", "sales.emea", HOSTILE, "Ωmega", "[x]"])(
  "a group %j that is emptied is lifted by the file that is proposed, and no other group is",
  (name) => {
    const files = proposed(leaving(name), [group(name)]);
    expect(files.map(({ properties }) => properties)).toEqual([[`groups.${name}`]]);
    expect(files[0]?.at.file).toMatch(
      /^acknowledgements\/emptiedGroups-groups\.[A-Za-z0-9.-]*\.yaml$/,
    );
    expect(files[0]?.at.file).not.toContain("..");
    expect(verdicts(leaving(name), [group(name)], files)[0]).toHaveProperty("lifted");
    expect(verdicts(leaving("Board"), [group("Board")], files)[0]).toHaveProperty("refusal");
  },
);

it("two groups that the same people empty take two files, at two paths", () => {
  const all = [group("On call"), group("On-call")];
  const first = proposed(leaving("On call"), all);
  const [second] = verdicts(leaving("On-call"), all, first);
  if (!second || !("refusal" in second)) throw new Error("Nothing was refused");
  expect(second.refusal.acknowledgement?.path).toBe(
    "acknowledgements/emptiedGroups-groups.On-call-2.yaml",
  );
  expect(parse(second.refusal.acknowledgement?.text ?? "")).toMatchObject({
    properties: ["groups.On-call"],
  });
  expect(second.refusal.fallsShort).toBeUndefined();
});

it("a file that names no group lifts nothing, and says what to add", () => {
  const file: Acknowledgement = {
    guard: "emptiedGroups",
    limit: 9,
    users: [ANA],
    expires: "2026-12-01",
    at: { file: "acknowledgements/emptiedGroups.yaml", line: 1 },
  };
  expect(verdicts(leaving("On call"), [group("On call")], [file])[0]).toMatchObject({
    refusal: {
      fallsShort: [{ why: 'it names no group; add "properties: ["groups.On call"]"' }],
    },
  });
});

it("a group that is listed under two names is refused once", () => {
  const all = [group("Sales"), group("Vertrieb", idOf("Sales"))];
  expect(verdicts(leaving("Sales"), all)).toHaveLength(1);
  expect(verdicts(leaving("Sales"), all, proposed(leaving("Sales"), all))[0]).toHaveProperty(
    "lifted",
  );
});
