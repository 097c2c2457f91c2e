import { onDisk } from "../../git/currentFolder.ts";
import type { HostToken } from "../../git/token.ts";
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
 * @param hostToken what a Git branch is pushed with, where the clone's own settings hold nothing
 * @throws UserError for an address that is none
 */
export async function openLedger(
  world: World,
  directory: DirectoryKind | undefined,
  hostToken?: HostToken,
): Promise<Keeper | undefined> {
  // Each embedded directory is a tenant of the same id.
  const own = world.stateFolder === undefined ? undefined : `${world.stateFolder}/ledger`;
  const address = ledgerAddress(world.environment, directory, own);
  switch (address.kind) {
    case "none":
      return undefined;
    case "folder": {
      const { folderKeeper } = await import("../../ledger/keepers/folder.ts");
      return folderKeeper(onDisk(address.folder));
    }
    case "cosmos": {
      const { openCosmos } = await import("./openCosmos.ts");
      return openCosmos(address, world);
    }
    case "git": {
      const { gitKeeper } = await import("../../ledger/keepers/git/keeper.ts");
      const { clock } = world;
      return gitKeeper(address.branch, { folder: ".", clock, ...(hostToken && { hostToken }) });
    }
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
  if (word === "folder" && detail.startsWith("~"))
    throw new UserError(
      "ROLLCALL_LEDGER names a folder that begins with ~, which only a shell understands. Write the whole path, such as folder:/home/ana/ledger. Nothing was read or written.",
    );
  if (word === "folder") return { kind: "folder", folder: detail || own };
  if (word === "git") return { kind: "git", branch: branchIn(detail || LEDGER_BRANCH) };
  return cosmosAddress(text) ?? notAnAddress();
}

function branchIn(name: string): string {
  if (!/^refs\/|\.lock$/.test(name) && /^\w(?:[\w-]|[./](?=\w))*$/.test(name)) return name;
  throw new UserError(
    "ROLLCALL_LEDGER names no branch behind git:. Give its name without refs/heads/, such as git:rollcall-ledger. Nothing was read or written.",
  );
}

// https://ACCOUNT.documents.azure.com/DATABASE/CONTAINER
function cosmosAddress(text: string): LedgerAddress | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, pathname, search, hash, username, password } = new URL(text);
  const [, database = "", container = "", ...more] = pathname.replace(/\/$/, "").split("/");
  if (!/^https?:$/.test(protocol) || search || hash || username || password) return undefined;
  if (more.length > 0 || ![database, container].every((name) => NAME.test(name))) return undefined;
  return { kind: "cosmos", endpoint: origin, database, container };
}

/** Of a database or container: what stands in an address as it is. */
const NAME = /^[A-Za-z0-9._~-]{1,200}$/;

function notAnAddress(): never {
  throw new UserError(
    "ROLLCALL_LEDGER names no ledger. Set it to one of: none; folder; folder:PATH; git; git:BRANCH; https://ACCOUNT.documents.azure.com/DATABASE/CONTAINER. Nothing was read or written.",
  );
}
