import type { SignRecord } from "../../ledger/records/ports.ts";
import { privateKeyIn } from "../../ledger/signing/dsse.ts";
import { signingWith } from "../../ledger/signing/statement.ts";
import { UserError, type World } from "../process/world.ts";

/**
 * What signs receipts, where `ROLLCALL_SIGNING_KEY` is set.
 *
 * @throws UserError for what is no key, without repeating it
 */
export function signerFrom(environment: World["environment"]): SignRecord | undefined {
  const pem = environment["ROLLCALL_SIGNING_KEY"]?.trim();
  if (!pem) return undefined;
  const key = privateKeyIn(pem);
  if (key) return signingWith(key);
  throw new UserError(
    "ROLLCALL_SIGNING_KEY is not a private Ed25519 key in PEM. Make one with: openssl genpkey -algorithm ed25519 -out signing.pem. Set the variable to the whole text of that file. Nothing was read or written.",
  );
}
