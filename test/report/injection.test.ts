import fc from "fast-check";
import { withoutJoinersInPlace } from "../../src/model/text/joiners.ts";
import { expect, it } from "vitest";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Drift } from "../../src/model/drift.ts";
import type { Receipt } from "../../src/model/records/receipt.ts";
import {
  renderAcceptedMarkdown,
  renderAcceptedText,
  type Accepted,
} from "../../src/report/json/accepted.ts";
import { annotationsOfDiagnostics, annotationsOfPlan } from "../../src/report/annotations.ts";
import { renderAnnotations, renderDiagnostics } from "../../src/report/diagnostics.ts";
import { renderDriftMarkdown } from "../../src/report/markdown/drift.ts";
import { renderDriftText } from "../../src/report/text/drift.ts";
import { renderInvalidMarkdown } from "../../src/report/markdown/diagnostics.ts";
import { renderOrganisationChart } from "../../src/report/markdown/organisationChart.ts";
import { notAppliedPage, notYetKnownPage } from "../../src/report/pages/notApplied.ts";
import { outcomePage } from "../../src/report/pages/outcome.ts";
import { pagesOfConflict, pagesOfInvalid, pagesOfPlan } from "../../src/report/pages/plan.ts";
import { renderPlanMarkdown } from "../../src/report/markdown/plan.ts";
import { renderPlanText } from "../../src/report/text/plan.ts";
import { renderReceiptMarkdown } from "../../src/report/markdown/receipt.ts";
import { renderReceiptText } from "../../src/report/text/receipt.ts";
import { renderUserText } from "../../src/report/text/user.ts";
import { runs } from "../runs.ts";
import { create, field, HOSTILE, hostilePlan, hostileReceipt, planOf } from "./situations.ts";

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

function hostileDrift(text: string): Drift {
  const at = { file: text, line: 2 };
  const user = { userPrincipalName: text, at };
  return {
    tenant: { id: text, domain: text },
    madeAt: "2026-11-02T08:00:00.000Z",
    commit: text,
    totals: { declared: 4, matched: 3, drifted: 2, unclear: 1, directory: 3 },
    requests: 3,
    users: [
      { ...user, kind: "gone", fields: [] },
      {
        ...user,
        kind: "changed",
        id: "1",
        fields: [{ field: text, declared: text, live: `${text}2`, at, inherited: true }],
      },
    ],
    unclear: [{ ...user, reason: "name-taken", message: text, candidates: [] }],
    refusals: [{ guard: "tenant", message: text, remedy: text, users: [text] }],
  };
}

function hostileAccepted(text: string): Accepted {
  const place = { file: text, line: 2 };
  const value = { field: text, declared: text, live: `${text}2`, at: place, inherited: true };
  return {
    taken: [{ ...value, inherited: true, userPrincipalName: text, id: "1", place }],
    left: [{ userPrincipalName: text, field: text, why: text }],
  };
}

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
      kept: "Receipt: receipt.json.",
      newAccounts: [{ userPrincipalName: text, displayName: text }],
    }),
  drift: (text, color) =>
    renderDriftText(hostileDrift(text), {
      style: { color, width: 80 },
      full: true,
      hidePersonal: false,
    }),
  "what was accepted": (text, color) =>
    renderAcceptedText(hostileAccepted(text), {
      style: { color, width: 80 },
      hidePersonal: false,
    }),
  diagnostics: (text, color) =>
    renderDiagnostics(diagnosticsWith(text), {
      style: { color, width: 80 },
      drawing: color,
      files: 1,
    }),
  user: (text, color) => {
    const origin = { at: { file: text, line: 1, column: 1 }, inherited: true };
    return renderUserText(
      {
        at: origin.at,
        id: text,
        formerly: [{ value: text, ...origin }],
        fields: { [text]: text, manager: text },
        unmanaged: new Set(),
        originOf: () => origin,
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
      { numRuns: runs(20) },
    );
  },
);

it("where lines are broken, none of them begins like a command, and each is set in", () => {
  const style = { color: false, width: 40, wraps: true };
  fc.assert(
    fc.property(hostileText, (text) => {
      const shown = [
        renderPlanText(hostilePlan(text), { style, full: true }),
        renderReceiptText(hostileReceipt(text), {
          style,
          newAccounts: [{ userPrincipalName: text, displayName: text }],
        }),
        renderDriftText(hostileDrift(text), { style, full: true, hidePersonal: false }),
        renderAcceptedText(hostileAccepted(text), { style, hidePersonal: false }),
      ].join("");
      expect(shown).not.toMatch(/^\s*::/m);
      expect(shown).not.toMatch(/##\w*\[/);
      expect(shown).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u);
    }),
    { numRuns: runs(20) },
  );
});

const link = ({ file }: { file: string }) => `https://github.com/contoso/people/blob/main/${file}`;
const markdownRenderers: Record<string, (text: string) => string> = {
  plan: (text) =>
    renderPlanMarkdown(hostilePlan(text), { link, hidePersonal: false, limit: 1_000_000 }),
  "plan without links": (text) =>
    renderPlanMarkdown(hostilePlan(text), { hidePersonal: true, limit: 1_000_000 }),
  receipt: (text) =>
    renderReceiptMarkdown(hostileReceipt(text), {
      hidePersonal: false,
      newAccounts: [{ userPrincipalName: text, displayName: `${text}2` }],
      limit: 1_000_000,
    }),
  drift: (text) =>
    renderDriftMarkdown(hostileDrift(text), { link, hidePersonal: false, limit: 1_000_000 }),
  "what was accepted": (text) =>
    renderAcceptedMarkdown(hostileAccepted(text), {
      link,
      hidePersonal: false,
      limit: 1_000_000,
    }),
  diagnostics: (text) =>
    renderInvalidMarkdown(diagnosticsWith(text), { link, domain: text, limit: 1_000_000 }),
  "comment on a plan": (text) => pagesOfPlan(hostilePlan(text), { tenant: text, link }).comment,
  "comment on invalid files": (text) =>
    pagesOfInvalid({ diagnostics: diagnosticsWith(text) }, { tenant: text, link }).comment,
  "comment on a conflict": (text) => pagesOfConflict([text, `${text}2`], text).comment,
  "comment on what was applied": (text) =>
    outcomePage(hostileReceipt(text), hostilePlan(text), { tenant: text, runUrl: RUN }).comment,
  "comment on what was created": (text) =>
    outcomePage(createdOf(text), planOf([{ ...create("x", []), userPrincipalName: text }]), {
      tenant: text,
      runUrl: RUN,
    }).comment,
  "comment on what was not applied": (text) =>
    notAppliedPage(text, { tenant: text, runUrl: RUN }).comment,
  "comment on what a guard refused": (text) =>
    notAppliedPage(text, { tenant: text, runUrl: RUN, refusals: hostilePlan(text).refusals })
      .comment,
  "comment on what is not known": (text) =>
    notYetKnownPage(text, { tenant: text, runUrl: RUN }).comment,
};
const RUN = "https://github.com/contoso/people/actions/runs/1";

function createdOf(text: string): Receipt {
  const [first] = hostileReceipt(text).outcomes;
  if (!first) throw new Error("There is no outcome");
  return { ...hostileReceipt(text), outcomes: [{ ...first, kind: "create", id: "1" }] };
}

it.each(Object.entries(markdownRenderers))(
  "%s: no text leaves its cell, quote or fold",
  (_, render) => {
    const harmless = shape(render("x"));
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = render(text);
        expect(shape(markdown)).toEqual(harmless);
        expect(withoutJoinersInPlace(markdown)).not.toMatch(
          /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u,
        );
      }),
      { numRuns: runs(20) },
    );
  },
);

/** What means something in Mermaid's grammar, in its directives, or in the Markdown and HTML of its labels. */
const mermaidText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from("\"'`[](){}<>|;:#&%-=~\\\n\r\t "),
        "end",
        "%%{init: {'theme': 'dark'}}%%",
        "-->",
        "click p0 href",
        "```",
        "#quot;",
        "<b>",
        "subgraph",
        "]]",
      ),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(""));

it("chart: nothing but boxes and arrows, whatever people are called", () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, mermaidText), mermaidText, (name, manager) => {
      const person = { id: "1", userPrincipalName: manager, displayName: name };
      const named = { userPrincipalName: name, displayName: manager };
      const chart = renderOrganisationChart(
        planOf([
          { ...create("x", [field("manager", null, person)]), ...named },
          create("end", [field("manager", person, null)]),
        ]),
      );
      const lines = chart.split("\n");
      expect(lines.slice(0, 4)).toEqual([
        "Managers and their reports:",
        "",
        "```mermaid",
        "graph LR",
      ]);
      expect(lines.at(-1)).toBe("```");
      for (const line of lines.slice(4, -1))
        expect(withoutJoinersInPlace(line)).toMatch(
          /^ {2}(?:p\d+\["[\p{L}\p{M}\p{N} .:'_?-]*"\]|p\d+ (?:-->|-\. no longer \.->) p\d+)$/u,
        );
    }),
  );
});

it("annotations: plain text in one line, and never too long", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const annotations = [
        ...annotationsOfPlan(hostilePlan(text.repeat(200))),
        ...annotationsOfDiagnostics(diagnosticsWith(text)),
      ];
      expect(annotations.length).toBeGreaterThan(4);
      for (const { title, message } of annotations) {
        expect(`${title}${message}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        // GitHub takes 255 characters of title and 64 KB of message.
        expect(title.length).toBeLessThanOrEqual(255);
        expect(new TextEncoder().encode(message).length).toBeLessThanOrEqual(64 * 1024);
      }
    }),
    { numRuns: runs(20) },
  );
});

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
