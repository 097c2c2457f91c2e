import type { Keeper } from "../../ledger/ports.ts";
import type { DirectoryKind } from "../directory/openDirectory.ts";
import { STATE_FOLDER } from "../directory/stateFolder.ts";
import { UserError, type World } from "../process/world.ts";

/** Where the ledger of the embedded directory is, and what `folder` means. */
export const LEDGER_FOLDER = `${STATE_FOLDER}/ledger`;

/** What `ROLLCALL_LEDGER` says. */
export type LedgerAddress =
  | { readonly kind: "none" }
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "git"; readonly branch: string }
  | {
      readonly kind: "cosmos";
      readonly endpoint: string;
      readonly database: string;
      readonly container: string;
    };

/** The branch that `git` means. */
const LEDGER_BRANCH = "rollcall-ledger";

/**
 * Opens the ledger that the environment names. Without one, runs against the embedded directory are kept in
 * `.rollcall/ledger`, and those against a tenant in none. Nothing is read or written yet.
 *
 * @throws UserError for an address that is none
 */
export async function openLedger(
  world: Pick<World, "environment" | "stateFolder">,
  directory: DirectoryKind | undefined,
): Promise<Keeper | undefined> {
  // Each embedded directory is a tenant of the same id.
  const own = world.stateFolder === undefined ? undefined : `${world.stateFolder}/ledger`;
  const address = ledgerAddress(world.environment, directory, own);
  switch (address.kind) {
    case "none":
      return undefined;
    case "folder": {
      const { folderKeeper } = await import("../../ledger/keepers/folder.ts");
      return folderKeeper(address.folder);
    }
    case "git":
    case "cosmos":
      throw new UserError("This keeper is not built yet.");
  }
}

/** @throws UserError for an address that is none */
export function ledgerAddress(
  environment: World["environment"],
  directory: DirectoryKind | undefined,
  own = LEDGER_FOLDER,
): LedgerAddress {
  const text = environment["ROLLCALL_LEDGER"]?.trim() ?? "";
  if (text === "")
    return directory === "embedded" ? { kind: "folder", folder: own } : { kind: "none" };
  if (text === "none") return { kind: "none" };
  const [word, ...rest] = text.split(":");
  const detail = rest.join(":");
  if (word === "folder") return { kind: "folder", folder: detail || own };
  if (word === "git") return { kind: "git", branch: detail || LEDGER_BRANCH };
  return cosmosAddress(text) ?? notAnAddress();
}

// https://ACCOUNT.documents.azure.com/DATABASE/CONTAINER
function cosmosAddress(text: string): LedgerAddress | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, pathname, search, hash, username } = new URL(text);
  const [, database, container, ...more] = pathname.split("/").map(decodeURIComponent);
  if (protocol !== "https:" || search || hash || username || more.length > 0) return undefined;
  if (!database || !container) return undefined;
  return { kind: "cosmos", endpoint: origin, database, container };
}

function notAnAddress(): never {
  throw new UserError(
    "ROLLCALL_LEDGER names no ledger. Set it to one of: none; folder; folder:PATH; git; git:BRANCH; https://ACCOUNT.documents.azure.com/DATABASE/CONTAINER. Nothing was read or written.",
  );
}
