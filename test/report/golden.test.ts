import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { DesiredUser, Origin } from "../../src/model/user.ts";
import { renderAnnotations, renderDiagnostics } from "../../src/report/diagnostics.ts";
import { renderInvalidMarkdown } from "../../src/report/markdown/diagnostics.ts";
import { digestInput, planDocument } from "../../src/report/json/plan.ts";
import { renderPlanText } from "../../src/report/text/plan.ts";
import { renderReceiptMarkdown } from "../../src/report/markdown/receipt.ts";
import { renderReceiptText } from "../../src/report/text/receipt.ts";
import { renderUserText } from "../../src/report/text/user.ts";
import { HOSTILE, longPlan, PLANS, RECEIPTS } from "./situations.ts";

const PIPE = { color: false, width: 120 };
const TERMINAL = { color: true, width: 100 };
const link = ({ file, line }: { file: string; line: number }) =>
  `https://github.com/contoso/people/blob/54e12bc/${file}#L${line}`;
const at = (file: string, line: number) => ({ file, line, column: 1 });
const golden = (name: string) => `../golden/${name}`;

describe("a plan", () => {
  it.each(PLANS)("$name, as text", async ({ name, plan }) => {
    await expect(renderPlanText(plan, { style: PIPE })).toMatchFileSnapshot(
      golden(`plan-${name}.txt`),
    );
  });

  it("as JSON", async () => {
    const story = PLANS.find(({ name }) => name === "story");
    if (!story) throw new Error("The story is gone");
    const digest = `sha256:${createHash("sha256").update(digestInput(story.plan)).digest("hex")}`;
    await expect(
      `${JSON.stringify(planDocument(story.plan, digest), null, 2)}\n`,
    ).toMatchFileSnapshot(golden("plan-story.json"));
  });

  it("in colour, only the sign and the new value stand out", async () => {
    const story = PLANS.find(({ name }) => name === "story");
    if (!story) throw new Error("The story is gone");
    const text = renderPlanText(story.plan, { style: TERMINAL }).replaceAll("\u001b", "ESC");
    await expect(text).toMatchFileSnapshot(golden("plan-story-color.txt"));
  });

  it("on a terminal of 80 columns", async () => {
    const every = PLANS.find(({ name }) => name === "every-kind");
    if (!every) throw new Error("It is gone");
    const style = { color: false, width: 80, wraps: true };
    await expect(renderPlanText(every.plan, { style })).toMatchFileSnapshot(
      golden("plan-every-kind-80.txt"),
    );
  });

  it("with 3,000 changes is told by its counts and the first users", async () => {
    await expect(renderPlanText(longPlan(), { style: PIPE })).toMatchFileSnapshot(
      golden("plan-long.txt"),
    );
  });
});

describe("a receipt", () => {
  it.each(RECEIPTS)("$name, as text", async ({ name, receipt, newAccounts }) => {
    await expect(
      renderReceiptText(receipt, { style: PIPE, kept: "Receipt: receipt.json.", newAccounts }),
    ).toMatchFileSnapshot(golden(`receipt-${name}.txt`));
  });

  it.each(RECEIPTS)("$name, as Markdown", async ({ name, receipt, newAccounts }) => {
    await expect(
      renderReceiptMarkdown(receipt, { hidePersonal: true, newAccounts, mostApplied: 3 }),
    ).toMatchFileSnapshot(golden(`receipt-${name}.md`));
  });
});

describe("diagnostics", () => {
  const diagnostics: readonly Diagnostic[] = [
    {
      severity: "error",
      code: "duplicate-user",
      message: "is already declared at users/engineering/ben.ito.yaml:1",
      at: { file: "users/sales/ben.ito.yaml", line: 2, column: 1 },
      excerpt: { line: "userPrincipalName: Ben.Ito@contoso.com", length: 17 },
    },
    {
      severity: "error",
      code: "unknown-property",
      message: '"departmnet" is not a user property. Did you mean "department"?',
      at: { file: "users/sales/nina.okafor.yaml", line: 12, column: 3 },
      excerpt: { line: "- departmnet: Sales", length: 10 },
    },
    {
      severity: "warning",
      code: "hidden-character",
      message: `holds ${HOSTILE}`,
      at: { file: `users/${HOSTILE}.yaml`, line: 3, column: 14 },
      excerpt: { line: "displayName: \u202eana\u200b李明", length: 6 },
    },
    {
      severity: "error",
      code: "too-long",
      message: "jobTitle has 300 characters; Graph takes at most 128",
      at: { file: "users/max.yaml", line: 4, column: 211 },
      excerpt: { line: `{ surname: ${"x".repeat(197)}, jobTitle: ${"y".repeat(300)} }`, length: 8 },
    },
  ];

  it.each([
    {
      name: "on a terminal",
      file: "diagnostics-terminal.txt",
      style: { color: false, width: 80 },
      drawing: true,
    },
    { name: "on a pipe", file: "diagnostics-pipe.txt", style: PIPE, drawing: false },
  ])("$name", async ({ file, style, drawing }) => {
    await expect(renderDiagnostics(diagnostics, { style, drawing, files: 15 })).toMatchFileSnapshot(
      golden(file),
    );
  });

  it("as Markdown", async () => {
    await expect(
      renderInvalidMarkdown(diagnostics, { link, domain: "contoso.onmicrosoft.com" }),
    ).toMatchFileSnapshot(golden("diagnostics.md"));
  });

  it("as workflow commands", async () => {
    await expect(renderAnnotations(diagnostics)).toMatchFileSnapshot(
      golden("diagnostics-annotations.txt"),
    );
  });

  it.each([
    { found: [], files: 15, expected: "No mistakes in 15 files.\n" },
    { found: diagnostics.slice(2, 3), files: 1, expected: "1 warning in 1 of 1 file.\n" },
    {
      found: diagnostics.slice(0, 1),
      files: 0,
      expected: "1 error in 1 file. Nothing was read from or written to the directory.\n",
    },
  ])("ends with $expected", ({ found, files, expected }) => {
    const text = renderDiagnostics(found, { style: PIPE, drawing: false, files });
    expect(text.endsWith(expected)).toBe(true);
  });
});

it("a desired user, with the origin of each value", async () => {
  const own = (line: number) => ({
    at: at("users/sales/nina.okafor.yaml", line),
    inherited: false,
  });
  const origins: Record<string, Origin> = {
    userPrincipalName: own(1),
    id: own(2),
    businessPhones: own(5),
    employeeOrgData: own(6),
    faxNumber: own(7),
    manager: own(8),
  };
  const user: DesiredUser = {
    at: at("users/sales/nina.okafor.yaml", 1),
    id: "0d2a4c6e-8b1f-4e3d-9c5a-7f6e5d4c3b2a",
    formerly: [{ value: "nina.ade@contoso.com", ...own(3) }],
    fields: {
      userPrincipalName: "nina.okafor@contoso.com",
      businessPhones: ["+1 425 555 0199"],
      employeeOrgData: { costCenter: "4711" },
      faxNumber: null,
      department: "Sales",
      manager: "ana.silva@contoso.com",
    },
    unmanaged: new Set(),
    originOf: (field) =>
      origins[field] ?? { at: at("users/sales/_defaults.yaml", 2), inherited: true },
  };
  await expect(renderUserText(user, { style: PIPE })).toMatchFileSnapshot(golden("user.txt"));
});
