import { readFile } from "node:fs/promises";
import process from "node:process";
import { graphReader } from "../directory/graph/reading/reader.ts";
import { graphWriter } from "../directory/graph/writing/writer.ts";
import type { Plan } from "../model/plan.ts";
import { reconcile, type Desired, type Mode, type Result } from "../reconcile.ts";
import { rollcallOnPath } from "../report/rollcall.ts";
import { renderDiagnostics } from "../report/diagnostics.ts";
import { renderExaminationText } from "../report/text/examination.ts";
import { renderPlanText } from "../report/text/plan.ts";
import { paint } from "../report/text/style.ts";
import { count } from "../report/words.ts";
import { parseConfiguration } from "../roster/settings/configuration.ts";
import { loadFolder } from "../roster/sources/loadFolder.ts";
import { parseRoster } from "../roster/read/parseRoster.ts";
import { openDemoDirectory } from "./demoDirectory.ts";
import { demoTenant } from "./demoTenant.ts";
import { productFolder } from "../session/product.ts";
import { EXIT, UserError, type ExitCode, type World } from "../session/process/world.ts";

const MISTAKEN = `userPrincipalName: lee.park@contoso.com
displayName: Lee Park
departmnet: Sales
accountEnabled: yes
usageLocation: UK
`;

export interface DemoOptions {
  readonly signIn?: boolean;
}

/** The whole loop in a minute: a mistake, a plan, its apply, and a second plan that is empty. */
export async function demo(options: DemoOptions, world: World): Promise<ExitCode> {
  process.chdir(await productFolder());
  const { output, clock, rollcall = rollcallOnPath } = world;
  const tell = (title: string, ...lines: string[]): void =>
    output.out(
      `\n${paint(output.style, "bold", title)}\n${lines.map((line) => `${line}\n`).join("")}\n`,
    );
  let step = 0;
  const say = (title: string, ...lines: string[]): void =>
    tell(`${(step += 1)}. ${title}`, ...lines);

  const { configuration } = parseConfiguration({
    path: "rollcall.yaml",
    bytes: await readFile("rollcall.yaml"),
  });
  const source = await loadFolder("users");
  const roster = parseRoster(source, configuration);

  say(
    "A mistake is caught before anything is asked of the directory",
    "users/ holds the people of Contoso, a fictional company. A colleague adds a file with three slips:",
  );
  const bytes = new TextEncoder().encode(MISTAKEN);
  const mistaken = parseRoster(
    { ...source, files: [...source.files, { path: "users/sales/lee.park.yaml", bytes }] },
    configuration,
  );
  output.out(
    renderDiagnostics(mistaken.diagnostics, {
      style: output.style,
      drawing: true,
      files: mistaken.files,
    }),
  );

  const tenant = demoTenant(
    roster,
    configuration,
    clock.now().toISOString().slice(0, "YYYY-MM-DD".length),
  );
  const desired: Desired = { roster, configuration, acknowledgements: [], correctsDrift: false };
  const directory = await openDemoDirectory(tenant, desired, world, options.signIn ?? false);
  const { server, connection, findings } = directory;
  try {
    if (findings.length > 0) {
      say(
        "Signing in: a token for a secret, over TLS, from an endpoint that answers as Entra does",
        "The application was registered for this run, and its secret is kept nowhere. The findings of doctor:",
      );
      output.out(renderExaminationText(findings, output.style));
    }
    const reader = graphReader(connection);
    const run = (mode: Mode): Promise<Result> => reconcile(desired, reader, clock, mode);

    say(
      "The plan: what applying would do",
      `The embedded directory speaks Graph at ${server.root}. It has most of Contoso, not quite as declared.`,
    );
    const reviewed = planOf(await run({ kind: "plan" }));
    output.out(renderPlanText(reviewed, { style: output.style, rollcall }));

    say("Apply: exactly that, and nothing else");
    const applied = await run({
      kind: "apply",
      writer: graphWriter(connection),
      reviewed: [reviewed],
      current: reviewed,
    });
    if (applied.kind !== "applied") throw new UserError("The demo's plan was refused.");
    for (const outcome of applied.outcomes)
      output.out(
        `${outcome.status.padEnd(8)} ${outcome.kind.padEnd(7)} ${outcome.userPrincipalName}${outcome.confirmed ? ", read back" : ""}\n`,
      );
    // As the plan counts them: a group takes several people in one request, and each of them is a write.
    const writes = applied.outcomes.flatMap((outcome) => outcome.writes ?? []).length;
    const batches = writingBatches(server.requests);
    output.out(`${count(writes, "write")} in ${count(batches, "batch", "batches")}.\n`);

    say("The same plan again: nothing is left");
    const second = planOf(await run({ kind: "plan" }));
    output.out(renderPlanText(second, { style: output.style, rollcall }));

    tell(
      "What to try next",
      `  ${rollcall("plan")}                        the same on a directory of your own, in .rollcall/`,
      `  ${rollcall("apply")}                       asks, then writes`,
      "  edit a file below users/, then plan again",
      `  ${rollcall("show ana.silva@contoso.com")}  where each value comes from`,
    );
    return second.changes.length === 0 ? EXIT.done : EXIT.failed;
  } finally {
    await directory.close();
  }
}

function planOf(result: Result): Plan {
  if (result.kind === "planned") return result.plan;
  throw new UserError("The sample roster is invalid.");
}

/** How many batches held writes; each stands behind its items. */
function writingBatches(
  requests: readonly { readonly path: string; readonly method: string; readonly batch: boolean }[],
): number {
  return requests.filter(({ path, batch }, index) => {
    const last = requests[index - 1];
    return !batch && path.endsWith("/$batch") && last?.batch === true && last.method !== "GET";
  }).length;
}
