import { setFlagsFromString } from "node:v8";
import { main } from "./cli.ts";

// The entry of the single executable, which is one script: what bin/rollcall.js does for a clone and the npm package.
setFlagsFromString("--no-allocation-site-pretenuring");
setFlagsFromString("--heap-growing-percent=300");
void main();
