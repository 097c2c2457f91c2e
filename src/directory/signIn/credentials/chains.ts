import { DirectoryError } from "../../ports.ts";
import { certificate, secret } from "./application.ts";
import { workloadIdentity } from "./federated.ts";
import { APPLICATION, type CredentialKind, type Given } from "./kinds.ts";
import { machineOrigins } from "./machine.ts";

/**
 * What the variables of the environment hold, as the library's credential of this name reads them: a secret, else a
 * certificate. It is made here, since the library hides why it is refused.
 *
 * @see https://learn.microsoft.com/javascript/api/@azure/identity/environmentcredential
 */
export const environment: CredentialKind = {
  name: "environment",
  summary: "the secret or the certificate that the environment holds",
  needs: APPLICATION,
  takes: ["AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PATH"],
  prepare(given) {
    const kind = heldByEnvironment(given);
    if (kind) return kind.prepare(given);
    if (given.value("AZURE_USERNAME") !== "" || given.value("AZURE_PASSWORD") !== "")
      throw new DirectoryError(
        "ROLLCALL_CREDENTIAL is environment, and the environment holds AZURE_USERNAME and AZURE_PASSWORD. " +
          NO_PASSWORDS,
      );
    throw new DirectoryError(
      "ROLLCALL_CREDENTIAL is environment, and the environment holds no credential. Set AZURE_TENANT_ID, AZURE_CLIENT_ID, and AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH.",
    );
  },
};

/** Why there are no passwords. */
export const NO_PASSWORDS =
  "Rollcall does not sign in with a user name and a password: they would be sent as clear text, and there is no second factor. Use deviceCode or browser for a person, or an application.";

/**
 * What the environment holds, and an error there is final. Only where it holds nothing, the library's chain: the identity
 * of the machine, then tools in which an account is signed in.
 *
 * @see https://learn.microsoft.com/javascript/api/@azure/identity/defaultazurecredential
 */
export const defaultChain: CredentialKind = {
  name: "default",
  summary:
    "what the environment holds, then the identity of the machine, then `az`, PowerShell or `azd`",
  needs: [],
  takes: ["AZURE_TOKEN_CREDENTIALS"],
  unavailable:
    "None of the default credentials can be used here: the environment holds no secret, certificate or federated token, the machine has no identity, and no account is signed in with az, PowerShell or azd. Choose one in ROLLCALL_CREDENTIAL, whose error says more.",
  prepare(given) {
    const wanted = given.value("AZURE_TOKEN_CREDENTIALS").toLowerCase();
    const kind = READS_ENVIRONMENT.includes(wanted) ? heldByEnvironment(given, true) : undefined;
    if (kind) return kind.prepare(given);
    const managedIdentityClientId = given.value("AZURE_CLIENT_ID");
    const tenantId = given.value("AZURE_TENANT_ID");
    return {
      origins: machineOrigins(given),
      make: ({ DefaultAzureCredential }, options) =>
        new DefaultAzureCredential({
          ...options,
          retryOptions: {},
          ...(managedIdentityClientId !== "" && { managedIdentityClientId }),
          ...(tenantId !== "" && { tenantId }),
        }),
    };
  },
};

/** Values of AZURE_TOKEN_CREDENTIALS with which the chain begins at the environment. */
const READS_ENVIRONMENT = ["", "prod", "environmentcredential", "workloadidentitycredential"];

function heldByEnvironment({ value }: Given, withTokenFile = false): CredentialKind | undefined {
  if (value("AZURE_CLIENT_SECRET") !== "") return secret;
  if (value("AZURE_CLIENT_CERTIFICATE_PATH") !== "") return certificate;
  return withTokenFile && value("AZURE_FEDERATED_TOKEN_FILE") !== "" ? workloadIdentity : undefined;
}
