import type { CellEncoding } from "../../model/tables/forms.ts";
import { likelyEncodings, samplesOf } from "./codePages.ts";

/** Why bytes are no text. */
export interface Undecodable {
  readonly code: string;
  readonly message: string;
  readonly row?: number;
  readonly details?: readonly string[];
  readonly choices?: readonly string[];
}

/**
 * The text of a CSV file without a byte order mark. A mark, or the zero bytes of UTF-16, say what it is; no other
 * encoding is guessed, since any bytes would do for most of them.
 *
 * @returns with `samples` the first texts beyond ASCII, where an encoding was told, so that people see what it makes of them
 */
export function decodeBytes(bytes: Uint8Array, told?: CellEncoding): DecodedText | Undecodable {
  const stranger = STRANGERS.find(({ begins }) =>
    begins.every((byte, index) => bytes[index] === byte),
  );
  if (stranger) return { code: "not-csv", message: stranger.message };
  const marked = MARKS.find(({ mark }) =>
    mark.every((byte, index) => bytes[index] === byte),
  )?.encoding;
  if (marked && told && marked !== told)
    return {
      code: "bad-encoding",
      message: `begins with the mark of ${marked}, but --encoding says ${told}; leave the option out`,
    };
  const encoding = marked ?? told ?? (withoutMark(bytes) || "utf-8");
  if (!encoding.startsWith("utf-") && isUtf8BeyondAscii(bytes))
    return {
      code: "bad-encoding",
      message: `is UTF-8, which read as ${encoding} would turn "é" into ${JSON.stringify(garbledBy(encoding))}; leave --encoding out`,
    };
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0")
      ? {
          code: "bad-encoding",
          message: "holds zero bytes, so it is not text; is it really a CSV file?",
        }
      : { text, samples: encoding.startsWith("utf-") ? [] : samplesOf(text) };
  } catch {
    const likely = encoding === "utf-8" ? likelyEncodings(bytes) : [];
    return encoding === "utf-8"
      ? {
          code: "bad-encoding",
          message: `is not UTF-8 from here on. Save it as "CSV UTF-8", or say in which encoding these are right`,
          choices: likely.map(({ encoding: name }) => name),
          details: likely.map(
            ({ encoding: name, samples }) =>
              `--encoding ${name}: ${samples.map((sample) => JSON.stringify(sample)).join(", ")}`,
          ),
          row: firstBadLine(bytes),
        }
      : { code: "bad-encoding", message: `is not ${encoding}` };
  }
}

/** A text, and what of it shows whether it was decoded rightly. */
export interface DecodedText {
  readonly text: string;
  readonly samples: readonly string[];
}

function garbledBy(encoding: CellEncoding): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode("é"));
}

const MARKS: readonly { mark: readonly number[]; encoding: CellEncoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
];

const STRANGERS: readonly { begins: readonly number[]; message: string }[] = [
  {
    begins: [0x50, 0x4b, 0x03, 0x04],
    message: "is an Excel workbook by its content; name it .xlsx",
  },
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    message:
      "is an old or protected Excel workbook by its content; save it as .xlsx without a password",
  },
];

// In a language with Latin letters every other byte is zero; a heading row always has some.
function withoutMark(bytes: Uint8Array): CellEncoding | undefined {
  const start = bytes.subarray(0, 64);
  const zeros = (parity: number): number =>
    start.filter((byte, index) => index % 2 === parity && byte === 0).length;
  const most = start.length / 4;
  if (start.length >= 4 && zeros(1) > most && zeros(0) === 0) return "utf-16le";
  if (start.length >= 4 && zeros(0) > most && zeros(1) === 0) return "utf-16be";
  return undefined;
}

function isUtf8BeyondAscii(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f) && isUtf8(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// A line feed is never part of a longer UTF-8 character, so each line can be tried alone.
function firstBadLine(bytes: Uint8Array): number {
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return 1;
}
