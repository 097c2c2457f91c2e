import fc from "fast-check";
import { it } from "vitest";
import { Company, type Edit, type Trouble } from "./company.ts";

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
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: person.map((refuses) => ({ refuses })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 3 }).map((cancelledAfter) => ({ cancelledAfter })),
  },
);
const pick = fc.nat();

type Command = (company: Company) => Promise<void> | void;

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(items.length, 1)];
const pullCommand = (
  act: (company: Company, pull: Company["pulls"][number]) => Promise<unknown> | void,
): fc.Arbitrary<Command> =>
  pick.map((index) => async (company) => {
    const pull = at(company.pulls, index);
    if (pull) await act(company, pull);
  });

const COMMANDS: readonly fc.WeightedArbitrary<Command>[] = [
  {
    weight: 4,
    arbitrary: pullCommand((company, { plans: [first] }) => {
      if (first) company.undo(first.plan);
    }),
  },
  {
    weight: 1,
    arbitrary: pick.map((index) => (company) => {
      const run = at(company.manual, index);
      if (run) company.undo(run.plan);
    }),
  },
  { weight: 4, arbitrary: edits.map((wanted) => (company) => company.open(wanted)) },
  { weight: 5, arbitrary: pullCommand((company, pull) => company.plan(pull)) },
  {
    weight: 2,
    arbitrary: fc.tuple(pick, edits).map(([index, wanted]) => (company) => {
      const pull = at(company.pulls, index);
      if (pull) company.push(pull, wanted);
    }),
  },
  { weight: 4, arbitrary: pullCommand((company, pull) => company.approve(pull)) },
  { weight: 4, arbitrary: pullCommand((company, pull) => company.merge(pull)) },
  {
    weight: 6,
    arbitrary: trouble.map((how) => async (company) => void (await company.apply(how))),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(person, fields).map(
      ([who, values]) =>
        (company) =>
          company.change(who, values),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map((everything) => (company) => company.startManual(everything)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(pick, trouble).map(([index, how]) => async (company) => {
      const run = at(company.manual, index);
      if (run) await company.applyManual(run, how);
    }),
  },
  { weight: 1, arbitrary: pick.map((index) => (company) => company.takeAway(index)) },
  // Planned, approved, merged and applied without anything in between: the comment says exactly what is written.
  {
    weight: 8,
    arbitrary: fc.tuple(edits, trouble).map(([wanted, how]) => async (company) => {
      company.open(wanted);
      const pull = company.pulls.at(-1);
      if (!pull) return;
      const said = await company.plan(pull);
      company.approve(pull);
      company.merge(pull);
      const written = await company.apply(how);
      const isUntroubled = Object.keys(how).length === 0;
      const [does, says] = [written ?? said, said].map((steps) => [...steps].toSorted().join("; "));
      if (isUntroubled && does !== says) throw new Error(`it says: ${says}; it does: ${does}`);
    }),
  },
  // What was done is undone, and the run is started again.
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        pullCommand((company, { plans: [first] }) => {
          if (first) company.undo(first.plan);
        }),
        trouble,
      )
      .map(([undo, how]) => async (company) => {
        await undo(company);
        await company.apply(how);
      }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.boolean(), trouble).map(([everything, how]) => async (company) => {
      await company.startManual(everything);
      const run = company.manual.at(-1);
      if (!run) return;
      await company.applyManual(run, how);
      company.undo(run.plan);
      await company.applyManual(run);
    }),
  },
];

it("no sequence writes what no review allows, does a reviewed step twice, loses one in silence, or says what it does not do", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(...COMMANDS), { minLength: 4, maxLength: 20 }),
      async (commands) => {
        const company = new Company(PEOPLE);
        try {
          for (const command of commands) await command(company);
        } catch (error) {
          throw new Error(company.story.join("\n"), { cause: error });
        }
      },
    ),
    { numRuns: 2_000 },
  );
});
