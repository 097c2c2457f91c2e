import { defineConfig } from "vitest/config";
import { THOROUGH_ONLY } from "./test/thorough.ts";

// What `npm test` runs in its own process runs here as GitHub and users run it: `dist/` and `bin/`, each time a process.
export default defineConfig({
  test: {
    include: [
      "test/action/**/*.test.ts",
      "test/commands/**/*.test.ts",
      "test/session/**/*.test.ts",
      "test/network/cli.test.ts",
      ...THOROUGH_ONLY,
      // With more, or more of the same kind, than `npm test` tries: see test/thorough.ts.
      "test/embedded/fuzz.test.ts",
      "test/report/markdown/planMarkdown.test.ts",
      "test/roster/edit/editWhatCan.test.ts",
      "test/story/faults.test.ts",
    ],
    env: { ROLLCALL_TEST_PROCESSES: "true" },
    testTimeout: 600_000,
    hookTimeout: 600_000,
    globalSetup: ["test/temporaryPlace.ts"],
    execArgv: [`--import=${new URL("test/gitStarter.ts", import.meta.url).href}`],
    maxWorkers: "100%",
  },
});
