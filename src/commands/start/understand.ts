import { readdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import process from "node:process";
import { ownAction } from "../../session/ownAction.ts";
import { tableKind } from "../../tables/cells/readSheet.ts";
import { isTenantId, NO_OWNERS, ownersProblem } from "../init/options.ts";
import { ownersOf, tenantIdObjection } from "./options.ts";
import type { Understood } from "./talk.ts";

export const FROM_DIRECTORY = "directory";

/** Where people come from: the absolute path of a table, or `directory`. */
export async function understoodSource(text: string): Promise<Understood<string>> {
  if (/^(?:the )?directory$/i.test(text)) return { value: FROM_DIRECTORY };
  const path = text.startsWith("~/") ? join(homedir(), text.slice(2)) : text;
  if (text === "") return { objection: "Give a file, such as people.csv." };
  if (!tableKind(path))
    return {
      objection: `${JSON.stringify(text)} is neither .csv, .xlsx nor .json. Save the table as "CSV UTF-8" or as an Excel workbook (.xlsx).`,
    };
  return (await isSource(resolve(path)))
    ? { value: resolve(path) }
    : {
        objection: isAbsolute(path)
          ? `There is no file ${path}.`
          : `There is no file ${JSON.stringify(text)} in ${process.cwd()}.`,
      };
}

/** Whether people can still come from there. */
export async function isSource(path: string): Promise<boolean> {
  if (path === FROM_DIRECTORY) return true;
  return isAbsolute(path) && (await stat(path).catch(() => undefined))?.isFile() === true;
}

/** The only table here is the one that is meant. */
export async function suggestTable(): Promise<string | undefined> {
  const names = await readdir(process.cwd()).catch(() => []);
  const tables = names.filter((name) => /\.(?:csv|xlsx)$/i.test(name));
  return tables.length === 1 ? tables[0] : undefined;
}

/** @param action what the workflows use, where that was told */
export async function understoodOwners(
  text: string,
  action: string | undefined,
): Promise<Understood<string>> {
  const owners = ownersOf(text);
  const problem = ownersProblem(owners);
  if (problem !== undefined) return { objection: `The answer ${problem}` };
  if (owners === NO_OWNERS || action !== undefined) return { value: owners };
  // Workflows use an Action on GitHub; without one, the answer can only be that there is none yet.
  return ownAction().then(
    () => ({ value: owners }),
    (error: Error) => ({
      objection: `To go on without GitHub for now, answer ${NO_OWNERS}. ${error.message}`,
    }),
  );
}

/** @param mayBeEmbedded whether a directory on this machine can hold the people */
export function understoodTenant(text: string, mayBeEmbedded: boolean): Understood<string> {
  if (/^embedded$/i.test(text))
    return mayBeEmbedded
      ? { value: "embedded" }
      : { objection: "The people of your tenant are in your tenant: give its id." };
  return isTenantId(text) ? { value: text } : { objection: tenantIdObjection(text) };
}
