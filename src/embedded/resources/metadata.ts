import { PROPERTIES } from "../../model/properties/properties.ts";
import { GROUP_PROPERTIES } from "../groups/groupProperties.ts";
import { CONTACT_PROPERTIES } from "../query/contactFields.ts";
import type { GraphAnswer, Route } from "../serving/request.ts";

/**
 * What is served, in the language that Graph describes itself in: the entities with the properties and relations that
 * can be asked for here. Functions, actions and annotations are left out.
 *
 * @see https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html
 */
export const metadata: readonly Route[] = [
  { method: "GET", path: "$metadata", units: 1, options: [], handle },
];

function handle(): GraphAnswer {
  return { status: 200, body: DESCRIPTION, headers: { "Content-Type": "application/xml" } };
}

const EDM = {
  string: "Edm.String",
  boolean: "Edm.Boolean",
  dateTime: "Edm.DateTimeOffset",
  strings: "Collection(Edm.String)",
  employeeOrgData: "graph.employeeOrgData",
  extensionAttributes: "graph.onPremisesExtensionAttributes",
} as const;

/** What is of a type of its own. @see https://github.com/microsoftgraph/msgraph-metadata */
const OF_OWN_TYPE: Readonly<Record<string, string>> = {
  addresses: "Collection(graph.physicalOfficeAddress)",
  assignedLicenses: "Collection(graph.assignedLicense)",
  assignedPlans: "Collection(graph.assignedPlan)",
  authorizationInfo: "graph.authorizationInfo",
  birthday: "Edm.DateTimeOffset",
  customSecurityAttributes: "graph.customSecurityAttributeValue",
  hireDate: "Edm.DateTimeOffset",
  identities: "Collection(graph.objectIdentity)",
  interests: "Collection(Edm.String)",
  licenseAssignmentStates: "Collection(graph.licenseAssignmentState)",
  licenseProcessingState: "graph.licenseProcessingState",
  mailboxSettings: "graph.mailboxSettings",
  onPremisesProvisioningErrors: "Collection(graph.onPremisesProvisioningError)",
  passwordProfile: "graph.passwordProfile",
  phones: "Collection(graph.phone)",
  pastProjects: "Collection(Edm.String)",
  provisionedPlans: "Collection(graph.provisionedPlan)",
  responsibilities: "Collection(Edm.String)",
  schools: "Collection(Edm.String)",
  serviceProvisioningErrors: "Collection(graph.serviceProvisioningError)",
  signInActivity: "graph.signInActivity",
  skills: "Collection(Edm.String)",
};

const OBJECTS = "Collection(graph.directoryObject)";
const SETS: Readonly<Record<string, string>> = {
  users: "user",
  groups: "group",
  contacts: "orgContact",
  directoryObjects: "directoryObject",
};
/** Properties of every directory object. */
const INHERITED = ["id", "deletedDateTime"];

interface Typed {
  readonly name: string;
  readonly type: string;
}

function typed(rows: readonly Typed[]): string[] {
  return rows
    .filter(({ name }) => !INHERITED.includes(name))
    .map(({ name, type }) => {
      const edm = OF_OWN_TYPE[name] ?? (type in EDM ? EDM[type as keyof typeof EDM] : "Edm.String");
      return `<Property Name="${name}" Type="${edm}"/>`;
    });
}

function relations(names: Readonly<Record<string, string>>): string[] {
  return Object.entries(names).map(
    ([name, type]) => `<NavigationProperty Name="${name}" Type="${type}"/>`,
  );
}

/** Their members are not told: each is an open type. */
const COMPLEX = [...new Set([...Object.values(OF_OWN_TYPE), ...Object.values(EDM)])]
  .flatMap((type) => /graph\.(\w+)/.exec(type)?.[1] ?? [])
  .map((name) => `<ComplexType Name="${name}" OpenType="true"/>`);

const DESCRIPTION = [
  '<?xml version="1.0" encoding="utf-8"?>',
  '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">',
  "<edmx:DataServices>",
  '<Schema Namespace="microsoft.graph" Alias="graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">',
  '<EntityType Name="entity" Abstract="true">',
  '<Key><PropertyRef Name="id"/></Key>',
  '<Property Name="id" Type="Edm.String" Nullable="false"/>',
  "</EntityType>",
  '<EntityType Name="directoryObject" BaseType="graph.entity" OpenType="true">',
  '<Property Name="deletedDateTime" Type="Edm.DateTimeOffset"/>',
  "</EntityType>",
  '<EntityType Name="user" BaseType="graph.directoryObject" OpenType="true">',
  ...typed(PROPERTIES),
  ...relations({
    manager: "graph.directoryObject",
    directReports: OBJECTS,
    memberOf: OBJECTS,
    transitiveMemberOf: OBJECTS,
    extensions: "Collection(graph.extension)",
  }),
  "</EntityType>",
  '<EntityType Name="group" BaseType="graph.directoryObject" OpenType="true">',
  ...typed(GROUP_PROPERTIES),
  ...relations({
    members: OBJECTS,
    owners: OBJECTS,
    transitiveMembers: OBJECTS,
    memberOf: OBJECTS,
    transitiveMemberOf: OBJECTS,
  }),
  "</EntityType>",
  '<EntityType Name="orgContact" BaseType="graph.directoryObject" OpenType="true">',
  ...typed(CONTACT_PROPERTIES),
  "</EntityType>",
  '<EntityType Name="extension" BaseType="graph.entity" Abstract="true" OpenType="true"/>',
  ...COMPLEX,
  '<EntityContainer Name="GraphService">',
  ...Object.entries(SETS).map(
    ([name, type]) => `<EntitySet Name="${name}" EntityType="graph.${type}"/>`,
  ),
  "</EntityContainer>",
  "</Schema>",
  "</edmx:DataServices>",
  "</edmx:Edmx>",
].join("\n");
