import { BOT, BOT_EMAIL } from "./names.ts";

/** Logins whose accounts are gone: GitHub then tells no user at all. */
export interface Accounts {
  /** `{ login, type }`, or null where the account is gone. */
  readonly json: (login: string | null) => { readonly login: string; readonly type: string } | null;
  readonly deletedAccounts: Set<string>;
  /** Who has an e-mail address; who is not here has no account. */
  readonly logins: Map<string, string>;
}

export function keepAccounts(): Accounts {
  const deletedAccounts = new Set<string>();
  return {
    deletedAccounts,
    logins: new Map([
      ["noreply@github.com", "web-flow"],
      [BOT_EMAIL, BOT],
    ]),
    json: (login) =>
      login === null || deletedAccounts.has(login)
        ? null
        : { login, type: login.endsWith("[bot]") ? "Bot" : "User" },
  };
}
