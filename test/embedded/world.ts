import { afterEach } from "vitest";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import type { EmbeddedOptions } from "../../src/embedded/serving/options.ts";
import { newTenant } from "../../src/embedded/tenant/tenant.ts";
import { VirtualClock } from "../virtualClock.ts";
import { contractObserver } from "./graphContract.ts";

/** An embedded directory and a bare HTTP client; every answer is held against Graph's description after each test. */
export interface Served {
  readonly directory: EmbeddedDirectory;
  readonly clock: VirtualClock;
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The tests read whatever Graph may answer.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

const open: { directory: EmbeddedDirectory; violations: readonly string[] }[] = [];

afterEach(async () => {
  const served = open.splice(0);
  await Promise.all(served.map(({ directory }) => directory.close()));
  const violations = served.flatMap((each) => each.violations);
  if (violations.length > 0) throw new Error(violations.join("\n"));
});

export async function serve(options: Partial<EmbeddedOptions> = {}): Promise<Served> {
  const clock = new VirtualClock();
  const { observe, violations } = contractObserver();
  const directory = await serveEmbedded({
    tenant: newTenant({ domain: "contoso.com" }),
    clock,
    ...options,
    observe,
  });
  open.push({ directory, violations });
  return {
    directory,
    clock,
    ask: async (method, path, body, headers = {}) => {
      const response = await fetch(path.startsWith("http") ? path : `${directory.root}${path}`, {
        method,
        headers: {
          Authorization: "Bearer test",
          ...(body !== undefined && { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === "" ? undefined : JSON.parse(text),
      };
    },
  };
}

/** The least that Graph wants for a new user. */
export function newUser(name: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    accountEnabled: true,
    displayName: "Adele Vance",
    mailNickname: name.split("@")[0]?.split("/")[0],
    userPrincipalName: name.includes("@") ? name : `${name}@contoso.com`,
    passwordProfile: { forceChangePasswordNextSignIn: true, password: "Correct-Horse-9" },
    ...more,
  };
}
