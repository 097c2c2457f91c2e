import { nameOf, type DesiredUser } from "../../model/user.ts";
import { checkText } from "../../model/rules.ts";
import { propertyNamed, type Property } from "../../model/properties.ts";
import { suggest } from "../../model/suggest.ts";
import { foldName } from "../../model/values.ts";
import type { Declaration } from "./declaration.ts";
import { peopleByName } from "./findPeople.ts";
import type { Report } from "./report.ts";

/**
 * Reports managers that no file declares by that name. The file of one may be missing to hundreds of people: it is one
 * mistake at many places. A declared user with that display name, number or address is proposed.
 *
 * @param undeclared who reports to each, by the folded name
 */
export function reportUndeclaredManagers(
  undeclared: ReadonlyMap<string, readonly Declaration[]>,
  people: readonly Declaration[],
  report: Report,
): void {
  if (undeclared.size === 0) return;
  const find = peopleByName(people);
  for (const [folded, reports] of undeclared) {
    const declared = reports[0]?.fields["manager"];
    const manager = typeof declared === "string" ? declared : folded;
    const isReport = (person: DesiredUser): boolean => reports.includes(person as Declaration);
    const called = find(manager).filter((person) => reports.length > 1 || !isReport(person));
    const finding = missing(manager, called, reports.length, people);
    for (const declaration of reports)
      report(declaration, {
        ...finding,
        at: declaration.originOf("manager").at,
        length: "manager".length,
        cause: foldName(manager),
      });
  }
}

const MOST_SHOWN = 5;

function missing(
  manager: string,
  called: readonly DesiredUser[],
  reports: number,
  people: readonly Declaration[],
): { code: string; message: string } {
  const problem = checkText(propertyNamed("userPrincipalName") as Property, manager);
  const quoted = JSON.stringify(manager);
  const [only, ...more] = called;
  if (problem || only) {
    const what = problem
      ? `"manager" is ${quoted}, but a manager is given by userPrincipalName or object id.`
      : `the manager ${quoted} is not declared.`;
    return {
      code: problem?.code ?? "unknown-manager",
      message: `${what} ${only ? proposal(quoted, only, more) : `No declared user is called that.`}`,
    };
  }
  const names = people.map((person) => nameOf(person));
  const near = suggest(manager, names, 2);
  return {
    code: "unknown-manager",
    message: [
      reports === 1
        ? `the manager "${manager}" is not declared.`
        : `"${manager}" is not declared, but ${reports} users report to them.`,
      ...(near === undefined ? [] : [`Did you mean "${near}"?`]),
      `Change "manager". If ${manager} has left, keep their file with "accountEnabled: false". If they are not managed here, write their object id.`,
    ].join(" "),
  };
}

function proposal(quoted: string, only: DesiredUser, more: readonly DesiredUser[]): string {
  if (more.length === 0) return `Is it ${shown(only)}? Then write "manager: ${nameOf(only)}".`;
  const listed = [only, ...more].slice(0, MOST_SHOWN).map(shown).join(", ");
  const others = more.length + 1 - MOST_SHOWN;
  return `${more.length + 1} declared users are called ${quoted}: ${listed}${others > 0 ? ` and ${others} more` : ""}. Write the userPrincipalName of the one who is meant.`;
}

function shown(user: DesiredUser): string {
  return `${nameOf(user)} (${user.at.file}:${user.at.line})`;
}
