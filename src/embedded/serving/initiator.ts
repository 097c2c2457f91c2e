import type { Initiator } from "../audit/entry.ts";

type Claims = Readonly<Record<string, unknown>>;

/** Whether a token is a person's, and not an application's. @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
export function isPerson({ idtyp, scp }: Claims): boolean {
  return idtyp === "user" || typeof scp === "string";
}

/** The texts of a claim that is a list of them. */
export function textsIn(claim: unknown): string[] {
  return Array.isArray(claim) ? claim.filter((each) => typeof each === "string") : [];
}

/** The application or person that a token belongs to; undefined where it does not say. */
export function initiatorOf(claims: Claims): Initiator | undefined {
  const text = (name: string): string | null => {
    const value = claims[name];
    return typeof value === "string" ? value : null;
  };
  if (isPerson(claims))
    return {
      user: {
        id: text("oid") ?? "",
        displayName: text("name"),
        userPrincipalName: text("upn") ?? text("unique_name"),
      },
    };
  const appId = text("appid");
  if (appId === null) return undefined;
  return {
    app: { appId, displayName: text("app_displayname"), servicePrincipalId: text("oid") },
  };
}
