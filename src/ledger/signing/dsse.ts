import {
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";
import type { Envelope } from "../../model/records/envelope.ts";

/**
 * What is signed: "DSSEv1", the type and the body, each after its length in bytes.
 *
 * @see https://github.com/secure-systems-lab/dsse/blob/master/protocol.md
 */
export function preAuthenticationEncoding(payloadType: string, body: Buffer): Buffer {
  const type = Buffer.from(payloadType);
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${type.length} `),
    type,
    Buffer.from(` ${body.length} `),
    body,
  ]);
}

/** @param key of Ed25519 */
export function signEnvelope(payloadType: string, body: Buffer, key: KeyObject): Envelope {
  const signature = sign(null, preAuthenticationEncoding(payloadType, body), key);
  return {
    payloadType,
    payload: body.toString("base64"),
    signatures: [{ keyid: keyIdOf(key), sig: signature.toString("base64") }],
  };
}

/** Whether one of these keys signed an envelope. `unknown`: it names none of them, and none of them did. */
export function checkEnvelope(
  { payloadType, payload, signatures }: Envelope,
  keys: readonly KeyObject[],
): "verified" | "forged" | "unknown" {
  const encoded = preAuthenticationEncoding(payloadType, Buffer.from(payload, "base64"));
  const isSigned = keys.some((key) =>
    signatures.some(({ sig }) => verify(null, encoded, key, Buffer.from(sig, "base64"))),
  );
  if (isSigned) return "verified";
  const ids = new Set(keys.map(keyIdOf));
  return signatures.some(({ keyid }) => ids.has(keyid)) ? "forged" : "unknown";
}

/** SHA-256 of the public key as SubjectPublicKeyInfo in DER, in hexadecimal. */
export function keyIdOf(key: KeyObject): string {
  const publicKey = key.type === "private" ? createPublicKey(key) : key;
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex");
}

/** @returns undefined for what is no private key of Ed25519 in PEM */
export function privateKeyIn(pem: string): KeyObject | undefined {
  return ofEd25519(() => createPrivateKey(pem));
}

/** The public keys of Ed25519 in a text of one or more PEM blocks; a private one counts for none. */
export function publicKeysIn(text: string): readonly KeyObject[] {
  return [...text.matchAll(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g)].flatMap(
    ([pem]) => ofEd25519(() => createPublicKey(pem)) ?? [],
  );
}

function ofEd25519(read: () => KeyObject): KeyObject | undefined {
  try {
    const key = read();
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}
