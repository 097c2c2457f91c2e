import { topic } from "../claim.ts";
import { SOURCES } from "../sources.ts";
import { created, createRefused, done, newUser, refused, readOf } from "./shared.ts";

const WEAK = refused(
  "The specified password does not comply with password complexity requirements. Please provide a different password.",
);
const withPassword = (password: string): Readonly<Record<string, unknown>> =>
  newUser({ passwordProfile: { password } });

export const passwords = topic(
  "Passwords",
  { source: SOURCES.passwords, section: "users 1.2", confidence: "documented" },
  [
    { name: "8 characters of three kinds", password: "Xk7pqwvz" },
    { name: "256 characters", password: `Xk7${"pqwvz".repeat(50)}abc` },
    { name: "blanks", password: "Xk7 pqw vzj rd" },
    { name: "lower case, digits and symbols", password: "xk7-pqwvz-jrd" },
    { name: "upper case, digits and symbols", password: "XK7-PQWVZ-JRD" },
    { name: "letters and symbols", password: "Xk-pqwvz-jrd" },
  ].map(({ name, password }) => ({
    claim: `a password takes ${name}`,
    steps: [{ send: "POST /users", body: withPassword(password), expect: created() }],
  })),
  [
    { name: "7 characters", password: "Xk7pqwv" },
    { name: "257 characters", password: `Xk7${"pqwvz".repeat(50)}abcd` },
    { name: "two kinds of characters", password: "xk7pqwvzjrd" },
    { name: "one kind of characters", password: "xkpqwvzjrd" },
    { name: "letters beyond ASCII", password: "Xk7pqwvzé" },
    { name: "an empty text", password: "" },
  ].map(({ name, password }) => ({
    claim: `a password refuses ${name}`,
    ...createRefused(withPassword(password), WEAK),
  })),
  [
    { name: "a banned word with a digit", password: "Password1" },
    { name: "a banned word in other letters", password: "P@ssw0rd" },
    { name: "a banned word and two characters", password: "Password7!" },
    { name: "the first name", password: "Xk7-Rollo-pqwvz", more: { givenName: "Rollo" } },
    {
      name: "the first name in other letters",
      password: "Xk7-R011o-pqw",
      more: { givenName: "Rollo" },
    },
    { name: "the last name", password: "Xk7pqwvzCALLOjrd", more: { surname: "Callo" } },
  ].map(({ name, password, more }) => ({
    claim: `a password refuses ${name}`,
    source: SOURCES.bannedPasswords,
    ...createRefused({ ...withPassword(password), ...more }, WEAK),
  })),
  [
    { name: "a banned word and enough besides", password: "Password-Xk7z", more: {} },
    {
      name: "a first name of three letters",
      password: "Xk7-Bix-pqwvz",
      more: { givenName: "Bix" },
    },
    { name: "part of the last name", password: "Xk7-Call-pqwvz", more: { surname: "Callo" } },
  ].map(({ name, password, more }) => ({
    claim: `a password takes ${name}`,
    source: SOURCES.bannedPasswords,
    steps: [
      { send: "POST /users", body: { ...withPassword(password), ...more }, expect: created() },
    ],
  })),
  {
    claim: "DisableStrongPassword takes two kinds of characters",
    source: SOURCES.userUpdate,
    steps: [
      {
        send: "POST /users",
        body: newUser({
          passwordPolicies: "DisableStrongPassword",
          passwordProfile: { password: "xk7pqwvzjrd" },
        }),
        expect: created(),
      },
    ],
  },
  {
    claim: "the refusal names the password in its details",
    section: "users 1.3",
    source: SOURCES.midpoint,
    confidence: "guess",
    ...createRefused(
      withPassword("weak"),
      refused(undefined, [{ code: "InvalidValue", target: "password" }]),
    ),
  },
  {
    claim: "an administrator may set a new password",
    section: "users 2.2",
    source: SOURCES.userUpdate,
    needs: { permission: "User-PasswordProfile.ReadWrite.All" },
    accounts: { ana: {} },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { passwordProfile: { password: "Xk7-pqwvz-jrd" } },
        expect: done,
      },
    ],
  },
  ["forceChangePasswordNextSignIn", "forceChangePasswordNextSignInWithMfa"].map((name) => ({
    claim: `${name} is changed without a new password`,
    section: "lifecycle 7" as const,
    source: SOURCES.passwordProfile,
    needs: { permission: "User-PasswordProfile.ReadWrite.All" },
    accounts: { ana: {} },
    steps: [
      { send: "PATCH /users/{ana}", body: { passwordProfile: { [name]: true } }, expect: done },
    ],
  })),
  {
    claim: "a weak password is refused in a PATCH as in a POST",
    section: "users 2.2",
    needs: { permission: "User-PasswordProfile.ReadWrite.All" },
    accounts: { ana: {} },
    steps: [
      { send: "PATCH /users/{ana}", body: { passwordProfile: { password: "weak" } }, expect: WEAK },
    ],
  },
  [
    "None",
    "DisablePasswordExpiration",
    "DisableStrongPassword",
    "DisablePasswordExpiration, DisableStrongPassword",
  ].map((value) => ({
    claim: `passwordPolicies takes ${value}`,
    source: SOURCES.userUpdate,
    accounts: { ana: {} },
    steps: [
      { send: "PATCH /users/{ana}", body: { passwordPolicies: value }, expect: done },
      readOf("{ana}", { passwordPolicies: value }),
    ],
  })),
  {
    claim: "passwordPolicies refuses any other text",
    source: SOURCES.userUpdate,
    accounts: { ana: {} },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { passwordPolicies: "Nonsense" },
        expect: { status: 400 },
      },
    ],
  },
);
