import { expect, it } from "vitest";
import { mistakesIn } from "./lint.ts";
import { allWorkflows } from "./workflow.ts";

it.each(await allWorkflows())("$path is a workflow that GitHub takes", async ({ path, text }) => {
  expect(await mistakesIn(text, path)).toEqual([]);
});

it.each([
  ["an unknown key", "timeout-minutes: 5", "timeout: 5", "timeout"],
  ["a step that is not there", "steps.one.outputs.x", "steps.two.outputs.x", '"two"'],
  ["a context that is not there", "steps.one.outputs.x", "variables.X", '"variables"'],
  ["an event that is not there", "on: push", "on: pushed", "pushed"],
  ["a runner that is not there", "ubuntu-24.04", "ubuntu-24.4", "ubuntu-24.4"],
  ["a title in a script", "echo one", "echo ${{ github.event.issue.title }}", "untrusted"],
])("finds %s", async (_, from, to, message) => {
  const good = `
on: push
jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    concurrency: { group: one, queue: max }
    steps:
      - run: echo one
        id: one
      - run: echo two
        if: steps.one.outputs.x
        env: { PAUSED: "\${{ vars.PAUSED }}" }
`;
  expect(await mistakesIn(good, "good.yml")).toEqual([]);
  expect((await mistakesIn(good.replace(from, to), "broken.yml")).join("\n")).toContain(message);
});
