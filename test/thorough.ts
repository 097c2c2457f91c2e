import process from "node:process";

/** What is about processes, or a long story of which `npm test` has the parts: it runs in `npm run test:workflows` alone. */
export const THOROUGH_ONLY = [
  "test/action/acceptDrift.test.ts",
  "test/action/answers.test.ts",
  "test/action/approvals.test.ts",
  "test/action/auditing.test.ts",
  "test/action/byHand.test.ts",
  "test/action/firstDay.test.ts",
  "test/action/handOver.test.ts",
  "test/action/joiner.test.ts",
  "test/action/ledger.test.ts",
  "test/action/observe.test.ts",
  "test/action/once.test.ts",
  "test/action/openWork.test.ts",
  "test/action/paused.test.ts",
  "test/action/records.test.ts",
  "test/action/rules.test.ts",
  "test/action/runner.test.ts",
  "test/action/tenants/handOver.test.ts",
  "test/action/tenants/hostile.test.ts",
  "test/action/tenants/story.test.ts",
  "test/commands/doctorForesees.test.ts",
  "test/commands/doctorHandOver.test.ts",
  "test/commands/eightyColumns.test.ts",
  "test/commands/embedded.test.ts",
  "test/commands/embeddedSignIn.test.ts",
  "test/commands/interrupted.test.ts",
  "test/commands/loadedModules.test.ts",
  "test/commands/rules.test.ts",
  "test/commands/schemaLine.test.ts",
  "test/commands/tables/hrMonth.test.ts",
  "test/commands/tenantRecords.test.ts",
  "test/commands/verify.test.ts",
  "test/contract/command.test.ts",
  "test/contract/stranger.test.ts",
  "test/contract/trouble.test.ts",
  "test/directory/graph/sending/quota.test.ts",
  "test/directory/signIn/federated.test.ts",
  "test/directory/signIn/machine.test.ts",
  "test/foreign/browser.test.ts",
  "test/handover/lostCreates.test.ts",
  "test/ledger/keepers/git.test.ts",
  "test/ledger/keepers/gitClones.test.ts",
  "test/ledger/keepers/gitHttp.test.ts",
  "test/ledger/keepers/gitPersonal.test.ts",
  "test/ledger/keepers/gitTrouble.test.ts",
  "test/ledger/reading/git.test.ts",
  "test/package/package.test.ts",
  "test/session/ownAction.test.ts",
  "test/session/process/pager.test.ts",
  "test/session/process/printing.test.ts",
  "test/story/killed.test.ts",
  "test/story/readBack.test.ts",
];

/**
 * Whether this is `npm run test:workflows`, where every run is a process. What is slow by nature is tried there alone, and
 * something smaller of the kind in `npm test` as well.
 */
export const IS_THOROUGH = process.env["ROLLCALL_TEST_PROCESSES"] === "true";

/** Of rows that take the same way with something else, `npm test` tries the first `few` and `npm run test:workflows` all. */
export function firstOf<Row>(few: number, rows: readonly Row[]): readonly Row[] {
  return IS_THOROUGH ? rows : rows.slice(0, few);
}
