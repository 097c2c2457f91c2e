import { isDeepStrictEqual } from "node:util";
import type { RecordedRequest } from "../../src/embedded/tenant/record.ts";
import type { StoredUser, TenantState } from "../../src/embedded/tenant/tenant.ts";
import type { FieldChange, Plan } from "../../src/model/plan.ts";
import type { Outcome } from "../../src/model/records/receipt.ts";
import { isPersonReference } from "../../src/model/values.ts";

/**
 * Holds what a run says of itself against the directory's own record of it: every lie, and everything that it did and does
 * not tell.
 */
export function liesOf(
  run: { readonly plan: Plan; readonly outcomes: readonly Outcome[] },
  requests: readonly RecordedRequest[],
  tenant: TenantState,
): string[] {
  const byId = new Map(tenant.users.map((user) => [user.id, user]));
  const byName = new Map(tenant.users.map((user) => [user.userPrincipalName.toLowerCase(), user]));
  return [
    ...untold(run.outcomes, requests, tenant),
    ...run.outcomes.flatMap((outcome) => {
      const struck = requests.filter(
        (request) => request.fault !== undefined && concerns(request, outcome),
      );
      const fields = fieldsOf(outcome, run.plan);
      const user = byId.get(outcome.id ?? "");
      return liesIn(outcome, { fields, struck, user, byName }).map(
        (lie) =>
          `${outcome.kind} ${outcome.userPrincipalName} ${outcome.status}: ${lie} ${JSON.stringify(outcome)}`,
      );
    }),
  ];
}

/** Writes that were carried out, and of which no outcome says that they were or may have been. */
export function untold(
  outcomes: readonly Outcome[],
  requests: readonly RecordedRequest[],
  tenant: TenantState,
): string[] {
  const ids = new Map(
    tenant.users.map(({ userPrincipalName, id }) => [userPrincipalName.toLowerCase(), id]),
  );
  const byKey = new Map(
    outcomes.map((outcome) => [
      outcome.id ?? ids.get(outcome.userPrincipalName.toLowerCase()),
      outcome,
    ]),
  );
  return requests
    .filter(({ changed }) => changed)
    .flatMap((request) => {
      const id = isCreation(request)
        ? ids.get(nameIn(request))
        : /^\/users\/([^/]+)/.exec(request.path)?.[1];
      const outcome = byKey.get(id);
      const what = `${request.method} ${request.path} ${JSON.stringify(request.body)}`;
      if (!outcome) return [`nobody tells of ${what}`];
      const isTold =
        outcome.status === "applied" ||
        (outcome.status === "failed" && leavesOpen(outcome)) ||
        fieldsSentIn(request).every((field) => outcome.done?.includes(field));
      return isTold
        ? []
        : [`${what} was carried out, and nothing says so: ${JSON.stringify(outcome)}`];
    });
}

/** Names under which more than one account was made. */
export function madeTwice(requests: readonly RecordedRequest[]): string[] {
  const names = requests.filter(isCreation).map(nameIn);
  return names.filter((name, index) => names.indexOf(name) !== index);
}

interface Facts {
  readonly fields: readonly FieldChange[];
  /** Its requests, of whatever end, that a fault struck. */
  readonly struck: readonly RecordedRequest[];
  readonly user: StoredUser | undefined;
  readonly byName: ReadonlyMap<string, StoredUser>;
}

function liesIn(outcome: Outcome, facts: Facts): string[] {
  const { fields, struck, user, byName } = facts;
  const doneNames =
    outcome.status === "applied" ? fields.map(({ field }) => field) : (outcome.done ?? []);
  const done = fields.filter(({ field }) => doneNames.includes(field));
  const ignored = struck.some(({ fault }) => fault === "manager-ignored");
  const untrue = done.filter(({ field, to }) => {
    if (user && holds(user, field, to, byName)) return false;
    // What the directory itself told wrongly must at least be unconfirmed.
    return !(field === "manager" && ignored && outcome.confirmed === false);
  });
  return [
    ...untrue.map(
      ({ field }) => `${field} is told to be done and is ${JSON.stringify(user?.[field])}`,
    ),
    ...(isUnknown(outcome) && struck.length === 0 ? ["no answer was lost"] : []),
  ];
}

/** It says that nobody knows, or that the service was in distress. */
function isUnknown({ error }: Outcome): boolean {
  return (
    error !== undefined &&
    (error.code === "no-answer" || error.code === "unknown" || error.status >= 500)
  );
}

/** It says of a write, the first that failed or a later one, that it may have been carried out. */
function leavesOpen(outcome: Outcome): boolean {
  const said = `${outcome.error?.message} ${outcome.reason}`;
  return (
    isUnknown(outcome) ||
    /may have been carried out|may be the one|also: .*\b(?:0 no-answer|0 unknown|5\d\d \w+):/.test(
      said,
    )
  );
}

function concerns(request: RecordedRequest, outcome: Outcome): boolean {
  // What a whole batch was struck by, before anybody looked into it, may have been anybody's.
  if (request.path === "/$batch") return true;
  if (request.method === "POST") return nameIn(request) === outcome.userPrincipalName.toLowerCase();
  return (
    (outcome.id !== undefined && request.path.startsWith(`/users/${outcome.id}`)) ||
    request.path.toLowerCase().startsWith(`/users/${encodeURIComponent(outcome.userPrincipalName)}`)
  );
}

function isCreation({ method, path, changed }: RecordedRequest): boolean {
  return method === "POST" && path === "/users" && changed;
}

function nameIn({ body }: RecordedRequest): string {
  return String(
    (body as { userPrincipalName?: unknown } | undefined)?.userPrincipalName,
  ).toLowerCase();
}

function fieldsSentIn({ path, body }: RecordedRequest): string[] {
  if (path.endsWith("/manager/$ref")) return ["manager"];
  const names = Object.keys(body ?? {});
  return names.filter((name) => name !== "passwordProfile");
}

function fieldsOf(outcome: Outcome, plan: Plan): readonly FieldChange[] {
  const change = plan.changes.find(
    ({ userPrincipalName }) => userPrincipalName === outcome.userPrincipalName,
  );
  return outcome.reason?.includes("not in the reviewed plan") ? [] : (change?.fields ?? []);
}

function holds(
  user: StoredUser,
  field: string,
  to: unknown,
  byName: ReadonlyMap<string, StoredUser>,
): boolean {
  if (field !== "manager") return isDeepStrictEqual(user[field] ?? null, to);
  if (!isPersonReference(to as never)) return user.manager === undefined;
  const { id, userPrincipalName } = to as { id: string | null; userPrincipalName: string };
  return user.manager === (id ?? byName.get(userPrincipalName.toLowerCase())?.id);
}
