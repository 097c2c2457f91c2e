import { createHttpHeaders, type HttpClient } from "@azure/core-rest-pipeline";
import type { SignInServer } from "../../../src/embedded/signIn/serving/serveSignIn.ts";
import { send } from "./world.ts";

/** The options by which `@azure/identity` signs in here: over TLS, trusting what the server hands out. */
export function identityOptions(signIn: SignInServer): {
  readonly authorityHost: string;
  readonly disableInstanceDiscovery: true;
  readonly httpClient: HttpClient;
  readonly retryOptions: { readonly maxRetries: number };
} {
  return {
    authorityHost: signIn.authority,
    disableInstanceDiscovery: true,
    retryOptions: { maxRetries: 0 },
    httpClient: {
      sendRequest: async (request) => {
        const { pathname, search } = new URL(request.url);
        const body = typeof request.body === "string" ? request.body : undefined;
        const told = await send(signIn, request.method, pathname + search, body, {
          ...request.headers.toJSON({ preserveCase: true }),
        });
        const headers = createHttpHeaders(
          Object.fromEntries(
            Object.entries(told.headers).map(([name, value]) => [name, String(value)]),
          ),
        );
        return { request, status: told.status, headers, bodyAsText: told.text };
      },
    },
  };
}
