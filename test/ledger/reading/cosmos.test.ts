import { afterEach, beforeEach } from "vitest";
import { serveCosmos, type CosmosStandIn } from "../cosmos/service.ts";
import { keeperOf } from "../cosmos/world.ts";
import { describeReading } from "./readingContract.ts";

let service: CosmosStandIn;
beforeEach(async () => {
  service = await serveCosmos();
});
afterEach(() => service.close());

describeReading("Cosmos DB", () => keeperOf(service));
