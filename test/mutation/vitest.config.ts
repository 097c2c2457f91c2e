import { defineConfig } from "vitest/config";

// The tests beside the rooms that are mutated: what stands near the code has to notice a change of it.
export default defineConfig({
  test: {
    include: ["test/plan/**/*.test.ts", "test/apply/**/*.test.ts", "test/directory/**/*.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
