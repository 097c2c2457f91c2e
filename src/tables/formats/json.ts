import type { TableFormat } from "./format.ts";

/** Answers of Microsoft Graph, as the service, the Azure CLI and scripts write them. */
export const JSON_FORMATS: readonly TableFormat[] = [
  {
    name: "users of Microsoft Graph",
    source: "https://learn.microsoft.com/graph/api/resources/user",
    knownBy: ["userPrincipalName", "displayName", ["id", "objectId"]],
    columns: {
      objectId: "id",
      userType: "ignore",
      hireDate: "ignore",
      passwordProfile: "ignore",
      passwordPolicies: "ignore",
      preferredDataLocation: "ignore",
      mobile: "mobilePhone",
      telephoneNumber: "businessPhones",
      physicalDeliveryOfficeName: "officeLocation",
      facsimileTelephoneNumber: "faxNumber",
      "manager.id": "manager",
    },
    firstOf: { manager: ["manager.userPrincipalName", "manager.id"] },
    leftOut: {
      userType: { Guest: "guests" },
      userPrincipalName: { "*#EXT#@*": "guests" },
      onPremisesSyncEnabled: { true: "synced from on-premises" },
      dirSyncEnabled: { true: "synced from on-premises" },
    },
  },
];
