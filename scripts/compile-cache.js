import { statSync } from "node:fs";
import { join } from "node:path";
import { getuid, platform } from "node:process";

/**
 * Where Node may keep what it compiled: beside the packages. Node runs what it finds there in the place of the source,
 * and any bytes can be given the source's checksum, so the folder must be as safe as the packages are.
 *
 * @param packages the folder `node_modules`
 * @returns undefined where others than those who can change the packages may have put files there
 */
export function compileCacheFolder(packages) {
  const parent = join(packages, ".cache");
  const folder = join(parent, "rollcall");
  // On Windows files have the rights of the folder above.
  if (platform === "win32") return folder;
  const own = statSync(packages, { throwIfNoEntry: false });
  if (!own) return undefined;
  const isSafe = [parent, folder].every((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    return !found || isAsSafeAs(own, found);
  });
  return isSafe ? folder : undefined;
}

function isAsSafeAs(own, found) {
  const writers = found.mode & WRITABLE_BY_OTHERS & ~own.mode;
  const isOtherGroup = found.gid !== own.gid && (found.mode & WRITABLE_BY_GROUP) !== 0;
  return [own.uid, getuid?.()].includes(found.uid) && writers === 0 && !isOtherGroup;
}

const WRITABLE_BY_GROUP = 0o020;
const WRITABLE_BY_OTHERS = 0o022;
