import { absent, inAnyOrder } from "../../contract/match.ts";
import { SOURCES } from "../../contract/sources.ts";
import { answer, missing, operations, refusal } from "../operation.ts";
import { ANA, BO, CHI, EVE, GIL } from "../tenant.ts";

const ids = (...all: readonly string[]): { readonly id: string }[] => all.map((id) => ({ id }));
/** What one user is read as. */
export const readingOne = [
  ...operations(
    SOURCES.userGet,
    [
      "read a user by object id",
      "GET /users/{id}",
      answer({
        id: ANA,
        displayName: "Ana Silva",
        givenName: "Ana",
        userPrincipalName: "ana.silva@contoso.com",
        mail: "ana.silva@contoso.com",
        jobTitle: "Head of Engineering",
        businessPhones: [],
        department: absent,
        accountEnabled: absent,
      }),
    ],
    ["read a user by userPrincipalName", "GET /users/{userPrincipalName}", answer({ id: BO })],
    [
      "read chosen properties",
      "GET /users/{id}?$select=…",
      answer({
        displayName: "Ana Silva",
        department: "Engineering",
        accountEnabled: true,
        usageLocation: "PT",
        jobTitle: absent,
      }),
    ],
    [
      "read a user with an apostrophe in the name",
      "GET /users/{eve.o'neil@…}",
      answer({ id: EVE }),
    ],
    ["read a guest by the name with #EXT#", "GET /users/{…%23EXT%23@…}", answer({ id: GIL })],
    ["read a user who does not exist", "GET /users/{id}", missing("nobody@contoso.com")],
    [
      "read a property that does not exist",
      "GET /users/{id}?$select=shoeSize",
      refusal(
        400,
        "Request_BadRequest",
        "Parsing OData Select and Expand failed: Could not find a property named 'shoeSize' on type 'microsoft.graph.user'.",
      ),
    ],
    [
      "read a user with the manager",
      "GET /users/{id}?$expand=manager($select=…)",
      answer({ id: BO, manager: { id: ANA, displayName: "Ana Silva" } }),
    ],
  ),
  ...operations(SOURCES.doubledApostrophe, [
    "read a user whose apostrophe is doubled",
    "GET /users/{eve.o''neil@…}",
    missing("eve.o''neil@contoso.com"),
  ]),
  ...operations(SOURCES.managerGet, [
    "read the manager",
    "GET /users/{id}/manager",
    answer({ id: ANA, displayName: "Ana Silva" }),
  ]),
  ...operations(SOURCES.managerGet, [
    "read the manager of a user without one",
    "GET /users/{id}/manager",
    missing("manager"),
  ]),
  ...operations(SOURCES.directReports, [
    "list direct reports",
    "GET /users/{id}/directReports",
    answer(inAnyOrder(...ids(BO, CHI))),
  ]),
  ...operations(SOURCES.me, [
    "read oneself as an application",
    "GET /me",
    refusal(400, "BadRequest", "/me request is only valid with delegated authentication flow."),
  ]),
];
