import { randomInt } from "node:crypto";
import { instantOf } from "../../../model/properties/rules.ts";
import { selectedOf } from "../../query/selectOf.ts";
import { GraphRefusal, notFound } from "../../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../../serving/request.ts";
import type { StoredPass } from "../../tenant/passes.ts";
import { idFrom } from "../../tenant/stamps.ts";
import type { StoredUser, TenantState } from "../../tenant/tenant.ts";
import { assertNotProtected } from "../../users/protectedUsers.ts";

const PASSES = "users/{}/authentication/temporaryAccessPassMethods";
const MINUTE = 60_000;

/**
 * A first credential that lasts for a while. The pass is in the answer that creates it and nowhere else: what is kept of it
 * is in memory, and without it.
 *
 * @see https://learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods
 * @see https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration
 */
export const temporaryAccessPasses: readonly Route[] = [
  { method: "POST", path: PASSES, units: 0, bucket: "reports", options: [], handle: create },
  { method: "GET", path: PASSES, units: 0, bucket: "reports", options: ["$select"], handle: list },
  {
    method: "GET",
    path: `${PASSES}/{}`,
    units: 0,
    bucket: "reports",
    options: ["$select"],
    handle: get,
  },
  {
    method: "DELETE",
    path: `${PASSES}/{}`,
    units: 0,
    bucket: "reports",
    options: [],
    handle: remove,
  },
  {
    method: "GET",
    path: "policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass",
    units: 1,
    options: [],
    handle: policy,
  },
];

function create({ body }: GraphRequest, context: Context, key = ""): GraphAnswer {
  const { store } = context;
  const user = store.toWrite(key);
  assertNotProtected(user, ["passwordProfile"], context);
  const rules = policyOf(store.tenant);
  const asked = readPass(body, rules);
  // The words of the next two are unverified; the pages only say that such passes are not there.
  if (rules.state !== "enabled") throw refused("Temporary Access Pass is not enabled by policy.");
  if (/#EXT#@/i.test(user.userPrincipalName))
    throw refused("Temporary Access Pass cannot be added to an external user.");
  const createdAt = store.moment;
  const pass: StoredPass = {
    id: idFrom(`${store.tenant.id} ${user.id} pass ${store.changes} ${createdAt}`),
    createdAt,
    startsAt: asked.startsAt ?? createdAt,
    lifetimeInMinutes: asked.lifetimeInMinutes,
    isUsableOnce: asked.isUsableOnce,
  };
  store.passes.put(user.id, pass);
  return {
    status: 201,
    body: {
      "@odata.context": contextOf(context, user, "/$entity"),
      ...told(pass, user, context),
      temporaryAccessPass: randomPass(rules.defaultLength),
    },
  };
}

function list({ query }: GraphRequest, context: Context, key = ""): GraphAnswer {
  const user = context.store.read(key);
  const pass = context.store.passes.of(user.id);
  const select = query.get("$select");
  return {
    status: 200,
    body: {
      "@odata.context": contextOf(context, user),
      value: pass
        ? [selectedOf(told(pass, user, context), select, "temporaryAccessPassAuthenticationMethod")]
        : [],
    },
  };
}

function get({ query }: GraphRequest, context: Context, key = "", id = ""): GraphAnswer {
  const user = context.store.read(key);
  const pass = passOf(user, id, context);
  return {
    status: 200,
    body: {
      "@odata.context": contextOf(context, user, "/$entity"),
      ...selectedOf(
        told(pass, user, context),
        query.get("$select"),
        "temporaryAccessPassAuthenticationMethod",
      ),
    },
  };
}

function remove(_: GraphRequest, context: Context, key = "", id = ""): GraphAnswer {
  const user = context.store.toWrite(key);
  assertNotProtected(user, ["passwordProfile"], context);
  passOf(user, id, context);
  context.store.passes.remove(user.id);
  return { status: 204 };
}

function policy(_: GraphRequest, { store, root }: Context): GraphAnswer {
  const { includeGroups = ["all_users"], excludeGroups = [] } =
    store.tenant.temporaryAccessPassPolicy ?? {};
  return {
    status: 200,
    body: {
      "@odata.context": `${root}/$metadata#authenticationMethodConfigurations/$entity`,
      "@odata.type": "#microsoft.graph.temporaryAccessPassAuthenticationMethodConfiguration",
      id: "TemporaryAccessPass",
      ...policyOf(store.tenant),
      excludeTargets: excludeGroups.map((id) => ({ targetType: "group", id })),
      includeTargets: includeGroups.map((id) => ({
        targetType: "group",
        id,
        isRegistrationRequired: false,
      })),
    },
  };
}

/** What a tenant says of passes; its file may say it otherwise. */
const DEFAULT_POLICY = {
  state: "enabled",
  defaultLength: 8,
  defaultLifetimeInMinutes: 60,
  minimumLifetimeInMinutes: 60,
  maximumLifetimeInMinutes: 480,
  isUsableOnce: false,
};
type Policy = typeof DEFAULT_POLICY;

function policyOf({ temporaryAccessPassPolicy = {} }: TenantState): Policy {
  const { includeGroups: _, excludeGroups: __, ...rules } = temporaryAccessPassPolicy;
  return { ...DEFAULT_POLICY, ...rules };
}

interface AskedPass {
  readonly startsAt: number | undefined;
  readonly lifetimeInMinutes: number;
  readonly isUsableOnce: boolean;
}

/** Whether a start that has passed is refused is unverified: it is taken. So are the words of all refusals but that of the lifetime. */
function readPass(body: unknown, rules: Policy): AskedPass {
  const {
    startDateTime = null,
    lifetimeInMinutes = null,
    isUsableOnce = null,
  } = Object(body) as Record<string, unknown>;
  if (
    startDateTime !== null &&
    (typeof startDateTime !== "string" || instantOf(startDateTime) === undefined)
  )
    throw refused("Invalid StartDateTime specified.");
  const minutes = lifetimeInMinutes ?? rules.defaultLifetimeInMinutes;
  const { minimumLifetimeInMinutes: least, maximumLifetimeInMinutes: most } = rules;
  if (
    typeof minutes !== "number" ||
    !Number.isInteger(minutes) ||
    minutes < least ||
    minutes > most
  )
    throw refused(
      `Invalid LifetimeInMinutes specified. The valid range between ${least} and ${most}.`,
    );
  if (isUsableOnce !== null && typeof isUsableOnce !== "boolean")
    throw refused("Invalid IsUsableOnce specified.");
  if (isUsableOnce === false && rules.isUsableOnce)
    throw refused("Invalid IsUsableOnce specified. The policy allows one-time use only.");
  return {
    startsAt: startDateTime === null ? undefined : instantOf(startDateTime),
    lifetimeInMinutes: minutes,
    isUsableOnce: isUsableOnce ?? rules.isUsableOnce,
  };
}

/** Its code is not that of users: authentication methods are another service. */
function refused(message: string): GraphRefusal {
  return new GraphRefusal(400, "badRequest", message);
}

function passOf(user: StoredUser, id: string, { store }: Context): StoredPass {
  const pass = store.passes.of(user.id);
  if (pass?.id !== id.toLowerCase()) throw notFound(id);
  return pass;
}

/** Never the pass. That it is used up is not told: nobody signs in with one here. */
function told(pass: StoredPass, user: StoredUser, { store }: Context): Record<string, unknown> {
  const reason = reasonOf(pass, store.moment, policyOf(store.tenant));
  return {
    id: pass.id,
    temporaryAccessPass: null,
    createdDateTime: timeOf(pass.createdAt),
    startDateTime: timeOf(pass.startsAt),
    lifetimeInMinutes: pass.lifetimeInMinutes,
    isUsableOnce: pass.isUsableOnce,
    isUsable: reason === "EnabledByPolicy" && user["accountEnabled"] !== false,
    methodUsabilityReason: reason,
  };
}

/** In the words that the page lists. */
function reasonOf({ startsAt, lifetimeInMinutes }: StoredPass, now: number, rules: Policy): string {
  if (rules.state !== "enabled") return "DisabledByPolicy";
  if (now < startsAt) return "NotYetValid";
  return now >= startsAt + lifetimeInMinutes * MINUTE ? "Expired" : "EnabledByPolicy";
}

function contextOf({ root }: Context, { id }: StoredUser, end = ""): string {
  return `${root}/$metadata#users('${id}')/authentication/temporaryAccessPassMethods${end}`;
}

function timeOf(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, "2026-11-30T08:00:00".length)}Z`;
}

const CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#$%&*+-=?@";

function randomPass(length: number): string {
  return Array.from({ length }, () => CHARACTERS.charAt(randomInt(CHARACTERS.length))).join("");
}
