import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TOPICS } from "./claims/index.ts";
import { nameOf } from "./claim.ts";
import { runOnEmbedded } from "./embedded.ts";
import { NOT_HELD } from "./notHeld.ts";
import type { Result } from "./runClaims.ts";

const results = new Map<string, Result>();
beforeAll(async () => {
  for (const topic of TOPICS)
    for (const result of await runOnEmbedded(topic)) results.set(result.name, result);
});

describe.each(TOPICS)("$topic", (topic) => {
  it.each(topic.claims)("$claim", (claim) => {
    const result = results.get(nameOf(topic, claim));
    console.log(JSON.stringify(result?.outcome === "holds" ? "." : result));
  });
});
void [afterAll, expect, NOT_HELD];
