import type { HandOver } from "../model/handOver.ts";
import { handOverFrom } from "./content.ts";

/*
 * age, as a library: https://age-encryption.org/v1. It is loaded here and nowhere else, and only when one of these is
 * called. What it throws is never passed on: none of its messages holds a secret today, and none has to be read for that.
 */

/** Why a file or a key is not what it should be. */
export type Unusable = "bad-key" | "wrong-key" | "damaged";

export interface KeyPair {
  /** The secret half: `AGE-SECRET-KEY-1…`. */
  readonly identity: string;
  /** The public half: `age1…`. */
  readonly recipient: string;
}

export async function newKeyPair(): Promise<KeyPair> {
  const age = await import("age-encryption");
  const identity = await age.generateX25519Identity();
  return { identity, recipient: await age.identityToRecipient(identity) };
}

/**
 * Encrypts a hand-over so that each recipient can open it, in age's text form.
 *
 * @param recipients public keys, `age1…`; one at least
 * @throws Error that names a recipient which age does not take
 */
export async function seal(content: HandOver, recipients: readonly string[]): Promise<string> {
  const age = await import("age-encryption");
  const encrypter = new age.Encrypter();
  for (const recipient of recipients)
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new Error(`${recipient} is not a recipient that age accepts`);
    }
  if (recipients.length === 0) throw new Error("A file without recipients could not be opened");
  const bytes = Buffer.from(JSON.stringify(content));
  try {
    return age.armor.encode(await encrypter.encrypt(bytes));
  } finally {
    bytes.fill(0);
  }
}

/**
 * Decrypts what `seal` made.
 *
 * @param sealed in age's text form or as bytes
 * @param identities secret keys, any of which may fit
 */
export async function open(
  sealed: Uint8Array,
  identities: readonly string[],
): Promise<HandOver | Unusable> {
  const age = await import("age-encryption");
  const decrypter = new age.Decrypter();
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch {
    return "bad-key";
  }
  if (identities.length === 0) return "bad-key";
  let bytes: Uint8Array;
  try {
    bytes = bytesOf(sealed, age.armor.decode);
    // The header, which is read first, says which keys open it.
    await decrypter.decryptHeader(bytes);
  } catch (error) {
    return (error as Error).message.includes("no identity matched") ? "wrong-key" : "damaged";
  }
  try {
    const text = await decrypter.decrypt(bytes, "text");
    return handOverFrom(text) ?? "damaged";
  } catch {
    return "damaged";
  }
}

function bytesOf(sealed: Uint8Array, decode: (text: string) => Uint8Array): Uint8Array {
  const text = Buffer.from(sealed).toString("latin1").trimStart();
  return text.startsWith("-----BEGIN") ? decode(text) : sealed;
}
