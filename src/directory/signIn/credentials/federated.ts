import { readFile } from "node:fs/promises";
import { DirectoryError } from "../../ports.ts";
import { claimsOfToken } from "../tokenClaims.ts";
import { APPLICATION, checkTenant, required, type CredentialKind } from "./kinds.ts";
import { fileTrouble } from "../../../files/fileTrouble.ts";

const WITH_TOKEN_FILE = [...APPLICATION, "AZURE_FEDERATED_TOKEN_FILE"] as const;
const IN_PIPELINES = [
  ...APPLICATION,
  "AZURE_SERVICE_CONNECTION_ID",
  "SYSTEM_ACCESSTOKEN",
  "SYSTEM_OIDCREQUESTURI",
] as const;

/** @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust (GitHub Actions) */
export const githubOidc: CredentialKind = {
  name: "githubOidc",
  summary: "a job of GitHub Actions, without a secret",
  needs: APPLICATION,
  prepare(given) {
    const values = required(given, "githubOidc", APPLICATION);
    checkTenant(values.AZURE_TENANT_ID);
    const { assertion } = given;
    if (!assertion)
      throw new DirectoryError(
        "ROLLCALL_CREDENTIAL is githubOidc, and GitHub offers no token here. In a workflow, give the job the permission id-token: write; elsewhere, sign in by another credential.",
      );
    let subject: string | undefined;
    return {
      presented: () => presentedSubject(subject) + (subject === undefined ? "" : IN_GITHUB),
      async make({ ClientAssertionCredential }, options) {
        // Asked for here: the library would ask twice, and hide why none came.
        const token = await assertion(given.endpoint.federationAudience);
        subject = claimsOfToken(token)?.sub;
        return new ClientAssertionCredential(
          values.AZURE_TENANT_ID,
          values.AZURE_CLIENT_ID,
          async () => token,
          options,
        );
      },
    };
  },
};

/** @see https://learn.microsoft.com/javascript/api/@azure/identity/workloadidentitycredential */
export const workloadIdentity: CredentialKind = {
  name: "workloadIdentity",
  summary: "a pod of Kubernetes, by the federated token that it finds in a file",
  needs: WITH_TOKEN_FILE,
  prepare(given) {
    const values = required(given, "workloadIdentity", WITH_TOKEN_FILE);
    checkTenant(values.AZURE_TENANT_ID);
    const tokenFilePath = values.AZURE_FEDERATED_TOKEN_FILE;
    let subject: string | undefined;
    return {
      presented: () => presentedSubject(subject),
      async make({ WorkloadIdentityCredential }, options) {
        const token = await readFile(tokenFilePath, "utf8").catch((error: unknown) => {
          throw new DirectoryError(
            `AZURE_FEDERATED_TOKEN_FILE: the file ${tokenFilePath} cannot be read: ${fileTrouble(error)}. In Kubernetes, the label azure.workload.identity/use: "true" on the pod makes the webhook put it there.`,
          );
        });
        const claims = claimsOfToken(token);
        if (!claims)
          throw new DirectoryError(
            `AZURE_FEDERATED_TOKEN_FILE: the file ${tokenFilePath} ${token.trim() === "" ? "is empty" : "holds no token (a JSON Web Token)"}. Set the variable to the file into which the platform writes the token.`,
          );
        subject = claims.sub;
        return new WorkloadIdentityCredential({
          ...options,
          tenantId: values.AZURE_TENANT_ID,
          clientId: values.AZURE_CLIENT_ID,
          tokenFilePath,
        });
      },
    };
  },
};

/**
 * A service connection by federation. The task for the Azure CLI tells tenant, client and connection under names of its own.
 *
 * @see https://learn.microsoft.com/javascript/api/@azure/identity/azurepipelinescredential
 */
export const azurePipelines: CredentialKind = {
  name: "azurePipelines",
  summary: "a job of Azure Pipelines, by a service connection with workload identity federation",
  needs: IN_PIPELINES,
  prepare(given) {
    const either = (name: string): string =>
      given.value(`AZURE_${name}`) || given.value(`AZURESUBSCRIPTION_${name}`);
    const value = (name: string): string =>
      name.startsWith("AZURE_") ? either(name.slice("AZURE_".length)) : given.value(name);
    const values = required(
      { ...given, value },
      "azurePipelines",
      IN_PIPELINES,
      "Azure Pipelines sets SYSTEM_OIDCREQUESTURI itself; give the step SYSTEM_ACCESSTOKEN: $(System.AccessToken) in env.",
    );
    checkTenant(values.AZURE_TENANT_ID);
    const address = URL.parse(values.SYSTEM_OIDCREQUESTURI);
    if (address?.protocol !== "https:")
      throw new DirectoryError(
        "SYSTEM_OIDCREQUESTURI is not an address that begins with https://.",
      );
    return {
      origins: [address.origin],
      make: ({ AzurePipelinesCredential }, options) =>
        new AzurePipelinesCredential(
          values.AZURE_TENANT_ID,
          values.AZURE_CLIENT_ID,
          values.AZURE_SERVICE_CONNECTION_ID,
          values.SYSTEM_ACCESSTOKEN,
          options,
        ),
    };
  },
};

// It is shown when it is refused, since it must match a federated credential letter by letter.
function presentedSubject(subject: string | undefined): string {
  if (subject === undefined) return "";
  return (
    `The subject presented was ${JSON.stringify(subject)}: a federated credential of the application must have exactly this one.` +
    (subject.endsWith(":pull_request")
      ? " Never register this subject, which every pull request gets: the job must name its environment."
      : "")
  );
}

/** @see https://learn.microsoft.com/entra/workload-id/workload-identities-github-immutable-subjects */
const IN_GITHUB =
  " GitHub writes it with names (repo:OWNER/REPOSITORY:environment:NAME) or, for repositories made or renamed since" +
  " July 15, 2026 and for those that opted in, with ids that never change" +
  " (repo:OWNER@ID/REPOSITORY@ID:environment:NAME); one does not stand for the other.";
