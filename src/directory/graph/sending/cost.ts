import { isObjectId } from "../../../model/values.ts";
import type { Answer } from "./answer.ts";

/** What a request takes of Graph's budgets. */
export interface Cost {
  readonly units: number;
  readonly writes: number;
}

interface Asked {
  readonly method: string;
  /** Path and query below the root. */
  readonly path: string;
  readonly writes?: number;
}

/** No request of Graph costs nearly as much; more is no cost, and could not be added up exactly. */
const MOST_UNITS = 1_000_000;

/** What requests cost: as published, until answers of the same kind have told. */
export class Costs {
  readonly #units = new Map<string, number>();

  of(request: Asked): Cost {
    // Its items are paid for; whether the envelope costs anything is not documented.
    if (isBatch(request)) return { units: 0, writes: 0 };
    return {
      units: this.#units.get(kindOf(request)) ?? publishedUnits(request),
      writes: request.method === "GET" ? 0 : (request.writes ?? 1),
    };
  }

  /** What a request cost, as its answer tells, or as expected where that tells nothing. */
  told(request: Asked, answer: Answer | undefined): Told {
    const expected = this.of(request);
    const told = Number(answer?.headers.get("x-ms-resource-unit") ?? Number.NaN);
    const isTold = told >= 0 && told <= MOST_UNITS;
    // Budgets add and take away what they are told: with parts of a unit, they would never come out even.
    const units = Math.ceil(told);
    if (isTold) this.#units.set(kindOf(request), units);
    const cost = isTold ? { ...expected, units } : expected;
    return { cost, accepted: answer && answer.status !== 429 ? cost : NOTHING };
  }
}

/** What became of what a request took. */
export interface Told {
  readonly cost: Cost;
  /** What of it the service is known not to have refused. */
  readonly accepted: Cost;
}

const NOTHING: Cost = { units: 0, writes: 0 };

export function sumOf(costs: readonly Cost[]): Cost {
  return {
    units: costs.reduce((sum, { units }) => sum + units, 0),
    writes: costs.reduce((sum, { writes }) => sum + writes, 0),
  };
}

/** Of a request that got no answer. */
export function untold(cost: Cost): Told {
  return { cost, accepted: NOTHING };
}

/** @see https://learn.microsoft.com/graph/throttling-limits (identity and access) */
function publishedUnits(request: Asked): number {
  if (request.method !== "GET") return 1;
  const [resource = "", query = ""] = request.path.split("?");
  const selects = query.includes("$select=") ? 1 : 0;
  const expands = query.includes("$expand=") ? 1 : 0;
  return Math.max(1, baseUnits(resource) - selects + expands);
}

function baseUnits(resource: string): number {
  if (/^\/groups\/[^/]+\/members$/.test(resource) || resource === "/subscribedSkus") return 3;
  return resource === "/users" || resource.endsWith("/memberOf") ? 2 : 1;
}

function isBatch({ path }: Asked): boolean {
  return path === "/$batch";
}

/** Requests of one kind differ in whom they concern only. */
function kindOf({ method, path }: Asked): string {
  const [place = "", query = ""] = path.split("?");
  const [, resource = "", id, ...rest] = place.split("/");
  const parts = rest.map((part) => (isObjectId(part) ? "{}" : part));
  const kind = [method, resource, ...(id === undefined ? [] : ["{}"]), ...parts];
  return (query.includes("$expand=") ? [...kind, "$expand"] : kind).join(" ");
}
