import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { NoAnswer } from "../../../src/directory/noAnswer.ts";
import { DirectoryError } from "../../../src/directory/ports.ts";
import { confidential, SECRET } from "../../embedded/signIn/world.ts";
import { BY_SECRET, serveTenant, type Tenant } from "./world.ts";

/** Each number of Microsoft's page that a user of Rollcall can meet, and those that field reports add. */
const NUMBERS = JSON.parse(await readFile("test/fixtures/aadsts.json", "utf8")) as number[];

/** What a user sees where Entra refuses with a number, without what changes from run to run. */
async function messageOf(tenant: Tenant): Promise<{ message: string; passes: boolean }> {
  const error: unknown = await tenant
    .tokens(BY_SECRET)()
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DirectoryError);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(SECRET);
  return {
    message: (error as Error).message
      .replaceAll(tenant.signIn.authority, "AUTHORITY")
      .replaceAll(new URL(tenant.directory.root).origin, "GRAPH")
      .replaceAll(/correlation id [0-9a-f-]{36}/g, "correlation id ID"),
    passes: error instanceof NoAnswer,
  };
}

describe("what a user sees when Entra refuses", () => {
  it("with each number that it may give", async () => {
    let number = 0;
    const tenant = await serveTenant([confidential()], { refuse: () => number });
    const numbers = new Map<string, number[]>();
    for (number of NUMBERS) {
      const { message, passes } = await messageOf(tenant);
      expect(message).toContain(`(AADSTS${number})`);
      expect(message).not.toContain("look the number up");
      const said = message.replace(`Signing in at AUTHORITY was refused (AADSTS${number}): `, "");
      const text = `${said}${passes ? " [tried again]" : ""}`;
      numbers.set(text, [...(numbers.get(text) ?? []), number]);
    }
    const lines = [...numbers].map(([text, given]) => `${given.join(", ")}\n  ${text}\n`);
    await expect(lines.join("\n")).toMatchFileSnapshot("../../golden/sign-in/refusals.txt");
  });

  it("with a number that nobody knows", async () => {
    const tenant = await serveTenant([confidential()], { refuse: () => 99999 });
    expect((await messageOf(tenant)).message).toBe(
      "Signing in at AUTHORITY was refused (AADSTS99999): look the number up at https://login.microsoftonline.com/error.",
    );
  });

  it.each([429, 500, 502, 503, 504] as const)(
    "with %i from whatever stands before it",
    async (status) => {
      const tenant = await serveTenant([confidential()], { refuse: () => ({ status }) });
      expect(await messageOf(tenant)).toEqual({
        message:
          "Signing in at AUTHORITY failed: it cannot be reached, or is not well. Check the network and AZURE_AUTHORITY_HOST.",
        passes: true,
      });
    },
  );
});
