import type { Configuration } from "../../model/settings/configuration.ts";
import { sentence } from "../../model/text/wording.ts";
import { SETS } from "../../relationships/index.ts";
import { firstOf } from "../../report/words.ts";
import { askedElements, type AskedSets } from "../../roster/joiner/askedElements.ts";
import type { Tree } from "../../roster/yaml/tree.ts";
import type { Output } from "../../session/process/world.ts";
import { readEntries } from "../../tables/values/entries.ts";

const MOST_SHOWN = 18;

/** Asks for the groups and licences of a joiner, where the configuration lists some and none are given yet. */
export async function askSets(
  given: AskedSets,
  configuration: Configuration,
  {
    ask,
    say,
  }: {
    readonly ask: NonNullable<Output["ask"]>;
    readonly say: (text: string) => void;
  },
): Promise<AskedSets> {
  const sets: Record<string, readonly Tree[]> = { ...given };
  for (const set of SETS) {
    const listed = set.listed?.(configuration) ?? [];
    if (sets[set.name] !== undefined || listed.length === 0) continue;
    say(`Listed ${set.name}: ${firstOf(listed, MOST_SHOWN)}`);
    for (;;) {
      const answer = await ask(`${set.name}, with a semicolon between them: `);
      const entries = readEntries(answer, set, 0);
      const { problems } = askedElements({ [set.name]: entries ?? [] }, configuration);
      if (entries && problems.length === 0) {
        sets[set.name] = entries;
        break;
      }
      for (const problem of entries ? problems : ["A name in quotes ends with its quote"])
        say(sentence(problem));
    }
  }
  return sets;
}
