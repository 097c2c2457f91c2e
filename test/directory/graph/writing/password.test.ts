import { describe, expect, it } from "vitest";
import {
  randomPassword,
  withoutPasswords,
} from "../../../../src/directory/graph/writing/password.ts";
import type { Answer } from "../../../../src/directory/graph/sending/answer.ts";

const KINDS = [
  "abcdefghijkmnopqrstuvwxyz",
  "ABCDEFGHJKLMNPQRSTUVWXYZ",
  "!#$%&*+-.:=?@_",
  "23456789",
];

it("a password has four kinds of characters by turns, and none that looks like another", () => {
  const passwords = Array.from({ length: 2000 }, randomPassword);
  expect(new Set(passwords).size).toBe(passwords.length);
  for (const password of passwords) expect(password).toHaveLength(32);
  // In so many, each character of a kind stands in each place of that kind.
  for (let place = 0; place < 32; place += 1) {
    const there = new Set(passwords.map((password) => password.charAt(place)));
    const expected = (KINDS[place % 4] ?? "").split("");
    expect([...there].toSorted()).toEqual(expected.toSorted());
  }
});

// https://learn.microsoft.com/entra/identity/authentication/concept-password-ban-bad
it("a password has no four letters in a row, also where Entra reads signs as letters", () => {
  for (let time = 0; time < 2000; time += 1)
    expect(randomPassword()).not.toMatch(/[a-zA-Z01$@]{4}/);
});

describe("an answer that quotes what was sent", () => {
  const sending = (password: unknown): unknown => ({ body: { passwordProfile: { password } } });
  const answer = (body: unknown): Answer => ({ status: 400, headers: new Map(), body });

  it.each<{ name: string; requests: readonly unknown[]; body: unknown; is: unknown }>([
    {
      name: "has no password any more",
      requests: [sending("p1")],
      body: { e: "x p1 y" },
      is: { e: "x (password) y" },
    },
    {
      name: "has none of several, as often as they come",
      requests: [sending("p1"), { method: "PATCH" }, sending("p2")],
      body: { e: ["p1 p2 p1"] },
      is: { e: ["(password) (password) (password)"] },
    },
    {
      name: "has none, where it quotes one of several",
      requests: [sending("p1"), sending("p2")],
      body: { e: "x p2 y" },
      is: { e: "x (password) y" },
    },
    { name: "as a text", requests: [sending("p1")], body: "<p1>", is: "<(password)>" },
    { name: "may be empty", requests: [sending("p1")], body: undefined, is: undefined },
  ])("$name", ({ requests, body, is }) => {
    expect(withoutPasswords(answer(body), requests)).toEqual(answer(is));
  });

  it("is left as it is where none was sent, however deep", () => {
    // Deeper than JSON.stringify goes.
    let deep: unknown = "x";
    for (let depth = 0; depth < 20_000; depth += 1) deep = [deep];
    expect(withoutPasswords(answer(deep), []).body).toBe(deep);
  });

  it.each([
    { name: "of others", requests: [sending("p1")] },
    { name: "where none was sent", requests: [] },
    {
      name: "where it is no text",
      requests: [sending(7), sending(undefined), { body: null }, null],
    },
  ])("is left as it is $name", ({ requests }) => {
    const given = answer({ e: "p2 7 undefined null" });
    expect(withoutPasswords(given, requests)).toBe(given);
  });
});
