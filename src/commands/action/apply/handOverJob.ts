import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { branchTip } from "../../../github/branches.ts";
import { MOST_DAYS } from "../../../handover/objections.ts";
import type { RecordedAttempt } from "../../../ledger/records/ports.ts";
import { hasErrors } from "../../../model/diagnostic.ts";
import { rollcallOnPath } from "../../../report/rollcall.ts";
import { renderHandOverMarkdown } from "../../../report/markdown/handOver.ts";
import { renderHandOverText } from "../../../report/text/handOver.ts";
import { count } from "../../../report/words.ts";
import { directoryKind } from "../../../session/directory/openDirectory.ts";
import { loadDesiredOfCommit } from "../../../session/files/desired.ts";
import { showInvalid } from "../../../session/outcome/showMistakes.ts";
import { quoted } from "../../../session/process/invocation.ts";
import { EXIT, UserError, type ExitCode } from "../../../session/process/world.ts";
import { assertMeant, handOverTo } from "../../handover/handOverTo.ts";
import type { NewAccount } from "../../handover/issueAll.ts";
import { checkMayWrite } from "../job/guards.ts";
import { announce, type Job } from "../job/job.ts";
import { addSummary, setOutputs } from "../job/outputs.ts";
import { checkMayRead } from "../job/planFromDirectory.ts";
import {
  accountsOf,
  attemptsOfRun,
  attemptThatCreated,
  handedOverBefore,
  passesArtifactName,
  WHO,
} from "./waitingAccounts.ts";

/**
 * Issues a pass for each account that this run has created and that no earlier attempt handed one, or another one for the user
 * that a person names, by the configuration that
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
  const { accounts: all, attempts } = await toHandOver(job);
  const [first] = attempts.toSorted((left, right) => left.startedAt.localeCompare(right.startedAt));
  if (!first) throw new Error("Accounts without a record");
  for (const attempt of attempts) assertMeant(attempt, kind, configuration, world);
  const before = await handedOverBefore(job);
  const accounts = all.filter(({ id }) => !before.has(id));
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
  world.output.out(
    renderHandOverText(
      result,
      { reveal: (file) => rollcallOnPath(`reveal ${quoted(file)} --identity KEYFILE`) },
      world.output.style,
    ),
  );
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

interface ToHandOver {
  readonly accounts: readonly NewAccount[];
  readonly attempts: readonly RecordedAttempt[];
}

/** All that this run created; or, where another pass is asked for, that one user, whichever run created the account. */
async function toHandOver(job: Job): Promise<ToHandOver> {
  const { inputs, context } = job;
  if (inputs.again !== "") {
    const found = await attemptThatCreated(job, inputs.again);
    if (!found)
      throw new UserError(
        `No record of the last ${MOST_DAYS} days says that Rollcall created ${inputs.again}. No pass was issued. An administrator issues one: Entra admin center > Users > the user > Authentication methods > Add authentication method > Temporary Access Pass.`,
      );
    return { accounts: [found.account], attempts: [found.attempt] };
  }
  const attempts = await attemptsOfRun(job, context.runAttempt);
  if (attempts.length === 0)
    throw new UserError(
      "This run has no record of what it applied, so no new account is known. No pass was issued.",
    );
  return { accounts: [...accountsOf(attempts).values()], attempts };
}
