import { DATE_FORM, DATE_FORMS } from "../../model/tables/forms.ts";
import type { TableForms } from "../../model/tables/settings.ts";
import type { DirectoryKind } from "../../session/directory/openDirectory.ts";
import type { SourceOptions } from "../../session/files/sourceOptions.ts";
import { UserError } from "../../session/process/world.ts";

export interface ImportTableOptions
  extends SourceOptions, Omit<TableForms, "headings" | "nothing" | "empty"> {
  readonly headings?: string;
  readonly source?: string;
  /** The name of the source that the mapping is written for; true: after the file. */
  readonly writeMapping?: string | true;
  /** Whose accounts get their ids written; undefined: the directory is not asked. */
  readonly directory?: DirectoryKind;
  readonly complete?: boolean;
  readonly move?: boolean;
  readonly full?: boolean;
  readonly dryRun?: boolean;
}

/**
 * How a table is read, as options say it. Needs no file, so that it can be asked before anything is read.
 *
 * @throws UserError for a value that an option cannot have, with those that it can have
 */
export function tableFormsOf(
  options: Omit<ImportTableOptions, keyof SourceOptions>,
): TableForms & { source?: string } {
  const { encoding, separator, sheet, dates, domain, unknownManagers, source, headings } = options;
  if (dates !== undefined && !new RegExp(DATE_FORM, "i").test(dates))
    throw new UserError(
      `--dates: ${JSON.stringify(dates)} is not a date format. Use one of ${DATE_FORMS.join(", ")}.`,
    );
  if (headings !== undefined && !/^[1-9]\d{0,5}$/.test(headings))
    throw new UserError(`--headings must be the number of a row, such as 3.`);
  const problem = domain === undefined ? undefined : domainProblem(domain);
  if (problem !== undefined) throw new UserError(`--domain: ${problem}`);
  return {
    ...(encoding !== undefined && { encoding }),
    ...(separator !== undefined && { separator }),
    ...(sheet !== undefined && { sheet }),
    ...(dates !== undefined && { dates }),
    ...(domain !== undefined && { domain: withoutAt(domain) }),
    ...(unknownManagers !== undefined && { unknownManagers }),
    ...(source !== undefined && { source }),
    ...(headings !== undefined && { headings: Number(headings) }),
  };
}

/** What is wrong with a domain for names to sign in with, as a sentence. */
export function domainProblem(text: string): string | undefined {
  return /^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/i.test(withoutAt(text))
    ? undefined
    : `${JSON.stringify(text)} is not a domain. Give one such as contoso.com.`;
}

/** A domain, where the address's @ was typed with it. */
export function withoutAt(domain: string): string {
  return domain.replace(/^@/, "");
}
