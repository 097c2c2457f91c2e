import { defineConfig } from "vitest/config";

// Takes programs that npm does not have; .ci/lint-tools installs them.
export default defineConfig({
  test: { include: ["test/lint/**/*.test.ts"], testTimeout: 600_000 },
});
