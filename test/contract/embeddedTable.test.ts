import { expect, it } from "vitest";
import { topic } from "./claim.ts";
import { withEmbeddedTable } from "./embeddedTable.ts";
import { strayEntries } from "./held.ts";
import type { NotHeld } from "./notHeld.ts";

const steps = [{ send: "GET /users", expect: { status: 200 } }];
const shared = { source: "https://contoso.example/", confidence: "documented" } as const;
const TOPICS = [
  topic("Users", shared, { claim: "a", steps }, { claim: "b | c", steps }, { claim: "d", steps }),
  topic("Groups", shared, { claim: "a", steps }, { claim: "b", steps }),
];
const NOT_HELD: NotHeld[] = [
  { topic: "Users", claims: ["b | c"], kind: "otherwise", reason: "Because." },
  { topic: "Groups", kind: "absent", reason: "It has none." },
];
const PAGE = `# Page

<!-- Made by \`npm run generate\` from test/contract/. -->
Old.
<!-- End of what is made. -->

The rest.
`;

it("puts counts and reasons in their place, and leaves the rest of the page", () => {
  const page = withEmbeddedTable(PAGE, TOPICS, NOT_HELD);
  expect(page).toMatch(/^# Page\n/);
  expect(page).toMatch(/\n\nThe rest\.\n$/);
  expect(page).not.toContain("Old.");
  for (const line of [
    "Of 5 claims about Graph it holds 2.",
    "| Users | 2 | 1 | 0 |",
    "| Groups | 0 | 0 | 2 |",
    "| all | 2 | 1 | 2 |",
    "| Users | b \\| c | Because. |",
    "| Groups | all of 2 | It has none. |",
  ])
    expect(page.split("\n")).toContain(line);
  expect(withEmbeddedTable(page, TOPICS, NOT_HELD)).toBe(page);
});

it("wants a place for it", () => {
  expect(() => withEmbeddedTable("# Page\n", TOPICS, NOT_HELD)).toThrow("no place");
});

it.each([
  { list: NOT_HELD, stray: [] },
  { list: [{ ...NOT_HELD[0], claims: ["gone"] }], stray: ["Users: gone"] },
  { list: [{ ...NOT_HELD[1], topic: "Licences" }], stray: ["Licences"] },
  { list: [NOT_HELD[0], NOT_HELD[0]], stray: ["Users: b | c"] },
  { list: [NOT_HELD[1], { ...NOT_HELD[1], claims: ["a"] }], stray: ["Groups: a"] },
])("tells stray entries: $stray", ({ list, stray }) => {
  expect(strayEntries(list as NotHeld[], TOPICS)).toEqual(stray);
});
