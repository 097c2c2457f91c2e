import fc from "fast-check";
import { expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { renderAnnotations, renderDiagnostics } from "../../src/report/diagnostics.ts";
import { renderInvalidMarkdown } from "../../src/report/diagnosticsMarkdown.ts";
import { renderPlanMarkdown } from "../../src/report/planMarkdown.ts";
import { renderPlanText } from "../../src/report/planText.ts";
import { renderReceiptMarkdown } from "../../src/report/receiptMarkdown.ts";
import { renderReceiptText } from "../../src/report/receiptText.ts";
import { renderUserText } from "../../src/report/userText.ts";
import { HOSTILE, hostilePlan, hostileReceipt } from "./situations.ts";

const hostileText = fc.oneof(
  fc.constant(HOSTILE),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "|",
          "`",
          "\n",
          "\r",
          "::error::",
          "\n::error::",
          "##[x]",
          "\u001b[2J",
          "\u202e",
          "</details>",
          "\n\n# x",
          "](x)",
          "-->",
          "```",
          " ",
        ),
        fc.string({ unit: "binary", maxLength: 5 }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("").trimStart())
    .filter((text) => text !== ""),
);

function diagnosticsWith(text: string): Diagnostic[] {
  const at = { file: text, line: 2, column: 2 };
  return [{ severity: "error", code: text, message: text, at, excerpt: { line: text, length: 3 } }];
}

const terminalRenderers: Record<string, (text: string, color: boolean) => string> = {
  "plan, full": (text, color) =>
    renderPlanText(hostilePlan(text), { style: { color, width: 80 }, full: true }),
  plan: (text, color) => renderPlanText(hostilePlan(text), { style: { color, width: 80 } }),
  receipt: (text, color) =>
    renderReceiptText(hostileReceipt(text), {
      style: { color, width: 80 },
      receiptPath: text,
      newAccounts: [text],
    }),
  diagnostics: (text, color) =>
    renderDiagnostics(diagnosticsWith(text), {
      style: { color, width: 80 },
      drawing: color,
      files: 1,
    }),
  user: (text, color) => {
    const declared = { value: text, at: { file: text, line: 1, column: 1 }, inherited: true };
    return renderUserText(
      {
        at: declared.at,
        id: declared,
        formerly: [declared],
        fields: { [text]: declared },
        manager: declared,
      },
      { style: { color, width: 80 } },
    );
  },
};

it.each(Object.entries(terminalRenderers))(
  "%s: no text leaves its line or colours it",
  (_, render) => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (text, color) => {
        const shown = render(text, color).replaceAll(/\u001b\[(?:0|1|2|3[1-6])m/g, (code) =>
          color ? "" : code,
        );
        expect(shown).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u);
        expect(shown).not.toMatch(/^\s*::/m);
        expect(shown).not.toMatch(/##\w*\[/);
        expect(withoutPasted(shown)).toBe(withoutPasted(render("x", color)));
      }),
      { numRuns: 60 },
    );
  },
);

const link = ({ file }: { file: string }) => `https://github.com/contoso/people/blob/main/${file}`;
const markdownRenderers: Record<string, (text: string) => string> = {
  plan: (text) =>
    renderPlanMarkdown(hostilePlan(text), { link, hidePersonal: false, limit: 1_000_000 }),
  "plan without links": (text) =>
    renderPlanMarkdown(hostilePlan(text), { hidePersonal: true, limit: 1_000_000 }),
  receipt: (text) =>
    renderReceiptMarkdown(hostileReceipt(text), {
      hidePersonal: false,
      newAccounts: [text],
      limit: 1_000_000,
    }),
  diagnostics: (text) =>
    renderInvalidMarkdown(diagnosticsWith(text), { link, domain: text, limit: 1_000_000 }),
};

it.each(Object.entries(markdownRenderers))(
  "%s: no text leaves its cell, quote or fold",
  (_, render) => {
    const harmless = shape(render("x"));
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = render(text);
        expect(shape(markdown)).toEqual(harmless);
        expect(markdown).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u);
      }),
      { numRuns: 60 },
    );
  },
);

it("annotations: one command for each diagnostic, whatever it says", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const commands = renderAnnotations(diagnosticsWith(text));
      expect(commands).toMatch(/^::error file=[^:,]*,line=2,col=2,title=[^:,]*::.*\n$/u);
      expect(commands).not.toMatch(/\r|\n(?!$)/);
    }),
  );
});

// The file to paste has as many lines as it has; its lines are the ones that are set in.
function withoutPasted(text: string): number {
  return text.split("\n").filter((line) => !line.startsWith("    ")).length;
}

/** Of each line: how it begins, how many cells and which tags it has. */
function shape(markdown: string): string[] {
  return outsideOfBlocks(markdown).map((line) => {
    const [start = ""] = /^(?:> )?(?:[-#|~]+ )?/.exec(line) ?? [];
    const tags = (line.match(/<\/?(?!span|code)[a-z!][^>]*>/gi) ?? []).filter(
      (tag) => !tag.startsWith("<!-- rollcall:"),
    );
    return `${start}${line.split("|").length} ${tags.join("")}`;
  });
}

// The text of a fenced block is what it is; its fences are tested where they are made.
function outsideOfBlocks(markdown: string): string[] {
  let fence: string | undefined;
  return markdown.split("\n").filter((line) => {
    const opened = /^> (`{3,})yaml$/.exec(line)?.[1];
    if (fence === undefined && opened !== undefined) fence = opened;
    else if (fence !== undefined) {
      if (line === `> ${fence}`) fence = undefined;
      return false;
    }
    return true;
  });
}
