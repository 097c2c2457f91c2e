import { topic, type Step } from "../claim.ts";
import { absent, excluding, including, includingBut, present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, ok } from "./shared.ts";

/** A round that begins now: its link reports what changes later. */
const latest = (query = ""): Step => ({
  send: `GET /users/delta?$deltatoken=latest${query}`,
  expect: ok({ value: [], "@odata.deltaLink": present, "@odata.nextLink": absent }),
  keep: { link: "@odata.deltaLink" },
});
const ana = { ana: {} };
const both = { ana: {}, bo: {} };
const patch = (body: Readonly<Record<string, unknown>>): Step => ({
  send: "PATCH /users/{ana}",
  body,
  expect: done,
});

export const delta = topic(
  "Changes of users (delta)",
  { source: SOURCES.delta, section: "users 4.2", confidence: "documented" },
  {
    claim: "$deltatoken=latest gives a link and nothing else",
    source: SOURCES.deltaOverview,
    steps: [latest()],
  },
  {
    claim: "a changed user is reported",
    accounts: ana,
    steps: [
      latest(),
      patch({ jobTitle: "Manager" }),
      { send: "GET {link}", expect: ok({ value: including({ id: "{ana}" }) }) },
    ],
  },
  {
    claim: "a link may be used again, and tells the same",
    source: SOURCES.deltaOverview,
    accounts: ana,
    steps: [
      latest(),
      patch({ jobTitle: "Manager" }),
      { send: "GET {link}", expect: ok({ value: including({ id: "{ana}" }) }) },
      { send: "GET {link}", expect: ok({ value: including({ id: "{ana}" }) }) },
    ],
  },
  {
    claim: "an open extension is not reported",
    source: SOURCES.deltaOverview,
    accounts: ana,
    steps: [
      latest(),
      {
        send: "POST /users/{ana}/extensions",
        body: { extensionName: "{mine}badge", colour: "green" },
        expect: { status: 201 },
      },
      { send: "GET {link}", expect: ok({ value: excluding({ id: "{ana}" }) }) },
    ],
  },
  {
    claim: "a SharePoint property is not tracked, where nothing else is selected either",
    source: SOURCES.user,
    accounts: ana,
    steps: [
      latest("&$select=aboutMe"),
      // No application writes it.
      { send: "PATCH /users/{ana}", body: { aboutMe: "x" }, expect: { status: [400, 403, 501] } },
      patch({ jobTitle: "Manager" }),
      { send: "GET {link}", expect: ok({ value: excluding({ id: "{ana}" }) }) },
    ],
  },
  {
    claim: "a deleted user is reported as changed",
    accounts: ana,
    steps: [
      latest(),
      { send: "DELETE /users/{ana}", expect: done },
      {
        send: "GET {link}",
        expect: ok({ value: including({ id: "{ana}", "@removed": { reason: "changed" } }) }),
      },
    ],
  },
  {
    claim: "a user who is gone for good is reported as deleted",
    accounts: ana,
    needs: { permission: "User.DeleteRestore.All" },
    steps: [
      latest(),
      { send: "DELETE /users/{ana}", expect: done },
      { send: "DELETE /directory/deletedItems/{ana}", expect: done },
      {
        send: "GET {link}",
        expect: ok({ value: including({ id: "{ana}", "@removed": { reason: "deleted" } }) }),
      },
    ],
  },
  {
    claim: "a restored user is reported as a plain object",
    accounts: ana,
    needs: { permission: "User.DeleteRestore.All" },
    steps: [
      latest(),
      { send: "DELETE /users/{ana}", expect: done },
      { send: "POST /directory/deletedItems/{ana}/restore", body: {}, expect: { status: 200 } },
      { send: "GET {link}", expect: ok({ value: including({ id: "{ana}", "@removed": absent }) }) },
    ],
  },
  {
    claim: "without $select the default set is reported",
    accounts: ana,
    steps: [
      latest(),
      patch({ jobTitle: "Manager" }),
      {
        send: "GET {link}",
        expect: ok({ value: including({ id: "{ana}", jobTitle: "Manager", department: absent }) }),
      },
    ],
  },
  {
    claim: "$select is part of the link",
    accounts: ana,
    steps: [
      latest("&$select=department"),
      patch({ department: "Sales" }),
      {
        send: "GET {link}",
        expect: ok({ value: including({ id: "{ana}", department: "Sales", displayName: absent }) }),
      },
    ],
  },
  {
    claim: "a change of what was not selected is not reported",
    accounts: both,
    steps: [
      latest("&$select=displayName"),
      patch({ jobTitle: "Manager" }),
      { send: "PATCH /users/{bo}", body: { displayName: "{bo.name} x" }, expect: done },
      { send: "GET {link}", expect: ok({ value: includingBut({ id: "{bo}" }, { id: "{ana}" }) }) },
    ],
  },
  {
    claim: "Prefer: return=minimal tells the changed properties alone",
    accounts: ana,
    steps: [
      latest(),
      patch({ jobTitle: "Manager" }),
      {
        send: "GET {link}",
        headers: { Prefer: "return=minimal" },
        expect: ok({ value: including({ id: "{ana}", jobTitle: "Manager", displayName: absent }) }),
      },
    ],
  },
  {
    claim: "a manager is reported as manager@delta",
    accounts: both,
    steps: [
      latest("&$select=manager"),
      {
        send: "PUT /users/{ana}/manager/$ref",
        body: { "@odata.id": "{root}/users/{bo}" },
        expect: done,
      },
      {
        send: "GET {link}",
        expect: ok({
          value: including({
            id: "{ana}",
            "manager@delta": [{ "@odata.type": "#microsoft.graph.user", id: "{bo}" }],
          }),
        }),
      },
    ],
  },
  {
    claim: "a removed manager is reported as removed",
    accounts: both,
    steps: [
      {
        send: "PUT /users/{ana}/manager/$ref",
        body: { "@odata.id": "{root}/users/{bo}" },
        expect: done,
      },
      latest("&$select=manager"),
      { send: "DELETE /users/{ana}/manager/$ref", expect: done },
      {
        send: "GET {link}",
        expect: ok({
          value: including({
            id: "{ana}",
            "manager@delta": including({ id: "{bo}", "@removed": present }),
          }),
        }),
      },
    ],
  },
  {
    claim: "$filter by id gives those users alone",
    accounts: both,
    steps: [
      { send: "GET /users/delta?$filter=id eq '{ana}'", expect: ok({ value: [{ id: "{ana}" }] }) },
    ],
  },
  {
    claim: "$filter by anything else is refused",
    source: SOURCES.deltaFilter,
    confidence: "seen",
    steps: [
      {
        send: "GET /users/delta?$filter=department eq 'x'",
        expect: { status: 400, code: "Request_UnsupportedQuery" },
      },
    ],
  },
  {
    claim: "$top is ignored",
    source: SOURCES.deltaPaging,
    confidence: "seen",
    steps: [{ send: "GET /users/delta?$select=id&$top=2", expect: { status: 200 } }],
  },
  ["$expand=manager", "$orderby=displayName"].map((query) => ({
    claim: `${query.split("=")[0]} is not supported`,
    steps: [{ send: `GET /users/delta?$select=id&${query}`, expect: { status: 400 } }],
  })),
  {
    claim: "the qualified name asks the same",
    source: SOURCES.metadata,
    steps: [
      {
        send: "GET /users/microsoft.graph.delta?$deltatoken=latest",
        expect: ok({ "@odata.deltaLink": present }),
      },
    ],
  },
  {
    claim: "a token that means nothing is refused",
    source: SOURCES.deltaOverview,
    steps: [{ send: "GET /users/delta?$deltatoken=nonsense", expect: { status: [400, 404, 410] } }],
  },
);
