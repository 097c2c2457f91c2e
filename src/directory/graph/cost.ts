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
}

/** What requests cost: as published, until answers of the same kind have told. */
export class Costs {
  readonly #units = new Map<string, number>();

  of(request: Asked): Cost {
    // Its items are paid for; whether the envelope costs anything is not documented.
    if (isBatch(request)) return { units: 0, writes: 0 };
    return {
      units: this.#units.get(kindOf(request)) ?? publishedUnits(request),
      writes: request.method === "GET" ? 0 : 1,
    };
  }

  /** @returns the resource units that an answer says it cost, or those that are expected where it says nothing */
  told(request: Asked, answer: Answer | undefined): number {
    const units = Number(answer?.headers.get("x-ms-resource-unit") ?? Number.NaN);
    if (!Number.isFinite(units) || units < 0) return this.of(request).units;
    this.#units.set(kindOf(request), units);
    return units;
  }
}

/** @see https://learn.microsoft.com/graph/throttling-limits (identity and access) */
function publishedUnits(request: Asked): number {
  if (request.method !== "GET") return 1;
  const [resource = "", query = ""] = request.path.split("?");
  const selects = query.includes("$select=") ? 1 : 0;
  const expands = query.includes("$expand=") ? 1 : 0;
  return Math.max(1, (resource === "/users" ? 2 : 1) - selects + expands);
}

function isBatch({ path }: Asked): boolean {
  return path === "/$batch";
}

/** Requests of one kind differ in whom they concern only. */
function kindOf({ method, path }: Asked): string {
  const [, resource = "", , ...rest] = path.split("?")[0]?.split("/") ?? [];
  return [method, resource, ...rest].join(" ");
}
