import { badQuery, badRequest, GraphRefusal, notFound } from "../../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../../serving/request.ts";
import type { StoredUser } from "../../tenant/tenant.ts";
import { extensionsOf, TYPE, type StoredExtension } from "../../users/openExtensions.ts";
import { assertNotProtected } from "../../users/protectedUsers.ts";

/**
 * What applications keep with a user, in extensions with names of their own. Every token here is one application's.
 *
 * @see https://learn.microsoft.com/graph/api/opentypeextension-post-opentypeextension
 */
export const openExtensions: readonly Route[] = [
  {
    method: "GET",
    path: "users/{}/extensions",
    units: 1,
    bucket: "extensions",
    options: [],
    handle: list,
  },
  {
    method: "POST",
    path: "users/{}/extensions",
    units: 1,
    bucket: "extensions",
    options: [],
    handle: create,
  },
  {
    method: "GET",
    path: "users/{}/extensions/{}",
    units: 1,
    bucket: "extensions",
    options: [],
    handle: get,
  },
  {
    method: "DELETE",
    path: "users/{}/extensions/{}",
    units: 1,
    bucket: "extensions",
    options: [],
    handle: remove,
  },
];

/** Both limits are the page's. @see https://learn.microsoft.com/graph/extensibility-overview (open extensions) */
const MOST_OF_AN_APPLICATION = 2;
const MOST_BYTES = 2048;
const TYPE_NAMES = [TYPE, TYPE.slice(1)];

function list(_: GraphRequest, context: Context, key = ""): GraphAnswer {
  const user = context.store.read(key);
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#users('${user.id}')/extensions`,
      value: extensionsOf(user),
    },
  };
}

function get(_: GraphRequest, context: Context, key = "", name = ""): GraphAnswer {
  const user = context.store.read(key);
  return answerOf(200, user, named(user, name), context);
}

function create({ body }: GraphRequest, context: Context, key = ""): GraphAnswer {
  const { store } = context;
  const user = store.toWrite(key);
  assertNotProtected(user, ["extensions"], context);
  const extension = extensionIn(body);
  const held = extensionsOf(user);
  // That a name is taken is refused so is unverified.
  if (held.some(({ id }) => id === extension.id))
    throw new GraphRefusal(
      409,
      "Request_BadRequest",
      `An extension named '${extension.id}' already exists.`,
    );
  // The words are from an issue of SharePoint/sp-dev-docs; status and code are unverified.
  if (held.length >= MOST_OF_AN_APPLICATION)
    throw badRequest(
      `maximum number of extensions values supported per application is ${MOST_OF_AN_APPLICATION}.`,
    );
  store.update(user, { extensions: [...held, extension] });
  return answerOf(201, user, extension, context);
}

function remove(_: GraphRequest, context: Context, key = "", name = ""): GraphAnswer {
  const { store } = context;
  const user = store.toWrite(key);
  assertNotProtected(user, ["extensions"], context);
  const gone = named(user, name);
  const rest = extensionsOf(user).filter(({ id }) => id !== gone.id);
  store.update(user, { extensions: rest.length > 0 ? rest : undefined });
  return { status: 204 };
}

/** @throws GraphRefusal for what is no open extension; the words are unverified */
function extensionIn(body: unknown): StoredExtension {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw badQuery("Unable to read JSON request payload.");
  const { "@odata.type": type, extensionName, id: _, ...values } = body as Record<string, unknown>;
  if (type !== undefined && !TYPE_NAMES.some((each) => each === type))
    throw badQuery("The property '@odata.type' names no open extension.");
  if (typeof extensionName !== "string" || extensionName === "")
    throw badQuery("The property 'extensionName' is required.");
  for (const [name, value] of Object.entries(values))
    if (!isPrimitive(value) && !(Array.isArray(value) && value.every(isPrimitive)))
      throw badQuery(`The property '${name}' must be a primitive value or a list of them.`);
  const extension = { "@odata.type": TYPE, ...values, extensionName, id: extensionName };
  if (Buffer.byteLength(JSON.stringify(extension)) > MOST_BYTES)
    throw badRequest(`An open extension takes at most ${MOST_BYTES} bytes.`);
  return extension;
}

function isPrimitive(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

/** By its name, with or without the name of the type in front. */
function named(user: StoredUser, name: string): StoredExtension {
  const bare = name.replace(/^microsoft\.graph\.openTypeExtension\./i, "");
  const found = extensionsOf(user).find(({ id }) => id === bare);
  if (!found) throw notFound(name);
  return found;
}

function answerOf(
  status: number,
  { id }: StoredUser,
  extension: StoredExtension,
  { root }: Context,
): GraphAnswer {
  return {
    status,
    body: { "@odata.context": `${root}/$metadata#users('${id}')/extensions/$entity`, ...extension },
  };
}
