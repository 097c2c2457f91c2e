import { defineConfig } from "vitest/config";

// Takes versions of Node that are no dependencies of Rollcall; .ci/nodes installs them.
export default defineConfig({
  test: {
    include: ["test/package/everyNode.test.ts", "test/package/executable.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    globalSetup: ["test/temporaryPlace.ts"],
    execArgv: [`--import=${new URL("test/gitStarter.ts", import.meta.url).href}`],
  },
});
