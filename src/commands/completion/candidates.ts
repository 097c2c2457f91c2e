import type { Argument, Command, Option } from "commander";

/** What a word may become. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** What files know. */
export type Kind = "users" | "tenants" | "runs";

/** The values of options that a line has so far, by the names that the program gives them. */
export type Said = Readonly<Record<string, string | undefined>>;

/** Reads what there is of a kind. */
type Known = (kind: Kind, said: Said) => Promise<readonly Candidate[]>;

/** Arguments and options that take what files know. */
const KINDS: Readonly<Record<string, Kind | undefined>> = {
  user: "users",
  people: "users",
  manager: "users",
  sponsor: "users",
  again: "users",
  tenant: "tenants",
  run: "runs",
};

/**
 * What the last of some words may become: commands, options, the choices of an option or argument, users, tenants and runs.
 *
 * @param words those after the program's name; the last is being typed, and may be empty
 * @param known is asked only where such a word is typed
 * @returns nothing where any word may follow, such as the name of a file
 */
export async function candidatesFor(
  words: readonly string[],
  program: Command,
  known: Known,
): Promise<readonly Candidate[]> {
  const typed = words.at(-1) ?? "";
  const { command, places, awaited, said } = follow(words.slice(0, -1), program);
  const valuesOf = async (place: Argument | Option): Promise<readonly Candidate[]> => {
    const kind = KINDS[place.name()];
    if (kind) return known(kind, said);
    return (place.argChoices ?? []).map((value) => ({ value, description: "" }));
  };
  const [name = "", start] = typed.startsWith("--") ? splitAtEquals(typed) : [];
  const assigned = start === undefined ? undefined : optionsOf(command).find(isCalled(name));
  if (assigned)
    return (await valuesOf(assigned))
      .filter(({ value }) => value.startsWith(start ?? ""))
      .map((candidate) => ({ ...candidate, value: `${name}=${candidate.value}` }));
  const possible = awaited
    ? await valuesOf(awaited)
    : typed.startsWith("-")
      ? optionsOf(command).map(({ long, short, description }) => ({
          value: long ?? short ?? "",
          description,
        }))
      : [
          ...(places === 0 ? namesOfCommands(command) : []),
          ...(await atPlace(command, places, valuesOf)),
        ];
  return possible.filter(({ value }) => value.startsWith(typed));
}

/**
 * Where some words lead: the command, how many of its arguments are there, the option whose value comes next, and the values
 * that were given before.
 */
function follow(
  words: readonly string[],
  program: Command,
): {
  readonly command: Command;
  readonly places: number;
  readonly awaited?: Option;
  readonly said: Said;
} {
  let command = program;
  let places = 0;
  let awaited: Option | undefined;
  const said: Record<string, string> = {};
  for (const word of words) {
    if (awaited) {
      said[awaited.attributeName()] = word;
      awaited = undefined;
    } else if (word.startsWith("-")) {
      const [option, value] = attached(word, command);
      if (option && value !== undefined) said[option.attributeName()] = value;
      else awaited = option;
    } else {
      const inner = places === 0 && command.commands.find((one) => one.name() === word);
      if (inner) command = inner;
      else places += 1;
    }
  }
  return { command, places, said, ...(awaited && { awaited }) };
}

/** The option with a value that a word names, and the value where that is in the same word: `--tenant=eu`, `-Cpeople`. */
function attached(word: string, command: Command): readonly [Option?, (string | undefined)?] {
  const [name, value] = word.startsWith("--")
    ? splitAtEquals(word)
    : [word.slice(0, 2), word.slice(2) || undefined];
  const option = optionsOf(command).find(isCalled(name));
  return option && (option.required || option.optional) ? [option, value] : [];
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

async function atPlace(
  { registeredArguments: list }: Command,
  place: number,
  valuesOf: (place: Argument) => Promise<readonly Candidate[]>,
): Promise<readonly Candidate[]> {
  const last = list.at(-1);
  const argument = list[place] ?? (last?.variadic ? last : undefined);
  return argument ? valuesOf(argument) : [];
}
