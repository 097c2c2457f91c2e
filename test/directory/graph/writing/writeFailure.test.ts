import { describe, expect, it } from "vitest";
import { MOST_ATTEMPTS } from "../../../../src/directory/graph/sending/waiting.ts";
import { graphWriter } from "../../../../src/directory/graph/writing/writer.ts";
import { connectTo, failure, scriptedServer, type Reply } from "../../scriptedServer.ts";
import { failureOf, ID, writerAgainst, type ItemReply } from "./writing.ts";

describe("failures", () => {
  it.each<{
    name: string;
    reply: ItemReply;
    fields?: Record<string, string>;
    error: Record<string, unknown>;
    fatal: boolean;
  }>([
    {
      name: "bad data names the field",
      reply: {
        status: 400,
        body: failure("Request_BadRequest", "Invalid.", [
          { code: "InvalidValue", target: "jobtitle", message: "x" },
        ]),
      },
      fields: { city: "x", jobTitle: "y" },
      error: {
        status: 400,
        code: "Request_BadRequest",
        message: "Invalid.",
        requestId: "11111111-2222-3333-4444-555555555555",
        field: "jobTitle",
      },
      fatal: false,
    },
    {
      name: "the field may stand in the message only",
      reply: {
        status: 400,
        body: failure("Request_BadRequest", "Invalid value specified for property 'city' of …"),
      },
      fields: { city: "x", jobTitle: "y" },
      error: { status: 400, field: "city" },
      fatal: false,
    },
    {
      name: "a message that is an object, details that are no list, an id in the header",
      reply: {
        status: 400,
        headers: { "Request-Id": "r1" },
        body: {
          error: {
            code: "x",
            message: { lang: "en", value: "told" },
            details: { target: "city" },
            innererror: {},
          },
        },
      },
      error: { status: 400, code: "x", message: "told", requestId: "r1", field: "city" },
      fatal: false,
    },
    {
      name: "403 for one user names the permission of the field",
      reply: { status: 403, body: failure("Authorization_RequestDenied", "No.") },
      fields: { mobilePhone: "+47 400" },
      error: {
        status: 403,
        field: "mobilePhone",
        message: expect.stringMatching(/^No\. .*User-Phone\.ReadWrite\.All.*administrator role/),
      },
      fatal: false,
    },
    {
      name: "synced users say where to go",
      reply: {
        status: 400,
        body: failure(
          "Request_BadRequest",
          "Unable to update the specified properties for on-premises mastered Directory Sync objects.",
        ),
      },
      error: { status: 400, message: expect.stringContaining("change it there") },
      fatal: false,
    },
    {
      name: "conditional access stops everything",
      reply: { status: 403, body: failure("insufficient_claims", "x") },
      error: { status: 403, code: "insufficient_claims" },
      fatal: true,
    },
    {
      name: "an unknown application stops everything",
      reply: { status: 403, body: failure("Authorization_IdentityNotFound", "x") },
      error: { status: 403 },
      fatal: true,
    },
    {
      name: "a full directory stops everything",
      reply: { status: 400, body: failure("Directory_QuotaExceeded", "x") },
      error: { status: 400, message: expect.stringContaining("is full") },
      fatal: true,
    },
    {
      name: "a wrong request stops everything",
      reply: { status: 405, body: failure("Request_BadRequest", "x") },
      error: { status: 405 },
      fatal: true,
    },
    {
      name: "throttling for good stops everything",
      reply: { status: 429, body: failure("Request_ThrottledPermanently", "x") },
      error: { status: 429 },
      fatal: true,
    },
    {
      name: "503 for this user, after many tries",
      reply: { status: 503 },
      error: {
        status: 503,
        message: expect.stringMatching(`tried ${MOST_ATTEMPTS} times within \\d+ seconds`),
      },
      fatal: false,
    },
  ])("$name", async ({ reply, fields = { city: "Oslo" }, error, fatal }) => {
    const { writer } = await writerAgainst(reply);
    const thrown = await failureOf(writer.updateUser(ID, fields));
    expect(thrown.error).toMatchObject(error);
    expect(thrown.fatal).toBe(fatal);
  });

  it.each<{ name: string; reply: Reply; error: Record<string, unknown> }>([
    {
      name: "a token that is refused",
      reply: { status: 401, body: failure("InvalidAuthenticationToken", "x") },
      error: { status: 401, message: expect.stringContaining("ROLLCALL_ACCESS_TOKEN") },
    },
    {
      name: "a refused batch",
      reply: { status: 400, body: failure("BadRequest", "x") },
      error: { status: 400 },
    },
    {
      name: "a redirect",
      reply: { status: 302, headers: { location: "https://evil.example/" } },
      error: { status: 0, message: expect.stringContaining("redirect (302) to evil.example") },
    },
    { name: "silence", reply: { fault: "reset" }, error: { status: 0, code: "no-answer" } },
  ])("$name stops everything", async ({ reply, error }) => {
    const server = await scriptedServer([["POST /$batch", reply]]);
    const thrown = await failureOf(
      graphWriter(connectTo(server.root)).updateUser(ID, { city: "Oslo" }),
    );
    expect(thrown.error).toMatchObject(error);
    expect(thrown.fatal).toBe(true);
  });

  it("being stopped is one, too", async () => {
    const controller = new AbortController();
    const server = await scriptedServer([
      [
        "POST /$batch",
        () => {
          setImmediate(() => controller.abort());
          return { fault: "never" };
        },
      ],
    ]);
    const connection = connectTo(server.root, {
      stopping: controller.signal,
      abandoning: controller.signal,
    });
    const thrown = await failureOf(graphWriter(connection).updateUser(ID, { city: "Oslo" }));
    expect(thrown).toMatchObject({ fatal: true, error: { code: "unknown" } });
  });
});
