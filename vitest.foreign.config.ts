import { defineConfig } from "vitest/config";

// Takes clients that are no dependencies of Rollcall; .ci/foreign-clients installs them.
export default defineConfig({
  test: {
    include: ["test/foreign/foreign.test.ts", "test/foreign/browser.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
