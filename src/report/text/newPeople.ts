import type { Change } from "../../model/plan.ts";
import { foldName } from "../../model/values.ts";
import { forTerminal } from "../escape.ts";
import { createdDisabled, isDisabled } from "../facts/plan.ts";
import { firstOf } from "../words.ts";
import { columnWidth, padTo } from "./columns.ts";

type New = Pick<Change, "userPrincipalName" | "displayName" | "fields" | "at">;

/** Each new person on a line, with what a table may have wrong about them, and what that means for those disabled. */
export function newPeopleLines(created: readonly New[]): string[] {
  const first = firstByName(created);
  const shown = created.map((change) => ({
    name: forTerminal(change.displayName ?? ""),
    userPrincipalName: forTerminal(change.userPrincipalName),
    notes: [...(isDisabled(change) ? ["disabled"] : []), ...namesakeOf(change, first)],
  }));
  const width = columnWidth(
    shown.map(({ name }) => name),
    MOST_NAME,
  );
  const noted = shown.filter(({ notes }) => notes.length > 0);
  const names = columnWidth(
    noted.map(({ userPrincipalName }) => userPrincipalName),
    MOST_NAME,
  );
  const disabled = created.filter(isDisabled);
  return [
    ...shown.map(({ name, userPrincipalName, notes }) =>
      `${padTo(width, name)}  ${padTo(names, userPrincipalName)}  ${notes.join(", ")}`.trim(),
    ),
    ...(disabled.length === 0
      ? []
      : [
          `${createdDisabled(disabled.length)}: the next table finds ${disabled.length === 1 ? "this account" : "these accounts"}. If a person needs no account, answer no, delete the row from this table and the next ones, and delete the file: ${firstOf(
            disabled.map(({ at }) => forTerminal(at.file)),
            MOST_FILES,
          )}.`,
        ]),
  ];
}

const MOST_NAME = 30;
const MOST_FILES = 5;

// HR may list one person twice, with two numbers.
function namesakeOf(
  { displayName, userPrincipalName }: New,
  first: ReadonlyMap<string, string>,
): string[] {
  const name = displayName === undefined ? undefined : first.get(foldName(displayName));
  return name === undefined || name === userPrincipalName
    ? []
    : [`the same name as ${forTerminal(name)}`];
}

/** By display name, the account of the first who has it. */
function firstByName(created: readonly New[]): ReadonlyMap<string, string> {
  return new Map(
    created
      .toReversed()
      .flatMap(({ displayName, userPrincipalName }): [string, string][] =>
        displayName === undefined ? [] : [[foldName(displayName), userPrincipalName]],
      ),
  );
}
