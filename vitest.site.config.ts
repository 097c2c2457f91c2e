import { defineConfig } from "vitest/config";

// Takes programs that are no dependencies of Rollcall; .ci/site installs them.
export default defineConfig({
  test: {
    include: ["test/site/**/*.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    globalSetup: ["test/temporaryPlace.ts"],
  },
});
