import { digits } from "../../model/text/wording.ts";
import { foldName } from "../../model/values.ts";
import { openLetters, replacements, type LetterStyle } from "../../roster/joiner/letters.ts";
import { suggestUserPrincipalName } from "../../roster/joiner/names.ts";
import type { UsableNameRules } from "../../roster/joiner/style.ts";
import { writeFlowEntry } from "../../roster/yaml/write.ts";
import { partsOf } from "./nameParts.ts";
import type { Found, LettersOfNames } from "./types.ts";

/** What of the names that were made could be spelt otherwise; undefined where nothing could. */
export function lettersOf(
  made: readonly Found[],
  rules: UsableNameRules,
): LettersOfNames | undefined {
  const spelt = made.flatMap(({ person, user }) => {
    if (user) return [];
    const parts = partsOf(person.fields);
    const letters = openLetters([parts.givenName ?? "", parts.surname ?? ""], rules.replace);
    const as = (style: LetterStyle): string =>
      suggestUserPrincipalName(
        parts,
        { ...rules, replace: { ...rules.replace, ...replacements(letters, style, rules.replace) } },
        () => undefined,
      )?.name ?? "";
    const example = { one: as("one"), two: as("two") };
    return foldName(example.one) === foldName(example.two) ? [] : [{ letters, example }];
  });
  const [first] = spelt;
  if (!first) return undefined;
  const letters = openLetters(spelt.flatMap((one) => one.letters));
  return {
    letters,
    names: spelt.length,
    example: first.example,
    rules: {
      one: replacements(letters, "one", rules.replace),
      two: replacements(letters, "two", rules.replace),
    },
  };
}

export function lettersNote({ letters, names, example, rules }: LettersOfNames): string {
  const rule = writeFlowEntry("names", { replace: rules.two });
  return `${digits(names)} of these names ${names === 1 ? "writes" : "write"} ${letters.join(", ")} as one letter, such as ${example.one}. To get ${example.two} instead, put "${rule}" into rollcall.yaml, delete the new files, and import again.`;
}
