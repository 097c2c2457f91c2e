import { defineConfig } from "vitest/config";

// What takes long runs with `npm run test:soak`, what is about processes alone with `npm run test:workflows`, and what
// takes other programs with `npm run lint:workflows`, `npm run test:package`, `npm run test:site` and `npm run test:foreign`.
const NOT_HERE = [
  "**/node_modules/**",
  "test/soak/**",
  "test/lint/**",
  "test/site/**",
  "test/foreign/foreign.test.ts",
  "test/package/everyNode.test.ts",
  "test/package/executable.test.ts",
  "test/network/cli.test.ts",
];

/** What puts others in the place of modules, which no other file may find there; and what is ended from outside. */
const OWN_PROCESS = ["test/memory/**/*.test.ts", "test/story/killed.test.ts"];

export default defineConfig({
  test: {
    // They end only what hangs: a busy machine takes many times what a quiet one does.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    globalSetup: ["test/temporaryPlace.ts"],
    execArgv: [`--import=${new URL("test/gitStarter.ts", import.meta.url).href}`],
    // By itself vitest leaves one core idle, which on a runner with two is half of them.
    maxWorkers: "100%",
    projects: [
      // A process for each file would spend half a second on loading what every file loads.
      {
        extends: true,
        test: {
          name: "all",
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: [...NOT_HERE, ...OWN_PROCESS],
        },
      },
      { extends: true, test: { name: "own", include: OWN_PROCESS } },
    ],
  },
});
