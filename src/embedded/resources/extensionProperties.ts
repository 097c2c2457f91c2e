import { DIRECTORY_EXTENSION } from "../../model/properties.ts";
import { badQuery } from "../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";

/**
 * The directory extensions that applications have registered: those that the tenant file names, or, where it names none
 * and every name is taken, those that users have values of.
 *
 * @see https://learn.microsoft.com/graph/api/directoryobject-getavailableextensionproperties
 */
export const extensionProperties: readonly Route[] = ["", "microsoft.graph.", "graph."].map(
  (prefix) => ({
    method: "POST",
    path: `directoryObjects/${prefix}getAvailableExtensionProperties`,
    units: 1,
    reads: true,
    options: [],
    handle,
  }),
);

function handle({ body }: GraphRequest, { root, store }: Context): GraphAnswer {
  const { isSyncedFromOnPremises: wanted } = Object(body) as { isSyncedFromOnPremises?: unknown };
  if (wanted !== undefined && wanted !== null && typeof wanted !== "boolean")
    throw badQuery("The parameter 'isSyncedFromOnPremises' must be true or false.");
  const { extensionProperties: registered, users } = store.tenant;
  const names = registered ?? [
    ...new Set(
      users.flatMap((user) => Object.keys(user).filter((name) => DIRECTORY_EXTENSION.test(name))),
    ),
  ];
  return {
    status: 200,
    body: {
      "@odata.context": `${root}/$metadata#Collection(microsoft.graph.extensionProperty)`,
      // None of them comes from on-premises; of what type they are, and whose, nobody says.
      value:
        wanted === true
          ? []
          : names.map((name) => ({ name, isSyncedFromOnPremises: false, targetObjects: ["User"] })),
    },
  };
}
