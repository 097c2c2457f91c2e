import { needsOf } from "../doctor/needs.ts";
import { hasErrors } from "../model/diagnostic.ts";
import { wholeOfField } from "../model/fields.ts";
import { failed, ok, warning, type Finding } from "../model/finding.ts";
import { count } from "../model/wording.ts";
import { examinationDocument } from "../report/json/examination.ts";
import { renderExaminationMarkdown } from "../report/markdown/examination.ts";
import { renderExaminationText } from "../report/text/examination.ts";
import {
  directoryKind,
  openDirectory,
  type DirectoryKind,
} from "../session/directory/openDirectory.ts";
import { loadDesired, type DesiredOnDisk } from "../session/files/desired.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import type { Format } from "../session/process/options.ts";
import { EXIT, type ExitCode, type World } from "../session/process/world.ts";

export interface DoctorOptions extends SourceOptions {
  readonly format: Format;
  readonly directory?: DirectoryKind;
  /** What the application is for; by its permissions if absent. */
  readonly for?: "plan" | "apply";
}

/** Examines what a run depends on, from the configuration to the directory, and says what to do. Writes nothing. */
export async function doctor(options: DoctorOptions, world: World): Promise<ExitCode> {
  const desired = await loadDesired(options, { rules: "own", now: world.clock.now() });
  const kind = directoryKind(options, desired.configuration);
  const findings = [
    ...configurationFindings(desired, world),
    ...(await directoryFindings(kind, desired, options.for, world)),
  ];
  const { output } = world;
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
  return findings.some(({ status }) => status === "failed") ? EXIT.failed : EXIT.done;
}

async function directoryFindings(
  kind: DirectoryKind,
  { roster, configuration }: DesiredOnDisk,
  purpose: DoctorOptions["for"],
  world: World,
): Promise<Finding[]> {
  const asked = {
    configuration,
    fields: [
      ...new Set(roster.users.flatMap(({ fields }) => Object.keys(fields).map(wholeOfField))),
    ],
    needs: needsOf(roster, configuration),
    purpose,
  };
  if (kind === "graph") {
    const { examineGraph } = await import("../session/directory/examine.ts");
    return examineGraph(asked, world);
  }
  const directory = await openDirectory(kind, { roster, configuration }, world);
  try {
    const { examineReadings } = await import("../doctor/readings.ts");
    const { probeOf } = await import("../directory/graph/reading/probe.ts");
    return [
      ok("credential", "the embedded directory needs none"),
      ...(await examineReadings(probeOf(directory.connection), {
        ...asked,
        held: undefined,
        missing: new Set(),
      })),
    ];
  } finally {
    await directory.close();
  }
}

function configurationFindings(
  { roster, configuration }: DesiredOnDisk,
  { rollcall = "rollcall" }: World,
): Finding[] {
  const { diagnostics, users, files } = roster;
  const mistakes = diagnostics.filter(({ severity }) => severity === "error").length;
  const tenant = configuration.tenant === undefined ? "" : `, tenant ${configuration.tenant}`;
  return [
    hasErrors(diagnostics)
      ? failed(
          "configuration",
          `${count(mistakes, "mistake")} in the files`,
          `${rollcall} validate`,
        )
      : ok(
          "configuration",
          `${count(users.length, "user")} in ${count(files, "file")}, directory ${configuration.directory}${tenant}`,
        ),
    ...(configuration.mode === "observe"
      ? [
          warning(
            "configuration",
            "mode: observe, so that nothing is written",
            "To write, remove mode: observe.",
          ),
        ]
      : []),
  ];
}
