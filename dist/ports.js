// src/directory/ports.ts
/** A write that was certainly not made, since the run was ended before it was sent. */
var NotAttempted = class extends Error {
	name = "NotAttempted";
};
/** A write that failed for good. */
var WriteFailure = class extends Error {
	error;
	/** True when every further write would fail the same way: no permission at all, the wrong tenant, a full directory. */
	fatal;
	/** The fields of the request that the answer names. */
	fields;
	constructor(error, fatal, fields = []) {
		super(`${error.status} ${error.code}: ${error.message}`);
		this.name = "WriteFailure";
		this.error = error;
		this.fatal = fatal;
		this.fields = fields;
	}
};
/** The directory could not be read, or cannot be reached. `message` says what to do. */
var DirectoryError = class extends Error {
	name = "DirectoryError";
};
export { NotAttempted as n, WriteFailure as r, DirectoryError as t };
