import type { Fault } from "../../../embedded/faults/faults.ts";
import { NAMED_FAULTS, type FaultArgument } from "../../../embedded/faults/named.ts";
import { REFUSAL_CODES } from "../../../embedded/faults/refusalCodes.ts";
import { propertyNamed } from "../../../model/properties/properties.ts";
import { suggest } from "../../../model/text/suggest.ts";
import { UserError } from "../../process/world.ts";

/** What `--faults` asks for: a bad day by its seed, or behaviours of the service by name. */
export type AskedFaults =
  | { readonly kind: "seed"; readonly seed: number }
  | { readonly kind: "named"; readonly faults: readonly Fault[]; readonly federates: boolean };

/**
 * Reads `--faults 7` and `--faults exchange-mastered,user-refused=ana@contoso.com`.
 *
 * @throws UserError for a name or a value that there is not
 */
export function faultsOption(text: string): AskedFaults {
  const seed = Number(text);
  if (/^\d+$/.test(text) && seed <= 2 ** 31) return { kind: "seed", seed };
  const asked = text.split(",").map((part) => {
    const [, name = "", argument] = /^([^=]*)(?:=(.*))?$/s.exec(part.trim()) ?? [];
    const fault = Object.hasOwn(NAMED_FAULTS, name) ? NAMED_FAULTS[name] : undefined;
    if (!fault) throw unknownName(name);
    if (argument !== undefined && !fits(argument, fault.argument))
      throw new UserError(
        fault.argument === undefined
          ? `--faults ${name} takes no value, not ${JSON.stringify(argument)}.`
          : `--faults ${name}=${fault.argument} takes ${TAKES[fault.argument]}, not ${JSON.stringify(argument)}.`,
      );
    return { faults: fault.make(argument), federates: fault.federates === true };
  });
  return {
    kind: "named",
    faults: asked.flatMap(({ faults }) => faults),
    federates: asked.some(({ federates }) => federates),
  };
}

const TAKES: Readonly<Record<FaultArgument, string>> = {
  PROPERTY: "a property of Graph's user",
  USER: "a userPrincipalName",
  PERCENT: "a whole number from 0 to 100",
  USERS: "a whole number",
  CODE: `one of ${REFUSAL_CODES.join(", ")}`,
};

function fits(argument: string, kind: FaultArgument | undefined): boolean {
  switch (kind) {
    case "PROPERTY":
      return propertyNamed(argument) !== undefined;
    case "USER":
      return argument.includes("@");
    case "PERCENT":
      return /^\d{1,3}$/.test(argument) && Number(argument) <= 100;
    case "USERS":
      return /^\d{1,9}$/.test(argument);
    case "CODE":
      return REFUSAL_CODES.includes(argument);
    case undefined:
      return false;
  }
}

function unknownName(name: string): UserError {
  const names = Object.keys(NAMED_FAULTS);
  const near = suggest(name, names);
  return new UserError(
    `--faults takes a seed, which is a whole number up to ${2 ** 31}, or names with commas between them; there is no ${JSON.stringify(name)}.${near === undefined ? "" : ` Did you mean ${near}?`} The names are:\n${names
      .map((each) => {
        const { argument, summary } = NAMED_FAULTS[each] ?? { summary: "" };
        return `  ${each}${argument === undefined ? "" : `[=${argument}]`}: ${summary}`;
      })
      .join("\n")}`,
  );
}
