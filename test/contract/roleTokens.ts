/** @see https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
const TEMPLATES = {
  GlobalAdministrator: "62e90394-69f5-4237-9190-012177145e10",
  PrivilegedAuthenticationAdministrator: "7be44c8a-adaf-4e2a-84d6-ab2649e08a13",
  UserAdministrator: "fe930be7-5e62-47db-91af-98c3a49a38b1",
  AuthenticationAdministrator: "c4e39bd9-1100-46d3-8c65-fb160da0071f",
};

/** Tokens that the embedded directory takes, by the role of their application in the directory. */
export const ROLE_TOKENS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(TEMPLATES).map(([role, template]) => [role, tokenSaying({ wids: [template] })]),
);

function tokenSaying(claims: object): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.x`;
}
