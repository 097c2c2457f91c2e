import { topic } from "../claim.ts";
import { absent, inAnyOrder } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { created, done, EVENTUAL, MINE, newUser, ok, patchRefused, unsupported } from "./shared.ts";

const STAMP = "extension_00000000000040008000000000000000_rollcall";

const OTHER = "extension_00000000000040008000000000000000_other";

export const extensions = topic(
  "Directory extensions",
  {
    source: SOURCES.extensibility,
    section: "users 3.9",
    confidence: "documented",
    needs: { circumstance: "a registered extension" },
  },
  {
    claim: "a value is written by POST and read with $select",
    steps: [
      {
        send: "POST /users",
        body: newUser({ [STAMP]: "contoso:ana" }),
        expect: created({ [STAMP]: absent }),
        keep: { made: "id" },
      },
      { send: "GET /users/{made}?$select=id", expect: ok({ [STAMP]: absent }) },
      { send: `GET /users/{made}?$select=${STAMP}`, expect: ok({ [STAMP]: "contoso:ana" }) },
    ],
  },
  {
    claim: "null takes a value away, and it is absent then",
    accounts: { ana: { [STAMP]: "contoso:ana" } },
    steps: [
      { send: "PATCH /users/{ana}", body: { [STAMP]: null }, expect: done },
      {
        send: `GET /users/{ana}?$select=id,${STAMP}`,
        expect: ok({ id: "{ana}", [STAMP]: absent }),
      },
    ],
  },
  {
    claim: "256 characters are taken",
    accounts: { ana: {} },
    steps: [
      { send: "PATCH /users/{ana}", body: { [STAMP]: "x".repeat(256) }, expect: done },
      { send: `GET /users/{ana}?$select=${STAMP}`, expect: ok({ [STAMP]: "x".repeat(256) }) },
    ],
  },
  {
    claim: "257 characters are refused",
    ...patchRefused({ [STAMP]: "x".repeat(257) }, { status: 400 }),
  },
  {
    claim: "100 values of one user are taken, 101 are refused",
    accounts: { ana: {} },
    steps: [
      { send: "PATCH /users/{ana}", body: stamps(100), expect: done },
      { send: "PATCH /users/{ana}", body: stamps(101), expect: { status: 400 } },
    ],
  },
  {
    claim: "filtered by eq without an advanced query",
    confidence: "guess",
    accounts: { ana: { [STAMP]: "contoso:ana" }, bo: {} },
    steps: [
      {
        send: `GET /users?$select=id&$filter=${STAMP} eq 'contoso:ana'`,
        expect: ok({ value: inAnyOrder({ id: "{ana}" }) }),
      },
    ],
  },
  {
    claim: "filtered by eq as an advanced query",
    accounts: { ana: { [STAMP]: "contoso:ana" }, bo: {} },
    steps: [
      {
        send: `GET /users?$select=id&$count=true&$filter=${STAMP} eq 'contoso:ana'`,
        headers: EVENTUAL,
        expect: ok({ value: inAnyOrder({ id: "{ana}" }) }),
      },
    ],
  },
  {
    claim: "filtered by ne and by null as an advanced query",
    accounts: { ana: { [STAMP]: "contoso:ana" }, bo: {} },
    steps: [
      [`${STAMP} ne 'contoso:ana'`, "{bo}"] as const,
      [`${STAMP} eq null`, "{bo}"] as const,
      [`${STAMP} ne null`, "{ana}"] as const,
    ].map(([filter, id]) => ({
      send: `GET /users?$select=id&$count=true&$filter=${MINE} and ${filter}`,
      headers: EVENTUAL,
      expect: ok({ value: [{ id }] }),
    })),
  },
  {
    claim: "filtered by ne with an advanced query only",
    accounts: { ana: {} },
    steps: [{ send: `GET /users?$select=id&$filter=${STAMP} ne 'x'`, expect: unsupported() }],
  },
  {
    claim: "a value is in a list with $select, and absent where there is none",
    section: "lifecycle 6",
    accounts: { ana: { [STAMP]: "contoso:ana" }, bo: {} },
    steps: [
      {
        send: `GET /users?$select=id,${STAMP}&$filter=${MINE}`,
        expect: ok({
          value: inAnyOrder(
            { id: "{ana}", [STAMP]: "contoso:ana" },
            { id: "{bo}", [STAMP]: absent },
          ),
        }),
      },
    ],
  },
  {
    claim: "told by delta",
    source: SOURCES.delta,
    accounts: { ana: {} },
    steps: [
      {
        send: `GET /users/delta?$deltatoken=latest&$select=${STAMP}`,
        expect: { status: 200 },
        keep: { link: "@odata.deltaLink" },
      },
      { send: "PATCH /users/{ana}", body: { [STAMP]: "contoso:ana" }, expect: done },
      {
        send: "GET {link}",
        expect: ok({ value: inAnyOrder({ id: "{ana}", [STAMP]: "contoso:ana" }) }),
      },
    ],
  },
  {
    claim: "delta tells every value of a user when one of them changes",
    source: SOURCES.extensibility,
    accounts: { ana: { [STAMP]: "contoso:ana", [OTHER]: "old" } },
    steps: [
      {
        send: `GET /users/delta?$deltatoken=latest&$select=${STAMP},${OTHER}`,
        expect: { status: 200 },
        keep: { link: "@odata.deltaLink" },
      },
      { send: "PATCH /users/{ana}", body: { [OTHER]: "new" }, expect: done },
      {
        send: "GET {link}",
        expect: ok({
          value: inAnyOrder({ id: "{ana}", [STAMP]: "contoso:ana", [OTHER]: "new" }),
        }),
      },
    ],
  },
);

function stamps(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${STAMP}${index}`, "x"]));
}
