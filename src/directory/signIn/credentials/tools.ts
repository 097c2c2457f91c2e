import { checkTenant, type CredentialKind, type Given } from "./kinds.ts";

/** @see https://learn.microsoft.com/javascript/api/@azure/identity/azureclicredential */
export const azureCli: CredentialKind = {
  name: "azureCli",
  summary: "the account that is signed in with `az login`",
  needs: [],
  takes: ["AZURE_TENANT_ID"],
  unavailable:
    "Sign in with: az login --tenant TENANT --allow-no-subscriptions. If `az` is not found, install it: https://aka.ms/azure-cli. This shows what it answers: az account get-access-token --resource-type ms-graph --query expiresOn",
  prepare: (given) => ({
    make: ({ AzureCliCredential }) => new AzureCliCredential(tenantOf(given)),
  }),
};

/** @see https://learn.microsoft.com/javascript/api/@azure/identity/azurepowershellcredential */
export const azurePowerShell: CredentialKind = {
  name: "azurePowerShell",
  summary: "the account that is signed in with `Connect-AzAccount`",
  needs: [],
  takes: ["AZURE_TENANT_ID"],
  unavailable:
    "Sign in in PowerShell with: Connect-AzAccount -Tenant TENANT. It takes the module Az.Accounts 2.2.0 or later: Install-Module Az.Accounts",
  prepare: (given) => ({
    make: ({ AzurePowerShellCredential }) => new AzurePowerShellCredential(tenantOf(given)),
  }),
};

/** @see https://learn.microsoft.com/javascript/api/@azure/identity/azuredeveloperclicredential */
export const azureDeveloperCli: CredentialKind = {
  name: "azureDeveloperCli",
  summary: "the account that is signed in with `azd auth login`",
  needs: [],
  takes: ["AZURE_TENANT_ID"],
  unavailable:
    "Sign in with: azd auth login --tenant-id TENANT. If `azd` is not found, install it: https://aka.ms/azd",
  prepare: (given) => ({
    make: ({ AzureDeveloperCliCredential }) => new AzureDeveloperCliCredential(tenantOf(given)),
  }),
};

/** A slow machine needs seconds to start PowerShell. */
const TIMEOUT_SECONDS = 60;

function tenantOf({ value }: Given): { tenantId?: string; processTimeoutInMs: number } {
  const tenantId = value("AZURE_TENANT_ID");
  if (tenantId !== "") checkTenant(tenantId);
  return {
    ...(tenantId !== "" && { tenantId }),
    processTimeoutInMs: TIMEOUT_SECONDS * 1000,
  };
}
