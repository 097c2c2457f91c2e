import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NAMED_FAULTS } from "../../src/embedded/faults/named.ts";
import { addGroup, addUser, newTenant } from "../../src/embedded/tenant/tenant.ts";
import { faultsOption } from "../../src/session/directory/embedded/faultsOption.ts";
import {
  permissionOptions,
  withoutText,
} from "../../src/session/directory/embedded/permissionOptions.ts";
import { refuseOption } from "../../src/session/directory/embedded/refuseOption.ts";
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

/** What Graph answers as the `value` of something. */
async function valueAt(address: string): Promise<unknown> {
  const answer = await fetch(address, { headers: { Authorization: "Bearer any" } });
  return ((await answer.json()) as { value: unknown }).value;
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

describe("one tenant file, served with an administrator of this run,", () => {
  it("keeps registered extensions, and its own administrators by id once they were deleted", async () => {
    const tenant = newTenant({ domain: "contoso.com" });
    const { id } = addUser(tenant, { userPrincipalName: "ana@contoso.com" });
    addUser(tenant, { userPrincipalName: "bo@contoso.com" });
    const written = { ...tenant, administrators: ["ana@contoso.com"] };
    await folder.write({ "tenant.json": JSON.stringify(written) });
    const args = ["--file", "tenant.json", "--administrator", "bo@contoso.com"];
    const { root, child } = await served(...args);
    const wids = ["7be44c8a-adaf-4e2a-84d6-ab2649e08a13"];
    const token = `e30.${Buffer.from(JSON.stringify({ wids })).toString("base64url")}.x`;
    const send = async (method: string, path: string, body?: object): Promise<number> => {
      const answer = await fetch(`${root}${path}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
        ...(body && { body: JSON.stringify(body) }),
      });
      return answer.status;
    };
    const application = "01234567-89ab-cdef-0123-456789abcdef";
    const definition = { name: "rollcall", dataType: "String", targetObjects: ["User"] };
    expect(await send("POST", `/applications/${application}/extensionProperties`, definition)).toBe(
      201,
    );
    expect(await send("DELETE", `/users/${id}`)).toBe(204);
    expect(JSON.parse(await readFile(join(folder.path, "tenant.json"), "utf8"))).toMatchObject({
      administrators: [id],
      extensionProperties: ["extension_0123456789abcdef0123456789abcdef_rollcall"],
    });
    expect(await send("DELETE", `/directory/deletedItems/${id}`)).toBe(204);
    const over = once(child, "close");
    child.kill("SIGKILL");
    await over;
    await served(...args);
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

  it("a text that is kept otherwise is shown, and the run ends with 0", async () => {
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

describe("an application without a permission", () => {
  it.each([
    {
      args: ["--without-permission", "User.ReadWrite.All"],
      says: [
        "Refused without User.ReadWrite.All:",
        "  POST /users",
        "  PUT /users/{id}/manager/$ref",
        "  PATCH /users/{id} with any property but accountEnabled,",
      ],
    },
    {
      args: ["--without-permission", "User-Phone.ReadWrite.All"],
      says: ["  PATCH /users/{id} with businessPhones, mobilePhone\n"],
    },
    {
      args: ["--without-permission", "User-LifeCycleInfo.Read.All"],
      says: ["  GET /users shows null as employeeLeaveDateTime\n"],
    },
    {
      args: ["--roles", "User.Read.All", "--without-permission", "User.Read.All"],
      says: ["  GET /users\n", "  GET /users/delta\n"],
    },
    {
      args: [
        "--roles",
        "User.ReadWrite.All,User-Phone.ReadWrite.All",
        "--without-permission",
        "User-Phone.ReadWrite.All",
      ],
      says: [
        "Nothing more is refused without User-Phone.ReadWrite.All: User.ReadWrite.All permits the same.",
      ],
    },
    {
      args: ["--without-permission", "Directory.ReadWrite.All"],
      says: ["Nothing more is refused without Directory.ReadWrite.All."],
    },
  ])("tells what is refused: $args", ({ args, says }) => {
    const [roles, without] = ["--roles", "--without-permission"].map((name) => {
      const at = args.indexOf(name);
      return at < 0 ? undefined : args[at + 1];
    });
    const text = withoutText(
      permissionOptions({
        ...(roles !== undefined && { roles }),
        ...(without !== undefined && { withoutPermission: [without] }),
      }),
    )
      .map((line) => `${line}\n`)
      .join("");
    for (const each of says) expect(text).toContain(each);
  });

  it("says nothing where no permission is left out", () => {
    expect(withoutText(permissionOptions({ roles: "User.Read.All" }))).toEqual([]);
  });

  it.each([
    { options: { withoutPermission: ["User.Raed.All"] }, says: "Did you mean User.Read.All?" },
    { options: { withoutPermission: [""] }, says: "--without-permission takes application" },
    { options: { roles: "User.Read.All,," }, says: "--roles takes application permissions" },
  ])("is not guessed: $options", ({ options, says }) => {
    expect(() => permissionOptions(options)).toThrow(says);
  });

  it("applies what it may, and tells of each user what was denied and what to grant", async () => {
    await folder.write({
      "rollcall.yaml": "directory: graph\n",
      "users/people.yaml": yamlOf([
        { userPrincipalName: "ana@contoso.com", displayName: "Ana", mobilePhone: "+47 5555 0101" },
      ]),
    });
    const tenant = newTenant({ domain: "contoso.com" });
    addUser(tenant, {
      userPrincipalName: "ana@contoso.com",
      displayName: "A",
      mobilePhone: "+47 5555 0100",
    });
    await folder.write({ "tenant.json": JSON.stringify(tenant) });
    const { root } = await served(
      "--file",
      "tenant.json",
      "--without-permission",
      "User-Phone.ReadWrite.All",
    );
    const ran = await folder.run(["apply", "--yes"], { ROLLCALL_GRAPH_URL: root });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(
      "Insufficient privileges to complete the operation. Give the application the permission User-Phone.ReadWrite.All",
    );
    expect(await valueAt(`${root}/users/ana@contoso.com/displayName`)).toBe("Ana");
  });
});

describe("writes to one user that are refused", () => {
  it("are so with the status that was asked for, as often as anybody asks", async () => {
    await folder.write(people(3));
    const { root } = await served(
      "--refuse",
      "p0@contoso.com=403",
      "--refuse",
      "P1@contoso.com=400",
    );
    const ran = await folder.run(["apply", "--yes"], { ROLLCALL_GRAPH_URL: root });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("Authorization_RequestDenied");
    expect(ran.stdout).toContain("Another object with the same value for property proxyAddresses");
    const names = (await valueAt(`${root}/users?$select=userPrincipalName`)) as object[];
    expect(names).toEqual([{ userPrincipalName: "p2@contoso.com" }]);
  });

  it.each([
    { given: ["ana@contoso.com"], says: "--refuse takes a userPrincipalName and a status" },
    { given: ["ana=403"], says: "such as ana.silva@contoso.com=403" },
    { given: ["ana@contoso.com=200"], says: "The statuses are 400, 403, 404" },
    { given: ["ana@contoso.com=401"], says: "The statuses are 400, 403, 404" },
    { given: ["ana@contoso.com="], says: "The statuses are 400, 403, 404" },
    { given: ["ana@contoso.com=403", "ANA@contoso.com=404"], says: "twice" },
  ])("$given is refused itself", ({ given, says }) => {
    expect(() => refuseOption(given)).toThrow(says);
  });
});

describe("under another name of this machine", () => {
  it("Rollcall plans and applies, managers and pages included", async () => {
    const users = Array.from({ length: 3 }, (_, index) => ({
      userPrincipalName: `p${index}@contoso.com`,
      displayName: `P ${index}`,
      ...(index > 0 && { manager: "p0@contoso.com" }),
    }));
    await folder.write({
      "rollcall.yaml": "directory: graph\n",
      "users/people.yaml": yamlOf(users),
    });
    const { root } = await served();
    const env = { ROLLCALL_GRAPH_URL: root.replace("127.0.0.1", "localhost") };
    const applied = await folder.run(["apply", "--yes"], env);
    expect(applied.stdout).toMatch(/applied +3/);
    expect(applied.code).toBe(0);
    const again = await folder.run(["plan"], env);
    expect(again.code).toBe(0);
    const headers = { Authorization: "Bearer any", "Content-Type": "application/json" };
    for (let first = 0; first < 1000; first += 20)
      await fetch(`${root}/$batch`, {
        method: "POST",
        headers,
        body: JSON.stringify({
          requests: Array.from({ length: 20 }, (_, index) => ({
            id: String(index),
            method: "POST",
            url: "/users",
            headers: { "Content-Type": "application/json" },
            body: {
              accountEnabled: true,
              displayName: "X",
              mailNickname: "x",
              userPrincipalName: `x${first + index}@contoso.com`,
              passwordProfile: { password: "Correct-horse-7" },
            },
          })),
        }),
      });
    const paged = await folder.run(["plan"], env);
    expect(paged.stderr).toBe("");
    expect(paged.code).toBe(0);
  });
});

describe("roles, administrators and domains", () => {
  const people = [
    { userPrincipalName: "ana@contoso.com", displayName: "Ana", mobilePhone: "+47 1" },
    { userPrincipalName: "bo@contoso.com", displayName: "Bo", mobilePhone: "+47 2" },
  ];

  it("a token that may only read plans, and its apply is refused", async () => {
    await folder.write({ "rollcall.yaml": "directory: graph\n", "users/a.yaml": yamlOf(people) });
    const { root } = await served("--roles", "User.Read.All,Organization.Read.All");
    const planned = await folder.run(["plan"], { ROLLCALL_GRAPH_URL: root });
    expect(planned.stdout).toContain("2 declared = 2 create");
    const applied = await folder.run(["apply", "--yes"], { ROLLCALL_GRAPH_URL: root });
    expect(applied.code).toBe(1);
    expect(applied.stdout + applied.stderr).toContain("Authorization_RequestDenied");
  });

  it("an administrator's phone is not written, and everybody else's is", async () => {
    await folder.write({ "rollcall.yaml": "directory: graph\n", "users/a.yaml": yamlOf(people) });
    const { root } = await served("--administrator", "ana@contoso.com");
    const env = { ROLLCALL_GRAPH_URL: root };
    expect((await folder.run(["apply", "--yes"], env)).code).toBe(0);
    await folder.write({
      "users/a.yaml": yamlOf(people.map((user) => ({ ...user, mobilePhone: "+47 3" }))),
    });
    const applied = await folder.run(["apply", "--yes"], env);
    expect(applied.code).toBe(1);
    expect(applied.stdout).toMatch(/failed +1 .*ana@contoso\.com[^]*403/);
    const phoneOf = async (name: string): Promise<unknown> =>
      valueAt(`${root}/users/${name}/mobilePhone`);
    expect([await phoneOf("ana@contoso.com"), await phoneOf("bo@contoso.com")]).toEqual([
      "+47 1",
      "+47 3",
    ]);
  });

  it("several domains, of which some are federated", async () => {
    const { root } = await served("--domain", "contoso.com", "--domain", "fabrikam.com=federated");
    expect(await valueAt(`${root}/domains?$select=id,authenticationType`)).toEqual([
      { id: "contoso.com", authenticationType: "Managed" },
      { id: "fabrikam.com", authenticationType: "Federated" },
    ]);
  });

  it.each([
    { args: ["--roles", "User.Raed.All"], says: "Did you mean User.Read.All?" },
    { args: ["--roles", ""], says: "decides nothing here" },
    { args: ["--domain", "contoso.com=other"], says: "--domain takes a domain" },
    ...["a b", "-x", "-x.com", "x-.com", "contoso", "contoso..com", ".com", "contoso.com."].map(
      (domain) => ({ args: [`--domain=${domain}`], says: "--domain takes a domain" }),
    ),
  ])("refuses $args", async ({ args, says }) => {
    const ran = await folder.run(["embedded", "--port", "0", ...args]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(says);
  });
});

describe("groups", () => {
  it("are served from a tenant file, and who joins them is in it", async () => {
    const tenant = newTenant({ domain: "contoso.com" });
    const ana = addUser(tenant, { userPrincipalName: "ana@contoso.com" });
    const sales = addGroup(tenant, { displayName: "Sales" });
    await folder.write({ "tenant.json": JSON.stringify(tenant) });
    const { root } = await served("--file", "tenant.json", "--bind-cost", "one-for-all");
    const bound = await fetch(`${root}/groups/${sales.id}`, {
      method: "PATCH",
      headers: { Authorization: "Bearer any", "Content-Type": "application/json" },
      body: JSON.stringify({ "members@odata.bind": [`${root}/users/${ana.id}`] }),
    });
    expect(bound.status).toBe(204);
    expect(await valueAt(`${root}/groups/${sales.id}/members?$select=id`)).toMatchObject([
      { id: ana.id },
    ]);
    expect(await readFile(join(folder.path, "tenant.json"), "utf8")).toContain(
      `"members":["${ana.id}"]`,
    );
  });

  it.each([
    { args: ["--replicas", "5"], says: "--replicas needs --lag" },
    { args: ["--lag", "10", "--replicas", "0"], says: "--replicas must be a whole number from 1" },
    { args: ["--bind-cost", "half"], says: "Allowed choices are third, one-for-all" },
  ])("are not served with $args", async ({ args, says }) => {
    const ran = await folder.run(["embedded", "--port", "0", ...args]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(says);
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
    { text: "refused=Nonsense", says: "takes one of Authorization_IdentityNotFound, " },
    { text: "refused=constructor", says: "takes one of Authorization_IdentityNotFound, " },
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
