import type { ReadRequest } from "../../../../src/directory/ports.ts";
import {
  scriptedServer,
  type Reply,
  type Rule,
  type ScriptedServer,
} from "../../scriptedServer.ts";

export function serve(...rules: Rule[]): Promise<ScriptedServer> {
  return scriptedServer([...rules, ["GET /organization", ORGANIZATION]]);
}

const ORGANIZATION: Reply = {
  body: {
    value: [
      {
        id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
        displayName: "Contoso",
        verifiedDomains: [
          { name: "contoso.onmicrosoft.com", isInitial: true, isDefault: false },
          { name: "contoso.com", isInitial: false, isDefault: true },
        ],
      },
    ],
  },
};
export const ana = { id: "a1", userPrincipalName: "ana@contoso.com", accountEnabled: true };
export const ben = { id: "b2", userPrincipalName: "ben@contoso.com", accountEnabled: false };

export function page(users: readonly unknown[], nextLink?: string): Reply {
  return { body: { value: users, ...(nextLink !== undefined && { "@odata.nextLink": nextLink }) } };
}

export function wanting(fields: readonly string[], more: Partial<ReadRequest> = {}): ReadRequest {
  return { fields, deletedUsers: false, isLinked: () => true, ...more };
}
