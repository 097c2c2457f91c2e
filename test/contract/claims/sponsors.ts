import { topic, type Expectation, type Step } from "../claim.ts";
import { inAnyOrder } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, missing, ok } from "./shared.ts";

const add = (who: string, expect: Expectation = done): Step => ({
  send: "POST /users/{ana}/sponsors/$ref",
  body: { "@odata.id": `{root}/users/${who}` },
  expect,
});
const remove = (who: string, expect: Expectation = done): Step => ({
  send: `DELETE /users/{ana}/sponsors/${who}/$ref`,
  expect,
});
const sponsorsAre = (...ids: readonly string[]): Step => ({
  send: "GET /users/{ana}/sponsors?$select=id",
  expect: ok({ value: inAnyOrder(...ids.map((id) => ({ id }))) }),
});
const both = { ana: {}, bo: {} };
const three = { ana: {}, bo: {}, carl: {} };
const team: Step = {
  send: "POST /groups",
  body: {
    displayName: "{mine}team",
    mailNickname: "{mine}team",
    mailEnabled: false,
    securityEnabled: true,
  },
  expect: { status: 201 },
  keep: { team: "id" },
};

export const sponsors = topic(
  "Sponsors",
  { source: SOURCES.sponsors, section: "lifecycle 3", confidence: "documented" },
  {
    claim: "added by reference, one at a time",
    accounts: three,
    steps: [add("{bo}"), add("{carl}"), sponsorsAre("{bo}", "{carl}")],
  },
  {
    claim: "a user without sponsors has an empty list",
    source: SOURCES.sponsorsGet,
    accounts: { ana: {} },
    steps: [{ send: "GET /users/{ana}/sponsors", expect: ok({ value: [] }) }],
  },
  {
    claim: "the list says what each of them is",
    source: SOURCES.sponsorsGet,
    accounts: both,
    steps: [
      add("{bo}"),
      {
        send: "GET /users/{ana}/sponsors",
        expect: ok({ value: [{ "@odata.type": "#microsoft.graph.user", id: "{bo}" }] }),
      },
    ],
  },
  {
    claim: "a group can be a sponsor",
    needs: { permission: "Group.ReadWrite.All" },
    accounts: both,
    steps: [
      team,
      {
        send: "POST /users/{ana}/sponsors/$ref",
        body: { "@odata.id": "{root}/groups/{team}" },
        expect: done,
      },
      add("{bo}"),
      {
        send: "GET /users/{ana}/sponsors?$select=id",
        expect: ok({
          value: inAnyOrder(
            { "@odata.type": "#microsoft.graph.group", id: "{team}" },
            { "@odata.type": "#microsoft.graph.user", id: "{bo}" },
          ),
        }),
      },
    ],
  },
  {
    claim: "adding a sponsor who is there already is refused",
    confidence: "guess",
    accounts: both,
    steps: [
      add("{bo}"),
      add("{bo}", {
        status: 400,
        code: "Request_BadRequest",
        message:
          "One or more added object references already exist for the following modified properties: 'sponsors'.",
      }),
      sponsorsAre("{bo}"),
    ],
  },
  {
    claim: "taken away by reference, and nobody else is",
    source: SOURCES.sponsorsDelete,
    accounts: three,
    steps: [
      add("{bo}"),
      add("{carl}"),
      remove("{bo}"),
      sponsorsAre("{carl}"),
      { send: "GET /users/{bo}?$select=id", expect: ok({ id: "{bo}" }) },
    ],
  },
  {
    claim: "taking away who is no sponsor is a 404",
    source: SOURCES.sponsorsDelete,
    confidence: "guess",
    accounts: both,
    steps: [remove("{bo}", missing("{bo}"))],
  },
  {
    claim: "a removal without $ref deletes the user who is a sponsor",
    source: SOURCES.sponsorsDelete,
    accounts: both,
    steps: [
      add("{bo}"),
      { send: "DELETE /users/{ana}/sponsors/{bo}", expect: done },
      { send: "GET /users/{bo}?$select=id", expect: missing("{bo}") },
    ],
  },
  {
    claim: "a sponsor who does not exist is a 404",
    confidence: "guess",
    accounts: { ana: {} },
    steps: [add("{nowhere}", missing("{nowhere}"))],
  },
  {
    claim: "a body without @odata.id is refused",
    accounts: { ana: {} },
    steps: [{ send: "POST /users/{ana}/sponsors/$ref", body: {}, expect: { status: 400 } }],
  },
  {
    claim: "a deleted sponsor is not told of",
    confidence: "guess",
    accounts: both,
    steps: [add("{bo}"), { send: "DELETE /users/{bo}", expect: done }, sponsorsAre()],
  },
);
