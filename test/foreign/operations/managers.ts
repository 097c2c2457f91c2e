import { matching } from "../../contract/match.ts";
import { SOURCES } from "../../contract/sources.ts";
import { answer, done, missing, operations } from "../operation.ts";
import { ANA } from "../tenant.ts";

export const managing = [
  ...operations(
    SOURCES.manager,
    ["set a manager", "PUT /users/{id}/manager/$ref", done],
    ["read who became the manager", "GET /users/{id}/manager", answer({ id: ANA })],
    [
      "set a manager who does not exist",
      "PUT /users/{id}/manager/$ref",
      missing("00000000-0000-4000-8000-00000000ffff"),
    ],
  ),
  ...operations(SOURCES.managerRef, [
    "read the reference to a manager",
    "GET /users/{id}/manager/$ref",
    answer({
      "@odata.id": matching(
        `^https://graph\\.microsoft\\.com/v[^/]+/(directoryObjects|users)/${ANA}`,
      ),
    }),
  ]),
  ...operations(SOURCES.managerDelete, [
    "remove a manager",
    "DELETE /users/{id}/manager/$ref",
    done,
  ]),
];
