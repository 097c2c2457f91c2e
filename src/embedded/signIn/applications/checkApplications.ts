import {
  GUID,
  isObject,
  unknownText,
  type Say,
  type TenantProblem,
} from "../../tenant/checks/checks.ts";

type Values = Readonly<Record<string, unknown>>;
type Place = TenantProblem["at"];

const FILE_MEMBERS = ["applications", "issuers"];
const CREDENTIAL_MEMBERS = ["issuer", "subject", "audience"];
/** @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations */
const MOST_CREDENTIALS = 20;
const LONGEST_OF_CREDENTIAL = 600;

/** What each member of an application must be. */
const MEMBERS: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  clientId: (value) => (GUID.test(String(value)) ? undefined : "must be a GUID"),
  displayName: text,
  certificates: texts,
  federatedCredentials: credentials,
  roles: texts,
  directoryRoles: guids,
  scopes: texts,
  redirectUris: addresses,
  identifierUris: addresses,
  publicClient: flag,
  enabled: flag,
  assignmentRequired: flag,
  assignedUsers: texts,
};

/** Holds a file of applications against what they are. */
export function checkApplications(value: unknown): TenantProblem[] {
  const problems: TenantProblem[] = [];
  const say: Say = (at, message) => void problems.push({ at, message });
  if (!isObject(value)) return [{ at: [], message: "It must be an object with applications" }];
  for (const name of Object.keys(value))
    if (!FILE_MEMBERS.includes(name)) say([name], unknownText(name, FILE_MEMBERS));
  const { applications, issuers = {} } = value;
  if (Array.isArray(applications))
    for (const [index, each] of applications.entries())
      checkApplication(each, ["applications", index], say);
  else say(["applications"], "applications must be a list");
  checkIssuers(issuers, say);
  return problems;
}

function checkApplication(value: unknown, at: Place, say: Say): void {
  if (!isObject(value)) return say(at, "An application is an object");
  for (const name of ["clientId", "displayName"])
    if (value[name] === undefined) say(at, `An application needs ${name}`);
  for (const [name, member] of Object.entries(value)) {
    if (/secret|password/i.test(name))
      say([...at, name], "A secret does not belong in a file: Rollcall makes one when it starts");
    else if (!Object.hasOwn(MEMBERS, name))
      say([...at, name], `${unknownText(name, Object.keys(MEMBERS))} of an application`);
    else {
      const wrong = MEMBERS[name]?.(member);
      if (wrong !== undefined) say([...at, name], `${name} ${wrong}`);
    }
  }
}

function checkIssuers(issuers: unknown, say: Say): void {
  if (!isObject(issuers)) return say(["issuers"], "issuers must be an object, by issuer");
  for (const [issuer, keys] of Object.entries(issuers)) {
    const list = isObject(keys) ? keys["keys"] : undefined;
    if (!Array.isArray(list) || !list.every(isPublicKey))
      say(["issuers", issuer], "An issuer has its public keys as a JSON Web Key Set");
  }
}

/** A private one (`d`, or `k` of a symmetric one) has no place in a file. */
function isPublicKey(key: unknown): boolean {
  return isObject(key) && typeof key["kty"] === "string" && !("d" in key) && !("k" in key);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? undefined : "must be a text";
}

function texts(value: unknown): string | undefined {
  return Array.isArray(value) && value.every((each) => text(each) === undefined)
    ? undefined
    : "must be a list of texts";
}

function guids(value: unknown): string | undefined {
  return Array.isArray(value) && value.every((each) => typeof each === "string" && GUID.test(each))
    ? undefined
    : "must be a list of GUIDs";
}

function addresses(value: unknown): string | undefined {
  return texts(value) === undefined &&
    (value as readonly string[]).every((each) => URL.canParse(each))
    ? undefined
    : "must be a list of addresses";
}

function flag(value: unknown): string | undefined {
  return typeof value === "boolean" ? undefined : "must be true or false";
}

function credentials(value: unknown): string | undefined {
  const isCredential = (each: unknown): each is Values =>
    isObject(each) &&
    Object.keys(each).length === CREDENTIAL_MEMBERS.length &&
    CREDENTIAL_MEMBERS.every((name) => text(each[name]) === undefined);
  if (!Array.isArray(value) || !value.every(isCredential))
    return `must be a list of objects with ${CREDENTIAL_MEMBERS.join(", ")}`;
  if (value.length > MOST_CREDENTIALS) return `takes ${MOST_CREDENTIALS} objects at most`;
  return value.every((each) =>
    Object.values(each).every((one) => String(one).length <= LONGEST_OF_CREDENTIAL),
  )
    ? undefined
    : `takes texts of ${LONGEST_OF_CREDENTIAL} characters at most`;
}
