import { hasErrors, type Diagnostic } from "../../model/diagnostic.ts";

/** What `validate` answers as JSON. */
export interface ValidationDocument {
  readonly formatVersion: 1;
  readonly valid: boolean;
  /** How many were read. */
  readonly files: number;
  /** How many are declared without a mistake. */
  readonly users: number;
  /** Names of the tenants, where a repository has several and all were read. */
  readonly tenants?: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function validationDocument({
  roster: { files, users },
  diagnostics,
  tenants,
}: {
  readonly roster: { readonly files: number; readonly users: readonly unknown[] };
  readonly diagnostics: readonly Diagnostic[];
  readonly tenants?: readonly string[];
}): ValidationDocument {
  return {
    formatVersion: 1,
    valid: !hasErrors(diagnostics),
    files,
    users: users.length,
    ...(tenants && { tenants }),
    diagnostics,
  };
}
