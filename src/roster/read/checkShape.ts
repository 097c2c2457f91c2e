import type { Location } from "../../model/diagnostic.ts";
import {
  EXTENSION_ATTRIBUTES,
  ORG_DATA_MEMBERS,
  propertyNamed,
} from "../../model/properties/properties.ts";
import type { Places } from "../yaml/places.ts";
import type { JsonSchema } from "./schema.ts";
import { setOf } from "../../relationships/index.ts";
import type { SetRelationship } from "../../relationships/relationship.ts";
import { suggestName } from "./synonyms.ts";
import type { Entry, Tree } from "../yaml/tree.ts";
import type { SchemaError, Validator } from "../../validators/validator.ts";

/** A mistake at a place, before it becomes a diagnostic with an excerpt. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly at: Location;
  /** Length of what is pointed at, in characters. */
  readonly length: number;
  readonly severity?: "warning";
  /** See `Diagnostic`. */
  readonly cause?: string;
}

export const TRUE_OR_FALSE = "must be true or false (not yes, no, on, off or True)";

export type ShapeCheck = (tree: Tree, places: Places) => Finding[];

/**
 * Makes a check of trees from a schema; each finding points at the key that it is about.
 *
 * @param schema as the configuration allows it
 * @param validate the check against that schema where everything is allowed that a configuration can allow
 */
export function shapeCheck(schema: JsonSchema, validate: Validator): ShapeCheck {
  const properties = Object.keys(schema["properties"] ?? {});
  // A file of users may have them in a list; a file of defaults holds none.
  const known = properties.includes("userPrincipalName") ? [...properties, "users"] : properties;
  const isUsual = usualShape(schema);
  return (tree, places) => {
    if (isUsual(tree)) return [];
    const findings: Finding[] = [];
    addEmptyValues(tree, places, findings);
    const { allowed, others } = partsOf(tree, properties);
    if (!validate(toValue(allowed)) || others.length > 0)
      for (const error of [...others.map(notAllowed), ...(validate.errors ?? [])])
        findings.push(...finding(error, tree, places, known));
    return findings;
  };
}

/** A tree without the names that only another configuration allows, and these. */
function partsOf(
  tree: Tree,
  properties: readonly string[],
): { readonly allowed: Tree; readonly others: readonly string[] } {
  if (tree.kind !== "map") return { allowed: tree, others: [] };
  const isOther = ({ key }: Entry): boolean =>
    propertyNamed(key)?.roster === "configured" && !properties.includes(key);
  const others = tree.entries.filter(isOther).map(({ key }) => key);
  if (others.length === 0) return { allowed: tree, others };
  return {
    allowed: { ...tree, entries: tree.entries.filter((entry) => !isOther(entry)) },
    others: [...new Set(others)],
  };
}

function notAllowed(name: string): SchemaError {
  return {
    keyword: "additionalProperties",
    instancePath: "",
    params: { additionalProperty: name },
  };
}

/**
 * Whether a tree is names with texts, true, false or null, each as the schema allows: so are most, and looking the types up
 * takes less than making a value to be judged. What the schema says more than a type about is not for this.
 */
function usualShape(schema: JsonSchema): (tree: Tree) => boolean {
  const types = new Map<string, readonly string[]>();
  for (const [name, rule] of Object.entries(schema["properties"] as Record<string, JsonSchema>)) {
    const { type, description: _, ...more } = rule;
    if (Object.keys(more).length === 0) types.set(name, [type].flat() as string[]);
  }
  return (tree) =>
    tree.kind === "map" &&
    tree.entries.every(
      ({ key, value }) =>
        value.kind === "scalar" &&
        value.value !== undefined &&
        types.get(key)?.includes(value.value === null ? "null" : typeof value.value) === true,
    );
}

/** The tree as the plain value that a schema judges; an empty value counts as null and is reported apart. */
function toValue(tree: Tree): unknown {
  switch (tree.kind) {
    case "scalar":
      return tree.value ?? null;
    case "list":
      return tree.items.map(toValue);
    case "map": {
      const value: Record<string, unknown> = {};
      for (const entry of tree.entries)
        // An assignment to this name would be one of a prototype.
        if (entry.key === "__proto__")
          Object.defineProperty(value, entry.key, {
            value: toValue(entry.value),
            enumerable: true,
          });
        else value[entry.key] = toValue(entry.value);
      return value;
    }
  }
}

function addEmptyValues(tree: Tree, places: Places, findings: Finding[]): void {
  if (tree.kind === "list") for (const item of tree.items) addEmptyValues(item, places, findings);
  if (tree.kind !== "map") return;
  for (const { key, start, value } of tree.entries)
    if (value.kind !== "scalar") addEmptyValues(value, places, findings);
    else if (value.value === undefined)
      findings.push({
        code: "empty-value",
        message: `"${key}" has no value. Write null to clear it, or remove the line to leave it alone.`,
        at: places.locate(start),
        length: key.length,
      });
}

function finding(
  error: SchemaError,
  tree: Tree,
  places: Places,
  known: readonly string[],
): Finding[] {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const { key, start, length } = placeOf(tree, path);
  const at = places.locate(start);
  const set = setOf(path[0] ?? "");
  switch (error.keyword) {
    case "additionalProperties": {
      const name = String(error.params["additionalProperty"]);
      const place = placeOf(tree, [...path, name]);
      return [
        {
          ...unknownProperty(name, path, known),
          cause: name,
          at: places.locate(place.start),
          length: place.length,
        },
      ];
    }
    case "required":
      return set ? [{ code: "wrong-type", message: entryForm(set), at, length }] : [];
    case "type":
      if (set && path.length > 2 && !(String(path[2]) in set.entry.more)) return [];
      if (set && path.length === 2)
        return [{ code: "wrong-type", message: entryForm(set), at, length }];
      if (set && path.length === 1)
        return [
          {
            code: "wrong-type",
            message: `"${key}" must be a list, such as [a, b]; write [] for none`,
            at,
            length,
          },
        ];
      if (path.length === 0)
        return [
          {
            code: "wrong-type",
            message: `must be names with values, such as "city: Oslo", each on its own line${known.includes("users") ? '; several users are a list under "users:"' : ""}`,
            at,
            length,
          },
        ];
      return [
        {
          code: "wrong-type",
          message: `"${key}" ${expected((error.params as { type: string | string[] }).type)}`,
          at,
          length,
        },
      ];
    default:
      // The branches of anyOf report on their own; one sentence is enough.
      return [];
  }
}

function entryForm({ name, one, entry, people }: SetRelationship): string {
  if (people) return `an entry of ${name} is a userPrincipalName or an object id`;
  return `an entry of ${name} is the name of a ${one}, or has "${entry.key}" with that name`;
}

function unknownProperty(
  name: string,
  path: readonly string[],
  known: readonly string[],
): Pick<Finding, "code" | "message"> {
  const set = setOf(path[0] ?? "");
  if (set) {
    const { key, more } = set.entry;
    const parts = [key, ...Object.keys(more)];
    return {
      code: "unknown-property",
      message: `"${name}" is not part of an entry of ${set.name}, which holds ${parts.join(" and ")}.${didYouMean(name, parts)}`,
    };
  }
  const inside = path.at(-1);
  if (inside === "employeeOrgData" || inside === "onPremisesExtensionAttributes") {
    const members = inside === "employeeOrgData" ? ORG_DATA_MEMBERS : EXTENSION_ATTRIBUTES;
    return {
      code: "unknown-property",
      message: `"${name}" is not part of ${inside}.${didYouMean(name, members)}`,
    };
  }
  const property = propertyNamed(name);
  if (property?.roster === "configured")
    return {
      code: "refused-property",
      message: `"${name}" is managed only if the configuration allows it (allow: [${name}]); what a pull request allows takes effect once it is merged`,
    };
  if (typeof property?.roster === "object")
    return { code: "refused-property", message: `"${name}" ${property.roster.refused}` };
  if (property)
    return {
      code: "refused-property",
      message: `"${name}" identifies one person, so it belongs in the user's own file`,
    };
  if (/^extension_/i.test(name))
    return {
      code: "unknown-property",
      message: `"${name}" is not the name of a directory extension: extension_, the application id without dashes in lower case, _, and a name`,
    };
  if (/^password$/i.test(name)) return unknownProperty("passwordProfile", path, known);
  if (/^(?:account|is)?_?disabled$/i.test(name))
    return {
      code: "unknown-property",
      message: `"${name}" is not a user property. Did you mean "accountEnabled: false"?`,
    };
  return {
    code: "unknown-property",
    message: `"${name}" is not a user property.${didYouMean(name, known)}`,
  };
}

function didYouMean(name: string, known: readonly string[]): string {
  const near = suggestName(name, known);
  return near === undefined ? "" : ` Did you mean "${near}"?`;
}

function expected(type: string | string[]): string {
  const types = [type].flat();
  if (types.includes("boolean") && !types.includes("string")) return TRUE_OR_FALSE;
  if (types.includes("array")) return "must be a list, such as [a, b]";
  if (types.includes("object")) return "must hold its members, indented below it";
  return "must be a single text; put true, false and anything that looks like a list or a name with a value in quotes";
}

/** The entry that a path leads to, or the nearest one that exists. */
function placeOf(
  tree: Tree,
  path: readonly string[],
): { key: string; start: number; length: number } {
  let place = { key: path[0] ?? "a user", start: firstPlace(tree), length: 1 };
  let node: Tree = tree;
  for (const part of path) {
    if (node.kind === "map") {
      const entry = node.entries.find(({ key }) => key === part);
      if (!entry) break;
      place = { key: entry.key, start: entry.start, length: entry.key.length };
      node = entry.value;
    } else if (node.kind === "list") {
      const item = node.items[Number(part)];
      if (!item) break;
      place = { ...place, start: item.start, length: 1 };
      node = item;
    } else break;
  }
  return place;
}

function firstPlace(tree: Tree): number {
  return tree.kind === "map" ? (tree.entries[0]?.start ?? tree.start) : tree.start;
}
