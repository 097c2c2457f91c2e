import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NAMED_FAULTS } from "../../src/embedded/namedFaults.ts";
import { faultsOption } from "../../src/commands/faultsOption.ts";
import { ended, temporaryFolder, type Folder } from "../cli.ts";
import { yamlOf } from "../story/world.ts";

let folder: Folder;
const running: ChildProcess[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    const over = once(child, "close");
    if (child.kill("SIGKILL")) await over;
  }
  await folder.remove();
});

/** Serves in a process of its own until the test ends. */
async function served(...args: string[]): Promise<{ root: string; child: ChildProcess }> {
  const child = folder.start(["embedded", "--port", "0", ...args]);
  running.push(child);
  let text = "";
  child.stdout?.setEncoding("utf8");
  for await (const part of child.stdout ?? []) {
    text += String(part);
    const root = /at (http:\/\/127\.0\.0\.1:\d+\/v1\.0)/.exec(text)?.[1];
    if (root !== undefined) return { root, child };
  }
  throw new Error(`Nothing is served: ${text}`);
}

function people(count: number): Record<string, string> {
  return {
    "rollcall.yaml":
      "directory: graph\nguards: { creates: { count: 1000, percent: 100, floor: 1000 } }\n",
    "users/people.yaml": yamlOf(
      Array.from({ length: count }, (_, index) => ({
        userPrincipalName: `p${index}@contoso.com`,
        displayName: `P ${index}`,
      })),
    ),
  };
}

describe("one tenant file", () => {
  it("is not kept by two servers, and is free again once the first one was killed", async () => {
    const first = await served("--file", "tenant.json");
    const second = await ended(folder.start(["embedded", "--port", "0", "--file", "tenant.json"]));
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(`tenant.json is kept by process ${first.child.pid}`);
    const over = once(first.child, "close");
    first.child.kill("SIGKILL");
    await over;
    await served("--file", "tenant.json");
  });

  it("keeps nothing of what only one run makes of the tenant", async () => {
    const { root } = await served("--file", "tenant.json", "--faults", "federated-domain");
    const made = await fetch(`${root}/users`, {
      method: "POST",
      headers: { Authorization: "Bearer any", "Content-Type": "application/json" },
      body: JSON.stringify({
        accountEnabled: true,
        displayName: "Ana",
        mailNickname: "ana",
        userPrincipalName: "ana@contoso.com",
        onPremisesImmutableId: "abc",
        passwordProfile: { password: "Correct-horse-7" },
      }),
    });
    expect(made.status).toBe(201);
    const kept = await readFile(join(folder.path, "tenant.json"), "utf8");
    expect(kept).toContain("ana@contoso.com");
    expect(kept).not.toContain("federated");
  });
});

describe("rehearsals", () => {
  it.each([
    {
      name: "the first users fail, so that nobody else is written",
      faults: "user-refused=p0@contoso.com",
      options: ["--canary", "2"],
      says: "of the 2 users who were written first, 1 failed or could not be read back",
    },
    {
      name: "too many fail, so that the run stops",
      faults: "writes-refused=100",
      options: ["--stop-at-errors", "10"],
      says: "users failed, above the limit of 10 % that stops a run",
    },
  ])("$name", async ({ faults, options, says }) => {
    await folder.write(people(200));
    const { root } = await served("--faults", faults);
    const ran = await folder.run(["apply", "--yes", ...options], { ROLLCALL_GRAPH_URL: root });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(says);
    expect(ran.stdout).toMatch(/not attempted +\d+/);
  });

  it("a federated domain blocks while planning", async () => {
    await folder.write(people(1));
    const { root } = await served("--faults", "federated-domain");
    const ran = await folder.run(["plan"], { ROLLCALL_GRAPH_URL: root });
    expect(ran.stdout).toContain(
      "contoso.com is federated: create the account where its users come from",
    );
  });

  it("creates that are refused for ever end soon, without a word of a retry that cannot help", async () => {
    await folder.write(people(20));
    const { root } = await served("--faults", "creations-refused");
    const ran = await folder.run(["apply", "--yes"], { ROLLCALL_GRAPH_URL: root });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("(tried 3 times within");
  });

  it("a text that is kept otherwise is told, and ends with 0", async () => {
    await folder.write({
      "rollcall.yaml": "directory: graph\n",
      "users/a.yaml": yamlOf([{ userPrincipalName: "a@contoso.com", displayName: "Ana  Silva " }]),
    });
    const { root } = await served("--faults", "texts-trimmed");
    const ran = await folder.run(["apply", "--yes"], { ROLLCALL_GRAPH_URL: root });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/stored otherwise +1 /);
    expect(ran.stdout).toContain(
      'displayName: "Ana  Silva " was written, the directory shows "Ana Silva"',
    );
  });
});

describe("--faults", () => {
  it.each([
    { text: "7", seed: 7 },
    { text: "0", seed: 0 },
  ])("$text is a seed", ({ text, seed }) => {
    expect(faultsOption(text)).toEqual({ kind: "seed", seed });
  });

  it("takes several names, with values where they have one", () => {
    expect(faultsOption("address-taken, user-refused=ana@contoso.com,full=3")).toMatchObject({
      kind: "named",
      federates: false,
      faults: [
        { kind: "property-refused" },
        { kind: "user-refused", userPrincipalName: "ana@contoso.com" },
        { kind: "full", objects: 3 },
      ],
    });
  });

  it.each([
    {
      text: "exchange-masterd",
      says: 'there is no "exchange-masterd". Did you mean exchange-mastered?',
    },
    { text: "", says: 'there is no ""' },
    { text: "-1", says: 'there is no "-1"' },
    { text: "99999999999", says: "takes a seed" },
    { text: "address-taken=mail", says: "takes no value" },
    { text: "property-ignored=nickname", says: "takes a property of Graph's user" },
    { text: "writes-refused=101", says: "takes a whole number from 0 to 100" },
    { text: "user-refused=ana", says: "takes a userPrincipalName" },
    { text: "constructor", says: 'there is no "constructor"' },
  ])("refuses $text", ({ text, says }) => {
    expect(() => faultsOption(text)).toThrow(says);
  });

  it("docs/embedded.md lists every name, and no other", async () => {
    const page = await readFile("docs/embedded.md", "utf8");
    const listed = [...page.matchAll(/^\| `([a-z-]+)(?:=[A-Z]+)?` +\|[^|]*\|[^|]*\|$/gm)].map(
      ([, name]) => name,
    );
    expect(listed).toEqual(Object.keys(NAMED_FAULTS));
  });
});
