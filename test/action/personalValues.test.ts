import { expect, it } from "vitest";
import { tenantWith } from "../story/world.ts";
import { ANA, BEN, company, yaml } from "./company.ts";
import type { ActionWorld } from "./world.ts";

// A whole day with personal values: what of it GitHub gets to see, apart from the files of the roster, has none in clear.

const LIVE = { mobilePhone: "+1 425 555 0142", streetAddress: "7 Private Way" };
const MERGED = { mobilePhone: "+1 425 555 0199", streetAddress: "9 Hidden Lane" };
const PLANTED = "+1 425 555 0123";
const VALUES = [...Object.values(LIVE), ...Object.values(MERGED), PLANTED];

/** Everything that runs left, by where it is: artifacts as they are stored, comments, checks, summaries and logs. */
async function seenOn(
  { gitHub }: ActionWorld,
  results: readonly { readonly log: string; readonly summary: string }[],
): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const name of gitHub.artifacts(""))
    for (const [file, text] of Object.entries(gitHub.contents(name)))
      seen.set(`artifact ${name}/${file}`, text);
  for (const { number } of gitHub.pulls)
    for (const { id, body } of await gitHub.comments(number)) seen.set(`comment ${id}`, body);
  for (const [index, check] of gitHub.checks.entries())
    seen.set(`check ${index}`, JSON.stringify(check));
  for (const [index, { log, summary }] of results.entries())
    seen.set(`log ${index}`, log).set(`summary ${index}`, summary);
  return seen;
}

function placesOf(seen: ReadonlyMap<string, string>): string[] {
  return [...seen].flatMap(([place, text]) =>
    VALUES.filter((value) => text.includes(value)).map((value) => `${place}: ${value}`),
  );
}

it("no artifact, comment, check, summary or log holds a personal value, and one that is planted is found", async () => {
  const world = await company({ tenant: tenantWith([ANA, { ...BEN, ...LIVE }]) });
  const pull = await world.open({ "users/ben.yaml": yaml({ ...BEN, ...MERGED }) });
  const results = [await world.check(pull), await world.plan(pull)];
  const applied = await world.apply(await world.merge([pull]));
  expect(applied.code).toBe(0);
  expect(world.tenant.users[1]).toMatchObject(MERGED);
  const manual = await world.dispatch();
  results.push(applied, manual);

  const seen = await seenOn(world, results);
  expect([...seen.keys()].filter((place) => place.startsWith("artifact")).length).toBeGreaterThan(
    2,
  );
  expect([...seen.values()].join("\n")).toContain("mobilePhone");
  expect(placesOf(seen)).toEqual([]);

  world.gitHub.upload(applied.run.id, "planted", { "note.txt": `called ${PLANTED}` });
  expect(placesOf(await seenOn(world, results))).toEqual([`artifact planted/note.txt: ${PLANTED}`]);
});
