import { expect, it } from "vitest";
import type { Expectation } from "./claim.ts";
import {
  absent,
  differences,
  inAnyOrder,
  including,
  includingBut,
  matching,
  ofLength,
  present,
  type Answer,
} from "./match.ts";

const answer: Answer = {
  status: 400,
  headers: { "retry-after": "12" },
  body: {
    id: "1",
    empty: null,
    list: [{ a: 1, b: 2 }, { a: 3 }],
    error: { code: "Request_BadRequest", message: "Invalid value.", details: [] },
  },
};

it.each<{ name: string; expect: Omit<Expectation, "status"> & Partial<Expectation> }>([
  { name: "the status alone", expect: {} },
  { name: "one of two statuses", expect: { status: [400, 404] } },
  { name: "the code", expect: { code: "Request_BadRequest" } },
  { name: "the whole message", expect: { message: "Invalid value." } },
  { name: "a pattern of the message", expect: { message: "/^Invalid/" } },
  { name: "a header in any case", expect: { headers: { "Retry-After": "12" } } },
  { name: "some members", expect: { body: { id: "1" } } },
  { name: "null", expect: { body: { empty: null } } },
  { name: "what is absent", expect: { body: { other: absent } } },
  { name: "what is present", expect: { body: { id: present } } },
  { name: "a list in its order", expect: { body: { list: [{ a: 1 }, { a: 3 }] } } },
  { name: "a list in any order", expect: { body: { list: inAnyOrder({ a: 3 }, { a: 1 }) } } },
  { name: "a list that holds something", expect: { body: { list: including({ b: 2 }) } } },
  {
    name: "a list without something",
    expect: { body: { list: includingBut({ a: 1 }, { a: 2 }) } },
  },
  { name: "the length of a list", expect: { body: { list: ofLength(2) } } },
  { name: "an empty list", expect: { body: { error: { details: [] } } } },
])("finds no difference in $name", ({ expect: wanted }) => {
  expect(differences({ status: 400, ...wanted }, answer)).toEqual([]);
});

it.each<{ name: string; expect: Partial<Expectation>; found: readonly [string, string, string] }>([
  { name: "the status", expect: { status: 204 }, found: ["status", "204", "400"] },
  {
    name: "the status of several",
    expect: { status: [200, 204] },
    found: ["status", "200 or 204", "400"],
  },
  {
    name: "the code",
    expect: { code: "BadRequest" },
    found: ["error.code", '"BadRequest"', '"Request_BadRequest"'],
  },
  {
    name: "the message",
    expect: { message: "Invalid" },
    found: ["error.message", '"Invalid"', '"Invalid value."'],
  },
  {
    name: "a pattern",
    expect: { message: "/^No/" },
    found: ["error.message", "/^No/", '"Invalid value."'],
  },
  {
    name: "a header",
    expect: { headers: { Location: present } },
    found: ["header Location", "a value", "nothing"],
  },
  {
    name: "a member that is missing",
    expect: { body: { x: null } },
    found: ["x", "null", "nothing"],
  },
  { name: "a member too many", expect: { body: { id: absent } }, found: ["id", "nothing", '"1"'] },
  {
    name: "null as a value",
    expect: { body: { empty: present } },
    found: ["empty", "a value", "null"],
  },
  {
    name: "a deep member",
    expect: { body: { list: [{ a: 1 }, { a: 4 }] } },
    found: ["list[1]/a", "4", "3"],
  },
  {
    name: "a list that is longer",
    expect: { body: { list: [] } },
    found: ["list", "[]", '[{"a":1,"b":2},{"a":3}]'],
  },
  {
    name: "a list of other things",
    expect: { body: { list: inAnyOrder({ a: 1 }) } },
    found: ["list", 'in any order {"a":1}', '[{"a":1,"b":2},{"a":3}]'],
  },
  {
    name: "a list without it",
    expect: { body: { list: including({ a: 9 }) } },
    found: ["list", 'a list with {"a":9}', '[{"a":1,"b":2},{"a":3}]'],
  },
  {
    name: "a list with what is not wanted",
    expect: { body: { list: includingBut({ a: 1 }, { a: 3 }) } },
    found: ["list", 'a list with {"a":1} and without {"a":3}', '[{"a":1,"b":2},{"a":3}]'],
  },
  {
    name: "a text that is no list",
    expect: { body: { id: ofLength(1) } },
    found: ["id", "a list of 1", '"1"'],
  },
  {
    name: "a pattern in the body",
    expect: { body: { id: matching("^2$") } },
    found: ["id", "/^2$/", '"1"'],
  },
  { name: "a number for a text", expect: { body: { id: 1 } }, found: ["id", "1", '"1"'] },
])("finds what differs in $name", ({ expect: wanted, found: [what, expected, seen] }) => {
  expect(differences({ status: 400, ...wanted }, answer)).toEqual([{ what, expected, seen }]);
});
