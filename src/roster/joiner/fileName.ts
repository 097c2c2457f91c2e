import { foldName } from "../../model/values.ts";
import { plainLetters } from "./pattern.ts";

/** Names of devices on Windows, whatever comes after the first dot. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/**
 * The name of a user's own file, by the part of the userPrincipalName before the @: small letters, digits, dots, hyphens
 * and underscores, which every file system takes and tells apart.
 *
 * @param isUsed whether the folder has such a file already, whatever its case
 */
export function fileNameFor(userPrincipalName: string, isUsed: (name: string) => boolean): string {
  const [local = ""] = foldName(userPrincipalName).split("@");
  const plain = local
    .split(/([._])/)
    .map((part) => (/^[._]$/.test(part) ? part : plainLetters(part)))
    .join("")
    .replace(/^[._-]+|[._-]+$/g, "");
  const name = plain === "" || DEVICES.test(plain) ? `user-${plain}`.replace(/-$/, "") : plain;
  for (let number = 1; ; number += 1) {
    const file = `${name}${number === 1 ? "" : `-${number}`}.yaml`;
    if (!isUsed(file)) return file;
  }
}
