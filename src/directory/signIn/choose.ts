import { isAutomated } from "../../model/automated.ts";
import { suggest } from "../../model/text/suggest.ts";
import type { Endpoint } from "../endpoint.ts";
import { DirectoryError } from "../ports.ts";
import { certificate, secret } from "./credentials/application.ts";
import { NO_PASSWORDS } from "./credentials/chains.ts";
import { githubOidc, workloadIdentity } from "./credentials/federated.ts";
import { CREDENTIALS } from "./credentials/index.ts";
import type { AssertionSource, CredentialKind } from "./credentials/kinds.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The way of signing in that `ROLLCALL_CREDENTIAL` names. Without it, what the environment holds decides: a client secret,
 * else a certificate, else a file with a federated token, else GitHub, where it vouches for the job.
 *
 * @throws DirectoryError for a word that is none, for a person in CI, and where nothing is there to decide
 */
export function chooseCredential(
  env: Environment,
  endpoint: Endpoint,
  assertion: AssertionSource | undefined,
): CredentialKind {
  const word = env["ROLLCALL_CREDENTIAL"]?.trim();
  if (!word) return heldCredential(env, endpoint, assertion);
  const kind = CREDENTIALS.find(({ name }) => name === word);
  if (!kind) throw unknownWord(word);
  if (kind.isDelegated && isAutomated(env) && kind.name !== "onBehalfOf")
    throw new DirectoryError(
      `ROLLCALL_CREDENTIAL is ${word}, which signs in a person, and this is an automated run. Sign in as an application: ${AUTOMATED}.`,
    );
  return kind;
}

const AUTOMATED =
  "githubOidc in GitHub Actions, azurePipelines in Azure Pipelines, workloadIdentity in Kubernetes, managedIdentity on a machine in Azure, otherwise certificate or secret";

function unknownWord(word: string): DirectoryError {
  const names = CREDENTIALS.map(({ name }) => name);
  if (/password/i.test(word))
    return new DirectoryError(`ROLLCALL_CREDENTIAL is ${JSON.stringify(word)}. ${NO_PASSWORDS}`);
  const plain = word.replace(/Credential$/, "");
  const near =
    names.find((name) => name.toLowerCase() === plain.toLowerCase()) ?? suggest(plain, names);
  return new DirectoryError(
    `ROLLCALL_CREDENTIAL is ${JSON.stringify(word)}, which is not a way to sign in that Rollcall knows. ${near === undefined ? "" : `Did you mean ${near}? `}Use one of ${names.join(", ")}.`,
  );
}

function heldCredential(
  env: Environment,
  endpoint: Endpoint,
  assertion: AssertionSource | undefined,
): CredentialKind {
  const isSet = (name: string): boolean => (env[name]?.trim() ?? "") !== "";
  const held = isSet("AZURE_CLIENT_SECRET")
    ? secret
    : isSet("AZURE_CLIENT_CERTIFICATE_PATH")
      ? certificate
      : isSet("AZURE_FEDERATED_TOKEN_FILE")
        ? workloadIdentity
        : assertion && githubOidc;
  const missing = [
    ...["AZURE_TENANT_ID", "AZURE_CLIENT_ID"].filter((name) => !isSet(name)),
    ...(held
      ? []
      : ["AZURE_CLIENT_SECRET (or AZURE_CLIENT_CERTIFICATE_PATH, or AZURE_FEDERATED_TOKEN_FILE)"]),
  ];
  if (held && missing.length === 0) return held;
  throw new DirectoryError(
    `Cannot sign in to ${endpoint.root}: ${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} not set. ` +
      (env["GITHUB_ACTIONS"] === "true"
        ? "To sign in without a secret, give the job the permission id-token: write."
        : "Set what is missing; or choose another way in ROLLCALL_CREDENTIAL, such as azureCli; or give a token in ROLLCALL_ACCESS_TOKEN."),
  );
}
