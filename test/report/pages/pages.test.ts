import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import type { Plan } from "../../../src/model/plan.ts";
import type { Receipt } from "../../../src/model/records/receipt.ts";
import { outcomePage } from "../../../src/report/pages/outcome.ts";
import { renderPlanMarkdown } from "../../../src/report/markdown/plan.ts";
import { pagesOfConflict, pagesOfInvalid, pagesOfPlan } from "../../../src/report/pages/plan.ts";
import {
  create,
  existing,
  field,
  HOSTILE,
  longPlan,
  outcome,
  planOf,
  PLANS,
  receiptOf,
  RECEIPTS,
  twentyChanges,
} from "../situations.ts";

const tenant = "contoso.onmicrosoft.com";
const link = ({ file, line }: { file: string; line: number }) =>
  `https://github.com/contoso/people/blob/54e12bc/${file}#L${line}`;
const runUrl = "https://github.com/contoso/people/actions/runs/1";
const golden = (name: string) => `../../golden/comment-${name}.md`;
const planNamed = (name: string): Plan => {
  const found = PLANS.find((one) => one.name === name);
  if (!found) throw new Error(`No plan is called ${name}`);
  return found.plan;
};

describe("the comment on a pull request", () => {
  it.each([
    ...PLANS,
    { name: "twenty", plan: twentyChanges() },
    { name: "three-thousand", plan: longPlan() },
  ])("$name", async ({ name, plan }) => {
    const { comment } = pagesOfPlan(plan, { tenant, link });
    await expect(comment).toMatchFileSnapshot(golden(name));
  });

  it("conflict", async () => {
    const { comment } = pagesOfConflict(["users/sales/ben.ito.yaml", HOSTILE], tenant);
    await expect(comment).toMatchFileSnapshot(golden("conflict"));
  });

  it("invalid files", async () => {
    const mistake: Diagnostic = {
      severity: "error",
      code: "unknown-property",
      message: '"departmnet" is not a user property. Did you mean "department"?',
      at: { file: "users/sales/nina.okafor.yaml", line: 5, column: 1 },
    };
    const { comment } = pagesOfInvalid({ diagnostics: [mistake] }, { tenant, link });
    await expect(comment).toMatchFileSnapshot(golden("invalid"));
  });

  it.each(PLANS)("is what the command prints as Markdown: $name", ({ plan }) => {
    const { comment } = pagesOfPlan(plan, { tenant, link });
    const embedded = "the embedded directory of this job";
    expect(renderPlanMarkdown(plan, { link, hidePersonal: true, embedded })).toBe(comment);
  });
});

describe("no change", () => {
  it("is a title and a sentence", () => {
    const { comment, summary } = pagesOfPlan(planNamed("no-change"), { tenant, link });
    expect(comment.trim().split(/\n+/)).toHaveLength(3);
    expect(summary).toBe(comment);
  });
});

describe("one folded part for each user", () => {
  const updates = (number: number): Plan =>
    planOf(
      Array.from({ length: number }, (_, index) =>
        existing("update", `user.${index}`, [field("jobTitle", "A", "B")]),
      ),
    );

  it.each([
    { changes: 1, folds: 1, open: 1 },
    { changes: 3, folds: 3, open: 3 },
    { changes: 4, folds: 4, open: 0 },
    { changes: 50, folds: 50, open: 0 },
    { changes: 51, folds: 1, open: 0 },
  ])("$changes changes have $folds, $open open", ({ changes, folds, open }) => {
    const { comment } = pagesOfPlan(updates(changes), { tenant, link });
    expect(comment.match(/<details/g)).toHaveLength(folds);
    expect(comment.match(/<details open>/g) ?? []).toHaveLength(open);
  });

  it("gives way to tables when there are many, open for those at risk", () => {
    const plan = planOf([
      ...updates(100).changes,
      existing("disable", "tom.berg", [field("accountEnabled", true, false)]),
    ]);
    const { comment } = pagesOfPlan(plan, { tenant, link });
    expect(comment).toContain("<details open><summary><b>disable</b> 1 user</summary>");
    expect(comment).toContain("<details><summary><b>update</b> 100 users</summary>");
  });

  it("leads from each property to its line", () => {
    const { comment } = pagesOfPlan(planNamed("story"), { tenant, link });
    expect(comment).toContain(
      "| [department](https://github.com/contoso/people/blob/54e12bc/users/sales/_defaults.yaml#L2) | Sales |",
    );
  });
});

describe("the summary of the run", () => {
  it("shows all 3,000 changes", () => {
    const { summary } = pagesOfPlan(longPlan(), { tenant, link });
    for (const { userPrincipalName } of longPlan().changes)
      expect(summary.replaceAll("<span>@</span>", "@")).toContain(userPrincipalName);
    expect(new TextEncoder().encode(summary).length).toBeLessThan(1024 * 1024);
  });

  it("draws who reports to whom", async () => {
    const { summary, comment } = pagesOfPlan(twentyChanges(), { tenant, link });
    const chart = summary.slice(comment.length);
    expect(summary.startsWith(comment)).toBe(true);
    await expect(chart).toMatchFileSnapshot("../../golden/chart-twenty.md");
  });
});

describe("the comment on a merged pull request", () => {
  const failed = RECEIPTS.find(({ name }) => name === "failed-half-way")?.receipt as Receipt;
  const newcomers = planOf([create("nina.okafor", []), create("max.bell", [])]);

  it("failed half-way", async () => {
    const plan = planOf(
      failed.outcomes.map(({ userPrincipalName }) =>
        existing("update", userPrincipalName.split("@")[0] ?? "", [field("jobTitle", "A", "B")]),
      ),
      { blocked: failed.blocked ?? [] },
    );
    await expect(outcomePage(failed, plan, { tenant, runUrl }).comment).toMatchFileSnapshot(
      golden("failed-half-way"),
    );
  });

  it("applied, with new accounts", async () => {
    const receipt = receiptOf([
      outcome("applied", "nina.okafor", { kind: "create", id: "1" }),
      outcome("applied", "max.bell", { kind: "create", id: "2", disabled: true }),
      outcome("applied", "somebody.else", { kind: "create", id: "3" }),
    ]);
    const { comment } = outcomePage(receipt, newcomers, { tenant, runUrl });
    await expect(comment).toMatchFileSnapshot(golden("applied"));
    expect(comment).toContain("first credential**, such as a Temporary Access Pass");
    expect(comment.match(/max\.bell/g)).toHaveLength(1);
    expect(comment).not.toContain("somebody.else");
  });
});
