import { expect, it } from "vitest";
import { PROPERTIES } from "../../../src/model/properties/properties.ts";
import { serve } from "../world.ts";

it("describes each property of a user once, in XML, to every caller", async () => {
  const { directory } = await serve({ roles: [] });
  const answer = await fetch(`${directory.root}/$metadata`, {
    headers: { Authorization: "Bearer test" },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("application/xml");
  const text = await answer.text();
  expect(text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<edmx:Edmx /);
  const [, user = ""] = /<EntityType Name="user" [^>]+>(.*?)<\/EntityType>/s.exec(text) ?? [];
  const told = [...user.matchAll(/<Property Name="(\w+)"/g)].map(([, name]) => name);
  expect([...told, "id", "deletedDateTime"].toSorted()).toEqual(
    PROPERTIES.map(({ name }) => name).toSorted(),
  );
  expect(user).toContain('<Property Name="accountEnabled" Type="Edm.Boolean"/>');
  expect(user).toContain('<Property Name="employeeHireDate" Type="Edm.DateTimeOffset"/>');
  expect(user).toContain('<Property Name="identities" Type="Collection(graph.objectIdentity)"/>');
  expect(user).toContain('<NavigationProperty Name="manager" Type="graph.directoryObject"/>');
});

it("names no type that it does not have, and closes what it opens", async () => {
  const { directory } = await serve();
  const answer = await fetch(`${directory.root}/$metadata`, {
    headers: { Authorization: "Bearer test" },
  });
  const text = await answer.text();
  const types = new Set(
    [...text.matchAll(/<(?:Entity|Complex)Type Name="(\w+)"/g)].map(([, name]) => name),
  );
  const named = [...text.matchAll(/"(?:Collection\()?graph\.(\w+)/g)].map(([, name]) => name);
  expect(named.filter((name) => !types.has(name))).toEqual([]);
  const open: string[] = [];
  for (const [, end, name = "", alone] of text.matchAll(/<(\/?)([\w:]+)[^<>?]*?(\/?)>/g))
    if (end === "/") expect(open.pop()).toBe(name);
    else if (alone === "") open.push(name);
  expect(open).toEqual([]);
});
