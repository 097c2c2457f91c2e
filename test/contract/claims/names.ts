import { topic } from "../claim.ts";
import { including } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { created, createRefused, createdWith, newUser, ok, refused } from "./shared.ts";

const LONG_DOMAINS = "verified domains of 48 and 49 characters";
const INVALID_NAME = refused("Property userPrincipalName is invalid.");

/** Characters and lengths of the names that a new user has. */
export const names = topic(
  "Names of a new user",
  { source: SOURCES.userUpdate, section: "users 1.2", confidence: "documented" },
  ["'", ".", "-", "_", "!", "#", "^", "~", "0", "Z"].map((character) => ({
    claim: `userPrincipalName takes ${character}`,
    steps: [
      {
        send: "POST /users",
        body: newUser({ userPrincipalName: `{new}${character}x@{domain}` }),
        expect: created({ userPrincipalName: `{new}${character}x@{domain}` }),
      },
    ],
  })),
  [
    { name: "an accent", local: "{new}é" },
    { name: "a blank", local: "{new} x" },
    { name: "a second @", local: "{new}@x" },
    { name: "a dot before the @", local: "{new}." },
    ...["&", "%", "+", "/", "(", ",", ":", ";", "<", "*", '"', "=", "?", "$", "`"].map((one) => ({
      name: one,
      local: `{new}${one}x`,
    })),
  ].map(({ name, local }) => ({
    claim: `userPrincipalName refuses ${name}`,
    ...createRefused(newUser({ userPrincipalName: `${local}@{domain}` }), INVALID_NAME),
  })),
  {
    claim: "userPrincipalName refuses a name without @",
    ...createRefused(newUser({ userPrincipalName: "{new}" }), { status: 400 }),
  },
  {
    claim: "userPrincipalName takes 64 characters before the @",
    source: SOURCES.passwords,
    steps: [
      {
        send: "POST /users",
        body: newUser({ userPrincipalName: "{new*64}@{domain}" }),
        expect: created(),
      },
    ],
  },
  {
    claim: "userPrincipalName refuses 65 characters before the @",
    source: SOURCES.passwords,
    ...createRefused(newUser({ userPrincipalName: "{new*65}@{domain}" }), { status: 400 }),
  },
  {
    claim: "userPrincipalName takes 113 characters: 64, the @ and a domain of 48",
    source: SOURCES.passwords,
    needs: { circumstance: LONG_DOMAINS },
    steps: [
      {
        send: "POST /users",
        body: newUser({ userPrincipalName: "{new*64}@{domain*48}" }),
        expect: created({ userPrincipalName: "{new*64}@{domain*48}" }),
      },
    ],
  },
  {
    claim: "userPrincipalName refuses a domain of 49 characters, although it is verified",
    source: SOURCES.passwords,
    needs: { circumstance: LONG_DOMAINS },
    steps: [
      {
        send: "GET /organization?$select=verifiedDomains",
        expect: ok({ value: [{ verifiedDomains: including({ name: "{domain*49}" }) }] }),
      },
      {
        send: "POST /users",
        body: newUser({ userPrincipalName: "{new}@{domain*49}" }),
        expect: INVALID_NAME,
      },
    ],
  },
  { claim: "mailNickname takes 64 characters", ...createdWith({ mailNickname: "{new*64}" }) },
  {
    claim: "mailNickname refuses 65 characters",
    ...createRefused(newUser({ mailNickname: "{new*65}" }), { status: 400 }),
  },
  ["@", "(", ")", "\\", "[", "]", '"', ";", ":", "<", ">", ",", " "].map((one) => ({
    claim: `mailNickname refuses ${one === " " ? "a blank" : one}`,
    source: SOURCES.groupCreate,
    confidence: "guess" as const,
    ...createRefused(
      newUser({ mailNickname: `{new}${one}x` }),
      refused("Invalid value specified for property 'mailNickname' of resource 'User'."),
    ),
  })),
  {
    claim: "mailNickname refuses an accent",
    source: SOURCES.groupCreate,
    confidence: "guess",
    ...createRefused(newUser({ mailNickname: "{new}é" }), { status: 400 }),
  },
  { claim: "displayName takes 256 characters", ...createdWith({ displayName: "{new*256}" }) },
  {
    claim: "displayName refuses 257 characters",
    ...createRefused(newUser({ displayName: "{new*257}" }), { status: 400 }),
  },
  ["displayName", "mailNickname"].map((name) => ({
    claim: `${name} refuses an empty text`,
    section: "users 1.3" as const,
    confidence: "seen" as const,
    ...createRefused(
      newUser({ [name]: "" }),
      refused(`Invalid value specified for property '${name}' of resource 'User'.`),
    ),
  })),
);
