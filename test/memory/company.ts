import { unzipSync } from "fflate";
import { applyApproved } from "../../src/commands/action/apply/applyApproved.ts";
import { applyPush } from "../../src/commands/action/apply/applyPush.ts";
import { planAll } from "../../src/commands/action/apply/planAll.ts";
import { planPullRequest } from "../../src/commands/action/planPullRequest.ts";
import { reportDrift } from "../../src/commands/action/drift/reportDrift.ts";
import { sameValue } from "../../src/model/properties/compare.ts";
import { changesToApply, type Plan } from "../../src/model/plan.ts";
import { foldName } from "../../src/model/values.ts";
import { partialIn, recordIn } from "../../src/ledger/records/journal.ts";
import type { Receipt } from "../../src/model/records/receipt.ts";
import { MemoryDirectory, valueOf, type Trouble } from "./directory.ts";
import { forged } from "./forgeries.ts";
import { MemoryGitHub, REPOSITORY, WORKFLOWS, type MemoryPull, type MemoryRun } from "./gitHub.ts";
import { current, keepRecord, runJob, surround, type JobEnded, type JobOptions } from "./jobs.ts";
import { Judge, stepOf, stepsOf, type Review } from "./judge.ts";
import { edited, MemoryRepository, nameOf, type Declared, type Edit } from "./repository.ts";

export interface Pull {
  readonly pull: MemoryPull;
  edits: readonly Edit[];
  /** Of all its heads. */
  readonly plans: { readonly at: number; readonly head: string; readonly plan: Plan }[];
}

interface PushRun {
  readonly run: MemoryRun;
  readonly before: string;
}

interface ManualRun {
  readonly run: MemoryRun;
  readonly plan: Plan;
}

export type MergeMethod = "merge" | "squash" | "rebase";

type How = Pick<JobOptions, "environment" | "event" | "inputs">;

const LATELY = 2;

/** What may become of a record. */
export const LOSSES = ["expires", "is deleted", "is deleted with its run"] as const;

/** What the pull request's plan says that merging does; undefined where it got none. */
type Said = ReadonlySet<string> | undefined;

/**
 * A repository, its workflows' jobs and its directory, used by people in any order. The jobs are the product's own code;
 * what it may write is told by a small model.
 */
export class Company {
  readonly pulls: Pull[] = [];
  readonly manual: ManualRun[] = [];
  readonly pushes: PushRun[] = [];
  /** What happened, for the message of a failure. */
  readonly story: string[] = [];
  readonly #repository = new MemoryRepository();
  readonly #time = { now: Date.parse("2026-11-02T08:00:00Z") };
  readonly #gitHub = new MemoryGitHub(() => new Date(this.#time.now).toISOString());
  readonly #directory = new MemoryDirectory(() => new Date(this.#time.now));
  readonly #judge = new Judge();
  #isPaused = false;
  /** Reviews by which the job that runs may write. */
  #reviews: readonly Review[] = [];
  #written = new Set<string>();
  #violation: string | undefined;
  /** Where the branch stood when everything was applied, by the records that jobs of ours kept. */
  #applied = 0;

  static async open(people: number): Promise<Company> {
    const company = new Company();
    await company.#begin(people);
    return company;
  }

  async #begin(people: number): Promise<void> {
    surround({
      repository: this.#repository,
      gitHub: this.#gitHub,
      directory: this.#directory,
      time: this.#time,
      head: "",
      edits: [],
      outputs: {},
      trouble: {},
      stopping: { current: new AbortController(), kill: () => undefined },
    });
    this.#directory.onWrite = (write) => {
      this.story.push(`  writes ${stepOf(write)}`);
      this.#violation ??= this.#judge.objection(write, this.#reviews, this.#isPaused);
      this.#written.add(stepOf(write));
    };
    const declared = new Map(
      Array.from({ length: people }, (_, person) => [person, { jobTitle: "Engineer" }]),
    );
    for (const person of declared.keys())
      this.#directory.add(person, { jobTitle: "Engineer", accountEnabled: true });
    this.#push(this.#repository.commit(declared));
    await this.startManual(true);
  }

  open(edits: readonly Edit[]): void {
    this.story.push(`open ${JSON.stringify(edits)}`);
    const number = this.pulls.length + 1;
    const pull: MemoryPull = {
      number,
      branch: `change-${number}`,
      head: "",
      commits: [],
      mergedAs: undefined,
      landed: [],
      associated: [],
      reviews: [],
    };
    this.#gitHub.pulls.push(pull);
    const opened: Pull = { pull, edits, plans: [] };
    this.pulls.push(opened);
    this.#commitTo(opened);
  }

  /** Another commit, with other content: neither plan nor approval is of the head any more. */
  push(pull: Pull, edits: readonly Edit[]): void {
    this.story.push(`push #${pull.pull.number} ${JSON.stringify(edits)}`);
    if (pull.pull.mergedAs !== undefined) return;
    pull.edits = edits;
    this.#commitTo(pull);
  }

  async plan(pull: Pull): Promise<Said> {
    const { number, head, branch } = pull.pull;
    this.story.push(`plan #${number}`);
    if (pull.pull.mergedAs !== undefined) return undefined;
    const run = this.#gitHub.begin({
      event: "workflow_run",
      path: WORKFLOWS.plan,
      commit: this.#repository.tip,
    });
    run.kept.push("skipped");
    Object.assign(current, { head, edits: pull.edits });
    this.#reviews = [];
    const ended = await this.#run(planPullRequest, run, {
      environment: "rollcall-plan",
      event: {
        workflow_run: {
          event: "pull_request",
          head_sha: head,
          head_branch: branch,
          head_repository: { id: REPOSITORY.id, owner: { login: REPOSITORY.owner } },
          triggering_actor: { login: "ana" },
        },
      },
      inputs: { mode: "plan" },
    });
    const plan = this.#keepPlan(run, ended);
    if (!plan) return undefined;
    pull.plans.push({ at: this.#time.now, head, plan });
    if (plan.open?.unknown !== undefined) return undefined;
    return new Set([...stepsOf(changesToApply(plan)), ...stepsOf(plan.open?.changes ?? [])]);
  }

  /** @param by Cara may; Ana opened it, and Dan has no write access */
  review(pull: Pull, by: "cara" | "ana" | "dan", state: "APPROVED" | "CHANGES_REQUESTED"): void {
    this.story.push(`${by} says ${state} to #${pull.pull.number}`);
    this.#time.now += 2_000;
    const at = new Date(this.#time.now).toISOString();
    pull.pull.reviews.push({ login: by, state, commit: pull.pull.head, at });
    this.#time.now += 2_000;
  }

  /** @param isLate whether GitHub tells only later by which pull request the commits came */
  merge({ pull, edits }: Pull, method: MergeMethod, isLate: boolean): void {
    this.story.push(`merge #${pull.number} (${method}${isLate ? ", known later" : ""})`);
    if (pull.mergedAs !== undefined) return;
    const before = this.#repository.tip;
    const steps = method === "rebase" ? edits.map((edit) => [edit]) : [edits];
    pull.landed = steps.map((step) => {
      const commit = this.#repository.commit(edited(this.#declared(), step));
      this.#push(commit);
      return commit;
    });
    pull.mergedAs = this.#repository.tip;
    pull.associated = isLate ? [] : pull.landed;
    const run = this.#gitHub.begin({
      event: "push",
      path: WORKFLOWS.apply,
      commit: this.#repository.tip,
    });
    this.pushes.push({ run, before });
  }

  /** The next attempt of a push's run. @returns what it wrote, or undefined where it refused */
  async apply(push: PushRun, trouble: Trouble = {}): Promise<Said> {
    if (push.run.isDeleted) return undefined;
    this.story.push(`run ${push.run.id} ${JSON.stringify(trouble)}`);
    this.#reviews = this.#merged();
    this.#written = new Set();
    const ended = await this.#attempt(applyPush, push.run, {
      environment: "rollcall-apply",
      event: { before: push.before },
      inputs: { mode: "apply", paused: this.#isPaused },
      trouble,
    });
    return ended.record || !ended.failed ? this.#written : undefined;
  }

  async startManual(everything: boolean): Promise<void> {
    this.story.push(`manual run, everything: ${everything}`);
    const run = this.#gitHub.begin({
      event: "workflow_dispatch",
      path: WORKFLOWS.apply,
      commit: this.#repository.tip,
    });
    this.#reviews = [];
    const ended = await this.#attempt(planAll, run, {
      environment: "rollcall-plan",
      inputs: { mode: "plan", everything },
    });
    const plan = this.#keepPlan(run, ended);
    if (plan && changesToApply(plan).length > 0) this.manual.push({ run, plan });
  }

  /** The second job of a manual run, which may be started again and again. */
  async applyManual({ run, plan }: ManualRun, trouble: Trouble = {}): Promise<void> {
    if (run.isDeleted) return;
    this.story.push(`apply manual run ${run.id} ${JSON.stringify(trouble)}`);
    this.#written = new Set();
    this.#reviews = [{ name: `run ${run.id}`, plan }];
    await this.#attempt(applyApproved, run, {
      environment: "rollcall-apply",
      inputs: { mode: "apply", paused: this.#isPaused },
      trouble,
    });
  }

  async night(): Promise<void> {
    this.story.push("night");
    const run = this.#gitHub.begin({
      event: "schedule",
      path: WORKFLOWS.apply,
      commit: this.#repository.tip,
    });
    this.#reviews = [];
    await this.#attempt(reportDrift, run, {
      environment: "rollcall-plan",
      inputs: { mode: "plan" },
    });
  }

  pause(isPaused: boolean): void {
    this.story.push(isPaused ? "pause" : "resume");
    this.#isPaused = isPaused;
  }

  /** An administrator changes a value in the portal. */
  change(person: number, fields: Edit["fields"]): void {
    this.story.push(`change ${person} ${JSON.stringify(fields)}`);
    this.#directory.change(nameOf(person), fields);
  }

  /** An administrator puts back what a plan changes: the very case in which its steps would fit once more. */
  undo(plan: Plan | undefined): void {
    if (!plan) return;
    this.story.push(`undo ${JSON.stringify([...stepsOf(changesToApply(plan))])}`);
    for (const { kind, userPrincipalName, fields } of changesToApply(plan)) {
      if (kind === "create") this.#directory.remove(userPrincipalName);
      else
        this.#directory.change(
          userPrincipalName,
          Object.fromEntries(fields.map(({ field, from }) => [field, from])),
        );
    }
  }

  /** What becomes of one of the newest records. */
  takeAway(index: number, how: (typeof LOSSES)[number]): void {
    const records = this.#gitHub.artifacts.filter(({ name }) => name.startsWith("rollcall-record"));
    const record = records.slice(-LATELY)[index % Math.min(LATELY, Math.max(1, records.length))];
    if (!record) return;
    this.story.push(`record of run ${record.run.id} ${how}`);
    if (how === "is deleted with its run") {
      // Only one that a record of ours still names: of any other nothing would be left that misses it.
      const { digest } = recordIn(filesIn(record.zip))?.record ?? {};
      const isNamed = records.some(
        ({ run, zip }) =>
          !run.isForged &&
          run !== record.run &&
          recordIn(filesIn(zip))?.record.attempt.previous === digest,
      );
      if (isNamed) record.run.isDeleted = true;
    } else if (how === "expires") record.isExpired = true;
    else this.#gitHub.takeAway(record);
  }

  /** A run that says that it did all that was reviewed, or that there was nothing to do. */
  forge(how: string, claimsAll: boolean): void {
    this.story.push(`forge ${how}${claimsAll ? ", with steps" : ""}`);
    const run = this.#gitHub.begin({
      event: "push",
      path: WORKFLOWS.apply,
      commit: this.#repository.tip,
    });
    run.kept.push("success");
    run.isForged = true;
    const at = new Date((this.#time.now += 1_000)).toISOString();
    const outcomes: Receipt["outcomes"] = this.#merged().flatMap(({ name, plan }) =>
      changesToApply(plan).map(({ kind, userPrincipalName, fields }) => ({
        kind,
        userPrincipalName,
        status: "applied",
        done: fields.map(({ field }) => field),
        reviews: [name],
        writes: [{ at, requestId: "r", clientRequestId: "c", fields }],
      })),
    );
    // An empty record of the planning environment is genuine: only its jobs can write it.
    const claimed = claimsAll || how.includes("only plans") ? outcomes : [];
    if (claimed.length === 0 && how.includes("only plans")) return;
    this.#gitHub.keep(run, "rollcall-record-1", forged(how, run, claimed, at));
  }

  /** Everything, approved and applied. */
  async startAnew(): Promise<void> {
    const before = this.manual.length;
    await this.startManual(true);
    const run = this.manual[before];
    if (run) await this.applyManual(run);
  }

  /** Whatever came before, a manual run for everything reaches what is declared. */
  async settle(): Promise<void> {
    this.pause(false);
    await this.startAnew();
    for (const [person, fields] of this.#declared()) {
      const user = this.#directory.find(nameOf(person));
      for (const [field, to] of Object.entries(fields))
        if (!user || !sameValue(field, valueOf(user, field), to))
          throw new Error(
            `not reached: ${stepOf({ userPrincipalName: nameOf(person), field, to })}`,
          );
    }
  }

  #declared(): Declared {
    return this.#repository.declaredAt(this.#repository.tip);
  }

  #push(commit: string): void {
    this.#repository.push(commit);
    this.#gitHub.tip = commit;
  }

  #commitTo({ pull, edits }: Pull): void {
    let declared = this.#declared();
    pull.commits = edits.map((edit) => {
      declared = edited(declared, [edit]);
      return this.#repository.commit(declared);
    });
    pull.head = pull.commits.at(-1) ?? "";
  }

  /** What people reviewed of what is merged and not applied, by the model. */
  #merged(): Review[] {
    const { branch } = this.#repository;
    return this.pulls.flatMap(({ pull, plans }) => {
      if (pull.mergedAs === undefined || branch.indexOf(pull.mergedAs) <= this.#applied) return [];
      const last = pull.reviews.findLast(({ login }) => login === "cara");
      if (last?.state !== "APPROVED" || last.commit !== pull.head) return [];
      const counting = plans.findLast(
        ({ head, at }) => head === pull.head && at <= Date.parse(last.at),
      );
      return counting ? [{ name: `#${pull.number}`, plan: counting.plan }] : [];
    });
  }

  /** Steps that were reviewed and merged, are still wanted, and that no run carried out. */
  #lost(reviews: readonly Review[]): string[] {
    const wanted = this.#declared();
    return reviews.flatMap(({ plan }) =>
      changesToApply(plan).flatMap(({ userPrincipalName, fields }) => {
        const person = [...wanted.keys()].find((each) => nameOf(each) === userPrincipalName);
        const declared = person === undefined ? {} : (wanted.get(person) ?? {});
        const user = this.#directory.find(userPrincipalName);
        return fields.flatMap(({ field, to }) => {
          const step = stepOf({ userPrincipalName, field, to: to });
          const isWanted = declared[field] !== undefined && sameValue(field, declared[field], to);
          const holds = user && sameValue(field, valueOf(user, field), to);
          return isWanted && !holds && !this.#judge.wasDone(step) ? [step] : [];
        });
      }),
    );
  }

  async #attempt(
    work: Parameters<typeof runJob>[0],
    run: MemoryRun,
    options: How & { readonly trouble?: Trouble },
  ): Promise<JobEnded> {
    run.kept.push("skipped");
    const attempt = run.kept.length;
    current.trouble = options.trouble ?? {};
    const merged = this.#merged();
    const ended = await this.#run(work, run, options);
    keepRecord(run, attempt, ended);
    if (current.trouble.killedAt !== undefined) this.#forgetUnanswered(ended);
    const text = ended.record?.["receipt.json"];
    const receipt = text && (JSON.parse(Buffer.from(text).toString()) as Receipt);
    if (receipt && receipt.complete) {
      // The approver of a manual run sees who is blocked, and its record names them.
      const named = new Set(receipt.blocked?.map((user) => foldName(user.userPrincipalName)));
      const lost = this.#lost(merged).filter((step) => !named.has(step.split(" ")[0] ?? ""));
      if (lost.length > 0) throw new Error(`reviewed, not done and not named: ${lost.join("; ")}`);
      const applied = this.#repository.branch.indexOf(run.commit);
      this.#applied = Math.max(this.#applied, applied);
    }
    return ended;
  }

  // Each write that was begun is on record; whether it took effect is not, where the process was killed meanwhile.
  #forgetUnanswered({ record = {} }: JobEnded): void {
    const partial = record["receipt.json.partial"];
    if (!partial) return;
    const { outcomes = [] } = partialIn(Buffer.from(partial).toString()) ?? {};
    for (const step of this.#written) {
      const outcome = outcomes.find(({ userPrincipalName }) =>
        step.startsWith(`${foldName(userPrincipalName)} `),
      );
      if (!outcome) throw new Error(`written and not on record: ${step}`);
      if (!outcome.done?.some((field) => step.includes(` ${field} `))) this.#judge.forget(step);
    }
  }

  async #run(work: Parameters<typeof runJob>[0], run: MemoryRun, options: How): Promise<JobEnded> {
    this.#time.now += 10_000;
    const ended = await runJob(work, { ...options, run, attempt: run.kept.length });
    this.#time.now += 10_000;
    if (ended.failed) this.story.push(`  ${ended.log.trim().split("\n").at(-1)}`);
    if (this.#violation !== undefined) throw new Error(this.#violation);
    return ended;
  }

  #keepPlan(run: MemoryRun, { outputs, plan }: JobEnded): Plan | undefined {
    const name = outputs["artifact-name"];
    if (name === undefined || plan === undefined) return undefined;
    this.#gitHub.keep(run, name, { "plan.json": plan });
    return JSON.parse(Buffer.from(plan).toString()) as Plan;
  }
}

function filesIn(zip: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, decoder.decode(bytes)]),
  );
}
