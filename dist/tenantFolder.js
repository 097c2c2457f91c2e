import { t as LedgerError } from "./ports2.js";
// src/ledger/tenantFolder.ts
/** The folder of a tenant. @throws LedgerError for an id that could be another place among files */
function folderOf(tenant) {
	if (/^\w[\w-]*$/.test(tenant)) return tenant;
	throw new LedgerError(`The directory says that its id is ${JSON.stringify(tenant)}, which is none. Nothing was read or written.`);
}
export { folderOf as t };
