import { absent, inAnyOrder } from "../../contract/match.ts";
import { SOURCES } from "../../contract/sources.ts";
import { answer, operations, refusal } from "../operation.ts";
import { ANA, BO, CHI, DINA, EVE, GIL, SAM } from "../tenant.ts";

const ids = (...all: readonly string[]): { readonly id: string }[] => all.map((id) => ({ id }));
const EVERYBODY = ids(ANA, BO, CHI, DINA, EVE, GIL, SAM);

/** What lists hold: clients hand on the users, or the users of all pages. */
export const lists = [
  ...operations(
    SOURCES.userList,
    ["list users", "GET /users", answer(inAnyOrder(...EVERYBODY))],
    [
      "list chosen properties",
      "GET /users?$select=…",
      answer(
        inAnyOrder(
          { id: ANA, department: "Engineering", jobTitle: absent },
          { id: BO, department: "Engineering" },
          { id: CHI, department: "Sales" },
          { id: DINA, department: "Sales" },
          { id: EVE, department: "Finance" },
          { id: GIL },
          { id: SAM, department: "Finance" },
        ),
      ),
    ],
    [
      "sort by displayName",
      "GET /users?$orderby=displayName",
      answer(ids(ANA, BO, CHI, DINA, EVE, GIL, SAM)),
    ],
  ),
  ...operations(
    SOURCES.paging,
    [
      "page through all users",
      "GET /users?$top=2 and its next pages",
      answer(inAnyOrder(...EVERYBODY)),
    ],
    ["read a first page", "GET /users?$top=2", answer({ count: 2, more: true })],
    [
      "ask for a page of 1,000",
      "GET /users?$top=1000",
      refusal(
        400,
        "Request_BadRequest",
        "Invalid page size specified: '1000'. Must be between 1 and 999 inclusive.",
      ),
    ],
  ),
  ...operations(
    SOURCES.filter,
    [
      "filter by equality",
      "GET /users?$filter=department eq 'Sales'",
      answer(inAnyOrder(...ids(CHI, DINA))),
    ],
    [
      "filter by the beginning of a name",
      "GET /users?$filter=startswith(displayName,'A')",
      answer(ids(ANA)),
    ],
    ["filter by a boolean", "GET /users?$filter=accountEnabled eq false", answer(ids(DINA))],
    ["filter guests", "GET /users?$filter=userType eq 'Guest'", answer(ids(GIL))],
    [
      "filter by a list of values",
      "GET /users?$filter=employeeId in (…)",
      answer(inAnyOrder(...ids(ANA, CHI))),
    ],
    ["filter by a proxy address", "GET /users?$filter=proxyAddresses/any(…)", answer(ids(BO))],
    [
      "filter with an apostrophe",
      "GET /users?$filter=userPrincipalName eq 'eve.o''neil@…'",
      answer(ids(EVE)),
    ],
    ["filter by two conditions", "GET /users?$filter=… and …", answer(ids(DINA))],
  ),
  ...operations(SOURCES.filterCode, [
    "send a filter that cannot be read",
    "GET /users?$filter=department eq",
    refusal(400, "BadRequest", "Invalid filter clause"),
  ]),
  ...operations(
    SOURCES.advanced,
    [
      "filter by inequality",
      "GET /users?$filter=… ne …&$count=true, eventual",
      answer(inAnyOrder(...ids(EVE, GIL, SAM, ANA, BO))),
    ],
    [
      "filter by the end of a name",
      "GET /users?$filter=endswith(mail,…)&$count=true, eventual",
      answer(inAnyOrder(...ids(ANA, BO))),
    ],
    [
      "filter by inequality without the header",
      "GET /users?$filter=department ne 'Sales'",
      { error: { status: 400, code: "Request_UnsupportedQuery", message: "/./" } },
    ],
    [
      "filter and sort",
      "GET /users?$filter=…&$orderby=…&$count=true, eventual",
      answer(ids(DINA, CHI)),
    ],
    ["count users", "GET /users/$count, eventual", answer(7)],
    ["count beside the list", "GET /users?$count=true, eventual", answer(7)],
  ),
  ...operations(
    SOURCES.search,
    ["search by displayName", 'GET /users?$search="displayName:ana", eventual', answer(ids(ANA))],
    [
      "search by one of two",
      'GET /users?$search="…" OR "…", eventual',
      answer(inAnyOrder(...ids(ANA, BO))),
    ],
    [
      "search without the header",
      'GET /users?$search="displayName:ana"',
      refusal(
        400,
        "Request_UnsupportedQuery",
        "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
      ),
    ],
  ),
  ...operations(SOURCES.getByIds, [
    "read many objects at once",
    "POST /directoryObjects/getByIds",
    answer(inAnyOrder(...ids(ANA, CHI))),
  ]),
  ...operations(SOURCES.directoryObject, [
    "read a user as a directory object",
    "GET /directoryObjects/{id}",
    answer({ id: ANA, "@odata.type": "#microsoft.graph.user", displayName: "Ana Silva" }),
  ]),
];
