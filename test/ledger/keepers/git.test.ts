import { afterEach, beforeEach } from "vitest";
import { makeClones, type Clones } from "./clones.ts";
import { describeKeeper } from "./contract.ts";

let clones: Clones;
let second = "";
let opened = 0;
beforeEach(async () => {
  clones = await makeClones();
  second = clones.untouched();
});
afterEach(() => clones.remove());

describeKeeper("a ledger in a branch, from two clones", () =>
  clones.keeper((opened += 1) % 2 === 0 ? second : clones.clone),
);
