import type { Roster } from "../../model/user.ts";
import { renderDiagnostics } from "../../report/diagnostics.ts";
import { renderInvalidMarkdown } from "../../report/markdown/diagnostics.ts";
import type { Format } from "../process/options.ts";
import { EXIT, type ExitCode, type World } from "../process/world.ts";

/** Prints what is wrong with the input, which ends the command before any directory is asked. */
export function showInvalid(
  { diagnostics, files }: Roster,
  { format }: { readonly format: Format },
  { output }: World,
): ExitCode {
  if (format === "json")
    output.out(`${JSON.stringify({ formatVersion: 1, valid: false, diagnostics }, null, 2)}\n`);
  else if (format === "markdown") output.out(renderInvalidMarkdown(diagnostics, {}));
  else showDiagnostics({ diagnostics, files }, output);
  return EXIT.invalid;
}

/** Prints mistakes and warnings for people who read them in a terminal or a log. */
export function showDiagnostics(
  { diagnostics, files }: Pick<Roster, "diagnostics" | "files">,
  output: World["output"],
): void {
  output.err(
    renderDiagnostics(diagnostics, {
      style: output.errorStyle,
      drawing: true,
      files,
    }),
  );
}
