import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readInputs } from "../../src/commands/action/job/inputs.ts";
import { allWorkflows, isRollcall, readAction, readWorkflow, type Workflow } from "./workflow.ts";

const action = await readAction();
const workflows = await allWorkflows();

describe("the workflows use the Action as action.yml describes it", () => {
  it.each(workflows)("$path", (workflow) => {
    expect(misusesIn(workflow)).toEqual([]);
  });

  it.each([
    ["mode: apply", "mode: apply\n          modus: apply", "no input modus"],
    ["mode: apply", "paused: true", "mode is missing"],
    ["outputs.receipt-path", "outputs.receipt", "no output receipt"],
    ["outputs.receipt-path", "outputs['receipt']", "no output receipt"],
  ])("finds that %j became %j", (from, to, misuse) => {
    const good = `
on: push
jobs:
  apply:
    outputs:
      path: \${{ steps.rollcall.outputs.receipt-path }}
    steps:
      - uses: ./
        id: rollcall
        with:
          mode: apply
`;
    expect(misusesIn(readWorkflow("good.yml", good))).toEqual([]);
    expect(misusesIn(readWorkflow("broken.yml", good.replace(from, to)))).toEqual([misuse]);
  });
});

describe("action.yml and the code agree", () => {
  it("on the inputs", () => {
    const read = new Set<string>();
    const environment = new Proxy<Record<string, string>>(
      {},
      {
        get: (_, name) => {
          read.add(String(name));
          return name === "INPUT_MODE" ? "validate" : undefined;
        },
      },
    );
    readInputs(environment);
    expect([...read].toSorted()).toEqual(
      Object.keys(action.inputs)
        .map((name) => `INPUT_${name.toUpperCase()}`)
        .toSorted(),
    );
  });

  it("on the defaults, which are values that the code takes", () => {
    const defaults = Object.entries(action.inputs).map(
      ([name, input]) => [`INPUT_${name.toUpperCase()}`, input.default ?? "validate"] as const,
    );
    expect(readInputs(Object.fromEntries(defaults))).toMatchObject({
      mode: "validate",
      everything: false,
      planForks: false,
      allowPublicRepository: false,
      allowDirectPushes: false,
      paused: false,
    });
  });

  it("on the outputs", async () => {
    const set = new Set<string>();
    const folder = "src/commands/action";
    for (const file of await readdir(folder, { recursive: true }))
      if (file.endsWith(".ts"))
        for (const name of outputsSetIn(await readFile(`${folder}/${file}`, "utf8"))) set.add(name);
    expect([...set].toSorted()).toEqual(Object.keys(action.outputs).toSorted());
  });
});

/** What a workflow asks of the Action that it does not have. */
function misusesIn({ jobs }: Workflow): string[] {
  return jobs.flatMap(({ steps, all }) => {
    const own = steps.filter(isRollcall);
    const ids = own.flatMap(({ id }) => id ?? []);
    return [
      ...own.flatMap((step) => [
        ...Object.keys(step.with)
          .filter((name) => !(name in action.inputs))
          .map((name) => `no input ${name}`),
        ...Object.entries(action.inputs)
          .filter(([name, { required }]) => required && !(name in step.with))
          .map(([name]) => `${name} is missing`),
      ]),
      ...[...JSON.stringify(all).matchAll(/steps\.([\w-]+)\.outputs(?:\.|\[')([\w-]+)/g)].flatMap(
        ([, id = "", name = ""]) =>
          ids.includes(id) && !(name in action.outputs) ? [`no output ${name}`] : [],
      ),
    ];
  });
}

/** The keys of the objects that are handed to setOutputs. */
function outputsSetIn(source: string): string[] {
  return [...source.matchAll(/setOutputs\(\{(.*?)\}\)/gs)].flatMap(([, body = ""]) =>
    [...body.matchAll(/(?:^|[{,])\s*"?([a-z-]+)"?:/g)].map(([, name = ""]) => name),
  );
}
