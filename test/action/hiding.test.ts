import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { hiding, openJob } from "../../src/commands/action/job/job.ts";
import { readInputs } from "../../src/commands/action/job/inputs.ts";
import { openDirectory } from "../../src/session/directory/openDirectory.ts";
import { systemWorld } from "../../src/session/process/systemWorld.ts";
import type { World } from "../../src/session/process/world.ts";
import { parseConfiguration } from "../../src/roster/settings/configuration.ts";
import { NAME, OWNER, startGitHub } from "./gitHubStandIn.ts";

function listening(): { said: string[]; world: World } {
  const said: string[] = [];
  const world = systemWorld({});
  return {
    said,
    world: { ...world, output: { ...world.output, out: (text) => void said.push(text) } },
  };
}

it.each([
  ["a token", "eyJ0.abc.def", ["::add-mask::eyJ0.abc.def\n"]],
  ["each line of a key", "one\r\ntwo\n\n", ["::add-mask::one\n", "::add-mask::two\n"]],
  ["a percent sign", "50%0Aoff", ["::add-mask::50%250Aoff\n"]],
  ["nothing where there is nothing", " \n", []],
])("the runner is asked to hide %s", (_, secret, expected) => {
  const { said, world } = listening();
  hiding(world)(secret);
  expect(said).toEqual(expected);
});

it("a job hides the client secret and the key of the ledger, and each token for Graph before it is used", async () => {
  const gitHub = await startGitHub(async () => "", { isPublic: false });
  const folder = await mkdtemp(join(tmpdir(), "rollcall-"));
  try {
    await writeFile(join(folder, "event.json"), "{}");
    const { said, world } = listening();
    const environment = {
      AZURE_CLIENT_SECRET: "planted-secret",
      ROLLCALL_LEDGER_KEY: "planted-key",
      GITHUB_API_URL: gitHub.url,
      GITHUB_EVENT_NAME: "push",
      GITHUB_EVENT_PATH: join(folder, "event.json"),
      GITHUB_REF: "refs/heads/main",
      GITHUB_REPOSITORY: `${OWNER}/${NAME}`,
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_RUN_ID: "1",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_SHA: "0".repeat(40),
      GITHUB_WORKFLOW_REF: `${OWNER}/${NAME}/.github/workflows/x.yml@refs/heads/main`,
    };
    const inputs = readInputs({ INPUT_MODE: "apply", "INPUT_GITHUB-TOKEN": gitHub.token });
    const job = await openJob(inputs, { ...world, environment });
    expect(said).toEqual(["::add-mask::planted-secret\n", "::add-mask::planted-key\n"]);

    const withToken = { ...job.world, environment: { ROLLCALL_ACCESS_TOKEN: "planted-token" } };
    const { configuration } = parseConfiguration(undefined);
    const roster = { users: [], diagnostics: [], files: new Map() } as never;
    await (await openDirectory("graph", { roster, configuration }, withToken)).close();
    expect(said.at(-1)).toBe("::add-mask::planted-token\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
    await gitHub.close();
  }
});
