import { expect, it } from "vitest";
import { renderTemplates } from "../../../src/session/templates.ts";
import { ACTION } from "../world.ts";
import { companies } from "./company.ts";

const NINA = "### Given name\n\nNina\n\n### Surname\n\nOkafor\n\n### Department\n\nSales";
const WORKFLOW = ".github/workflows/rollcall-joiner.yml";

async function workflow(tenant?: string): Promise<Record<string, string>> {
  const files = await renderTemplates({
    action: ACTION,
    branch: "main",
    owners: "@contoso/people-team",
    directory: "graph",
    guide: "https://example.com/guide",
  });
  const text = files.get(WORKFLOW) ?? "";
  const named = tenant === undefined ? "" : `\n          tenant: ${tenant}`;
  return { [WORKFLOW]: text.replace("mode: new", `mode: new${named}`) };
}

it("a form that was kept from the days of one tenant says what to do", async () => {
  const world = await companies();
  await world.push(await workflow());
  const number = await world.gitHub.openIssue();
  expect(await world.label({ number, body: NINA })).toMatchObject({ code: 3 });
  const body = (await world.gitHub.comments(number))[0]?.body ?? "";
  expect(body).toContain("the tenants eu, lab and us");
  expect(body).toMatch(/rollcall new .*tenant eu/);
  expect(world.gitHub.pulls).toEqual([]);
});

it("a form of one of the tenants makes a pull request with a file of that tenant", async () => {
  const world = await companies();
  await world.push(await workflow("us"));
  const number = await world.gitHub.openIssue();
  expect(await world.label({ number, body: NINA })).toMatchObject({ code: 0 });
  const head = await world.repository.tipOf(`joiner-${number}`);
  const files = await world.repository.git("show", "--name-only", "--format=", head);
  expect(files.trim()).toBe("tenants/us/users/nina.okafor.yaml");
  expect(await world.repository.git("show", `${head}:tenants/us/users/nina.okafor.yaml`)).toContain(
    "nina.okafor@us.contoso.com",
  );
});
