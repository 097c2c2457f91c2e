import { describe, expect, it } from "vitest";
import { nameOf } from "./claim.ts";
import { TOPICS } from "./claims/index.ts";
import { runOnEmbedded, type Trouble } from "./embedded.ts";
import { entryFor } from "./held.ts";
import { NOT_HELD } from "./notHeld.ts";

const TRIED = ["Updating a user", "Managers", "Deleted users", "Listing users"];
const TROUBLES: readonly { name: string; trouble: Trouble }[] = [
  {
    name: "shows what is written only later",
    trouble: {
      patienceSeconds: 120,
      lag: {
        seed: 3,
        readMilliseconds: 10_000,
        listMilliseconds: 20_000,
        referenceMilliseconds: 10_000,
      },
    },
  },
  {
    name: "has a small quota",
    trouble: { patienceSeconds: 600, throttle: { seed: 3, scale: 0.05 } },
  },
];

describe.each(TROUBLES)("on a directory that $name", ({ trouble }) => {
  it.each(TOPICS.filter(({ topic }) => TRIED.includes(topic)))(
    "the same claims hold, and nothing is left: $topic",
    async (topic) => {
      const held = topic.claims
        .filter((claim) => !entryFor(NOT_HELD, topic, claim))
        .map((claim) => nameOf(topic, claim));
      const results = await runOnEmbedded(topic, trouble);
      const wrong = results
        .filter(({ name, outcome }) => held.includes(name) && outcome !== "holds")
        .map(({ name, step, differences, reason }) => ({ name, step, differences, reason }));
      expect(wrong).toEqual([]);
    },
  );
});
