import { describe, expect, it } from "vitest";
import { renderInvalidMarkdown } from "../../../src/report/markdown/diagnostics.ts";
import { renderPlanMarkdown } from "../../../src/report/markdown/plan.ts";
import { renderPlanText } from "../../../src/report/text/plan.ts";
import { renderReceiptMarkdown } from "../../../src/report/markdown/receipt.ts";
import { renderReceiptText } from "../../../src/report/text/receipt.ts";
import {
  existing,
  field,
  HOSTILE,
  hostilePlan,
  longPlan,
  outcome,
  planOf,
  receiptOf,
} from "../situations.ts";
import { firstOf } from "../../thorough.ts";

const link = ({ file, line }: { file: string; line: number }) =>
  `https://github.com/contoso/people/blob/54e12bc0a1b2c3d4/${file}#L${line}`;

describe("a limit", () => {
  it.each(firstOf(2, [60_000, 2_000, 20_000, 5_000]))(
    "of %d characters is kept by 3,000 changes",
    (limit) => {
      const markdown = renderPlanMarkdown(longPlan(), { link, hidePersonal: true, limit });
      expect(markdown.length).toBeLessThanOrEqual(limit);
      expect(markdown).toContain("merging disables 12 users, creates 400 and updates 2,588");
      expect(markdown).toContain("3,000 declared = 12 disable + 400 create + 2,588 update");
    },
  );

  it("leaves those at risk and the first of each kind, and says how many are missing", () => {
    const markdown = renderPlanMarkdown(longPlan(), { link, hidePersonal: true });
    const rows = markdown.split("\n").filter((line) => line.startsWith("| [`user.")).length;
    expect(rows).toBe(12 + 2 + 20 + 20);
    expect(markdown).toContain("… and 2,566 more: `rollcall plan --full` shows all.");
  });

  it("shows the odd one among thousands who are alike, and before them", () => {
    const markdown = renderPlanMarkdown(longPlan(), { hidePersonal: true });
    const rows = markdown.split("\n").filter((line) => /^\| [\d,]+ \|/.test(line));
    expect(rows).toEqual([
      "| 1 | jobTitle | Engineer → <b>Director</b> | `user.2222@contoso.com` |",
      "| 2 | mobilePhone (sensitive) | (not shown here) | `user.1000@contoso.com`, `user.2000@contoso.com` |",
      "| 1,294 | department | R&#38;D → <b>Research</b> | |",
      "| 2,587 | jobTitle | Engineer → <b>Senior Engineer</b> | |",
    ]);
  });

  it("takes links away before it takes users away", () => {
    const plan = planOf(
      Array.from({ length: 300 }, (_, index) =>
        existing("update", `user.${index}`, [field("jobTitle", "Engineer", "Senior Engineer")]),
      ),
    );
    const shown = (limit: number) =>
      renderPlanMarkdown(plan, { link, hidePersonal: true, limit }).match(/^\| \[?`user\./gm);
    expect(shown(60_000)).toHaveLength(300);
    expect(shown(30_000)).toHaveLength(300);
    expect(shown(20_000)).toHaveLength(20);
  });

  it.each(firstOf(1, [8_000, 60_000, 2_000]))("of %d characters cuts no markup in two", (limit) => {
    for (const plan of [hostilePlan(HOSTILE), hostilePlan("|`".repeat(30_000)), longPlan()]) {
      const markdown = renderPlanMarkdown(plan, { hidePersonal: false, limit });
      expect(markdown.length).toBeLessThanOrEqual(limit);
      expect(markdown.match(/<details( open)?>/g)?.length).toBe(
        markdown.match(/<\/details>/g)?.length,
      );
      expect(markdown.match(/^> `{3,}/gm)?.length ?? 0).toSatisfy(
        (fences: number) => fences % 2 === 0,
      );
    }
  });

  it("is kept by a receipt of 3,000 failures", () => {
    const receipt = receiptOf(
      Array.from({ length: 3000 }, (_, index) =>
        outcome("failed", `user.${index}`, {
          error: { status: 400, code: "Request_BadRequest", message: HOSTILE, requestId: "7be1" },
        }),
      ),
    );
    const markdown = renderReceiptMarkdown(receipt, { hidePersonal: false });
    expect(markdown.length).toBeLessThanOrEqual(60_000);
    expect(markdown).toMatch(/… and 2,\d{3} more: the receipt names all\./);
  });
});

describe("3,000 mistakes", () => {
  const mistakes = Array.from({ length: 3000 }, (_, index) => ({
    severity: "error" as const,
    code: "too-long",
    message: '"mobilePhone" has 70 characters; Graph takes at most 64',
    at: { file: `users/user.${index}.yaml`, line: 3, column: 1 },
    excerpt: { line: 'mobilePhone: "+1 425 555 0100"', length: 11 },
  }));

  it.each([60_000, 5_000, 2_000])("keep a limit of %d characters, and are counted", (limit) => {
    const markdown = renderInvalidMarkdown(mistakes, { link, limit });
    expect(markdown.length).toBeLessThanOrEqual(limit);
    expect(markdown).toContain("nothing can be planned: 3,000 errors in 3,000 files");
    const rows = markdown.match(/^\| \[`users/gm)?.length ?? 0;
    expect(markdown).toContain(`… and ${(3000 - rows).toLocaleString("en")} more`);
  });

  it("show no line of YAML, which may be personal", () => {
    expect(renderInvalidMarkdown(mistakes, {})).not.toContain("425 555");
  });
});

describe("personal values", () => {
  const values = ["425 555 0100", "425 555 0199", "ana@home.example", "1 Main Street", "Bergen"];
  const [before, after, mail, street, city] = values as [string, string, string, string, string];
  const fields = [
    field("mobilePhone", before, after),
    field("businessPhones", [before], [after]),
    field("otherMails", [], [mail]),
    field("streetAddress", null, street),
    field("city", city, null),
  ];
  const plans = {
    "of an update": planOf([existing("update", "ana.silva", fields)]),
    "of drift": planOf([existing("update", "ana.silva", fields, { cause: "drift" })]),
  };

  it.each(Object.entries(plans))("%s are not shown on GitHub, old or new", (_, plan) => {
    const markdown = renderPlanMarkdown(plan, { hidePersonal: true });
    for (const value of values) expect(markdown).not.toContain(value);
    expect(markdown).toContain("not shown here");
    expect(markdown).toContain("mobilePhone");
  });

  it("are shown on a terminal, and on GitHub where that is wanted", () => {
    const plan = plans["of an update"];
    expect(renderPlanText(plan, { style: { color: false, width: 200 } })).toContain(
      `${before} → ${after}`,
    );
    expect(renderPlanMarkdown(plan, { hidePersonal: false })).toContain(`| ${before} | ${after} |`);
  });

  it.each([
    { name: "names the property", error: { message: `mobilePhone ${before} is taken` } },
    {
      name: "is about the property",
      error: { message: `${before} is taken`, field: "mobilePhone" },
    },
  ])("are not shown in a message that $name", ({ error }) => {
    const receipt = receiptOf([
      outcome("failed", "ana.silva", {
        error: { status: 400, code: "Request_BadRequest", requestId: "", ...error },
      }),
    ]);
    expect(renderReceiptMarkdown(receipt, { hidePersonal: true })).not.toContain(before);
    expect(renderReceiptMarkdown(receipt, { hidePersonal: false })).toContain(before);
  });
});

describe("a failure with a reason beside it", () => {
  const receipt = receiptOf([
    outcome("failed", "ana.silva", {
      error: { status: 403, code: "Denied", message: "No.", requestId: "" },
      reason: "the account was not enabled",
    }),
  ]);

  it("tells both", () => {
    const text = renderReceiptText(receipt, {
      style: { color: false, width: 200 },
      newAccounts: [],
    });
    const markdown = renderReceiptMarkdown(receipt, { hidePersonal: true });
    for (const shown of [text, markdown])
      expect(shown).toContain("403 Denied: No.; the account was not enabled");
  });
});

describe("a large plan in a terminal", () => {
  const style = { color: false, width: 100 };

  it("is shown whole on request", () => {
    const text = renderPlanText(longPlan(), { style, full: true });
    expect(text.match(/^[!+~] /gm)).toHaveLength(3000);
    expect(text).not.toContain("more to update");
  });

  it.each([
    { changes: 40, shown: 40 },
    { changes: 41, shown: 3 },
  ])("of $changes changes shows $shown", ({ changes, shown }) => {
    const plan = planOf(
      Array.from({ length: changes }, (_, index) =>
        existing("update", `user.${index}`, [field("jobTitle", "A", "B")]),
      ),
    );
    expect(renderPlanText(plan, { style }).match(/^~ /gm)).toHaveLength(shown);
  });
});
