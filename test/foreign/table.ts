import { operationsIn, type Client } from "./clients.ts";
import type { Operation } from "./operation.ts";
import { otherwiseIn, type Otherwise } from "./otherwise.ts";

/** A client with the text of its program. */
export type Tried = Pick<Client, "name" | "of"> & { readonly program: string };

/** The page docs/foreign-clients.md. */
export function foreignClientsPage(
  clients: readonly Tried[],
  operations: readonly Operation[],
  list: readonly Otherwise[],
): string {
  const cellsOf = ({ operation }: Operation): string[] =>
    clients.map(({ name, program }) => {
      if (operationsIn(program, operations).every((each) => each.operation !== operation))
        return "";
      return otherwiseIn(list, name, operation) ? "otherwise" : "✓";
    });
  const rows = operations.map((each) => ({ ...each, cells: cellsOf(each) }));
  const count = (cell: string, at?: number): number =>
    rows
      .flatMap(({ cells }) => (at === undefined ? cells : cells.slice(at, at + 1)))
      .filter((each) => each === cell).length;
  const tried = count("✓") + count("otherwise");
  return `${[
    ...INTRODUCTION,
    `Of ${tried} operations, ${count("✓")} are answered as Graph would.`,
    "",
    ...table(
      ["client", "package", "operations", "as Graph would answer", "otherwise"],
      clients.map(({ name, of }, at) => [
        name,
        `\`${of}\``,
        count("✓", at) + count("otherwise", at),
        count("✓", at),
        count("otherwise", at),
      ]),
    ),
    "",
    "## Otherwise",
    "",
    ...table(
      ["operation", "instead", "why"],
      list.map(({ operations, clients, instead, reason }) => [
        operations.join("; ") + (clients ? ` (${clients.join(", ")})` : ""),
        instead ? "another answer" : "refused as not modelled",
        reason,
      ]),
    ),
    "",
    "## Each operation",
    "",
    "Left empty where a client has no such call, or its program makes none.",
    "",
    ...table(
      ["operation", "request", ...clients.map(({ name }) => name)],
      rows.map(({ operation, request, source, cells }) => [
        `[${text(operation)}](${source})`,
        `\`${request.replaceAll("|", "\\|")}\``,
        ...cells,
      ]),
    ),
  ].join("\n")}\n`;
}

const INTRODUCTION = [
  "# Other people's clients",
  "",
  "Made by `npm run generate` from `test/foreign/`.",
  "",
  "`npm run test:foreign` runs programs against the [embedded directory](embedded.md) that call Graph through clients that",
  "others wrote, as people use them. No client knows that it does not speak to Graph: a proxy leads",
  "`graph.microsoft.com` and `login.microsoftonline.com` to this machine, and nothing else anywhere. They sign in at a",
  "stand-in for Entra ID, which is the tests' own; the embedded directory obeys the permissions in its tokens.",
  "",
];

function table(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string[] {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  if (rows.length === 0) return ["Nothing."];
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)];
}

function text(operation: string): string {
  return operation.replaceAll(/[|\\<*_[\]]/g, "\\$&");
}
