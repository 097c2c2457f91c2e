import { matching } from "../../contract/match.ts";
import { SOURCES } from "../../contract/sources.ts";
import { answer, missing, operations } from "../operation.ts";
import { DAN } from "../tenant.ts";

/** What was deleted. */
export const deleted = [
  ...operations(
    SOURCES.deletedList,
    [
      "list deleted users",
      "GET /directory/deletedItems/microsoft.graph.user",
      answer([
        {
          id: DAN,
          displayName: "Dan Former",
          userPrincipalName: matching("^[0-9a-f]{32}dan\\.former@contoso\\.com$"),
        },
      ]),
    ],
    [
      "count deleted users",
      "GET /directory/deletedItems/microsoft.graph.user/$count, eventual",
      answer(1),
    ],
  ),
  ...operations(SOURCES.deletedGet, [
    "read a deleted user",
    "GET /directory/deletedItems/{id}",
    answer({ id: DAN, displayName: "Dan Former" }),
  ]),
  ...operations(SOURCES.userDelete, ["delete a user", "DELETE /users/{id}", answer(null)]),
  ...operations(SOURCES.userDelete, [
    "delete a user who does not exist",
    "DELETE /users/{id}",
    missing("nobody@contoso.com"),
  ]),
  ...operations(SOURCES.restore, [
    "restore a deleted user",
    "POST /directory/deletedItems/{id}/restore",
    answer({ id: DAN, userPrincipalName: "dan.former@contoso.com" }),
  ]),
  ...operations(SOURCES.deletedPurge, [
    "delete a deleted user for good",
    "DELETE /directory/deletedItems/{id}",
    answer(null),
  ]),
  ...operations(SOURCES.cli, [
    "list deleted users when all are gone",
    "POST /$batch with a DELETE for each",
    answer([]),
  ]),
];
