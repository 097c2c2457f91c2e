import { describe, expect, it } from "vitest";
import type { DirectoryWriter } from "../../../../src/directory/ports.ts";
import type { Holding } from "../../../../src/model/values.ts";
import { failure } from "../../scriptedServer.ts";
import { failureOf, ID, sentItems, writerAgainst, type ItemReply } from "./writing.ts";

const E3 = "05e9a617-0261-4cee-bb44-138d3ef5d965";
const E5 = "06ebc4ee-1bb5-47dd-8120-11324bc54e06";
const TEAMS = "57ff2da0-773e-42df-b2af-ffb7a2317929";
const licence = (name: string, id: string, without?: readonly string[]): Holding => ({
  as: "assigned",
  id,
  name,
  ...(without && { without }),
});

const USER: ItemReply = { status: 200, body: { id: ID } };
const REFUSED: ItemReply = {
  status: 400,
  body: failure("Request_BadRequest", "User does not have a corresponding license."),
};
const SKUS: ItemReply = {
  status: 200,
  body: {
    value: [
      {
        skuId: E3,
        skuPartNumber: "SPE_E3",
        servicePlans: [{ servicePlanId: TEAMS, servicePlanName: "TEAMS1" }],
      },
    ],
  },
};
const has = (...skus: string[]): ItemReply => ({
  status: 200,
  body: {
    id: ID,
    licenseAssignmentStates: skus.map((skuId) => ({
      skuId,
      disabledPlans: [],
      assignedByGroup: null,
    })),
  },
});

const swap = (writer: DirectoryWriter) =>
  writer.changeSet(ID, "licenses", [
    { field: "licenses.SPE_E3", from: licence("SPE_E3", E3), to: null },
    { field: "licenses.SPE_E5", from: null, to: licence("SPE_E5", E5) },
  ]);

describe("the licences of a user", () => {
  it("are given and taken in one request", async () => {
    const { writer, server } = await writerAgainst(USER);
    await swap(writer);
    expect(sentItems(server)).toEqual([
      expect.objectContaining({
        method: "POST",
        url: `/users/${ID}/assignLicense`,
        body: { addLicenses: [{ skuId: E5, disabledPlans: [] }], removeLicenses: [E3] },
      }),
    ]);
  });

  it("leave out the plans that the file leaves out, by their ids", async () => {
    const { writer, server } = await writerAgainst(SKUS, USER);
    await writer.changeSet(ID, "licenses", [
      { field: "licenses.SPE_E3", from: null, to: licence("SPE_E3", E3, ["TEAMS1"]) },
    ]);
    expect(sentItems(server).at(-1)?.body).toEqual({
      addLicenses: [{ skuId: E3, disabledPlans: [TEAMS] }],
      removeLicenses: [],
    });
  });

  it("are not given with a plan that the file leaves out and the SKU has no more", async () => {
    const { writer, server } = await writerAgainst(SKUS, USER);
    const { error, fatal } = await failureOf(
      writer.changeSet(ID, "licenses", [
        { field: "licenses.SPE_E3", from: null, to: licence("SPE_E3", E3, ["YAMMER"]) },
      ]),
    );
    expect([error.code, fatal]).toEqual(["plan-not-found", false]);
    expect(sentItems(server).filter(({ method }) => method === "POST")).toEqual([]);
  });

  it("that are so already count as written, whatever Graph answers", async () => {
    const { writer } = await writerAgainst(REFUSED, has(E5), SKUS);
    await expect(swap(writer)).resolves.toMatchObject({ requestId: expect.any(String) as string });
  });

  it.each([
    ["the old one is still there", has(E3, E5)],
    ["the new one is not", has()],
  ])("that are not so have failed: %s", async (_, state) => {
    const { writer } = await writerAgainst(REFUSED, state, SKUS);
    const { error, fatal } = await failureOf(swap(writer));
    expect([error.status, fatal]).toEqual([400, false]);
  });
});
