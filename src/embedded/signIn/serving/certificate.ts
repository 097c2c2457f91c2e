import { generateKeyPair, randomBytes } from "node:crypto";
import { promisify } from "node:util";

/** What a server needs for TLS on this machine, and what its clients need to trust it. PEM. */
export interface ServerCertificate {
  /** The certificate authority's own certificate; its key is thrown away once it has signed. */
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

let made: Promise<ServerCertificate> | undefined;

/** A certificate for this machine's names, made once in a process. Its key is in memory only. */
export function serverCertificate(): Promise<ServerCertificate> {
  return (made ??= makeCertificate());
}

async function makeCertificate(): Promise<ServerCertificate> {
  const forge = await loadForge();
  const [authorityKey, serverKey] = await Promise.all([newKey(), newKey()]);
  const issuer = [{ name: "commonName", value: "Rollcall embedded directory (this run only)" }];
  const sign = (certificate: Certificate): string => {
    certificate.setIssuer(issuer);
    certificate.sign(
      forge.pki.privateKeyFromPem(authorityKey.privateKey),
      forge.md.sha256.create(),
    );
    return pemOf(forge, certificate);
  };
  const authority = forge.pki.createCertificate();
  describe(authority, issuer);
  authority.publicKey = forge.pki.publicKeyFromPem(authorityKey.publicKey);
  authority.setExtensions([
    { name: "basicConstraints", cA: true, pathLenConstraint: 0, critical: true },
    { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    { name: "subjectKeyIdentifier" },
  ]);
  const server = forge.pki.createCertificate();
  describe(server, [{ name: "commonName", value: "localhost" }]);
  server.publicKey = forge.pki.publicKeyFromPem(serverKey.publicKey);
  server.setExtensions([
    { name: "basicConstraints", cA: false, critical: true },
    { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
    { name: "extKeyUsage", serverAuth: true },
    {
      name: "subjectAltName",
      altNames: [
        { type: DNS, value: "localhost" },
        { type: IP, ip: "127.0.0.1" },
        { type: IP, ip: "::1" },
      ],
    },
  ]);
  return { ca: sign(authority), certificate: sign(server), key: serverKey.privateKey };
}

const DNS = 2;
const IP = 7;
const DAYS_VALID = 30;

type Forge = typeof import("node-forge");
type Certificate = ReturnType<Forge["pki"]["createCertificate"]>;

/** Most runs make no certificate, and need not load it. */
async function loadForge(): Promise<Forge> {
  // Its types are those of a CommonJS module, which Node gives as the default.
  return ((await import("node-forge")) as unknown as { readonly default: Forge }).default;
}

function describe(
  certificate: Certificate,
  subject: { readonly name: string; readonly value: string }[],
): void {
  certificate.serialNumber = serialNumber(randomBytes(16));
  // Of this machine and not of the directory's clock: clients hold it against their own.
  const now = Date.now();
  certificate.validity.notBefore = new Date(now - 24 * 3_600_000);
  certificate.validity.notAfter = new Date(now + DAYS_VALID * 24 * 3_600_000);
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
}

/**
 * A serial number in hexadecimal: positive, and without a zero in front, which OpenSSL refuses to read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.2
 */
export function serialNumber(random: Buffer): string {
  const [first = 0, ...rest] = random;
  return Buffer.from([(first & 0x3f) | 0x40, ...rest]).toString("hex");
}

function pemOf(forge: Forge, certificate: Certificate): string {
  return forge.pki.certificateToPem(certificate).replaceAll("\r\n", "\n");
}

// Forge would make keys in JavaScript, for seconds; Node makes them at once.
async function newKey(): Promise<{ readonly publicKey: string; readonly privateKey: string }> {
  return promisify(generateKeyPair)("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
}
