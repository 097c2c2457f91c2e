import fc from "fast-check";
import process from "node:process";
import { afterAll, it, vi } from "vitest";
import { Company, LOSSES, type MergeMethod, type Pull } from "./company.ts";
import type { Trouble } from "./directory.ts";
import { FORGERIES } from "./forgeries.ts";
import { removeFolder } from "./jobs.ts";
import type { Edit } from "./repository.ts";

// Git, the directory, GitHub's keys and the runner's files are in memory; all else is the product.
vi.mock(import("../../src/roster/sources/history.ts"), () => import("./replaced/history.ts"));
vi.mock(import("../../src/roster/sources/loadCommit.ts"), async (original) => ({
  ...(await original()),
  ...(await import("./replaced/loadCommit.ts")),
}));
vi.mock(import("../../src/roster/sources/mergeTree.ts"), () => import("./replaced/mergeTree.ts"));
vi.mock(
  import("../../src/github/pullRequests/fetchCommits.ts"),
  () => import("./replaced/fetchCommits.ts"),
);
vi.mock(import("../../src/github/job/jobToken.ts"), async (original) => ({
  ...(await original()),
  jobTokenVerifier: async () => (await import("./proofs.ts")).verify,
}));
vi.mock(import("../../src/session/files/changedRules.ts"), () => ({
  changedRules: async () => [],
}));
vi.mock(import("../../src/session/directory/openDirectory.ts"), async (original) => ({
  ...(await original()),
  openDirectory: (await import("./replaced/openDirectory.ts")).openDirectory,
}));
vi.mock(import("../../src/directory/graph/reading/reader.ts"), async () => ({
  graphReader: (await import("./replaced/openDirectory.ts")).graphReader,
}));
vi.mock(import("../../src/directory/graph/writing/writer.ts"), async () => ({
  graphWriter: (await import("./replaced/openDirectory.ts")).graphWriter,
}));
vi.mock(import("../../src/commands/action/job/outputs.ts"), async (original) => ({
  ...(await original()),
  ...(await import("./replaced/outputs.ts")),
}));

/** The soak runs 2,000 of them. */
const SEQUENCES = Number(process.env["SEQUENCES"] ?? 25);
/** Fixed, so that a failure repeats; others are tried with SEED=7 npx vitest run test/memory. */
const SEED = Number(process.env["SEED"] ?? 20_261_126);

interface ReviewStory {
  /** Whether it is approved before it is planned, and whether another commit follows. */
  readonly isEarly?: true;
  readonly isOld?: true;
  readonly afterPlan: readonly (readonly [
    by: "cara" | "ana" | "dan",
    state: "APPROVED" | "CHANGES_REQUESTED",
  ])[];
  readonly counts?: true;
}

const PEOPLE = 3;
/** Two of them are new. */
const person = fc.integer({ min: 0, max: PEOPLE + 1 });
const fields = fc.oneof(
  fc.constantFrom("Engineer", "Lead", "Director").map((jobTitle) => ({ jobTitle })),
  fc.boolean().map((accountEnabled) => ({ accountEnabled })),
);
const edits: fc.Arbitrary<Edit[]> = fc.array(fc.record({ person, fields }), {
  minLength: 1,
  maxLength: 3,
});
const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: person.map((refuses) => ({ refuses })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 3 }).map((cancelledAfter) => ({ cancelledAfter })),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).map((killedAt) => ({ killedAt })) },
);
const forgery = fc.option(
  fc.record({ how: fc.constantFrom(...FORGERIES), claimsAll: fc.boolean() }),
  { freq: 2, nil: undefined },
);
/** How a pull request is reviewed: mostly by Cara, of its last commit, after its plan. */
const reviews = fc.oneof<fc.WeightedArbitrary<ReviewStory>[]>(
  {
    weight: 6,
    arbitrary: fc.constant({ afterPlan: [["cara", "APPROVED"]], counts: true }),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<ReviewStory[]>(
      { afterPlan: [], isEarly: true },
      { afterPlan: [], isEarly: true, isOld: true },
      { afterPlan: [["ana", "APPROVED"]] },
      { afterPlan: [["dan", "APPROVED"]] },
      {
        afterPlan: [
          ["cara", "APPROVED"],
          ["cara", "CHANGES_REQUESTED"],
        ],
      },
    ),
  },
);
const method = fc.constantFrom<MergeMethod>("merge", "squash", "rebase");
const pick = fc.nat();

type Command = (company: Company) => Promise<unknown> | void;

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(items.length, 1)];
const ofPull = (act: (company: Company, pull: Pull) => Promise<unknown> | void) =>
  pick.map((index): Command => async (company) => {
    const pull = at(company.pulls, index);
    if (pull) await act(company, pull);
  });
const newest = (company: Company): Company["pushes"][number] | undefined => company.pushes.at(-1);
const command = <Given extends unknown[]>(
  given: { [Index in keyof Given]: fc.Arbitrary<Given[Index]> },
  act: (company: Company, ...given: Given) => Promise<unknown> | void,
): fc.Arbitrary<Command> =>
  fc.tuple(...given).map(
    (values): Command =>
      (company) =>
        act(company, ...(values as Given)),
  );

const COMMANDS: readonly (readonly [weight: number, fc.Arbitrary<Command>])[] = [
  [4, command([edits], (company, wanted) => company.open(wanted))],
  [5, ofPull((company, pull) => company.plan(pull))],
  [
    2,
    command([pick, edits], (company, index, wanted) => {
      const pull = at(company.pulls, index);
      if (pull) company.push(pull, wanted);
    }),
  ],
  [4, ofPull((company, pull) => company.review(pull, "cara", "APPROVED"))],
  [1, ofPull((company, pull) => company.review(pull, "cara", "CHANGES_REQUESTED"))],
  [1, ofPull((company, pull) => company.review(pull, "ana", "APPROVED"))],
  [1, ofPull((company, pull) => company.review(pull, "dan", "APPROVED"))],
  [
    4,
    command([pick, method, fc.boolean()], (company, index, how, isLate) => {
      const pull = at(company.pulls, index);
      if (pull) company.merge(pull, how, isLate);
    }),
  ],
  [
    6,
    command([trouble], async (company, how) => {
      const push = newest(company);
      if (push) await company.apply(push, how);
    }),
  ],
  // An older run is started again.
  [
    2,
    command([pick], async (company, index) => {
      const push = at(company.pushes, index);
      if (push) await company.apply(push);
    }),
  ],
  [4, command([person, fields], (company, who, values) => company.change(who, values))],
  [2, ofPull((company, { plans }) => company.undo(plans.at(-1)?.plan))],
  [1, command([fc.boolean()], (company, everything) => company.startManual(everything))],
  [
    2,
    command([pick, trouble], async (company, index, how) => {
      const run = at(company.manual, index);
      if (run) await company.applyManual(run, how);
    }),
  ],
  [1, fc.constant((company) => company.night())],
  [1, fc.constant((company) => company.pause(true))],
  [2, fc.constant((company) => company.pause(false))],
  [
    2,
    command([fc.constantFrom(...FORGERIES), fc.boolean()], (company, how, claimsAll) =>
      company.forge(how, claimsAll),
    ),
  ],
  // A record goes: it is asked for, or what it says was done is undone and would fit once more.
  [
    3,
    command([pick, fc.constantFrom(...LOSSES), fc.nat(2)], async (company, index, how, luck) => {
      company.takeAway(index, how);
      if (luck === 0) return;
      company.undo(company.pulls.at(-1)?.plans.at(-1)?.plan);
      const push = newest(company);
      if (push) await company.apply(push);
      await company.startAnew();
    }),
  ],
  // As it is meant to be, without anything in between but a forged record: the comment says exactly what is written.
  [
    16,
    command([edits, method, fc.boolean(), trouble, forgery, reviews], async (company, ...given) => {
      const [wanted, how, isLate, goes, forged, review] = given;
      company.open(wanted);
      const pull = company.pulls.at(-1);
      if (!pull) return;
      if (review.isEarly) company.review(pull, "cara", "APPROVED");
      if (review.isOld) company.push(pull, [...wanted]);
      const planned = await company.plan(pull);
      for (const [by, state] of review.afterPlan) company.review(pull, by, state);
      const says = review.counts ? planned : undefined;
      company.merge(pull, how, isLate);
      if (forged) company.forge(forged.how, forged.claimsAll);
      const push = newest(company);
      const does = push && (await company.apply(push, goes));
      if (!says || !does || Object.keys(goes).length > 0) return;
      const [said, done] = [says, does].map((steps) => [...steps].toSorted().join("; "));
      if (said !== done) throw new Error(`it says: ${said}; it does: ${done}`);
    }),
  ],
  // What was done is undone, and the run is started again.
  [
    4,
    command([pick, trouble], async (company, index, how) => {
      company.undo(at(company.pulls, index)?.plans.at(-1)?.plan);
      const push = newest(company);
      if (push) await company.apply(push, how);
    }),
  ],
  [
    2,
    command([fc.boolean(), trouble], async (company, everything, how) => {
      await company.startManual(everything);
      const run = company.manual.at(-1);
      if (!run) return;
      await company.applyManual(run, how);
      company.undo(run.plan);
      await company.applyManual(run);
    }),
  ],
];

afterAll(removeFolder);

it("no sequence writes what no review allows, does a reviewed step twice, loses one in silence, or says what it does not do", async () => {
  const each = fc.oneof(...COMMANDS.map(([weight, arbitrary]) => ({ weight, arbitrary })));
  await fc.assert(
    fc.asyncProperty(fc.array(each, { minLength: 4, maxLength: 20 }), async (commands) => {
      const company = await Company.open(PEOPLE);
      try {
        for (const act of commands) await act(company);
        await company.settle();
      } catch (error) {
        throw new Error(company.story.join("\n"), { cause: error });
      }
    }),
    { numRuns: SEQUENCES, seed: SEED },
  );
});
