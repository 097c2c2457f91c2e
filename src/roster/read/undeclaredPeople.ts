import type { FieldName } from "../../model/properties/fields.ts";
import { nameOf, type DesiredUser } from "../../model/user.ts";
import { checkText } from "../../model/properties/rules.ts";
import { propertyNamed, type Property } from "../../model/properties/properties.ts";
import { suggest } from "../../model/text/suggest.ts";
import { foldName } from "../../model/values.ts";
import type { SetRelationship } from "../../relationships/relationship.ts";
import type { Declaration } from "./declaration.ts";
import { peopleByName } from "./findPeople.ts";
import type { Report } from "./report.ts";
import { digits } from "../../model/text/wording.ts";

/** A place where a user names another one. */
export interface Mention {
  readonly declaration: Declaration;
  /** Under which it is declared. */
  readonly field: FieldName;
  readonly name: string;
  /** Length of what is pointed at, in characters. */
  readonly length: number;
}

/** How people speak of those who are named. */
interface Role {
  /** The key in a file. */
  readonly key: string;
  /** What the one who is named is called. */
  readonly one: string;
  /** What several users do who name the same one. */
  readonly doing: string;
  /** What to write, for a name. */
  readonly written: (name: string) => string;
}

export const MANAGER: Role = {
  key: "manager",
  one: "manager",
  doing: "report to them",
  written: (name) => `manager: ${name}`,
};

/** The role of those whom a set holds. */
export function roleIn({ name: key, one }: SetRelationship): Role {
  return { key, one, doing: `name them as a ${one}`, written: (name) => name };
}

/**
 * Reports people whom others name and whom no file declares by that name. The file of one may be missing to hundreds of people: it
 * is one mistake at many places. A declared user with that display name, number or address is proposed.
 *
 * @param undeclared where each is named, by the folded name
 */
export function reportUndeclared(
  undeclared: ReadonlyMap<string, readonly Mention[]>,
  role: Role,
  people: readonly Declaration[],
  report: Report,
): void {
  if (undeclared.size === 0) return;
  const find = peopleByName(people);
  for (const mentions of undeclared.values()) {
    const [first] = mentions;
    if (!first) continue;
    const { name } = first;
    const isOwn = (person: DesiredUser): boolean =>
      mentions.some(({ declaration }) => declaration === person);
    const called = find(name).filter((person) => mentions.length > 1 || !isOwn(person));
    const finding = missing(name, called, mentions.length, people, role);
    for (const { declaration, field, length } of mentions)
      report(declaration, {
        ...finding,
        at: declaration.originOf(field).at,
        length,
        cause: foldName(name),
      });
  }
}

const MOST_SHOWN = 5;

function missing(
  name: string,
  called: readonly DesiredUser[],
  mentions: number,
  people: readonly Declaration[],
  { key, one, doing, written }: Role,
): { code: string; message: string } {
  const problem = checkText(propertyNamed("userPrincipalName") as Property, name);
  const quoted = JSON.stringify(name);
  const [only, ...more] = called;
  if (problem || only) {
    const what = problem
      ? `"${key}" ${key === one ? "is" : "names"} ${quoted}, but a ${one} is written as a userPrincipalName or an object id.`
      : `the ${one} ${quoted} is not declared.`;
    return {
      code: problem?.code ?? `unknown-${one}`,
      message: `${what} ${only ? proposal(quoted, only, more, written) : `No declared user is called that.`}`,
    };
  }
  const names = people.map((person) => nameOf(person));
  const near = suggest(name, names, 2);
  return {
    code: `unknown-${one}`,
    message: [
      mentions === 1
        ? `the ${one} "${name}" is not declared.`
        : `"${name}" is not declared, but ${mentions} users ${doing}.`,
      ...(near === undefined ? [] : [`Did you mean "${near}"?`]),
      `Change "${key}". If ${name} has left, keep their file with "accountEnabled: false". If they are not managed here, write their object id.`,
    ].join(" "),
  };
}

function proposal(
  quoted: string,
  only: DesiredUser,
  more: readonly DesiredUser[],
  written: Role["written"],
): string {
  if (more.length === 0) return `Is it ${shown(only)}? Then write "${written(nameOf(only))}".`;
  const listed = [only, ...more].slice(0, MOST_SHOWN).map(shown).join(", ");
  const others = more.length + 1 - MOST_SHOWN;
  return `${digits(more.length + 1)} declared users are called ${quoted}: ${listed}${others > 0 ? ` and ${digits(others)} more` : ""}. Write the right person's userPrincipalName.`;
}

function shown(user: DesiredUser): string {
  return `${nameOf(user)} (${user.at.file}:${user.at.line})`;
}
