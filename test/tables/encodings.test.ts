import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CELL_ENCODINGS, type CellEncoding } from "../../src/model/tables/forms.ts";
import { readTable } from "../../src/tables/readTable.ts";
import { rulesWith } from "./rules.ts";

/** Files in encodings of before UTF-8, as spreadsheets of many countries save them. */

const FOLDER = join(import.meta.dirname, "..", "fixtures", "tables", "encodings");
const EXPECTED = JSON.parse(await readFile(join(FOLDER, "expected.json"), "utf8")) as Record<
  CellEncoding,
  readonly Readonly<Record<string, string>>[]
>;
const ENCODINGS = Object.keys(EXPECTED) as CellEncoding[];

describe.each(ENCODINGS)("%s", (encoding) => {
  it("is refused, with what three texts would be in it, that tell it from others", async () => {
    const { people, problems } = await read(encoding);
    expect(people).toEqual([]);
    expect(problems).toMatchObject([{ severity: "error", code: "bad-encoding" }]);
    const lines = problems[0]?.details ?? [];
    const shown = lines.find((line) => line.startsWith(`--encoding ${encoding}:`)) ?? "";
    const texts = [...shown.matchAll(/"([^"]*)"/g)].map(([, text]) => text);
    const values = EXPECTED[encoding].flatMap((person) => Object.values(person));
    expect(texts).toHaveLength(3);
    expect(values).toEqual(expect.arrayContaining(texts));
    expect(new Set(lines.map((line) => line.replace(/^[^:]*:/, ""))).size).toBe(lines.length);
  });

  it("is read with exact values where the option says so, and shows them", async () => {
    const { people, problems, decoded } = await read(encoding, encoding);
    expect(problems).toEqual([]);
    expect(people.map(({ fields }) => fields)).toEqual(EXPECTED[encoding]);
    expect(decoded?.encoding).toBe(encoding);
    expect(decoded?.samples).toHaveLength(3);
  });

  it("in any other encoding is refused, or shown as it was read", async () => {
    for (const other of CELL_ENCODINGS.filter((known) => known !== encoding)) {
      const { decoded, problems } = await read(encoding, other);
      const isRefused = problems.some(({ severity }) => severity === "error");
      // What is not refused is shown, so that people see what became of their names.
      expect(isRefused || (decoded?.samples.length ?? 0) > 0, other).toBe(true);
    }
  });
});

it("each has a file", async () => {
  const files = await readdir(FOLDER);
  expect(files.filter((file) => file.endsWith(".csv")).toSorted()).toEqual(
    ENCODINGS.map((encoding) => `${encoding}.csv`).toSorted(),
  );
});

async function read(file: CellEncoding, encoding?: CellEncoding) {
  const bytes = await readFile(join(FOLDER, `${file}.csv`));
  return readTable(bytes, "csv", encoding === undefined ? {} : { encoding }, rulesWith());
}
