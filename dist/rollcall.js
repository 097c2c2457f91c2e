// src/report/rollcall.ts
/** For a reader where Rollcall knows only that `rollcall` is on the path. */
const rollcallOnPath = (command) => `rollcall ${command}`;
/** Whether a line can be pasted into a shell as a whole. */
function isCommand(line) {
	return /^(?:az |git |cd |export |set |\$env:|(?:[A-Z_]+=\S+ )?(?:\S+ )?\S*rollcall(?:\.js)? )/.test(line);
}
export { rollcallOnPath as n, isCommand as t };
