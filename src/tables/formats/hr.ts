import type { TableFormat } from "./format.ts";

const STATES = {
  accountEnabled: {
    Active: true,
    Leave: true,
    "On leave": true,
    Inactive: false,
    Terminated: false,
    Aktiv: true,
    Beurlaubt: true,
    Abwesend: true,
    Inaktiv: false,
    Ausgeschieden: false,
    // Before the first day nothing is said.
    Onboarding: "",
  },
};

/** What systems of HR departments write. */
export const HR_FORMATS: readonly TableFormat[] = [
  {
    name: "an HR export as BambooHR's",
    // Unverified: the page was not read for these headings.
    source: "https://documentation.bamboohr.com/docs/list-of-field-names",
    knownBy: [
      ["Employee #", "Employee Number"],
      "First Name",
      "Last Name",
      "Work Email",
      ["Hire Date", "Reports To", "Reporting to", "Reports To Email", "Supervisor"],
    ],
    columns: {
      "First Name": "givenName",
      "Last Name": "surname",
      "Display Name": "displayName",
      "Work Email": "userPrincipalName",
      Status: STATES,
      Location: "officeLocation",
      "Hire Date": "employeeHireDate",
      "Termination Date": "employeeLeaveDateTime",
      "Work Phone": "businessPhones",
      "Cost Center": "costCenter",
    },
    firstOf: {
      employeeId: ["Employee #", "Employee Number"],
      mobilePhone: ["Mobile Phone", "Mobile"],
      manager: [
        "Reports To Email",
        "Manager Email",
        "Supervisor Email",
        "Reports To",
        "Reporting to",
        "Supervisor",
        "Manager",
      ],
    },
  },
  {
    name: "an HR export as Personio's",
    // Unverified: the page was not read for these headings.
    source: "https://support.personio.de/hc/de/articles/211776305",
    knownBy: [
      "Vorname",
      "Nachname",
      ["E-Mail", "E-Mail-Adresse"],
      ["Abteilung", "Position", "Standort"],
      ["Einstellungsdatum", "Beschäftigungsart", "Vertragsende", "Vorgesetzter"],
    ],
    columns: {
      ID: "ignore",
      Status: STATES,
      Vorname: "givenName",
      Nachname: "surname",
      "E-Mail": "userPrincipalName",
      "E-Mail-Adresse": "userPrincipalName",
      Position: "jobTitle",
      Abteilung: "department",
      Standort: "officeLocation",
      Vorgesetzter: "manager",
      Einstellungsdatum: "employeeHireDate",
      Beschäftigungsart: "employeeType",
      Personalnummer: "employeeId",
      Telefon: "businessPhones",
      Mobiltelefon: "mobilePhone",
      Kostenstelle: "costCenter",
      Unternehmen: "companyName",
    },
    dates: "dd.mm.yyyy",
  },
  {
    name: "an HR export as Personio's",
    // Unverified: the page was not read for these headings.
    source: "https://support.personio.de/hc/en-us/articles/211776305",
    knownBy: [
      "First name",
      "Last name",
      "Email",
      ["Office", "Workplace"],
      ["Hire date", "Employment type", "Contract ends", "Supervisor"],
    ],
    columns: {
      ID: "ignore",
      Status: STATES,
      "First name": "givenName",
      "Last name": "surname",
      Email: "userPrincipalName",
      Position: "jobTitle",
      Supervisor: "manager",
      "Hire date": "employeeHireDate",
      "Employment type": "employeeType",
      Phone: "businessPhones",
      "Cost center": "costCenter",
      Subcompany: "companyName",
    },
    firstOf: {
      officeLocation: ["Office", "Workplace"],
      employeeId: ["Employee ID", "Personnel number", "Employee number"],
    },
  },
];
