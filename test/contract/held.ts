import { nameOf, type Claim, type Topic } from "./claim.ts";
import type { NotHeld } from "./notHeld.ts";

/** Why the embedded directory does not hold a claim; undefined where it does. */
export function entryFor(
  list: readonly NotHeld[],
  { topic }: Pick<Topic, "topic">,
  { claim }: Pick<Claim, "claim">,
): NotHeld | undefined {
  return list.find(
    (entry) => entry.topic === topic && (!entry.claims || entry.claims.includes(claim)),
  );
}

/** What the list names and nobody claims, or names twice. */
export function strayEntries(list: readonly NotHeld[], topics: readonly Topic[]): string[] {
  const known = new Set(
    topics.flatMap((topic) => topic.claims.map((claim) => nameOf(topic, claim))),
  );
  const seen = new Set<string>();
  return list.flatMap(({ topic, claims }) => {
    const all = topics.find((each) => each.topic === topic)?.claims ?? [];
    const names = (claims ?? all.map(({ claim }) => claim)).map((claim) =>
      nameOf({ topic }, { claim }),
    );
    const stray = names.filter((name) => !known.has(name) || seen.has(name));
    for (const name of names) seen.add(name);
    return names.length === 0 ? [topic] : stray;
  });
}
