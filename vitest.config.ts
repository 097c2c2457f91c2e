import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { THOROUGH_ONLY } from "./test/thorough.ts";

// What takes long runs with `npm run test:soak`, what is about processes alone with `npm run test:workflows`, and what
// takes other programs with `npm run lint:workflows`, `npm run test:package`, `npm run test:site`,
// `npm run test:shells` and `npm run test:foreign`.
const NOT_HERE = [
  "**/node_modules/**",
  "test/soak/**",
  "test/lint/**",
  "test/site/**",
  "test/shells/**",
  "test/foreign/foreign.test.ts",
  "test/package/everyNode.test.ts",
  "test/package/executable.test.ts",
  "test/network/cli.test.ts",
  ...THOROUGH_ONLY,
];

/** What puts others in the place of modules, which no other file may find there; and what is ended from outside. */
const OWN_PROCESS = ["test/memory/**/*.test.ts", "test/ledger/keepers/folderKilled.test.ts"];

/** What takes longest, first: a file that begins last leaves the other cores idle. */
const LONGEST = [
  "test/memory/",
  "test/action/tenants/",
  "test/action/",
  "test/ledger/",
  "test/session/files/",
  "test/commands/",
  "test/story/",
  "test/contract/",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((place) => moduleId.includes(`/${place}`));
      return found < 0 ? LONGEST.length : found;
    };
    // Among those of a rank, by what they took last time, or else by their size.
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // They end only what hangs: a busy machine takes many times what a quiet one does.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    globalSetup: ["test/temporaryPlace.ts"],
    execArgv: [
      `--import=${new URL("test/gitStarter.ts", import.meta.url).href}`,
      // Most of what tests make is dropped at once: with room for it, V8 collects less often.
      "--max-semi-space-size=64",
      // As bin/rollcall.js does: what stays, such as all modules, is not marked anew every few megabytes.
      "--heap-growing-percent=300",
    ],
    // By itself vitest leaves one core idle, which on a runner with two is half of them.
    maxWorkers: "100%",
    projects: [
      // A process for each file would spend half a second on loading what every file loads.
      {
        extends: true,
        test: {
          name: "shared",
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: [...NOT_HERE, ...OWN_PROCESS],
        },
      },
      { extends: true, test: { name: "own", include: OWN_PROCESS } },
    ],
  },
});
