/**
 * A command of Rollcall, as its reader can paste it.
 *
 * @param command the verb and what follows it, such as `plan --full`
 */
export type Rollcall = (command: string) => string;

/** For a reader where Rollcall knows only that `rollcall` is on the path. */
export const rollcallOnPath: Rollcall = (command) => `rollcall ${command}`;

/** Whether a line can be pasted into a shell as a whole. */
export function isCommand(line: string): boolean {
  return /^(?:az |git |cd |export |set |\$env:|(?:[A-Z_]+=\S+ )?(?:\S+ )?\S*rollcall(?:\.js)? )/.test(
    line,
  );
}
