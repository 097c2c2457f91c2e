import { describe, expect, it } from "vitest";
import { newKeyPair, open, seal } from "../../src/handover/sealedFile.ts";
import type { HandOver } from "../../src/model/handOver.ts";

const HAND_OVER: HandOver = {
  formatVersion: 1,
  tenant: { id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10", domain: "contoso.com" },
  people: [
    {
      userPrincipalName: "nina.okafor@contoso.com",
      displayName: "Nina Okafor",
      temporaryAccessPass: "Planted-Pass-1",
      startDateTime: "2026-11-30T08:00:00Z",
      lifetimeInMinutes: 60,
      isUsableOnce: true,
    },
  ],
};

describe("a sealed file", () => {
  it("is opened by each recipient's key, and shows nothing of what is in it", async () => {
    const [one, two] = [await newKeyPair(), await newKeyPair()];
    const sealed = await seal(HAND_OVER, [one.recipient, two.recipient]);
    expect(sealed).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
    expect(sealed).not.toContain("Planted");
    for (const { identity } of [one, two])
      expect(await open(Buffer.from(sealed), [identity])).toEqual(HAND_OVER);
    const others = [(await newKeyPair()).identity, two.identity];
    expect(await open(Buffer.from(sealed), others)).toEqual(HAND_OVER);
  });

  it("is opened in age's own form as well", async () => {
    const { identity, recipient } = await newKeyPair();
    const sealed = await seal(HAND_OVER, [recipient]);
    const bytes = Buffer.from(
      sealed
        .split("\n")
        .filter((line) => !line.startsWith("-----"))
        .join(""),
      "base64",
    );
    expect(await open(bytes, [identity])).toEqual(HAND_OVER);
  });

  it("says what is wrong with the key or with the file", async () => {
    const { identity, recipient } = await newKeyPair();
    const sealed = await seal(HAND_OVER, [recipient]);
    const other = (await newKeyPair()).identity;
    const flipped = Buffer.from(sealed);
    const last = sealed.lastIndexOf("\n-----END") - 8;
    flipped[last] = flipped[last] === 65 ? 66 : 65;
    expect({
      otherKey: await open(Buffer.from(sealed), [other]),
      noKey: await open(Buffer.from(sealed), []),
      publicKey: await open(Buffer.from(sealed), [recipient]),
      cut: await open(Buffer.from(sealed.slice(0, 300)), [identity]),
      changed: await open(flipped, [identity]),
      empty: await open(Buffer.from(""), [identity]),
      another: await open(Buffer.from("userPrincipalName: ana@contoso.com"), [identity]),
    }).toEqual({
      otherKey: "wrong-key",
      noKey: "bad-key",
      publicKey: "bad-key",
      cut: "damaged",
      changed: "damaged",
      empty: "damaged",
      another: "damaged",
    });
  });

  it.each<[string, unknown]>([
    ["another format", { ...HAND_OVER, formatVersion: 2 }],
    ["no people", { ...HAND_OVER, people: undefined }],
    ["a person without a pass", { ...HAND_OVER, people: [{ userPrincipalName: "x@contoso.com" }] }],
    ["a list", []],
  ])("with %s in it is not taken for a hand-over", async (_, content) => {
    const { identity, recipient } = await newKeyPair();
    const sealed = await seal(content as HandOver, [recipient]);
    expect(await open(Buffer.from(sealed), [identity])).toBe("damaged");
  });

  it("is not made for nobody, or for a recipient that is none", async () => {
    await expect(seal(HAND_OVER, [])).rejects.toThrow("without recipients");
    await expect(seal(HAND_OVER, ["age1nobody"])).rejects.toThrow("age1nobody is not a recipient");
  });
});
