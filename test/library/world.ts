import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import type { EmbeddedOptions } from "../../src/embedded/serving/options.ts";
import { addUser, newTenant } from "../../src/embedded/tenant/tenant.ts";
import type { DirectoryOptions } from "../../src/library/options.ts";
import { VirtualClock } from "../virtualClock.ts";

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

/** A folder as programs have it: with files, and outside of the process's own. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-"));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** With the clock by which it is served, and asked. */
export interface Tenant extends EmbeddedDirectory {
  readonly clock: VirtualClock;
}

/** A tenant over loopback HTTP, with Ana in it. */
export async function tenantOf(
  domain: string,
  { id, ...options }: Partial<Omit<EmbeddedOptions, "clock">> & { readonly id?: string } = {},
): Promise<Tenant> {
  const tenant = newTenant({ domain, ...(id !== undefined && { id }) });
  addUser(tenant, {
    id: ANA_ID,
    userPrincipalName: `ana@${domain}`,
    displayName: "Ana Silva",
    jobTitle: "Engineer",
  });
  const clock = new VirtualClock();
  const server = await serveEmbedded({ tenant, clock, ...options });
  closers.push(() => server.close());
  return { ...server, requests: server.requests, clock };
}

export const ANA_ID = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";

/** Ana, whose job title changes, and Ben, who is new. */
export function rosterOf(domain: string): Record<string, string> {
  return {
    "users/ana.yaml": `id: ${ANA_ID}\nuserPrincipalName: ana@${domain}\njobTitle: Director\n`,
    "users/ben.yaml": `userPrincipalName: ben@${domain}\ndisplayName: Ben Ito\n`,
  };
}

/** What a call to a server of this process takes. */
export function at(
  folder: string,
  { root, clock }: Tenant,
  more: Partial<DirectoryOptions> = {},
): DirectoryOptions {
  return { folder, clock, directory: { graphUrl: root }, ...more };
}

/** What changed something, as `PATCH /users/…`. */
export function writesOf({ requests }: Tenant): string[] {
  return requests.filter(({ changed }) => changed).map(({ method, path }) => `${method} ${path}`);
}
