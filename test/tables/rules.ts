import type { ColumnMeanings, TableSettings } from "../../src/model/tables/settings.ts";
import type { TableRules } from "../../src/tables/understand.ts";

/** The rules of a configuration that says nothing, or only this of tables. */
export function rulesWith(
  tables: Partial<TableSettings> = {},
  more: Partial<Omit<TableRules, "tables">> = {},
): TableRules {
  return {
    allow: [],
    key: "userPrincipalName",
    tables: { columns: {}, sources: {}, ...tables },
    ...more,
  };
}

export function columns(meanings: ColumnMeanings): TableRules {
  return rulesWith({ columns: meanings });
}
