import { describe, expect, it } from "vitest";
import { actionsIn, RULES } from "./rules.ts";
import { allWorkflows, readWorkflow } from "./workflow.ts";

const workflows = await allWorkflows();
const CHECKOUT = "actions/checkout@8e8c483db84b4bee98b60c0593521ed34d9990e8";

/** Nothing is wrong with it, until a line is put in another's place. */
const GOOD = `
on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    environment: rollcall-apply
    concurrency: { group: rollcall-write, cancel-in-progress: false, queue: max }
    permissions:
      contents: read # to check out the files
      id-token: write # to sign in
    steps:
      - uses: ${CHECKOUT} # v6.0.1
        with:
          persist-credentials: false
      - run: npm test
`;

const WITH_LEDGER = GOOD.replace(
  "contents: read # to check out the files",
  "contents: write # to add to the ledger",
).replace("run: npm test", "uses: ./\n        env: { ROLLCALL_LEDGER: git }");

const BY_PULL_REQUEST = GOOD.replace("on: push", "on: pull_request")
  .replace("      id-token: write # to sign in\n", "")
  .replace("    environment: rollcall-apply\n", "");

const BY_ISSUE = GOOD.replace("on: push", "on: issues")
  .replace("      id-token: write # to sign in\n", "")
  .replace("    environment: rollcall-apply\n", "")
  .replace("contents: read # to check out the files", "contents: write # to make a branch")
  .replace("run: npm test", "uses: ./");

const AFTER_ANOTHER = GOOD.replace("on: push", "on: { workflow_run: { workflows: [Check] } }");

const COMMENTING = AFTER_ANOTHER.replace(
  "      id-token: write # to sign in\n",
  "      pull-requests: write # to comment\n",
)
  .replace("    environment: rollcall-apply\n", "")
  .replace(
    "group: rollcall-write",
    "group: 'p-${{ github.event.workflow_run.head_repository.id }}-${{ github.event.workflow_run.head_branch }}'",
  );

const OF_ONE_TENANT = GOOD.replace(
  "environment: rollcall-apply",
  "environment: rollcall-apply-${{ matrix.tenant }}",
).replace("group: rollcall-write", "group: 'rollcall-write-${{ matrix.tenant }}'");

/** For each rule what breaks it: a line, what stands in its place, and where, unless in the first of these samples. */
const BROKEN: Record<
  keyof typeof RULES,
  readonly (readonly [from: string, to: string, sample?: string])[]
> = {
  "nothing runs on pull_request_target": [
    ["on: push", "on: pull_request_target"],
    ["on: push", "on: [push, pull_request_target]"],
    ["on: push", "on: { pull_request_target: { types: [opened] } }"],
  ],
  "the workflow itself has no permission": [
    ["permissions: {}", ""],
    ["permissions: {}", "permissions: read-all"],
    ["permissions: {}", "permissions: { contents: read }"],
  ],
  "each job lists its permissions, each with its reason": [
    ["contents: read # to check out the files", "contents: read"],
    [/ {4}permissions:\n.*\n.*\n/.exec(GOOD)?.[0] ?? "", ""],
    [/ {4}permissions:\n.*\n.*\n/.exec(GOOD)?.[0] ?? "", "    permissions: write-all\n"],
  ],
  "no job may do more than any needs": [
    ["contents: read", "packages: read"],
    ["contents: read", "actions: write"],
    ["contents: read", "packages: read"],
  ],
  "each action of others is pinned to a commit, with its version": [
    [`${CHECKOUT} # v6.0.1`, "actions/checkout@v6"],
    [`${CHECKOUT} # v6.0.1`, "actions/checkout@8e8c483 # v6.0.1"],
    [`${CHECKOUT} # v6.0.1`, CHECKOUT],
    [`${CHECKOUT} # v6.0.1`, `${CHECKOUT} # the newest`],
    [`${CHECKOUT} # v6.0.1`, "docker://alpine:3"],
    ["runs-on: ubuntu-24.04", "uses: contoso/workflows/.github/workflows/build.yml@main"],
  ],
  "checking out leaves no token behind": [
    ["persist-credentials: false", "persist-credentials: true"],
    ["persist-credentials: false", "fetch-depth: 0"],
  ],
  "no expression becomes part of a script": [
    ["npm test", "echo ${{ github.event.pull_request.title }}"],
    ["persist-credentials: false", 'script: "${{ github.ref }}"'],
  ],
  "what a pull request starts has no credential": [
    ["on: push", "on: pull_request"],
    ["on: push", "on: [merge_group]"],
    ["npm test", "npm test\n        env: { A: '${{ secrets.TOKEN }}' }", BY_PULL_REQUEST],
    ["npm test", "npm test\n        env: { A: '${{ toJSON(secrets) }}' }", BY_PULL_REQUEST],
    ["runs-on: ubuntu-24.04", "uses: ./x.yml\n    secrets: inherit", BY_PULL_REQUEST],
    ["runs-on: ubuntu-24.04", "environment: rollcall-plan", BY_PULL_REQUEST],
  ],
  "after another workflow, nothing of the pull request is checked out": [
    ["persist-credentials: false", "ref: ${{ github.event.workflow_run.head_sha }}", AFTER_ANOTHER],
    ["persist-credentials: false", "repository: contoso/fork", AFTER_ANOTHER],
    ["npm test", "gh pr checkout 7", AFTER_ANOTHER],
    [
      "npm test",
      'git checkout "$SHA"\n        env: { SHA: "${{ github.event.workflow_run.head_sha }}" }',
      AFTER_ANOTHER,
    ],
  ],
  "who can sign in does so in an environment": [["    environment: rollcall-apply\n", ""]],
  "who writes to the repository cannot sign in": [
    ["contents: read", "contents: write"],
    ["runs-on: ubuntu-24.04", "environment: rollcall-plan", BY_ISSUE],
    ["timeout-minutes: 10", "environment: rollcall-apply", BY_ISSUE],
    ["ROLLCALL_LEDGER: git", "ROLLCALL_LEDGER: none", WITH_LEDGER],
    ["uses: ./", "run: npm test", WITH_LEDGER],
    ["uses: ./", "run: npm test\n      - uses: ./", WITH_LEDGER],
    ["environment: rollcall-apply", "environment: rollcall-plan", WITH_LEDGER],
  ],
  "a ledger is named where the directory is written to, and nowhere else": [
    ["environment: rollcall-apply", "environment: rollcall-plan", WITH_LEDGER],
    ["    environment: rollcall-apply\n", "", WITH_LEDGER],
  ],
  "what an issue starts has no credential, and no script": [
    ["on: push", "on: issues"],
    ["uses: ./", "run: npm test", BY_ISSUE],
    ["uses: ./", "uses: ./\n        env: { A: '${{ secrets.TOKEN }}' }", BY_ISSUE],
    ["runs-on: ubuntu-24.04", "environment: rollcall-plan", BY_ISSUE],
  ],
  "one job writes at a time, and none is dropped": [
    ["cancel-in-progress: false", "cancel-in-progress: true"],
    ["group: rollcall-write", "group: another"],
    [", queue: max", ""],
    [/ {4}concurrency:.*\n/.exec(GOOD)?.[0] ?? "", ""],
  ],
  "first credentials are issued in an environment of their own": [
    ["    environment: rollcall-apply\n", "    environment: rollcall-handover\n"],
  ],
  "plans of one branch follow one another, and none is dropped": [
    ["${{ github.event.workflow_run.head_repository.id }}", "x", COMMENTING],
    ["${{ github.event.workflow_run.head_branch }}", "x", COMMENTING],
    ["cancel-in-progress: false", "cancel-in-progress: true", COMMENTING],
    [", queue: max", "", COMMENTING],
    [/ {4}concurrency:.*\n/.exec(COMMENTING)?.[0] ?? "", "", COMMENTING],
  ],
  "what checks a pull request has no condition": [
    ["runs-on: ubuntu-24.04", "if: github.event.action != 'edited'", BY_PULL_REQUEST],
  ],
  "who waits for an approval has no identity, and keeps nobody else waiting": [
    ["    environment: rollcall-apply\n", "    environment: rollcall-approved\n"],
  ],
  "each job ends": [["    timeout-minutes: 10\n", ""]],
  "one tenant stops no other": [
    ["timeout-minutes: 10", "timeout-minutes: 10\n    strategy: { matrix: { tenant: [a, b] } }"],
  ],
  "what is about a tenant is in its own environments, and nothing of another is": [
    ["run: npm test", "uses: ./\n        with: { tenant: '${{ matrix.tenant }}' }"],
    ["run: npm test", "uses: ./\n        with: { mode: apply }", OF_ONE_TENANT],
    ["run: npm test", "uses: ./\n        with: { tenant: '${{ inputs.other }}' }", OF_ONE_TENANT],
  ],
};

describe.each(Object.entries(RULES))("%s", (name, rule) => {
  it.each(workflows)("in $path", (workflow) => {
    expect(rule(workflow)).toEqual([]);
  });

  it.each([GOOD, WITH_LEDGER, BY_PULL_REQUEST, BY_ISSUE, AFTER_ANOTHER, COMMENTING, OF_ONE_TENANT])(
    "is kept by sample %#",
    (sample) => {
      expect(rule(readWorkflow("good.yml", sample))).toEqual([]);
    },
  );

  const broken = BROKEN[name as keyof typeof RULES];
  it.each(broken.map(([from, to, sample = GOOD]) => ({ from, to, sample })))(
    "is broken when $from becomes $to",
    ({ from, to, sample }) => {
      expect(sample).toContain(from);
      const text = sample.replace(from, () => to);
      expect(rule(readWorkflow("broken.yml", text))).not.toEqual([]);
    },
  );
});

describe("the same action is pinned to the same commit everywhere", () => {
  it("in all workflows", () => {
    expect(movedActions(workflows)).toEqual([]);
  });

  it("is broken by another commit", () => {
    const other = GOOD.replace(CHECKOUT, `actions/checkout@${"0".repeat(40)}`);
    const both = [readWorkflow("good.yml", GOOD), readWorkflow("broken.yml", other)];
    expect(movedActions(both)).toEqual(["actions/checkout"]);
  });

  function movedActions(all: typeof workflows): string[] {
    const commits = new Map<string, Set<string>>();
    for (const [, { uses, comment }] of all.flatMap(actionsIn)) {
      const [name = "", commit = ""] = uses.split("@");
      commits.set(name, (commits.get(name) ?? new Set()).add(`${commit} ${comment}`));
    }
    return [...commits].filter(([, pins]) => pins.size > 1).map(([name]) => name);
  }
});
