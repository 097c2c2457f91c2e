import { readFileSync } from "node:fs";
import type { ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Exchange } from "../../src/embedded/serving/options.ts";

/**
 * Holds answers of the embedded directory against the OpenAPI description that was derived from Graph's own metadata.
 * What the description does not know is a violation as well: nothing is served that Graph does not have.
 */
export function contractObserver(): {
  readonly observe: (exchange: Exchange) => void;
  readonly violations: readonly string[];
} {
  const violations: string[] = [];
  return {
    violations,
    observe: (exchange) => {
      const what = `${exchange.method} /${exchange.path.join("/")} ${exchange.status}`;
      violations.push(...violationsOf(exchange).map((violation) => `${what}: ${violation}`));
    },
  };
}

interface Reply {
  readonly $ref?: string;
  readonly content?: Record<string, { readonly schema: object }>;
}

interface Operation {
  readonly responses: Record<string, Reply>;
}

const description = JSON.parse(
  readFileSync(new URL("../fixtures/graph-openapi-users.json", import.meta.url), "utf8"),
) as {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, Reply> };
};

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(asJsonSchema({ components: description.components }) as object, "graph");
const compiled = new Map<object, ValidateFunction>();

const paths = Object.entries(description.paths).map(([template, operations]) => ({
  parts: template.split("/").filter(Boolean),
  operations,
}));

function violationsOf({ method, path, status, body }: Exchange): string[] {
  // Refusals of paths and methods that Graph does not have are in its envelope too.
  const operation = isDescribedOtherwise(method, path) ? undefined : operationFor(method, path);
  if (!operation) {
    if (status >= 400) return check(errorSchema(), body);
    return isLeftOut(method, path) || isDescribedOtherwise(method, path)
      ? []
      : ["is not an operation of Graph"];
  }
  const response =
    operation.responses[String(status)] ??
    operation.responses[`${String(status)[0]}XX`] ??
    operation.responses["default"];
  if (!response)
    return status >= 400 ? check(errorSchema(), body) : ["is not an answer of this operation"];
  const named = response.$ref?.split("/").at(-1);
  const { content: contents } =
    named === undefined ? response : (description.components.responses[named] ?? {});
  const [content] = Object.values(contents ?? {});
  if (!content)
    return body === undefined || body === null ? [] : ["has a body where Graph sends none"];
  return check(content.schema, body);
}

/** Graph has these as well; the description names neither references that are read, nor counts, casts and properties. */
const LEFT_OUT = [
  /^POST users\/[^/]+\/(?:microsoft\.graph\.)?(?:get|check)Member(?:Groups|Objects)$/,
  /^GET users\/[^/]+\/manager\/\$ref$/,
  /^GET users\/[^/]+\/[A-Za-z]+(?:\/\$value)?$/,
  /^GET domains\/[^/]+$/,
  /^GET directoryObjects\/[^/]+$/,
  /^GET directory\/deletedItems\/(?:microsoft\.)?graph\.(?:user|group)(?:\/\$count)?$/i,
  /^POST groups$/,
  /^GET policies\/authenticationMethodsPolicy\/authenticationMethodConfigurations\/TemporaryAccessPass$/i,
  /^DELETE groups\/[^/]+$/,
  /^GET groups\/[^/]+\/(?:owners|transitiveMembers|memberOf|transitiveMemberOf)$/i,
  /^GET groups\/[^/]+\/(?:members|owners)(?:\/(?:microsoft\.)?graph\.\w+)?(?:\/\$count)?$/i,
  /^GET (?:users|groups)\/[^/]+\/(?:transitiveM|m)emberOf\/(?:microsoft\.)?graph\.group$/i,
  /^GET groups\/[^/]+\/owners\/\$ref$/i,
  /^GET auditLogs\/directoryAudits$/i,
  /^POST groups\/[^/]+\/owners\/\$ref$/i,
  /^DELETE groups\/[^/]+\/(?:members|owners)\/[^/]+(?:\/\$ref)?$/i,
  /^POST groups\/[^/]+\/assignLicense$/i,
  /^GET groups\/[^/]+\/membersWithLicenseErrors$/i,
  /^POST users\/[^/]+\/(?:microsoft\.)?(?:graph\.)?reprocessLicenseAssignment$/i,
  /^GET (?:policies\/authorizationPolicy|roleManagement\/directory\/\w+)$/i,
  /^POST directoryObjects\/(?:microsoft\.)?(?:graph\.)?getAvailableExtensionProperties$/i,
  /^(?:GET|POST) applications\/[^/]+\/extensionProperties$/i,
  /^DELETE applications\/[^/]+(?:\/extensionProperties\/[^/]+)?$/i,
  /^GET \$metadata$/,
  /^POST directory\/administrativeUnits$/i,
  /^GET directory\/administrativeUnits\/[^/]+$/i,
  /^GET contacts(?:\/[^/]+)?$/i,
];

/**
 * A count fits the pattern of one group, and OpenAPI has no word for a list of references: the description makes texts of
 * what are objects with an `@odata.id`.
 */
const DESCRIBED_OTHERWISE = [/^GET groups\/\$count$/i, /^GET groups\/[^/]+\/members\/\$ref$/i];

function isDescribedOtherwise(method: string, path: readonly string[]): boolean {
  return DESCRIBED_OTHERWISE.some((pattern) => pattern.test(`${method} ${path.join("/")}`));
}

function isLeftOut(method: string, path: readonly string[]): boolean {
  return LEFT_OUT.some((pattern) => pattern.test(`${method} ${path.join("/")}`));
}

function operationFor(method: string, path: readonly string[]): Operation | undefined {
  const aliases = path.map((part) =>
    part
      .replace(/^(?:microsoft\.graph\.)?delta(?:\(\))?$/i, "delta")
      .replace(/^(?:microsoft\.)?graph\.(?=revoke)/i, ""),
  );
  const fitting = paths.filter(
    ({ parts }) =>
      parts.length === aliases.length &&
      parts.every(
        (part, index) =>
          part.startsWith("{") || part.toLowerCase() === aliases[index]?.toLowerCase(),
      ),
  );
  const exact = fitting.toSorted((a, b) => wildcards(a.parts) - wildcards(b.parts))[0];
  return exact?.operations[method.toLowerCase()];
}

function wildcards(parts: readonly string[]): number {
  return parts.filter((part) => part.startsWith("{")).length;
}

function errorSchema(): object {
  return { $ref: "#/components/schemas/microsoft.graph.ODataErrors.ODataError" };
}

function check(schema: object, body: unknown): string[] {
  let validate = compiled.get(schema);
  if (!validate) compiled.set(schema, (validate = ajv.compile(asJsonSchema(schema) as object)));
  validate(body);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** OpenAPI 3.0 says `nullable` where JSON Schema lists null among the types; references go to the named document. */
function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (typeof value !== "object" || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string"
        ? inner.replace(/^#/, "graph#")
        : asJsonSchema(inner),
    ]),
  ) as { nullable?: boolean; type?: string };
  return nullable ? { anyOf: [rest, { type: "null" }] } : rest;
}
