import type { CellEncoding } from "../../model/tables/forms.ts";

/** An encoding that some bytes may be in, and what it makes of the first texts beyond ASCII. */
export interface LikelyEncoding {
  readonly encoding: CellEncoding;
  readonly samples: readonly string[];
}

/** The usual ones of spreadsheet programs, by how many people have them. */
const CANDIDATES: readonly CellEncoding[] = [
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "shift_jis",
  "gb18030",
  "windows-1257",
  "iso-8859-2",
  "windows-1254",
  "windows-1253",
  "windows-1255",
  "windows-1256",
  "koi8-r",
  "big5",
  "euc-kr",
  "macintosh",
];

const MOST_SHOWN = 4;
const MOST_SAMPLES = 3;

/**
 * The encodings in which some bytes may be meant, the likelier first: those in which no name has a sign in the middle, two
 * alphabets in one word, or a capital behind a small letter. People have to look which makes their names right.
 */
export function likelyEncodings(bytes: Uint8Array): LikelyEncoding[] {
  const seen = new Set<string>();
  const likely = CANDIDATES.flatMap((encoding) => {
    const text = decoded(bytes, encoding);
    const samples = text === undefined ? [] : samplesOf(text, MOST_JUDGED);
    const key = samples.join("\n");
    if (samples.length === 0 || seen.has(key)) return [];
    seen.add(key);
    const odd = samples.filter((sample) => ODD.test(sample)).length;
    return [{ encoding, samples, oddness: odd / samples.length }];
  })
    .filter(({ oddness }, _, all) => oddness < 0.5 || all.every((other) => other.oddness >= 0.5))
    .toSorted((a, b) => a.oddness - b.oddness)
    .slice(0, MOST_SHOWN);
  const telling = tellingApart(likely.map(({ samples }) => samples));
  return likely.map(({ encoding, samples }) => ({
    encoding,
    samples: telling.flatMap((index) => samples[index] ?? []),
  }));
}

/** Which texts are shown, in their order: first of all those of which no two encodings make the same. */
function tellingApart(all: readonly (readonly string[])[]): number[] {
  const [first = []] = all;
  const kinds = first.map((_, index) => new Set(all.map((samples) => samples[index])).size);
  return kinds
    .map((kind, index) => ({ kind, index }))
    .toSorted((a, b) => b.kind - a.kind)
    .slice(0, MOST_SAMPLES)
    .map(({ index }) => index)
    .toSorted((a, b) => a - b);
}

/** The first texts of a table that hold more than ASCII. */
export function samplesOf(text: string, most = MOST_SAMPLES): string[] {
  const samples = new Set<string>();
  for (const cell of text.split(/[\r\n,;\t|"]+/)) {
    const sample = cell.trim();
    if (/[^\p{ASCII}]/u.test(sample)) samples.add(Array.from(sample).slice(0, 30).join(""));
    if (samples.size === most) break;
  }
  return [...samples];
}

const MOST_JUDGED = 200;

function decoded(bytes: Uint8Array, encoding: CellEncoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /[\u0080-\u009f\ufffd\ue000-\uf8ff]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** What a name of people or places does not have. */
const ODD = new RegExp(
  [
    // Signs beside a letter, and letters that no name is written with.
    "\\p{L}[^\\p{L}\\p{M}\\p{N}\\s.,'’()&/@+_-]",
    "[^\\p{L}\\p{M}\\p{N}\\s.,'’()&/@+_-]\\p{L}",
    "[ªºƒ\\uff61-\\uff9f]",
    // A capital behind a small letter that is not one of McX and O'X.
    "\\p{Ll}\\p{Ll}\\p{Lu}",
    "(?<!\\p{L})\\p{Ll}\\p{Lu}{2}",
    // Words of accented letters only.
    "(?<!\\p{L})[À-ÖØ-öø-ÿ]{3,}(?!\\p{L})",
    // Two alphabets in one word.
    ...["Cyrillic", "Greek", "Han", "Hangul", "Hebrew", "Arabic"].flatMap((script) => [
      `\\p{Script=Latin}\\p{Script=${script}}`,
      `\\p{Script=${script}}\\p{Script=Latin}`,
    ]),
  ].join("|"),
  "u",
);
