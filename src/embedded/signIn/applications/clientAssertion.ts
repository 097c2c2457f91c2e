import { createHash, X509Certificate } from "node:crypto";
import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors } from "jose";
import type { Application } from "./applications.ts";
import type { SignInContext } from "../serving/context.ts";
import { SignInNotModelled, SignInRefusal } from "../refusals/refusals.ts";

/** As far as clocks may differ. */
const TOLERANCE_SECONDS = 300;

interface Assertion {
  readonly token: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Checks what an application proves itself with: a token that it signed with its certificate, or one of an issuer that a
 * federated credential names.
 *
 * @throws SignInRefusal
 * @see https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 * @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
export async function checkClientAssertion(
  token: string,
  application: Application,
  context: SignInContext,
): Promise<void> {
  const assertion = parse(token);
  const { header, payload } = assertion;
  const isOwn =
    header["x5t#S256"] !== undefined ||
    header["x5t"] !== undefined ||
    !String(payload["iss"]).startsWith("https:");
  await (isOwn
    ? checkCertificateAssertion(assertion, application, context)
    : checkFederatedAssertion(assertion, application, context));
}

async function checkCertificateAssertion(
  { token, header, payload }: Assertion,
  application: Application,
  context: SignInContext,
): Promise<void> {
  if (payload["iss"] !== payload["sub"]) throw new SignInRefusal(50048);
  if (String(payload["iss"]).toLowerCase() !== application.clientId.toLowerCase())
    throw new SignInRefusal(700021, {
      text: "Client assertion application identifier doesn't match 'client_id' parameter.",
    });
  const certificate = certificateOf(header, application);
  if (!certificate)
    throw new SignInRefusal(700027, {
      text: `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: '${thumbprintOf(header)}']`,
    });
  const isSigned = await isSignedBy(token, certificate);
  if (!isSigned)
    throw new SignInRefusal(700027, {
      text: "Client assertion failed signature validation. [Reason - The key used is not the certificate's own.]",
    });
  if (!audiencesOf(context).includes(String(payload["aud"]).toLowerCase()))
    throw new SignInRefusal(700023, {
      text: "Client assertion audience claim does not match the realm of this token endpoint.",
    });
  checkTimes(payload, context);
}

async function checkFederatedAssertion(
  { token, payload }: Assertion,
  application: Application,
  context: SignInContext,
): Promise<void> {
  const issuer = String(payload["iss"]);
  const subject = String(payload["sub"]);
  const audience = [payload["aud"]].flat().map(String);
  const all = application.federatedCredentials ?? [];
  if (all.length === 0) throw noRecord(70021, "", "");
  const ofIssuer = all.filter((each) => each.issuer === issuer);
  if (ofIssuer.length === 0) throw noRecord(700211, "issuer", issuer);
  const ofSubject = ofIssuer.filter((each) => each.subject === subject);
  if (ofSubject.length === 0) {
    const differsInCase = ofIssuer.some(
      (each) => each.subject.toLowerCase() === subject.toLowerCase(),
    );
    throw noRecord(differsInCase ? 7002138 : 700213, "subject", subject);
  }
  if (!ofSubject.some((each) => audience.includes(each.audience)))
    throw noRecord(700212, "audience", audience.join(" "));
  const keys = context.issuers[issuer];
  if (!keys) throw new SignInNotModelled(`the keys of the issuer ${issuer}: it fetches none`);
  const isSigned = await compactVerify(token, createLocalJWKSet(keys)).then(
    () => true,
    () => false,
  );
  if (!isSigned) throw new SignInRefusal(700027);
  checkTimes(payload, context);
}

function parse(token: string): Assertion {
  try {
    return { token, header: { ...decodeProtectedHeader(token) }, payload: decodeJwt(token) };
  } catch {
    throw new SignInRefusal(50027);
  }
}

function certificateOf(
  header: Assertion["header"],
  { certificates = [] }: Application,
): X509Certificate | undefined {
  const wanted = header["x5t#S256"];
  return certificates
    .map((pem) => new X509Certificate(pem))
    .find(({ raw }) =>
      wanted === undefined
        ? digest("sha1", raw) === header["x5t"]
        : digest("sha256", raw) === wanted,
    );
}

/** In hexadecimal, as Entra names it. */
function thumbprintOf(header: Assertion["header"]): string {
  const encoded = [header["x5t#S256"], header["x5t"]].find((each) => typeof each === "string");
  return Buffer.from(encoded ?? "", "base64url")
    .toString("hex")
    .toUpperCase();
}

async function isSignedBy(token: string, { publicKey }: X509Certificate): Promise<boolean> {
  try {
    await compactVerify(token, publicKey, { algorithms: ["PS256", "RS256"] });
    return true;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return false;
    throw error;
  }
}

/** Where an assertion may be made out to: the token endpoint, by the tenant's id or a domain, or the issuer of tokens. */
function audiencesOf({ authority, tenant }: SignInContext): readonly string[] {
  return [tenant.id, ...tenant.domains].flatMap((name) =>
    [`${authority}/${name}/oauth2/v2.0/token`, `${authority}/${name}/v2.0`].map((each) =>
      each.toLowerCase(),
    ),
  );
}

function checkTimes(payload: Assertion["payload"], { clock }: SignInContext): void {
  const now = clock.now().getTime() / 1000;
  const { exp, nbf = 0 } = payload;
  const isLate = typeof exp !== "number" || exp <= now - TOLERANCE_SECONDS;
  const isEarly = typeof nbf !== "number" || nbf > now + TOLERANCE_SECONDS;
  if (isLate || isEarly)
    throw new SignInRefusal(700024, {
      text: `Client assertion is not within its valid time range. Current time: ${clock.now().toISOString()}, expiry time of assertion in seconds since 1970: ${String(exp)}.`,
    });
}

function noRecord(number: number, what: string, presented: string): SignInRefusal {
  const matched =
    number === 7002138
      ? " The subject matches with case-insensitive comparison, but not with case-sensitive comparison."
      : "";
  return new SignInRefusal(number, {
    text: `No matching federated identity record found for presented assertion${what && ` ${what} '${presented}'`}.${matched} Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
  });
}

function digest(algorithm: "sha1" | "sha256", bytes: Buffer): string {
  return createHash(algorithm).update(bytes).digest("base64url");
}
