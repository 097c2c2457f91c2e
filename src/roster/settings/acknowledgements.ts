import type { Acknowledgement } from "../../model/settings/acknowledgement.ts";
import { DEFAULT_CONFIGURATION } from "../../model/settings/configuration.ts";
import { compareDiagnostics, type Diagnostic } from "../../model/diagnostic.ts";
import { instantOf } from "../../model/properties/rules.ts";
import { documentCheck } from "../read/checkDocument.ts";
import type { JsonSchema } from "../read/schema.ts";
import type { RosterSource, SourceFile } from "../sources/source.ts";

export interface Acknowledged {
  readonly acknowledgements: readonly Acknowledgement[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The reviewed files that lift guards. A folder that is missing or empty lifts nothing. */
export function acknowledgementsIn({ files, diagnostics }: RosterSource): Acknowledged {
  const found = parseAcknowledgements(files);
  const serious = diagnostics.filter(({ code }) => code !== "not-a-folder" && code !== "no-files");
  return { ...found, diagnostics: [...serious, ...found.diagnostics] };
}

const check = documentCheck<FileContent>(acknowledgementSchema);

export function parseAcknowledgements(files: readonly SourceFile[]): Acknowledged {
  const acknowledgements: Acknowledgement[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const { value, diagnostics: own, at } = check(file);
    diagnostics.push(...own);
    if (!value) continue;
    if (instantOf(value.expires) === undefined)
      diagnostics.push({
        severity: "error",
        code: "bad-date",
        message: `"expires" must be a date, such as 2026-11-30`,
        at,
      });
    else
      acknowledgements.push({
        ...value,
        limit: Number(value.limit),
        at: { file: file.path, line: at.line },
      });
  }
  return { acknowledgements, diagnostics: diagnostics.toSorted(compareDiagnostics) };
}

export function acknowledgementSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Rollcall: a reviewed file that lifts one guard",
    type: "object",
    additionalProperties: false,
    required: ["guard", "limit", "users", "expires"],
    properties: {
      guard: {
        enum: [...Object.keys(DEFAULT_CONFIGURATION.guards), "emptiedGroups", "unreadable"],
      },
      limit: {
        type: ["string", "integer"],
        pattern: "^[0-9]{1,9}$",
        patternErrorMessage: "must be a whole number of users, such as 20",
        description: "most users that it covers",
      },
      users: {
        type: "array",
        minItems: 1,
        items: { type: "string" },
        description: "userPrincipalNames or object ids; any subset of them passes",
      },
      properties: {
        type: "array",
        items: { type: "string" },
        description:
          "for the guard unreadable: properties that are known to be empty for everybody; for emptiedGroups: groups that may be left without a member, such as groups.Sales",
      },
      expires: {
        type: "string",
        pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        patternErrorMessage: "must be a date, such as 2026-11-30",
        description: "last day on which it holds, UTC; 90 days from today at the latest",
      },
      reason: { type: "string", description: "why, for people who read this later" },
    },
  };
}

type FileContent = Omit<Acknowledgement, "limit" | "at"> & { readonly limit: string };
