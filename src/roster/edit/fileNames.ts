/**
 * A name for a file or folder that every file system takes: lower-case ASCII letters, digits, `.`, `-` and `_`, neither
 * hidden nor a device of Windows, and short.
 *
 * @param fallback where nothing of the text is left, as of a name in another script
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file (reserved names)
 */
export function safeName(text: string, fallback: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/-{2,}/g, "-")
    .slice(0, LONGEST)
    // A leading underscore would come near `_defaults.yaml`.
    .replace(/^[._-]+|[._-]+$/g, "");
  if (name === "") return fallback;
  return RESERVED.test(name) ? `${fallback}-${name}` : name;
}

/**
 * The file of one user: the part of the userPrincipalName before the @, until it has to tell two people apart.
 *
 * @param isTaken is asked in small letters, with the ending
 */
export function userFileName(
  userPrincipalName: string,
  isTaken: (fileName: string) => boolean,
): string {
  const [local = ""] = userPrincipalName.split("@");
  const names = [local, userPrincipalName].map((name) => safeName(name, "user"));
  return firstFree(names, isTaken, ".yaml");
}

/**
 * The first of the names that nobody has taken, else the last with a number.
 *
 * @param isTaken is asked in small letters, with the ending
 * @param ending such as ".yaml"; part of the answer
 */
export function firstFree(
  names: readonly string[],
  isTaken: (name: string) => boolean,
  ending = "",
): string {
  const last = names.at(-1) ?? "";
  for (let number = 1; ; number += 1) {
    const candidates = number === 1 ? names : [`${last}-${number}`];
    const free = candidates
      .map((name) => name + ending)
      .find((name) => !isTaken(name.toLowerCase()));
    if (free !== undefined) return free;
  }
}

const LONGEST = 80;
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)(?:\.|$)/;

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  ø: "o",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};
