import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIGURATION } from "../../../src/model/settings/configuration.ts";
import type { FieldValue } from "../../../src/model/values.ts";
import { markSensitive } from "../../../src/plan/guards/sensitive.ts";
import { pagesOfPlan } from "../../../src/report/pages/plan.ts";
import { desired, live, plan } from "../../builders.ts";
import { creation, existing } from "../changes.ts";

const NAME = "ana.silva@contoso.com";
const WARNING =
  "1 user would have properties changed that **the configuration calls sensitive**: Ana Silva";
const EXTENSION = `extension_${"0".repeat(32)}_badge`;

function planned(
  sensitive: readonly string[],
  before: Record<string, FieldValue> | undefined,
  after: Record<string, FieldValue>,
) {
  return plan(
    [desired({ userPrincipalName: NAME, ...after })],
    before ? [live({ userPrincipalName: NAME, ...before })] : [],
    { configuration: { ...DEFAULT_CONFIGURATION, sensitive } },
  );
}

const comment = (made: ReturnType<typeof planned>): string =>
  pagesOfPlan(made, { tenant: "contoso.com" }).comment;

describe("a property that the configuration calls sensitive", () => {
  it.each([
    { sensitive: ["department"], field: "department", named: "department" },
    {
      sensitive: ["onPremisesExtensionAttributes"],
      field: "onPremisesExtensionAttributes.extensionAttribute1",
      named: "extensionAttribute1",
    },
    {
      sensitive: ["onPremisesExtensionAttributes.extensionAttribute1"],
      field: "onPremisesExtensionAttributes.extensionAttribute1",
      named: "extensionAttribute1",
    },
    { sensitive: [EXTENSION], field: EXTENSION, named: EXTENSION },
  ])("$sensitive: its change is warned of by name", ({ sensitive, field, named }) => {
    const made = planned(sensitive, { [field]: "Sales" }, { [field]: "Finance" });
    expect(made.changes[0]?.fields).toMatchObject([{ field, sensitive: true }]);
    expect(comment(made)).toContain(WARNING);
    expect(comment(made).replaceAll("&#95;", "_")).toContain(named);
  });

  it.each([
    { why: "nothing is called so", sensitive: [], field: "department" },
    { why: "another is", sensitive: ["jobTitle"], field: "department" },
    { why: "another begins alike", sensitive: ["mail"], field: "mailNickname" },
    {
      why: "another member is",
      sensitive: ["onPremisesExtensionAttributes.extensionAttribute1"],
      field: "onPremisesExtensionAttributes.extensionAttribute15",
    },
  ])("no warning where $why", ({ sensitive, field }) => {
    const made = planned(sensitive, { [field]: "sales" }, { [field]: "finance" });
    expect(made.changes).toHaveLength(1);
    expect(comment(made)).not.toContain("calls sensitive");
  });

  it("no warning of a new user, whose every value is new", () => {
    const made = planned(["department"], undefined, { department: "Finance" });
    expect(made.changes[0]?.kind).toBe("create");
    expect(comment(made)).not.toContain("calls sensitive");
  });
});

describe("of several changes", () => {
  const changes = [
    existing({ department: "Sales", city: "Oslo", "employeeOrgData.division": "North" }),
    existing({ jobTitle: "Lead" }),
    creation({ city: "Oslo" }),
  ];
  const marked = (...names: string[]) =>
    markSensitive(changes, names).map(({ fields }) =>
      fields.flatMap(({ field, sensitive }) => (sensitive ? field : [])),
    );

  it.each<[string[], string[][]]>([
    [[], [[], [], []]],
    [["state"], [[], [], []]],
    [["city"], [["city"], [], ["city"]]],
    [
      ["city", "jobTitle", "state"],
      [["city"], ["jobTitle"], ["city"]],
    ],
    [["employeeOrgData"], [["employeeOrgData.division"], [], []]],
    [
      ["employeeOrg", "cit", "city.x"],
      [[], [], []],
    ],
  ])("%o marks those fields, and changes nothing else", (names, expected) => {
    expect(marked(...names)).toEqual(expected);
    const unmarked = markSensitive(changes, names).map((change) => ({
      ...change,
      fields: change.fields.map(({ sensitive: _sensitive, ...field }) => field),
    }));
    expect(unmarked).toEqual(changes);
  });
});
