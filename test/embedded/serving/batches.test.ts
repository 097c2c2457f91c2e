import { describe, expect, it } from "vitest";
import { addUser, newTenant } from "../../../src/embedded/tenant/tenant.ts";
import { serve } from "../world.ts";

const get = (id: unknown, dependsOn?: unknown): Record<string, unknown> => ({
  id,
  method: "GET",
  url: "/organization",
  ...(dependsOn !== undefined && { dependsOn }),
});

describe("a batch is refused as a whole", () => {
  it.each([
    { name: "on a later one", requests: [get("1", ["2"]), get("2")] },
    { name: "on none that there is", requests: [get("1"), get("2", ["9"])] },
    { name: "on itself", requests: [get("1", ["1"])] },
    { name: "in a circle", requests: [get("1", ["2"]), get("2", ["1"])] },
  ])("where one depends $name", async ({ requests }) => {
    const { ask } = await serve();
    const { status, body } = await ask("POST", "/$batch", { requests });
    expect(status).toBe(400);
    expect(body.error.code).toBe("BadRequest");
    expect(body.error.message).toMatch(/^Invalid dependency for request Id /);
  });

  it.each([
    { name: "one of three depends", requests: [get("1"), get("2"), get("3", ["1"])] },
    { name: "two chains", requests: [get("1"), get("2", ["1"]), get("3"), get("4", ["3"])] },
    {
      name: "a chain that splits",
      requests: [get("1"), get("2", ["1"]), get("3", ["1"]), get("4", ["3"])],
    },
  ])("where it is neither sequential nor parallel: $name", async ({ requests }) => {
    const { ask } = await serve();
    const { status, body } = await ask("POST", "/$batch", { requests });
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: "Batch should be either fully sequential or fully parallel.",
    });
  });

  it.each(["POST", "PATCH", "PUT"])(
    "where a %s has neither body nor Content-Type",
    async (method) => {
      const { ask } = await serve();
      const { status, body } = await ask("POST", "/$batch", {
        requests: [get("0"), { id: "1", method, url: "/directory/deletedItems/x/restore" }],
      });
      expect({ status, ...body.error }).toMatchObject({
        status: 400,
        code: "BadRequest",
        message: "Write request id : 1 does not contain Content-Type header or body.",
      });
    },
  );

  it.each([
    { name: "no requests", body: { requests: [] } },
    { name: "requests that are no list", body: { requests: {} } },
    { name: "null", body: null },
    { name: "a list", body: [] },
    { name: "a number among them", body: { requests: [get("1"), 5] } },
    { name: "null among them", body: { requests: [null] } },
    { name: "dependsOn a text", body: { requests: [get("1", "0")] } },
    { name: "dependsOn null inside", body: { requests: [get("1"), get("2", [null])] } },
    { name: "dependsOn an object", body: { requests: [get("1", {})] } },
    { name: "headers a text", body: { requests: [{ ...get("1"), headers: "x" }] } },
    { name: "an id that is an object", body: { requests: [get({})] } },
    { name: "an empty id", body: { requests: [get("")] } },
    { name: "a url that is none", body: { requests: [{ ...get("1"), url: 5 }] } },
  ])("where it holds $name", async ({ body }) => {
    const { ask } = await serve();
    const answer = await ask("POST", "/$batch", body);
    expect({ status: answer.status, code: answer.body.error.code }).toEqual({
      status: 400,
      code: "BadRequest",
    });
  });

  it("and names the id that is there twice", async () => {
    const { ask } = await serve();
    const { body } = await ask("POST", "/$batch", { requests: [get("1"), get("1")] });
    expect(body.error).toMatchObject({
      code: "BadRequest",
      message: "Request Id 1 has to be unique in a batch.",
    });
  });
});

describe("a batch is taken", () => {
  it.each([
    { name: "numbers for ids", requests: [get(0), get(1)], statuses: [200, 200] },
    {
      name: "a chain",
      requests: [get("1"), get("2", ["1"]), get("3", ["2"])],
      statuses: [200, 200, 200],
    },
    {
      name: "all after the first",
      requests: [get("1"), get("2", ["1"]), get("3", ["1"])],
      statuses: [200, 200, 200],
    },
    { name: "empty dependsOn", requests: [get("1", []), get("2", [])], statuses: [200, 200] },
    { name: "headers null", requests: [{ ...get("1"), headers: null }], statuses: [200] },
    {
      name: "a DELETE without a body",
      requests: [{ id: "1", method: "DELETE", url: "/users/ana@contoso.com" }],
      statuses: [204],
    },
    {
      name: "an address longer than an advanced query may be alone",
      requests: [
        {
          id: "1",
          method: "GET",
          url: `/users?$count=true&$filter=id in ('${"x".repeat(2100)}')`,
          headers: { ConsistencyLevel: "eventual" },
        },
      ],
      statuses: [200],
    },
  ])("with $name", async ({ requests, statuses }) => {
    const tenant = newTenant({ domain: "contoso.com" });
    addUser(tenant, { userPrincipalName: "ana@contoso.com" });
    const { ask } = await serve({ tenant });
    const { status, body } = await ask("POST", "/$batch", { requests });
    expect(status).toBe(200);
    expect(body.responses.map((answer: { status: number }) => answer.status)).toEqual(statuses);
  });
});
