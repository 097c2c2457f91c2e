import type { Argument, Command, Option } from "commander";

/** What a word may become. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** Arguments and options that take one of the declared users. */
const TAKE_A_USER = ["user", "people", "manager", "sponsor", "again"];

/**
 * What the last of some words may become: commands, options, the choices of an option or argument, and users.
 *
 * @param words those after the program's name; the last is being typed, and may be empty
 * @returns nothing where any word may follow, such as the name of a file
 */
export function candidatesFor(
  words: readonly string[],
  program: Command,
  users: readonly Candidate[],
): readonly Candidate[] {
  const typed = words.at(-1) ?? "";
  const { command, places, awaited } = follow(words.slice(0, -1), program);
  const [name = "", start] = typed.startsWith("--") ? splitAtEquals(typed) : [];
  const assigned = start === undefined ? undefined : optionsOf(command).find(isCalled(name));
  if (assigned)
    return valuesOf(assigned, users)
      .filter(({ value }) => value.startsWith(start ?? ""))
      .map((candidate) => ({ ...candidate, value: `${name}=${candidate.value}` }));
  const possible = awaited
    ? valuesOf(awaited, users)
    : typed.startsWith("-")
      ? optionsOf(command).map(({ long, short, description }) => ({
          value: long ?? short ?? "",
          description,
        }))
      : [...(places === 0 ? namesOfCommands(command) : []), ...atPlace(command, places, users)];
  return possible.filter(({ value }) => value.startsWith(typed));
}

/** Where some words lead: the command, how many of its arguments are there, and the option whose value comes next. */
function follow(
  words: readonly string[],
  program: Command,
): { readonly command: Command; readonly places: number; readonly awaited?: Option } {
  let command = program;
  let places = 0;
  let awaited: Option | undefined;
  for (const word of words) {
    if (awaited) awaited = undefined;
    else if (word.startsWith("-")) awaited = awaitedBy(word, command);
    else {
      const inner = places === 0 && command.commands.find((one) => one.name() === word);
      if (inner) command = inner;
      else places += 1;
    }
  }
  return { command, places, ...(awaited && { awaited }) };
}

function awaitedBy(word: string, command: Command): Option | undefined {
  const option = optionsOf(command).find(isCalled(word));
  return option && (option.required || option.optional) ? option : undefined;
}

function isCalled(name: string): (option: Option) => boolean {
  return ({ long, short }) => long === name || short === name;
}

function splitAtEquals(word: string): [string, string?] {
  const at = word.indexOf("=");
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}

// Those of the program hold for each command as well.
function optionsOf(command: Command): readonly Option[] {
  const own = command.createHelp().visibleOptions(command);
  return command.parent
    ? [...own, ...command.parent.createHelp().visibleOptions(command.parent)]
    : own;
}

function namesOfCommands(command: Command): readonly Candidate[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((inner) => ({ value: inner.name(), description: inner.description() }));
}

function atPlace(
  { registeredArguments: list }: Command,
  place: number,
  users: readonly Candidate[],
): readonly Candidate[] {
  const last = list.at(-1);
  const argument = list[place] ?? (last?.variadic ? last : undefined);
  return argument ? valuesOf(argument, users) : [];
}

function valuesOf(place: Argument | Option, users: readonly Candidate[]): readonly Candidate[] {
  if (TAKE_A_USER.includes(place.name())) return users;
  return (place.argChoices ?? []).map((value) => ({ value, description: "" }));
}
