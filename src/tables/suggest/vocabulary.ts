import { WORDS, type Concept } from "./words.ts";

/** What a heading is about, and how surely: 2 by the whole heading, 1 without words that say little. */
export interface HeadingConcept {
  readonly concept: Concept | "managerAddress" | "managerNumber";
  readonly rank: number;
}

export function conceptOf(heading: string): HeadingConcept | undefined {
  concepts ??= byWord();
  const outer = wordsOf(heading.replace(BRACKETS, " "));
  const inner = (heading.match(BRACKETS) ?? []).flatMap(wordsOf);
  for (const words of [[...outer, ...inner], [...inner, ...outer], outer]) {
    const whole = concepts.get(words.join(""));
    if (whole) return { concept: whole, rank: 2 };
  }
  const plain = [...outer, ...inner].filter((word) => !QUALIFIERS.has(word));
  const about = managerColumn(plain);
  if (about) return { concept: about, rank: 1 };
  if (plain.some((word) => STATES.test(word))) return { concept: "status", rank: 1 };
  const short = outer.filter((word) => !QUALIFIERS.has(word));
  const found = [plain, withoutName(plain), short, withoutName(short)]
    .map((words) => concepts?.get(words.join("")))
    .find(Boolean);
  return found && { concept: found, rank: 1 };
}

let concepts: ReadonlyMap<string, Concept> | undefined;

function byWord(): Map<string, Concept> {
  const result = new Map<string, Concept>();
  for (const [concept, words] of Object.entries(WORDS))
    for (const word of words.split(","))
      for (const key of spellings(word)) if (!result.has(key)) result.set(key, concept as Concept);
  return result;
}

/** Words that only say whose a value is, or of which kind. */
const QUALIFIERS = new Set(
  "employee empl emp worker staff user person personnel work business company contact current legal primary main official hr the of a an de du des d la le l der die das des van het mitarbeiter medewerker ansatt anställd employé empleado del el".split(
    " ",
  ),
);

/** "Phone (mobile)" is a mobile phone. */
const BRACKETS = /[([{].*?[)\]}]/g;

/** A heading in words, without marks: "Work E-Mail" is work, e, mail. */
function wordsOf(heading: string): string[] {
  const spaced = heading
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/#/g, " number ");
  return plainLetters(spaced)
    .split(" ")
    .filter(Boolean)
    .map((word) => SHORT.get(word) ?? word);
}

/** What headings of databases shorten. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dt: "date",
    addr: "address",
    nbr: "number",
    num: "number",
    mgr: "manager",
    fname: "firstname",
    lname: "lastname",
    desc: "description",
    phonenumber: "phone",
  }),
);

function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[øœæßłđ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ł: "l",
  đ: "d",
};

// Who has no ü writes ue, and who has no å writes aa.
function spellings(word: string): string[] {
  const written = word
    .toLowerCase()
    .replace(
      /[äöüåø]/g,
      (letter) => ({ ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" })[letter] ?? "",
    );
  return [word, written].map((text) => plainLetters(text).replaceAll(" ", ""));
}

const STATES = /^(?:status|statut|situacion|stato|tila|stav)$/;
const MANAGERS =
  /^(?:manager|managers|supervisor|supervisors|vorgesetzter|vorgesetzte|vorgesetzten|fuhrungskraft|fuehrungskraft|responsable|superieur|jefe|leidinggevende|chef|chefs|chefens|leder|leders|lederens|esimies|responsabile|gestor|boss|reports|reporting)$/;
const ADDRESSES =
  /^(?:mail|email|epost|courriel|correo|upn|emailadres|epostadress|mailadresse|address)$/;
const NUMBERS =
  /^(?:id|number|no|nr|nummer|personalnummer|numero|employeeid|code|matricule|personeelsnummer|ansattnr)$/;

// "Manager's e-mail", "Vorgesetzter Personalnummer", "Reports to ID".
function managerColumn(words: readonly string[]): "managerAddress" | "managerNumber" | undefined {
  if (!words.some((word) => MANAGERS.test(word))) return undefined;
  if (words.some((word) => ADDRESSES.test(word))) return "managerAddress";
  return words.some((word) => NUMBERS.test(word)) ? "managerNumber" : undefined;
}

// "Department name" is the department, and "Department code" is not.
function withoutName(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? "";
  return words.length > 1 &&
    /^(?:name|names|description|bezeichnung|nom|naam|navn|namn)$/.test(last)
    ? words.slice(0, -1)
    : words;
}
