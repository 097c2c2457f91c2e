import { describe, expect, it } from "vitest";
import type { Refusal } from "../../../src/model/plan.ts";
import { countsByGuard } from "../../../src/plan/guards/guards.ts";
import * as notApplied from "../../../src/report/pages/notApplied.ts";
import * as outcomes from "../../../src/report/pages/outcome.ts";
import { existing, field, outcome, planOf, PLANS, receiptOf } from "../situations.ts";

const pages = { ...notApplied, ...outcomes };
const options = {
  tenant: "contoso.onmicrosoft.com",
  runUrl: "https://github.com/contoso/people/actions/runs/1",
  applyUrl: "https://github.com/contoso/people/actions/workflows/rollcall-apply.yml",
};
const PULL_REQUEST = "https://github.com/contoso/people/pull/12";
const refused = PLANS.find(({ name }) => name === "refused")?.plan.refusals ?? [];
const disables = (names: readonly string[]) =>
  names.map((name) => existing("disable", name, [field("accountEnabled", true, false)]));

it("what a merged pull request is told that was not applied", async () => {
  const told = [
    pages.notAppliedPage("The files are invalid: nothing was read and nothing written.", options),
    pages.observedPage("The configuration says mode: observe.", options),
    pages.pausedPage(options),
    pages.notYetKnownPage("The receipt of run 1 cannot be read.", options),
    pages.approvalMissingPage(
      "#12 was not approved by a second person (ana-silva approved an older commit)",
      PULL_REQUEST,
      options,
    ),
    pages.approvedBeforePlanPage(PULL_REQUEST, options),
    pages.notCoveredPage(
      "#12 was merged although a guard refused its plan, so its review covers nothing",
      options,
    ),
    pages.supersededPage(options),
    pages.outcomePage(receiptOf([]), undefined, options),
    pages.manualRunPage(true, { ...options, approvers: ["cara"], isManual: true }),
  ].map(({ comment }) => comment);
  await expect(told.join("\n---\n\n")).toMatchFileSnapshot("../../golden/comment-not-applied.md");
});

describe("a pull request whose apply a guard refused", () => {
  it("gets the file to paste, and which pull requests add up", async () => {
    const pullRequests = [
      { number: 12, counts: countsByGuard(disables(["adam.roth", "bea.lang", "carl.dorn"])) },
      { number: 13, counts: countsByGuard(disables(["dora.pine"])) },
      { number: 14, counts: countsByGuard([]) },
    ];
    const { comment } = pages.notAppliedPage("", { ...options, refusals: refused, pullRequests });
    await expect(comment).toMatchFileSnapshot("../../golden/comment-refused-after-merge.md");
  });

  it.each([
    { name: "one pull request", pullRequests: [{ number: 12, counts: { disables: 4 } }] },
    {
      name: "others that the guard does not count",
      pullRequests: [
        { number: 12, counts: { disables: 4 } },
        { number: 13, counts: { updates: 400 } },
      ],
    },
    { name: "none", pullRequests: [] },
  ])("adds up nothing of $name", ({ pullRequests }) => {
    const { comment } = pages.notAppliedPage("", { ...options, refusals: refused, pullRequests });
    expect(comment).not.toContain("together");
  });

  it.each([
    { users: 12, file: /<details open><summary><code>acknowledgements\/updates/ },
    { users: 500, file: /<details><summary><code>acknowledgements\/updates/ },
    { users: 3_000, file: /\[the page of this run\]\(\S+\) holds it, ready to paste/ },
  ])("of $users users gets it as far as there is room", ({ users, file }) => {
    const names = Array.from({ length: users }, (_, index) => `user.${index}@contoso.com`);
    const refusal: Refusal = {
      guard: "updates",
      message: `${users} of 5000 matched users would be updated.`,
      remedy: "If this is intended, commit this file and have it reviewed:",
      users: names,
      acknowledgement: {
        path: "acknowledgements/updates.yaml",
        text: `guard: updates\nlimit: ${users}\nusers:\n${names.map((name) => `  - ${name}\n`).join("")}`,
      },
    };
    const { comment } = pages.notAppliedPage("", { ...options, refusals: [refusal] });
    expect(comment).toMatch(file);
    expect(comment.length).toBeLessThan(65_536);
  });
});

describe("a pull request that was applied", () => {
  const plan = planOf(disables(["tom.berg"]));

  it("names who was changed and what", () => {
    const receipt = receiptOf([
      outcome("applied", "tom.berg", { kind: "disable", done: ["accountEnabled", "department"] }),
    ]);
    expect(pages.outcomePage(receipt, plan, options).comment).toContain(
      "| <b>disable</b> | Tom Berg `tom.berg@contoso.com` | accountEnabled, department |",
    );
  });

  it("names the first of thousands, those at risk before others, and leads to the rest", () => {
    const names = Array.from({ length: 3000 }, (_, index) => `user.${index}`);
    const receipt = receiptOf([
      ...names.map((name) => outcome("applied", name, { done: ["jobTitle"] })),
      outcome("applied", "tom.berg", { kind: "disable", done: ["accountEnabled"] }),
    ]);
    const all = planOf([...plan.changes, ...names.map((name) => existing("update", name, []))]);
    const { comment } = pages.outcomePage(receipt, all, options);
    const rows = comment.split("\n").filter((line) => line.startsWith("| <b>"));
    expect(rows).toHaveLength(20);
    expect(rows[0]).toContain("Tom Berg");
    expect(comment).toContain("Applied: 1 user disabled and 3,000 updated");
    expect(comment).toContain(
      `… and 2,981 more: [the page of this run](${options.runUrl}) shows all.`,
    );
  });

  it("says what went wrong before what went well, and who needs a credential before all", () => {
    const receipt = receiptOf([
      outcome("applied", "nina.okafor", { kind: "create", id: "1", done: ["displayName"] }),
      outcome("skipped", "tom.berg", { kind: "disable", reason: "stale: accountEnabled" }),
      outcome("failed", "ben.ito", { reason: "the run was stopped" }),
    ]);
    const own = planOf(
      receipt.outcomes.map(({ userPrincipalName }) =>
        existing("update", userPrincipalName.split("@")[0] ?? "", []),
      ),
    );
    const { comment } = pages.outcomePage(receipt, own, options);
    const places = ["first credential", "| failed |", "Skipped: 1 user", "Applied: 1 user"].map(
      (text) => comment.indexOf(text),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
