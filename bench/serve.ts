import process from "node:process";
import { serveEmbedded } from "../src/embedded/server.ts";
import { addUser, newTenant } from "../src/embedded/tenant.ts";
import { nameOf, person } from "./people.ts";

// Serves as many people as the argument says, and tells the parent process where.

const tenant = newTenant({ domain: "contoso.com" });
const ids = new Map<string, string>();
for (let index = 0; index < Number(process.argv[2]); index += 1) {
  const { manager, ...values } = person(index);
  const boss = manager === undefined ? undefined : ids.get(manager);
  const user = addUser(tenant, {
    ...values,
    userPrincipalName: nameOf(index),
    ...(boss !== undefined && { manager: boss }),
  });
  ids.set(user.userPrincipalName, user.id);
}
const clock = { now: () => new Date(), sleep: () => Promise.reject(new Error("not used")) };
const directory = await serveEmbedded({ tenant, clock });
process.send?.(directory.root);
