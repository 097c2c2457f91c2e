import { expect, it } from "vitest";
import { inAnyOrder } from "../contract/match.ts";
import { differencesOf } from "./compare.ts";
import { answer, missing, refusal } from "./operation.ts";

const operation = "read";
const error = refusal(400, "BadRequest", "No.");

it.each([
  { expected: answer({ id: "1" }), seen: { answer: { id: "1", more: true } }, differ: 0 },
  { expected: answer({ id: "1" }), seen: { answer: { id: "2" } }, differ: 1 },
  { expected: answer(inAnyOrder(1, 2)), seen: { answer: [2, 1] }, differ: 0 },
  { expected: answer(null), seen: { answer: {} }, differ: 1 },
  { expected: answer(null), seen: { error: { message: "No." } }, differ: 1 },
  { expected: error, seen: { answer: null }, differ: 1 },
  { expected: error, seen: { error: { message: "No." } }, differ: 0 },
  {
    expected: error,
    seen: { error: { status: 400, code: "BadRequest", message: "No." } },
    differ: 0,
  },
  {
    expected: error,
    seen: { error: { status: 404, code: "BadRequest", message: "No." } },
    differ: 1,
  },
  {
    expected: error,
    seen: { error: { status: 400, code: "Other", message: "Other." } },
    differ: 2,
  },
  { expected: error, seen: { error: { status: 400 } }, differ: 1 },
  {
    expected: missing("x"),
    seen: { error: { message: "Resource 'y' does not exist" } },
    differ: 1,
  },
  { expected: { error: { message: "/^N/" } }, seen: { error: { message: "No." } }, differ: 0 },
])("$expected and $seen differ in $differ", ({ expected, seen, differ }) => {
  expect(differencesOf(expected, { operation, ...seen })).toHaveLength(differ);
});
