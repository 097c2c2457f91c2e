import type { Plan } from "../../../src/model/plan.ts";
import { changesToApply } from "../../../src/model/plan.ts";
import { ANA, BEN, NINA, yaml } from "../../action/company.ts";
import type { Pull } from "../../action/gitHubStandIn.ts";
import { keepRecord } from "../../action/records.ts";
import type { MergeMethod } from "../../action/repository.ts";
import { actionWorld, type ActionWorld } from "../../action/world.ts";
import type { Push } from "../../action/worldTypes.ts";
import type { Interruption, WorkflowResult } from "../../action/workflowRunner.ts";
import { tenantWith } from "../../story/world.ts";

/** What a pull request wants of one person. */
export interface Edit {
  readonly person: Person;
  readonly value: string | boolean;
}

export type Person = keyof typeof PEOPLE;

const PEOPLE = {
  ana: { user: ANA, field: "accountEnabled" },
  ben: { user: BEN, field: "jobTitle" },
  nina: { user: NINA, field: "jobTitle" },
} as const;

type Declared = Readonly<Partial<Record<Person, Readonly<Record<string, unknown>>>>>;

/** A value of a user, as text. */
type Live = ReadonlyMap<string, string>;

interface Review {
  readonly name: string;
  readonly plan: Plan;
}

interface OpenPull {
  readonly pull: Pull;
  /** What was declared where it began. */
  readonly from: Declared;
  edits: readonly Edit[];
  plans: { readonly at: number; readonly head: string; readonly plan: Plan }[];
  /** By a second person, of a head. */
  approvals: { readonly at: number; readonly head: string }[];
  isMerged: boolean;
}

const FORGED_RUN = 9_000;

/**
 * A repository with its workflows, a directory, and people who use them in any order. What a run may write is told by a
 * small model: a step of a plan that a second person approved, from the value that it saw, once for each review.
 */
export class WalkingCompany {
  readonly story: string[] = [];
  readonly pulls: OpenPull[] = [];
  readonly #world: ActionWorld;
  #declared: Declared = { ana: ANA, ben: BEN };
  #push: Push | undefined;
  readonly #manual: { readonly result: WorkflowResult; readonly review: Review }[] = [];
  /** "review user field value" */
  readonly #spent = new Set<string>();
  readonly #runs: WorkflowResult[] = [];
  #forged = FORGED_RUN;

  private constructor(world: ActionWorld) {
    this.#world = world;
  }

  static async open(): Promise<WalkingCompany> {
    const world = await actionWorld({
      users: { "users/ana.yaml": yaml(ANA), "users/ben.yaml": yaml(BEN) },
      tenant: tenantWith([ANA, BEN]),
      configuration: "guards:\n  disables: { floor: 10 }\n  enables: { floor: 10 }\n",
    });
    return new WalkingCompany(world);
  }

  get runs(): number {
    return this.#runs.length;
  }

  get manualRuns(): number {
    return this.#manual.length;
  }

  close(): Promise<void> {
    return this.#world.close();
  }

  async openPull(edits: readonly Edit[]): Promise<void> {
    this.story.push(`open ${JSON.stringify(edits)}`);
    const from = this.#declared;
    const pull = await this.#world.open(filesOf(edited(from, edits), edits));
    this.pulls.push({ pull, from, edits, plans: [], approvals: [], isMerged: false });
  }

  async synchronise(open: OpenPull, edits: readonly Edit[]): Promise<void> {
    this.story.push(`push #${open.pull.number} ${JSON.stringify(edits)}`);
    if (open.isMerged) return;
    open.edits = [...open.edits, ...edits];
    await this.#world.synchronise(open.pull, filesOf(edited(open.from, open.edits), open.edits));
  }

  async plan(open: OpenPull): Promise<void> {
    this.story.push(`plan #${open.pull.number}`);
    if (open.isMerged) return;
    const plan = await this.#planMade(() => this.#world.plan(open.pull));
    if (!plan) return;
    open.plans.push({ at: this.#world.gitHub.clock.now(), head: open.pull.head, plan });
  }

  async approve(open: OpenPull, by: "ana" | "cara"): Promise<void> {
    this.story.push(`approve #${open.pull.number} by ${by}`);
    const { submittedAt } = await this.#world.approve(open.pull, { by });
    if (by === "cara") open.approvals.push({ at: Date.parse(submittedAt), head: open.pull.head });
  }

  /** Not where it conflicts with what was merged since. */
  async merge(open: OpenPull, method: MergeMethod): Promise<void> {
    this.story.push(`merge #${open.pull.number} (${method})`);
    const conflicts = open.edits.some(({ person }) => this.#declared[person] !== open.from[person]);
    const changes = open.edits.some(({ person, value }) => {
      const { field } = PEOPLE[person];
      return this.#declared[person]?.[field] !== value;
    });
    if (open.isMerged || conflicts || !changes) return;
    const { before } = this.#push ?? { before: await this.#world.repository.tip() };
    const { after } = await this.#world.merge([open.pull], method, { approve: false });
    open.isMerged = true;
    this.#declared = edited(this.#declared, open.edits);
    this.#push = { before, after };
  }

  async apply(how: Interruption = {}): Promise<void> {
    this.story.push(`apply ${JSON.stringify(how)}`);
    const push = this.#push;
    if (!push) return;
    const result = await this.#watched(() => this.#world.apply(push, how), this.#merged());
    if (result) this.#runs.push(result);
    this.#push = undefined;
  }

  async rerun(index: number): Promise<void> {
    const result = at(this.#runs, Math.max(index, 0));
    if (!result) return;
    this.story.push(`run ${result.run.id} again`);
    await this.#watched(() => this.#world.rerun(result), this.#merged());
  }

  async runManually(everything: boolean): Promise<void> {
    this.story.push(`manual run, everything: ${everything}`);
    let review: Review | undefined;
    const before = this.#live();
    let result: WorkflowResult | undefined;
    const plan = await this.#planMade(async () => {
      result = await this.#world.dispatch({ everything });
      return result;
    });
    if (!result) return;
    if (plan) review = { name: `run ${result.run.id}`, plan };
    this.#judge(before, review ? [review] : [], result);
    if (review) this.#manual.push({ result, review });
  }

  async rerunManually(index: number): Promise<void> {
    const run = at(this.#manual, index);
    if (!run) return;
    this.story.push(`apply manual run ${run.result.run.id} again`);
    await this.#watched(
      () => this.#world.rerun(run.result, { only: ["apply-approved"] }),
      [run.review],
    );
  }

  pause(): void {
    this.story.push("pause");
    this.#world.variables["ROLLCALL_PAUSED"] = "true";
  }

  resume(): void {
    this.story.push("resume");
    delete this.#world.variables["ROLLCALL_PAUSED"];
  }

  /** Puts back what a pull request had changed, in the portal. */
  undo(index: number): void {
    const open = at(this.pulls, Math.max(index, 0));
    const [plan] = open?.plans ?? [];
    if (open && plan) this.#undo(`#${open.pull.number}`, plan.plan);
  }

  /** Puts back what a manual run had changed, in the portal. */
  undoManual(index: number): void {
    const run = at(this.#manual, index);
    if (run) this.#undo(run.review.name, run.review.plan);
  }

  #undo(name: string, plan: Plan): void {
    this.story.push(`undo ${name}`);
    for (const { kind, userPrincipalName, fields } of changesToApply(plan)) {
      const user = this.#world.tenant.users.find(
        (each) => each.userPrincipalName === userPrincipalName,
      );
      if (!user || kind === "create") continue;
      for (const { field, from } of fields) Object.assign(user, { [field]: from });
    }
  }

  /** In the portal. */
  change({ person, value }: Edit): void {
    const { user, field } = PEOPLE[person];
    const live = this.#world.tenant.users.find(
      ({ userPrincipalName }) => userPrincipalName === user.userPrincipalName,
    );
    if (!live) return;
    this.story.push(`change ${person} to ${value}`);
    Object.assign(live, { [field]: value });
  }

  /** A record of the tip that says that all is done, written under a tag or without GitHub's word. */
  async forge(how: "tag" | "no proof"): Promise<void> {
    this.story.push(`forge a record, ${how}`);
    const { gitHub, repository, tenant } = this.#world;
    const run = {
      id: (this.#forged += 1),
      path: ".github/workflows/rollcall-apply.yml",
      event: "push",
      headBranch: "main",
      headCommit: await repository.tip(),
      repositoryId: gitHub.runs[0]?.repositoryId ?? 0,
      conclusion: "success",
      createdAt: gitHub.clock.next(),
    } as const;
    gitHub.runs.push(run);
    keepRecord(gitHub, run, {
      tenantId: tenant.id,
      ...(how === "tag" ? { identity: { ref: "refs/tags/main" } } : { proof: null }),
    });
  }

  expire(index: number): void {
    const result = at(this.#runs, index);
    const name = "rollcall-record-1";
    if (!result || !this.#world.gitHub.artifacts(name).length) return;
    this.story.push(`the record of run ${result.run.id} expires`);
    try {
      this.#world.gitHub.expireArtifact(result.run.id, name);
    } catch {
      // That run kept none.
    }
  }

  /** Whatever happened, a run that everybody agrees to makes the directory what is declared. */
  async settle(): Promise<void> {
    this.resume();
    await this.runManually(true);
    const live = this.#live();
    for (const [person, declared] of Object.entries(this.#declared)) {
      const { user, field } = PEOPLE[person as Person];
      const wanted = declared[field];
      if (wanted === undefined) continue;
      const key = `${user.userPrincipalName} ${field}`;
      if (live.get(key) !== JSON.stringify(wanted))
        throw new Error(`${key} is ${live.get(key)}, and ${JSON.stringify(wanted)} is declared`);
    }
  }

  #merged(): Review[] {
    return this.pulls.flatMap(({ isMerged, pull, plans, approvals }) => {
      if (!isMerged) return [];
      const approved = approvals.findLast(({ head }) => head === pull.head);
      if (!approved) return [];
      const counting = plans.findLast(
        ({ head, at: madeAt }) => head === pull.head && madeAt <= approved.at,
      );
      return counting ? [{ name: `#${pull.number}`, plan: counting.plan }] : [];
    });
  }

  /** The plan that a run kept, if it kept one. */
  async #planMade(run: () => Promise<WorkflowResult>): Promise<Plan | undefined> {
    const { gitHub } = this.#world;
    const before = gitHub.artifacts("rollcall-plan").length;
    await run();
    if (gitHub.artifacts("rollcall-plan").length === before) return undefined;
    const [text] = Object.values(gitHub.contents("rollcall-plan"));
    return text === undefined ? undefined : (JSON.parse(text) as Plan);
  }

  async #watched(
    run: () => Promise<WorkflowResult>,
    reviews: readonly Review[],
  ): Promise<WorkflowResult | undefined> {
    const before = this.#live();
    const result = await run();
    this.#judge(before, reviews, result);
    return result;
  }

  #judge(before: Live, reviews: readonly Review[], result: WorkflowResult): void {
    const isPaused = this.#world.variables["ROLLCALL_PAUSED"] !== undefined;
    for (const [key, to] of this.#live()) {
      const from = before.get(key) ?? "null";
      if (from === to) continue;
      const step = `${key} ${from} → ${to}`;
      this.story.push(`  wrote ${step}`);
      const say = (what: string): Error => new Error(`${what}: ${step}\n${result.log}`);
      if (isPaused) throw say("written while paused");
      const behind = reviews.filter(({ plan }) => stepsOf(plan).has(step));
      if (behind.length === 0) throw say("written without a review");
      const fresh = behind.filter(({ name }) => !this.#spent.has(`${name} ${key} ${to}`));
      if (fresh.length === 0) throw say("written twice under one review");
      for (const { name } of behind) this.#spent.add(`${name} ${key} ${to}`);
    }
  }

  #live(): Live {
    return new Map(
      this.#world.tenant.users.flatMap((user) =>
        ["accountEnabled", "jobTitle", "displayName"].map(
          (field) =>
            [
              `${user.userPrincipalName} ${field}`,
              JSON.stringify((user as Readonly<Record<string, unknown>>)[field] ?? null),
            ] as const,
        ),
      ),
    );
  }
}

export function at<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % Math.max(items.length, 1)];
}

function edited(declared: Declared, edits: readonly Edit[]): Declared {
  const next: Partial<Record<Person, Readonly<Record<string, unknown>>>> = { ...declared };
  for (const { person, value } of edits) {
    const { user, field } = PEOPLE[person];
    next[person] = { ...(next[person] ?? user), [field]: value };
  }
  return next;
}

function filesOf(declared: Declared, edits: readonly Edit[]): Record<string, string> {
  return Object.fromEntries(
    edits.map(({ person }) => [`users/${person}.yaml`, yaml(declared[person] ?? {})]),
  );
}

function stepsOf(plan: Plan): Set<string> {
  return new Set(
    changesToApply(plan).flatMap(({ userPrincipalName, fields }) =>
      fields.map(
        ({ field, from, to }) =>
          `${userPrincipalName} ${field} ${JSON.stringify(from)} → ${JSON.stringify(to)}`,
      ),
    ),
  );
}
