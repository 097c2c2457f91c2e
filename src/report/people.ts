import { columnWidth, padTo } from "./text/columns.ts";
import { forMarkdown, forMarkdownCode, forTerminal } from "./escape.ts";
import { knownName, personValue, shorten, type Person } from "./values.ts";
import { digits } from "./words.ts";

const ACCOUNT_LENGTH = 120;
const WIDEST_COLUMN = 48;

/** "Ana Silva (ana.silva@contoso.com)" for a terminal or a log; the account alone where nobody knows a name. */
export function personText(person: Person): string {
  return forTerminal(personValue(person));
}

/** Two columns for a terminal: accounts, and, where any is known, what people call them. */
export function personColumns(people: readonly Person[]): string[] {
  const accounts = people.map(({ userPrincipalName }) =>
    forTerminal(shorten(userPrincipalName, ACCOUNT_LENGTH)),
  );
  const names = people.map((person) => forTerminal(knownName(person) ?? ""));
  const widths = [accounts, names].map((texts) => columnWidth(texts, WIDEST_COLUMN));
  const [accountWidth = 0, nameWidth = 0] = widths;
  return accounts.map((account, index) =>
    nameWidth === 0
      ? padTo(accountWidth, account)
      : `${padTo(accountWidth, account)}  ${padTo(nameWidth, names[index] ?? "")}`,
  );
}

/** "Ana Silva `ana.silva@contoso.com`": code can be copied, and becomes neither a mention nor a link. */
export function personMarkdown(person: Person): string {
  return withName(person, accountCode(person.userPrincipalName));
}

/** The same where no Markdown is read: in the summary of a folded part. */
export function personTag(person: Person): string {
  return withName(person, codeTag(person.userPrincipalName));
}

/** The first of them, and how many more there are. */
export function peopleMarkdown(people: readonly Person[], most: number): string {
  const shown = people.slice(0, most).map(personMarkdown).join(", ");
  const more = people.length - most;
  return more > 0 ? `${shown} and ${digits(more)} more` : shown;
}

export function accountCode(userPrincipalName: string): string {
  return forMarkdownCode(shorten(userPrincipalName, ACCOUNT_LENGTH));
}

/** A name as code in HTML. */
export function codeTag(name: string): string {
  return `<code>${forMarkdown(shorten(name, ACCOUNT_LENGTH))}</code>`;
}

function withName(person: Person, account: string): string {
  const name = knownName(person);
  return name === undefined ? account : `${forMarkdown(name)} ${account}`;
}
