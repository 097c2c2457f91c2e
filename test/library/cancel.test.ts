import { describe, expect, it } from "vitest";
import { apply, importUsers, plan, validate } from "../../src/library.ts";
import { at, folderWith, tenantOf, writesOf } from "./world.ts";

const DOMAIN = "contoso.com";
const MANY = 30;
const FIRST = 5;

/** So many that only some are under way at once. */
function manyUsers(): Record<string, string> {
  const files = Object.fromEntries(
    Array.from({ length: MANY }, (_, index) => [
      `users/u${index}.yaml`,
      `userPrincipalName: u${index}@${DOMAIN}\ndisplayName: User ${index}\n`,
    ]),
  );
  return { ...files, "rollcall.yaml": "guards:\n  creates: { floor: 500 }\n" };
}

describe("a signal of the program", () => {
  it("that came before the call lets it begin nothing", async () => {
    const tenant = await tenantOf(DOMAIN);
    const reason = new Error("Closed");
    const options = at(await folderWith(manyUsers()), tenant, {
      signal: AbortSignal.abort(reason),
    });
    const { folder, signal } = options;
    for (const calling of [
      () => validate({ folder, ...(signal && { signal }) }),
      () => plan(options),
      () => apply({ ...options, approve: () => true }),
      () => importUsers(options),
    ])
      await expect(calling()).rejects.toBe(reason);
    expect(tenant.requests).toEqual([]);
  });

  it("that comes while the directory is read ends the call with the signal's reason", async () => {
    const cancelling = new AbortController();
    const reason = new Error("Closed");
    const tenant = await tenantOf(DOMAIN, { observe: () => cancelling.abort(reason) });
    const options = at(await folderWith(manyUsers()), tenant, { signal: cancelling.signal });
    await expect(apply({ ...options, approve: () => true })).rejects.toBe(reason);
    expect(writesOf(tenant)).toEqual([]);
  });

  it("that comes with the approval lets nothing be written", async () => {
    const tenant = await tenantOf(DOMAIN);
    const cancelling = new AbortController();
    const reason = new Error("Closed");
    const approve = (): boolean => {
      cancelling.abort(reason);
      return true;
    };
    const options = at(await folderWith(manyUsers()), tenant, { signal: cancelling.signal });
    await expect(apply({ ...options, approve })).rejects.toBe(reason);
    expect(writesOf(tenant)).toEqual([]);
  });

  it("that comes while it writes gives the receipt, which tells of every write", async () => {
    const cancelling = new AbortController();
    const tenant = await tenantOf(DOMAIN, {
      observe: ({ method, path }) => {
        if (method === "POST" && path.join("/") === "users") cancelling.abort(new Error("Closed"));
      },
    });
    const options = at(await folderWith(manyUsers()), tenant, { signal: cancelling.signal });
    const applied = await apply({ ...options, canary: FIRST, approve: () => true });
    if (applied.status !== "applied") throw new Error(applied.status);
    const { receipt, complete } = applied;
    expect(complete).toBe(false);
    expect(receipt.outcomes.length).toBe(MANY);
    expect(receipt.totals).toMatchObject({ applied: FIRST, notAttempted: MANY - FIRST });
    const told = receipt.outcomes.filter(({ id }) => id !== undefined);
    expect(told.length).toBe(writesOf(tenant).length);
    expect(receipt.outcomes.find(({ status }) => status === "not-attempted")?.reason).toContain(
      "by the program that called Rollcall",
    );
    // Called again, it goes on from there.
    const { signal: _, ...again } = options;
    expect(await apply({ ...again, approve: () => true })).toMatchObject({ complete: true });
    expect(tenant.tenant.users.length).toBe(MANY + 1);
  });

  it("is listened to no longer than the call takes", async () => {
    const { signal } = new AbortController();
    let listening = 0;
    const counted = new Proxy(signal, {
      get: (target, name) => {
        if (name === "addEventListener") listening += 1;
        if (name === "removeEventListener") listening -= 1;
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    await validate({ folder: await folderWith(manyUsers()), signal: counted });
    expect(listening).toBe(0);
  });
});
