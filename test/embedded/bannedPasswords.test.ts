import { describe, expect, it } from "vitest";
import { isBanned } from "../../src/embedded/users/bannedPasswords.ts";

// https://learn.microsoft.com/entra/identity/authentication/concept-password-ban-bad
const WORDS = ["contoso", "blank", "abcdef"];

describe("with the words contoso, blank and abcdef", () => {
  it.each([
    { password: "C0ntos0Blank12", why: "two words and two characters", banned: true },
    { password: "ContoS0Bl@nkf9!", why: "two words and three characters", banned: false },
    { password: "contosocontoso123", why: "a word twice and three characters", banned: false },
    { password: "abcdef", why: "a word", banned: true },
    { password: "abcdeg", why: "a word with another character", banned: true },
    { password: "abcdefg", why: "a word with one more", banned: true },
    { password: "abcde", why: "a word with one less", banned: true },
    { password: "abcxefg", why: "a word with two others", banned: false },
    { password: "Password1", why: "a word that nobody may have", banned: true },
    { password: "@dmin1strator", why: "letters written as signs", banned: true },
    { password: "xk7p", why: "four characters", banned: true },
    { password: "xk7pq", why: "five characters", banned: false },
  ])("$password ($why): $banned", ({ password, banned }) => {
    expect(isBanned(password, { words: WORDS, names: [] })).toBe(banned);
  });
});

describe("with the names Poll and Jo", () => {
  it.each([
    { password: "p0LL23fb", banned: true },
    { password: "p0L23fbz", banned: false },
    { password: "Jo-23fbzq", banned: false },
  ])("$password: $banned", ({ password, banned }) => {
    expect(isBanned(password, { words: [], names: ["Poll", "Jo", ""] })).toBe(banned);
  });
});

it("a longer word counts once, not each of its parts", () => {
  const words = ["admini", "nistrator"];
  expect(isBanned("administrator-xk7", { words, names: [] })).toBe(false);
  expect(isBanned("administrator-xk", { words, names: [] })).toBe(true);
});
