import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { artifactsOfRun, readArtifact } from "../../github/artifacts.ts";
import { branchTip } from "../../github/branches.ts";
import { recordsOfRun } from "../../ledger/records/artifacts.ts";
import type { RecordedAttempt } from "../../ledger/records/ports.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import { artifactName } from "../../model/tenantName.ts";
import { newAccountsIn } from "../../model/receipt.ts";
import { renderHandOverMarkdown } from "../../report/markdown/handOver.ts";
import { renderHandOverText } from "../../report/text/handOver.ts";
import { count } from "../../report/words.ts";
import { directoryKind } from "../../session/directory/openDirectory.ts";
import { loadDesiredOfCommit } from "../../session/files/desired.ts";
import { showInvalid } from "../../session/outcome/present.ts";
import { EXIT, UserError, type ExitCode } from "../../session/process/world.ts";
import { assertMeant, handOverTo } from "../handover/handOverTo.ts";
import type { NewAccount } from "../handover/issueAll.ts";
import { checkMayWrite } from "./guards.ts";
import { announce, type Job } from "./job.ts";
import { addSummary, setOutputs } from "./outputs.ts";
import { checkMayRead } from "./planFromDirectory.ts";
import { recordSource } from "./records.ts";

/** The artifact in which an attempt of a run keeps its passes, encrypted, and who was handed one. */
function passesArtifactName(attempt: number, tenant: string | undefined): string {
  return artifactName(`rollcall-passes-${attempt}`, tenant);
}

const WHO = "handed-over.json";

/**
 * Issues a pass for each account that this run has created and that no earlier attempt handed one, by the configuration that
 * the default branch has now: a recipient who was taken off it since cannot open what is written.
 */
export async function handOverJob(job: Job): Promise<ExitCode> {
  const { inputs, context, repository, github, world } = job;
  checkMayWrite(job);
  const tip = (await branchTip(github, repository.defaultBranch)) ?? context.commit;
  const desired = await loadDesiredOfCommit(inputs.source, tip);
  if (hasErrors(desired.roster.diagnostics))
    return showInvalid(desired.roster, { format: "text" }, world);
  checkMayRead(job, desired);
  const { configuration, roster } = desired;
  const kind = directoryKind(inputs.source, configuration);
  if (kind === "embedded") {
    announce(world, "notice", "The directory of a job is gone when the job ends: no passes.");
    return EXIT.done;
  }
  const attempts = await attemptsOfRun(job);
  const [first] = attempts.toSorted((left, right) => left.startedAt.localeCompare(right.startedAt));
  if (!first)
    throw new UserError(
      "This run has no record of what it applied, so no new account is known. No pass was issued.",
    );
  for (const attempt of attempts) assertMeant(attempt, kind, configuration, world);
  const before = await handedOverBefore(job);
  const accounts = [...accountsOf(attempts).values()].filter(({ id }) => !before.has(id));
  const folder = join(world.environment["RUNNER_TEMP"] ?? ".", "rollcall", "passes");
  await mkdir(folder, { recursive: true });
  const { handedOver, waiting } = await handOverTo(
    accounts,
    {
      configuration,
      roster,
      kind,
      path: join(folder, `passes-${context.runId}-${context.runAttempt}.age`),
      tenant: first.tenant,
      runStartedAt: first.startedAt,
    },
    world,
  );
  if (handedOver.length > 0) {
    const ids = handedOver.map(({ id }) => id);
    await writeFile(join(folder, WHO), `${JSON.stringify({ formatVersion: 1, ids }, null, 2)}\n`);
    await setOutputs({ "passes-path": folder });
  }
  const result = {
    tenant: first.tenant,
    recipients: configuration.newUsers.recipients,
    handedOver,
    waiting,
  };
  world.output.out(renderHandOverText(result, "rollcall"));
  if (handedOver.length > 0)
    world.output.out(
      `The passes are the artifact ${passesArtifactName(context.runAttempt, inputs.tenant)} of this run.\n`,
    );
  await addSummary(renderHandOverMarkdown(result));
  if (waiting.length === 0) return EXIT.done;
  announce(
    world,
    "error",
    `${count(waiting.length, "new account")} still ${waiting.length === 1 ? "waits" : "wait"} for a first credential; the summary says why. Run this job again: it issues passes for those who wait.`,
  );
  return EXIT.failed;
}

/** What this run has applied, over all its attempts and this one, as proven records say. */
async function attemptsOfRun(job: Job): Promise<RecordedAttempt[]> {
  const { context } = job;
  const run = {
    id: context.runId,
    event: context.eventName,
    headCommit: context.commit,
    attempts: context.runAttempt,
  };
  // The record of this attempt is there already: another job has kept it.
  const own = { runId: context.runId, attempt: context.runAttempt + 1 };
  const attempts: RecordedAttempt[] = [];
  for await (const { attempt } of recordsOfRun(run, { ...(await recordSource(job)), own }))
    attempts.push(attempt);
  return attempts;
}

function accountsOf(attempts: readonly RecordedAttempt[]): ReadonlyMap<string, NewAccount> {
  return new Map(
    attempts
      .flatMap(newAccountsIn)
      .flatMap(({ id, userPrincipalName, displayName }) =>
        id === undefined
          ? []
          : [
              [
                id,
                { id, userPrincipalName, ...(displayName !== undefined && { displayName }) },
              ] as const,
            ],
      ),
  );
}

/** By object id, those whom earlier attempts of this run handed a pass. */
async function handedOverBefore({ inputs, context, github }: Job): Promise<ReadonlySet<string>> {
  const names = Array.from({ length: context.runAttempt - 1 }, (_, index) =>
    passesArtifactName(index + 1, inputs.tenant),
  );
  const artifacts = (await artifactsOfRun(github, context.runId)).filter(
    ({ name, isExpired }) => names.includes(name) && !isExpired,
  );
  const found = await Promise.all(artifacts.map((artifact) => readArtifact(github, artifact)));
  return new Set(found.flatMap((files) => idsIn(files.get(WHO))));
}

function idsIn(text = "{}"): string[] {
  try {
    const { ids } = JSON.parse(text) as { readonly ids?: unknown };
    return Array.isArray(ids) ? ids.map(String) : [];
  } catch {
    // Who is not known to have a pass gets another one.
    return [];
  }
}
