import { topic } from "../claim.ts";
import { absent, inAnyOrder } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { unavailable } from "./registration.ts";
import { created, done, MINE, ok } from "./shared.ts";

const APPLICATION = "/applications/{application}";
const PREFIX = "extension_00000000000040008000000000000000";
const STAMP = `${PREFIX}_rollcall`;
const OTHER = "extension_00000000000040008000000000000001_other";
const ana = { ana: { [STAMP]: "contoso:ana", [OTHER]: "x" } };
const remove = { send: `DELETE ${APPLICATION}`, expect: done };

export const deletedApplications = topic(
  "Directory extensions without their application",
  {
    source: SOURCES.extensibility,
    section: "users 3.9",
    confidence: "documented",
    needs: { circumstance: "a registered extension" },
  },
  {
    claim: "an application is deleted",
    source: SOURCES.applicationDelete,
    accounts: ana,
    steps: [remove],
  },
  {
    claim: "the values of its extensions are absent, those of others are not",
    accounts: ana,
    steps: [
      remove,
      {
        send: `GET /users/{ana}?$select=id,${STAMP},${OTHER}`,
        expect: ok({ id: "{ana}", [STAMP]: absent, [OTHER]: "x" }),
      },
      {
        send: `GET /users?$select=id,${STAMP}&$filter=${MINE}`,
        expect: ok({ value: inAnyOrder({ id: "{ana}", [STAMP]: absent }) }),
      },
    ],
  },
  {
    claim: "a filter by one is refused",
    confidence: "guess",
    accounts: ana,
    steps: [
      remove,
      {
        send: `GET /users?$select=id&$filter=${STAMP} eq 'contoso:ana'`,
        expect: { status: 400 },
      },
    ],
  },
  {
    claim: "a value of one is refused",
    confidence: "guess",
    source: SOURCES.unknownExtension,
    accounts: ana,
    steps: [
      remove,
      { send: "PATCH /users/{ana}", body: { [STAMP]: "x" }, expect: unavailable(STAMP) },
    ],
  },
  {
    claim: "no application tells of them",
    source: SOURCES.extensionProperties,
    confidence: "guess",
    accounts: ana,
    steps: [
      remove,
      {
        send: "POST /directoryObjects/getAvailableExtensionProperties",
        expect: ok({ value: [{ name: OTHER }] }),
      },
    ],
  },
  {
    claim: "of a definition that was deleted, the value is back once the name is defined again",
    accounts: { ana: {} },
    steps: [
      {
        send: `POST ${APPLICATION}/extensionProperties`,
        body: { name: "again", dataType: "String", targetObjects: ["User"] },
        expect: created(),
        keep: { definition: "id" },
      },
      { send: "PATCH /users/{ana}", body: { [`${PREFIX}_again`]: "x" }, expect: done },
      { send: `DELETE ${APPLICATION}/extensionProperties/{definition}`, expect: done },
      {
        send: `GET /users/{ana}?$select=id,${PREFIX}_again`,
        expect: ok({ id: "{ana}", [`${PREFIX}_again`]: absent }),
      },
      {
        send: `POST ${APPLICATION}/extensionProperties`,
        body: { name: "again", dataType: "String", targetObjects: ["User"] },
        expect: created(),
      },
      {
        send: `GET /users/{ana}?$select=${PREFIX}_again`,
        expect: ok({ [`${PREFIX}_again`]: "x" }),
      },
    ],
  },
);
