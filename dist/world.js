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
export { UserError as n, EXIT as t };
