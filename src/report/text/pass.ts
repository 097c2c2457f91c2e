import type { PersonWithPass } from "../../model/handOver.ts";
import { forTerminal } from "../escape.ts";
import { personText } from "../people.ts";
import { wrapped } from "./columns.ts";
import type { Style } from "./style.ts";

/**
 * One person's pass for the terminal of the person who hands it over, and what to say with it.
 *
 * @param reader.again the command that issues another one
 * @see https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass
 */
export function renderPassText(
  pass: PersonWithPass,
  now: Date,
  { again, style }: { readonly again: string; readonly style: Style },
): string {
  const start = new Date(pass.startDateTime);
  const end = new Date(start.getTime() + pass.lifetimeInMinutes * 60_000);
  const account = forTerminal(pass.userPrincipalName);
  const isOver = now >= end;
  return [
    "",
    wrapped(personText(pass), style),
    "",
    `  Temporary Access Pass  ${forTerminal(pass.temporaryAccessPass)}`,
    wrapped(`  Valid                  ${moment(start)} to ${moment(end)} (UTC)`, style, 25),
    `  Can be used            ${pass.isUsableOnce ? "once" : "many times while it is valid"}`,
    "",
    ...(isOver
      ? [`It has expired. Issue another one: ${again}`, ""]
      : [
          "Make sure that you speak to this person. Tell them the pass, and:",
          `  1. Open https://aka.ms/mysecurityinfo and sign in as ${account}.`,
          `  2. Enter the pass where a Temporary Access Pass is asked for${now < start ? `, not before ${moment(start)} UTC` : ""}.`,
          `  3. Add a sign-in method, such as a passkey or Microsoft Authenticator${pass.isUsableOnce ? ", within 10 minutes" : ""}.`,
          "",
        ].map((line) => wrapped(line, style, "  1. ".length))),
  ].join("\n");
}

function moment(date: Date): string {
  return date.toISOString().slice(0, "2026-11-30T08:00".length).replace("T", " ");
}
