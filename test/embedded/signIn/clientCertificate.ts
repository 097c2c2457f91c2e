import { generateKeyPairSync } from "node:crypto";
import forge from "node-forge";

/** A certificate that signs itself, for an application's assertions, and its private key. PEM. */
export function clientCertificate(name: string): {
  readonly certificate: string;
  readonly key: string;
} {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const made = forge.pki.createCertificate();
  made.publicKey = forge.pki.publicKeyFromPem(publicKey);
  made.serialNumber = "01";
  made.validity.notBefore = new Date("2026-01-01T00:00:00Z");
  made.validity.notAfter = new Date("2099-01-01T00:00:00Z");
  made.setSubject([{ name: "commonName", value: name }]);
  made.setIssuer([{ name: "commonName", value: name }]);
  made.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  return { certificate: forge.pki.certificateToPem(made), key: privateKey };
}
