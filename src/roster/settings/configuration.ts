import {
  DEFAULT_CONFIGURATION,
  type Configuration,
  type GuardLimit,
} from "../../model/settings/configuration.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { applyOf, type ApplyContent } from "./applySettings.ts";
import { documentCheck, type Locate } from "../read/checkDocument.ts";
import { validateConfiguration } from "../../validators/configuration.js";
import { configurationSchema } from "./configurationSchema.ts";
import { newUsersMistakes, newUsersOf, type NewUsersContent } from "./newUserSettings.ts";
import { groupsOf, type GroupsContent } from "./setSettings.ts";
import type { SourceFile } from "../sources/source.ts";
import { tablesOf, type TablesContent } from "./tableSettings.ts";

export interface ParsedConfiguration {
  readonly configuration: Configuration;
  readonly diagnostics: readonly Diagnostic[];
  /** Finds the place of a setting, or the nearest one that exists. */
  readonly locate: Locate;
}

const check = documentCheck<FileContent>(configurationSchema, validateConfiguration);

/** Reads `rollcall.yaml`; what it does not say keeps its default. A missing file is all defaults. */
export function parseConfiguration(file: SourceFile | undefined): ParsedConfiguration {
  if (!file) return noConfiguration("rollcall.yaml", []);
  const { value, diagnostics, locate } = check(file);
  if (!value) return { configuration: DEFAULT_CONFIGURATION, diagnostics, locate };
  const { apply, groups, guards, newUsers, tables, quota, ...rest } = value;
  const { guards: defaults } = DEFAULT_CONFIGURATION;
  return {
    configuration: {
      ...DEFAULT_CONFIGURATION,
      ...rest,
      tables: tablesOf(tables),
      apply: applyOf(apply),
      groups: groupsOf(groups),
      newUsers: newUsersOf(newUsers),
      quota: { ...DEFAULT_CONFIGURATION.quota, ...numbers(quota) },
      guards: Object.fromEntries(
        Object.entries(defaults).map(([name, limit]) => [
          name,
          { ...limit, ...numbers(guards?.[name as keyof typeof defaults]) },
        ]),
      ) as Configuration["guards"],
    },
    diagnostics: [...diagnostics, ...newUsersMistakes(newUsers, locate)],
    locate,
  };
}

/** What holds while no file says otherwise. */
export function noConfiguration(
  path: string,
  diagnostics: readonly Diagnostic[],
): ParsedConfiguration {
  const at = { file: path, line: 1, column: 1 };
  return { configuration: DEFAULT_CONFIGURATION, diagnostics, locate: () => at };
}

type FileContent = Partial<
  Omit<Configuration, "apply" | "groups" | "guards" | "newUsers" | "tables" | "quota">
> & {
  readonly groups?: GroupsContent;
  readonly apply?: ApplyContent;
  readonly newUsers?: NewUsersContent;
  readonly quota?: Partial<Record<keyof Configuration["quota"], string>>;
  readonly tables?: TablesContent;
  readonly guards?: Partial<
    Record<keyof Configuration["guards"], Partial<Record<keyof GuardLimit, string>>>
  >;
};

// YAML numbers stay text until here, where a number is meant.
function numbers<Name extends string>(
  texts: Partial<Record<Name, string>> | undefined,
): Partial<Record<Name, number>> {
  return Object.fromEntries(
    Object.entries<string | undefined>(texts ?? {}).map(([name, text]) => [name, Number(text)]),
  ) as Partial<Record<Name, number>>;
}
