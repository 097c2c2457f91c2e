import { memberOfField, type FieldName } from "../model/properties/fields.ts";
import type { Change } from "../model/plan.ts";
import type { WriteError } from "../model/records/receipt.ts";

/**
 * What to do about a property that Graph refuses for one user, as sentences that begin with a space; empty where the
 * answer says all.
 *
 * @param fields the fields that were refused
 */
export function adviceFor(error: WriteError, fields: readonly FieldName[], change: Change): string {
  const { status, message } = error;
  if (status !== 400) return "";
  if (isMasteredElsewhere(message)) return exchangeAdvice(fields, change);
  if (/extension properties are not available/i.test(message))
    return " No application that has a service principal in this tenant registered it for users. Register it with POST /applications/{id}/extensionProperties, or leave it out of the file.";
  if (/property '?proxyAddresses/i.test(message)) {
    const address = fields
      .filter((field) => field === "mail" || field === "userPrincipalName")
      .map((field) => change.fields.find((written) => written.field === field)?.to)
      .find((value) => typeof value === "string");
    return address === undefined
      ? " An address of this account also belongs to another user, group or contact, so Graph refuses every change to the account. Find the other one in Exchange Online PowerShell with Get-Recipient, and free the address."
      : ` Another user, group or contact has this address. Find it in Exchange Online PowerShell with Get-Recipient -Identity ${pasted(address, "ADDRESS")}. Free the address there, or declare another one.`;
  }
  return "";
}

/** Graph's answer for a property that another service keeps; it does not name the property. */
export function isMasteredElsewhere(message: string): boolean {
  return /originated within an external service/i.test(message);
}

/**
 * The parameter of Set-Mailbox and Set-MailUser that writes what a field holds.
 *
 * @see https://learn.microsoft.com/graph/api/resources/onpremisesextensionattributes (Exchange custom attributes)
 * @see https://learn.microsoft.com/powershell/module/exchangepowershell/set-mailbox
 */
export function exchangeParameterOf(field: FieldName): string | undefined {
  if (field === "mail") return "-WindowsEmailAddress";
  return memberOfField(field)?.replace(/^extensionAttribute/, "-CustomAttribute");
}

function exchangeAdvice(fields: readonly FieldName[], change: Change): string {
  const parameters = fields.map(exchangeParameterOf);
  if (parameters.length === 0 || parameters.includes(undefined))
    return " Another service, such as Exchange Online, keeps this property of the account, so Graph does not change it. Change it there, or leave it out of the file.";
  const name = change.kind === "create" ? change.userPrincipalName : change.seen.userPrincipalName;
  const values = parameters.map((parameter) => `${parameter} VALUE`).join(" ");
  return ` Exchange Online keeps this property of the account. Change it there with Set-Mailbox -Identity ${pasted(name, "NAME")} ${values} (of a mail user with Set-MailUser), or leave it out of the file.`;
}

/** A name as an argument of a PowerShell command; where it could be anything else than an argument, a placeholder. */
function pasted(name: string, placeholder: string): string {
  // What begins with - or @ would be a parameter, or a variable.
  if (/^[A-Za-z0-9][A-Za-z0-9._+@-]*$/.test(name)) return name;
  return /^[A-Za-z0-9._+@'!#^~-]+$/.test(name) ? `'${name.replaceAll("'", "''")}'` : placeholder;
}
