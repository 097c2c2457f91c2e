import type { Operation } from "./operation.ts";

/** Operations that the embedded directory answers otherwise than Graph. */
export interface Otherwise {
  readonly operations: readonly string[];
  /** Names of clients; all that have the operation if absent. */
  readonly clients?: readonly string[];
  /** What comes instead; a refusal that says so where nothing is named. */
  readonly instead?: Operation["graph"];
  readonly reason: string;
}

/** foreign.test.ts lets the list become shorter only. */
export const OTHERWISE: readonly Otherwise[] = [];

const NOT_MODELLED: Operation["graph"] = {
  error: {
    status: 501,
    code: "NotImplemented",
    message: "/The embedded directory does not model/",
  },
};

export function otherwiseIn(
  list: readonly Otherwise[],
  client: string,
  operation: string,
): Operation["graph"] | undefined {
  const entry = list.find(
    ({ operations, clients }) =>
      operations.includes(operation) && (clients === undefined || clients.includes(client)),
  );
  return entry && (entry.instead ?? NOT_MODELLED);
}
