import type { RecordedPrincipal } from "../../model/records/receipt.ts";
import type { OpenDirectory } from "./embedded/connectEmbedded.ts";

/** Who is signed in, for a record. */
export async function principalIn(
  directory: Pick<OpenDirectory, "principal">,
): Promise<{ readonly principal?: RecordedPrincipal }> {
  const signedIn = await directory.principal();
  return signedIn ? { principal: signedIn.principal } : {};
}
