import { hasErrors } from "../../model/diagnostic.ts";
import { renderAnnotations, renderDiagnostics } from "../../report/diagnostics.ts";
import { renderInvalidMarkdown, renderValidMarkdown } from "../../report/markdown/diagnostics.ts";
import { validText } from "../../report/text/valid.ts";
import { loadToValidate } from "../../session/files/loadTenants.ts";
import { EXIT, type ExitCode, type World } from "../../session/process/world.ts";
import type { ActionInputs } from "./job/inputs.ts";
import { addSummary } from "./job/outputs.ts";

/**
 * Checks the files of a pull request, whoever it is from: needs no credential, asks nobody, and shows every mistake
 * beside its line.
 */
export async function validateRoster(
  inputs: ActionInputs,
  { output, clock }: World,
): Promise<ExitCode> {
  const { roster, diagnostics, tenants } = await loadToValidate(inputs.source, clock.now());
  if (diagnostics.length > 0) {
    const { files } = roster;
    output.out(renderAnnotations(diagnostics));
    output.err(renderDiagnostics(diagnostics, { style: output.errorStyle, drawing: false, files }));
  }
  if (hasErrors(diagnostics)) {
    await addSummary(renderInvalidMarkdown(diagnostics, {}));
    return EXIT.invalid;
  }
  output.out(`${validText(roster, tenants)}\n`);
  await addSummary(renderValidMarkdown({ ...roster, diagnostics }));
  return EXIT.done;
}
