import { propertyNamed } from "../../model/properties/properties.ts";
import { checkText } from "../../model/properties/rules.ts";
import { nameOf } from "../../model/user.ts";
import type { FieldValue } from "../../model/values.ts";
import { forTerminal } from "../../report/escape.ts";
import { firstNotes } from "../../report/text/joiner.ts";
import { firstOf } from "../../report/words.ts";
import { departmentsOf } from "../../roster/joiner/folder.ts";
import { suggestUserPrincipalName } from "../../roster/joiner/names.ts";
import { describePerson, findPeople } from "../../roster/read/findPeople.ts";
import {
  holdersIn,
  namePartsOf,
  suggestDisplayName,
  type Joiner,
  type Surroundings,
} from "../../roster/joiner/prepareJoiner.ts";
import { usableRules } from "../../roster/joiner/style.ts";
import { inheritedIn } from "../../roster/read/parseRoster.ts";
import { askSets } from "./askSets.ts";
import type { Output } from "../../session/process/world.ts";
import { sentence } from "../../model/text/wording.ts";

type Ask = NonNullable<Output["ask"]>;

/** Asks for whatever is not known yet of somebody who joins, with suggestions; an empty answer takes the suggestion. */
export async function askJoiner(
  joiner: Joiner,
  surroundings: Surroundings,
  ask: Ask,
  output: Pick<Output, "err">,
): Promise<Joiner> {
  const fields: Record<string, FieldValue> = { ...joiner.fields };
  const known = (): Joiner => ({ ...joiner, fields });
  const say = (text: string): void => output.err(`  ${forTerminal(text)}\n`);
  const put = async (
    field: string,
    suggestion: string | undefined,
    objection: (answer: string) => string | undefined = () => undefined,
  ): Promise<void> => {
    if (fields[field] !== undefined) return;
    const answer = await askText(field, suggestion, { ask, say, objection });
    if (answer !== undefined) fields[field] = answer;
  };

  await put("givenName", undefined);
  await put("surname", undefined);
  await put("displayName", suggestDisplayName(known(), surroundings) || undefined, (answer) =>
    answer === "" ? "Every user needs a displayName." : undefined,
  );
  const { names } = holdersIn(surroundings);
  const suggested = suggestedName(known(), surroundings);
  if (fields["userPrincipalName"] === undefined) firstNotes(suggested?.notes ?? []).forEach(say);
  await put("userPrincipalName", suggested?.name, (answer) => {
    if (answer === "") return "Every user needs a userPrincipalName.";
    const holder = names(answer);
    return holder === undefined ? undefined : `${answer} is ${holder}.`;
  });
  await put("jobTitle", undefined);
  await askDepartment(fields, joiner, surroundings, { put, say });
  await askManager(fields, known(), surroundings, { ask, say });
  const sets = await askSets(joiner.sets ?? {}, surroundings.configuration, { ask, say });
  return { ...known(), sets };
}

interface Talk {
  readonly ask: Ask;
  readonly say: (text: string) => void;
}

const MOST_SHOWN = 9;

async function askText(
  field: string,
  suggestion: string | undefined,
  { ask, say, objection }: Talk & { readonly objection: (answer: string) => string | undefined },
): Promise<string | undefined> {
  const property = propertyNamed(field);
  for (;;) {
    const offer = suggestion === undefined ? "" : ` [${forTerminal(suggestion)}]`;
    const answer = (await ask(`${field}${offer}: `)).trim() || (suggestion ?? "");
    const problem = answer === "" || !property ? undefined : checkText(property, answer);
    const against = objection(answer) ?? (problem && sentence(`${field} ${problem.message}`));
    if (against === undefined) return answer === "" ? undefined : answer;
    say(against);
  }
}

function suggestedName(
  joiner: Joiner,
  surroundings: Surroundings,
): ReturnType<typeof suggestUserPrincipalName> {
  const { configuration, roster } = surroundings;
  const rules = usableRules(configuration.names, roster.users);
  return (
    rules && suggestUserPrincipalName(namePartsOf(joiner), rules, holdersIn(surroundings).names)
  );
}

async function askDepartment(
  fields: Record<string, FieldValue>,
  { folder }: Joiner,
  { source, roster, configuration }: Surroundings,
  {
    put,
    say,
  }: Pick<Talk, "say"> & {
    readonly put: (field: string, suggestion: string | undefined) => Promise<void>;
  },
): Promise<void> {
  if (folder !== undefined || fields["department"] !== undefined) return;
  const { names, homeOf } = departmentsOf(source, roster, configuration);
  if (names.length > 0) say(`Departments: ${firstOf(names, MOST_SHOWN * 2)}`);
  for (let refused: FieldValue | undefined; ;) {
    await put("department", undefined);
    const { department } = fields;
    // Whoever repeats a name that is almost another's means it.
    if (typeof department !== "string" || department === refused) return;
    const { note } = homeOf(department);
    if (note?.includes("Did you mean") !== true) return;
    say(`${note} Enter it again to use it.`);
    refused = department;
    delete fields["department"];
  }
}

// Part of a name is enough, as long as it is one person's.
async function askManager(
  fields: Record<string, FieldValue>,
  joiner: Joiner,
  { source, roster, configuration }: Surroundings,
  { ask, say }: Talk,
): Promise<void> {
  if (fields["manager"] !== undefined) return;
  const { department } = joiner.fields;
  const folder =
    joiner.folder ??
    (typeof department === "string"
      ? departmentsOf(source, roster, configuration).homeOf(department).folder
      : source.folder);
  const inherited = inheritedIn(folder, source, configuration).fields["manager"];
  const offer = typeof inherited === "string" ? ` [${forTerminal(inherited)}, by the folder]` : "";
  for (;;) {
    const answer = (await ask(`manager, or a part of the name${offer}: `)).trim();
    if (answer === "") return;
    const { people } = findPeople(answer, roster.users);
    const [only, second] = people;
    if (only && !second) {
      say(describePerson(only));
      fields["manager"] = nameOf(only);
      return;
    }
    if (!only && /@/.test(answer)) say(`${answer} is not declared.`);
    else if (!only) say("No declared user has that name.");
    for (const person of people.slice(0, MOST_SHOWN)) say(describePerson(person));
    if (people.length > MOST_SHOWN) say(`and ${people.length - MOST_SHOWN} more`);
  }
}
