import { rm } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { build } from "rolldown";

// Makes lib/ for the npm package: below node_modules Node runs no TypeScript. npm calls this before it packs, also for an
// installation from a Git address. A clone runs src/ as it is, so lib/ is not committed, and never used there.

// Two folders deep like src/session/ and src/commands/, from where templates and samples are found.
const OUTPUT = "lib/cli";

await rm("lib", { recursive: true, force: true });
await build({
  input: { cli: "src/cli.ts" },
  platform: "node",
  // Packages stay packages: npm installs them.
  external: (id) => !id.startsWith(".") && !isAbsolute(id),
  output: {
    dir: OUTPUT,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
  },
  logLevel: "warn",
});
