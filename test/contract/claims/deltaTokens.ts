import { topic, type Step } from "../claim.ts";
import { including, matching } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, ok } from "./shared.ts";

const GONE = {
  status: 410,
  body: { error: { code: matching("^(?:[rR]esyncRequired|[sS]yncStateNotFound)$") } },
};
const ana = { ana: {} };
const latest = (query = ""): Step => ({
  send: `GET /users/delta?$deltatoken=latest${query}`,
  expect: { status: 200 },
  keep: { link: "@odata.deltaLink" },
});

export const deltaTokens = topic(
  "Delta tokens that are lost",
  {
    source: SOURCES.deltaOverview,
    section: "users 4.2",
    confidence: "documented",
    needs: { circumstance: "days that pass" },
  },
  {
    claim: "a token lives for seven days",
    accounts: ana,
    steps: [
      latest(),
      { send: "PATCH /users/{ana}", body: { jobTitle: "x" }, expect: done },
      { send: "GET {link}", afterDays: 6, expect: ok({ value: including({ id: "{ana}" }) }) },
    ],
  },
  {
    claim: "after more than seven days it is a 410",
    accounts: ana,
    steps: [latest(), { send: "GET {link}", afterDays: 8, expect: GONE }],
  },
  {
    claim: "the 410 leads to a request with an empty $deltatoken",
    accounts: ana,
    steps: [
      latest(),
      {
        send: "GET {link}",
        afterDays: 8,
        expect: {
          ...GONE,
          headers: { Location: matching("/users/delta\\?(?:.*&)?(?:\\$|%24)deltatoken=(?:&|$)") },
        },
      },
    ],
  },
  {
    claim: "the 410 leads to the request that the round began with, $select included",
    accounts: ana,
    steps: [
      latest("&$select=department"),
      {
        send: "GET {link}",
        afterDays: 8,
        expect: { ...GONE, headers: { Location: matching("(?:\\$|%24)select=department(?:&|$)") } },
      },
    ],
  },
  {
    claim: "an empty $deltatoken begins anew, with everybody",
    accounts: ana,
    steps: [
      latest(),
      { send: "GET {link}", afterDays: 8, expect: GONE },
      {
        send: "GET /users/delta?$deltatoken=",
        expect: ok({ value: including({ id: "{ana}" }) }),
      },
    ],
  },
  {
    claim: "a link that is followed in time gives one that lives on",
    accounts: ana,
    steps: [
      latest(),
      {
        send: "GET {link}",
        afterDays: 5,
        expect: { status: 200 },
        keep: { link: "@odata.deltaLink" },
      },
      { send: "GET {link}", afterDays: 5, expect: { status: 200 } },
    ],
  },
);
