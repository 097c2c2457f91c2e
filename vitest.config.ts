import { defineConfig } from "vitest/config";

export default defineConfig({
  // By itself vitest leaves one core idle, which on a runner with two is half of them.
  test: { include: ["test/**/*.test.ts"], testTimeout: 60_000, maxWorkers: "100%" },
});
