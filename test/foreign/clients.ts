import { readFileSync } from "node:fs";
import type { Operation } from "./operation.ts";

/** A client of Microsoft Graph that others wrote, and the program that calls it. */
export interface Client {
  readonly name: string;
  /** The package and its registry. */
  readonly of: string;
  /** `node`, or a program below this folder. */
  readonly command: string;
  readonly program: string;
}

const node = { command: "node" } as const;
const python = { command: "python/.venv/bin/python" } as const;

export const CLIENTS: readonly Client[] = [
  {
    name: "Graph client for JavaScript",
    of: "@microsoft/microsoft-graph-client",
    ...node,
    program: "npm/graphClient.js",
  },
  {
    name: "Graph SDK for JavaScript",
    of: "@microsoft/msgraph-sdk",
    ...node,
    program: "npm/graphSdk.js",
  },
  { name: "PnPjs", of: "@pnp/graph", ...node, program: "npm/pnpjs.js" },
  {
    name: "CLI for Microsoft 365",
    of: "@pnp/cli-microsoft365",
    ...node,
    program: "npm/cliMicrosoft365.js",
  },
  {
    name: "Azure Identity with fetch",
    of: "@azure/identity",
    ...node,
    program: "npm/azureIdentity.js",
  },
  {
    name: "MSAL for Python with requests",
    of: "msal",
    ...python,
    program: "python/msal_requests.py",
  },
  { name: "Graph SDK for Python", of: "msgraph-sdk", ...python, program: "python/graph_sdk.py" },
];

/** The operations that the program of a client carries out: those that it names. */
export function operationsIn(
  program: string,
  operations: readonly Operation[],
): readonly Operation[] {
  return operations.filter(({ operation }) => program.includes(`"${operation}"`));
}

/** The text of a client's program. */
export function programOf({ program }: Client): string {
  return readFileSync(new URL(program, import.meta.url), "utf8");
}
