import { expect, it } from "vitest";
import { seededRandom } from "../../src/embedded/random.ts";
import { at, WalkingCompany, type Edit } from "./walk/company.ts";

const WALKS = 16;
const STEPS = 14;

const EDITS: readonly Edit[] = [
  { person: "ana", value: false },
  { person: "ana", value: true },
  { person: "ben", value: "Engineer" },
  { person: "ben", value: "Lead" },
  { person: "ben", value: "Director" },
  { person: "nina", value: "Account Manager" },
  { person: "nina", value: "Lead" },
];
const METHODS = ["merge", "squash", "rebase", "queue"] as const;

type Random = () => number;
type Act = (company: WalkingCompany, random: Random) => Promise<void> | void;

const pick = <Item>(items: readonly [Item, ...Item[]] | readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)] as Item;
const index = (random: Random): number => Math.floor(random() * 1000);
/** One that was opened lately: of an old one, little can be done. */
const lately = (company: WalkingCompany, random: Random) =>
  at(company.pulls.slice(-2), index(random));

const ACTS: readonly (readonly [weight: number, Act])[] = [
  [3, (company, random) => company.openPull([pick(EDITS, random)])],
  [
    2,
    (company, random) =>
      company.openPull([pick(EDITS.slice(0, 2), random), pick(EDITS.slice(2), random)]),
  ],
  [
    1,
    async (company, random) => {
      const pull = lately(company, random);
      if (pull) await company.synchronise(pull, [pick(EDITS, random)]);
    },
  ],
  [
    4,
    async (company, random) => {
      const pull = lately(company, random);
      if (pull) await company.plan(pull);
    },
  ],
  [
    3,
    async (company, random) => {
      const pull = lately(company, random);
      if (pull) await company.approve(pull, random() < 0.8 ? "cara" : "ana");
    },
  ],
  [
    3,
    async (company, random) => {
      const pull = lately(company, random);
      if (pull) await company.merge(pull, pick(METHODS, random));
    },
  ],
  // What was done is undone, and the run is started again.
  [
    3,
    async (company, random) => {
      company.undo(company.pulls.length - 1);
      await company.rerun(company.runs - 1);
      if (random() < 0.5) await company.rerunManually(index(random));
    },
  ],
  [
    2,
    async (company, random) => {
      company.change(pick(EDITS, random));
      await company.runManually(random() < 0.3);
      const last = company.manualRuns - 1;
      if (last < 0) return;
      company.undoManual(last);
      await company.rerunManually(last);
    },
  ],
  // The way it is meant to be.
  [
    5,
    async (company, random) => {
      await company.openPull([pick(EDITS, random)]);
      const pull = company.pulls.at(-1);
      if (!pull) return;
      await company.plan(pull);
      await company.approve(pull, "cara");
      await company.merge(pull, pick(METHODS, random));
      await company.apply();
    },
  ],
  [3, (company) => company.apply()],
  [1, (company) => company.apply({ cancel: { writes: 1 } })],
  [3, (company, random) => company.rerun(index(random))],
  [1, (company, random) => company.runManually(random() < 0.3)],
  [2, (company, random) => company.rerunManually(index(random))],
  [3, (company, random) => company.undo(index(random))],
  [2, (company, random) => company.change(pick(EDITS, random))],
  [1, (company, random) => (random() < 0.4 ? company.pause() : company.resume())],
  [1, (company, random) => company.forge(random() < 0.5 ? "tag" : "no proof")],
  [1, (company, random) => (random() < 0.3 ? company.expire(index(random)) : undefined)],
];

function act(random: Random): Act {
  let left = random() * ACTS.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, each] of ACTS) if ((left -= weight) <= 0) return each;
  return () => undefined;
}

it.each(Array.from({ length: WALKS }, (_, seed) => seed + 1))(
  "seed %i: whatever people do with the workflows, each write was reviewed, and is made once",
  async (seed) => {
    const random = seededRandom(seed);
    const company = await WalkingCompany.open();
    try {
      for (let step = 0; step < STEPS; step += 1) await act(random)(company, random);
      await company.settle();
    } catch (error) {
      throw new Error(company.story.join("\n"), { cause: error });
    } finally {
      await company.close();
    }
    expect(company.story).not.toEqual([]);
  },
);
