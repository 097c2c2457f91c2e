import { topic } from "../claim.ts";
import { absent, matching } from "../match.ts";
import { SOURCES } from "../sources.ts";
import {
  created,
  createdWith,
  createRefused,
  missing,
  newUser,
  ok,
  refused,
  without,
} from "./shared.ts";

const UNVERIFIED_DOMAIN =
  "The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.";

export const usersCreate = topic(
  "Creating a user",
  { source: SOURCES.userCreate, section: "users 1.1", confidence: "documented" },
  {
    claim: "201 with the default set: what is unset is null, businessPhones an empty list",
    steps: [
      {
        send: "POST /users",
        body: newUser(),
        expect: created({
          id: matching("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"),
          "@odata.context": matching("\\$metadata#users/\\$entity$"),
          businessPhones: [],
          displayName: "{new}",
          givenName: null,
          jobTitle: null,
          mail: null,
          mobilePhone: null,
          officeLocation: null,
          preferredLanguage: null,
          surname: null,
          userPrincipalName: "{new}@{domain}",
        }),
      },
    ],
  },
  {
    claim: "what is not in the default set is not in the answer, although it was sent",
    confidence: "guess",
    steps: [
      {
        send: "POST /users",
        body: newUser({ department: "Sales" }),
        expect: created({ department: absent, accountEnabled: absent }),
      },
    ],
  },
  {
    claim: "the answer never holds the password",
    steps: [
      {
        send: "POST /users",
        body: newUser(),
        expect: created({ passwordProfile: absent }),
        keep: { made: "id" },
      },
      {
        send: "GET /users/{made}?$select=id,passwordProfile",
        expect: ok({ passwordProfile: null }),
      },
    ],
  },
  {
    claim: "the new user has a Location header",
    source: SOURCES.userLocation,
    confidence: "seen",
    steps: [
      {
        send: "POST /users",
        body: newUser(),
        expect: {
          status: 201,
          headers: {
            Location: matching(
              "/v2/[0-9a-f-]{36}/directoryObjects/[0-9a-f-]{36}/Microsoft\\.DirectoryServices\\.User$",
            ),
          },
        },
      },
    ],
  },
  {
    claim: "createdDateTime, userType and identities are there from the start",
    source: SOURCES.user,
    steps: [
      { send: "POST /users", body: newUser(), expect: created(), keep: { made: "id" } },
      {
        send: "GET /users/{made}?$select=createdDateTime,userType,identities",
        expect: ok({
          createdDateTime: matching("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"),
          userType: "Member",
          identities: [
            {
              signInType: "userPrincipalName",
              issuer: "{domain}",
              issuerAssignedId: "{new}@{domain}",
            },
          ],
        }),
      },
    ],
  },
  ["accountEnabled", "displayName", "mailNickname", "passwordProfile", "userPrincipalName"].map(
    (name) => ({
      claim: `${name} is required`,
      section: "users 1.1" as const,
      ...createRefused(
        without(name),
        refused(`A value is required for property '${name}' of resource 'User'.`),
      ),
    }),
  ),
  {
    claim: "the details name what is missing",
    section: "users 1.3",
    confidence: "guess",
    ...createRefused(
      without("displayName"),
      refused(undefined, [{ code: matching("^MissingRequired"), target: "displayName" }]),
    ),
  },
  {
    claim: "a passwordProfile without a password is refused",
    source: SOURCES.passwordProfile,
    ...createRefused(newUser({ passwordProfile: { forceChangePasswordNextSignIn: true } }), {
      status: 400,
    }),
  },
  {
    claim: "property names are taken in any case",
    section: "users 1.3",
    source: SOURCES.cli,
    confidence: "seen",
    ...createdWith(
      { surName: "Vance", JOBTITLE: "Manager" },
      { surname: "Vance", jobTitle: "Manager" },
    ),
  },
  {
    claim: "a userPrincipalName that is taken is refused with the details that clients branch on",
    section: "users 1.3",
    source: SOURCES.duplicateName,
    confidence: "seen",
    accounts: { ana: {} },
    ...createRefused(
      newUser({ userPrincipalName: "{ana.upn}" }),
      refused("Another object with the same value for property userPrincipalName already exists.", [
        { code: "ObjectConflict", target: "userPrincipalName" },
        { code: "ConflictingObjects" },
      ]),
    ),
  },
  {
    claim: "the details of a name that is taken tell the object's id",
    section: "users 1.3",
    source: SOURCES.duplicateName,
    confidence: "guess",
    accounts: { ana: {} },
    ...createRefused(
      newUser({ userPrincipalName: "{ana.upn}" }),
      refused(undefined, [{}, { code: "ConflictingObjects", target: "User_{ana}" }]),
    ),
  },
  {
    claim: "names are unique whatever their case",
    section: "users 1.2",
    confidence: "guess",
    steps: [
      { send: "POST /users", body: newUser(), expect: created() },
      {
        send: "POST /users",
        body: newUser({ userPrincipalName: "{NEW}@{domain}" }),
        expect: refused(
          "Another object with the same value for property userPrincipalName already exists.",
        ),
      },
    ],
  },
  {
    claim: "two users may have one mailNickname",
    section: "users 1.2",
    confidence: "guess",
    accounts: { ana: {} },
    ...createdWith({ mailNickname: "{ana.name}" }),
  },
  {
    claim: "a mail that is a proxy address of another user is refused",
    section: "users 1.3",
    source: SOURCES.proxyConflict,
    confidence: "seen",
    accounts: { ana: { mail: "{ana.upn}" } },
    ...createRefused(
      newUser({ mail: "{ana.upn}" }),
      refused("Another object with the same value for property proxyAddresses already exists.", [
        { code: "ObjectConflict", target: "proxyAddresses" },
        { code: "ConflictingObjects" },
      ]),
    ),
  },
  {
    claim: "mail becomes the primary proxy address",
    section: "users 2.2",
    source: SOURCES.user,
    ...createdWith(
      { mail: "{new}@{domain}" },
      { mail: "{new}@{domain}", proxyAddresses: ["SMTP:{new}@{domain}"] },
    ),
  },
  {
    claim: "an onPremisesImmutableId that is taken is refused, and the details name the other user",
    section: "users 1.3",
    source: SOURCES.syncTools,
    confidence: "seen",
    accounts: { ana: { onPremisesImmutableId: "{ana.name}" } },
    ...createRefused(
      newUser({ onPremisesImmutableId: "{ana.name}" }),
      refused("/property onPremisesImmutableId already exists/", [
        { code: "ObjectConflict", target: "onPremisesImmutableId" },
        { code: "ConflictingObjects", target: "User_{ana}" },
      ]),
    ),
  },
  {
    claim: "a domain that is not verified is refused",
    section: "users 1.3",
    source: SOURCES.userUpdate,
    confidence: "seen",
    ...createRefused(
      newUser({ userPrincipalName: "{new}@not-verified.example" }),
      refused(UNVERIFIED_DOMAIN, [
        { code: "InvalidValue", target: "userPrincipalName", message: UNVERIFIED_DOMAIN },
      ]),
    ),
  },
  {
    claim: "open extensions cannot be created in the same request",
    source: SOURCES.openExtension,
    ...createRefused(
      newUser({
        extensions: [
          { "@odata.type": "#microsoft.graph.openTypeExtension", extensionName: "com.contoso.x" },
        ],
      }),
      { status: 400 },
    ),
  },
  {
    claim: "licences cannot be given in the same request",
    source: SOURCES.assignLicense,
    ...createRefused(newUser({ assignedLicenses: [{ skuId: "{nowhere}", disabledPlans: [] }] }), {
      status: 400,
    }),
  },
  {
    claim: "memberships cannot be given in the same request",
    ...createRefused(newUser({ memberOf: [{ id: "{nowhere}" }] }), { status: 400 }),
  },
  {
    claim: "properties that SharePoint keeps cannot be set in the same request",
    source: SOURCES.sensitive,
    ...createRefused(newUser({ aboutMe: "By Contoso" }), { status: 400 }),
  },
  {
    claim: "a property that does not exist is refused",
    section: "users 1.3",
    confidence: "seen",
    ...createRefused(newUser({ nonsense: "x" }), { status: 400, code: "Request_BadRequest" }),
  },
  {
    claim: "a user of this name is not found before it is created",
    steps: [
      { send: "GET /users/{new}@{domain}", expect: missing("{new}@{domain}") },
      { send: "POST /users", body: newUser(), expect: created() },
      { send: "GET /users/{new}@{domain}", expect: ok({ displayName: "{new}" }) },
    ],
  },
);
