// src/directory/ports.ts
/** A write that was certainly not made, since the run was ended before it was sent. */
var NotAttempted = class extends Error {
	name = "NotAttempted";
};
/**
* Whether another object has one of the values that were written. Graph says so with 400 or 409, depending on the request; a
* 409 of another code is about requests at the same time.
*
* @see https://learn.microsoft.com/graph/errors
*/
function isValueConflict({ status, code }) {
	return status === 409 && code === "Request_MultipleObjectsWithSameKeyValue";
}
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
export { isValueConflict as i, NotAttempted as n, WriteFailure as r, DirectoryError as t };
