import type { Location } from "../model/diagnostic.ts";
import { extensionAttributeField, type FieldName } from "../model/fields.ts";
import { EXTENSION_ATTRIBUTES, propertyNamed, type Property } from "../model/properties.ts";
import { checkDate, checkText, type Objection } from "../model/rules.ts";
import type { Declared } from "../model/user.ts";
import type { FieldValue } from "../model/values.ts";
import type { Finding } from "./checkShape.ts";
import { hiddenInValue } from "./hiddenCharacters.ts";
import type { Entry, Tree } from "./tree.ts";
import { hiddenMessage } from "./yamlTree.ts";

/** What one mapping declares, before defaults are laid under it. */
export interface Declaration {
  readonly at: Location;
  readonly id?: Declared<string>;
  readonly formerly: readonly Declared<string>[];
  readonly fields: Readonly<Record<FieldName, Declared<FieldValue>>>;
  readonly manager?: Declared<string | null>;
  /** Names of properties that are not inherited. */
  readonly unmanaged: ReadonlySet<string>;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads a mapping whose shape was checked already, and holds each value against the rules of its property. What is
 * wrong is reported and left out.
 */
export function readDeclaration(
  tree: Tree & { kind: "map" },
  inherited: boolean,
): { declaration: Declaration; findings: Finding[] } {
  const reader = new DeclarationReader(inherited);
  for (const entry of tree.entries) reader.read(entry);
  return {
    declaration: reader.declaration(tree.entries[0]?.at ?? tree.at),
    findings: reader.findings,
  };
}

// Most people have neither.
const NONE: readonly Declared<string>[] = [];
const NOTHING: ReadonlySet<string> = new Set();

class DeclarationReader {
  readonly findings: Finding[] = [];
  readonly #inherited: boolean;
  readonly #fields: Record<FieldName, Declared<FieldValue>> = {};
  #id: Declared<string> | undefined;
  #formerly: readonly Declared<string>[] = NONE;
  #manager: Declared<string | null> | undefined;
  #unmanaged = NOTHING;

  constructor(inherited: boolean) {
    this.#inherited = inherited;
  }

  declaration(at: Location): Declaration {
    return {
      at,
      fields: this.#fields,
      formerly: this.#formerly,
      unmanaged: this.#unmanaged,
      ...(this.#id && { id: this.#id }),
      ...(this.#manager && { manager: this.#manager }),
    };
  }

  read(entry: Entry): void {
    switch (entry.key) {
      case "id":
        return this.#readId(entry);
      case "formerly":
        this.#formerly = textsOf(entry.value).map(({ text, at }) => this.#declare(text, at));
        for (const { text, at } of textsOf(entry.value))
          this.#check(propertyNamed("userPrincipalName"), text, entry, at);
        return;
      case "unmanaged":
        return this.#readUnmanaged(entry);
      case "manager":
        return this.#readManager(entry);
      case "employeeOrgData":
      case "onPremisesExtensionAttributes":
        return this.#readMembers(entry);
      default:
        return this.#readProperty(entry);
    }
  }

  #readId(entry: Entry): void {
    const id = textOf(entry.value);
    if (id === undefined) return;
    if (GUID.test(id)) this.#id = this.#declare(id.toLowerCase(), entry.at);
    else
      this.#object(entry, {
        code: "bad-id",
        message: "must be an object id, such as 8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d",
      });
  }

  #readUnmanaged(entry: Entry): void {
    const unmanaged = new Set<string>();
    this.#unmanaged = unmanaged;
    for (const { text, at } of textsOf(entry.value))
      if (text === "manager" || propertyNamed(text.split(".")[0] ?? "")) unmanaged.add(text);
      else
        this.findings.push({
          code: "unknown-property",
          message: `"${text}" is not a user property that could be inherited`,
          at,
          length: text.length,
        });
  }

  #readManager(entry: Entry): void {
    const value = scalarOf(entry.value);
    if (value === null) this.#manager = this.#declare(null, entry.at);
    if (typeof value !== "string") return;
    const problem = GUID.test(value)
      ? undefined
      : checkText(propertyNamed("userPrincipalName") as Property, value);
    if (problem)
      this.#object(entry, {
        ...problem,
        message: `${problem.message}; a manager is given by userPrincipalName or object id`,
      });
    else this.#manager = this.#declare(value, entry.at);
  }

  #readMembers(entry: Entry): void {
    const property = propertyNamed(entry.key) as Property;
    const isOrgData = entry.key === "employeeOrgData";
    if (scalarOf(entry.value) === null) {
      if (isOrgData) this.#fields[entry.key] = this.#declare(null, entry.at);
      else
        for (const name of EXTENSION_ATTRIBUTES)
          this.#fields[extensionAttributeField(name)] = this.#declare(null, entry.at);
      return;
    }
    if (entry.value.kind !== "map") return;
    const members: Record<string, string | null> = {};
    for (const member of entry.value.entries) {
      const value = scalarOf(member.value);
      if (value === undefined || typeof value === "boolean") continue;
      if (value !== null && !this.#check(property, value, member, member.at)) continue;
      if (isOrgData) members[member.key] = value;
      else this.#fields[extensionAttributeField(member.key)] = this.#declare(value, member.at);
    }
    if (isOrgData && Object.keys(members).length > 0)
      this.#fields[entry.key] = this.#declare(members, entry.at);
  }

  #readProperty(entry: Entry): void {
    const property = propertyNamed(entry.key);
    if (!property) return;
    if (entry.value.kind === "list") return this.#readList(entry, property);
    const value = scalarOf(entry.value);
    if (value === undefined) return;
    if (value === null && !property.clear)
      return this.#object(entry, {
        code: "cannot-clear",
        message: "cannot be cleared: Graph refuses null. Take the line out to leave it alone.",
      });
    if (typeof value === "string" && !this.#check(property, value, entry, entry.at)) return;
    this.#fields[entry.key] = this.#declare(value, entry.at);
  }

  #readList(entry: Entry, property: Property): void {
    const items = textsOf(entry.value);
    if (property.maxItems !== undefined && items.length > property.maxItems)
      return this.#object(entry, {
        code: "too-many",
        message: `has ${items.length} entries; Graph takes at most ${property.maxItems}`,
      });
    const good = items.filter(({ text, at }) => this.#check(property, text, entry, at));
    if (good.length === items.length)
      this.#fields[entry.key] = this.#declare(
        items.map(({ text }) => text),
        entry.at,
      );
  }

  #check(property: Property | undefined, text: string, entry: Entry, at: Location): boolean {
    if (!property) return false;
    const hidden = hiddenInValue(text, property.name === "streetAddress");
    const problem: Objection | undefined = hidden
      ? { code: "hidden-character", message: hiddenMessage(hidden.name) }
      : property.type === "dateTime"
        ? checkDate(text)
        : checkText(property, text);
    if (problem) {
      const message = hidden ? problem.message : `"${entry.key}" ${problem.message}`;
      this.findings.push({ code: problem.code, message, at, length: entry.key.length });
    } else if (text !== text.trim())
      this.findings.push({
        code: "outer-blank",
        message: `"${entry.key}" begins or ends with a blank`,
        at,
        length: entry.key.length,
        severity: "warning",
      });
    return problem === undefined;
  }

  #object(entry: Entry, { code, message }: Objection): void {
    this.findings.push({
      code,
      message: `"${entry.key}" ${message}`,
      at: entry.at,
      length: entry.key.length,
    });
  }

  #declare<Value>(value: Value, at: Location): Declared<Value> {
    return { value, at, inherited: this.#inherited };
  }
}

/** Lays defaults under a declaration: its own values win, extension attributes one by one. */
export function withDefaults(own: Declaration, defaults: readonly Declaration[]): Declaration {
  if (defaults.length === 0) return own;
  const fields: Record<FieldName, Declared<FieldValue>> = {};
  let manager: Declared<string | null> | undefined;
  for (const layer of defaults) {
    for (const [field, declared] of Object.entries(layer.fields))
      if (!isUnmanaged(own, field)) fields[field] = declared;
    if (layer.manager && !own.unmanaged.has("manager")) manager = layer.manager;
  }
  manager = own.manager ?? manager;
  return { ...own, fields: { ...fields, ...own.fields }, ...(manager && { manager }) };
}

function isUnmanaged({ unmanaged }: Declaration, field: FieldName): boolean {
  return unmanaged.has(field) || unmanaged.has(field.split(".")[0] ?? field);
}

function scalarOf(tree: Tree): string | boolean | null | undefined {
  return tree.kind === "scalar" ? tree.value : undefined;
}

function textOf(tree: Tree): string | undefined {
  const value = scalarOf(tree);
  return typeof value === "string" ? value : undefined;
}

function textsOf(tree: Tree): { text: string; at: Location }[] {
  const trees = tree.kind === "list" ? tree.items : [tree];
  return trees.flatMap((item) => {
    const text = textOf(item);
    return text === undefined ? [] : [{ text, at: item.at }];
  });
}
