import type { Finding } from "../../model/records/verification.ts";
import type { Entry, Lease } from "../ports.ts";
import { runsIn } from "./runs.ts";
import { verifyChain } from "./verifyChain.ts";

/**
 * Whether a chain is broken or a record is missing, so that what is read from it may mislead. What the parts hold is not looked at:
 * that is for `verify`. Pure.
 *
 * @param kept as `Keeper.keptParts`
 * @returns what the first flaw is, without a full stop; undefined where there is none
 */
export function flawIn(
  { entries, lease }: { readonly entries: readonly Entry[]; readonly lease: Lease | undefined },
  {
    tenant,
    kept,
    now,
  }: { readonly tenant: string; readonly kept: ReadonlySet<string>; readonly now: Date },
): string | undefined {
  const shortIds = new Map(
    runsIn(entries, lease, now).map(({ run: { run, shortId } }) => [run, shortId]),
  );
  const shortId = (run: string): string => shortIds.get(run) ?? run;
  // A run that never ended has an entry of its own.
  const first = verifyChain(entries, { tenant, lease, now, shortId }).find(
    ({ kind }) => kind !== "unended",
  );
  if (first)
    return `the chain of this ledger is broken${first.sequence === undefined ? "" : ` at ${entryText(first)}`}`;
  const lost = entries.find(({ parts }) => parts.some((digest) => !kept.has(digest)));
  return lost && `the record of run ${shortId(lost.run)} is not all there`;
}

function entryText({ sequence, last }: Finding): string {
  return last === undefined ? `entry ${sequence}` : `entries ${sequence} to ${last}`;
}
