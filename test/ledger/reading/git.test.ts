import { afterEach, beforeEach } from "vitest";
import { makeClones, type Clones } from "../keepers/clones.ts";
import { describeReading } from "./readingContract.ts";

let clones: Clones;
beforeEach(async () => {
  clones = await makeClones();
});
afterEach(() => clones.remove());

describeReading("a branch", () => clones.keeper(clones.clone));
