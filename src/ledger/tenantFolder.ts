import { LedgerError } from "./records/ports.ts";

/** The folder of a tenant. @throws LedgerError for an id that could be another place among files */
export function folderOf(tenant: string): string {
  if (/^\w[\w-]*$/.test(tenant)) return tenant;
  throw new LedgerError(
    `The directory says that its id is ${JSON.stringify(tenant)}, which is none. Nothing was read or written.`,
  );
}
