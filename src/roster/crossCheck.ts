import type { Configuration } from "../model/configuration.ts";
import type { Location } from "../model/diagnostic.ts";
import { foldName } from "../model/values.ts";
import type { Finding } from "./checkShape.ts";
import type { Declaration } from "./readUser.ts";
import { suggest } from "./suggest.ts";

/** A name that stands in a file that could not be read. */
export interface NamedPlace {
  readonly name: string;
  readonly at: Location;
}

interface Person {
  readonly declaration: Declaration;
  readonly broken: boolean;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Holds users against each other: the key is there, names and numbers are declared once, former names are nobody's,
 * managers exist and are not oneself, and nobody is their own manager's manager (a warning: directories allow it).
 */
export function crossCheck(
  people: readonly Person[],
  unread: readonly NamedPlace[],
  key: Configuration["key"],
): { findings: Finding[]; broken: ReadonlySet<Declaration> } {
  const findings: Finding[] = [];
  const broken = new Set<Declaration>();
  const report = (declaration: Declaration, finding: Finding): void => {
    findings.push(finding);
    if (finding.severity !== "warning") broken.add(declaration);
  };
  const byName = new Map<string, Declaration>();
  const unreadNames = new Set(unread.map(({ name }) => foldName(name)));
  for (const { declaration, broken: isBroken } of people) {
    if (!textOf(declaration, key) && !isBroken)
      report(declaration, {
        code: "missing-key",
        message: `has no ${key}, by which users are found in the directory`,
        at: declaration.at,
        length: 1,
      });
  }
  for (const rule of UNIQUE) checkUnique(people, rule, report);
  for (const { declaration } of people) {
    const name = textOf(declaration, "userPrincipalName");
    if (name !== undefined) byName.set(foldName(name), declaration);
  }
  for (const { declaration } of people) checkFormerNames(declaration, byName, report);
  for (const { declaration } of people) checkManager(declaration, byName, unreadNames, report);
  for (const cycle of managerCycles(byName)) {
    const [first] = cycle;
    const place = first?.manager?.at;
    if (!first || !place) continue;
    const names = cycle.map((member) => textOf(member, "userPrincipalName") ?? "");
    findings.push({
      code: "manager-cycle",
      message: `these people manage each other in a circle: ${[...names, names[0]].join(" → ")}`,
      at: place,
      length: "manager".length,
      severity: "warning",
    });
  }
  return { findings, broken };
}

interface UniqueRule {
  readonly code: string;
  readonly values: (declaration: Declaration, add: AddValue) => void;
}

type AddValue = (value: string, at: Location, length: number) => void;

const UNIQUE: readonly UniqueRule[] = [
  { code: "duplicate-user", values: (user, add) => addOwn(user, "userPrincipalName", add) },
  { code: "duplicate-employee-id", values: (user, add) => addOwn(user, "employeeId", add) },
  {
    code: "duplicate-id",
    values: ({ id }, add) => {
      if (id) add(id.value, id.at, "id".length);
    },
  },
  {
    code: "duplicate-former-name",
    values: ({ formerly }, add) => {
      for (const { value, at } of formerly) add(value, at, value.length);
    },
  },
];

function checkUnique(
  people: readonly Person[],
  { code, values }: UniqueRule,
  report: (declaration: Declaration, finding: Finding) => void,
): void {
  const first = new Map<string, Location>();
  for (const { declaration } of people)
    values(declaration, (value, at, length) => {
      const name = foldName(value);
      const known = first.get(name);
      if (known)
        report(declaration, {
          code,
          message: `"${value}" is already declared at ${known.file}:${known.line}`,
          at,
          length,
        });
      else first.set(name, at);
    });
}

// A former name is by what a renamed account is found: it must not be found by the account's new name, nor be
// somebody else's.
function checkFormerNames(
  declaration: Declaration,
  byName: ReadonlyMap<string, Declaration>,
  report: (declaration: Declaration, finding: Finding) => void,
): void {
  const ownName = textOf(declaration, "userPrincipalName");
  for (const { value, at } of declaration.formerly) {
    const holder = byName.get(foldName(value));
    const place = { at, length: value.length };
    if (ownName !== undefined && foldName(ownName) === foldName(value))
      report(declaration, {
        code: "own-former-name",
        message: `"formerly" holds the name that this user has now, ${value}; give the earlier one, or take it out`,
        ...place,
      });
    else if (holder)
      report(declaration, {
        code: "former-name-in-use",
        message: `"formerly" holds ${value}, who is declared at ${holder.at.file}:${holder.at.line}: one account cannot be both. Once the rename is done, take it out`,
        ...place,
      });
  }
}

function checkManager(
  declaration: Declaration,
  byName: ReadonlyMap<string, Declaration>,
  unreadNames: ReadonlySet<string>,
  report: (declaration: Declaration, finding: Finding) => void,
): void {
  const { manager } = declaration;
  if (!manager || manager.value === null) return;
  const name = foldName(manager.value);
  const place = { at: manager.at, length: "manager".length };
  const ownName = textOf(declaration, "userPrincipalName");
  if ((ownName !== undefined && name === foldName(ownName)) || name === declaration.id?.value) {
    // A folder's manager belongs to the folder too; the default is then not meant for that person.
    const hint = manager.inherited
      ? '; add "unmanaged: [manager]" or another manager to this user'
      : "";
    return report(declaration, {
      code: "own-manager",
      message: `${ownName} cannot be their own manager${hint}`,
      at: manager.inherited ? declaration.at : manager.at,
      length: place.length,
    });
  }
  if (GUID.test(name) || byName.has(name) || unreadNames.has(name)) return;
  const near = suggest(manager.value, byName.keys(), 2);
  report(declaration, {
    code: "unknown-manager",
    message: `the manager "${manager.value}" is not declared.${near ? ` Did you mean "${near}"?` : ""} Somebody who is not managed here is given by object id.`,
    ...place,
  });
}

/** Each circle of managers once, beginning with the first of its members by place. */
function managerCycles(byName: ReadonlyMap<string, Declaration>): Declaration[][] {
  // Everybody is come to once, in the walk that began with the first below them.
  const walks = new Map<Declaration, Declaration>();
  const cycles: Declaration[][] = [];
  for (const start of byName.values()) {
    let current: Declaration | undefined = start;
    while (current && !walks.has(current)) {
      walks.set(current, start);
      current = managerOf(current, byName);
    }
    if (!current || walks.get(current) !== start || walks.get(start) !== start) continue;
    const cycle = [current];
    for (
      let next = managerOf(current, byName);
      next && next !== current;
      next = managerOf(next, byName)
    )
      cycle.push(next);
    if (cycle.length > 1) cycles.push(cycle);
  }
  return cycles;
}

function managerOf(
  { manager }: Declaration,
  byName: ReadonlyMap<string, Declaration>,
): Declaration | undefined {
  return manager?.value ? byName.get(foldName(manager.value)) : undefined;
}

function addOwn({ fields }: Declaration, field: string, add: AddValue): void {
  const declared = fields[field];
  if (typeof declared?.value === "string") add(declared.value, declared.at, field.length);
}

function textOf({ fields }: Declaration, field: string): string | undefined {
  const value = fields[field]?.value;
  return typeof value === "string" ? value : undefined;
}
