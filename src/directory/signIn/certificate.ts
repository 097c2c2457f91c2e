import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { DirectoryError } from "../ports.ts";

const VARIABLE = "AZURE_CLIENT_CERTIFICATE_PATH";

/**
 * Makes sure that a file holds what signing in with a certificate takes, since the library's own errors do not say which
 * part is wrong. Nothing of the file is repeated.
 *
 * @param password of the private key; empty where it has none
 * @returns the certificate's SHA-256 thumbprint, in hexadecimal digits
 * @throws DirectoryError that says what is wrong with the file
 * @see https://learn.microsoft.com/javascript/api/@azure/identity/clientcertificatecredential (a PEM file with both)
 */
export async function checkCertificate(path: string, password: string): Promise<string> {
  const text = await readFile(path, "latin1").catch((error: NodeJS.ErrnoException) => {
    throw new DirectoryError(`${VARIABLE}: the file ${path} cannot be read (${error.code}).`);
  });
  const wrong = (what: string): DirectoryError =>
    new DirectoryError(
      `${VARIABLE}: ${path} ${what}. It must be a PEM file that holds the certificate and its private RSA key.`,
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
  const isEncrypted = /-----BEGIN ENCRYPTED |^Proc-Type: 4,ENCRYPTED/m.test(text);
  if (isEncrypted && password === "")
    throw wrong("holds a private key with a passphrase; set AZURE_CLIENT_CERTIFICATE_PASSWORD");
  const key = parsed<KeyObject>(() => createPrivateKey({ key: text, passphrase: password }));
  if (key === undefined)
    throw wrong(
      isEncrypted
        ? "holds a private key that AZURE_CLIENT_CERTIFICATE_PASSWORD does not open"
        : "holds no readable private key",
    );
  if (key.asymmetricKeyType !== "rsa")
    throw wrong(
      `holds a key of the kind ${key.asymmetricKeyType}, with which Rollcall cannot sign in (make one with: openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj /CN=sign-in -keyout KEY.pem -out CERTIFICATE.pem, then: cat KEY.pem CERTIFICATE.pem > FILE.pem; upload CERTIFICATE.pem to the application)`,
    );
  if (!certificate.checkPrivateKey(key))
    throw wrong("holds a private key that is not the certificate's own");
  return certificate.fingerprint256.replaceAll(":", "");
}

function parsed<Value>(parse: () => Value): Value | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
