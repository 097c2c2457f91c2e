import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // What takes long runs with `npm run test:soak`, what is about processes alone with `npm run test:workflows`, and what
    // takes other programs with `npm run lint:workflows` and `npm run test:foreign`.
    exclude: [
      "**/node_modules/**",
      "test/soak/**",
      "test/lint/**",
      "test/foreign/foreign.test.ts",
      "test/network/cli.test.ts",
    ],
    // They end only what hangs: a busy machine takes many times what a quiet one does.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    setupFiles: ["test/gitStarter.ts"],
    // By itself vitest leaves one core idle, which on a runner with two is half of them.
    maxWorkers: "100%",
  },
});
