import { JOINING_TYPES } from "./joiningTypes.ts";

/**
 * Where U+200C and U+200D may stand in a text that people read: where they change what is seen. Persian, Sinhala, Malayalam
 * and many other scripts cannot be written without them, and many emoji are made with them. Anywhere else nobody
 * sees them, and two names that look the same must not be two names.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5892 (appendix A.1 and A.2: zero width non-joiner, zero width joiner)
 * @see https://www.unicode.org/reports/tr51/#Emoji_ZWJ_Sequences
 */

/**
 * Offsets, in UTF-16 code units, of the joiners of a text that stand where Unicode's rules put them, and of the
 * presentation selectors (U+FE0F) in the emoji that they make.
 */
export function joinersInPlace(text: string): ReadonlySet<number> {
  if (!JOINER.test(text)) return NONE;
  const offsets = new Set<number>();
  for (const { index } of text.matchAll(IN_PLACE)) offsets.add(index);
  for (const { index, 0: sequence } of text.matchAll(EMOJI_SEQUENCE))
    if (isRecommended(sequence))
      for (const part of sequence.matchAll(/\u200d|\ufe0f/g)) offsets.add(index + part.index);
  return offsets;
}

/** The text without those joiners. */
export function withoutJoinersInPlace(text: string): string {
  const offsets = joinersInPlace(text);
  if (offsets.size === 0) return text;
  return text.replace(/[\u200c\u200d]/g, (joiner, offset: number) =>
    offsets.has(offset) ? "" : joiner,
  );
}

const NONE: ReadonlySet<number> = new Set();
const JOINER = /[\u200c\u200d]/;

/** Canonical_Combining_Class=Virama, as the insides of a character class. */
const VIRAMA =
  "\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D3B\\u0D3C\\u0D4D\\u0DCA\\u0E3A\\u0EBA\\u0F84\\u1039" +
  "\\u103A\\u1714\\u1715\\u1734\\u17D2\\u1A60\\u1B44\\u1BAA\\u1BAB\\u1BF2\\u1BF3\\u2D7F\\uA806\\uA82C\\uA8C4\\uA953" +
  "\\uA9C0\\uAAF6\\uABED\\u{10A3F}\\u{11046}\\u{11070}\\u{1107F}\\u{110B9}\\u{11133}\\u{11134}\\u{111C0}" +
  "\\u{11235}\\u{112EA}\\u{1134D}\\u{113CE}\\u{113CF}\\u{113D0}\\u{11442}\\u{114C2}\\u{115BF}\\u{1163F}\\u{116B6}" +
  "\\u{1172B}\\u{11839}\\u{1193D}\\u{1193E}\\u{119E0}\\u{11A34}\\u{11A47}\\u{11A99}\\u{11C3F}\\u{11D44}\\u{11D45}" +
  "\\u{11D97}\\u{11F41}\\u{11F42}\\u{1612F}";

const { dual, left, right, transparent } = JOINING_TYPES;
const IN_PLACE = new RegExp(
  `[\\u200C\\u200D](?<=[${VIRAMA}].)` +
    `|\\u200C(?<=[${left}${dual}][${transparent}]*.)(?=[${transparent}]*[${right}${dual}])`,
  "gu",
);

const EMOJI = "\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?";
// The longest has four parts; a bound keeps hostile texts cheap. What may not stand behind it would belong to the sign.
const EMOJI_SEQUENCE = new RegExp(
  `${EMOJI}(?:\\u200D${EMOJI}){1,8}(?![\\u200D\\uFE0F\\p{Emoji_Modifier}])`,
  "gu",
);
// Given as a text: the flag that knows sequences is newer than what the compiler writes.
const RECOMMENDED = new RegExp("^\\p{RGI_Emoji_ZWJ_Sequence}$", "v");
const WITHOUT_SELECTOR =
  /(?!\p{Emoji_Presentation})\p{Extended_Pictographic}(?!\uFE0F|\p{Emoji_Modifier})/gu;

// Many programs leave out the presentation selectors; the sequence looks the same ("minimally qualified" in UTS #51).
function isRecommended(sequence: string): boolean {
  return RECOMMENDED.test(sequence.replace(WITHOUT_SELECTOR, "$&\uFE0F"));
}
