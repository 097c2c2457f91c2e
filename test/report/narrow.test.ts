import { expect, it } from "vitest";
import { displayWidth } from "../../src/report/text/columns.ts";
import { renderHandOverText } from "../../src/report/text/handOver.ts";
import { renderImportText } from "../../src/report/text/import.ts";
import { renderPassText } from "../../src/report/text/pass.ts";
import { renderTableImport } from "../../src/report/text/tableImport.ts";
import { renderTableProblems } from "../../src/report/facts/tableProblems.ts";

const LONG = "maximiliane.von-hohenstein-schwarzenberg@people.emea.contoso.com";
const WIDE = "株式会社コントソ 営業本部 東日本 営業部 第一課 主任";
const PERSON = { id: "1", userPrincipalName: LONG, displayName: WIDE };
const NOW = new Date("2026-11-26T08:00:00Z");
const PASS = {
  ...PERSON,
  temporaryAccessPass: "Tp4-example",
  startDateTime: "2026-11-30T08:00:00Z",
  lifetimeInMinutes: 480,
  isUsableOnce: true,
};

type Draw = (style: { color: boolean; width: number; wraps?: boolean }) => string;

const TEXTS: readonly (readonly [string, Draw])[] = [
  [
    "an import of the directory",
    (style) =>
      renderImportText(
        {
          directory: 3,
          created: [LONG],
          updated: [],
          unchanged: 0,
          outsideScope: { "guests of other organisations": 12, "shared mailboxes": 4 },
          protected: 2,
          leftOut: [
            {
              userPrincipalName: LONG,
              field: "manager",
              reason: "is not declared and not in scope",
            },
          ],
          empty: [{ field: "employeeId" }, { field: "aboutMe", permission: "User.Read.All" }],
          vanished: [LONG],
          differing: [{ userPrincipalName: LONG, why: `department is ${WIDE}` }],
          files: ["users/a.yaml"],
        },
        { folder: "users", isWritten: false, requests: 3, readingSeconds: 1, seconds: 2, style },
      ),
  ],
  [
    "an import of a table",
    (style) =>
      renderTableImport({
        leftOut: ["2 guests"],
        notes: [
          `users/a.yaml moves to users/sales/${LONG}.yaml. It inherits there: city: ${WIDE}.`,
        ],
        created: [LONG],
        updated: [LONG],
        unchanged: [],
        missing: [LONG, "ana@contoso.com"],
        complete: false,
        files: 2,
        folder: "users",
        dryRun: false,
        style,
      }),
  ],
  [
    "the mistakes of a table",
    (style) =>
      renderTableProblems(
        [
          {
            severity: "error",
            code: "unknown-manager",
            message: `${JSON.stringify(WIDE)} is neither in the table nor in the files`,
            row: 7,
            column: 2,
            heading: "Manager of the department",
            details: [`Similar: ${LONG}, ${WIDE}`],
          },
        ],
        { file: "people.csv", style },
      ),
  ],
  [
    "a hand-over",
    (style) =>
      renderHandOverText(
        {
          tenant: { id: "1", domain: "contoso.com" },
          handedOver: [PASS],
          waiting: [
            { ...PERSON, reason: "the tenant's policy does not allow a pass for this user" },
          ],
          recipients: [],
        },
        {
          reveal: (file) => `rollcall reveal ${file}`,
          earlier: [{ number: 58, command: "rollcall hand-over .rollcall/receipt.json.before-1" }],
        },
        style,
      ),
  ],
  ["a pass", (style) => renderPassText(PASS, NOW, { again: "rollcall hand-over --again", style })],
];

it.each(TEXTS)("%s breaks between words only, and says the same in any width", (_, draw) => {
  const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
  const wide = draw({ color: false, width: 120 });
  for (const width of [80, 60]) {
    const narrow = draw({ color: false, width, wraps: true });
    expect(words(narrow)).toEqual(words(wide));
    for (const line of narrow.split("\n"))
      // Only a word that is too wide by itself sticks out.
      if (displayWidth(line) > width) expect(words(line)).toHaveLength(1);
    const painted = draw({ color: true, width, wraps: true });
    expect(painted.replaceAll(/\u001b\[\d+m/g, "")).toBe(narrow);
  }
});
