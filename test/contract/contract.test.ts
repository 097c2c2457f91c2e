import { readdir, readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { nameOf } from "./claim.ts";
import { TOPICS } from "./claims/index.ts";
import { runOnEmbedded } from "./embedded.ts";
import { entryFor, strayEntries } from "./held.ts";
import { NOT_HELD } from "./notHeld.ts";
import type { Result } from "./runClaims.ts";
import { asAnswered, loadTenantFiles } from "./tenants.ts";

const topics = asAnswered(TOPICS, await loadTenantFiles());

describe.each(topics)("$topic", (topic) => {
  const results = new Map<string, Result>();
  beforeAll(async () => {
    for (const result of await runOnEmbedded(topic)) results.set(result.name, result);
  });

  it.each(topic.claims.filter((claim) => !entryFor(NOT_HELD, topic, claim)))("$claim", (claim) => {
    const { outcome, ...why } = results.get(nameOf(topic, claim)) ?? {};
    expect({ outcome, ...(outcome !== "holds" && why) }).toEqual({ outcome: "holds" });
  });

  it("what is listed as not held is not held", () => {
    const held = topic.claims
      .filter((claim) => entryFor(NOT_HELD, topic, claim))
      .map((claim) => nameOf(topic, claim))
      .filter((name) => results.get(name)?.outcome === "holds");
    expect(held, "these hold by now: take them off test/contract/notHeld.ts").toEqual([]);
  });
});

it("the list of what is not held names claims, each once", () => {
  expect(strayEntries(NOT_HELD, topics)).toEqual([]);
});

it("every claim has a name of its own and an address as its source", () => {
  const names = topics.flatMap((topic) => topic.claims.map((claim) => nameOf(topic, claim)));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  for (const { source } of topics.flatMap(({ claims }) => claims))
    expect(source).toMatch(/^https:\/\/[\w.-]+\/\S*$/);
});

it("claims are plain data", () => {
  expect(JSON.parse(JSON.stringify(TOPICS))).toEqual(TOPICS);
});

const folder = new URL("claims/", import.meta.url);

it.each(await readdir(folder))("%s takes nothing from what it is held against", async (name) => {
  const text = await readFile(new URL(name, folder), "utf8");
  const imported = [...text.matchAll(/from "([^"]+)"/g)].map(([, path]) => path ?? "");
  expect(imported.length).toBeGreaterThan(0);
  for (const path of imported)
    expect(path).toMatch(/^\.\.\/(?:claim|match|sections|sources)\.ts$|^\.\/\w+\.ts$/);
});
