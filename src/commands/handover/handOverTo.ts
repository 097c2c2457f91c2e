import type { Configuration } from "../../model/settings/configuration.ts";
import type { HandOverResult } from "../../model/handOver.ts";
import type { Roster } from "../../model/user.ts";
import { foldName } from "../../model/values.ts";
import { forTerminal } from "../../report/escape.ts";
import { OBSERVING } from "../../report/facts/plan.ts";
import type { ReceiptRecord } from "../../report/json/receipt.ts";
import { openDirectory, type DirectoryKind } from "../../session/directory/openDirectory.ts";
import { EXIT, UserError, type World } from "../../session/process/world.ts";
import { issueAll, type NewAccount } from "./issueAll.ts";
import { writeSealed } from "./writeSealed.ts";

/** What passes are issued by, and where they go. */
export interface HandOverTarget {
  readonly configuration: Configuration;
  readonly roster: Roster;
  readonly kind: DirectoryKind;
  /** Of the encrypted file; nothing is there yet. */
  readonly path: string;
  readonly tenant: { readonly id: string; readonly domain: string };
  /** When the run began that created the accounts, ISO 8601. */
  readonly runStartedAt: string;
}

/**
 * Issues passes, and writes them encrypted. They are in clear text in this function's people alone.
 *
 * @throws UserError where the file cannot be written; DirectoryError where the directory cannot be asked at all
 */
export async function handOverTo(
  accounts: readonly NewAccount[],
  { configuration, roster, kind, path, tenant, runStartedAt }: HandOverTarget,
  world: World,
): Promise<Pick<HandOverResult, "handedOver" | "waiting">> {
  const file = await writeSealed(path);
  const stop = world.cancellation.listen(() =>
    world.output.err("Ending: what was issued so far is still written.\n"),
  );
  try {
    const directory = await openDirectory(kind, { roster, configuration }, world);
    try {
      const { people, handedOver, waiting } = await issueAll(
        accounts,
        {
          configuration,
          roster,
          runStartedAt,
          connection: directory.connection,
          isLimited: kind === "graph",
        },
        world,
      );
      if (people.length > 0)
        await file.finish({ formatVersion: 1, tenant, people }, configuration.newUsers.recipients);
      return { handedOver, waiting };
    } finally {
      await directory.close();
    }
  } finally {
    stop();
    await file.discard();
  }
}

/** @throws UserError where the configuration, the receipt and the directory do not belong together, or nothing may be issued */
export function assertMeant(
  { tenant, directory = "graph" }: Pick<ReceiptRecord, "tenant" | "directory">,
  kind: DirectoryKind,
  configuration: Configuration,
  { environment }: Pick<World, "environment">,
): void {
  if (configuration.mode === "observe")
    throw new UserError(`${OBSERVING} No pass was issued.`, EXIT.refused);
  if (configuration.newUsers.credential !== "temporaryAccessPass")
    throw new UserError(
      "The configuration says that new users get no pass. To change that: newUsers.credential: temporaryAccessPass, and at least one key under newUsers.recipients. No pass was issued.",
    );
  if (directory !== kind)
    throw new UserError(
      `The receipt is of a run on the directory "${directory}", and this is "${kind}". No pass was issued.`,
    );
  const named = [
    configuration.tenant,
    kind === "graph" ? environment["AZURE_TENANT_ID"] : undefined,
  ];
  for (const other of named)
    if (other !== undefined && GUID.test(other) && foldName(other) !== foldName(tenant.id))
      throw new UserError(
        `The receipt is of the tenant ${forTerminal(tenant.id)}, and this is ${forTerminal(other)}. No pass was issued.`,
      );
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
