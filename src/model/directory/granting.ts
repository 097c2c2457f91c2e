/** What to do where permissions are missing, in the same words wherever that is met. */
export function adviceToGrant(permissions: readonly string[]): string {
  const what = permissions.length === 1 ? "permission" : "permissions";
  const listed = `${permissions.slice(0, -1).join(", ")}${permissions.length > 1 ? " and " : ""}${permissions.at(-1) ?? ""}`;
  return `Give the application the ${what} ${listed} and have an administrator consent.`;
}
