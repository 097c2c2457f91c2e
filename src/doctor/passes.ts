import type { Probe, Refused } from "../directory/graph/reading/probe.ts";
import type { Configuration } from "../model/settings/configuration.ts";
import { failed, ok, unknown, warning, type Finding } from "../model/finding.ts";
import { foldName } from "../model/values.ts";
import { count } from "../model/text/wording.ts";

const CHECK = "passes";
const METHOD =
  "Entra admin center > Authentication methods > Policies > Temporary Access Pass > Enable and target";

/** A declared user who may sign in. */
export interface DeclaredUser {
  readonly userPrincipalName: string;
  /** As the configuration calls them. */
  readonly groups: readonly string[];
  /** The files name the account, so that it is there. */
  readonly isKnown: boolean;
}

export interface PassesToIssue {
  readonly configuration: Configuration;
  readonly users: readonly DeclaredUser[];
}

/**
 * Holds what the tenant says of Temporary Access Passes against what the configuration asks for, and against who is to get
 * one. Graph creates a pass for any user; only users that the policy includes can sign in with it.
 *
 * @see https://learn.microsoft.com/graph/api/temporaryaccesspassauthenticationmethodconfiguration-get
 */
export async function examinePasses(probe: Probe, asked: PassesToIssue): Promise<Finding[]> {
  const { newUsers } = asked.configuration;
  const wanted =
    newUsers.credential === "temporaryAccessPass"
      ? []
      : [
          warning(
            CHECK,
            "the configuration says newUsers.credential: none, so that no pass is issued",
            "To issue passes, set newUsers.credential: temporaryAccessPass and newUsers.recipients: see docs/handover.md",
          ),
        ];
  const answer = await probe.read(
    "/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass",
    { what: "the policy for passes", permission: "Policy.Read.AuthenticationMethod" },
  );
  if (isRefused(answer))
    return [
      ...wanted,
      unknown(CHECK, `the tenant's policy for passes was not examined. ${answer.refused}`),
    ];
  const policy = (answer.body ?? {}) as PassPolicy;
  if (policy.state !== "enabled")
    return [
      ...wanted,
      failed(
        CHECK,
        "the tenant's policy does not enable Temporary Access Passes",
        `Enable the method: ${METHOD}`,
      ),
    ];
  return [
    ...wanted,
    ...againstPolicy(asked, policy),
    ...(await againstTargets(probe, asked, policy)),
  ];
}

interface PassPolicy {
  readonly state?: unknown;
  readonly minimumLifetimeInMinutes?: unknown;
  readonly maximumLifetimeInMinutes?: unknown;
  readonly isUsableOnce?: unknown;
  readonly includeTargets?: unknown;
  readonly excludeTargets?: unknown;
}

function againstPolicy({ configuration }: PassesToIssue, policy: PassPolicy): Finding[] {
  const { lifetimeInMinutes: minutes, isUsableOnce } = configuration.newUsers;
  const least = Number(policy.minimumLifetimeInMinutes);
  const most = Number(policy.maximumLifetimeInMinutes);
  const findings = [
    ...(minutes !== undefined && (minutes < least || minutes > most)
      ? [
          failed(
            CHECK,
            `newUsers.lifetimeInMinutes is ${minutes}, and the policy takes ${least} to ${most}`,
            `Change the configuration, or the policy: ${METHOD} > Configure`,
          ),
        ]
      : []),
    ...(policy.isUsableOnce === true && !isUsableOnce
      ? [
          failed(
            CHECK,
            "newUsers.isUsableOnce is false, and the policy takes passes that can be used once only",
            `Set isUsableOnce: true, or change the policy: ${METHOD} > Configure`,
          ),
        ]
      : []),
  ];
  return findings.length > 0
    ? findings
    : [ok(CHECK, "the tenant's policy takes passes as the configuration asks for them")];
}

/** How many accounts are looked up at most: each takes a request. */
const MOST_LOOKED_UP = 20;
const SHOWN = 4;

async function againstTargets(
  probe: Probe,
  { configuration, users }: PassesToIssue,
  policy: PassPolicy,
): Promise<Finding[]> {
  const include = targetsIn(policy.includeTargets);
  const exclude = targetsIn(policy.excludeTargets);
  const includesAll = include.includes("all_users");
  if (includesAll && exclude.length === 0) return [ok(CHECK, "the policy includes all users")];
  const known = await namesOf(probe, [...include, ...exclude], configuration);
  if (!(known instanceof Map)) return [known];
  const isIn = (user: DeclaredUser, targets: readonly string[]): boolean =>
    targets.some((id) => user.groups.some((name) => name === known.get(id)?.declaredAs));
  const outside = users.filter(
    (user) => !user.isKnown && (isIn(user, exclude) || !(includesAll || isIn(user, include))),
  );
  const named = include.flatMap((id) => known.get(id)?.displayName ?? []);
  const ruled = [...include, ...exclude].flatMap((id) => {
    const group = known.get(id);
    return group?.isDynamic ? [group.displayName] : [];
  });
  const looked = outside.slice(0, MOST_LOOKED_UP);
  const absent: string[] = [];
  for (const { userPrincipalName } of looked) {
    const answer = await probe.read(
      `/users/${encodeURIComponent(userPrincipalName)}?$select=id`,
      USERS,
    );
    if (isRefused(answer) && answer.status === 404) absent.push(userPrincipalName);
  }
  return [
    ...(absent.length > 0
      ? [
          warning(
            CHECK,
            `${count(absent.length, "new user")} could not sign in with a pass, as far as the files tell: ${listed(absent)}`,
            `Only members of ${named.length > 0 ? listed(named) : "other groups"} can, unless the policy excludes them. Declare one of these groups for the user, or change the policy: ${METHOD}`,
          ),
        ]
      : [ok(CHECK, "the policy includes the new users, as far as the files tell")]),
    ...(ruled.length > 0
      ? [
          unknown(
            CHECK,
            `a rule of the tenant decides who is in ${listed(ruled)}: whether new users will be is not examined`,
          ),
        ]
      : []),
    ...(outside.length > looked.length
      ? [
          unknown(
            CHECK,
            `${count(outside.length - looked.length, "more user")} that the policy may not include were not looked up`,
          ),
        ]
      : []),
  ];
}

const USERS = { what: "a user", permission: "User.Read.All" };

interface Target {
  readonly displayName: string;
  /** As the configuration calls it, where it lists the group. */
  readonly declaredAs: string | undefined;
  readonly isDynamic: boolean;
}

async function namesOf(
  probe: Probe,
  ids: readonly string[],
  { groups }: Configuration,
): Promise<Map<string, Target> | Finding> {
  const found = new Map<string, Target>();
  for (const id of new Set(ids)) {
    if (id === "all_users") continue;
    const answer = await probe.read(
      `/groups/${encodeURIComponent(id)}?$select=id,displayName,groupTypes`,
      { what: "the groups of the policy", permission: "GroupMember.Read.All" },
    );
    if (isRefused(answer)) {
      // A group that is gone includes no user.
      if (answer.status === 404) continue;
      return unknown(
        CHECK,
        `the policy includes or excludes users by groups, and Rollcall could not examine which. ${answer.refused}`,
      );
    }
    const { displayName, groupTypes } = (answer.body ?? {}) as Record<string, unknown>;
    const called = typeof displayName === "string" ? displayName : id;
    const declared = Object.entries(groups).find(([name, group]) =>
      group.id === undefined
        ? foldName(name) === foldName(called)
        : foldName(group.id) === foldName(id),
    );
    found.set(id, {
      displayName: called,
      declaredAs: declared?.[0],
      isDynamic: Array.isArray(groupTypes) && groupTypes.includes("DynamicMembership"),
    });
  }
  return found;
}

function targetsIn(targets: unknown): string[] {
  return Array.isArray(targets)
    ? targets.flatMap((target: unknown) => {
        const { id } = Object(target) as { id?: unknown };
        return typeof id === "string" ? [id] : [];
      })
    : [];
}

function listed(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return more > 1 ? `${names.slice(0, SHOWN).join(", ")} and ${more} more` : names.join(", ");
}

function isRefused(answer: { readonly body: unknown } | Refused): answer is Refused {
  return "refused" in answer;
}
