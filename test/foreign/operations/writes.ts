import { matching } from "../../contract/match.ts";
import { SOURCES } from "../../contract/sources.ts";
import { answer, done, missing, operations, refusal } from "../operation.ts";
import { DINA } from "../tenant.ts";

const bad = (message: string): ReturnType<typeof refusal> =>
  refusal(400, "Request_BadRequest", message);

export const creating = [
  ...operations(
    SOURCES.userCreate,
    [
      "create a user",
      "POST /users",
      answer({
        id: matching("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"),
        displayName: "Nora Lind",
        userPrincipalName: "nora.lind@contoso.com",
      }),
    ],
    [
      "read the user who was created",
      "GET /users/{id}?$select=…",
      answer({
        displayName: "Nora Lind",
        department: "Sales",
        accountEnabled: true,
        userType: "Member",
      }),
    ],
    [
      "create a user without a password",
      "POST /users",
      bad("A value is required for property 'passwordProfile' of resource 'User'."),
    ],
    [
      "create a user of a domain that is not verified",
      "POST /users",
      bad(
        "The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.",
      ),
    ],
  ),
  ...operations(SOURCES.duplicateName, [
    "create a user whose name is taken",
    "POST /users",
    bad("Another object with the same value for property userPrincipalName already exists."),
  ]),
  ...operations(SOURCES.passwords, [
    "create a user with a weak password",
    "POST /users",
    bad(
      "The specified password does not comply with password complexity requirements. Please provide a different password.",
    ),
  ]),
];

export const updating = [
  ...operations(
    SOURCES.userUpdate,
    ["update properties", "PATCH /users/{id}", done],
    [
      "read what was updated",
      "GET /users/{id}?$select=…",
      answer({ jobTitle: "Principal Engineer", officeLocation: "Oslo" }),
    ],
    ["replace the business phones", "PATCH /users/{id} businessPhones", done],
    [
      "read the business phones",
      "GET /users/{id}?$select=businessPhones",
      answer({ businessPhones: ["+47 22 11 11 11"] }),
    ],
    ["clear a property", "PATCH /users/{id} with null", done],
    ["read what was cleared", "GET /users/{id}?$select=…", answer({ officeLocation: null })],
    ["block from signing in", "PATCH /users/{id} accountEnabled: false", done],
    ["let sign in again", "PATCH /users/{id} accountEnabled: true", done],
    [
      "read whether a user may sign in",
      "GET /users/{id}?$select=accountEnabled",
      answer({ id: DINA, accountEnabled: true }),
    ],
    ["rename a user", "PATCH /users/{id} userPrincipalName", done],
    ["update an extension attribute", "PATCH /users/{id} onPremisesExtensionAttributes", done],
    ["update a user who does not exist", "PATCH /users/{id}", missing("nobody@contoso.com")],
    [
      "update a property that does not exist",
      "PATCH /users/{id}",
      bad("Property 'shoeSize' does not exist as a declared property or extension property."),
    ],
    [
      "set a usageLocation that is no country",
      "PATCH /users/{id}",
      bad("Invalid value specified for property 'usageLocation' of resource 'User'."),
    ],
  ),
  ...operations(
    SOURCES.passwordProfile,
    ["reset a password", "PATCH /users/{id} passwordProfile", done],
    [
      "ask for a new password at the next sign-in",
      "PATCH /users/{id} passwordProfile without a password",
      done,
    ],
  ),
  ...operations(SOURCES.syncTools, [
    "update a user who is synced from on-premises",
    "PATCH /users/{id}",
    bad(
      "Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.",
    ),
  ]),
  ...operations(SOURCES.sensitive, [
    "write without the permission",
    "PATCH /users/{id}",
    refusal(
      403,
      "Authorization_RequestDenied",
      "Insufficient privileges to complete the operation.",
    ),
  ]),
];
