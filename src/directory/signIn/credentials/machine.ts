import { DirectoryError } from "../../ports.ts";
import type { CredentialKind, Given } from "./kinds.ts";

/** Where Azure's machines find their identity; link-local, so that it never leaves the machine's own network. */
const IMDS = "http://169.254.169.254";

/** Variables by which a platform says where its machines find theirs, before that address. */
const ELSEWHERE = [
  "IDENTITY_ENDPOINT",
  "MSI_ENDPOINT",
  "IMDS_ENDPOINT",
  "AZURE_POD_IDENTITY_AUTHORITY_HOST",
];

/** @see https://learn.microsoft.com/javascript/api/@azure/identity/managedidentitycredential */
export const managedIdentity: CredentialKind = {
  name: "managedIdentity",
  summary: "the identity of the machine, or of the app, in Azure",
  needs: [],
  takes: ["AZURE_CLIENT_ID"],
  unavailable:
    "Is this a machine in Azure, and has it an identity? Its page in the portal, under Identity, shows the system-assigned one and those that were assigned to it; name one of the latter by its client id in AZURE_CLIENT_ID.",
  prepare(given) {
    // The library would go another way then, past the client that is given to it.
    if (given.value("AZURE_FEDERATED_TOKEN_FILE") !== "")
      throw new DirectoryError(
        "ROLLCALL_CREDENTIAL is managedIdentity, and AZURE_FEDERATED_TOKEN_FILE is set, as in a pod with a workload identity. Set ROLLCALL_CREDENTIAL=workloadIdentity, or unset AZURE_FEDERATED_TOKEN_FILE.",
      );
    const clientId = given.value("AZURE_CLIENT_ID");
    return {
      origins: machineOrigins(given),
      make: ({ ManagedIdentityCredential }, options) =>
        new ManagedIdentityCredential({
          ...options,
          // Its endpoint asks for retries of its own kind, which the library knows.
          retryOptions: {},
          ...(clientId !== "" && { clientId }),
        }),
    };
  },
};

/** Origins at which a machine may find its identity. */
export function machineOrigins({ value }: Pick<Given, "value">): string[] {
  return [
    IMDS,
    ...ELSEWHERE.flatMap((name) => {
      const url = URL.parse(value(name));
      return url ? [url.origin] : [];
    }),
  ];
}
