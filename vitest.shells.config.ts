import { defineConfig } from "vitest/config";

// Takes shells that are no dependencies of Rollcall; .ci/shells installs them.
export default defineConfig({
  test: {
    include: ["test/shells/**/*.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
