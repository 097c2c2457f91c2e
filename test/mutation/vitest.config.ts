import { defineConfig } from "vitest/config";

const milliseconds = Number(process.env["MUTATION_TIMEOUT"] ?? 600) * 1000;

export default defineConfig({
  test: {
    // `run.ts` names the tests beside what is mutated.
    include: process.env["MUTATION_TESTS"]?.split(",") ?? [],
    // What draws values at random notices a mutant in one run and not in the next.
    exclude: ["test/plan/properties.test.ts"],
    // One worker for all of them: to start one for each takes longer than to run them.
    isolate: false,
    testTimeout: milliseconds,
    hookTimeout: milliseconds,
  },
});
