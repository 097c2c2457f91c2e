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
      "@odata.type": "ignore",
      "manager.@odata.type": "ignore",
    },
    firstOf: { manager: ["manager.userPrincipalName", "manager.id"] },
    leftOut: {
      userType: { Guest: "guest" },
      userPrincipalName: { "*#EXT#@*": "guest" },
      onPremisesSyncEnabled: { true: "synced" },
      dirSyncEnabled: { true: "synced" },
      deletedDateTime: { "?*": "deleted" },
      deletionTimestamp: { "?*": "deleted" },
    },
  },
];
