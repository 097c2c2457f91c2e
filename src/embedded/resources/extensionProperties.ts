import { DIRECTORY_EXTENSION } from "../../model/properties/properties.ts";
import { foldName } from "../../model/values.ts";
import { badQuery, badRequest, notFound, notModelled } from "../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";
import { idFrom } from "../tenant/stamps.ts";
import type { Store } from "../tenant/store.ts";

const OF_APPLICATION = "applications/{}/extensionProperties";

/**
 * The directory extensions that applications have registered: those that the tenant file names, or, where it names none
 * and every name is taken, those that users have values of. From the first registration on no other name is taken.
 * There are no applications here: each has the appId as its object id. What is no longer registered cannot be reached, and is
 * there again once its name is registered again.
 *
 * @see https://learn.microsoft.com/graph/api/directoryobject-getavailableextensionproperties
 * @see https://learn.microsoft.com/graph/api/application-post-extensionproperty
 * @see https://learn.microsoft.com/graph/extensibility-overview#considerations-for-using-directory-extensions
 */
export const extensionProperties: readonly Route[] = [
  ...["", "microsoft.graph.", "graph."].map((prefix): Route => ({
    method: "POST",
    path: `directoryObjects/${prefix}getAvailableExtensionProperties`,
    units: 1,
    reads: true,
    options: [],
    handle: listAll,
  })),
  { method: "GET", path: OF_APPLICATION, units: 2, options: [], accepts: isId, handle: list },
  { method: "POST", path: OF_APPLICATION, units: 1, options: [], accepts: isId, handle: register },
  {
    method: "DELETE",
    path: `${OF_APPLICATION}/{}`,
    units: 1,
    options: [],
    accepts: isId,
    handle: remove,
  },
  {
    method: "DELETE",
    path: "applications/{}",
    units: 1,
    options: [],
    accepts: isId,
    handle: removeApplication,
  },
];

const DATA_TYPES = ["Binary", "Boolean", "DateTime", "Integer", "LargeInteger", "String"];
const TARGETS = ["User", "Group", "AdministrativeUnit", "Application", "Device", "Organization"];

function isId(id = ""): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}

function listAll({ body }: GraphRequest, { root, store }: Context): GraphAnswer {
  const { isSyncedFromOnPremises: wanted } = Object(body) as { isSyncedFromOnPremises?: unknown };
  if (wanted !== undefined && wanted !== null && typeof wanted !== "boolean")
    throw badQuery("The parameter 'isSyncedFromOnPremises' must be true or false.");
  return {
    status: 200,
    body: {
      "@odata.context": `${root}/$metadata#Collection(microsoft.graph.extensionProperty)`,
      // None of them comes from on-premises.
      value: wanted === true ? [] : namesIn(store).map(definitionOf),
    },
  };
}

function list(_: GraphRequest, { root, store }: Context, application = ""): GraphAnswer {
  return {
    status: 200,
    body: {
      "@odata.context": `${root}/$metadata#applications('${application}')/extensionProperties`,
      value: namesIn(store)
        .filter((name) => isOf(application, name))
        .map(definitionOf),
    },
  };
}

/** @throws GraphRefusal for what cannot be registered; the words are unverified */
function register({ body }: GraphRequest, context: Context, application = ""): GraphAnswer {
  const { root, store } = context;
  const {
    name,
    dataType,
    isMultiValued = false,
    targetObjects,
  } = Object(body) as Record<string, unknown>;
  if (typeof name !== "string") throw badRequest("The property 'name' is required.");
  if (!DATA_TYPES.some((each) => each === dataType))
    throw badRequest(`The property 'dataType' must be one of ${DATA_TYPES.join(", ")}.`);
  const targets: unknown[] = Array.isArray(targetObjects) ? targetObjects : [];
  if (targets.length === 0 || !targets.every((each) => TARGETS.some((target) => target === each)))
    throw badRequest(`The property 'targetObjects' takes ${TARGETS.join(", ")}.`);
  if (typeof isMultiValued !== "boolean")
    throw badRequest("The property 'isMultiValued' must be true or false.");
  if (dataType !== "String" || isMultiValued || targets.length > 1 || targets[0] !== "User")
    throw notModelled("directory extensions but for one text of a user");
  const full = `extension_${application.replaceAll("-", "").toLowerCase()}_${name}`;
  if (!DIRECTORY_EXTENSION.test(full)) throw badRequest("The property 'name' is invalid.");
  const names = namesIn(store);
  if (names.some((each) => foldName(each) === foldName(full)))
    throw badRequest(`An extension property exists with the name ${full}.`);
  store.registerExtensions([...names, full]);
  return {
    status: 201,
    body: {
      "@odata.context": `${root}/$metadata#applications('${application}')/extensionProperties/$entity`,
      ...definitionOf(full),
    },
  };
}

function remove(_: GraphRequest, { store }: Context, application = "", id = ""): GraphAnswer {
  const names = namesIn(store);
  const gone = names.find(
    (name) => isOf(application, name) && definitionOf(name).id === id.toLowerCase(),
  );
  if (gone === undefined) throw notFound(id);
  store.registerExtensions(names.filter((name) => name !== gone));
  return { status: 204 };
}

/**
 * Only an application that has registered something is known here, unless every name is taken as registered.
 *
 * @see https://learn.microsoft.com/graph/api/application-delete
 */
function removeApplication(_: GraphRequest, { store }: Context, application = ""): GraphAnswer {
  const names = namesIn(store);
  const others = names.filter((name) => !isOf(application, name));
  if (store.tenant.extensionProperties && others.length === names.length)
    throw notFound(application);
  store.registerExtensions(others);
  return { status: 204 };
}

function namesIn({ tenant }: Store): readonly string[] {
  const { extensionProperties: registered, users, deletedUsers } = tenant;
  if (registered) return registered;
  const inUse = [...users, ...deletedUsers].flatMap((user) =>
    Object.keys(user).filter((name) => DIRECTORY_EXTENSION.test(name)),
  );
  return [...new Set(inUse)];
}

function isOf(application: string, name: string): boolean {
  return name
    .toLowerCase()
    .startsWith(`extension_${application.replaceAll("-", "")}_`.toLowerCase());
}

function definitionOf(name: string) {
  return {
    id: idFrom(name.toLowerCase()),
    appDisplayName: null,
    name,
    dataType: "String",
    isMultiValued: false,
    isSyncedFromOnPremises: false,
    targetObjects: ["User"],
  };
}
