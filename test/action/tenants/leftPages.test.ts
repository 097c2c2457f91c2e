import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { leavingTelling } from "../../../src/commands/action/job/telling.ts";
import type { World } from "../../../src/session/process/world.ts";
import { temporaryFolder } from "../../cli.ts";

it("what a job leaves at once is in its file whole, the long and the short, in each order", async () => {
  const folder = await temporaryFolder();
  const outputs = join(folder.path, "outputs");
  await writeFile(outputs, "");
  vi.stubEnv("GITHUB_OUTPUT", outputs);
  const environment = { RUNNER_TEMP: folder.path };
  for (let round = 0; round < 40; round += 1) {
    const telling = await leavingTelling("lab", { environment } as unknown as World);
    const long = "x".repeat(200_000);
    const told = [
      () => telling.comment({ kind: "plan", pullRequest: 7, marker: "<!-- m -->", comment: long }),
      () =>
        telling.check({
          headCommit: "a".repeat(40),
          conclusion: "failure",
          title: "no plan",
          summary: "short",
          annotations: [],
          detailsUrl: "https://github.com/contoso/people/actions/runs/1",
        }),
      () => telling.keepPlan({ path: "plan.json", name: "plan" }),
    ];
    await Promise.all((round % 2 === 0 ? told : told.toReversed()).map((tell) => tell()));
    const left = JSON.parse(
      await readFile(join(folder.path, "rollcall-pages", "pages.json"), "utf8"),
    );
    expect(left).toMatchObject({
      tenant: "lab",
      comments: [{ pullRequest: 7, texts: [long] }],
      check: { conclusion: "failure" },
      hasPlan: true,
    });
  }
  vi.unstubAllEnvs();
  await folder.remove();
});
