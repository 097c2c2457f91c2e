import type { Acknowledgement } from "../../model/settings/acknowledgement.ts";
import { compareDiagnostics, type Diagnostic } from "../../model/diagnostic.ts";
import { instantOf } from "../../model/properties/rules.ts";
import { documentCheck } from "../read/checkDocument.ts";
import type { RosterSource, SourceFile } from "../sources/source.ts";
import { validateAcknowledgement } from "../../validators/acknowledgement.js";
import { acknowledgementSchema } from "./acknowledgementSchema.ts";

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

const check = documentCheck<FileContent>(acknowledgementSchema, validateAcknowledgement);

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

type FileContent = Omit<Acknowledgement, "limit" | "at"> & { readonly limit: string };
