import { describe, expect, it } from "vitest";
import { Costs, sumOf, untold } from "../../../../src/directory/graph/sending/cost.ts";
import type { Answer } from "../../../../src/directory/graph/sending/answer.ts";

function answer(status: number, units?: string): Answer {
  const headers = units === undefined ? [] : [["x-ms-resource-unit", units] as const];
  return { status, headers: new Map(headers), body: undefined };
}

const PATCH = { method: "PATCH", path: "/users/1" };
const NOTHING = { units: 0, writes: 0 };

describe("what a request cost is told", () => {
  it.each<{ name: string; answer: Answer | undefined; units: number; isAccepted: boolean }>([
    { name: "by its answer", answer: answer(200, "3"), units: 3, isAccepted: true },
    { name: "by an answer of nought", answer: answer(200, "0"), units: 0, isAccepted: true },
    { name: "by a part of a unit", answer: answer(200, "0.6"), units: 1, isAccepted: true },
    { name: "by one and a part", answer: answer(200, "1.2"), units: 2, isAccepted: true },
    {
      name: "by a large number",
      answer: answer(200, "1000000"),
      units: 1_000_000,
      isAccepted: true,
    },
    {
      name: "by more than any request costs",
      answer: answer(200, "1000001"),
      units: 1,
      isAccepted: true,
    },
    { name: "by nothing in the answer", answer: answer(200), units: 1, isAccepted: true },
    { name: "by nonsense", answer: answer(200, "many"), units: 1, isAccepted: true },
    { name: "by less than nothing", answer: answer(200, "-1"), units: 1, isAccepted: true },
    { name: "by no answer", answer: undefined, units: 1, isAccepted: false },
    { name: "by a refusal", answer: answer(429, "3"), units: 3, isAccepted: false },
    { name: "by another failure", answer: answer(503), units: 1, isAccepted: true },
  ])("$name", ({ answer: given, units, isAccepted }) => {
    const costs = new Costs();
    const cost = { units, writes: 1 };
    expect(costs.told(PATCH, given)).toEqual({ cost, accepted: isAccepted ? cost : NOTHING });
    expect(costs.of(PATCH)).toEqual(cost);
  });
});

describe("requests of one kind differ in whom they concern only", () => {
  it.each([
    { other: { method: "PATCH", path: "/users/2" }, isSame: true },
    { other: { method: "PATCH", path: "/users/2?x=y" }, isSame: true },
    { other: { method: "PATCH", path: "/users" }, isSame: false },
    { other: { method: "POST", path: "/users/1" }, isSame: false },
    { other: { method: "PATCH", path: "/groups/1" }, isSame: false },
    { other: { method: "PATCH", path: "/users/1/manager" }, isSame: false },
    { other: { method: "PATCH", path: "/users/1?$expand=manager" }, isSame: false },
  ])("$other.method $other.path: $isSame", ({ other, isSame }) => {
    const costs = new Costs();
    costs.told(PATCH, answer(200, "7"));
    expect(costs.of(other).units === 7).toBe(isSame);
  });

  it("and in what they expand", () => {
    const costs = new Costs();
    costs.told({ method: "GET", path: "/users?$expand=manager" }, answer(200, "7"));
    expect(costs.of({ method: "GET", path: "/groups?$expand=members" }).units).toBe(2);
    expect(costs.of({ method: "GET", path: "/users?$expand=manager&$top=5" }).units).toBe(7);
  });

  it("and in a resource below one", () => {
    const costs = new Costs();
    costs.told({ method: "GET", path: "/users/1/manager/$ref" }, answer(200, "7"));
    expect(costs.of({ method: "GET", path: "/users/2/manager/$ref" }).units).toBe(7);
    expect(costs.of({ method: "GET", path: "/users/2/manager" }).units).toBe(1);
  });

  it("and in a resource below two", () => {
    const costs = new Costs();
    const [ana, ben] = [
      "3bfc8a04-be08-44ab-8d4a-ff51c9d1ba69",
      "5f1a2d9e-0c3b-4e7a-9f60-2b8d4c6a1e35",
    ];
    const at = (place: string): number => costs.of({ method: "DELETE", path: place }).units;
    costs.told({ method: "DELETE", path: `/groups/1/members/${ana}/$ref` }, answer(200, "7"));
    expect(at(`/groups/2/members/${ben}/$ref`)).toBe(7);
    expect(at(`/groups/1/owners/${ana}/$ref`)).toBe(1);
    expect(at("/groups/1/members/$count/$ref")).toBe(1);
    expect(at("/groups/1/members//$ref")).toBe(1);
  });
});

it.each([
  { method: "GET", path: "/users", cost: { units: 2, writes: 0 } },
  { method: "GET", path: "/users?$top=999", cost: { units: 2, writes: 0 } },
  { method: "GET", path: "/users?$select=id", cost: { units: 1, writes: 0 } },
  { method: "GET", path: "/users?$expand=manager", cost: { units: 3, writes: 0 } },
  { method: "GET", path: "/users?$select=id&$expand=manager", cost: { units: 2, writes: 0 } },
  { method: "GET", path: "/users/1", cost: { units: 1, writes: 0 } },
  { method: "GET", path: "/users/1?$expand=manager", cost: { units: 2, writes: 0 } },
  { method: "GET", path: "/users/1/memberOf", cost: { units: 2, writes: 0 } },
  { method: "GET", path: "/groups/12/members", cost: { units: 3, writes: 0 } },
  { method: "GET", path: "/groups/12/members?$select=id", cost: { units: 2, writes: 0 } },
  { method: "GET", path: "/groups/12/members/3", cost: { units: 1, writes: 0 } },
  { method: "GET", path: "/groups/12/owners", cost: { units: 1, writes: 0 } },
  { method: "GET", path: "/education/groups/12/members", cost: { units: 1, writes: 0 } },
  { method: "GET", path: "/subscribedSkus", cost: { units: 3, writes: 0 } },
  { method: "GET", path: "/organization?$select=id", cost: { units: 1, writes: 0 } },
  { method: "POST", path: "/users", cost: { units: 1, writes: 1 } },
  { method: "DELETE", path: "/users/1/manager/$ref", cost: { units: 1, writes: 1 } },
  { method: "POST", path: "/$batch", cost: NOTHING },
])("$method $path costs $cost", ({ cost, ...request }) => {
  expect(new Costs().of(request)).toEqual(cost);
});

it("costs add up, and of what was not answered nothing is known to be accepted", () => {
  expect(sumOf([])).toEqual(NOTHING);
  const sum = sumOf([
    { units: 2, writes: 0 },
    { units: 1, writes: 1 },
  ]);
  expect(sum).toEqual({ units: 3, writes: 1 });
  expect(untold(sum)).toEqual({ cost: sum, accepted: NOTHING });
});
