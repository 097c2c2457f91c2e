// src/ledger/records/ports.ts
/** A record that is missing, forged or damaged, or that cannot be kept. `message` names it and says what to do. */
var LedgerError = class extends Error {
	name = "LedgerError";
};
export { LedgerError as t };
