import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { DirectoryError } from "../ports.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

const VARIABLE = "AZURE_CLIENT_CERTIFICATE_PATH";

/** What signing in with a certificate takes. */
export interface SignInCertificate {
  /** The certificate, those that issued it, and its key without a passphrase: kept in memory only. */
  readonly pem: string;
  /** Of the certificate, with SHA-256, in hexadecimal digits. */
  readonly thumbprint: string;
}

/**
 * Reads a certificate and its key from a file. The library's own errors do not say which part of a file is wrong, and it
 * takes the first certificate for the application's, whatever else stands there. Nothing of the file is repeated.
 *
 * @param password of the private key; empty where it has none, undefined where the credential can open none
 * @throws DirectoryError that says what is wrong with the file
 * @see https://learn.microsoft.com/javascript/api/@azure/identity/clientcertificatecredential (PEM with both)
 */
export async function readCertificate(
  path: string,
  password: string | undefined,
): Promise<SignInCertificate> {
  const text = await readFile(path, "latin1").catch((error: unknown) => {
    throw new DirectoryError(
      `${VARIABLE}: the file ${path} cannot be read: ${fileTrouble(error)}.`,
    );
  });
  const wrong = (what: string): DirectoryError =>
    new DirectoryError(
      `${VARIABLE}: ${path} ${what}. It must be a PEM file that holds the certificate and its private RSA key.`,
    );
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  if (blocks.length === 0)
    throw wrong(
      text.includes("-----BEGIN")
        ? "holds no certificate"
        : "is not a readable certificate (of a .pfx file, make one with: openssl pkcs12 -in FILE.pfx -nodes -out FILE.pem)",
    );
  const certificates = blocks.map((block) => parsed(() => new X509Certificate(block)));
  if (!certificates.every((each) => each !== undefined))
    throw wrong("is not a readable certificate");
  const key = privateKey(text, password, wrong);
  const own = certificates.find((each) => each.checkPrivateKey(key));
  if (own === undefined) throw wrong("holds a private key that is not the certificate's own");
  const inOrder = [own, ...certificates.filter((each) => each !== own)];
  return {
    // Written anew, since the library reads blanks and line ends more strictly than OpenSSL.
    pem: [...inOrder.map(String), key.export({ type: "pkcs8", format: "pem" })].join(""),
    thumbprint: own.fingerprint256.replaceAll(":", ""),
  };
}

function privateKey(
  text: string,
  password: string | undefined,
  wrong: (what: string) => DirectoryError,
): KeyObject {
  if (!text.includes("PRIVATE KEY-----")) throw wrong("holds no private key");
  const isEncrypted = /-----BEGIN ENCRYPTED |^Proc-Type: 4,ENCRYPTED/m.test(text);
  if (isEncrypted && password === undefined)
    throw wrong(
      "holds a private key with a passphrase, which onBehalfOf does not open (make one without: openssl pkey -in FILE.pem -out KEY.pem, then: openssl x509 -in FILE.pem >> KEY.pem; keep KEY.pem where this program alone can read it)",
    );
  if (isEncrypted && password === "")
    throw wrong("holds a private key with a passphrase; set AZURE_CLIENT_CERTIFICATE_PASSWORD");
  const key = parsed<KeyObject>(() => createPrivateKey({ key: text, passphrase: password ?? "" }));
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
  return key;
}

function parsed<Value>(parse: () => Value): Value | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
