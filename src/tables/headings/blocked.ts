import { BLOCKED_COLUMN } from "../../model/tables/columns.ts";
import type { Objection } from "../../model/properties/rules.ts";

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
  const sides = new Set(
    Array.from(words.matchAll(SAID), ({ groups }) => {
      const isBlocked = groups?.["blocked"] !== undefined;
      return isBlocked === (groups?.["not"] !== undefined) ? "enabled" : "blocked";
    }),
  );
  const [side, other] = sides;
  return other === undefined ? side : undefined;
}

/** Before the word that it turns round, or part of it. */
const NOT = [
  "(?<!\\p{L})(?:not|no|never|non|nicht|kein|pas|niet|geen|ikke|inte|ej|ei|não|nie|ne)[\\s_-]+(?:\\p{L}+[\\s_-]+)?(?:ge|ver)?",
  "(?<!\\p{L})(?:non|not|un|ent)",
].join("|");

const BLOCKED = [
  "block|blocc|bloqu|blok|блокир|suspen[ds]|sospes|zawiesz|frozen|banned|barred|denied",
  "disab|desabilit|deshabilit|inhabilit|uitgeschakeld|wyłącz|отключ|無効|停用|禁用",
  "in-?ac?tiv|in-?aktiv|in-?ac?tif|inactief|inattiv|nie-?aktyw|ne-?akt[ií]v|не-?актив|passi[iv]",
  "d[eé]s?-?ac?tiv|deaktiv|dezaktyw|gedeactiv|disattiv|avaktiv|deprovision",
  "locked|lockout|låst|lukit|verrouill|vergrendel|s?spärr|sperr|avstäng|estetty",
  "terminat|archiv|delet|revok|excluded|dismiss|resign|leaver|offboard|departed|retired|withdrawn",
  "former|(?<!\\p{L})(?:left|quit|ex)(?!\\p{L})|退職|离职|離職|уволен",
  "ausgeschieden|ausgetreten|gekündigt|entlassen|ehemalig|stillgelegt",
  "licenci[ée]|démission|(?<!\\p{L})parti(?!\\p{L})|baja(?!\\p{L})|despedid|cesad|cessat|dimess|desligad|demitid",
  "uit dienst|ontslagen|slutat|avslutad|sluttet|fratrådt|zwolnion|ukončen|zakázan|poistettu",
  "(?:cannot|can'?t|unable to|may not|must not)[\\s_-]+(?:sign|log)",
].join("|");

const ENABLED = [
  "enabl|activ|aktiv|aktiiv|aktyw|актив|actif|actief|attiv|(?<!\\p{L})ativ|habilit|有効|启用",
  "(?:may|can)[\\s_-]+(?:sign|log)|allowed|permitted|freigeschaltet|ingeschakeld|käytössä|käytetään",
  "(?<!\\p{L})employed|in service|in dienst",
].join("|");

// What is blocked goes first: "inactive" is not active.
const SAID = new RegExp(`(?<not>${NOT})?(?:(?<blocked>${BLOCKED})|(?<enabled>${ENABLED}))`, "gu");

/**
 * Why a column may not be taken for `accountEnabled`, or for the opposite.
 *
 * @param isTurned whether it is said to be the opposite
 */
export function stateObjection(heading: string, isTurned: boolean): Objection | undefined {
  const side = sideOf(heading);
  if (side === (isTurned ? "blocked" : "enabled") || (isTurned && side === undefined))
    return undefined;
  const name = JSON.stringify(heading);
  const values = `${name}: { accountEnabled: { "True": …, "False": … } }`;
  // "True" below "Frozen" and below "Login" are opposites, and no list has all such words.
  if (side === undefined)
    return {
      code: "unclear-state",
      message: `does not say by its heading whether it is about who may sign in, or about who may not. Say what each value means: ${values}`,
    };
  const what = isTurned ? "who may sign in" : "who may not sign in";
  return {
    code: "opposite",
    message: `says ${what} by its heading, so that every account would get the opposite of what you intend. Say ${name}: ${isTurned ? "accountEnabled" : BLOCKED_COLUMN}, or what each value means: ${values}`,
  };
}
