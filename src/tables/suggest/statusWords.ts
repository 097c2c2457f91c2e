/** What people's states are called, in the languages that headings are known in. */
const EMPLOYED =
  "active, aktiv, actif, active, activo, activa, actief, aktiivinen, attivo, attiva, ativo, aktywny, aktivní, employed, current, enabled, working, permanent, in dienst, ansatt, anställd, ansat, angestellt, beschäftigt, en poste, présent, alta, en alta, in servizio, v poměru, probation, probezeit, on leave, leave, leave of absence, parental leave, maternity leave, paternity leave, sick leave, beurlaubt, elternzeit, mutterschutz, sabbatical, krank, abwesend, congé, en congé, congé parental, permiso, excedencia, verlof, ziek, föräldraledig, tjänstledig, permisjon, orlov";
const LEFT =
  "inactive, inaktiv, inactif, inactivo, inactiva, inactief, inattivo, inativo, nieaktywny, neaktivní, terminated, leaver, left, left company, resigned, retired, former, former employee, ex employee, dismissed, disabled, suspended, archived, deleted, to be deleted, tobedeleted, deactivated, blocked, ausgeschieden, ausgetreten, gekündigt, entlassen, deaktiviert, gesperrt, pensioniert, sorti, parti, démissionnaire, licencié, retraité, baja, de baja, cesado, jubilado, uit dienst, ontslagen, vertrokken, slutat, avslutad, pensionerad, sluttet, oppsagt, fratrådt, fratrådte, stoppet, päättynyt, cessato, dimesso, desligado, zwolniony, ukončen";
const YES =
  "yes, true, t, y, ja, j, oui, si, sí, da, tak, ano, kyllä, sim, wahr, vrai, verdadero, waar, sant, 1, x";
const NO =
  "no, false, f, n, nein, non, nee, nej, nei, nie, ne, ei, não, falsch, faux, falso, onwaar, falskt, usant, 0";

/**
 * Whether each of some cells says that the account is enabled.
 *
 * @param side what the heading says, which "yes" is about
 * @returns the meaning of each text, or those that are not known
 */
export function statesIn(
  texts: readonly string[],
  side: "enabled" | "blocked" | undefined,
): { readonly meanings: Readonly<Record<string, boolean>> } | { readonly unknown: string[] } {
  const meanings: Record<string, boolean> = {};
  const unknown: string[] = [];
  for (const text of new Set(texts)) {
    const word = plain(text);
    const isYes = YES_WORDS.has(word);
    if (EMPLOYED_WORDS.has(word)) meanings[text] = true;
    else if (LEFT_WORDS.has(word)) meanings[text] = false;
    else if (side !== undefined && (isYes || NO_WORDS.has(word)))
      meanings[text] = isYes === (side === "enabled");
    else unknown.push(text);
  }
  return unknown.length > 0 ? { unknown } : { meanings };
}

/** Whether a text says that a person works or left, and nothing else. */
export function isStatus(text: string): boolean {
  return EMPLOYED_WORDS.has(plain(text)) || LEFT_WORDS.has(plain(text));
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(", ").map(plain));
}

const EMPLOYED_WORDS = words(EMPLOYED);
const LEFT_WORDS = words(LEFT);
const YES_WORDS = words(YES);
const NO_WORDS = words(NO);
