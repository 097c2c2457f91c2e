import type { KeyObject } from "node:crypto";
import { canonicalJson } from "../../model/records/canonicalJson.ts";
import { countOutcomes, type Outcome } from "../../model/records/receipt.ts";
import type { Finding } from "../../model/records/verification.ts";
import { digestOfPart } from "../digests.ts";
import type { Entry, Part } from "../ports.ts";
import { checkEnvelope } from "../signing/dsse.ts";
import { statementIn } from "../signing/statement.ts";

type Problem = Pick<Finding, "kind" | "message">;

/**
 * Examines what an entry says that a run did: that each part is there as it was, and that the sums add up. Pure.
 *
 * @param parts as the keeper gives them
 */
export function verifyParts(
  entry: Entry,
  parts: readonly (Part | undefined)[],
): { readonly problems: readonly Problem[]; readonly outcomes: number } {
  const total = entry.parts.length;
  const problems = entry.parts.flatMap((digest, index): Problem[] => {
    const part = parts[index];
    const which = `part ${index + 1} of ${total} of its outcomes`;
    if (!part) return [{ kind: "missing", message: `has lost ${which}` }];
    if (digestOfPart(part) !== digest)
      return [{ kind: "changed", message: `has another ${which} than it had: it was changed` }];
    return part.run === entry.run
      ? []
      : [{ kind: "foreign", message: `names as ${which} one of another run` }];
  });
  const outcomes = parts.flatMap((part): readonly Outcome[] => part?.outcomes ?? []);
  if (problems.length > 0 || !entry.end) return { problems, outcomes: outcomes.length };
  const counted = countOutcomes(outcomes);
  const isRight = canonicalJson(counted) === canonicalJson(entry.end.totals);
  return {
    problems: isRight
      ? []
      : [
          {
            kind: "totals",
            message: `says that ${entry.end.totals.applied} changes were applied, and its outcomes say ${counted.applied}; or others of its sums do not add up`,
          },
        ],
    outcomes: outcomes.length,
  };
}

/**
 * Examines the signature of the receipt of a run. Pure.
 *
 * @param keys public ones
 * @returns undefined where it is as it should be
 */
export function verifySignature(entry: Entry, keys: readonly KeyObject[]): Problem | undefined {
  const { envelope, end, header } = entry;
  if (!envelope) return undefined;
  const wrong = (message: string): Problem => ({ kind: "signature", message });
  switch (checkEnvelope(envelope, keys)) {
    case "forged":
      return wrong("has a signature that was not made for what it signs");
    case "unknown":
      return wrong(
        `is signed with another key than those given (${envelope.signatures.map(({ keyid }) => keyid.slice(0, 16)).join(", ")})`,
      );
    case "verified":
  }
  const statement = statementIn(envelope);
  if (!statement)
    return wrong("has a signature over something that is not a statement about a receipt");
  const { subject, predicate } = statement;
  const isAboutIt =
    subject.length === 1 &&
    subject[0]?.digest.sha256 === end?.receipt &&
    predicate.tenant === header.tenant.id &&
    predicate.startedAt === header.startedAt &&
    predicate.planDigest === header.planDigest &&
    canonicalJson(predicate.totals) === canonicalJson(end?.totals);
  return isAboutIt ? undefined : wrong("has the signature of another receipt");
}
