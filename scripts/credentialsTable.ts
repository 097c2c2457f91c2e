import { CREDENTIALS } from "../src/directory/signIn/credentials/index.ts";

const BEGIN = "<!-- prettier-ignore-start -->";
const END = "<!-- prettier-ignore-end -->";

/** docs/signing-in.md with the table of the words for `ROLLCALL_CREDENTIAL`, between two marks. */
export function withCredentialsTable(page: string): string {
  const [before = "", rest = ""] = page.split(BEGIN);
  const [, after = ""] = rest.split(END);
  return `${before}${BEGIN}\n\n${table()}\n\n${END}${after}`;
}

function table(): string {
  return [
    "| `ROLLCALL_CREDENTIAL` | who signs in | needs | may have |",
    "| --- | --- | --- | --- |",
    ...CREDENTIALS.map(
      ({ name, summary, needs, takes = [] }) =>
        `| \`${name}\` | ${summary} | ${listed(needs)} | ${listed(takes)} |`,
    ),
  ].join("\n");
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
