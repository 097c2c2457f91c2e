import type { KeyObject } from "node:crypto";
import { canonicalJson } from "../../model/records/canonicalJson.ts";
import type { Envelope } from "../../model/records/envelope.ts";
import type { Receipt } from "../../model/records/receipt.ts";
import type { SignRecord } from "../records/ports.ts";
import { signEnvelope } from "./dsse.ts";

/** @see https://github.com/in-toto/attestation/blob/main/spec/v1/envelope.md */
export const PAYLOAD_TYPE = "application/vnd.in-toto+json";
const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
const PREDICATE_TYPE = "urn:rollcall:receipt:2";

/**
 * What is said of a receipt: which bytes are meant, and the facts of its run without anything personal, since an
 * attestation may be public.
 *
 * @see https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
 */
export interface Statement {
  readonly _type: string;
  readonly subject: readonly {
    readonly name: string;
    readonly digest: { readonly sha256: string };
  }[];
  readonly predicateType: string;
  readonly predicate: Predicate;
}

type Predicate = Pick<
  Receipt,
  "directory" | "startedAt" | "finishedAt" | "planDigest" | "complete" | "totals" | "previous"
> & {
  readonly tenant: string;
  readonly tool: string;
  readonly commit?: string;
  readonly run?: { readonly id: number; readonly attempt: number; readonly event: string };
  readonly pullRequests?: readonly {
    readonly number: number;
    readonly headCommit: string;
    readonly planDigest?: string;
  }[];
};

/** @param digest SHA-256 of the receipt's bytes, in hexadecimal */
export function statementOf(digest: string, receipt: Receipt): Statement {
  const { tenant, tool, directory, startedAt, finishedAt, planDigest, complete, totals } = receipt;
  const { previous, commit, run, pullRequests } = receipt;
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: "receipt.json", digest: { sha256: digest } }],
    predicateType: PREDICATE_TYPE,
    predicate: {
      tenant: tenant.id,
      tool: `${tool.name} ${tool.version}`,
      directory,
      startedAt,
      finishedAt,
      planDigest,
      complete,
      totals,
      previous,
      ...(commit !== undefined && { commit }),
      ...(run && { run: { id: run.id, attempt: run.attempt, event: run.event } }),
      ...(pullRequests && {
        pullRequests: pullRequests.map(({ number, headCommit, planDigest: digestOfPlan }) => ({
          number,
          headCommit,
          ...(digestOfPlan !== undefined && { planDigest: digestOfPlan }),
        })),
      }),
    },
  };
}

/** @param key of Ed25519 */
export function signingWith(key: KeyObject): SignRecord {
  return (digest, receipt) =>
    signEnvelope(PAYLOAD_TYPE, Buffer.from(canonicalJson(statementOf(digest, receipt))), key);
}

/** What an envelope says; undefined for anything that is not a statement about a receipt. */
export function statementIn({ payloadType, payload }: Envelope): Statement | undefined {
  if (payloadType !== PAYLOAD_TYPE) return undefined;
  try {
    const value = JSON.parse(Buffer.from(payload, "base64").toString()) as Partial<Statement>;
    const isOne =
      value["_type"] === STATEMENT_TYPE &&
      value.predicateType === PREDICATE_TYPE &&
      Array.isArray(value.subject);
    return isOne ? (value as Statement) : undefined;
  } catch {
    return undefined;
  }
}
