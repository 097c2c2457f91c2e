import { afterEach, beforeEach } from "vitest";
import { cosmosKeeper } from "../../../src/ledger/keepers/cosmos/keeper.ts";
import { networkFromEnvironment } from "../../../src/network/network.ts";
import { VirtualClock } from "../../virtualClock.ts";
import { serveCosmos, type CosmosStandIn } from "../cosmos/service.ts";
import { describeKeeper } from "./contract.ts";

let service: CosmosStandIn;
beforeEach(async () => {
  service = await serveCosmos();
});
afterEach(() => service.close());

describeKeeper("a ledger in Cosmos DB", () =>
  cosmosKeeper({
    endpoint: service.endpoint,
    database: "rollcall",
    container: "ledger",
    credential: { key: service.key },
    clock: new VirtualClock(),
    network: networkFromEnvironment({}),
  }),
);
