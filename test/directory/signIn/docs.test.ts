import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { CREDENTIALS } from "../../../src/directory/signIn/credentials/index.ts";
import { BY_SECRET, serveTenant, usersSeenWith } from "./world.ts";

const page = await readFile("docs/signing-in.md", "utf8");

/** Each example of the page: the variables that it sets, by name. */
const examples = [...page.matchAll(/```(?:yaml)?\n(.*?)```/gs)]
  .map(([, text = ""]) => text)
  .filter((text) => text.includes("ROLLCALL_CREDENTIAL"))
  .map((text) =>
    Object.fromEntries(
      [
        ...text.matchAll(/^export (\w+)=(\S+)/gm),
        ...text.matchAll(/^ +([A-Z_]+): (\S+)/gm),
        ...text.matchAll(/name: (\w+)\n +value: (\S+)/g),
      ].map(([, name = "", value = ""]) => [name, value]),
    ),
  );

/** What the platform sets by itself, as the page says. */
const SET_BY_PLATFORM: Readonly<Record<string, readonly string[]>> = {
  azurePipelines: ["SYSTEM_OIDCREQUESTURI"],
  workloadIdentity: ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_FEDERATED_TOKEN_FILE"],
};

describe("the page about signing in", () => {
  it("has an example for a laptop, GitHub, Azure Pipelines, a machine in Azure and Kubernetes", () => {
    expect(examples.map((variables) => variables["ROLLCALL_CREDENTIAL"])).toEqual([
      "azureCli",
      "browser",
      "secret",
      "certificate",
      "githubOidc",
      "azurePipelines",
      "managedIdentity",
      "workloadIdentity",
    ]);
  });

  it.each(examples)(
    "sets what $ROLLCALL_CREDENTIAL needs, and nothing that it does not take",
    (variables) => {
      const { ROLLCALL_CREDENTIAL: word = "", ...others } = variables;
      const kind = CREDENTIALS.find(({ name }) => name === word);
      const { needs = [], takes = [] } = kind ?? {};
      const set = [...Object.keys(others), ...(SET_BY_PLATFORM[word] ?? [])];
      expect(needs.filter((name) => !set.includes(name))).toEqual([]);
      expect(Object.keys(others).filter((name) => ![...needs, ...takes].includes(name))).toEqual(
        [],
      );
    },
  );

  it("names every word in its table", () => {
    for (const { name } of CREDENTIALS) expect(page).toContain(`| \`${name}\` |`);
  });
});

it("without any of these variables but those of an application, a secret is enough", async () => {
  const tenant = await serveTenant();
  expect(await usersSeenWith(await tenant.tokens(BY_SECRET)(), tenant)).toHaveLength(1);
});
