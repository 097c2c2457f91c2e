import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { apply } from "../../../src/commands/apply.ts";
import { failure, scriptedServer } from "../../directory/scriptedServer.ts";
import { page } from "../../directory/graph/reading/reading.ts";
import { ended, temporaryFolder, type Folder } from "../../cli.ts";
import { processCancellation } from "../../../src/session/process/cancellation.ts";
import { VirtualClock } from "../../virtualClock.ts";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

describe("a reader that leaves early", () => {
  it.each([
    { name: "0", more: "", code: 0 },
    { name: "1", more: "---\nuserPrincipalName: ben@contoso.com\n", code: 1 },
  ])("does not stop the run, which ends with its own code $name", async ({ more, code }) => {
    await folder.write({
      "rollcall.yaml": "directory: embedded\n",
      "users/a.yaml": `userPrincipalName: ana@contoso.com\ndisplayName: Ana\n${more}`,
    });
    const child = folder.start(["apply", "--yes"]);
    const end = ended(child);
    child.stdout?.destroy();
    child.stderr?.destroy();
    expect((await end).code).toBe(code);
    const second = await folder.run(["plan"]);
    expect(second.stdout).toContain("1 unchanged");
  });
});

describe("hostile text from the directory", () => {
  const HOSTILE = "\u001b[2J\u001b]0;taken\u0007.example";

  it("does not reach the terminal with the question", async () => {
    const server = await scriptedServer([
      [
        "GET /organization",
        {
          body: {
            value: [
              {
                id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
                verifiedDomains: [
                  { name: HOSTILE, isDefault: true },
                  { name: "contoso.com", isDefault: false },
                ],
              },
            ],
          },
        },
      ],
      ["GET ", page([])],
    ]);
    await folder.write({ "users/a.yaml": "userPrincipalName: a@contoso.com\ndisplayName: A\n" });
    await writeFile(join(folder.path, "rollcall.yaml"), "directory: graph\n");
    const questions: string[] = [];
    const style = { color: false, width: 100 };
    const code = await apply(
      undefined,
      {
        format: "text",
        users: join(folder.path, "users"),
        config: join(folder.path, "rollcall.yaml"),
        acknowledgements: "acknowledgements",
      },
      {
        environment: { ROLLCALL_GRAPH_URL: server.root },
        clock: new VirtualClock(),
        cancellation: processCancellation(),
        output: {
          out: () => undefined,
          err: () => undefined,
          progress: () => undefined,
          showsProgress: false,
          style,
          errorStyle: style,
          ask: async (question) => {
            questions.push(question);
            return "no";
          },
        },
      },
    );
    expect(code).toBe(1);
    expect(questions).toEqual([
      'Apply this to \\u{1b}[2J\\u{1b}]0;taken\\u{7}.example? Type "yes" to apply: ',
    ]);
  });

  it("does not reach the terminal with a stack trace", async () => {
    const server = await scriptedServer([
      ["GET /organization", { status: 403, body: failure("x", HOSTILE) }],
    ]);
    await folder.write({ "users/a.yaml": "userPrincipalName: a@contoso.com\ndisplayName: A\n" });
    const ran = await folder.run(["--debug", "plan", "--directory", "graph"], {
      ROLLCALL_GRAPH_URL: server.root,
    });
    expect(ran.stderr).toMatch(/^ {4}at .+:\d+:\d+\)?$/m);
    expect(ran.stderr).toContain("\\u{1b}[2J");
    expect(ran.stderr).not.toContain("\u001b");
  });
});
