import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { DirectoryError } from "../ports.ts";

const VARIABLE = "AZURE_CLIENT_CERTIFICATE_PATH";

/**
 * Makes sure that a file holds what signing in with a certificate takes, since the library's own errors do not say which
 * part is wrong. Nothing of the file is repeated.
 *
 * @throws DirectoryError that says what is wrong with the file
 * @see https://learn.microsoft.com/javascript/api/@azure/identity/clientcertificatecredential (a PEM file with both)
 */
export async function checkCertificate(path: string): Promise<void> {
  const text = await readFile(path, "latin1").catch((error: NodeJS.ErrnoException) => {
    throw new DirectoryError(`${VARIABLE}: the file ${path} cannot be read (${error.code}).`);
  });
  const wrong = (what: string): DirectoryError =>
    new DirectoryError(
      `${VARIABLE}: ${path} ${what}. It must be a PEM file that holds the certificate and its private key without a passphrase.`,
    );
  const block = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/.exec(text)?.[0];
  if (block === undefined)
    throw wrong(
      text.includes("-----BEGIN")
        ? "holds no certificate"
        : "is not a readable certificate (of a .pfx file, make one with: openssl pkcs12 -in FILE.pfx -nodes -out FILE.pem)",
    );
  const certificate = parsed(() => new X509Certificate(block));
  if (certificate === undefined) throw wrong("is not a readable certificate");
  if (!text.includes("PRIVATE KEY-----")) throw wrong("holds no private key");
  const key = parsed<KeyObject>(() => createPrivateKey(text));
  if (key === undefined) throw wrong("holds no readable private key, or one with a passphrase");
  if (!certificate.checkPrivateKey(key))
    throw wrong("holds a private key that is not the certificate's own");
}

function parsed<Value>(parse: () => Value): Value | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
