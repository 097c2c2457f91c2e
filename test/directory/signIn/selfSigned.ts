import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export const newRsaKey = (): KeyPair => generateKeyPairSync("rsa", { modulusLength: 2048 });
export const newEcKey = (): KeyPair => generateKeyPairSync("ec", { namedCurve: "P-256" });

/** PEM, PKCS #8. */
export function pemOf(key: KeyObject, passphrase?: string): string {
  return key
    .export({
      type: "pkcs8",
      format: "pem",
      ...(passphrase !== undefined && { cipher: "aes-256-cbc", passphrase }),
    })
    .toString();
}

/** The smallest X.509 certificate there is, version 1, in PEM. See RFC 5280, section 4.1, RFC 4055 and RFC 5758. */
export function selfSigned({ publicKey, privateKey }: KeyPair): string {
  const algorithm =
    publicKey.asymmetricKeyType === "rsa"
      ? der(0x30, oid("2a864886f70d01010b"), der(0x05))
      : der(0x30, oid("2a8648ce3d040302"));
  const name = der(
    0x30,
    der(0x31, der(0x30, oid("550403"), der(0x0c, Buffer.from("rollcall", "ascii")))),
  );
  const day = (text: string): Buffer => der(0x17, Buffer.from(text, "ascii"));
  const body = der(
    0x30,
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    der(0x30, day("260101000000Z"), day("360101000000Z")),
    name,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = sign("sha256", body, privateKey);
  const whole = der(0x30, body, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, "hex"));
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

/** A certificate for an application's assertions, and its private key. PEM. */
export function clientCertificate(): { readonly certificate: string; readonly key: string } {
  const pair = newRsaKey();
  return { certificate: selfSigned(pair), key: pemOf(pair.privateKey) };
}
