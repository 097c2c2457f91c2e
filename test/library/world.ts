import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";
import {
  serveEmbedded,
  type EmbeddedDirectory,
  type EmbeddedOptions,
} from "../../src/embedded/serving/server.ts";
import { addUser, newTenant } from "../../src/embedded/tenant/tenant.ts";
import type { CommonOptions, DirectoryOptions } from "../../src/library/options.ts";

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

/** A tenant over loopback HTTP, with Ana in it. */
export async function tenantOf(
  domain: string,
  options: Partial<EmbeddedOptions> = {},
): Promise<EmbeddedDirectory> {
  const tenant = newTenant({ domain });
  addUser(tenant, {
    id: ANA_ID,
    userPrincipalName: `ana@${domain}`,
    displayName: "Ana Silva",
    jobTitle: "Engineer",
  });
  const server = await serveEmbedded({ tenant, clock: NOW, ...options });
  closers.push(() => server.close());
  return server;
}

export const ANA_ID = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";

/** Waits for nothing, so that no test asks how late it is. */
const NOW = { now: () => new Date(), sleep: () => Promise.resolve() };

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
  { root }: EmbeddedDirectory,
  more: Partial<DirectoryOptions> = {},
): CommonOptions & DirectoryOptions {
  return { folder, directory: { graphUrl: root }, ...more };
}

/** Paths of the writes that a directory was asked for, its batches' items. */
export function writesOf({ requests }: EmbeddedDirectory): string[] {
  return requests
    .filter(({ method, path }) => method !== "GET" && !path.endsWith("/$batch"))
    .map(({ method, path }) => `${method} ${path}`);
}
