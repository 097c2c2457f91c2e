import { applyChanges } from "../../src/apply/applyChanges.ts";
import {
  historyOf,
  type CommittedRecord,
  type History,
} from "../../src/commands/action/history.ts";
import { runRecordOf } from "../../src/commands/record.ts";
import {
  WriteFailure,
  type DirectoryReader,
  type DirectoryWriter,
} from "../../src/directory/ports.ts";
import { LedgerError } from "../../src/ledger/ports.ts";
import { sameValue } from "../../src/model/compare.ts";
import { DEFAULT_CONFIGURATION } from "../../src/model/configuration.ts";
import { changesToApply, type Change, type Plan } from "../../src/model/plan.ts";
import { isDone, type Outcome, type Receipt } from "../../src/model/receipt.ts";
import type { DesiredUser, DirectoryUser, Roster } from "../../src/model/user.ts";
import { foldName, type FieldValue } from "../../src/model/values.ts";
import { authorise } from "../../src/plan/authorise.ts";
import { makePlan, type PlanInput } from "../../src/plan/makePlan.ts";
import { planWithOpenWork } from "../../src/plan/openWork.ts";
import { withoutSpent } from "../../src/plan/spent.ts";
import { desired, idOf, live, roster, snapshot, TENANT } from "../builders.ts";

/** What a pull request wants of one person; all that is not named stays as it is. */
export interface Edit {
  readonly person: number;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

interface Pull {
  readonly number: number;
  edits: readonly Edit[];
  /** Each with the moment at which it was kept. */
  plans: { readonly at: number; readonly plan: Plan }[];
  approvedAt: number | undefined;
  isMerged: boolean;
}

interface ManualRun {
  readonly number: number;
  readonly commit: number;
  readonly plan: Plan;
}

/** How a run goes wrong. */
export interface Trouble {
  /** Writes of this person are refused. */
  readonly refuses?: number;
  /** No more writes than these; then the run is cancelled. */
  readonly cancelledAfter?: number;
}

type Declared = ReadonlyMap<number, Readonly<Record<string, FieldValue>>>;

const OPEN_GUARDS = Object.fromEntries(
  Object.keys(DEFAULT_CONFIGURATION.guards).map((name) => [
    name,
    { count: 1e6, percent: 100, floor: 1e6 },
  ]),
) as typeof DEFAULT_CONFIGURATION.guards;
const CONFIGURATION = { ...DEFAULT_CONFIGURATION, guards: OPEN_GUARDS };

/**
 * A repository, its records and its directory in memory, and the product's own code in between: planning, records,
 * authorising and writing. What may be written when is told by a small model, in `allow`.
 */
export class Company {
  readonly directory = new Map<string, DirectoryUser>();
  readonly pulls: Pull[] = [];
  readonly manual: ManualRun[] = [];
  readonly commits: { readonly declared: Declared; readonly pulls: readonly Pull[] }[] = [];
  readonly records: { readonly commit: number; record: CommittedRecord; isGone: boolean }[] = [];
  /** What happened, for the message of a failure. */
  readonly story: string[] = [];
  /** What each review has had done: "review user field value". */
  readonly done = new Set<string>();
  #now = Date.parse("2026-11-02T08:00:00Z");
  #runs = 0;

  constructor(people: number) {
    const declared = new Map(
      Array.from({ length: people }, (_, person) => [person, { jobTitle: "Engineer" }]),
    );
    for (const person of declared.keys())
      this.#put(
        live({
          userPrincipalName: nameOf(person),
          displayName: `P ${person}`,
          jobTitle: "Engineer",
        }),
      );
    this.commits.push({ declared, pulls: [] });
    this.#keep(0, [], true, null);
  }

  get tip(): number {
    return this.commits.length - 1;
  }

  open(edits: readonly Edit[]): void {
    this.story.push(`open ${JSON.stringify(edits)}`);
    const number = this.pulls.length + 1;
    this.pulls.push({ number, edits, plans: [], approvedAt: undefined, isMerged: false });
  }

  /** Another commit, with other content: neither plan nor approval is of the head any more. */
  push(pull: Pull, edits: readonly Edit[]): void {
    this.story.push(`push #${pull.number} ${JSON.stringify(edits)}`);
    if (pull.isMerged) return;
    pull.edits = edits;
    pull.plans = [];
    pull.approvedAt = undefined;
  }

  /** @returns what its comment says that merging does: "user field value" */
  async plan(pull: Pull): Promise<ReadonlySet<string>> {
    this.story.push(`plan #${pull.number}`);
    if (pull.isMerged) return new Set();
    const tip = this.#declaredAt(this.tip);
    const input: PlanInput = {
      ...this.#inputOf(edited(tip, pull.edits)),
      base: rosterOf(tip),
    };
    const history = await this.#history().catch(orGone);
    if (!history) return new Set();
    const applied = Number(history.applied);
    const rules = { configuration: CONFIGURATION, acknowledgements: [] };
    const plan = planWithOpenWork(input, {
      commit: String(applied),
      roster: rosterOf(this.#declaredAt(applied)),
      done: history.done,
      reviewed: this.#reviewedSince(applied),
      unreviewed: new Map(),
      rules: { before: rules, after: rules },
    });
    pull.plans.push({ at: this.#tick(), plan: { ...plan, reviewedAs: `#${pull.number}` } });
    return new Set([...changesToApply(plan), ...(plan.open?.changes ?? [])].flatMap(stepsOf));
  }

  approve(pull: Pull): void {
    this.story.push(`approve #${pull.number}`);
    pull.approvedAt = this.#tick();
  }

  merge(pull: Pull): void {
    this.story.push(`merge #${pull.number}`);
    if (pull.isMerged) return;
    pull.isMerged = true;
    this.commits.push({ declared: edited(this.#declaredAt(this.tip), pull.edits), pulls: [pull] });
  }

  /** A run for the tip. @returns what it wrote, or undefined where it refused for a record that is gone */
  async apply(trouble: Trouble = {}): Promise<ReadonlySet<string> | undefined> {
    this.story.push(`apply ${JSON.stringify(trouble)}`);
    const history = await this.#history().catch(orGone);
    if (!history) return undefined;
    const applied = Number(history.applied);
    const reviewed = this.#reviewedSince(applied);
    const current = makePlan({
      ...this.#inputOf(this.#declaredAt(this.tip)),
      base: rosterOf(this.#declaredAt(applied)),
      done: history.done,
      reviewed,
    });
    return this.#write(current, reviewed, history, trouble);
  }

  /** The first job of a manual run, and its approval. */
  async startManual(everything: boolean): Promise<void> {
    this.story.push(`manual run, everything: ${everything}`);
    const history = await this.#history().catch(orGone);
    const applied = everything || !history ? undefined : Number(history.applied);
    const number = (this.#runs += 1) + 100;
    const plan = makePlan({
      ...this.#inputOf(this.#declaredAt(this.tip)),
      ...(applied !== undefined && {
        base: rosterOf(this.#declaredAt(applied)),
        baseCommit: String(applied),
        correctsDrift: true,
        ...(history && { done: history.done }),
      }),
    });
    this.manual.push({ number, commit: this.tip, plan: { ...plan, reviewedAs: `run ${number}` } });
  }

  /** Its second job, which may be started again and again. */
  async applyManual(run: ManualRun, trouble: Trouble = {}): Promise<void> {
    this.story.push(`apply run ${run.number} ${JSON.stringify(trouble)}`);
    if (run.commit !== this.tip) return;
    const own = this.records.filter(({ record }) => record.attempt.run?.id === run.number);
    if (own.some(({ isGone, record }) => isGone || record.attempt.complete)) return;
    const history = await this.#history().catch(orGone);
    const begun = history ?? { ...NO_HISTORY, begins: "a record is gone" };
    const later = [...begun.records, ...(begun.base ? [begun.base] : [])].filter(
      ({ attempt }) => Date.parse(attempt.startedAt) >= Date.parse(run.plan.madeAt),
    );
    const records = new Map(
      [...own.map(({ record }) => record), ...later].map((record) => [record.digest, record]),
    );
    const asked = withoutSpent(run.plan, [...records.values()].map(runRecordOf));
    const { base } = run.plan;
    const current = makePlan({
      ...this.#inputOf(this.#declaredAt(this.tip)),
      ...(base !== undefined && {
        base: rosterOf(this.#declaredAt(Number(base))),
        correctsDrift: run.plan.correctsDrift,
        done: begun.done,
      }),
      reviewed: [asked],
    });
    await this.#write(current, [asked], begun, trouble, run.number);
  }

  /** Somebody changes a value in the portal. */
  change(person: number, fields: Readonly<Record<string, FieldValue>>): void {
    this.story.push(`change ${person} ${JSON.stringify(fields)}`);
    const user = this.directory.get(idOf(nameOf(person)));
    if (user) this.#put(withFields(user, fields));
  }

  /** Somebody puts back what a plan changes: the very case in which its steps would fit once more. */
  undo(plan: Plan): void {
    this.story.push(`undo ${plan.reviewedAs}`);
    for (const change of changesToApply(plan)) {
      const user = this.directory.get(idOf(foldName(change.userPrincipalName)));
      if (!user) continue;
      if (change.kind === "create") this.directory.delete(user.id);
      else
        this.#put(
          withFields(
            user,
            Object.fromEntries(change.fields.map(({ field, from }) => [field, from])),
          ),
        );
    }
  }

  /** Somebody deletes the artifact of a record, or it expires. */
  takeAway(index: number): void {
    this.story.push(`take away ${index % this.records.length}`);
    const record = this.records[index % this.records.length];
    if (record) record.isGone = true;
  }

  /** Steps that were reviewed and merged since a commit, are still wanted, and that nobody carried out. */
  lost(since: number): string[] {
    const wanted = this.#declaredAt(this.tip);
    return this.#reviewedSince(since).flatMap((plan) =>
      changesToApply(plan)
        .flatMap((change) => change.fields.map((field) => ({ change, field })))
        .filter(({ change, field }) => {
          const name = foldName(change.userPrincipalName);
          const person = [...wanted.keys()].find((each) => nameOf(each) === name);
          const declared = person === undefined ? undefined : wanted.get(person)?.[field.field];
          const user = this.directory.get(idOf(name));
          const holds = user && sameValue(field.field, valueOf(user, field.field), field.to);
          const step = stepOf(name, field.field, field.to);
          const isDoneOnce = [...this.done].some((done) => done.endsWith(` ${step}`));
          return (
            declared !== undefined &&
            sameValue(field.field, declared, field.to) &&
            !holds &&
            !isDoneOnce
          );
        })
        .map(({ change, field }) => stepOf(change.userPrincipalName, field.field, field.to)),
    );
  }

  async #write(
    current: Plan,
    reviewed: readonly Plan[],
    history: History,
    trouble: Trouble,
    run?: number,
  ): Promise<ReadonlySet<string>> {
    const written = new Set<string>();
    const { changes, skipped, withheld } = authorise(current, reviewed, { done: history.done });
    const stopping = new AbortController();
    const outcomes = await applyChanges(changes, {
      writer: this.#writer(reviewed, trouble, written, stopping),
      reader: this.#reader(),
      clock: { now: () => new Date(this.#now), sleep: () => Promise.resolve() },
      patienceSeconds: 0,
      stopping: stopping.signal,
    });
    const all: Outcome[] = [
      ...outcomes.map((outcome) => {
        const reason = withheld.get(outcome.userPrincipalName);
        return reason === undefined ? outcome : { ...outcome, reason };
      }),
      ...skipped.map(({ change, reason }) => ({
        kind: change.kind,
        userPrincipalName: change.userPrincipalName,
        status: "skipped" as const,
        reason,
      })),
    ];
    const complete = all.every(isDone) && current.blocked.length === 0;
    if (complete && run === undefined && history.applied !== undefined) {
      const lost = this.lost(Number(history.applied));
      if (lost.length > 0) throw new Error(`reviewed, not done and not named: ${lost.join("; ")}`);
    }
    this.#keep(this.tip, all, complete, history.previous, run);
    return written;
  }

  // The model: what is written is a step of a review that counts, from the value that was seen, and not for a second time.
  #allow(
    reviewed: readonly Plan[],
    name: string,
    field: string,
    from: FieldValue,
    to: FieldValue,
  ): void {
    const step = stepOf(name, field, to);
    const behind = reviewed.filter((plan) =>
      changesToApply(plan).some(
        (change) =>
          foldName(change.userPrincipalName) === name &&
          change.fields.some(
            (each) =>
              each.field === field &&
              sameValue(field, each.to, to) &&
              (change.kind === "create" || sameValue(field, each.from, from)),
          ),
      ),
    );
    if (behind.length === 0) throw new Error(`written without a review: ${step}`);
    const fresh = behind.filter(({ reviewedAs }) => !this.done.has(`${reviewedAs} ${step}`));
    if (fresh.length === 0) throw new Error(`written twice under one review: ${step}`);
    for (const { reviewedAs } of behind) this.done.add(`${reviewedAs} ${step}`);
    this.story.push(`  wrote ${step}`);
  }

  #writer(
    reviewed: readonly Plan[],
    { refuses, cancelledAfter = Infinity }: Trouble,
    written: Set<string>,
    stopping: AbortController,
  ): DirectoryWriter {
    let writes = 0;
    const carryOut = (
      name: string,
      fields: Readonly<Record<string, FieldValue>>,
      user?: DirectoryUser,
    ): void => {
      if (refuses !== undefined && nameOf(refuses) === name) throw refused();
      for (const [field, to] of Object.entries(fields)) {
        this.#allow(reviewed, name, field, user ? valueOf(user, field) : null, to);
        written.add(stepOf(name, field, to));
      }
      if ((writes += 1) >= cancelledAfter) stopping.abort(new Error("cancelled"));
    };
    const trace = { requestId: "r", clientRequestId: "c" };
    return {
      concurrency: 140,
      createUser: async (fields) => {
        const name = foldName(JSON.parse(JSON.stringify(fields["userPrincipalName"])) as string);
        carryOut(name, fields);
        const user = live(
          { userPrincipalName: name },
          { createdAt: new Date(this.#now).toISOString() },
        );
        this.#put(withFields(user, fields));
        return { id: user.id, trace };
      },
      updateUser: async (id, fields) => {
        const user = this.directory.get(id);
        if (!user) throw refused();
        carryOut(foldName(user.userPrincipalName), fields, user);
        this.#put(withFields(user, fields));
        return trace;
      },
      setRelationship: () => Promise.reject(refused()),
      stop: () => undefined,
    };
  }

  #reader(): DirectoryReader {
    return {
      readDirectory: () => Promise.resolve(snapshot([...this.directory.values()])),
      readUser: (id) => Promise.resolve(this.directory.get(id)),
      listUsers: () => Promise.resolve(this.directory),
      listRequests: () => 1,
    };
  }

  #reviewedSince(applied: number): Plan[] {
    return this.commits.slice(applied + 1).flatMap(({ pulls }) =>
      pulls.flatMap(({ plans, approvedAt = -Infinity }) => {
        const counting = plans.findLast(({ at }) => at <= approvedAt);
        return counting ? counting.plan : [];
      }),
    );
  }

  #history(): Promise<History> {
    const newestFirst = this.records
      .map((kept, index) => ({ ...kept, index }))
      .toSorted((left, right) => right.commit - left.commit || right.index - left.index);
    async function* chain(): AsyncGenerator<CommittedRecord> {
      for (const { record, isGone } of newestFirst) {
        if (isGone) throw new LedgerError("a record is gone");
        yield record;
      }
    }
    return historyOf(chain(), "graph");
  }

  #keep(
    commit: number,
    outcomes: readonly Outcome[],
    complete: boolean,
    previous: string | null,
    run?: number,
  ): void {
    const id = run ?? (this.#runs += 1);
    const attempt = {
      ...HEADER,
      startedAt: new Date(this.#tick()).toISOString(),
      run: { id, attempt: 1, url: "", event: "push" },
      previous,
      complete,
      outcomes,
    };
    const record: CommittedRecord = {
      attempt,
      digest: `record ${this.records.length}`,
      isWhole: true,
      holds: (field, recorded, value) => sameValue(field, recorded as FieldValue, value),
      run: { headCommit: String(commit) },
    };
    this.records.push({ commit, record, isGone: false });
  }

  #inputOf(declared: Declared): PlanInput {
    return {
      roster: rosterOf(declared),
      directory: snapshot([...this.directory.values()]),
      configuration: CONFIGURATION,
      acknowledgements: [],
      correctsDrift: false,
      now: new Date(this.#tick()),
    };
  }

  #declaredAt(commit: number): Declared {
    return this.commits[commit]?.declared ?? new Map();
  }

  #put(user: DirectoryUser): void {
    this.directory.set(user.id, user);
  }

  #tick(): number {
    return (this.#now += 10_000);
  }
}

const HEADER = {
  formatVersion: 2,
  tool: { name: "rollcall", version: "0" },
  tenant: { id: TENANT.id, domain: TENANT.domain },
  directory: "graph",
  planDigest: "0",
  salt: "00",
} as const satisfies Partial<Receipt>;

const NO_HISTORY: History = {
  applied: undefined,
  base: undefined,
  records: [],
  done: {
    createdIds: new Set(),
    createdNames: new Set(),
    begun: new Map(),
    wrote: () => undefined,
  },
  previous: null,
};

function orGone(error: unknown): undefined {
  if (!(error instanceof LedgerError)) throw error;
}

function refused(): WriteFailure {
  return new WriteFailure(
    { status: 403, code: "refused", message: "refused", requestId: "r" },
    false,
  );
}

export function nameOf(person: number): string {
  return `p${person}@contoso.com`;
}

function edited(declared: Declared, edits: readonly Edit[]): Declared {
  const next = new Map(declared);
  for (const { person, fields } of edits) next.set(person, { ...next.get(person), ...fields });
  return next;
}

function rosterOf(declared: Declared): Roster {
  return roster(
    [...declared].map(([person, fields]): DesiredUser =>
      desired({ userPrincipalName: nameOf(person), displayName: `P ${person}`, ...fields }),
    ),
  );
}

function withFields(
  user: DirectoryUser,
  fields: Readonly<Record<string, FieldValue>>,
): DirectoryUser {
  const enabled = fields["accountEnabled"];
  return {
    ...user,
    ...(typeof enabled === "boolean" && { accountEnabled: enabled }),
    fields: { ...user.fields, ...fields },
  };
}

function valueOf(user: DirectoryUser, field: string): FieldValue {
  return field === "accountEnabled" ? user.accountEnabled : (user.fields[field] ?? null);
}

function stepsOf(change: Change): string[] {
  return change.fields.map(({ field, to }) => stepOf(change.userPrincipalName, field, to));
}

function stepOf(name: string, field: string, value: FieldValue): string {
  return `${foldName(name)} ${field} ${JSON.stringify(value)}`;
}
