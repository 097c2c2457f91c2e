/**
 * Whether a heading says who may not sign in, or who may, in one of the languages that headings are known in. One and the
 * same "True" means the opposite in the two.
 *
 * @returns undefined for a heading that says neither, or both
 */
export function sideOf(heading: string): "blocked" | "enabled" | undefined {
  const words = heading
    .normalize("NFC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase();
  if (NEGATED.test(words)) return undefined;
  const isBlocked = BLOCKED.test(words);
  return isBlocked ? "blocked" : ENABLED.test(words) ? "enabled" : undefined;
}

const NEGATED =
  /(?<!\p{L})(?:not|nicht|non|pas|niet|ikke|inte|ej|nie|un)(?:[\s_-]|block|lock|suspend)/u;
const BLOCKED =
  /block|suspend|disab|inactiv|inaktiv|inactif|inactief|locked|lockout|terminat|deactiv|archiv|delet|revok|gesperr|sperr|deaktiv|blockier|ausgeschied|bloqu|bloc+at|desactiv|désactiv|inhabilit|deshabilit|geblok|uitgeschakeld|gedeactiv|blok|spärr|avaktiv|avstäng|låst|disattiv|sospes|zablok|nieaktyw|excluded|former|left/u;
const ENABLED = /enabl|activ|aktiv|actif|actief|habilit|attiv|may sign|can sign|allowed/u;
