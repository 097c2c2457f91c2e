import {
  AUDIT_NEEDS,
  HAND_OVER_NEEDS,
  needsOf,
  type Need,
  type Purpose,
} from "../../doctor/needs.ts";
import type { DeclaredUser } from "../../doctor/passes.ts";
import { hasErrors } from "../../model/diagnostic.ts";
import { wholeOfField } from "../../model/properties/fields.ts";
import { failed, ok, warning, type Finding } from "../../model/finding.ts";
import { nameOf } from "../../model/user.ts";
import { count } from "../../model/text/wording.ts";
import type { Desired } from "../../reconcile.ts";
import type { World } from "../process/world.ts";
import { openDirectory, type DirectoryKind } from "./openDirectory.ts";
import { rollcallOnPath } from "../../report/rollcall.ts";

/** Looks at everything that a run depends on, from the files to the directory, and writes nothing. */
export async function examine(
  kind: DirectoryKind,
  desired: Desired,
  purpose: Purpose | undefined,
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
  purpose: Purpose | undefined,
  world: World,
): Promise<Finding[]> {
  const asked = {
    configuration,
    fields: [
      ...new Set(roster.users.flatMap(({ fields }) => Object.keys(fields).map(wholeOfField))),
    ],
    needs: needsFor(purpose, roster, configuration),
    users: declaredUsers(roster),
    isWhole: !hasErrors(roster.diagnostics),
    purpose,
  };
  if (kind === "graph") {
    const { examineGraph } = await import("./examineGraph.ts");
    return examineGraph(asked, world);
  }
  const directory = await openDirectory(kind, { roster, configuration }, world);
  try {
    const { probeOf } = await import("../../directory/graph/reading/probe.ts");
    const probe = probeOf(directory.connection);
    const needsNone = ok("credential", "the embedded directory needs none");
    if (purpose === "audit") {
      const { examineAudits } = await import("../../doctor/audits.ts");
      return [needsNone, ...(await examineAudits(probe))];
    }
    if (purpose === "hand-over") {
      const { examinePasses } = await import("../../doctor/passes.ts");
      return [needsNone, ...(await examinePasses(probe, asked))];
    }
    const { examineReadings } = await import("../../doctor/readings.ts");
    return [
      needsNone,
      ...(await examineReadings(probe, { ...asked, held: undefined, missing: new Set() })),
    ];
  } finally {
    await directory.close();
  }
}

function needsFor(
  purpose: Purpose | undefined,
  roster: Desired["roster"],
  configuration: Desired["configuration"],
): readonly Need[] {
  switch (purpose) {
    case "hand-over":
      return HAND_OVER_NEEDS;
    case "audit":
      return AUDIT_NEEDS;
    case "plan":
    case "apply":
    case undefined:
      return needsOf(roster, configuration);
  }
}

function declaredUsers({ users }: Desired["roster"]): readonly DeclaredUser[] {
  return users
    .filter(({ fields }) => fields["accountEnabled"] !== false)
    .map((user) => ({
      userPrincipalName: nameOf(user),
      groups: Object.entries(user.fields).flatMap(([field, value]) =>
        field.startsWith("groups.") && value !== null ? [field.slice("groups.".length)] : [],
      ),
      isKnown: user.id !== undefined,
    }));
}

function configurationFindings(
  { roster, configuration }: Desired,
  kind: DirectoryKind,
  { rollcall = rollcallOnPath }: World,
): Finding[] {
  const { diagnostics, users, files } = roster;
  const mistakes = diagnostics.filter(({ severity }) => severity === "error").length;
  const tenant = configuration.tenant === undefined ? "" : `, tenant ${configuration.tenant}`;
  return [
    hasErrors(diagnostics)
      ? failed("configuration", `${count(mistakes, "mistake")} in the files`, rollcall("validate"))
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
