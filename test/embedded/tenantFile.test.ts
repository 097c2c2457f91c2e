import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { addUser, newTenant } from "../../src/embedded/tenant.ts";
import { loadTenantFile, saveTenantFile } from "../../src/embedded/tenantFile.ts";
import { newUser, serve } from "./world.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-"));
});
afterEach(() => rm(folder, { recursive: true }));

it("comes back as it was saved", async () => {
  const tenant = newTenant({ domain: "contoso.com" });
  addUser(tenant, { userPrincipalName: "a@contoso.com", otherMails: ["x@example.com"] });
  const path = join(folder, "below", "tenant.json");
  await saveTenantFile(path, tenant);
  expect(await loadTenantFile(path, () => newTenant({ domain: "other.com" }))).toEqual(tenant);
});

it("is made anew where there is none, and refused and left alone where it is something else", async () => {
  const path = join(folder, "tenant.json");
  expect((await loadTenantFile(path, () => newTenant({ domain: "contoso.com" }))).domains).toEqual([
    "contoso.com",
  ]);
  for (const text of ["{", "[]", '{"formatVersion":2}', ""]) {
    await writeFile(path, text);
    await expect(loadTenantFile(path, () => newTenant({ domain: "contoso.com" }))).rejects.toThrow(
      "Take it away",
    );
    expect(await readFile(path, "utf8")).toBe(text);
  }
});

it("holds every write that was answered", async () => {
  const path = join(folder, "tenant.json");
  const { ask } = await serve({ save: (tenant) => saveTenantFile(path, tenant) });
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) => ask("POST", "/users", newUser(`p${index}`))),
  );
  const saved = await loadTenantFile(path, () => newTenant({ domain: "contoso.com" }));
  expect(saved.users.map(({ id }) => id)).toEqual(
    expect.arrayContaining(answers.map(({ body }) => body.id)),
  );
});
