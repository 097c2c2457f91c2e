import { topic } from "../claim.ts";
import { present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { ok } from "./shared.ts";

const LATENT = "an account of a domain that is no longer verified";

export const latent = topic(
  "Accounts with an old fault",
  { source: SOURCES.userUpdate, section: "users 1.3", confidence: "seen" },
  {
    claim: "an account whose domain is no longer verified takes no change",
    needs: { circumstance: LATENT },
    accounts: { ana: { userPrincipalName: "{ana.name}@no-longer-verified.example" } },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { jobTitle: "x" },
        expect: {
          status: 400,
          code: "Request_BadRequest",
          message: "Property userPrincipalName is invalid.",
        },
      },
    ],
  },
  {
    claim: "an account whose domain is no longer verified is read as ever",
    needs: { circumstance: LATENT },
    accounts: { ana: { userPrincipalName: "{ana.name}@no-longer-verified.example" } },
    steps: [{ send: "GET /users/{ana}?$select=id", expect: ok({ id: "{ana}" }) }],
  },
  {
    claim: "an address that two accounts have comes to light with the usageLocation",
    source: "https://github.com/microsoftgraph/msgraph-sdk-powershell/issues/1640",
    needs: { circumstance: "two accounts with one address" },
    accounts: {
      ana: { proxyAddresses: ["SMTP:{mine}both@{domain}"] },
      bo: { proxyAddresses: ["smtp:{mine}both@{domain}"] },
    },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { usageLocation: "NO" },
        expect: {
          status: 400,
          code: "Request_BadRequest",
          message: "Another object with the same value for property proxyAddresses already exists.",
        },
      },
    ],
  },
);

export const administration = topic(
  "Units and policies",
  { source: SOURCES.unitMembers, section: "users 3.8", confidence: "documented" },
  [
    {
      claim: "administrative units are listed",
      section: "users 3.8" as const,
      source: SOURCES.unitCreate,
      needs: { permission: "AdministrativeUnit.Read.All" },
      send: "GET /directory/administrativeUnits?$top=1&$select=id",
    },
    {
      claim: "eligible roles are listed",
      section: "lifecycle 5" as const,
      source: SOURCES.eligibility,
      needs: {
        permission: "RoleEligibilitySchedule.Read.Directory",
        licence: "Microsoft Entra ID P2",
      },
      send: "GET /roleManagement/directory/roleEligibilityScheduleInstances?$top=1",
    },
    {
      claim: "the policy of the Temporary Access Pass tells its bounds",
      section: "lifecycle 7" as const,
      source: SOURCES.passPolicy,
      needs: { permission: "Policy.Read.AuthenticationMethod" },
      send: "GET /policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass",
      body: { minimumLifetimeInMinutes: present, maximumLifetimeInMinutes: present },
    },
    {
      claim: "the authorization policy tells who may invite",
      section: "lifecycle 3" as const,
      source: SOURCES.authorizationPolicy,
      needs: { permission: "Policy.Read.All" },
      send: "GET /policies/authorizationPolicy?$select=allowInvitesFrom",
      body: { allowInvitesFrom: present },
    },
    {
      claim: "the directory extensions of all applications are told",
      section: "lifecycle 6" as const,
      source: SOURCES.extensionProperties,
      needs: { permission: "Directory.Read.All" },
      send: "POST /directoryObjects/getAvailableExtensionProperties",
    },
  ].map(({ claim, section, source, needs, send, body = { value: present } }) => ({
    claim,
    section,
    source,
    needs,
    steps: [{ send, ...(send.startsWith("POST") && { body: {} }), expect: ok(body) }],
  })),
  {
    claim: "onPremisesSyncBehavior of a cloud user",
    section: "lifecycle 4",
    source: SOURCES.syncBehavior,
    confidence: "guess",
    needs: { permission: "User-OnPremisesSyncBehavior.ReadWrite.All" },
    accounts: { ana: {} },
    steps: [
      { send: "GET /users/{ana}/onPremisesSyncBehavior", expect: ok({ isCloudManaged: present }) },
    ],
  },
);
