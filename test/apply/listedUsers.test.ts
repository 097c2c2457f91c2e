import { describe, expect, it } from "vitest";
import { listedUsers } from "../../src/apply/listedUsers.ts";
import { BATCH_SIZE } from "../../src/model/directory/quota.ts";
import { changeOf, progressOf, readerWith, shown, written } from "./doubles.ts";

const BOSS = { id: "boss", userPrincipalName: "boss@contoso.com" };

interface Asked {
  readonly ids: readonly string[];
  readonly fields: readonly string[];
}

/** Lists users who are to be read back, where a list takes some pages, and a page must save some batches. */
async function listed(
  people: { readonly plain?: number; readonly linked?: number },
  { pages = 1, batchesForPage = 1, fails = false } = {},
): Promise<{ asked: Asked[]; found: string[] }> {
  const { plain = 0, linked = 0 } = people;
  const asked: Asked[] = [];
  const ids = (count: number, kind: string): string[] =>
    Array.from({ length: count }, (_, index) => `${kind}${index}`);
  const progresses = [
    ...ids(plain, "p").map((id) => written(changeOf({ city: "Oslo", state: "x" }, { id }))),
    ...ids(linked, "l").map((id) => written(changeOf({ city: "Oslo", manager: BOSS }, { id }))),
  ];
  const reader = readerWith({
    listRequests: () => pages,
    listUsers: async (wanted, fields) => {
      asked.push({ ids: [...wanted], fields });
      if (fails && fields.includes("manager")) throw new Error("the list broke off");
      return new Map([...wanted].map((id) => [id, shown(id, { city: "Oslo" })]));
    },
  });
  const users = await listedUsers(progresses, reader, batchesForPage);
  return { asked, found: [...users.keys()] };
}

describe("the list is read where it costs no more than asking for each", () => {
  it.each([
    { plain: 0, pages: 1, batchesForPage: 1, lists: 0 },
    { plain: 1, pages: 1, batchesForPage: 1, lists: 1 },
    { plain: 1, pages: 2, batchesForPage: 1, lists: 0 },
    { plain: BATCH_SIZE, pages: 2, batchesForPage: 1, lists: 0 },
    { plain: BATCH_SIZE + 1, pages: 2, batchesForPage: 1, lists: 1 },
    { plain: 2 * BATCH_SIZE, pages: 1, batchesForPage: 3, lists: 0 },
    { plain: 2 * BATCH_SIZE + 1, pages: 1, batchesForPage: 3, lists: 1 },
    { plain: 2 * BATCH_SIZE + 1, pages: 2, batchesForPage: 3, lists: 0 },
    { plain: 500, pages: Infinity, batchesForPage: 1, lists: 0 },
    // Of these each is asked for twice: for itself and for its manager.
    { linked: BATCH_SIZE / 2, pages: 2, batchesForPage: 1, lists: 0 },
    { linked: BATCH_SIZE / 2 + 1, pages: 2, batchesForPage: 1, lists: 1 },
  ])(
    "$plain users and $linked with a manager, $pages pages of $batchesForPage batches: $lists",
    async ({ lists, pages, batchesForPage, ...people }) => {
      const { asked, found } = await listed(people, { pages, batchesForPage });
      expect(asked).toHaveLength(lists);
      expect(found).toHaveLength(lists === 0 ? 0 : (people.plain ?? people.linked ?? 0));
    },
  );
});

it("those with and without relationships are listed apart, with what was written of any of them", async () => {
  const { asked, found } = await listed({ plain: 2, linked: 1 });
  expect(asked).toEqual([
    { ids: ["p0", "p1"], fields: ["city", "state"] },
    { ids: ["l0"], fields: ["city", "manager"] },
  ]);
  expect(found).toEqual(["p0", "p1", "l0"]);
});

it.each([
  { field: "licenses.SPE_E3", as: "assigned", isListed: true },
  { field: "groups.Sales", as: "member", isListed: false },
  { field: "sponsors.eva@contoso.com", as: "sponsor", isListed: false },
] as const)("a user who got $field is in the list: $isListed", async ({ field, as, isListed }) => {
  const people = [
    written(changeOf({ city: "Oslo" }, { id: "p0" })),
    written(changeOf({ city: "Oslo", [field]: { as, id: "x0", name: "x" } }, { id: "p1" })),
  ];
  const asked: Asked[] = [];
  const reader = readerWith({
    listRequests: () => 1,
    listUsers: async (ids, fields) => {
      asked.push({ ids: [...ids], fields });
      return new Map();
    },
  });
  await listedUsers(people, reader, 1);
  expect(asked).toEqual([
    isListed ? { ids: ["p0", "p1"], fields: ["city", field] } : { ids: ["p0"], fields: ["city"] },
  ]);
});

it("where one list cannot be read, the other one counts", async () => {
  const { asked, found } = await listed({ plain: 2, linked: 1 }, { fails: true });
  expect(asked).toHaveLength(2);
  expect(found).toEqual(["p0", "p1"]);
});

it("only what was written is asked for, and nobody who has no id", async () => {
  const half = progressOf(changeOf({ city: "Oslo", mobilePhone: "+47 22 00 00 00" }));
  const [first] = half.stepsOf("users");
  if (first) half.succeed(first, new Date(), { requestId: "", clientRequestId: "" });
  const nobody = written(changeOf({ state: "x" }));
  nobody.id = undefined;
  const asked: Asked[] = [];
  const reader = readerWith({
    listRequests: (fields) => {
      expect(fields).toEqual(["city", "state"]);
      return 1;
    },
    listUsers: async (ids, fields) => {
      asked.push({ ids: [...ids], fields });
      return new Map();
    },
  });
  expect((await listedUsers([half, nobody], reader, 1)).size).toBe(0);
  expect(asked).toEqual([{ ids: ["a1"], fields: ["city", "state"] }]);
});
