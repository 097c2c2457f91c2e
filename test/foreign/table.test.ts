import { expect, it } from "vitest";
import { CLIENTS, operationsIn, programOf } from "./clients.ts";
import { answer } from "./operation.ts";
import { OPERATIONS } from "./operations/index.ts";
import { OTHERWISE } from "./otherwise.ts";
import { foreignClientsPage } from "./table.ts";

const names = OPERATIONS.map(({ operation }) => operation);

it("every operation has a name of its own, a source, and a client that tries it", () => {
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  for (const { source } of OPERATIONS) expect(source).toMatch(/^https:\/\/[\w.-]+\/\S*$/);
  const tried = CLIENTS.flatMap((client) => operationsIn(programOf(client), OPERATIONS));
  expect(OPERATIONS.filter((operation) => !tried.includes(operation))).toEqual([]);
});

it("what is answered otherwise are operations and clients, each once", () => {
  const listed = OTHERWISE.flatMap(({ operations, clients = [""] }) =>
    operations.flatMap((operation) => clients.map((client) => `${operation} ${client}`)),
  );
  expect(new Set(listed).size).toBe(listed.length);
  expect(
    OTHERWISE.flatMap(({ operations }) => operations).filter((each) => !names.includes(each)),
  ).toEqual([]);
  const clients = CLIENTS.map(({ name }) => name);
  expect(
    OTHERWISE.flatMap(({ clients = [] }) => clients).filter((each) => !clients.includes(each)),
  ).toEqual([]);
});

it("counts what is tried, and marks what is otherwise", () => {
  const source = "https://contoso.example/";
  const page = foreignClientsPage(
    [
      { name: "A", of: "a", program: 'ask("read"); ask("write")' },
      { name: "B", of: "b", program: 'ask("write")' },
    ],
    [
      { operation: "read", request: "GET /x", graph: answer(1), source },
      { operation: "write", request: "PUT /x|y", graph: answer(2), source },
    ],
    [{ operations: ["write"], clients: ["B"], reason: "Because." }],
  );
  for (const line of [
    "Of 3 operations, 2 get the same answer as from Graph.",
    "| A | `a` | 2 | 2 | 0 |",
    "| B | `b` | 1 | 0 | 1 |",
    "| write (B) | refused as not modelled | Because. |",
    "| [read](https://contoso.example/) | `GET /x` | ✓ |  |",
    "| [write](https://contoso.example/) | `PUT /x\\|y` | ✓ | otherwise |",
  ])
    expect(page.split("\n")).toContain(line);
});
