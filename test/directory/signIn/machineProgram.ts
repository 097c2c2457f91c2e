import process from "node:process";
import { endpointFromEnvironment } from "../../../src/directory/endpoint.ts";
import { tokenSourceFromEnvironment } from "../../../src/directory/signIn/tokens.ts";
import { networkFromEnvironment } from "../../../src/network/network.ts";

// Asks for one token as the environment says, and prints it or why there is none. What is not loopback is not dialled.

const dialled: string[] = [];
const real = networkFromEnvironment(process.env);
const network = {
  ...real,
  fetch: async (address: string, init?: RequestInit): Promise<Response> => {
    dialled.push(address);
    if (!address.startsWith("http://127.0.0.1:"))
      throw Object.assign(new Error("unreachable"), { code: "EHOSTUNREACH", syscall: "connect" });
    return real.fetch(address, init);
  },
};
const said = await Promise.try(() =>
  tokenSourceFromEnvironment(process.env, endpointFromEnvironment({}), { network })(),
).then(
  (token) => ({ token }),
  (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
);
process.stdout.write(JSON.stringify({ ...said, dialled }));
process.exit();
