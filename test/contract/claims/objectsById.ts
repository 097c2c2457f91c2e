import { topic } from "../claim.ts";
import { absent, inAnyOrder, present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, ok } from "./shared.ts";

const SEND = "POST /directoryObjects/getByIds?$select=id";
const accounts = { ana: {}, bo: {} };
const nobodies = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
  );

export const objectsById = topic(
  "Objects by their ids",
  {
    source: SOURCES.getByIds,
    section: "users 4.1",
    confidence: "documented",
    needs: { permission: "Directory.Read.All" },
  },
  {
    claim: "users come with their type",
    accounts,
    steps: [
      {
        send: SEND,
        body: { ids: ["{ana}", "{bo}"], types: ["user"] },
        expect: ok({
          value: inAnyOrder(
            { "@odata.type": "#microsoft.graph.user", id: "{ana}" },
            { "@odata.type": "#microsoft.graph.user", id: "{bo}" },
          ),
        }),
      },
    ],
  },
  {
    claim: "without types every kind is looked for",
    accounts,
    steps: [
      { send: SEND, body: { ids: ["{ana}"] }, expect: ok({ value: inAnyOrder({ id: "{ana}" }) }) },
    ],
  },
  {
    claim: "what is of another type is left out",
    accounts,
    steps: [{ send: SEND, body: { ids: ["{ana}"], types: ["group"] }, expect: ok({ value: [] }) }],
  },
  {
    claim: "an id that is asked for twice is answered once",
    confidence: "guess",
    accounts,
    steps: [
      {
        send: SEND,
        body: { ids: ["{ana}", "{ana}"], types: ["user"] },
        expect: ok({ value: inAnyOrder({ id: "{ana}" }) }),
      },
    ],
  },
  {
    claim: "a deleted user is left out",
    confidence: "guess",
    accounts,
    steps: [
      { send: "DELETE /users/{ana}", expect: done },
      {
        send: SEND,
        body: { ids: ["{ana}", "{bo}"], types: ["user"] },
        expect: ok({ value: inAnyOrder({ id: "{bo}" }) }),
      },
    ],
  },
  {
    claim: "$select chooses the properties",
    accounts,
    steps: [
      {
        send: "POST /directoryObjects/getByIds?$select=id,accountEnabled",
        body: { ids: ["{ana}"], types: ["user"] },
        expect: ok({ value: [{ id: "{ana}", accountEnabled: false, displayName: absent }] }),
      },
    ],
  },
  {
    claim: "without $select only the default set comes",
    accounts: { ana: { department: "Sales" } },
    steps: [
      {
        send: "POST /directoryObjects/getByIds",
        body: { ids: ["{ana}"], types: ["user"] },
        expect: ok({ value: [{ id: "{ana}", displayName: "{ana.name}", department: absent }] }),
      },
    ],
  },
  {
    claim: "1,000 ids are taken",
    steps: [
      { send: SEND, body: { ids: nobodies(1000), types: ["user"] }, expect: ok({ value: [] }) },
    ],
  },
  {
    claim: "1,001 ids are refused",
    source: SOURCES.manyIds,
    confidence: "seen",
    steps: [
      {
        send: SEND,
        body: { ids: nobodies(1001), types: ["user"] },
        expect: {
          status: 400,
          code: "Request_BadRequest",
          message: "Number of included identifiers cannot exceed '1000'.",
        },
      },
    ],
  },
  {
    claim: "what is no GUID is refused",
    source: SOURCES.idsInGuids,
    confidence: "seen",
    steps: [
      {
        send: SEND,
        body: { ids: ["ana"], types: ["user"] },
        expect: { status: 400, code: "Request_BadRequest", message: "Invalid GUID specified." },
      },
    ],
  },
  {
    claim: "ids are required",
    steps: [{ send: SEND, body: { types: ["user"] }, expect: { status: 400 } }],
  },
  {
    claim: "the qualified name asks the same",
    source: SOURCES.metadata,
    steps: [
      {
        send: "POST /directoryObjects/microsoft.graph.getByIds?$select=id",
        body: { ids: ["{nowhere}"], types: ["user"] },
        expect: ok({ value: present }),
      },
    ],
  },
);
