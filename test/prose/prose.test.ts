import { describe, expect, it } from "vitest";
import { filesThatPeopleRead } from "./files.ts";
import { findsIn, findText, markdownPassages, messagePassages } from "./prose.ts";
import { RULES } from "./rules.ts";

const foundIn = (text: string) => findsIn("x.md", markdownPassages(text));

describe("each rule", () => {
  it.each(RULES)("$word finds its bad sentences, and no good one", (rule) => {
    expect(rule.bad.length).toBeGreaterThan(0);
    for (const text of rule.bad) {
      const [found] = foundIn(text);
      expect({ text, better: found?.better }).toEqual({ text, better: rule.better });
    }
    for (const text of rule.good)
      expect({ text, found: foundIn(text) }).toEqual({ text, found: [] });
  });
});

describe("a page", () => {
  it("is read with the line of each word, and what to write instead", () => {
    const text = "# Title\n\nThe run\nwaits for somebody.\n\n| a | b |\n|---|---|\n| x | by\n";
    expect(foundIn(text).map(findText)).toEqual([
      'x.md:4 "somebody": write the actor: "a person with write access", "an administrator", "you"',
    ]);
  });

  it("counts a phrase that a line break divides, once, with its first line", () => {
    expect(foundIn("Start it by\n  hand.")).toMatchObject([{ line: 1, word: "by hand" }]);
  });

  it.each([
    ["code in a line", "Type `somebody`, or ``a ` whoever``."],
    ["a block of code", "```\nsomebody\n```"],
    ["a block in a list", "1. x\n\n   ```sh\n   somebody\n   ```"],
    ["an address", "[x](whoever.md#somebody) https://contoso.com/somebody"],
    ["a comment", "<!-- somebody\nwhoever -->"],
  ])("is read without %s", (_, text) => {
    expect(foundIn(text)).toEqual([]);
    expect(foundIn(`${text}\n\nThen somebody.`)).toHaveLength(1);
  });
});

describe("a program", () => {
  const inProgram = (text: string) => findsIn("x.ts", messagePassages("x.ts", text));

  it("is read for its strings, in quotes and in templates", () => {
    const text =
      'const a = 1;\nthrow new Error("Ask somebody.");\nlog(`${a} users\n changed by hand`);';
    expect(inProgram(text)).toMatchObject([
      { line: 2, word: "somebody" },
      { line: 4, word: "by hand" },
    ]);
  });

  it.each([
    ["comments", "// Whoever reads this, by hand.\n/** Somebody. */"],
    ["names", "const somebody = whoever.whom;"],
    ["single words, which are no sentence", 'const kind = "somebody";'],
    ["regular expressions", "const word = /by hand/;"],
  ])("is read without its %s", (_, text) => {
    expect(inProgram(text)).toEqual([]);
  });
});

describe("what people read", () => {
  it("has no forbidden word", async () => {
    const files = await filesThatPeopleRead();
    for (const path of [
      "docs/github.md",
      "templates/.github/CODEOWNERS",
      ".github/zizmor.yml",
      "src/cli.ts",
    ])
      expect(files.map((file) => file.path)).toContain(path);
    const found = files.flatMap(({ path, passages }) => findsIn(path, passages));
    expect(found.map(findText)).toEqual([]);
  });
});
