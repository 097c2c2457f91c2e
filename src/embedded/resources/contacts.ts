import { projectContact } from "../query/contactFields.ts";
import { pageOf } from "../query/listing.ts";
import { pageSizeOf } from "../query/paging.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";
import { GUID } from "../tenant/checks/checks.ts";

/**
 * Organizational contacts, which a user may have as the manager.
 *
 * @see https://learn.microsoft.com/graph/api/orgcontact-list
 * @see https://learn.microsoft.com/graph/api/orgcontact-get
 */
export const contacts: readonly Route[] = [
  {
    method: "GET",
    path: "contacts",
    units: 1,
    options: ["$select", "$top", "$skiptoken"],
    handle: list,
  },
  {
    method: "GET",
    path: "contacts/{}",
    units: 1,
    options: ["$select"],
    // Others are functions of the list, such as delta.
    accepts: (id) => GUID.test(id),
    handle: get,
  },
];

function list(request: GraphRequest, context: Context): GraphAnswer {
  const select = request.query.get("$select");
  const page = pageOf(context.store.contacts.all, request, context, pageSizeOf(request, context));
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#contacts`,
      ...page.link,
      value: page.found.map((contact) => projectContact(contact, select)),
    },
  };
}

function get({ query }: GraphRequest, { root, store }: Context, id = ""): GraphAnswer {
  return {
    status: 200,
    body: {
      "@odata.context": `${root}/$metadata#contacts/$entity`,
      ...projectContact(store.contacts.get(id), query.get("$select")),
    },
  };
}
