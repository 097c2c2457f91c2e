import fc from "fast-check";
import { expect, it } from "vitest";
import type { Change, Plan } from "../../src/model/plan.ts";
import { pagesOfPlan } from "../../src/report/pages/plan.ts";
import { renderOrganisationChart } from "../../src/report/markdown/organisationChart.ts";
import { create, existing, field, HOSTILE, planOf } from "./situations.ts";
import { runs } from "../runs.ts";

const link = ({ file, line }: { file: string; line: number }) =>
  `https://github.com/contoso/people/blob/54e12bc0a1b2c3d454e12bc0a1b2c3d454e12bc0/${file}#L${line}`;
const text = fc.oneof(
  fc.constantFrom("Sales", "李明", HOSTILE, "|`".repeat(250), "é".repeat(300)),
  fc.string({ unit: "binary", maxLength: 20 }),
);

/** Plans of all sizes: so many changes of mixed kinds, and some of everything else. */
const plans: fc.Arbitrary<Plan> = fc
  .record({
    changes: fc.integer({ min: 0, max: 3_000 }),
    others: fc.integer({ min: 0, max: 300 }),
    fields: fc.integer({ min: 1, max: 6 }),
    kinds: fc.array(fc.constantFrom("create", "update", "disable", "enable", "adopt"), {
      minLength: 1,
    }),
    value: text,
    name: text,
  })
  .map(({ changes, others, fields, kinds, value, name }) =>
    planOf(
      Array.from({ length: changes }, (_, index): Change => {
        const user = `user.${index}${name.slice(0, 100)}`;
        const kind = kinds[index % kinds.length] ?? "update";
        const manager = { id: "1", userPrincipalName: `boss.${index % 7}@contoso.com` };
        const own = [
          ...Array.from({ length: fields }, (_, at) => field(`extension${at}`, null, value)),
          field("manager", null, manager),
        ];
        return kind === "create"
          ? create(user, own)
          : existing(kind, user, own, index % 5 === 0 ? { cause: "drift" } : {});
      }),
      {
        blocked: Array.from({ length: others }, (_, index) => ({
          userPrincipalName: `blocked.${index}@contoso.com`,
          at: { file: `users/${name}.yaml`, line: 1 },
          reason: "adopt-needs-id",
          message: value,
          candidates: [{ id: `${index}`, userPrincipalName: name }],
        })),
        refusals: Array.from({ length: others % 4 }, () => ({
          guard: "updates",
          message: value,
          remedy: value,
          users: [name],
          acknowledgement: { path: name, text: `${value}\n`.repeat(others) },
          fallsShort: [{ at: { file: name, line: 1 }, why: value }],
        })),
      },
    ),
  );

it("a comment and a summary keep GitHub's limits, whatever the plan", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { comment, summary } = pagesOfPlan(plan, { tenant: "contoso.com", link });
      expect(comment.length).toBeLessThan(60_001);
      expect(new TextEncoder().encode(summary).length).toBeLessThan(1024 * 1024);
    }),
    { numRuns: runs(3) },
  );
});

it("a chart has at most 30 people, or is left out", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 10 }),
      (people, bosses) => {
        const chart = renderOrganisationChart(
          planOf(
            Array.from({ length: people }, (_, index) =>
              create(`user.${index}`, [
                field("manager", null, {
                  id: "1",
                  userPrincipalName: `boss.${index % bosses}@contoso.com`,
                }),
              ]),
            ),
          ),
        );
        const boxes = chart.match(/^ {2}p\d+\[/gm)?.length ?? 0;
        const all = people + Math.min(people, bosses);
        expect(boxes).toBe(all <= 30 ? all : 0);
      },
    ),
  );
});
