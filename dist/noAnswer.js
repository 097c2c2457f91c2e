import { t as DirectoryError } from "./ports.js";
// src/directory/noAnswer.ts
/** No usable answer came: refused, lost, cut off, not JSON. `cause` is the original error, where there is one. */
var NoAnswer = class extends DirectoryError {
	/** False: the service cannot have seen the request, so that anything may be sent again. */
	mayHaveArrived;
	constructor(message, mayHaveArrived, cause) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.mayHaveArrived = mayHaveArrived;
	}
};
export { NoAnswer as t };
