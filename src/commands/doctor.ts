import type { Purpose } from "../doctor/needs.ts";
import type { Finding } from "../model/finding.ts";
import { examinationDocument } from "../report/json/examination.ts";
import { renderExaminationMarkdown } from "../report/markdown/examination.ts";
import { renderExaminationText } from "../report/text/examination.ts";
import { examine } from "../session/directory/examine.ts";
import { directoryKind, type DirectoryKind } from "../session/directory/openDirectory.ts";
import { loadDesired } from "../session/files/desired.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import type { Format } from "../session/process/options.ts";
import { EXIT, type ExitCode, type World } from "../session/process/world.ts";

export interface DoctorOptions extends SourceOptions {
  readonly format: Format;
  readonly directory?: DirectoryKind;
  /** What the application is for; by its permissions if absent. */
  readonly for?: Purpose;
}

/** Examines what a run depends on, from the configuration to the directory, and says what to do. Writes nothing. */
export async function doctor(options: DoctorOptions, world: World): Promise<ExitCode> {
  const desired = await loadDesired(options, { rules: "own", now: world.clock.now() });
  const kind = directoryKind(options, desired.configuration);
  const findings = await examine(kind, desired, options.for, world);
  const { output } = world;
  output.progress("");
  switch (options.format) {
    case "json":
      output.out(`${JSON.stringify(examinationDocument(findings), null, 2)}\n`);
      break;
    case "markdown":
      output.out(renderExaminationMarkdown(findings));
      break;
    case "text":
      output.out(renderExaminationText(findings, output.style));
  }
  return exitCodeOfExamination(findings);
}

export function exitCodeOfExamination(findings: readonly Finding[]): ExitCode {
  return findings.some(({ status }) => status === "failed") ? EXIT.failed : EXIT.done;
}
