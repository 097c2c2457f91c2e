import { targetName } from "../../model/tables/columns.ts";
import type { SheetRow } from "../cells/sheet.ts";
import type { Headings } from "../headings/columns.ts";
import { lookAt, type CellLook } from "./lookAtCells.ts";
import { isStatus } from "./statusWords.ts";
import { suggestAddresses } from "./suggestAddresses.ts";
import { called, isText, type Candidate, type Suggesting, type Suggestion } from "./suggestion.ts";
import { suggestManager } from "./suggestManager.ts";
import { suggestNames } from "./suggestNames.ts";
import { suggestState } from "./suggestState.ts";
import { conceptOf, type HeadingConcept } from "./vocabulary.ts";

/**
 * Suggests what columns hold by what their headings are called elsewhere, and only if their cells look like it. No target
 * is suggested twice, nor one that a column has that is understood. What is not certain is passed over, with a remark.
 *
 * @returns a suggestion for every column that is not understood, in their order
 */
export function suggestColumns(headings: Headings, rows: readonly SheetRow[]): Suggestion[] {
  const candidates = headings.unknown.map(({ index, heading }): Candidate => ({
    index,
    heading,
    about: conceptOf(heading),
    look: lookAt(index, rows),
  }));
  const taken = new Map(
    headings.columns.map(({ target, heading }) => [ownName(targetName(target)), heading]),
  );
  const found = new Map<number, Suggestion>();
  const context: Suggesting = {
    headings,
    rows,
    taken,
    open: () => candidates.filter(({ index }) => !found.has(index)),
    found: () => [...found.values()],
    give: ({ index, heading }, meaning, remark) => {
      found.set(index, { index, heading, meaning, ...(remark !== undefined && { remark }) });
      for (const target of typeof meaning === "string" ? [meaning] : Object.keys(meaning))
        if (target !== "ignore" && target !== "reference")
          taken.set(target.replace(/^not /, ""), heading);
    },
  };
  suggestNames(context);
  suggestAddresses(context);
  for (const [target, { concepts, fits, remark }] of TARGETS) {
    if (taken.has(target)) continue;
    const best = called(context, ...concepts).find(({ look }) => fits(look));
    if (best) context.give(best, target, remark);
  }
  suggestState(context);
  // Nobody has left yet, or nobody has a phone: next month that may change.
  for (const [target, { concepts }] of TARGETS) {
    const best = context
      .open()
      .find(
        ({ about, look }) => look.isEmpty && about?.rank === 2 && concepts.includes(about.concept),
      );
    if (best && !taken.has(target) && !UNSURE.has(best.about?.concept ?? ""))
      context.give(best, target, "empty in this table");
  }
  for (const candidate of called(context, "reference")) context.give(candidate, "reference");
  suggestManager(context);
  for (const candidate of context.open())
    context.give(candidate, "ignore", whyNot(candidate, taken));
  return candidates.flatMap(({ index }) => found.get(index) ?? []);
}

interface TargetRule {
  readonly concepts: readonly HeadingConcept["concept"][];
  readonly fits: (look: CellLook) => boolean;
  readonly remark?: string;
}

const isWords = (look: CellLook): boolean => isText(look) && !look.areWholeNumbers;
const isCode = (look: CellLook): boolean => isText(look) && look.areUnique;
const isTitle = (look: CellLook): boolean =>
  isWords(look) && !look.texts.every((text) => SALUTATION.test(text) || ACCOUNT_ROLE.test(text));
const SALUTATION =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|hr|fr|m|mme|mlle|sr|sra|srta|dhr|mevr|mw|sig|sig\.ra|pan|pani)\.?$/i;
const ACCOUNT_ROLE =
  /^(?:user|admin|administrator|member|owner|guest|viewer|editor|standard|basic)$/i;
const isDate = ({ areMostlyDates }: CellLook): boolean => areMostlyDates;
const isLanguage = ({ texts }: CellLook): boolean =>
  texts.every((text) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text));
// Counting from 1, it is the number of a row.
const isRowNumber = ({ texts }: CellLook): boolean =>
  texts.every((text, row) => text === String(row + 1));

/** In the order in which they are given, the more particular concepts first. */
const TARGETS: readonly (readonly [string, TargetRule])[] = [
  ["id", { concepts: ["id"], fits: ({ areObjectIds }) => areObjectIds }],
  ["employeeId", { concepts: ["employeeId"], fits: isCode }],
  [
    "employeeId",
    {
      concepts: ["person"],
      fits: (look) => isCode(look) && look.texts.every((text) => /^\S*\d\S*$/.test(text)),
    },
  ],
  [
    "employeeId",
    {
      concepts: ["rowId"],
      fits: (look) => isCode(look) && !isRowNumber(look),
      remark: "the number that the organisation gave the person?",
    },
  ],
  ["jobTitle", { concepts: ["jobTitle"], fits: isTitle }],
  ["department", { concepts: ["department"], fits: isWords }],
  ["division", { concepts: ["division"], fits: isWords }],
  ["costCenter", { concepts: ["costCenter"], fits: isText }],
  ["companyName", { concepts: ["companyName"], fits: isWords }],
  ["officeLocation", { concepts: ["officeLocation"], fits: isWords }],
  ["streetAddress", { concepts: ["streetAddress"], fits: isText }],
  ["postalCode", { concepts: ["postalCode"], fits: isText }],
  ["city", { concepts: ["city"], fits: isWords }],
  ["state", { concepts: ["state"], fits: (look) => isWords(look) && !look.texts.some(isStatus) }],
  ["usageLocation", { concepts: ["usageLocation"], fits: ({ areCountries }) => areCountries }],
  ["country", { concepts: ["country"], fits: (look) => isWords(look) && !look.areCountryCodes }],
  ["usageLocation", { concepts: ["country"], fits: ({ areCountryCodes }) => areCountryCodes }],
  ["mobilePhone", { concepts: ["mobilePhone"], fits: ({ arePhones }) => arePhones }],
  ["businessPhones", { concepts: ["businessPhones"], fits: ({ arePhones }) => arePhones }],
  ["faxNumber", { concepts: ["faxNumber"], fits: ({ arePhones }) => arePhones }],
  [
    "employeeType",
    {
      concepts: ["employeeType"],
      fits: (look) => isWords(look) && !look.texts.every(isStatus),
    },
  ],
  ["employeeHireDate", { concepts: ["employeeHireDate"], fits: isDate }],
  ["employeeLeaveDateTime", { concepts: ["employeeLeaveDateTime"], fits: isDate }],
  ["preferredLanguage", { concepts: ["preferredLanguage"], fits: isLanguage }],
];

function whyNot({ about, look }: Candidate, taken: ReadonlyMap<string, string>): string {
  if (look.isEmpty) return "empty";
  if (!about) return "not understood";
  const { concept } = about;
  if (PRIVATE.has(concept)) return "private";
  if (concept === "contractEnd")
    return "a contract may be extended; employeeLeaveDateTime is the last day for certain";
  if (NO_PROPERTY.has(concept)) return "no property holds it";
  const targets = TARGETS.filter(([, { concepts }]) => concepts.includes(concept));
  const target = targets.map(([name]) => name).find((name) => taken.has(name));
  const holder = target ?? (taken.has(concept) ? concept : undefined);
  return holder === undefined
    ? "its cells do not look like it"
    : `${holder} is in ${JSON.stringify(taken.get(holder))}`;
}

/** What only cells can tell. */
const UNSURE = new Set<string>(["rowId", "person", "country", "usageLocation"]);
const PRIVATE = new Set<string>(["privateMail", "privatePhone", "privateAddress"]);
const NO_PROPERTY = new Set<string>(["team", "middleName", "extension", "rowId"]);

// Members go by their own names.
function ownName(name: string): string {
  return name.replace(/^(?:employeeOrgData|onPremisesExtensionAttributes)\./, "");
}
