import { foldName } from "../../model/values.ts";
import type { ItemFault, RequestFault } from "./kinds.ts";
import { refusalFor } from "./refusals.ts";
import { struckProperties } from "./struckProperties.ts";
import type { GraphRefusal } from "../serving/graphError.ts";
import { seededShare } from "../random.ts";
import { isStruckBy } from "./refusalCodes.ts";
import type { GraphRequest } from "../serving/request.ts";
import type { Store } from "../tenant/store.ts";

/** Which faults there are, and the seed that decides when each strikes. */
export interface FaultPlan {
  readonly seed: number;
  readonly faults: readonly Fault[];
}

export type Fault = (RequestFault | ItemFault) & Place;

/** Where a fault may strike: always, if nothing is said. */
interface Place {
  /** The share of the requests that it could strike, from 0 to 1. */
  readonly share?: number;
  /** The first HTTP request that it may strike, counted from 1 since the directory was started. */
  readonly from?: number;
  /** The first one that it may strike no more. */
  readonly until?: number;
}

/** One fault that strikes now. */
export interface Strike<Kind extends RequestFault | ItemFault = RequestFault | ItemFault> {
  readonly fault: Kind;
  /** Whether the request is carried out before the fault shows. */
  readonly carriedOut: boolean;
  /** What is answered; undefined where the answer is the right one, or none comes. */
  readonly refusal: GraphRefusal | undefined;
}

/**
 * Decides what goes wrong. Each draw depends on the seed and on what is asked for the how-manieth time, not on the order
 * in which requests arrive, so that a run repeats as far as its client asks for the same.
 */
export class Faults {
  readonly #plan: FaultPlan;
  readonly #turns = new Map<string, number>();
  readonly #expired = new Set<string>();
  #requests = 0;

  constructor(plan: FaultPlan) {
    this.#plan = plan;
  }

  /** What strikes the HTTP request that has just arrived. */
  ofRequest(authorization: string): Strike<RequestFault> | undefined {
    this.#requests += 1;
    if (this.#expired.has(authorization)) return strikeOf({ kind: "token-expired" });
    for (const [index, fault] of this.#plan.faults.entries()) {
      if (!isOfRequest(fault)) continue;
      if (!this.#isDrawn(fault, index, `request ${this.#requests}`)) continue;
      if (fault.kind === "token-expired") this.#expired.add(authorization);
      return strikeOf(fault);
    }
    return undefined;
  }

  /** What strikes one request, alone or out of the batch that has just arrived. */
  ofItem(request: GraphRequest, store: Store): Strike<ItemFault> | undefined {
    const names = subjectsOf(request, store);
    const { method, path } = request;
    const what = [method, ...names, ...path.slice(isUnder("users", path) ? 2 : 0)].join(" ");
    const turn = (this.#turns.get(what) ?? 0) + 1;
    this.#turns.set(what, turn);
    for (const [index, fault] of this.#plan.faults.entries())
      if (
        !isOfRequest(fault) &&
        concerns(fault, request, names, store) &&
        this.#isDrawn(fault, index, `${what} ${turn}`)
      )
        return strikeOf(fault, request);
    return undefined;
  }

  #isDrawn({ share = 1, from = 1, until = Infinity }: Place, index: number, what: string): boolean {
    if (this.#requests < from || this.#requests >= until) return false;
    return share >= 1 || seededShare(this.#plan.seed, `${what} ${index}`) < share;
  }
}

function isOfRequest(fault: Fault): fault is RequestFault & Place {
  switch (fault.kind) {
    case "throttled":
    case "unavailable":
      return fault.of === "request";
    case "reset":
    case "cut":
    case "slow":
    case "token-expired":
      return true;
    default:
      return false;
  }
}

function strikeOf<Kind extends RequestFault | ItemFault>(
  fault: Kind,
  request?: GraphRequest,
): Strike<Kind> {
  const carriedOut =
    fault.kind === "cut" || fault.kind === "slow" || ("when" in fault && fault.when === "after");
  return { fault, carriedOut, refusal: refusalFor(fault, request?.body) };
}

function concerns(
  fault: ItemFault,
  { method, path, query, body }: GraphRequest,
  names: readonly string[],
  store: Store,
): boolean {
  switch (fault.kind) {
    case "throttled":
    case "unavailable":
      return true;
    case "page-token-expired":
    case "page-empty":
      return method === "GET" && query.has("$skiptoken");
    case "manager-ignored":
      return method !== "GET" && path[2]?.toLowerCase() === "manager";
    case "refused":
      return isStruckBy(fault.code, { method, path, query });
    case "user-refused":
      return (
        method !== "GET" &&
        ["users", "directory", "groups"].some((collection) => isUnder(collection, path)) &&
        (fault.userPrincipalName === undefined || names.includes(foldName(fault.userPrincipalName)))
      );
    case "property-refused":
    case "stored-otherwise":
      return (
        (method === "POST" || method === "PATCH") &&
        isUnder("users", path) &&
        path.length <= 2 &&
        struckProperties(body, fault).length > 0
      );
    case "creation-refused":
      return isCreation(method, path);
    case "full":
      return isCreation(method, path) && store.size + store.deleted().length >= fault.objects;
  }
}

function isCreation(method: string, path: readonly string[]): boolean {
  return method === "POST" && path.length === 1 && isUnder("users", path);
}

/** The userPrincipalNames of the users that a request is about, in lower case; else what it names. */
function subjectsOf(request: GraphRequest, store: Store): readonly string[] {
  const { method, path, body } = request;
  const [, key] = path;
  if (isUnder("directory", path)) return [foldName(store.deletedNameOf(path[2] ?? "") ?? "")];
  if (isUnder("groups", path)) return referredIn(request, store);
  return [isUnder("users", path) ? userOf(method, key, body, store) : ""];
}

/** The users that a write to a group adds or takes away. */
function referredIn({ method, path, body }: GraphRequest, store: Store): readonly string[] {
  if (method === "GET") return [""];
  const addresses = Object.entries(Object(body) as Record<string, unknown>).flatMap(
    ([name, value]) => (/@odata\.(?:id|bind)$/i.test(name) ? [value].flat() : []),
  );
  const keys = addresses.flatMap((address) =>
    typeof address === "string" ? (address.split("/").at(-1) ?? []) : [],
  );
  const [, , , id] = path;
  return [...(id === undefined ? [] : [id]), ...keys].map((key) =>
    foldName(store.nameOf(key) ?? key),
  );
}

function userOf(method: string, key: string | undefined, body: unknown, store: Store): string {
  if (key !== undefined) return foldName(store.nameOf(key) ?? key);
  const [, name] =
    Object.entries(Object(body) as object).find(
      ([property]) => property.toLowerCase() === "userprincipalname",
    ) ?? [];
  return method === "POST" && typeof name === "string" ? foldName(name) : "";
}

function isUnder(collection: string, path: readonly string[]): boolean {
  return path[0]?.toLowerCase() === collection;
}
