import type { Diagnostic } from "../../model/diagnostic.ts";
import { isRead } from "./source.ts";

/** What a file beside those that are read may be, and what to do about it. */
interface NotRead {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly advice: string;
}

/**
 * A warning of a file that looks as if it were read, such as `ana.yaml.txt`, `ben.ymal` or `people.csv`; undefined for
 * one that is read, and for notes, hidden files and what editors and Git leave behind.
 */
export function notRead(path: string): Diagnostic | undefined {
  if (isRead(path) || HIDDEN.test(path)) return undefined;
  const found = KINDS.find(({ pattern }) => pattern.test(path));
  return (
    found && {
      severity: "warning",
      code: "not-read",
      message: `is not read: only files that end in .yaml or .yml are. ${found.advice}`,
      at: { file: path, line: 1, column: 1 },
      cause: found.kind,
    }
  );
}

/** The file, or a folder that it is in; `..` is neither. */
const HIDDEN = /(?:^|\/)\.[^./]/;

const KINDS: readonly NotRead[] = [
  {
    kind: "ending",
    // "yaml" with a wrong letter or two; or a right ending with another one, a number or a full stop behind it.
    pattern:
      /\.(?:y[aml]{1,4}|y[a-z]l|y[a-z]ml|ya[a-z]{1,2}l|yam[a-z]{1,2}|[jut]aml|ayml|ya?ml(?:\.(?:txt|json|text|old|new|off|disabled|bak)|[\d. _]+|\s*(?:\(\d+\)|-? ?copy)))$/i,
    advice: "Rename it if Rollcall should read it; otherwise move it out of this folder.",
  },
  {
    kind: "table",
    pattern: /\.(?:csv|xlsx|json)$/i,
    advice:
      "If it names people, import it, which writes them as YAML. Then move it out of this folder.",
  },
  {
    kind: "other-table",
    pattern: /\.(?:tsv|tab|xls|xlsm|xlsb|ods|numbers)$/i,
    advice:
      "If it names people, save it as .csv or .xlsx in another folder, and import that, which writes them as YAML.",
  },
  {
    kind: "language",
    pattern:
      /\.(?:json[5cl]|ndjson|toml|tf|tfvars|hcl|ini|xml|ldif?|psd?1|properties|cue|jsonnet)$/i,
    advice: "Write what it says as YAML, or move it out of this folder.",
  },
];
