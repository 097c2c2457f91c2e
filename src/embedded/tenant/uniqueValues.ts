import { foldName } from "../../model/values.ts";
import { badRequest, type GraphRefusal } from "../serving/graphError.ts";
import type { StoredGroup, StoredUser } from "./tenant.ts";

type UniqueProperty = "userPrincipalName" | "proxyAddresses" | "onPremisesImmutableId";

/** Who holds what only one object may hold. */
export class UniqueValues {
  readonly #idByName = new Map<string, string>();
  readonly #idByAddress = new Map<string, string>();
  readonly #idByImmutableId = new Map<string, string>();
  readonly #groups = new Set<string>();

  /** The addresses of a group are taken, too. */
  addGroup(group: StoredGroup): void {
    this.#groups.add(group.id);
    for (const address of smtpAddressesOf(group)) this.#idByAddress.set(address, group.id);
  }

  removeGroup(group: StoredGroup): void {
    for (const address of smtpAddressesOf(group)) removeIfOf(group, this.#idByAddress, address);
  }

  add(user: StoredUser): void {
    this.#idByName.set(foldName(user.userPrincipalName), user.id);
    for (const address of smtpAddressesOf(user)) this.#idByAddress.set(address, user.id);
    const immutableId = user["onPremisesImmutableId"];
    if (typeof immutableId === "string") this.#idByImmutableId.set(immutableId, user.id);
  }

  remove(user: StoredUser): void {
    removeIfOf(user, this.#idByName, foldName(user.userPrincipalName));
    for (const address of smtpAddressesOf(user)) removeIfOf(user, this.#idByAddress, address);
    const immutableId = user["onPremisesImmutableId"];
    if (typeof immutableId === "string") removeIfOf(user, this.#idByImmutableId, immutableId);
  }

  holderOfName(userPrincipalName: string): string | undefined {
    return this.#idByName.get(foldName(userPrincipalName));
  }

  /** @param address as in proxyAddresses: with its type in front */
  holderOfAddress(address: string): string | undefined {
    return this.#idByAddress.get(foldName(address.slice("smtp:".length)));
  }

  /** @throws GraphRefusal where another user holds one of the values; it names that user */
  assertFree(values: Readonly<Record<string, unknown>>, ownId: string): void {
    const assert = (property: UniqueProperty, holder: string | undefined): void => {
      if (holder !== undefined && holder !== ownId)
        throw conflict(property, `${this.#groups.has(holder) ? "Group" : "User"}_${holder}`);
    };
    const { userPrincipalName: name, mail, onPremisesImmutableId: immutableId } = values;
    if (typeof name === "string") assert("userPrincipalName", this.holderOfName(name));
    if (typeof immutableId === "string")
      assert("onPremisesImmutableId", this.#idByImmutableId.get(immutableId));
    const proxies = (values["proxyAddresses"] as readonly string[] | undefined) ?? [];
    for (const address of [name, mail, ...proxies.map((each) => each.slice("smtp:".length))])
      if (typeof address === "string")
        assert("proxyAddresses", this.#idByAddress.get(foldName(address)));
  }
}

function removeIfOf(user: Pick<StoredUser, "id">, ids: Map<string, string>, value: string): void {
  if (ids.get(value) === user.id) ids.delete(value);
}

function smtpAddressesOf(object: Readonly<Record<string, unknown>>): string[] {
  return ((object["proxyAddresses"] as string[] | undefined) ?? [])
    .filter((address) => /^smtp:/i.test(address))
    .map((address) => foldName(address.slice("smtp:".length)));
}

/** @param holder with its type in front, such as `User_…` */
export function conflict(property: string, holder: string): GraphRefusal {
  const message = `Another object with the same value for property ${property} already exists.`;
  return badRequest(message, [
    { code: "ObjectConflict", message, target: property },
    {
      code: "ConflictingObjects",
      message: "The conflicting object.",
      target: holder,
    },
  ]);
}
