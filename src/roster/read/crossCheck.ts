import type { Configuration } from "../../model/settings/configuration.ts";
import type { Location } from "../../model/diagnostic.ts";
import { foldName, isHolding, isObjectId } from "../../model/values.ts";
import { setOf, SETS } from "../../relationships/index.ts";
import type { SetRelationship } from "../../relationships/relationship.ts";
import type { Finding } from "./checkShape.ts";
import type { Declaration } from "./declaration.ts";
import type { Report } from "./report.ts";
import { MANAGER, reportUndeclared, roleIn, type Mention } from "./undeclaredPeople.ts";

/** A name that stands in a file that could not be read. */
export interface NamedPlace {
  readonly name: string;
  readonly at: Location;
}

/**
 * Holds users against each other: the key is there, names and numbers are declared once, former names are nobody's,
 * managers and people of sets exist and are not oneself, and nobody is their own manager's manager (a warning: directories allow it).
 *
 * @param alreadyBroken those of them whose mistakes are told already
 */
export function crossCheck(
  people: readonly Declaration[],
  alreadyBroken: ReadonlySet<Declaration>,
  unread: readonly NamedPlace[],
  key: Configuration["key"],
): { findings: Finding[]; broken: ReadonlySet<Declaration> } {
  const findings: Finding[] = [];
  const broken = new Set<Declaration>();
  const report: Report = (declaration, finding) => {
    findings.push(finding);
    if (finding.severity !== "warning") broken.add(declaration);
  };
  for (const declaration of people) {
    if (!textOf(declaration, key) && !alreadyBroken.has(declaration))
      report(declaration, {
        code: "missing-key",
        message: `has no ${key}, by which Rollcall finds users in the directory`,
        at: declaration.at,
        length: 1,
      });
  }
  const byName = checkUnique(people, "userPrincipalName", "duplicate-user", report);
  checkUnique(people, "employeeId", "duplicate-employee-id", report);
  checkUnique(people, "id", "duplicate-id", report);
  checkFormerNames(people, byName, report);
  const unreadNames = new Set(unread.map(({ name }) => foldName(name)));
  const undeclared = new Map<string, Mention[]>();
  const managers = people.map((declaration) =>
    managerOf(declaration, { byName, unreadNames, undeclared }, report),
  );
  reportUndeclared(undeclared, MANAGER, people, report);
  for (const set of SETS)
    if (set.people) {
      const strangers = new Map<string, Mention[]>();
      const context = { byName, unreadNames, undeclared: strangers };
      for (const declaration of people) checkPeople(set, declaration, context, report);
      reportUndeclared(strangers, roleIn(set), people, report);
    }
  for (const cycle of cyclesIn(managers, byName)) {
    const names = cycle.map((member) => textOf(people[member], "userPrincipalName"));
    const first = people[cycle[0] ?? NOBODY];
    if (!first) continue;
    findings.push({
      code: "manager-cycle",
      message: `these people manage each other in a circle: ${[...names, names[0]].join(" → ")}`,
      at: first.originOf("manager").at,
      length: "manager".length,
      severity: "warning",
    });
  }
  return { findings, broken };
}

/** Indexes of people by folded name. */
type ByName = ReadonlyMap<string, number>;

const NOBODY = -1;

/** @returns who is the first to declare each value, folded */
function checkUnique(
  people: readonly Declaration[],
  name: "userPrincipalName" | "employeeId" | "id",
  code: string,
  report: Report,
): ByName {
  const values = people.map((declaration) =>
    name === "id" ? declaration.id : textOf(declaration, name),
  );
  const byValue = new Map<string, number>();
  let declared = 0;
  values.forEach((value, index) => {
    if (value === undefined) return;
    byValue.set(foldName(value), index);
    declared += 1;
  });
  // Mostly each is there once, and nobody has to be looked up.
  if (byValue.size === declared) return byValue;
  const first = new Map<string, number>();
  for (const [index, value] of values.entries()) {
    const declaration = people[index];
    if (value === undefined || !declaration) continue;
    const known = people[first.get(foldName(value)) ?? NOBODY];
    if (known)
      report(declaration, {
        ...declaredAlready(value, code, known.originOf(name).at),
        at: declaration.originOf(name).at,
        length: name.length,
      });
    else first.set(foldName(value), index);
  }
  return first;
}

function declaredAlready(
  value: string,
  code: string,
  { file, line }: Location,
): Pick<Finding, "code" | "message"> {
  return { code, message: `"${value}" is already declared at ${file}:${line}` };
}

// A former name is by what a renamed account is found: it must not be found by the account's new name, nor be
// somebody else's.
function checkFormerNames(people: readonly Declaration[], byName: ByName, report: Report): void {
  const first = new Map<string, Location>();
  for (const declaration of people)
    for (const { value, at } of declaration.formerly) {
      const name = foldName(value);
      const place = { at, length: value.length };
      const known = first.get(name);
      if (known)
        report(declaration, {
          ...declaredAlready(value, "duplicate-former-name", known),
          ...place,
        });
      else first.set(name, at);
      const ownName = textOf(declaration, "userPrincipalName");
      const holder = people[byName.get(name) ?? NOBODY];
      if (ownName !== undefined && foldName(ownName) === name)
        report(declaration, {
          code: "own-former-name",
          message: `"formerly" holds this user's present name, ${value}; write the earlier name, or remove it`,
          ...place,
        });
      else if (holder)
        report(declaration, {
          code: "former-name-in-use",
          message: `"formerly" holds ${value}, who is declared at ${holder.at.file}:${holder.at.line}: one account cannot be both. Once the rename is done, remove it`,
          ...place,
        });
    }
}

interface MentionContext {
  readonly byName: ByName;
  readonly unreadNames: ReadonlySet<string>;
  /** Where a name stands that nobody is declared by, folded; added to. */
  readonly undeclared: Map<string, Mention[]>;
}

/** @returns the index of the manager where it is declared here, and somebody else */
function managerOf(
  declaration: Declaration,
  { byName, unreadNames, undeclared }: MentionContext,
  report: Report,
): number {
  const manager = textOf(declaration, "manager");
  if (manager === undefined) return NOBODY;
  const name = foldName(manager);
  if (isOwnName(name, declaration)) {
    const ownName = textOf(declaration, "userPrincipalName");
    const { at, inherited } = declaration.originOf("manager");
    // A folder's manager belongs to the folder too; the default is then not meant for that person.
    const hint = inherited ? '; add "unmanaged: [manager]" or another manager to this user' : "";
    report(declaration, {
      code: "own-manager",
      message: `${ownName} cannot be their own manager${hint}`,
      at: inherited ? declaration.at : at,
      length: "manager".length,
    });
    return NOBODY;
  }
  const index = byName.get(name);
  if (index !== undefined) return index;
  if (isObjectId(name) || unreadNames.has(name)) return NOBODY;
  const mention = { declaration, field: "manager", name: manager, length: "manager".length };
  addMention(undeclared, mention);
  return NOBODY;
}

/** Whom a set of a user names: somebody else, who is declared or given by object id. */
function checkPeople(
  set: SetRelationship,
  declaration: Declaration,
  { byName, unreadNames, undeclared }: MentionContext,
  report: Report,
): void {
  if (declaration.fields[set.name] === undefined) return;
  for (const [field, holding] of Object.entries(declaration.fields)) {
    if (field === set.name || setOf(field) !== set || !isHolding(holding)) continue;
    const name = foldName(holding.name);
    const { length } = holding.name;
    if (isOwnName(name, declaration)) {
      const { at, inherited } = declaration.originOf(field);
      const hint = inherited ? `; add "unmanaged: [${field}]" to this user` : "";
      report(declaration, {
        code: `own-${set.one}`,
        message: `${holding.name} is this user, who cannot be their own ${set.one}${hint}`,
        at: inherited ? declaration.at : at,
        length,
      });
    } else if (!byName.has(name) && !isObjectId(name) && !unreadNames.has(name))
      addMention(undeclared, { declaration, field, name: holding.name, length });
  }
}

function isOwnName(folded: string, declaration: Declaration): boolean {
  const ownName = textOf(declaration, "userPrincipalName");
  return (ownName !== undefined && folded === foldName(ownName)) || folded === declaration.id;
}

function addMention(undeclared: Map<string, Mention[]>, mention: Mention): void {
  const name = foldName(mention.name);
  const mentions = undeclared.get(name);
  if (mentions) mentions.push(mention);
  else undeclared.set(name, [mention]);
}

/** Each circle of managers once, beginning with the first who bears a name. @param managers by index, their indexes */
function cyclesIn(managers: readonly number[], byName: ByName): number[][] {
  // Everybody is come to once, in the walk that began with the first below them.
  const walks = new Int32Array(managers.length).fill(NOBODY);
  const cycles: number[][] = [];
  for (const start of byName.values()) {
    let current = start;
    while (current !== NOBODY && walks[current] === NOBODY) {
      walks[current] = start;
      current = managers[current] ?? NOBODY;
    }
    if (current === NOBODY || walks[current] !== start) continue;
    const cycle = [current];
    for (
      let next = managers[current] ?? NOBODY;
      next !== current && next !== NOBODY;
      next = managers[next] ?? NOBODY
    )
      cycle.push(next);
    if (cycle.length > 1) cycles.push(cycle);
  }
  return cycles;
}

function textOf(declaration: Declaration | undefined, field: string): string | undefined {
  const value = declaration?.fields[field];
  return typeof value === "string" ? value : undefined;
}
