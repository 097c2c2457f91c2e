// src/session/process/world.ts
/** A mistake of the user's or a refusal of the world, said in one message; never with a stack trace. */
var UserError = class extends Error {
	name = "UserError";
	exitCode;
	constructor(message, exitCode = EXIT.failed) {
		super(message);
		this.exitCode = exitCode;
	}
};
/** A question that was left with Ctrl+C or the end of the input. */
var Unanswered = class extends UserError {
	constructor() {
		super("Nothing was answered, so nothing was written.");
	}
};
const EXIT = {
	/** Done, or nothing to do. */
	done: 0,
	/** Something failed, or ended stale, blocked, unauthorised or not attempted; or sign-in or usage was wrong. */
	failed: 1,
	/** There are changes (`plan --detailed-exitcode` only), or there is drift (`drift`). */
	changes: 2,
	/** The roster or the configuration is invalid. */
	invalid: 3,
	/** A guard refused. */
	refused: 4
};
export { Unanswered as n, UserError as r, EXIT as t };
