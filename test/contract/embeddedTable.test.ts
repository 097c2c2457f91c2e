import { expect, it } from "vitest";
import { topic } from "./claim.ts";
import { withEmbeddedTable } from "./embeddedTable.ts";
import { strayEntries } from "./held.ts";
import type { NotHeld } from "./notHeld.ts";

const steps = [{ send: "GET /users", expect: { status: 200 } }];
const shared = {
  source: "https://contoso.example/",
  section: "users 1.1",
  confidence: "documented",
} as const;
const TOPICS = [
  topic("Users", shared, { claim: "a", steps }, { claim: "b | c", steps }, { claim: "d", steps }),
  topic(
    "Groups",
    { ...shared, section: "users 3.2" },
    { claim: "a", steps },
    { claim: "b", section: "lifecycle 1", steps },
  ),
];
const NOT_HELD: NotHeld[] = [
  { topic: "Users", claims: ["b | c"], kind: "otherwise", reason: "Because." },
  { topic: "Groups", kind: "absent", reason: "It has none.", neededBy: "teams" },
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
    "The embedded directory meets 2 of 5 claims about Graph.",
    "| users 1.1 | the request that creates a user | 3 | 2 | 1 | 0 |",
    "| users 3.2 | groups | 1 | 0 | 0 | 1 |",
    "| **users** |  | 4 | 2 | 1 | 1 |",
    "| lifecycle 1 | kinds of groups, reading and writing members | 1 | 0 | 0 | 1 |",
    "| **lifecycle** |  | 1 | 0 | 0 | 1 |",
    "| **all** |  | 5 | 2 | 1 | 2 |",
    "| Users | b \\| c | Because. |",
    "| Groups | all of 2 | It has none. | teams |",
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
