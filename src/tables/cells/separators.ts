/** What `--separator` may say: by name, since a shell takes some of the characters for its own. */
export const SEPARATORS = { comma: ",", semicolon: ";", tab: "\t" } as const;
export type Separator = keyof typeof SEPARATORS;
