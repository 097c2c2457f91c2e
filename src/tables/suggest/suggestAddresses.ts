import { lookAt } from "./lookAtCells.ts";
import { called, isText, type Suggesting } from "./suggestion.ts";

/** What is remarked of names that are no addresses. */
export const WITHOUT_DOMAIN = "without a domain";

/** The name to sign in with, and the mail address where that is another column. */
export function suggestAddresses(context: Suggesting): void {
  const { headings, rows, taken, give, open } = context;
  const known = headings.columns.find(({ target }) => target.key === "userPrincipalName");
  const names = called(context, "userPrincipalName");
  const mails = called(context, "mail").filter(({ look }) => look.areOfOneDomain);
  if (known === undefined) {
    const others = open().filter(({ about, look }) => about === undefined && look.areOfOneDomain);
    const best =
      names.find(({ look }) => look.areAddresses) ??
      mails[0] ??
      (others.length === 1 && !taken.has("mail") ? others[0] : undefined);
    if (best) give(best, "userPrincipalName");
    else if (names[0] && isText(names[0].look)) give(names[0], "userPrincipalName", WITHOUT_DOMAIN);
  }
  const mail = mails.find(({ heading }) => taken.get("userPrincipalName") !== heading);
  const isOther = mail && (!known || !lookAt(known.index, rows).isEmpty);
  if (isOther && !taken.has("mail")) give(mail, "mail");
  for (const name of names)
    if (taken.get("userPrincipalName") !== name.heading && !name.look.areAddresses)
      give(name, "reference");
}
