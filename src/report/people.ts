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

/** An account and what people call it, escaped. */
export interface Name {
  /** In columns, for lines that fit. */
  readonly aligned: string;
  /** Below each other where a line does not hold them. */
  readonly parts: readonly string[];
}

/** Two columns for a terminal: accounts, and, where any is known, what people call them. */
export function personColumns(people: readonly Person[]): (person: Person) => Name {
  const accountWidth = columnWidth(people.map(accountText), WIDEST_COLUMN);
  const nameWidth = columnWidth(people.map(nameText), WIDEST_COLUMN);
  return (person) => {
    const account = accountText(person);
    const name = nameText(person);
    const column = padTo(accountWidth, account);
    return {
      aligned: nameWidth === 0 ? column : `${column}  ${padTo(nameWidth, name)}`,
      parts: name === "" ? [account] : [account, name],
    };
  };
}

function accountText({ userPrincipalName }: Person): string {
  return forTerminal(shorten(userPrincipalName, ACCOUNT_LENGTH));
}

function nameText(person: Person): string {
  return forTerminal(knownName(person) ?? "");
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
