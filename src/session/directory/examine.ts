import { needsOf } from "../../doctor/needs.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import { wholeOfField } from "../../model/fields.ts";
import { failed, ok, warning, type Finding } from "../../model/finding.ts";
import { count } from "../../model/wording.ts";
import type { Desired } from "../../reconcile.ts";
import type { World } from "../process/world.ts";
import { openDirectory, type DirectoryKind } from "./openDirectory.ts";

/** Looks at everything that a run depends on, from the files to the directory, and writes nothing. */
export async function examine(
  kind: DirectoryKind,
  desired: Desired,
  purpose: "plan" | "apply" | undefined,
  world: World,
): Promise<Finding[]> {
  return [
    ...configurationFindings(desired, kind, world),
    ...(await directoryFindings(kind, desired, purpose, world)),
  ];
}

async function directoryFindings(
  kind: DirectoryKind,
  { roster, configuration }: Desired,
  purpose: "plan" | "apply" | undefined,
  world: World,
): Promise<Finding[]> {
  const asked = {
    configuration,
    fields: [
      ...new Set(roster.users.flatMap(({ fields }) => Object.keys(fields).map(wholeOfField))),
    ],
    needs: needsOf(roster, configuration),
    isWhole: !hasErrors(roster.diagnostics),
    purpose,
  };
  if (kind === "graph") {
    const { examineGraph } = await import("./examineGraph.ts");
    return examineGraph(asked, world);
  }
  const directory = await openDirectory(kind, { roster, configuration }, world);
  try {
    const { examineReadings } = await import("../../doctor/readings.ts");
    const { probeOf } = await import("../../directory/graph/reading/probe.ts");
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
  { roster, configuration }: Desired,
  kind: DirectoryKind,
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
          `${count(users.length, "user")} in ${count(files, "file")}, directory ${kind}${tenant}`,
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
