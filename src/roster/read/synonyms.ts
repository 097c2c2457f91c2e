import { suggest } from "../../model/text/suggest.ts";

/**
 * The known name that somebody probably meant by one that is not: the same but for case, blanks and hyphens, a word
 * that other systems have for it, or few keystrokes away.
 *
 * @returns undefined when nothing is near
 */
export function suggestName(name: string, known: readonly string[]): string | undefined {
  const plain = plainName(name);
  const meant = known.find((candidate) => plainName(candidate) === plain) ?? SYNONYMS.get(plain);
  return meant !== undefined && known.includes(meant) ? meant : suggest(name, known);
}

// What HR systems, spreadsheets, LDAP, SCIM and PowerShell call it.
const WORDS: Readonly<Record<string, string>> = {
  users: "user people person persons members employees staff accounts",
  userPrincipalName: "upn username login loginName logonName signInName principalName account",
  displayName: "name fullName commonName cn realName",
  givenName: "firstName foreName first christianName",
  surname: "lastName familyName last sn secondName",
  accountEnabled: "enabled active isActive isEnabled",
  mail: "email emailAddress mailAddress smtp primarySmtpAddress workEmail",
  mailNickname: "alias nickname mailAlias",
  otherMails: "otherEmails alternateEmail alternateEmails alternateMail privateEmail personalEmail",
  mobilePhone: "phone mobile cell cellPhone mobileNumber phoneNumber cellular handy",
  businessPhones: "businessPhone workPhone officePhone telephone telephoneNumber landline tel",
  faxNumber: "fax facsimile facsimileTelephoneNumber",
  jobTitle: "title position role job jobRole function",
  department: "dept team ou orgUnit organizationalUnit departmentName",
  companyName: "company organization organisation employer firm",
  officeLocation: "office location physicalDeliveryOfficeName room building site",
  streetAddress: "street address road",
  postalCode: "zip zipCode postcode plz",
  city: "town locality l",
  state: "province region county st",
  country: "countryName co nation",
  usageLocation: "licenseLocation licenceLocation countryCode",
  preferredLanguage: "language lang locale",
  employeeId: "employeeNumber personnelNumber staffNumber staffId empId badge workerId personId",
  employeeType: "employmentType contractType workerType",
  employeeHireDate: "hireDate startDate hired start joinDate entryDate",
  employeeLeaveDateTime: "leaveDate endDate terminationDate lastDay exitDate leaveDateTime",
  employeeOrgData: "orgData costCenterData",
  costCenter: "costCentre cc kostenstelle",
  division: "businessUnit bu",
  manager: "boss supervisor reportsTo lead lineManager superior managerId managerUpn",
  formerly: "former formerName oldName previously previousName renamedFrom was aka",
  id: "objectId oid guid azureId entraId",
  unmanaged: "ignore ignored exclude skip notManaged",
};

const SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([name, words]) =>
    words.split(" ").map((word) => [plainName(word), name] as const),
  ),
);

function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, "");
}
