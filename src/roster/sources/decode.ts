import { isAscii, isUtf8 } from "node:buffer";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { PlacesInText } from "../yaml/places.ts";
import { fileDiagnostic, type SourceFile } from "./source.ts";

/**
 * A file as it was read. What is UTF-8 is kept as text alone, which takes a fraction of the memory that a hundred
 * thousand small buffers take; everything else as its bytes.
 *
 * @param bytes may be overwritten afterwards
 */
export function keepFile(path: string, bytes: Buffer): SourceFile {
  if (isAscii(bytes)) return new TextFile(path, bytes.toString("latin1"));
  return isUtf8(bytes)
    ? new TextFile(path, bytes.toString())
    : { path, bytes: Uint8Array.from(bytes) };
}

/** Tells its places itself, as one more object for each file would be much memory. */
class TextFile extends PlacesInText implements SourceFile {
  get bytes(): Uint8Array {
    return new TextEncoder().encode(this.text);
  }
}

/** The text of a file, without a byte order mark, or why it is none. Only UTF-8 is text. */
export function decodeText(file: SourceFile): string | Diagnostic {
  const { path, text } = file;
  if (text !== undefined && !text.includes("\0"))
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const { bytes } = file;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return fileDiagnostic(path, "bad-encoding", "is UTF-16; save it as UTF-8");
  if (bytes.includes(0))
    return fileDiagnostic(
      path,
      "bad-encoding",
      "holds zero bytes, so it is not text; is it really a YAML file?",
    );
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const line = firstBadLine(bytes);
    return {
      ...fileDiagnostic(
        path,
        "bad-encoding",
        "is not UTF-8 from this line on (perhaps Windows-1252 or Latin-1); save it as UTF-8",
      ),
      at: { file: path, line, column: 1 },
    };
  }
}

const BYTE_ORDER_MARK = "\ufeff";

// A line feed is never part of a longer UTF-8 character, so each line can be tried alone.
function firstBadLine(bytes: Uint8Array): number {
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return 1;
}
