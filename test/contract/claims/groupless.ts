import { topic } from "../claim.ts";
import { SOURCES } from "../sources.ts";
import { ok } from "./shared.ts";

const ana = { ana: {} };
const ids = (length: number): string[] => Array.from({ length }, () => "{nowhere}");

export const groupless = topic(
  "Users without groups",
  {
    source: SOURCES.memberOf,
    section: "lifecycle 1",
    confidence: "documented",
    needs: { permission: "Directory.Read.All" },
  },
  ["memberOf", "transitiveMemberOf"].map((relation) => ({
    claim: `${relation} is empty`,
    accounts: ana,
    steps: [{ send: `GET /users/{ana}/${relation}?$select=id`, expect: ok({ value: [] }) }],
  })),
  ["getMemberGroups", "getMemberObjects"].map((name) => ({
    claim: `${name} gives none`,
    source: SOURCES.memberGroups,
    accounts: ana,
    steps: [
      {
        send: `POST /users/{ana}/${name}`,
        body: { securityEnabledOnly: false },
        expect: ok({ value: [] }),
      },
    ],
  })),
  [
    ["checkMemberGroups", "groupIds"],
    ["checkMemberObjects", "ids"],
  ].flatMap(([name = "", ofIds = ""]) => [
    {
      claim: `${name} takes 20 and gives none`,
      source: SOURCES.checkGroups,
      accounts: ana,
      steps: [
        {
          send: `POST /users/{ana}/${name}`,
          body: { [ofIds]: ids(20) },
          expect: ok({ value: [] }),
        },
      ],
    },
    {
      claim: `${name} refuses 21`,
      source: SOURCES.checkGroups,
      accounts: ana,
      steps: [
        { send: `POST /users/{ana}/${name}`, body: { [ofIds]: ids(21) }, expect: { status: 400 } },
      ],
    },
    {
      claim: `${name} needs ${ofIds}`,
      source: SOURCES.checkGroups,
      accounts: ana,
      steps: [{ send: `POST /users/{ana}/${name}`, body: {}, expect: { status: 400 } }],
    },
  ]),
  [
    ["getMemberObjects", "2", { securityEnabledOnly: false }] as const,
    ["checkMemberObjects", "4", { ids: ids(1) }] as const,
  ].map(([name, units, body]) => ({
    claim: `${name} costs ${units}`,
    section: "users 6" as const,
    source: SOURCES.limits,
    accounts: ana,
    steps: [
      {
        send: `POST /users/{ana}/${name}`,
        body,
        expect: { status: 200, headers: { "x-ms-resource-unit": units } },
      },
    ],
  })),
  {
    claim: "a user who does not exist is in no groups, but a 404",
    section: "users 9",
    steps: [
      { send: "GET /users/{nowhere}/memberOf", expect: { status: 404 } },
      {
        send: "POST /users/{nowhere}/getMemberGroups",
        body: { securityEnabledOnly: false },
        expect: { status: 404 },
      },
    ],
  },
);
