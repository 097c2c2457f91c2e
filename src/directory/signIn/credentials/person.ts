import { randomUUID } from "node:crypto";
import { DirectoryError } from "../../ports.ts";
import {
  APPLICATION,
  checkTenant,
  required,
  type CredentialKind,
  type Given,
  type Person,
} from "./kinds.ts";

/** @see https://learn.microsoft.com/javascript/api/@azure/identity/devicecodecredential */
export const deviceCode: CredentialKind = {
  name: "deviceCode",
  summary: "a person, in a browser on any machine, by a code that the terminal shows",
  needs: APPLICATION,
  takes: ["ROLLCALL_SCOPES"],
  isDelegated: true,
  prepare(given) {
    const { tenantId, clientId, person } = signingIn(given, "deviceCode");
    return {
      isKept: true,
      make: ({ DeviceCodeCredential }, options) =>
        new DeviceCodeCredential({
          ...options,
          tenantId,
          clientId,
          userPromptCallback: ({ userCode, verificationUri }) => {
            // What an authority answers is not printed as it comes.
            const page = typeof verificationUri === "string" ? URL.parse(verificationUri) : null;
            const isAddress =
              page?.protocol === "https:" && page.username === "" && page.href.length <= 200;
            const isCode = typeof userCode === "string" && /^[\w-]{1,40}$/.test(userCode);
            if (!isAddress || !isCode)
              throw new DirectoryError("The authority answered with no code that can be shown.");
            person.tell(
              `To sign in, open ${page.href} in a browser and enter the code ${userCode}.\n`,
            );
          },
        }),
    };
  },
};

/** @see https://learn.microsoft.com/javascript/api/@azure/identity/interactivebrowsercredential */
export const browser: CredentialKind = {
  name: "browser",
  summary: "a person, in the browser of this machine",
  needs: APPLICATION,
  takes: ["ROLLCALL_SCOPES", "ROLLCALL_REDIRECT_URI"],
  isDelegated: true,
  prepare(given) {
    const { tenantId, clientId, person } = signingIn(given, "browser");
    const redirectUri = given.value("ROLLCALL_REDIRECT_URI");
    return {
      isKept: true,
      make({ InteractiveBrowserCredential }, options) {
        person.tell("A browser opens for you to sign in. Ctrl+C ends the wait.\n");
        return new InteractiveBrowserCredential({
          ...options,
          tenantId,
          clientId,
          ...(redirectUri !== "" && { redirectUri }),
        });
      },
    };
  },
};

const LOCAL = "http://localhost";

/**
 * For a machine without a browser where device codes are forbidden: the person signs in elsewhere, and pastes the address
 * at which the browser ended.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 * @see https://learn.microsoft.com/javascript/api/@azure/identity/authorizationcodecredential
 */
export const authorizationCode: CredentialKind = {
  name: "authorizationCode",
  summary: "a person, in a browser on any machine, whose last address is pasted into the terminal",
  needs: APPLICATION,
  takes: ["ROLLCALL_SCOPES", "ROLLCALL_REDIRECT_URI", "AZURE_CLIENT_SECRET"],
  isDelegated: true,
  prepare(given) {
    const { tenantId, clientId, person } = signingIn(given, "authorizationCode");
    const redirectUri = given.value("ROLLCALL_REDIRECT_URI") || LOCAL;
    const secret = given.value("AZURE_CLIENT_SECRET");
    return {
      isKept: true,
      async make({ AuthorizationCodeCredential }, options) {
        const state = randomUUID();
        const page = new URL(`${given.endpoint.authority}/${tenantId}/oauth2/v2.0/authorize`);
        page.search = new URLSearchParams({
          client_id: clientId,
          response_type: "code",
          response_mode: "query",
          redirect_uri: redirectUri,
          scope: [...new Set([...given.scopes, "openid", "profile", "offline_access"])].join(" "),
          state,
          prompt: "select_account",
        }).toString();
        person.tell(
          `To sign in, open this page in a browser:\n  ${page.href}\nIt ends at an address that begins with ${redirectUri}, which may not be found.\n`,
        );
        const pasted = await person.ask("Paste that address here: ").catch(() => {
          throw new DirectoryError(
            "You pasted no address, so Rollcall is not signed in. Run the same command again.",
          );
        });
        const code = codeIn(pasted, state);
        return secret === ""
          ? new AuthorizationCodeCredential(tenantId, clientId, code, redirectUri, options)
          : new AuthorizationCodeCredential(tenantId, clientId, secret, code, redirectUri, options);
      },
    };
  },
};

function codeIn(pasted: string, state: string): string {
  const parameters = URL.parse(pasted.trim())?.searchParams;
  if (parameters?.get("state") !== state)
    throw new DirectoryError(
      "The pasted text is not the address at which this sign-in ended. Run the same command again, and paste the whole address, from http to the end.",
    );
  const code = parameters.get("code");
  if (code) return code;
  const error = /^[a-z_]{1,40}$/.exec(parameters.get("error") ?? "")?.[0];
  throw new DirectoryError(
    `The sign-in ended without a code${error === undefined ? "" : ` (${error})`}. The page in the browser says why.`,
  );
}

function signingIn(
  given: Given,
  kind: string,
): { tenantId: string; clientId: string; person: Person } {
  const { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId } = required(
    given,
    kind,
    APPLICATION,
    "The application must be one of your own: a public client with the delegated permissions of Microsoft Graph that Rollcall needs.",
  );
  checkTenant(tenantId);
  if (!given.person)
    throw new DirectoryError(
      `ROLLCALL_CREDENTIAL is ${kind}, which signs in a person, and there is no terminal to ask on. Run the command in a terminal, or sign in as an application.`,
    );
  return { tenantId, clientId, person: given.person };
}
