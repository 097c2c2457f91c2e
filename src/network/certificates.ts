import { isAbsolute } from "node:path";

/**
 * Node's names for what is wrong with a certificate, by what can be done about it.
 *
 * @see https://nodejs.org/docs/latest-v24.x/api/tls.html#x509-certificate-error-codes
 */
const PROBLEMS: readonly {
  readonly codes: readonly string[];
  readonly says: string;
  readonly advice: (environment: Environment) => string;
}[] = [
  {
    codes: [
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      "SELF_SIGNED_CERT_IN_CHAIN",
      "DEPTH_ZERO_SELF_SIGNED_CERT",
      "UNABLE_TO_GET_ISSUER_CERT",
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
      "CERT_UNTRUSTED",
      "INVALID_CA",
    ],
    says: "is not signed by a certificate authority that Node trusts",
    advice: trustIt,
  },
  {
    codes: ["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID", "CRL_HAS_EXPIRED", "CRL_NOT_YET_VALID"],
    says: "has expired, or is not valid yet",
    advice: () =>
      "Check the clock of this machine. If the network inspects TLS, its administrators must renew the certificate.",
  },
  {
    codes: ["ERR_TLS_CERT_ALTNAME_INVALID", "HOSTNAME_MISMATCH"],
    says: "is made out to another name",
    advice: () =>
      "Something else answers in its place, such as a proxy or a sign-in page of the network. Ask the administrators of the network, and check DNS.",
  },
  {
    codes: [
      "CERT_CHAIN_TOO_LONG",
      "CERT_REJECTED",
      "CERT_REVOKED",
      "CERT_SIGNATURE_FAILURE",
      "INVALID_PURPOSE",
      "PATH_LENGTH_EXCEEDED",
      "UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY",
      "UNABLE_TO_DECRYPT_CERT_SIGNATURE",
      "UNABLE_TO_GET_CRL",
    ],
    says: "is not valid",
    advice: () => "Ask the administrators of the network whether it inspects TLS.",
  },
];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What is wrong with the certificate of whatever answered, with the advice that fits; undefined for any other error. The
 * connection ended before anything was sent.
 */
export function certificateProblem(
  error: unknown,
  { host }: URL,
  environment: Environment,
): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  const problem = PROBLEMS.find(({ codes }) => codes.includes(String(code)));
  if (!problem) return undefined;
  // Node adds advice of its own after a semicolon.
  const text = error instanceof Error ? error.message.replace(/;.*|\.$/s, "") : "";
  return `The certificate that was shown for ${host} ${problem.says} (${String(code)}: ${text}). ${problem.advice(environment)} Nothing was sent.`;
}

/** Node reads the variable only while it starts. */
function trustIt(environment: Environment): string {
  const file = environment["NODE_EXTRA_CA_CERTS"]?.trim();
  if (file)
    return (
      `NODE_EXTRA_CA_CERTS names ${file}: does the file exist, and does it hold the root certificate of your network in PEM form?` +
      (isAbsolute(file) ? "" : " Give its absolute path.")
    );
  return "If your network inspects TLS, save the root certificate of its inspection as a PEM file and set NODE_EXTRA_CA_CERTS to the absolute path of the file before Rollcall starts; in a workflow, in `env` of the job.";
}
