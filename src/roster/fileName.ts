/**
 * The name of a new user's file that every file system takes: small letters of ASCII, digits, dots, dashes and
 * underscores; nothing that Windows reserves, that hides a file, or that reads as defaults.
 *
 * @param name userPrincipalName or another key
 * @param isTaken whether a name is in use, which is asked in small letters
 */
export function fileNameFor(name: string, isTaken: (fileName: string) => boolean): string {
  const [local = "", domain = ""] = name.split("@");
  const [short, long] = [safe(local), safe(`${local}-${domain}`)];
  for (let number = 1; ; number += 1) {
    const candidates = number === 1 ? [short, long] : [`${long}-${number}`];
    const free = candidates.map((candidate) => `${candidate}.yaml`).find((file) => !isTaken(file));
    if (free !== undefined) return free;
  }
}

/** Room for ".yaml", a number and a few folders within the 255 bytes and 260 characters that systems set. */
const LONGEST = 80;

/** @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file (reserved names) */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;

function safe(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^[._-]+|[._-]+$/g, "");
  return plain === "" || RESERVED.test(plain) ? `user-${plain}`.replace(/-$/, "") : plain;
}
