import type { Diagnostic, Location } from "../../model/diagnostic.ts";
import type { JsonSchema } from "./schema.ts";
import type { SourceFile } from "../sources/source.ts";
import { TRUE_OR_FALSE } from "./checkShape.ts";
import { suggest } from "../../model/text/suggest.ts";
import type { SchemaError, Validator } from "../../validators/validator.ts";
import type { Tree } from "../yaml/tree.ts";
import { readYaml, type YamlFile } from "../yaml/explained.ts";

/** @returns no value when there is a mistake; an empty file is an empty mapping */
export interface CheckedDocument<Value> {
  readonly value?: Value;
  readonly diagnostics: Diagnostic[];
  readonly at: Location;
  /** Finds the place of a member, or the nearest one that exists. */
  readonly locate: Locate;
}

/**
 * Makes a reader of small YAML files of one mapping, such as the configuration, that holds them against a schema.
 *
 * @param schemaOf the schema that `validate` was made of; only a mistake needs it
 */
export function documentCheck<Value>(
  schemaOf: () => JsonSchema,
  validate: Validator,
): (file: SourceFile) => CheckedDocument<Value> {
  return (file) => checkDocument(file, schemaOf, validate);
}

function checkDocument<Value>(
  file: SourceFile,
  schemaOf: () => JsonSchema,
  validate: Validator,
): CheckedDocument<Value> {
  const yaml = readYaml(file);
  const [tree, second] = yaml.documents;
  const at = { file: file.path, line: 1, column: 1 };
  const locate: Locate = (...path) => (tree ? yaml.places.locate(find(tree, path).start) : at);
  if (yaml.diagnostics.length > 0) return { diagnostics: [...yaml.diagnostics], at, locate };
  if (second)
    return {
      diagnostics: [
        diagnostic(
          yaml,
          yaml.places.locate(second.start),
          1,
          "too-many",
          "holds more than one document",
        ),
      ],
      at,
      locate,
    };
  const value = tree ? plain(tree) : {};
  if (validate(value))
    return {
      value: value as Value,
      diagnostics: [],
      at: tree ? yaml.places.locate(tree.start) : at,
      locate,
    };
  const schema = schemaOf();
  return {
    at,
    locate,
    diagnostics: (validate.errors ?? [])
      // What is wrong with a name has an error of its own.
      .filter(({ keyword }) => keyword !== "propertyNames")
      .map((error) => explain(error, tree, schema, yaml)),
  };
}

/** Where a member stands, by the names that lead to it. */
export type Locate = (...path: readonly string[]) => Location;

function plain(tree: Tree): unknown {
  switch (tree.kind) {
    case "scalar":
      return tree.value ?? null;
    case "list":
      return tree.items.map(plain);
    case "map":
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
  }
}

function explain(
  error: SchemaError,
  tree: Tree | undefined,
  schema: JsonSchema,
  yaml: YamlFile,
): Diagnostic {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const { params } = error;
  const unknown =
    error.keyword === "additionalProperties" ? String(params["additionalProperty"]) : undefined;
  // An error about a name stands for the entry that has it.
  const named = unknown ?? error.propertyName;
  const place = find(tree, named === undefined ? path : [...path, named]);
  const names = path.filter((part) => !/^\d+$/.test(part)).join(".");
  const name = names === "" ? "this file" : `"${names}"`;
  const say = (code: string, message: string): Diagnostic =>
    diagnostic(yaml, yaml.places.locate(place.start), place.length, code, message);
  switch (error.keyword) {
    case "additionalProperties": {
      const near = suggest(unknown ?? "", knownAt(schema, path));
      return say(
        "unknown-property",
        `"${unknown}" is not known here.${near ? ` Did you mean "${near}"?` : ""}`,
      );
    }
    case "required":
      return say("missing-key", `"${String(params["missingProperty"])}" is missing`);
    case "enum":
      return say(
        "unknown-value",
        `${name} must be one of: ${(params["allowedValues"] as string[]).join(", ")}`,
      );
    case "type":
      return say("wrong-type", `${name} ${expected([params["type"]].flat())}`);
    case "pattern":
      return say(
        "bad-value",
        `${error.propertyName === undefined ? name : JSON.stringify(error.propertyName)} ${patternMessage(error)}`,
      );
    case "minItems":
      return say("bad-value", `${name} is an empty list; at least one entry is needed`);
    default:
      return say("bad-value", `${name} is not a valid value here`);
  }
}

function expected(types: readonly unknown[]): string {
  if (types.every((type) => type === "boolean")) return TRUE_OR_FALSE;
  if (types.includes("array")) return "must be a list, such as [a, b]";
  if (types.includes("object"))
    return 'must be names with values, such as "name: value", each on its own line';
  return "must be one text or number";
}

// Editors that read the published schema show the same words.
function patternMessage({ params }: SchemaError): string {
  const { reason } = params;
  return typeof reason === "string" ? reason : "does not have the expected form";
}

function knownAt(schema: JsonSchema, path: readonly string[]): string[] {
  let properties = schema["properties"] as Record<string, JsonSchema> | undefined;
  for (const part of path)
    properties = properties?.[part]?.["properties"] as Record<string, JsonSchema> | undefined;
  return Object.keys(properties ?? {});
}

function find(tree: Tree | undefined, path: readonly string[]): { start: number; length: number } {
  let place = { start: tree?.start ?? 0, length: 1 };
  let node = tree;
  for (const part of path) {
    if (node?.kind === "map") {
      const entry = node.entries.find(({ key }) => key === part);
      if (!entry) break;
      place = { start: entry.start, length: Math.max(1, entry.key.length) };
      node = entry.value;
    } else if (node?.kind === "list") {
      node = node.items[Number(part)];
      if (node) place = { start: node.start, length: 1 };
    } else break;
  }
  return place;
}

function diagnostic(
  yaml: YamlFile,
  at: Location,
  length: number,
  code: string,
  message: string,
): Diagnostic {
  const line = yaml.lines[at.line - 1];
  return {
    severity: "error",
    code,
    message,
    at,
    ...(line !== undefined && { excerpt: { line, length } }),
  };
}
