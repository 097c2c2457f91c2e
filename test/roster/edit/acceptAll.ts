import { expect } from "vitest";
import { endpointFromEnvironment } from "../../../src/directory/endpoint.ts";
import { connect } from "../../../src/directory/graph/sending/connection.ts";
import { graphReader } from "../../../src/directory/graph/reading/reader.ts";
import { readRequestFor } from "../../../src/directory/readRequest.ts";
import { serveEmbedded } from "../../../src/embedded/serving/server.ts";
import { addGroup, addUser, newTenant } from "../../../src/embedded/tenant/tenant.ts";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../../src/model/settings/configuration.ts";
import type { Drift } from "../../../src/model/drift.ts";
import type { DirectorySnapshot } from "../../../src/model/user.ts";
import { findDrift } from "../../../src/plan/drift.ts";
import { parseRoster } from "../../../src/roster/read/parseRoster.ts";
import { takeOver, type TakenOver } from "../../../src/roster/edit/takeOver.ts";
import { VirtualClock } from "../../virtualClock.ts";

export type Yaml = Readonly<Record<string, string>>;
export type Live = { readonly userPrincipalName: string } & Readonly<Record<string, unknown>>;

export interface Around {
  readonly configuration?: Partial<Configuration>;
  readonly groups?: readonly Parameters<typeof addGroup>[1][];
  /** What else was read. */
  readonly asRead?: (directory: DirectorySnapshot) => DirectorySnapshot;
}

/** Accepts all drift of a directory, read over HTTP, and says what differs then. */
export async function acceptAll(
  yaml: Yaml,
  live: readonly Live[],
  { configuration: own, groups = [], asRead = (directory) => directory }: Around = {},
): Promise<{ result: TakenOver; differs: Drift }> {
  const configuration = { ...DEFAULT_CONFIGURATION, ...own };
  const tenant = newTenant({ domain: "contoso.com" });
  for (const user of live) addUser(tenant, user);
  for (const group of groups) addGroup(tenant, group);
  const clock = new VirtualClock();
  const server = await serveEmbedded({ tenant, clock });
  try {
    const reader = graphReader(
      connect({
        endpoint: endpointFromEnvironment({ ROLLCALL_GRAPH_URL: server.root }),
        token: () => Promise.resolve("test"),
        clock,
      }),
    );
    const encoder = new TextEncoder();
    const source = {
      folder: "users",
      diagnostics: [],
      files: Object.entries(yaml).map(([path, content]) => ({
        path,
        bytes: encoder.encode(content),
      })),
    };
    const roster = parseRoster(source, configuration);
    expect(roster.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const directory = asRead(await reader.readDirectory(readRequestFor(roster, configuration)));
    const input = { configuration, acknowledgements: [], directory, now: clock.now() };
    const drift = findDrift({ ...input, roster });
    const result = takeOver(drift.users, { roster, source, rules: configuration });
    return {
      result,
      differs: findDrift({ ...input, roster: parseRoster(result.source, configuration) }),
    };
  } finally {
    await server.close();
  }
}

export function textsOf({ files }: TakenOver): Yaml {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return Object.fromEntries(files.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
}
