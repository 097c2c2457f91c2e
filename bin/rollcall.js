#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still say what it needs.
import module from "node:module";
import { fileURLToPath } from "node:url";
import { requireNode } from "../scripts/require-node.js";

requireNode();
// Compiling takes half of a short run. What is kept lies beside the packages, as safe as they are; where that cannot be
// written, nothing is kept.
module.enableCompileCache(
  fileURLToPath(new URL("../node_modules/.cache/rollcall", import.meta.url)),
);
await import("../src/cli.ts");
