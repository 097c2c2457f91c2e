import { failed, ok, unknown, warning, type Finding } from "../model/finding.ts";
import { adviceToGrant } from "../model/directory/granting.ts";
import type { Ways } from "../model/directory/permissions.ts";
import type { Need, Purpose } from "./needs.ts";

const CHECK = "permissions";

/** Permissions that reach far beyond users; the first of these that a token holds is named first. */
const DANGEROUS = [
  "RoleManagement.ReadWrite.Directory",
  "AppRoleAssignment.ReadWrite.All",
  "Application.ReadWrite.All",
  "UserAuthenticationMethod.ReadWrite.All",
  "UserAuthMethod-TAP.ReadWrite.All",
  "Directory.ReadWrite.All",
];

export interface GrantedTo {
  /** The application's client id, for the lines to paste. */
  readonly clientId: string;
  /** What the token holds; undefined where it does not tell. */
  readonly held: ReadonlySet<string> | undefined;
  /** What the application is for; by what it holds if absent. */
  readonly purpose: Purpose | undefined;
  /** False: the files have mistakes, so that they may need more than what could be read of them. */
  readonly isWhole: boolean;
}

/** What of the needs a token does not permit, by the permission to grant. */
export function missingPermissions(
  needs: readonly Need[],
  granted: GrantedTo,
): ReadonlySet<string> {
  const { held } = granted;
  if (!held) return new Set();
  const missing = asked(needs, granted).filter((need) => isMissing(need, held));
  return new Set(byPermission(missing, held).map(([permission]) => permission));
}

/** Holds what a token may do against what the roster needs, each missing permission by its name. */
export function examinePermissions(needs: readonly Need[], granted: GrantedTo): Finding[] {
  const { clientId, held, isWhole } = granted;
  if (!held)
    return [
      unknown(
        CHECK,
        "the token does not list its permissions; the reads are tried below, and nothing is written",
      ),
    ];
  const wanted = asked(needs, granted);
  const missing = wanted.filter((need) => isMissing(need, held));
  const elsewhere = wanted.filter(
    ({ ways, least }) => permits(ways, held) && !least.every((each) => held.has(each)),
  );
  const unsure = elsewhere.filter(({ broaderIsUnverified }) => broaderIsUnverified);
  const covered = elsewhere.filter(({ broaderIsUnverified }) => !broaderIsUnverified);
  const lacking = byPermission(missing, held);
  const doubtful = byPermission(unsure, held).filter(
    ([permission]) => !lacking.some(([name]) => name === permission),
  );
  const named = [...lacking, ...doubtful].map(([name]) => name);
  const fixOf = (pairs: typeof lacking): string[] =>
    grant(
      pairs.map(([name]) => name),
      clientId,
    );
  return [
    ...(isWhole ? [] : [unknown(CHECK, IN_PART)]),
    ...(isWhole && missing.length === 0 ? [ok(CHECK, enoughText(wanted, held))] : []),
    ...lacking.map(([permission, whats]) =>
      failed(CHECK, `${permission} is missing, for ${listed(whats)}`, ...fixOf(lacking)),
    ),
    ...doubtful.map(([permission, whats]) =>
      unknown(
        CHECK,
        `${permission} is not granted; it is unverified whether a broader one is enough for ${listed(whats)}`,
        ...fixOf(doubtful),
      ),
    ),
    ...byPermission(covered, held)
      .filter(([permission]) => !named.includes(permission))
      .map(([permission, whats]) =>
        ok(CHECK, `${permission} is not needed: another permission is enough for ${listed(whats)}`),
      ),
    ...(isWhole ? superfluous(wanted, held) : []),
  ];
}

/** Nothing may be called superfluous then: the advice would take from an application what it needs. */
const IN_PART =
  "the files have mistakes, so Rollcall cannot tell everything that they need; correct the files first";

function isMissing({ ways, isOptional }: Need, held: ReadonlySet<string>): boolean {
  return !isOptional && !permits(ways, held);
}

/** What the application is asked to permit: one that permits no write at all is for plans. */
function asked(needs: readonly Need[], { held, purpose }: GrantedTo): readonly Need[] {
  if (purpose === "hand-over" || purpose === "audit")
    return needs.filter((need) => need.purpose === purpose);
  const applies =
    purpose === undefined
      ? needs.some((need) => need.purpose === "apply" && held && permits(need.ways, held))
      : purpose === "apply";
  return needs.filter((need) => applies || need.purpose === "plan");
}

/** Whether one of the ways is held in all its parts. */
function permits(ways: Ways, held: ReadonlySet<string>): boolean {
  return ways.some((way) => way.every((permission) => held.has(permission)));
}

/** What is missing, with what for; each need by those of its least permissions that are not held. */
function byPermission(
  needs: readonly Need[],
  held: ReadonlySet<string>,
): (readonly [string, readonly string[]])[] {
  const pairs = needs.flatMap(({ least, what }) =>
    least.filter((permission) => !held.has(permission)).map((permission) => ({ permission, what })),
  );
  return [...Map.groupBy(pairs, ({ permission }) => permission)].map(
    ([permission, all]) => [permission, [...new Set(all.map(({ what }) => what))]] as const,
  );
}

function enoughText(wanted: readonly Need[], held: ReadonlySet<string>): string {
  if (wanted.some(({ purpose }) => purpose === "hand-over"))
    return "all that handing passes over takes";
  if (wanted.some(({ purpose }) => purpose === "audit"))
    return "all that reading the audit log takes";
  if (wanted.some(({ purpose }) => purpose === "apply"))
    return "all that planning and applying take";
  return [...held].every(readsOnly)
    ? "all that planning takes; this application writes nothing, as one for pull requests should"
    : "all that planning takes";
}

/** By its name: only permissions to read, and those of signing in itself, have one of these. */
function readsOnly(permission: string): boolean {
  return (
    /(^|\.)Read(Basic|Hidden)?(\.|$)/.test(permission) ||
    ["openid", "profile", "email", "offline_access", ""].includes(permission)
  );
}

/** Taken away one after the other, broadest first, while everything that was permitted still is. */
function superfluous(wanted: readonly Need[], held: ReadonlySet<string>): Finding[] {
  const permitted = wanted.filter(({ ways }) => permits(ways, held));
  const least = new Set(wanted.flatMap((need) => need.least));
  const kept = new Set(held);
  const more: string[] = [];
  const order = [...held].toSorted(
    (a, b) => rank(a) - rank(b) || Number(least.has(a)) - Number(least.has(b)) || (a < b ? -1 : 1),
  );
  for (const permission of order) {
    if (least.has(permission)) continue;
    kept.delete(permission);
    if (permitted.every(({ ways }) => permits(ways, kept))) more.push(permission);
    else kept.add(permission);
  }
  if (more.length === 0) return [];
  const isDangerous = more.some((permission) => DANGEROUS.includes(permission));
  return [
    warning(
      CHECK,
      `more than needed: ${more.join(", ")}`,
      `${isDangerous ? "An attacker who gets hold of the application could do far more than Rollcall does. " : ""}Remove in the portal: Entra ID > App registrations > the application > API permissions > Remove permission; then Enterprise applications > the application > Permissions > Revoke.`,
    ),
  ];
}

function rank(permission: string): number {
  const index = DANGEROUS.indexOf(permission);
  return index < 0 ? DANGEROUS.length : index;
}

/** Where to grant permissions, in the portal and by lines to paste. */
function grant(permissions: readonly string[], clientId: string): string[] {
  const named = permissions.map((permission) => `'${permission}'`).join(",");
  const roles = `appRoles[?contains([${named}], value)].join('', [id, '=Role'])`;
  return [
    `${adviceToGrant(permissions)} In the portal: Entra ID > App registrations > the application > API permissions > Add a permission > Microsoft Graph > Application permissions; then Grant admin consent.`,
    `az ad app permission add --id ${clientId} --api ${GRAPH} --api-permissions $(az ad sp show --id ${GRAPH} --query "${roles}" -o tsv)`,
    `az ad app permission admin-consent --id ${clientId}`,
  ];
}

/** Microsoft Graph's own application. @see https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in */
const GRAPH = "00000003-0000-0000-c000-000000000000";

const SHOWN = 4;

// "writing jobTitle, writing department" says the verb once.
function listed(whats: readonly string[]): string {
  const texts = whats.map((what, index) => {
    const verb = `${what.split(" ")[0]} `;
    return whats[index - 1]?.startsWith(verb) ? what.slice(verb.length) : what;
  });
  const more = texts.length - SHOWN;
  return more > 1 ? `${texts.slice(0, SHOWN).join(", ")} and ${more} more` : texts.join(", ");
}
