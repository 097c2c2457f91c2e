import type { FieldName } from "../../model/properties/fields.ts";

/** What is written about somebody unless it is chosen: who they are and what they do; no phones, mail or addresses. */
export const DEFAULT_PROPERTIES: readonly FieldName[] = [
  "accountEnabled",
  "displayName",
  "givenName",
  "surname",
  "employeeId",
  "employeeType",
  "employeeHireDate",
  "employeeOrgData",
  "jobTitle",
  "department",
  "companyName",
  "officeLocation",
  "usageLocation",
  "preferredLanguage",
  "manager",
];
