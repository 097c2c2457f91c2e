import type { KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Entry, Keeper, Part } from "../../ledger/ports.ts";
import { runsIn } from "../../ledger/reading/runs.ts";
import { isEntry, verifyChain } from "../../ledger/reading/verifyChain.ts";
import { verifyParts, verifySignature } from "../../ledger/reading/verifyRun.ts";
import { LedgerError } from "../../ledger/records/ports.ts";
import { publicKeysIn } from "../../ledger/signing/dsse.ts";
import type { Receipt } from "../../model/records/receipt.ts";
import type { Finding, Unchecked, Verification } from "../../model/records/verification.ts";
import { renderVerificationText } from "../../report/text/verification.ts";
import type { LedgerTenant } from "../../session/ledger/chooseLedgerTenant.ts";
import { tenantToRead } from "../../session/ledger/ledgerToRead.ts";
import { verifyCommits } from "../../session/ledger/verifyCommits.ts";
import type { Format } from "../../session/process/options.ts";
import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

export interface VerifyOptions extends LedgerTenant {
  readonly format: Format;
  readonly key?: string;
}

/** Examines the ledger of a tenant: that nothing is missing or was changed since it was added. */
export async function verify(
  { format, key, ...asked }: VerifyOptions,
  world: World,
): Promise<ExitCode> {
  const keys = key === undefined ? undefined : await readKeys(key);
  const { keeper, tenant } = await tenantToRead(asked, world);
  const verification = await examine({ keeper, tenant }, keys, world);
  world.output.out(
    format === "json"
      ? `${JSON.stringify({ formatVersion: 1, ...verification }, null, 2)}\n`
      : renderVerificationText(verification, world.output),
  );
  return verification.findings.length > 0 ? EXIT.failed : EXIT.done;
}

async function readKeys(file: string): Promise<readonly KeyObject[]> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UserError(`Cannot read the key ${file}: ${fileTrouble(error)}.`);
  });
  const keys = publicKeysIn(text);
  if (keys.length > 0) return keys;
  throw new UserError(
    `${file} holds no public Ed25519 key in PEM. Make it from the private one with: openssl pkey -in signing.pem -pubout -out signing.pub.pem`,
  );
}

async function examine(
  { keeper, tenant }: { readonly keeper: Keeper; readonly tenant: Receipt["tenant"] },
  keys: readonly KeyObject[] | undefined,
  world: Pick<World, "clock">,
): Promise<Verification> {
  const now = world.clock.now();
  const { entries, stopped } = await readEntries(keeper, tenant.id);
  const lease = (await keeper.lease(tenant.id))?.lease;
  const sound = entries.filter(isEntry);
  const runs = runsIn(sound, lease, now).map(({ run }) => run);
  const shortIds = new Map(runs.map(({ run, shortId }) => [run, shortId]));
  const shortId = (run: string): string => shortIds.get(run) ?? run;
  const chain = verifyChain(entries, { tenant: tenant.id, lease, now, shortId });
  const contents = await examineRuns(keeper, sound, keys, shortId);
  const commits = await verifyCommits(runs);
  return {
    tenant,
    totals: {
      entries: entries.length,
      runs: runs.length,
      outcomes: contents.outcomes,
      commits: commits.found,
      signed: contents.signed,
      verified: contents.verified,
    },
    findings: [
      // Whatever stands before an entry that cannot be read is not missing: it was not reached.
      ...(stopped ? chain.filter(({ kind }) => kind !== "missing") : chain),
      ...(stopped ? [stopped] : []),
      ...contents.findings,
      ...commits.findings,
    ],
    unchecked: [...contents.unchecked, ...commits.unchecked],
  };
}

async function readEntries(
  keeper: Keeper,
  tenant: string,
): Promise<{ readonly entries: readonly unknown[]; readonly stopped?: Finding }> {
  const entries: unknown[] = [];
  try {
    for await (const entry of keeper.entries(tenant)) entries.push(entry);
    return { entries };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    const last = entries.findLast(isEntry);
    return {
      entries,
      stopped: {
        kind: "unreadable",
        ...(last && { sequence: last.sequence - 1 }),
        message: `cannot be read, and those before it were not reached: ${error.message}`,
      },
    };
  }
}

async function examineRuns(
  keeper: Keeper,
  newestFirst: readonly Entry[],
  keys: readonly KeyObject[] | undefined,
  shortId: (run: string) => string,
): Promise<{
  readonly outcomes: number;
  readonly signed: number;
  readonly verified: number;
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}> {
  const findings: Finding[] = [];
  let outcomes = 0;
  let signed = 0;
  let verified = 0;
  for (const entry of newestFirst.toReversed().filter(({ kind }) => kind === "ended")) {
    const name = {
      sequence: entry.sequence,
      run: shortId(entry.run),
      at: entry.header.startedAt,
    };
    const read = await readParts(keeper, entry);
    if (typeof read === "string") findings.push({ kind: "unreadable", ...name, message: read });
    else {
      const examined = verifyParts(entry, read);
      outcomes += examined.outcomes;
      findings.push(...examined.problems.map((problem) => ({ ...name, ...problem })));
    }
    if (!entry.envelope) continue;
    signed += 1;
    if (!keys) continue;
    const problem = verifySignature(entry, keys);
    if (problem) findings.push({ ...name, ...problem });
    else verified += 1;
  }
  const isLeft = signed > 0 && !keys;
  return {
    outcomes,
    signed,
    verified,
    findings,
    unchecked: isLeft
      ? [{ what: "the signatures", why: "no public key was given. Add --key FILE" }]
      : [],
  };
}

async function readParts(keeper: Keeper, entry: Entry): Promise<(Part | undefined)[] | string> {
  const parts: (Part | undefined)[] = [];
  try {
    for await (const part of keeper.parts(entry)) parts.push(part);
    return parts;
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return `has outcomes that cannot be read: ${error.message}`;
  }
}
