import { access } from "node:fs/promises";
import process from "node:process";
import { readRuns } from "../../ledger/reading/runs.ts";
import { nameOf } from "../../model/user.ts";
import { loadFiles } from "../../session/files/loadFiles.ts";
import { forTenant } from "../../session/files/chooseTenant.ts";
import { DEFAULT_SOURCE, type SourceOptions } from "../../session/files/sourceOptions.ts";
import { tenantsOnDisk } from "../../session/files/tenants.ts";
import { forLedgerTenant } from "../../session/ledger/chooseLedgerTenant.ts";
import { tenantToRead } from "../../session/ledger/ledgerToRead.ts";
import { ledgerAddress, ledgerFolderOf } from "../../session/ledger/openLedger.ts";
import type { World } from "../../session/process/world.ts";
import type { Candidate, Kind, Said } from "./candidates.ts";
import { typedFolder } from "./typedWords.ts";

/** Most runs that are offered. */
const MOST_RUNS = 20;

/**
 * What there is of a kind where the line that is typed would look. Nothing where that cannot be read: a shell shows no
 * errors while a word is typed. Asks no network.
 *
 * @param said the options that the line has so far
 */
export async function known(kind: Kind, said: Said, world: World): Promise<readonly Candidate[]> {
  try {
    if (said["C"] !== undefined) process.chdir(typedFolder(said["C"]));
    return (await READERS[kind](said, world)).filter(({ value }) => isHarmless(value));
  } catch {
    return [];
  }
}

const READERS: Readonly<Record<Kind, (said: Said, world: World) => Promise<readonly Candidate[]>>> =
  {
    users: async (said, world) => {
      const [source] = await forTenant(sourceIn(said), world);
      const { roster } = await loadFiles(source);
      return roster.users.map((user) => {
        const { displayName } = user.fields;
        return {
          value: nameOf(user),
          description: typeof displayName === "string" ? displayName : "",
        };
      });
    },
    tenants: async () =>
      (await tenantsOnDisk()).names.map((value) => ({ value, description: "a tenant" })),
    runs: async ({ tenant }, world) => {
      const last = { value: "last", description: "the last run" };
      const [asked, here] = await forLedgerTenant(tenant === undefined ? {} : { tenant }, world);
      const address = ledgerAddress(here.environment, "embedded", ledgerFolderOf(here));
      if (address.kind !== "folder") return [last];
      await access(address.folder);
      const read = await tenantToRead(asked, here);
      const runs = await readRuns(read.keeper, read.tenant.id, here.clock.now());
      return [
        last,
        ...runs
          .slice(0, MOST_RUNS)
          .map(({ run: { shortId, startedAt } }) => ({ value: shortId, description: startedAt })),
      ];
    },
  };

function sourceIn({ tenant, users, config }: Said): SourceOptions {
  return {
    ...DEFAULT_SOURCE,
    ...(tenant !== undefined && { tenant }),
    ...(users !== undefined && { users: typedFolder(users) }),
    ...(config !== undefined && { config: typedFolder(config) }),
  };
}

// Each shell quotes what it inserts; what none of them needs to be able to quote is not offered at all.
function isHarmless(value: string): boolean {
  return /^[\p{L}\p{N}@._+~'!#^-]+$/u.test(value);
}
