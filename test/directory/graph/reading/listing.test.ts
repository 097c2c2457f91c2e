import { describe, expect, it } from "vitest";
import { graphReader } from "../../../../src/directory/graph/reading/reader.ts";
import { DirectoryError } from "../../../../src/directory/ports.ts";
import { ana, ben, page, serve, wanting } from "./reading.ts";
import { connectTo, failure, scriptedServer, type Rule } from "../../scriptedServer.ts";

describe("pages", () => {
  it("are followed to the end, empty ones too, and give each user once, sorted by id", async () => {
    const server = await serve(
      ["GET /users?$skiptoken=2", () => page([], `${server.root}/users?$skiptoken=3`)],
      ["GET /users?$skiptoken=3", page([{ ...ana, mail: "new@contoso.com" }])],
      ["GET /users", () => page([ben, ana], `${server.root}/users?$skiptoken=2`)],
    );
    const { users, requests } = await graphReader(connectTo(server.root)).readDirectory(
      wanting([]),
    );
    expect(users.map(({ id, mail }) => [id, mail])).toEqual([
      ["a1", "new@contoso.com"],
      ["b2", null],
    ]);
    expect(requests.listing).toBe(4);
  });

  it.each([
    ["Directory_ExpiredPageToken", "The page token has expired."],
    ["DirectoryPageTokenNotFoundException", "No."],
    ["Request_BadRequest", "The specified page token is not valid."],
  ])("begin anew when the service loses its place (%s)", async (code, message) => {
    const server = await serve(
      ["GET /users?$skiptoken", { status: 400, body: failure(code, message) }, page([ben])],
      ["GET /users", () => page([ana], `${server.root}/users?$skiptoken=2`)],
    );
    const { users } = await graphReader(connectTo(server.root)).readDirectory(wanting([]));
    expect(users.map(({ id }) => id)).toEqual(["a1", "b2"]);
  });

  it("are counted as they come, and from nothing when they begin anew", async () => {
    const server = await serve(
      [
        "GET /users?$skiptoken",
        { status: 400, body: failure("Directory_ExpiredPageToken", "") },
        page([ben]),
      ],
      ["GET /users", () => page([ana], `${server.root}/users?$skiptoken=2`)],
    );
    const told: number[] = [];
    const reader = graphReader(connectTo(server.root), { onRead: (users) => told.push(users) });
    await reader.readDirectory(wanting([]));
    expect(told).toEqual([1, 1, 2]);
  });

  it("do not begin anew for ever", async () => {
    const server = await serve(
      ["GET /users?$skiptoken", { status: 400, body: failure("Directory_ExpiredPageToken", "") }],
      ["GET /users", () => page([ana], `${server.root}/users?$skiptoken=2`)],
    );
    const connection = connectTo(server.root);
    const startedAt = connection.clock.now().getTime();
    await expect(graphReader(connection).readDirectory(wanting([]))).rejects.toThrow(
      /begun 8 times, and Graph lost its place each time, never beyond entry 1/,
    );
    // Each time it waits longer before it begins anew.
    expect((connection.clock.now().getTime() - startedAt) / 1000).toBe(
      1 + 2 + 4 + 8 + 16 + 30 + 30,
    );
  });

  it("may begin anew as often as they get further", async () => {
    const PAGES = 14;
    const reach = { at: 0, allowed: 1 };
    const onePage = (): ReturnType<typeof page> => {
      reach.at += 1;
      const more = reach.at < PAGES ? `${server.root}/users?$skiptoken=${reach.at}` : undefined;
      return page([{ ...ana, id: `a${String(reach.at).padStart(2, "0")}` }], more);
    };
    const server = await serve(
      [
        "GET /users?$skiptoken",
        () => {
          if (reach.at < reach.allowed) return onePage();
          reach.allowed += 1;
          return { status: 400, body: failure("Directory_ExpiredPageToken", "") };
        },
      ],
      [
        "GET /users",
        () => {
          reach.at = 0;
          return onePage();
        },
      ],
    );
    const { users } = await graphReader(connectTo(server.root)).readDirectory(wanting([]));
    expect(users).toHaveLength(PAGES);
  });

  it("that lead in a circle are an error", async () => {
    const server = await serve([
      "GET /users",
      () => page([ana], `${server.root}/users?$skiptoken=2`),
    ]);
    await expect(graphReader(connectTo(server.root)).readDirectory(wanting([]))).rejects.toThrow(
      /would never end/,
    );
  });

  it("on another host are not asked for: the token stays", async () => {
    const thief = await scriptedServer([["GET", page([])]]);
    const server = await serve(["GET /users", page([ana], `${thief.root}/users?$skiptoken=2`)]);
    await expect(graphReader(connectTo(server.root)).readDirectory(wanting([]))).rejects.toThrow(
      /points to 127\.0\.0\.1:\d+, outside http/,
    );
    expect(thief.requests).toEqual([]);
  });
});

describe("refusals", () => {
  it.each<{ name: string; rules: Rule[]; message: RegExp }>([
    {
      name: "403 on the users names the permission",
      rules: [["GET /users", { status: 403, body: failure("Authorization_RequestDenied", "No.") }]],
      message:
        /the users was refused \(403 Authorization_RequestDenied: No\. \(request-id 1{8}.*User\.Read\.All/,
    },
    {
      name: "403 on the organization names its own",
      rules: [["GET /organization", { status: 403 }]],
      message: /Organization\.Read\.All/,
    },
    {
      name: "401 speaks of the token",
      rules: [["GET /users", { status: 401, body: failure("InvalidAuthenticationToken", "x") }]],
      message: /ROLLCALL_ACCESS_TOKEN/,
    },
    {
      name: "lasting 503 says that it was given up",
      rules: [["GET /users", { status: 503, body: "<html>" }]],
      message: /^Reading the users failed repeatedly/,
    },
    {
      name: "a sign-in page is recognised",
      rules: [["GET /users", { body: "<html>Sign in" }]],
      message: /not JSON; it starts with "<html>Sign in"/,
    },
    {
      name: "an unknown status is told",
      rules: [["GET /users", { status: 501, body: failure("NotImplemented", "cannot") }]],
      message: /^Reading the users failed \(501 NotImplemented: cannot/,
    },
    {
      name: "a list that is none",
      rules: [["GET /users", { body: { value: "x" } }]],
      message: /a page of the users holds no list/,
    },
  ])("$name", async ({ rules, message }) => {
    const server = await serve(...rules);
    const reading = graphReader(connectTo(server.root)).readDirectory(wanting([]));
    await expect(reading).rejects.toThrow(DirectoryError);
    await expect(reading).rejects.toThrow(message);
  });
});
