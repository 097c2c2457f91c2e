import {
  elementField,
  extensionAttributeField,
  wholeOfField,
  type FieldName,
} from "../../model/properties/fields.ts";
import {
  EXTENSION_ATTRIBUTES,
  propertyNamed,
  type Property,
} from "../../model/properties/properties.ts";
import { checkDate, checkText, type Objection } from "../../model/properties/rules.ts";
import type { Declared } from "../../model/user.ts";
import { isObjectId, type FieldValue } from "../../model/values.ts";
import { relationshipNamed, setOf } from "../../relationships/index.ts";
import type { PersonRelationship, SetRelationship } from "../../relationships/relationship.ts";
import type { Finding } from "./checkShape.ts";
import { Declaration, ID, WHOLE } from "./declaration.ts";
import { hiddenInValue, hiddenMessage } from "../yaml/hiddenCharacters.ts";
import { readElements } from "./readElements.ts";
import type { Offsets, Places } from "../yaml/places.ts";
import type { Entry, Tree } from "../yaml/tree.ts";

/**
 * Reads a mapping whose shape was checked already, and holds each value against the rules of its property. What is
 * wrong is reported and left out.
 *
 * @param listed what may be named as an element of each set
 */
export function readDeclaration(
  tree: Tree & { kind: "map" },
  places: Places,
  offsets: Offsets,
  listed: Listed = {},
): { declaration: Declaration; findings: readonly Finding[] } {
  const reader = new DeclarationReader(places, offsets, tree, listed);
  for (const entry of tree.entries) reader.read(entry);
  return { declaration: reader.declaration(), findings: reader.findings };
}

/** Names by set. */
export type Listed = Readonly<Record<string, readonly string[]>>;

// Most people have neither.
const NONE: readonly Declared<string>[] = [];
const NOTHING: ReadonlySet<string> = new Set();

class DeclarationReader {
  readonly findings: Finding[] = [];
  readonly #places: Places;
  readonly #listed: Listed;
  readonly #fields: Record<FieldName, FieldValue> = {};
  readonly #offsets: Offsets;
  readonly #first: number;
  /** The account is there already, so its names need not be ones that a new account could get. */
  readonly #hasId: boolean;
  #id: string | undefined;
  #formerly: readonly Declared<string>[] = NONE;
  #unmanaged = NOTHING;

  constructor(places: Places, offsets: Offsets, tree: Tree & { kind: "map" }, listed: Listed) {
    this.#places = places;
    this.#listed = listed;
    this.#offsets = offsets;
    this.#first = offsets.add(tree.entries[0]?.start ?? tree.start);
    this.#hasId = tree.entries.some(({ key }) => key === "id");
    // Of an id.
    offsets.add(0);
  }

  declaration(): Declaration {
    return new Declaration({
      id: this.#id,
      formerly: this.#formerly,
      fields: this.#fields,
      unmanaged: this.#unmanaged,
      places: this.#places,
      offsets: this.#offsets,
      first: this.#first,
    });
  }

  read(entry: Entry): void {
    switch (entry.key) {
      case "id":
        return this.#readId(entry);
      case "formerly":
        this.#formerly = textsOf(entry.value).map(({ text, start }) => ({
          value: text,
          at: this.#places.locate(start),
          inherited: false,
        }));
        for (const { text, start } of textsOf(entry.value))
          this.#check(propertyNamed("userPrincipalName"), text, entry, start);
        return;
      case "unmanaged":
        return this.#readUnmanaged(entry);
      case "employeeOrgData":
      case "onPremisesExtensionAttributes":
        return this.#readMembers(entry);
      default: {
        const relationship = relationshipNamed(entry.key);
        if (relationship?.kind === "set") return this.#readSet(entry, relationship);
        return relationship ? this.#readPerson(entry, relationship) : this.#readProperty(entry);
      }
    }
  }

  #readId(entry: Entry): void {
    const id = textOf(entry.value);
    if (id === undefined) return;
    if (isObjectId(id)) {
      this.#id = id.toLowerCase();
      this.#offsets.replace(this.#first + ID, entry.start);
    } else
      this.#object(entry, {
        code: "bad-id",
        message: "must be an object id, such as 8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d",
      });
  }

  #readUnmanaged(entry: Entry): void {
    const unmanaged = new Set<string>();
    this.#unmanaged = unmanaged;
    for (const { text, start } of textsOf(entry.value))
      if (relationshipNamed(text) || setOf(text) || propertyNamed(wholeOfField(text)))
        unmanaged.add(text);
      else
        this.findings.push({
          code: "unknown-property",
          message: `"${text}" is not a user property that could be inherited`,
          at: this.#places.locate(start),
          length: text.length,
        });
  }

  #readSet(entry: Entry, set: SetRelationship): void {
    if (entry.value.kind !== "list") return;
    this.#declare(entry.key, [], entry.start);
    const read = readElements(entry.value.items, set, this.#listed[set.name]);
    for (const { holding, start } of read.elements)
      this.#declare(elementField(set.name, holding.name), holding, start);
    for (const { start, length, ...finding } of read.findings)
      this.findings.push({ ...finding, at: this.#places.locate(start), length });
  }

  #readPerson(entry: Entry, { objectionTo }: PersonRelationship): void {
    const value = scalarOf(entry.value);
    if (value !== null && typeof value !== "string") return;
    const problem = value === null ? undefined : objectionTo(value);
    if (problem) this.#object(entry, problem);
    else this.#declare(entry.key, value, entry.start);
  }

  #readMembers(entry: Entry): void {
    const property = propertyNamed(entry.key) as Property;
    const isOrgData = entry.key === "employeeOrgData";
    if (scalarOf(entry.value) === null) {
      if (isOrgData) this.#declare(entry.key, null, entry.start);
      else
        for (const name of EXTENSION_ATTRIBUTES)
          this.#declare(extensionAttributeField(name), null, entry.start);
      return;
    }
    if (entry.value.kind !== "map") return;
    const members: Record<string, string | null> = {};
    for (const member of entry.value.entries) {
      const value = scalarOf(member.value);
      if (value === undefined || typeof value === "boolean") continue;
      if (value !== null && !this.#check(property, value, member, member.start)) continue;
      if (isOrgData) members[member.key] = value;
      else this.#declare(extensionAttributeField(member.key), value, member.start);
    }
    if (isOrgData && Object.keys(members).length > 0)
      this.#declare(entry.key, members, entry.start);
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
        message: "cannot be cleared: Graph refuses null. Remove the line to leave it alone.",
      });
    if (typeof value === "string" && !this.#check(property, value, entry, entry.start)) return;
    this.#declare(entry.key, value, entry.start);
    if (entry.key === "userPrincipalName") this.#offsets.replace(this.#first + WHOLE, entry.start);
  }

  #readList(entry: Entry, property: Property): void {
    const items = textsOf(entry.value);
    if (property.maxItems !== undefined && items.length > property.maxItems)
      return this.#object(entry, {
        code: "too-many",
        message: `has ${items.length} entries; Graph takes at most ${property.maxItems}`,
      });
    const good = items.filter(({ text, start }) => this.#check(property, text, entry, start));
    if (good.length === items.length)
      this.#declare(
        entry.key,
        items.map(({ text }) => text),
        entry.start,
      );
  }

  #check(property: Property | undefined, text: string, entry: Entry, start: number): boolean {
    if (!property) return false;
    const hidden = hiddenInValue(text, property.name === "streetAddress", property.joiners);
    const problem: Objection | undefined = hidden
      ? { code: "hidden-character", message: hiddenMessage(hidden.name) }
      : property.type === "dateTime"
        ? checkDate(text)
        : checkText(property, text);
    if (problem?.onlyNew && this.#hasId) {
      this.findings.push({
        code: problem.code,
        message: `"${entry.key}" ${problem.message} in a new name; the account with this id may already have it`,
        at: this.#places.locate(start),
        length: entry.key.length,
        severity: "warning",
      });
      return true;
    }
    if (problem) {
      const message = hidden ? problem.message : `"${entry.key}" ${problem.message}`;
      this.findings.push({
        code: problem.code,
        message,
        at: this.#places.locate(start),
        length: entry.key.length,
      });
    } else if (text !== text.trim())
      this.findings.push({
        code: "outer-blank",
        message: `"${entry.key}" begins or ends with a space`,
        at: this.#places.locate(start),
        length: entry.key.length,
        severity: "warning",
      });
    return problem === undefined;
  }

  #object(entry: Entry, { code, message }: Objection): void {
    this.findings.push({
      code,
      message: `"${entry.key}" ${message}`,
      at: this.#places.locate(entry.start),
      length: entry.key.length,
    });
  }

  #declare(field: FieldName, value: FieldValue, start: number): void {
    this.#fields[field] = value;
    this.#offsets.add(start);
  }
}

function scalarOf(tree: Tree): string | boolean | null | undefined {
  return tree.kind === "scalar" ? tree.value : undefined;
}

function textOf(tree: Tree): string | undefined {
  const value = scalarOf(tree);
  return typeof value === "string" ? value : undefined;
}

function textsOf(tree: Tree): { text: string; start: number }[] {
  const trees = tree.kind === "list" ? tree.items : [tree];
  return trees.flatMap((item) => {
    const text = textOf(item);
    return text === undefined ? [] : [{ text, start: item.start }];
  });
}
