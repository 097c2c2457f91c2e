import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { CHECK_NAME } from "../../src/github/job/checkRun.ts";
import { ledgerAddress } from "../../src/session/ledger/openLedger.ts";
import { allWorkflows } from "./workflow.ts";

/** The app of GitHub Actions, as the checks of its workflows name it. */
const GITHUB_ACTIONS = 15_368;

interface Ruleset {
  readonly target: string;
  readonly enforcement: string;
  readonly conditions: { readonly ref_name: { readonly include: readonly string[] } };
  readonly rules: readonly {
    readonly type: string;
    readonly parameters?: Readonly<Record<string, unknown>>;
  }[];
}

const guide = await readFile("docs/github.md", "utf8");
const ledgerGuide = await readFile("docs/ledger.md", "utf8");
const rulesets = [...guide.matchAll(/rulesets --input - <<'?EOT'?\n([\s\S]*?)\nEOT\n/g)].map(
  ([, text = ""]) => JSON.parse(text.replaceAll("$BRANCH", "main")) as Ruleset,
);

describe("the rules that docs/github.md sets up", () => {
  const [branch, tag, ledger, ...others] = rulesets;
  const parameters = (type: string): unknown =>
    branch?.rules.find((rule) => rule.type === type)?.parameters;

  it("are one for the default branch, one for a tag with its name, and one for the ledger", () => {
    expect(others).toEqual([]);
    expect(branch).toMatchObject({
      target: "branch",
      enforcement: "active",
      conditions: { ref_name: { include: ["~DEFAULT_BRANCH"] } },
    });
    expect(tag).toMatchObject({
      target: "tag",
      enforcement: "active",
      conditions: { ref_name: { include: ["refs/tags/main"] } },
    });
    expect(tag?.rules.map(({ type }) => type)).toEqual(["creation", "update", "deletion"]);
  });

  it("let the branches of the ledger grow, and do nothing else to them", () => {
    const name = /`git`, `git:BRANCH` .*`([\w-]+)`/.exec(ledgerGuide)?.[1];
    expect(ledger).toMatchObject({
      target: "branch",
      enforcement: "active",
      conditions: { ref_name: { include: [`refs/heads/${name}`, `refs/heads/${name}-leases`] } },
    });
    expect(ledgerAddress({ ROLLCALL_LEDGER: "git" }, "graph")).toEqual({
      kind: "git",
      branch: name,
    });
    // No other rule: it would refuse the pushes of apply.
    expect(ledger?.rules.map(({ type }) => type)).toEqual(["deletion", "non_fast_forward"]);
  });

  it("require the checks that the workflows make, from GitHub Actions alone", async () => {
    const workflows = await allWorkflows();
    const check = workflows.find(({ path }) => path.endsWith("init: rollcall-check.yml"));
    expect(parameters("required_status_checks")).toMatchObject({
      required_status_checks: [check?.jobs[0]?.name, CHECK_NAME].map((context) => ({
        context,
        integration_id: GITHUB_ACTIONS,
      })),
    });
  });

  it("let no pull request bring commits onto the branch that nobody reviewed as its state", () => {
    expect(parameters("pull_request")).toMatchObject({
      allowed_merge_methods: ["squash", "merge"],
      required_approving_review_count: 1,
      require_code_owner_review: true,
      dismiss_stale_reviews_on_push: true,
      require_last_push_approval: true,
    });
  });
});

it("the check runs for whatever may change what a merge does", async () => {
  const workflows = await allWorkflows();
  const checks = workflows.filter(({ path }) => path.endsWith("rollcall-check.yml"));
  expect(checks).toHaveLength(3);
  for (const { all } of checks)
    expect(all).toMatchObject({
      on: {
        pull_request: {
          types: ["opened", "synchronize", "reopened", "edited", "ready_for_review"],
        },
      },
    });
});

describe("what holds personal values", () => {
  it("is kept only for as long as it is read", async () => {
    const workflows = (await allWorkflows()).filter(({ path }) =>
      path.startsWith("rollcall init: "),
    );
    const kept = workflows.flatMap(({ jobs }) =>
      jobs.flatMap(({ name: job, steps }) =>
        steps
          .filter(({ uses }) => uses?.startsWith("actions/upload-artifact@"))
          .map(({ with: inputs }) => [job, inputs["name"], inputs["retention-days"]]),
      ),
    );
    const RECORD = "rollcall-record-${{ github.run_attempt }}";
    const PLAN = "${{ steps.rollcall.outputs.artifact-name }}";
    // No days: a plan may be needed while its pull request is open, and a record until the next that is whole.
    expect(kept.toSorted()).toEqual(
      [
        ["apply", RECORD, undefined],
        ["drift", "rollcall-drift", 3],
        ["drift", RECORD, undefined],
        // Encrypted, for the holder of a key.
        ["hand-over", "rollcall-passes-${{ github.run_attempt }}", 30],
        ["hand-over-again", "rollcall-passes-${{ github.run_attempt }}", 30],
        ["hand-over-approved", "rollcall-passes-${{ github.run_attempt }}", 30],
        ["plan", PLAN, 35],
        ["plan", RECORD, undefined],
        ["apply-approved", RECORD, undefined],
        ["plan", PLAN, undefined],
      ].toSorted(),
    );
  });

  it("is kept only for as long as it is read, for each of several tenants", async () => {
    const workflows = (await allWorkflows()).filter(({ path }) =>
      path.startsWith("rollcall init --tenants: "),
    );
    const kept = workflows.flatMap(({ jobs }) =>
      jobs.flatMap(({ name: job, steps }) =>
        steps
          .filter(({ uses }) => uses?.startsWith("actions/upload-artifact@"))
          .map(({ with: inputs }) => [job, inputs["name"], inputs["retention-days"]]),
      ),
    );
    const named = (name: string, from = "inputs"): string => `${name}.\${{ ${from}.tenant }}`;
    const RECORD = named("rollcall-record-${{ github.run_attempt }}");
    const PASSES = named("rollcall-passes-${{ github.run_attempt }}");
    const PAGES = "rollcall-pages-${{ github.run_attempt }}";
    const PLAN = "${{ steps.rollcall.outputs.artifact-name }}";
    expect(kept.toSorted()).toEqual(
      [
        ["apply", RECORD, undefined],
        ["apply", named(PAGES), 3],
        ["drift", named("rollcall-drift"), 3],
        ["drift", RECORD, undefined],
        ["hand-over", PASSES, 30],
        ["hand-over-approved", PASSES, 30],
        ["plan", PLAN, 35],
        ["plan", RECORD, undefined],
        ["apply-approved", RECORD, undefined],
        ["apply-approved", named(PAGES), 3],
        ["plan", named(PAGES, "matrix"), 3],
        // The plans, once they were shown.
        ["comment", PLAN, undefined],
      ].toSorted(),
    );
  });

  it.each([
    ["the plan", "Hashes of personal values can be guessed"],
    ["the receipt", "Hashes of personal values can be guessed"],
    ["what the night read", "The artifact that holds what the night read has personal values"],
  ])("is named in the threat model: %s", async (what, heading) => {
    const text = (await readFile("docs/threat-model.md", "utf8")).replaceAll(/\s+/g, " ");
    const [, said = ""] = text.split(`- **${heading}`);
    expect(`${heading}${said.split(" - **")[0] ?? ""}`).toContain(what);
  });
});
