#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still say what it needs.
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { compileCacheFolder } from "../scripts/compile-cache.js";
import { requireNode } from "../scripts/require-node.js";

requireNode();
// Compiling takes half of a short run. Where nothing can be kept safely, nothing is.
const cache = compileCacheFolder(fileURLToPath(new URL("../node_modules", import.meta.url)));
if (cache !== undefined) module.enableCompileCache(cache);
// V8 sometimes comes to believe that what a parser makes and drops at once is there to stay, which then costs a third
// more memory with a large roster.
setFlagsFromString("--no-allocation-site-pretenuring");
// While answers are waited for, V8 lets the heap grow by little, and marks all of a large roster again every few pages.
setFlagsFromString("--heap-growing-percent=300");
// A clone has the sources; the package has what was made of them, since Node runs no TypeScript below node_modules.
const sources = new URL("../src/cli.ts", import.meta.url);
const { main } = await import(existsSync(sources) ? sources.href : "../lib/cli/cli.js");
await main();
