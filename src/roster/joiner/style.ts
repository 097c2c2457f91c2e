import type { NameRules } from "../../model/settings/nameRules.ts";
import type { DesiredUser } from "../../model/user.ts";
import { fillLocalPart, hasPlace } from "./pattern.ts";

/** Rules with which a name can be suggested. */
export type UsableNameRules = NameRules & {
  readonly userPrincipalName: string;
  readonly whenTaken: readonly string[];
  readonly displayName: string;
};

/** The first of those that fit as many people is taken. */
const STYLES = [
  "{givenName}.{surname}",
  "{givenName:1}.{surname}",
  "{givenName:1}{surname}",
  "{givenName}{surname:1}",
  "{givenName}.{surname:1}",
  "{givenName}{surname}",
  "{givenName}_{surname}",
  "{givenName}-{surname}",
  "{surname}.{givenName}",
  "{surname}.{givenName:1}",
  "{surname}{givenName:1}",
  "{surname}{givenName}",
  "{givenName}",
  "{surname}",
];

/**
 * The configured rules; where they say nothing, the style and the domain that most people of the roster have.
 *
 * @returns undefined when neither tells: nobody is declared yet
 */
export function usableRules(
  configured: NameRules = {},
  users: readonly DesiredUser[] = [],
): UsableNameRules | undefined {
  const userPrincipalName = configured.userPrincipalName ?? commonPattern(users, configured);
  if (userPrincipalName === undefined) return undefined;
  const [local = ""] = userPrincipalName.split("@");
  return {
    displayName: "{givenName} {surname}",
    whenTaken: whenTaken(local),
    ...configured,
    userPrincipalName,
  };
}

// A middle initial behind the given name, and else a number.
function whenTaken(local: string): string[] {
  const withInitial = local.replace("{givenName}", "{givenName}.{middleName:1}");
  return [
    ...(hasPlace(withInitial, "middleName") ? [withInitial] : []),
    ...(hasPlace(local, "number") ? [] : [`${local}{number}`]),
  ];
}

function commonPattern(users: readonly DesiredUser[], { replace }: NameRules): string | undefined {
  const domains: string[] = [];
  const styles: string[] = [];
  for (const { fields } of users) {
    const text = (name: string): string => {
      const value = fields[name];
      return typeof value === "string" ? value : "";
    };
    const [local = "", domain] = text("userPrincipalName").toLowerCase().split("@");
    if (domain === undefined) continue;
    domains.push(domain);
    const parts = { givenName: text("givenName"), surname: text("surname") };
    if (parts.givenName === "" || parts.surname === "") continue;
    const more = replace ? { replace } : {};
    // An apostrophe in a name that somebody chose says nothing about the style.
    const plain = local.replaceAll("'", "");
    styles.push(...STYLES.filter((style) => fillLocalPart(style, parts, more) === plain));
  }
  const domain = mostOften(domains.toSorted());
  return domain === undefined ? undefined : `${mostOften(styles, STYLES) ?? STYLES[0]}@${domain}`;
}

function mostOften(values: readonly string[], order = values): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return order.find((value) => counts.get(value) === most);
}
