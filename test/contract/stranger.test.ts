import { afterEach, describe, expect, it } from "vitest";
import { FORMATS, render, type Report } from "./report.ts";
import { start } from "./running.ts";
import { serveStranger, type Stranger } from "./stranger.ts";

let server: Stranger | undefined;
afterEach(() => server?.close());

/** Names of all that the server keeps; nothing of a run may be left among them, and no change of the others. */
const everything = ({ users, deleted, groups }: Stranger): unknown => ({
  users: users.map(({ userPrincipalName }) => userPrincipalName),
  deleted: deleted.map(({ userPrincipalName }) => userPrincipalName),
  groups: groups.map(({ displayName }) => displayName),
});
const ITS_OWN = {
  users: ["ana.silva@contoso.com", "bo.chen@contoso.com"],
  deleted: ["carl.berg@contoso.com"],
  groups: ["Everybody"],
};

describe("a server that is not ours, and wrong", () => {
  it("has each difference named with what was expected and seen, and keeps nothing", async () => {
    server = await serveStranger();
    const before = structuredClone([server.users, server.deleted, server.groups]);
    const { out, code } = await start(
      server.root,
      "--yes",
      "--claims",
      "ing a user",
      "--format",
      "json",
    ).ended;
    expect(code).toBe(2);
    expect([server.users, server.deleted, server.groups]).toEqual(before);
    const report = JSON.parse(out) as Report;
    const results = new Map(report.results.map((result) => [result.name, result]));
    for (const [name, difference] of [
      ["Updating a user: 204 without a body", { what: "status", expected: "204", seen: "200" }],
      [
        "Updating a user: a user that does not exist is a 404 in the documented words",
        { what: "error.code", expected: '"Request_ResourceNotFound"', seen: '"NotFound"' },
      ],
      [
        "Updating a user: one bad property keeps the others from being written",
        { what: "status", expected: "400", seen: "200" },
      ],
      [
        "Creating a user: a userPrincipalName that is taken is refused with the details that clients branch on",
        { what: "status", expected: "400", seen: "201" },
      ],
      [
        "Creating a user: displayName is required",
        { what: "status", expected: "400", seen: "201" },
      ],
    ] as const) {
      expect(results.get(name)).toMatchObject({ outcome: "differs" });
      expect(results.get(name)?.differences).toContainEqual(difference);
    }
    // A password in an answer is a difference, and is not told.
    const told = results.get("Creating a user: the answer never holds the password");
    expect(told?.differences?.[0]).toMatchObject({ what: "passwordProfile", expected: "nothing" });
    expect(told?.differences?.[0]?.seen).toContain("{password}");
    expect(results.get("Updating a user: an empty PATCH changes nothing")?.outcome).toBe("differs");
    expect(report.removal).toMatchObject({ left: 0, failed: 0 });
    expect(report.removal.removed).toBeGreaterThan(20);
    for (const format of FORMATS) {
      const text = render(report, format);
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|@contoso|Aa1-/i);
      for (const name of ["204 without a body", "displayName is required"])
        expect(text).toContain(name);
    }
  });

  it("has what it says written so that it is neither markup nor a mention", async () => {
    server = await serveStranger();
    const { out } = await start(
      server.root,
      "--yes",
      "--claims",
      "in the documented words",
      "--format",
      "markdown",
    ).ended;
    const rows = out.split("\n").filter((line) => line.includes("in the documented words"));
    expect(rows).toHaveLength(1);
    expect(rows[0]).not.toMatch(/<b>|@ana/);
    expect(rows[0]?.split("|")).toHaveLength(7);
  });

  it("has a group removed that it answered in a way that told nothing of it", async () => {
    server = await serveStranger();
    const { out } = await start(
      server.root,
      "--yes",
      "--claims",
      "a security group is created",
      "--format",
      "json",
    ).ended;
    expect((JSON.parse(out) as Report).results[0]).toMatchObject({
      outcome: "differs",
      differences: [{ what: "status", expected: "201", seen: "200" }, {}],
    });
    expect(everything(server)).toEqual(ITS_OWN);
  });
});

describe("a run that is killed", () => {
  it.each([
    { name: "makes accounts", method: "POST", path: /^\/users$/, at: 5 },
    { name: "removes it for good", method: "DELETE", path: /deletedItems/, at: 3 },
    { name: "tries claims", method: "PATCH", path: /^\/users\//, at: 5 },
    { name: "deletes what it made", method: "DELETE", path: /^\/users\//, at: 3 },
  ])("while it $name is cleaned up after by the next", async ({ method, path, at }) => {
    let running: ReturnType<typeof start> | undefined;
    let seen = 0;
    server = await serveStranger({
      observe: (itsMethod, itsPath) => {
        if (itsMethod === method && path.test(itsPath) && (seen += 1) === at)
          running?.child.kill("SIGKILL");
      },
    });
    running = start(server.root, "--yes", "--claims", "updating a user");
    expect((await running.ended).code).toBeNull();
    expect(server.users.length + server.deleted.length).toBeGreaterThan(3 + 4);

    const { err, out } = await start(
      server.root,
      "--yes",
      "--claims",
      "in the documented words",
      "--format",
      "json",
    ).ended;
    expect(err).toMatch(/with \d+ that an earlier run left behind/);
    expect((JSON.parse(out) as Report).removal).toMatchObject({ left: 0, failed: 0 });
    expect(everything(server)).toEqual(ITS_OWN);
  });

  it("has its groups removed by the next as well", async () => {
    let running: ReturnType<typeof start> | undefined;
    server = await serveStranger({
      observe: (method, path) => {
        if (method === "POST" && path === "/groups") running?.child.kill("SIGKILL");
      },
    });
    running = start(server.root, "--yes", "--claims", "groups and members");
    await running.ended;
    expect(server.groups.length).toBeGreaterThan(1);
    await start(server.root, "--yes", "--claims", "in the documented words").ended;
    expect(everything(server)).toEqual(ITS_OWN);
  });
});

describe("what a server does not let go", () => {
  const claims = ["--yes", "--claims", "updating a user: what is not sent", "--format", "json"];

  it("is reported as kept for 30 days where it cannot be removed for good", async () => {
    server = await serveStranger({ keeps: () => "deletedItems" });
    const { out, code } = await start(server.root, ...claims).ended;
    expect((JSON.parse(out) as Report).removal).toEqual({ removed: 0, left: 1, failed: 0 });
    expect(code).toBe(2);
    expect(server.users).toHaveLength(2);
  });

  it("is reported as not removed where it cannot be deleted, and removed by the next run", async () => {
    let keeps: "users" | undefined = "users";
    server = await serveStranger({ keeps: () => keeps });
    const first = await start(server.root, ...claims).ended;
    expect((JSON.parse(first.out) as Report).removal).toEqual({ removed: 0, left: 0, failed: 1 });
    expect(first.code).toBe(1);
    expect(server.users).toHaveLength(3);
    keeps = undefined;
    const second = await start(server.root, ...claims).ended;
    expect(second.err).toContain("with 1 that an earlier run left behind");
    expect(everything(server)).toEqual(ITS_OWN);
  });
});
