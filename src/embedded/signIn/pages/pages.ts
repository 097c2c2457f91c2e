import { randomBytes } from "node:crypto";

/** A page for a person, with the header that keeps everything else out of it. */
export interface Page {
  readonly status: number;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface SignInForm {
  readonly title: string;
  /** A sentence above the form. */
  readonly text: string;
  /** What is sent back unseen. */
  readonly hidden: Readonly<Record<string, string>>;
  /** Present: the person types a code as well, which may be known. */
  readonly userCode?: string;
  readonly username?: string;
  /** userPrincipalNames to choose from. */
  readonly accounts: readonly string[];
  /** Why the last try was refused. */
  readonly problem?: string;
}

const STYLE =
  "body{font:1rem/1.5 system-ui,sans-serif;max-width:26rem;margin:4rem auto;padding:0 1rem}" +
  "label{display:block;margin:1rem 0}input:not([type=checkbox]){display:block;width:100%;padding:.4rem;box-sizing:border-box}" +
  "button{padding:.4rem 1rem;margin-right:.5rem}[role=alert]{color:#a4262c}";

/** Asks for an account. There are no passwords here, and the page says so. */
export function signInPage(form: SignInForm, status = 200): Page {
  const { title, text, hidden, userCode, username = "", accounts, problem } = form;
  const code =
    userCode === undefined
      ? ""
      : `<label>Code<input name="user_code" value="${escaped(userCode)}" autocomplete="off" required></label>`;
  return page(
    status,
    title,
    `<p>${escaped(text)}</p>` +
      (problem === undefined ? "" : `<p role="alert">${escaped(problem)}</p>`) +
      `<form method="post">${hiddenFields(hidden)}${code}` +
      `<label>Account<input name="username" value="${escaped(username)}" list="accounts" autocomplete="username" autofocus></label>` +
      `<datalist id="accounts">${accounts.map((each) => `<option value="${escaped(each)}">`).join("")}</datalist>` +
      `<label><input type="checkbox" name="mfa" value="1" checked> with multifactor authentication</label>` +
      `<button name="answer" value="continue">Sign in</button><button name="answer" value="cancel" formnovalidate>Cancel</button>` +
      `</form><p>This is the embedded directory, for trying and testing. It has no passwords: never type one here.</p>`,
  );
}

/** Tells a person something, and ends there. */
export function messagePage(status: number, title: string, text: string): Page {
  return page(status, title, `<p role="status">${escaped(text)}</p>`);
}

/** Sends an answer on to an application by the person's browser. */
export function formPostPage(address: string, fields: Readonly<Record<string, string>>): Page {
  return page(
    200,
    "Working…",
    `<form method="post" action="${escaped(address)}">${hiddenFields(fields)}<noscript><button>Continue</button></noscript></form>`,
    "document.forms[0].submit()",
  );
}

function page(status: number, title: string, body: string, script?: string): Page {
  const nonce = randomBytes(16).toString("base64");
  return {
    status,
    html:
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>` +
      `<meta name="viewport" content="width=device-width"><style nonce="${nonce}">${STYLE}</style></head>` +
      `<body><h1>${escaped(title)}</h1>${body}` +
      (script === undefined ? "" : `<script nonce="${nonce}">${script}</script>`) +
      `</body></html>`,
    headers: {
      "Content-Security-Policy": `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
      "Referrer-Policy": "no-referrer",
    },
  };
}

function hiddenFields(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(
      ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
    )
    .join("");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
