import { describe, expect, it } from "vitest";
import { Spacing } from "../../../../src/directory/graph/sending/spacing.ts";
import {
  issuePass,
  PassFailure,
  type AskedPass,
  type IssuedPass,
} from "../../../../src/directory/graph/writing/accessPass.ts";
import { DirectoryError } from "../../../../src/directory/ports.ts";
import { connectTo, failure, scriptedServer, type Reply } from "../../scriptedServer.ts";

const PASS: IssuedPass = {
  temporaryAccessPass: "s3cret!!",
  startDateTime: "2026-11-02T08:00:00Z",
  lifetimeInMinutes: 60,
  isUsableOnce: true,
};
const PATH = "/users/ana%2F1/authentication/temporaryAccessPassMethods";

const issued = (more: object = {}): Reply => ({
  status: 201,
  body: { id: "p1", ...PASS, ...more },
});
const refused = (status: number, code = "x", message = "No."): Reply => ({
  status,
  body: failure(code, message),
});
const lists = (...ids: readonly string[]): Reply => ({
  body: { value: ids.map((id) => ({ id })) },
});
const LOST: Reply = { fault: "reset" };
const BUSY: Reply = { status: 503 };
const ABSENT = refused(404);

interface Issued {
  readonly pass?: IssuedPass;
  readonly failed?: string;
  /** Each request as `POST` or `GET`. */
  readonly sent: string;
  readonly bodies: readonly unknown[];
  readonly paths: ReadonlySet<string>;
  readonly seconds: number;
}

/** Issues a pass against a directory that answers in turn, the last answer again and again. */
async function issue(
  posts: readonly Reply[],
  gets: readonly Reply[] = [lists("p1")],
  asked: AskedPass = { isUsableOnce: true },
): Promise<Issued> {
  const server = await scriptedServer([
    ["POST ", ...posts],
    ["GET ", ...gets],
  ]);
  const connection = connectTo(server.root);
  const startedAt = connection.clock.now().getTime();
  const spacing = new Spacing(connection.clock, { requests: 100, milliseconds: 1 });
  const ended = await issuePass("ana/1", asked, { connection, spacing }).then(
    (pass) => ({ pass }),
    (error: unknown) => {
      if (!(error instanceof PassFailure)) throw error;
      return { failed: error.message };
    },
  );
  return {
    ...ended,
    sent: server.requests.map(({ method }) => method).join(" "),
    bodies: server.requests.map(({ body }) => body),
    paths: new Set(server.requests.map(({ path }) => path)),
    seconds: (connection.clock.now().getTime() - startedAt) / 1000,
  };
}

it.each<{ asked: AskedPass }>([
  { asked: { isUsableOnce: true } },
  { asked: { startDateTime: "2026-11-03T08:00:00Z", lifetimeInMinutes: 90, isUsableOnce: false } },
])("asks for $asked, and gives what was issued", async ({ asked }) => {
  const { pass, sent, bodies, paths, seconds } = await issue([issued()], [], asked);
  expect(pass).toStrictEqual(PASS);
  expect(sent).toBe("POST");
  expect(bodies).toEqual([asked]);
  expect([...paths]).toEqual([PATH]);
  expect(seconds).toBe(0);
});

describe("of a pass whose answer was lost", () => {
  it.each<{ name: string; first: readonly Reply[]; sent: string; seconds: number }>([
    { name: "by the connection", first: [LOST], sent: "POST POST GET", seconds: 1 },
    { name: "by a service that is busy", first: [BUSY], sent: "POST POST GET", seconds: 1 },
    {
      name: "for want of a pass",
      first: [issued({ temporaryAccessPass: "" })],
      sent: "POST POST GET",
      seconds: 1,
    },
    { name: "twice", first: [LOST, BUSY], sent: "POST POST POST GET", seconds: 3 },
    {
      name: "before the user was unknown",
      first: [BUSY, ABSENT],
      sent: "POST POST POST GET",
      seconds: 3,
    },
    {
      name: "after the user was unknown",
      first: [ABSENT, BUSY],
      sent: "POST POST POST GET",
      seconds: 3,
    },
    { name: "never, for a user who was unknown", first: [ABSENT], sent: "POST POST", seconds: 1 },
  ])(
    "$name, the next one counts once it is known to be the last",
    async ({ first, sent, seconds }) => {
      const result = await issue([...first, issued()]);
      expect(result.pass).toStrictEqual(PASS);
      expect(result.sent).toBe(sent);
      expect(result.seconds).toBe(seconds);
      expect([...result.paths]).toEqual([PATH]);
      expect(result.bodies.at(-1)).toEqual(
        sent.endsWith("GET") ? undefined : { isUsableOnce: true },
      );
    },
  );

  it.each<{ name: string; list: Reply }>([
    { name: "there is another one", list: lists("p2") },
    { name: "there are two", list: lists("p1", "p2") },
    { name: "there is none", list: lists() },
    { name: "no list comes", list: { body: { value: { id: "p1", length: 1 } } } },
    { name: "nothing is listed", list: { body: {} } },
    { name: "the list may not be read", list: { ...lists("p1"), status: 403 } },
    { name: "the list gives no answer", list: LOST },
  ])("another one is asked for where $name", async ({ list }) => {
    // Reading is tried eight times where no answer comes.
    const gets = list === LOST ? Array.from({ length: 8 }, () => list) : [list];
    const { pass, sent } = await issue([LOST, issued()], [...gets, lists("p1")]);
    expect(pass).toStrictEqual(PASS);
    expect(sent.replace(/(GET )+/, "GET ")).toBe("POST POST GET POST GET");
  });
});

describe("an answer without a pass is not taken for one", () => {
  it.each<{ name: string; more: object }>([
    { name: "no text", more: { temporaryAccessPass: 12345678 } },
    { name: "an empty text", more: { temporaryAccessPass: "" } },
    { name: "no beginning", more: { startDateTime: null } },
    { name: "a beginning that is no text", more: { startDateTime: 2026 } },
    { name: "a beginning that is no date", more: { startDateTime: "soon" } },
    { name: "no length", more: { lifetimeInMinutes: undefined } },
    { name: "a length that is no number", more: { lifetimeInMinutes: "60" } },
    { name: "nothing of how often", more: { isUsableOnce: null } },
  ])("with $name", async ({ more }) => {
    const { failed, sent, seconds } = await issue([issued(more)]);
    expect(failed).toBe("Graph answered without a pass (tried 5 times). Run it again.");
    expect(sent).toBe("POST POST POST POST POST");
    expect(seconds).toBe(15);
  });
});

describe("there is none in the end, and the message says why", () => {
  it.each<{ name: string; posts: readonly Reply[]; gets?: readonly Reply[]; says: RegExp }>([
    { name: "a service that is busy", posts: [BUSY], says: /^Graph answered 503: the answer had/ },
    { name: "an unknown user", posts: [ABSENT], says: /^Graph answered 404 x: No\. \(tried 5/ },
    { name: "no answer", posts: [LOST], says: /^The connection to / },
    {
      name: "several passes",
      posts: [LOST, issued()],
      gets: [lists("p1", "p2")],
      says: /^Rollcall could not find out which of several passes is the latest \(tried 5/,
    },
    {
      name: "what came last",
      posts: [LOST, BUSY, BUSY, BUSY, ABSENT],
      says: /^Graph answered 404/,
    },
  ])("$name", async ({ posts, gets, says }) => {
    const { failed, sent } = await issue(posts, gets);
    expect(failed).toMatch(says);
    expect(failed).toMatch(/ \(tried 5 times\)\. Run it again\.$/);
    expect(sent.replaceAll(" GET", "")).toBe("POST POST POST POST POST");
  });

  it.each<{ reply: Reply; says: string }>([
    {
      reply: refused(403, "accessDenied"),
      says: "Graph answered 403 accessDenied: No. Give the application the permission UserAuthMethod-TAP.ReadWrite.All. If it has that, the user may hold an administrator role: then an administrator issues the pass.",
    },
    {
      reply: refused(400, "badRequest"),
      says: "Graph answered 400 badRequest: No. See what the tenant allows: Entra admin center, Authentication methods, Temporary Access Pass.",
    },
    { reply: refused(409, "conflict"), says: "Graph answered 409 conflict: No." },
    {
      reply: { status: 418 },
      says: "Graph answered 418: the answer had status 418 and no readable message",
    },
  ])("$reply.status, which is not asked again", async ({ reply, says }) => {
    const { failed, sent } = await issue([reply]);
    expect(failed).toBe(says);
    expect(sent).toBe("POST");
  });
});

it.each<{ error: Error }>([
  { error: new DirectoryError("Signing in failed.") },
  { error: new TypeError("broken") },
])("what concerns everybody is thrown: $error.message", async ({ error }) => {
  const server = await scriptedServer([["POST ", issued()]]);
  const connection = connectTo(server.root, { token: () => Promise.reject(error) });
  const spacing = new Spacing(connection.clock, { requests: 1, milliseconds: 1 });
  await expect(issuePass("a1", { isUsableOnce: true }, { connection, spacing })).rejects.toBe(
    error,
  );
  expect(server.requests).toEqual([]);
});

it("every request takes its turn", async () => {
  const server = await scriptedServer([
    ["POST ", LOST, issued()],
    ["GET ", lists("p1")],
  ]);
  const connection = connectTo(server.root);
  const startedAt = connection.clock.now().getTime();
  const spacing = new Spacing(connection.clock, { requests: 1, milliseconds: 60_000 });
  await issuePass("a1", { isUsableOnce: true }, { connection, spacing });
  expect(server.requests).toHaveLength(3);
  expect(connection.clock.now().getTime() - startedAt).toBe(120_000);
});
