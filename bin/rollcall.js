#!/usr/bin/env node
// Plain JavaScript, so that an old Node can still say what it needs.
import { requireNode } from "../scripts/require-node.js";

requireNode();
await import("../src/cli.ts");
