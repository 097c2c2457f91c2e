import { expect, it } from "vitest";
import { comments, companies, endings, titled, titleIn } from "./company.ts";

it("three tenants, of which one fails: one comment, and two are applied; then the third", async () => {
  const world = await companies();
  const pull = await world.open(titled("Director", "eu", "us", "lab"));
  expect(await world.check(pull)).toMatchObject({ code: 0 });
  const planned = await world.plan(pull);
  expect(endings(planned)).toEqual({
    tenants: "success",
    "plan (eu)": "success",
    "plan (lab)": "success",
    "plan (us)": "success",
    comment: "success",
  });
  expect(await comments(world, pull)).toHaveLength(1);
  console.log((await comments(world, pull))[0]);

  // Somebody gave the environments of one tenant the identity of another.
  const push = await world.merge([pull]);
  const { lab } = world.directories;
  world.directories["lab"] = world.directories["us"]!;
  const applied = await world.apply(push);
  console.log(applied.log);
  expect(endings(applied)).toEqual({
    tenants: "success",
    "tenant (eu) / apply": "success",
    "tenant (lab) / apply": "failure",
    "tenant (us) / apply": "success",
    comment: "success",
  });
  expect(["eu", "us", "lab"].map((tenant) => titleIn(world, tenant as "eu"))).toEqual([
    "Director",
    "Director",
    "Engineer",
  ]);
  console.log((await comments(world, pull))[1]);
  world.directories["lab"] = lab!;
  const again = await world.rerun(applied, { failed: true });
  expect(endings(again)).toEqual({ "tenant (lab) / apply": "success", comment: "success" });
  expect(titleIn(world, "lab")).toBe("Director");
  console.log((await comments(world, pull))[1]);
  expect(await comments(world, pull)).toHaveLength(2);
});
