import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinersInPlace } from "../../src/model/text/joiners.ts";
import {
  forMarkdown,
  forMarkdownBlock,
  forMarkdownCode,
  forMarkdownLink,
  forTerminal,
  forWorkflowCommand,
} from "../../src/report/escape.ts";
import { HOSTILE } from "./situations.ts";

/** Texts made of what is dangerous somewhere, mixed with anything else. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from("|`*_~[]()<>&\\!#@$:;,%+-=.^{}'\" \t\r\n"),
        ...Array.from(
          "\u0000\u001b\u0085\u009b\u00a0\u00ad\u061c\u200b\u200d\u202e\u2028\u2066\u3000\u3164\ufeff\ufe0f\u{e0041}\ud800",
        ),
        "::error::",
        "##[",
        "https://",
        "www.",
        "@team",
        "#12",
        "a-1",
        "deadbeef",
        ":tada:",
        "<!--",
        "-->",
        "</details>",
        "&#64;",
        "1. ",
        "```",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

// Joiners that change what is seen are no secret; which ones those are is tested where they are read.
function hidesSomething(text: string): boolean {
  const fine = joinersInPlace(text);
  return [...text.matchAll(INVISIBLE)].some(({ index }) => !fine.has(index));
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu;

describe("for a terminal", () => {
  it.each([
    { text: "Nina Okafor, 李明, Zoë", shown: "Nina Okafor, 李明, Zoë" },
    { text: "a\r\nb\tc", shown: "a\\r\\nb\\tc" },
    { text: "\u001b[31mred", shown: "\\u{1b}[31mred" },
    { text: "ab\u202ecd\u200b", shown: "ab\\u{202e}cd\\u{200b}" },
    { text: "Ana\u00a0Silva", shown: "Ana\\u{a0}Silva" },
    { text: "::add-mask::x", shown: "\\u{3a}:add-mask::x" },
    { text: "  ::add-mask::x", shown: "  \\u{3a}:add-mask::x" },
    { text: "x ##[add-mask]y", shown: "x \\u{23}#[add-mask]y" },
    { text: "x ##vso[task]y", shown: "x \\u{23}#vso[task]y" },
    { text: "10:30 # 7", shown: "10:30 # 7" },
  ])("$shown", ({ text, shown }) => {
    expect(forTerminal(text)).toBe(shown);
  });

  it("nothing invisible is left, and no line begins a workflow command", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = forTerminal(text);
        expect(shown).not.toSatisfy(hidesSomething);
        expect(shown).not.toMatch(/^\s*::|##\w*\[/);
      }),
    );
  });
});

describe("for Markdown", () => {
  it.each([
    { text: "Senior Engineer, R&D", shown: "Senior Engineer, R&#38;D" },
    { text: "a|b", shown: "a&#124;b" },
    { text: "@contoso/team", shown: "<span>@</span>contoso/team" },
    { text: "contoso/people#12", shown: "contoso/people<span>#</span>12" },
    { text: "GH-12", shown: "GH<span>-</span>12" },
    { text: "https://a.example", shown: "https<span>:</span>//a.example" },
    { text: "www.a.example", shown: "www<span>.</span>a.example" },
    { text: "deadbeef1", shown: "<span>d</span>eadbeef1" },
    { text: "<img src=x>", shown: "&#60;img src=x&#62;" },
    { text: "**a** `b` [c](d)", shown: "&#42;&#42;a&#42;&#42; &#96;b&#96; &#91;c&#93;(d)" },
    { text: "&#64;team", shown: "&#38;<span>#</span>64;team" },
    { text: "- item", shown: "&#45; item" },
    { text: "12. item", shown: "12&#46; item" },
    { text: "  a  b ", shown: "&nbsp;&nbsp;a&nbsp;&nbsp;b&nbsp;" },
    { text: "a\nb", shown: "a&#92;nb" },
  ])("$text", ({ text, shown }) => {
    expect(forMarkdown(text)).toBe(shown);
  });

  it("nothing that means something to Markdown, HTML or GitHub is left", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = forMarkdown(text);
        const plain = markdown.replaceAll(/<span>.<\/span>|&#\d+;|&nbsp;/gu, " ");
        expect(plain).not.toMatch(/[<>&|`*_~[\]\\^@#$]|:\/\/|www\.|\n/i);
        expect(plain).not.toSatisfy(hidesSomething);
        expect(markdown).not.toMatch(/^(?:[-+=:]|\d{1,9}[.)]| )/);
      }),
    );
  });

  it("what a reader sees is the text, but for characters made visible", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const seen = forMarkdown(text)
          .replaceAll(/<\/?span>/g, "")
          .replaceAll("&nbsp;", " ")
          .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
        expect(seen.replaceAll("\\u{3a}", ":").replaceAll("\\u{23}", "#")).toBe(
          forTerminal(text).replaceAll("\\u{3a}", ":").replaceAll("\\u{23}", "#"),
        );
      }),
    );
  });
});

describe("for Markdown code", () => {
  it.each([
    { text: "ana@contoso.com", shown: "`ana@contoso.com`" },
    { text: "a`b", shown: "``a`b``" },
    { text: "`a", shown: "`` `a ``" },
    { text: " a ", shown: "`  a  `" },
    { text: "", shown: "`  `" },
    { text: "a|b", shown: "<code>a&#124;b</code>" },
    { text: "a\\", shown: "`a\\`" },
  ])("$text", ({ text, shown }) => {
    expect(forMarkdownCode(text)).toBe(shown);
  });

  it("cannot be left", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = forMarkdownCode(text);
        expect(markdown).not.toSatisfy(hidesSomething);
        expect(markdown).not.toContain("|");
        expect(isOneCodeSpan(markdown, text)).toBe(true);
      }),
    );
  });
});

/** As CommonMark reads it: a span ends at the first run of as many backticks as began it. */
function isOneCodeSpan(markdown: string, text: string): boolean {
  if (markdown === `<code>${forMarkdown(text)}</code>`) return true;
  const [fence = ""] = /^`+/.exec(markdown) ?? [];
  const runs = markdown.match(/`+/g) ?? [];
  return (
    fence !== "" &&
    markdown.endsWith(fence) &&
    runs.findIndex((run, index) => index > 0 && run === fence) === runs.length - 1
  );
}

it("a code block ends where it should", () => {
  fc.assert(
    fc.property(fc.array(hostileText), (texts) => {
      const lines = forMarkdownBlock(texts.join("\n")).split("\n");
      const fence = lines.at(-1) ?? "";
      expect(fence).toMatch(/^`{3,}$/);
      expect(lines.slice(1, -1).some((line) => line.includes(fence))).toBe(false);
    }),
  );
});

describe("a link", () => {
  it.each([
    { url: "https://a.example/b c.yaml#L1", expected: "https://a.example/b%20c.yaml#L1" },
    { url: "https://a.example/a|b)c", expected: "https://a.example/a%7Cb%29c" },
    { url: "https://a.example/\ud800", expected: "https://a.example/%EF%BF%BD" },
    { url: "javascript:alert(1)", expected: undefined },
    { url: " https://a.example", expected: undefined },
  ])("$url", ({ url, expected }) => {
    expect(forMarkdownLink(url)).toBe(expected);
  });

  it("holds nothing that ends it", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(forMarkdownLink(`https://a.example/${text}`)).toMatch(/^[^\s<>()[\]|\\`"*]+$/);
      }),
    );
  });
});

describe("for a workflow command", () => {
  it.each([
    { part: "data", expected: "100%25%0D%0A::x, y" },
    { part: "property", expected: "100%25%0D%0A%3A%3Ax%2C y" },
  ] as const)("$part", ({ part, expected }) => {
    expect(forWorkflowCommand("100%\r\n::x, y", part)).toBe(expected);
  });

  it("stays on one line, inside its part", () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.constant(HOSTILE)), (text) => {
        expect(forWorkflowCommand(text, "data")).not.toSatisfy(hidesSomething);
        expect(forWorkflowCommand(text, "property")).not.toMatch(/[:,\r\n]/);
      }),
    );
  });
});
