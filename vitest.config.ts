import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // What takes long runs with `npm run test:soak`, what takes other programs with `npm run lint:workflows`.
    exclude: ["test/soak/**", "test/lint/**"],
    testTimeout: 60_000,
    // By itself vitest leaves one core idle, which on a runner with two is half of them.
    maxWorkers: "100%",
  },
});
