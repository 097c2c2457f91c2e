import fc from "fast-check";

/** YAML as people write it, and everything that they might do to it. */
export function anyYaml(): fc.Arbitrary<string> {
  return fc.oneof(
    userFile(),
    broken(userFile()),
    entries(),
    entries().map(asList),
    broken(entries()),
    broken(entries().map(asList)),
    odd(),
    deep(),
    soup(),
    characters(),
  );
}

const PIECES = piecesOf(
  "a¦b¦\n¦\n¦-¦ ¦:¦?¦,¦[¦]¦{¦}¦\"¦'¦#¦&¦*¦!¦|¦>¦%¦@¦`¦~¦=¦\t¦\r¦\\¦.¦x y¦key¦- ¦" +
    "---¦---\n¦--- ¦...¦...\n¦  ¦    ¦: ¦: ¦? ¦, ¦\"q\"¦'s'¦ # c¦# c¦&a ¦*a¦!t ¦" +
    "!!str ¦|\n¦>-\n¦%YAML 1.2\n¦%YAML 1.1\n¦%TAG ! x\n¦@x¦true¦null¦Null¦True¦NO¦" +
    '1e3¦00042¦+47¦<<¦<<: *a¦__proto__¦constructor¦\r\n¦\\"¦\\n¦\'\'¦""¦é¦\u00a0¦😀¦\ufeff¦\u0085¦' +
    "\u2028¦\ufffe¦\u200b¦a: b\n¦  c: d\n¦- e\n¦[a, b]¦{a: b}¦a: [x, y]\n¦- - a\n¦-5¦http://x/y¦" +
    "a:b¦x#y¦x #y¦|-\n  t\n",
);

const TAME = piecesOf(
  "x¦'y'¦\"z\"¦[p, q]¦[ \"a\", 'b']¦[]¦true¦null¦~¦NO¦it's¦x¦a b  ¦00042¦+47 1¦" +
    "1e3¦0x1F¦2020-01-01¦a-b¦a - b¦x#y¦\"a # b\"¦'a: b'¦[x]  # c¦=x¦é ü¦a]¦a,b¦x:y¦" +
    "x\\y¦\n  - a\n  - b¦\n- a\n- 'b'¦\n  k: v\n  l: w¦\n  # c\n  - a¦" +
    "\n    - a\n    -  b¦\n  - k: v\n    l: w\n  - m: n",
);

const WILD = piecesOf(
  "¦ ¦x ?¦..¦...¦'it''s'¦\"\\n\"¦\n  - - a\n    - b¦\n-\n  a¦\n  x¦\n  \"x\"¦" +
    "\n  [a]¦\n# c\n  x¦|\n  t¦>-\n  t\n  u¦- a¦[a,]¦[a,, b]¦[a: b]¦[[a]]¦[ ]¦" +
    '{k: v}¦x: y¦[a\n]¦[a,\n  b]¦"a\n  b"¦x\n    y¦---¦--- x¦x ---¦?¦? x¦x:¦&a x¦' +
    '*a¦!x y¦!!int 1¦%x¦@x¦{x¦[x¦"x"#c¦x#¦"x" y¦<<¦>x¦-¦- x¦\ta¦a\tb',
);

const ENDS = ["\n", "\n", " \n", "\n  # c\n", "", "\r", "\n...\n", "\n --- \n", "#c\n", "\n--- \n"];

const NAMES = piecesOf("a¦b¦c¦d¦e¦f¦g¦h¦i¦j¦k¦l¦city¦_x¦A1¦__proto__");

function piecesOf(all: string): string[] {
  return all.split("¦");
}

function mostly(tame: readonly string[], wild: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...tame), weight: 15 },
    { arbitrary: fc.constantFrom(...wild), weight: 1 },
  );
}

function entries(): fc.Arbitrary<string> {
  return fc
    .array(
      fc.tuple(
        mostly(NAMES, ["<<", '"q"', "é", "1", "a b"]),
        mostly([": ", ":  "], [":", " : ", ""]),
        mostly(TAME, WILD),
        mostly(["\n", "\n", "\r\n", "\n\n", "  # c\n", "\n# c\n", "\n---\n"], ENDS),
      ),
      { maxLength: 5 },
    )
    .map((lines) => lines.flat().join(""));
}

function asList(text: string): string {
  return `users:\n  - ${text.split("\n").join("\n    ")}`;
}

function odd(): fc.Arbitrary<string> {
  const line = fc.tuple(
    fc.constantFrom("", "", "  ", "    ", "- ", "  - ", " "),
    fc.constantFrom("a", "b", "city", "? a", "- b", "null"),
    fc.constantFrom(": ", ":", "  ", ""),
    fc.constantFrom(...TAME, ...WILD),
    fc.constantFrom(...ENDS),
  );
  return fc.array(line, { maxLength: 6 }).map((lines) => lines.flat().join(""));
}

function deep(): fc.Arbitrary<string> {
  const step = fc.constantFrom(" ", "  ", "- ", "  - ");
  return fc.array(step, { maxLength: 25 }).map((steps) => {
    let indent = "";
    const lines = steps.map((one) => {
      const line = `${indent}${one.includes("-") ? `a:\n${indent}${one}b:` : "a:"}`;
      indent += one.includes("-") ? `${one.replace("-", " ")} ` : one;
      return line;
    });
    return `${[...lines, `${indent}c: d`].join("\n")}\n`;
  });
}

function soup(): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(""));
}

function characters(): fc.Arbitrary<string> {
  return fc.string({
    unit: fc.constantFrom(...Array.from("ab:-?,[]{}#&*!|>'\"%@` \n\n  \t\r\\.~<=/0")),
  });
}

/** One piece put in somewhere, in the place of up to three characters. */
function broken(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(texts, fc.nat(400), fc.nat(3), fc.option(fc.constantFrom(...PIECES)))
    .map(([text, place, length, piece]) => {
      const start = place % (text.length + 1);
      return piece === null ? text : text.slice(0, start) + piece + text.slice(start + length);
    });
}

function userFile(): fc.Arbitrary<string> {
  const text = mostly(
    [
      "Ana Silva",
      "Åse O'Brien",
      "00042",
      "+47 400 00 000",
      "NO",
      "1e3",
      "Null",
      "~",
      "2026-01-01",
      "5%",
    ],
    [
      "R&D: Tools",
      "#1",
      "-5",
      "- x",
      "yes # no",
      '"',
      "'",
      "\\",
      "a\tb",
      "[x",
      "@x",
      " x ",
      "x:",
      "",
    ],
  );
  const scalar = fc
    .tuple(text, fc.constantFrom("plain", "plain", "single", "double"))
    .map(([value, style]) =>
      style === "plain"
        ? value
        : style === "single"
          ? `'${value.replaceAll("'", "''")}'`
          : JSON.stringify(value),
    );
  const user = fc
    .tuple(
      scalar,
      scalar.map((value) => `displayName: ${value}`),
      fc.constantFrom("accountEnabled: true", "department: null", "# as HR wrote it", "x:", ""),
      scalar.map((value) => `businessPhones: [${value}]`),
      fc
        .array(scalar, { minLength: 1, maxLength: 3 })
        .map((all) => ["otherMails:", ...all].join("\n  - ")),
      scalar.map((value) => `employeeOrgData:\n  division: ${value}\n  costCenter: 0001`),
    )
    .map(([name, ...lines]) => [`userPrincipalName: ${name}`, ...lines].join("\n"));
  return fc
    .tuple(
      fc.array(user, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("one", "list", "documents"),
      fc.constantFrom("\n", "\n", "\r\n"),
      fc.constantFrom("", "# yaml-language-server: $schema=../schema/user.json\n", "---\n"),
    )
    .map(([users, layout, lineEnd, head]) => {
      const [first = ""] = users;
      const list = users.map((one) => `  - ${one.replaceAll("\n", "\n    ")}`).join("\n");
      const body =
        layout === "one" ? first : layout === "list" ? `users:\n${list}` : users.join("\n---\n");
      return `${head}${body}\n`.replaceAll("\n", lineEnd);
    });
}
