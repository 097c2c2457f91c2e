import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { propertyNamed } from "../../src/model/properties/properties.ts";
import { codeIn, type Page } from "./page.ts";

/** What another tool calls something, and the property that it becomes; undefined where it becomes nothing. */
export type Mapping = ReadonlyMap<string, string | undefined>;

/** What a page's tables say becomes of each name of the other tool, and its list of what is not taken over. */
export function mappingOf({ text, rows }: Page): Mapping {
  const [, nothing] = /\*\*Not taken over:\*\*([\s\S]*?)\n## /.exec(text) ?? [];
  return new Map([
    ...codeIn(nothing).map((name): [string, undefined] => [name, undefined]),
    ...rows.flatMap(([theirs, ours]) =>
      codeIn(theirs).map((name): [string, string | undefined] => [name, codeIn(ours)[0]]),
    ),
  ]);
}

/** An account as the other tool describes it, by Graph's names. A name that the page leaves out fails the test. */
export function accountOf(
  mapping: Mapping,
  described: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const account: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(described)) {
    expect(mapping.has(name), `the page says nothing about ${name}`).toBe(true);
    const [property = "", member] = mapping.get(name)?.split(".") ?? [];
    if (property === "" || isNothing(value)) continue;
    if (!["id", "manager", "groups", "licenses"].includes(property))
      expect(propertyNamed(property), `${name} becomes ${property}`).toBeDefined();
    account[property] =
      member === undefined ? value : { ...(account[property] as object), [member]: value };
  }
  return account;
}

function isNothing(value: unknown): boolean {
  return value === "" || value === false || (Array.isArray(value) && value.length === 0);
}

/** Attributes that every resource of Terraform has. */
const OWN = ["id", "timeouts"];

/**
 * The resources of a state, by type: their attributes, but for those of Terraform itself.
 *
 * @param text what `terraform show -json` prints
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export function stateIn(text: string): (type: string) => Readonly<Record<string, unknown>>[] {
  const { values } = JSON.parse(text) as {
    readonly values: {
      readonly root_module: {
        readonly resources: readonly {
          readonly type: string;
          readonly values: Readonly<Record<string, unknown>>;
        }[];
      };
    };
  };
  return (type) =>
    values.root_module.resources
      .filter((each) => each.type === type)
      .map(({ values: attributes }) =>
        Object.fromEntries(Object.entries(attributes).filter(([name]) => !OWN.includes(name))),
      );
}

/** Each AADUser of a configuration of Microsoft365DSC, with texts, booleans and lists of texts as values. */
export function dscResourcesIn(configuration: string): Record<string, unknown>[] {
  return [...configuration.matchAll(/AADUser "[^"]*"\s*\{([^}]*)\}/g)].map(([, body = ""]) =>
    Object.fromEntries(
      [...body.matchAll(/(\w+) += (.*);/g)].map(([, name = "", value = ""]) => [
        name,
        valueIn(value),
      ]),
    ),
  );
}

function valueIn(text: string): unknown {
  if (text.startsWith("@(")) return [...text.matchAll(/"([^"]*)"/g)].map(([, each]) => each);
  return text.startsWith("$") ? text === "$True" : text.slice(1, -1);
}

export interface Row {
  readonly userPrincipalName: string;
  readonly givenName: string;
  readonly manager: string;
  readonly [property: string]: string;
}

/** The rows of the script's table, by Graph's names, with the displayName that the script makes. */
export function tableIn(text: string): Row[] {
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  return rows.map(({ FirstName = "", LastName = "", Manager = "", ...others }) => ({
    userPrincipalName: "",
    ...Object.fromEntries(
      Object.entries(others).map(([name, value]) => [
        `${name[0]?.toLowerCase()}${name.slice(1)}`,
        value,
      ]),
    ),
    givenName: FirstName,
    surname: LastName,
    displayName: `${FirstName} ${LastName}`,
    manager: Manager,
  }));
}
