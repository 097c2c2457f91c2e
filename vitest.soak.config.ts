import { defineConfig } from "vitest/config";

/** What `npm test` tries a few times; see test/runs.ts. */
const PROPERTIES = [
  "test/adoption/properties.test.ts",
  "test/embedded/signIn/serving/odd.test.ts",
  "test/report/injection.test.ts",
  "test/report/json/planDocument.test.ts",
  "test/report/limits.test.ts",
  "test/roster/edit/editUser.test.ts",
  "test/roster/edit/takeOver.test.ts",
  "test/story/setProperties.test.ts",
  "test/tables/roundTrip.test.ts",
  "test/validators/validators.test.ts",
];

export default defineConfig({
  test: {
    include: ["test/soak/**/*.test.ts", "test/memory/**/*.test.ts", ...PROPERTIES],
    env: { SEQUENCES: "2000", TIMES: "10" },
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    maxWorkers: 2,
  },
});
