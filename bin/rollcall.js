#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still say what it needs.
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { compileCacheFolder } from "../scripts/compile-cache.js";
import { NODE_OF_CLONE, NODE_OF_PACKAGE, requireNode } from "../scripts/require-node.js";

// A clone has the sources; the package has what was made of them, with everything that they need.
const sources = new URL("../src/cli.ts", import.meta.url);
const isClone = existsSync(sources);
requireNode(isClone ? NODE_OF_CLONE : NODE_OF_PACKAGE);
// Compiling takes half of a short run. Where nothing can be kept safely, nothing is.
const code = new URL(isClone ? "../node_modules" : "../lib", import.meta.url);
const cache = compileCacheFolder(fileURLToPath(code));
if (cache !== undefined) module.enableCompileCache(cache);
// V8 sometimes comes to believe that what a parser makes and drops at once is there to stay, which then costs a third
// more memory with a large roster.
setFlagsFromString("--no-allocation-site-pretenuring");
// While answers are waited for, V8 lets the heap grow by little, and marks all of a large roster again every few pages.
setFlagsFromString("--heap-growing-percent=300");
const { main } = await import(isClone ? sources.href : "../lib/cli/cli.js");
await main();
