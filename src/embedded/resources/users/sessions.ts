import { assertNotProtected } from "../../users/protectedUsers.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../../serving/request.ts";

/**
 * Signs a user out. Nobody is signed in here: what is left of it is the time from which sessions count.
 *
 * @see https://learn.microsoft.com/graph/api/user-revokesigninsessions
 */
export const sessions: readonly Route[] = [
  "revokeSignInSessions",
  "microsoft.graph.revokeSignInSessions",
  "graph.revokeSignInSessions",
].map((name) => ({
  method: "POST",
  path: `users/{}/${name}`,
  units: 1,
  options: [],
  handle: revoke,
}));

/** 200 with true, as the metadata and the field say; the page has 204. */
function revoke(_: GraphRequest, context: Context, key = ""): GraphAnswer {
  const { root, store } = context;
  const user = store.toWrite(key);
  assertNotProtected(user, ["revokeSignInSessions"], context);
  store.update(user, { signInSessionsValidFromDateTime: store.timestamp });
  return { status: 200, body: { "@odata.context": `${root}/$metadata#Edm.Boolean`, value: true } };
}
