import type { Acknowledgement } from "../model/acknowledgement.ts";
import type { GuardName } from "../model/plan.ts";
import { foldName } from "../model/values.ts";

/** Whether one acknowledgement that has not expired covers all of these users. */
export function coversAll(
  guard: GuardName,
  users: readonly { readonly userPrincipalName: string; readonly id?: string }[],
  context: { readonly acknowledgements: readonly Acknowledgement[]; readonly now: Date },
  property?: string,
): boolean {
  return context.acknowledgements.some((acknowledgement) => {
    const named = new Set(acknowledgement.users.map(foldName));
    return (
      acknowledgement.guard === guard &&
      !hasExpired(acknowledgement, context.now) &&
      users.length <= acknowledgement.limit &&
      (property === undefined || acknowledgement.properties?.includes(property) === true) &&
      users.every(
        ({ userPrincipalName, id }) =>
          named.has(foldName(userPrincipalName)) || (id !== undefined && named.has(foldName(id))),
      )
    );
  });
}

/** The text of the file that would lift a guard for exactly these users. */
export function proposeAcknowledgement(
  guard: GuardName,
  users: readonly string[],
  now: Date,
  properties?: readonly string[],
): { path: string; text: string } {
  const suffix = properties ? `-${properties.join("-")}` : "";
  return {
    path: `acknowledgements/${guard}${suffix}.yaml`,
    text: [
      `guard: ${guard}`,
      ...(properties ? [`properties: [${properties.join(", ")}]`] : []),
      `limit: ${users.length}`,
      "users:",
      ...users.map((user) => `  - ${yamlText(user)}`),
      `expires: ${expiry(now)}`,
      "",
    ].join("\n"),
  };
}

function hasExpired({ expires }: Acknowledgement, now: Date): boolean {
  return now.toISOString().slice(0, "2026-11-30".length) > expires;
}

// The Sunday after next at the latest: long enough for a review, and the same text all week.
function expiry(now: Date): string {
  const daysToSunday = (7 - now.getUTCDay()) % 7;
  const date = new Date(now.getTime() + (daysToSunday + 7) * 24 * 60 * 60 * 1000);
  return date.toISOString().slice(0, "2026-11-30".length);
}

// A name made of these characters means itself in YAML; any other is quoted as JSON, which YAML reads alike.
function yamlText(text: string): string {
  return /^[A-Za-z][A-Za-z0-9._'@-]*$/.test(text) && text.includes("@")
    ? text
    : JSON.stringify(text);
}
