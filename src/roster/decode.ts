import type { Diagnostic } from "../model/diagnostic.ts";
import { fileDiagnostic, type SourceFile } from "./source.ts";

/** The text of a file, without a byte order mark, or why it is none. Only UTF-8 is text. */
export function decodeText(file: SourceFile): string | Diagnostic {
  const { bytes, path } = file;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return fileDiagnostic(path, "bad-encoding", "is UTF-16; save it as UTF-8");
  if (bytes.includes(0))
    return fileDiagnostic(
      path,
      "bad-encoding",
      "holds zero bytes, so it is no text; is it really a YAML file?",
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
