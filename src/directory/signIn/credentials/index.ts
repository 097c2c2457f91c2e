import { certificate, secret } from "./application.ts";
import { defaultChain, environment } from "./chains.ts";
import { azurePipelines, githubOidc, workloadIdentity } from "./federated.ts";
import type { CredentialKind } from "./kinds.ts";
import { managedIdentity } from "./machine.ts";
import { onBehalfOf } from "./onBehalfOf.ts";
import { authorizationCode, browser, deviceCode } from "./person.ts";
import { azureCli, azureDeveloperCli, azurePowerShell } from "./tools.ts";

/** Every way of signing in, by the word for it. */
export const CREDENTIALS: readonly CredentialKind[] = [
  githubOidc,
  secret,
  certificate,
  workloadIdentity,
  azurePipelines,
  managedIdentity,
  azureCli,
  azurePowerShell,
  azureDeveloperCli,
  environment,
  defaultChain,
  deviceCode,
  browser,
  authorizationCode,
  onBehalfOf,
];
