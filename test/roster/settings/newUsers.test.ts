import {
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
  Encrypter,
} from "age-encryption";
import { describe, expect, it } from "vitest";
import { isAgeRecipient } from "../../../src/roster/settings/ageRecipient.ts";
import { parseConfiguration } from "../../../src/roster/settings/configuration.ts";

const KEY = "age1qww9zg4n6cpjlg579prwlhep42pdx8wv2628fufc5gm2h4uqeuhsrxdtfh";

describe("a recipient", () => {
  it("is what the library makes, and nothing with one character changed", async () => {
    for (const identity of [await generateX25519Identity(), await generateHybridIdentity()]) {
      const recipient = await identityToRecipient(identity);
      expect(isAgeRecipient(recipient)).toBe(true);
      expect(isAgeRecipient(identity)).toBe(false);
      for (let at = 0; at < recipient.length; at += recipient.length > 100 ? 97 : 1) {
        const other = recipient[at] === "q" ? "p" : "q";
        expect(isAgeRecipient(recipient.slice(0, at) + other + recipient.slice(at + 1))).toBe(
          false,
        );
      }
    }
  });

  it.each([
    "",
    "age1",
    KEY.slice(0, -1),
    `${KEY}q`,
    KEY.toUpperCase(),
    ` ${KEY}`,
    "ssh-ed25519 AAAA",
    `age1${"q".repeat(58)}`,
  ])("%j is none, for the library neither", (text) => {
    expect(isAgeRecipient(text)).toBe(false);
    expect(() => new Encrypter().addRecipient(text)).toThrow(
      /checksum|recipient|length|data|prefix|lowercase|string/i,
    );
  });
});

describe("newUsers", () => {
  const parsed = (text: string) =>
    parseConfiguration({ path: "rollcall.yaml", bytes: Buffer.from(text) });

  it("says what a pass is like; without a word nothing is issued", () => {
    expect(parsed("").configuration.newUsers).toEqual({
      credential: "none",
      recipients: [],
      isUsableOnce: true,
      startDateTime: "now",
    });
    const { configuration, diagnostics } = parsed(
      `newUsers:\n  credential: temporaryAccessPass\n  recipients: [${KEY}]\n  lifetimeInMinutes: 480\n  isUsableOnce: false\n  startDateTime: employeeHireDate\n`,
    );
    expect(diagnostics).toEqual([]);
    expect(configuration.newUsers).toEqual({
      credential: "temporaryAccessPass",
      recipients: [KEY],
      lifetimeInMinutes: 480,
      isUsableOnce: false,
      startDateTime: "employeeHireDate",
    });
  });

  it.each([
    {
      text: "newUsers:\n  credential: temporaryAccessPass\n",
      found: "2:3 missing-key",
      says: "rollcall keys new",
    },
    {
      text: "newUsers:\n  credential: temporaryAccessPass\n  recipients: []\n",
      found: "2:3 missing-key",
      says: "encrypted only",
    },
    {
      text: `newUsers:\n  recipients:\n    - ${KEY}\n    - ${KEY.slice(0, -1)}q\n`,
      found: "4:7 bad-value",
      says: "A character of this one is wrong",
    },
    {
      text: "newUsers:\n  recipients:\n    - AGE-SECRET-KEY-1QQQ\n",
      found: "3:7 bad-value",
      says: "not secret any more",
    },
    {
      text: "newUsers: { credential: password }\n",
      found: "1:13 unknown-value",
      says: "temporaryAccessPass",
    },
    { text: "newUsers: { lifetimeInMinutes: 9 }\n", found: "1:13 bad-value", says: "10 to 43200" },
    {
      text: "newUsers: { lifetimeInMinutes: 43201 }\n",
      found: "1:13 bad-value",
      says: "10 to 43200",
    },
    { text: "newUsers: { isUsableOnce: yes }\n", found: "1:13 wrong-type", says: "true or false" },
    {
      text: "newUsers: { startDateTime: tomorrow }\n",
      found: "1:13 unknown-value",
      says: "employeeHireDate",
    },
    { text: "newUsers: { recipient: x }\n", found: "1:13 unknown-property", says: '"recipients"' },
  ])("$text is refused with its place", ({ text, found, says }) => {
    const { diagnostics } = parsed(text);
    expect(diagnostics.map(({ at, code }) => `${at.line}:${at.column} ${code}`)).toEqual([found]);
    expect(diagnostics[0]?.message).toContain(says);
    expect(diagnostics[0]?.message).not.toContain("AGE-SECRET-KEY");
  });
});
