/**
 * A command of Rollcall, as its reader can paste it.
 *
 * @param command the verb and what follows it, such as `plan --full`
 */
export type Rollcall = (command: string) => string;

/** For a reader of whom nothing is known but that `rollcall` is on the path. */
export const rollcallOnPath: Rollcall = (command) => `rollcall ${command}`;
