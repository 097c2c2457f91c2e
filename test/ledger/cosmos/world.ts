import { cosmosKeeper, type CosmosOptions } from "../../../src/ledger/keepers/cosmos/keeper.ts";
import type { Keeper } from "../../../src/ledger/ports.ts";
import { networkFromEnvironment } from "../../../src/network/network.ts";
import { VirtualClock } from "../../virtualClock.ts";
import type { CosmosStandIn } from "./service.ts";

/** A keeper of the stand-in's containers, as one process has it. */
export function keeperOf(
  service: Pick<CosmosStandIn, "endpoint" | "key">,
  more: Partial<CosmosOptions> = {},
): Keeper {
  return cosmosKeeper({
    endpoint: service.endpoint,
    database: "rollcall",
    container: "ledger",
    credential: { key: service.key },
    clock: new VirtualClock(),
    network: networkFromEnvironment({}),
    ...more,
  });
}

export async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = [];
  for await (const value of values) found.push(value);
  return found;
}
