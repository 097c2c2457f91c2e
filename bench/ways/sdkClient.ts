import {
  AuthenticationHandler,
  Client,
  RetryHandler,
  TelemetryHandler,
  type Context,
} from "@microsoft/microsoft-graph-client";
import type { Speed } from "../scaledClock.ts";
import { selectOf, type Person, type Task } from "./task.ts";

/**
 * Microsoft's client with its own middlewares. It signs in only to Graph's own hosts, so that the last step alone knows
 * that they are played on this machine. It sleeps by the global timer, which is made to run by the benchmark's clock.
 */
export function sdkClient({ root, speed }: Task): Client {
  hastenTimers(speed);
  const chain = [
    new AuthenticationHandler({ getAccessToken: async () => "bench" }),
    new RetryHandler(),
    new TelemetryHandler(),
    {
      execute: async (context: Context) => {
        const address = String(context.request).replace("https://graph.microsoft.com/v1.0", root);
        context.response = await fetch(address, context.options);
      },
    },
  ];
  return Client.initWithMiddleware({ middleware: chain });
}

/** Everybody in the directory, page by page, by userPrincipalName. */
export async function listUsers(
  client: Client,
  { root }: Task,
  example: Person | undefined,
): Promise<Map<string, Record<string, unknown>>> {
  const users = new Map<string, Record<string, unknown>>();
  let link: string | undefined = `/users?$select=${selectOf(example)}&$top=999`;
  while (link !== undefined) {
    const page = (await client.api(link).get()) as {
      value: Record<string, unknown>[];
      "@odata.nextLink"?: string;
    };
    for (const user of page.value) users.set(String(user["userPrincipalName"]), user);
    link = page["@odata.nextLink"]?.replace(root, "");
  }
  return users;
}

function hastenTimers({ factor }: Speed): void {
  const real = globalThis.setTimeout;
  const hastened = (
    work: (...given: unknown[]) => void,
    milliseconds = 0,
    ...given: unknown[]
  ): NodeJS.Timeout => real(work, milliseconds / factor, ...given);
  globalThis.setTimeout = Object.assign(hastened, real);
}
