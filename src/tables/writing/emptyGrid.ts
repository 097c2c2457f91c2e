import { PERSON_RELATIONSHIPS, setOf } from "../../relationships/index.ts";
import {
  compareFields,
  memberOfField,
  propertyOfField,
  type FieldName,
} from "../../model/properties/fields.ts";
import { ORG_DATA_MEMBERS } from "../../model/properties/properties.ts";
import type { Grid } from "./peopleGrid.ts";

/** What is asked of people who join, where no roster says more. */
const USUAL: readonly FieldName[] = [
  "userPrincipalName",
  "displayName",
  "givenName",
  "surname",
  "employeeId",
  "employeeHireDate",
  "jobTitle",
  "department",
  "officeLocation",
  "usageLocation",
  "mobilePhone",
];

/** What a new account gets without being asked for. */
const MADE = new Set<FieldName>(["accountEnabled", "mailNickname"]);

/** A table to fill in: headings for what is usual, and for what these users declare, without a row. */
export function emptyGrid(
  users: readonly { readonly fields: Readonly<Record<FieldName, unknown>> }[],
): Grid {
  const declared = users.flatMap(({ fields }) =>
    Object.keys(fields).map((field) => setOf(field)?.name ?? field),
  );
  const fields = [
    ...new Set([...USUAL, ...declared, ...PERSON_RELATIONSHIPS.map(({ name }) => name)]),
  ]
    .filter((field) => !MADE.has(field))
    .toSorted(compareFields);
  return [fields.flatMap(headingsOf)];
}

function headingsOf(field: FieldName): string[] {
  return propertyOfField(field)?.type === "employeeOrgData"
    ? ORG_DATA_MEMBERS.map((member) => `${field}.${member}`)
    : [memberOfField(field) ?? field];
}
