import { describe, expect, it } from "vitest";
import { graphReader } from "../../../src/directory/graph/reading/reader.ts";
import type { DirectoryReader, DirectoryWriter } from "../../../src/directory/ports.ts";
import { connectTo, failure, scriptedServer } from "../scriptedServer.ts";
import { ANA, failureOf, ID, writerAgainst } from "./writing/writing.ts";

const DENIED = failure(
  "Authorization_RequestDenied",
  "Insufficient privileges to complete the operation.",
);
const EXPIRED = failure(
  "InvalidAuthenticationToken",
  "Lifetime validation failed, the token is expired.",
);
const STATUSES = [
  [401, EXPIRED],
  [403, DENIED],
] as const;

const OTHER = "b0000000-0000-4000-8000-000000000002";
const MEMBER = { as: "member", id: OTHER, name: "Sales" } as const;
const LICENCE = { as: "assigned", id: OTHER, name: "SPE_E3" } as const;
const SPONSOR = { as: "sponsor", id: OTHER, name: "ben.ito@contoso.com" } as const;

/** Everything that is ever written, each in one way. */
const WRITES: Readonly<Record<string, (writer: DirectoryWriter) => Promise<unknown>>> = {
  "creating a user": (writer) => writer.createUser(ANA),
  "a job title": (writer) => writer.updateUser(ID, { jobTitle: "Engineer" }),
  "a name to sign in with": (writer) =>
    writer.updateUser(ID, { userPrincipalName: "ana@contoso.com" }),
  "an account disabled": (writer) => writer.updateUser(ID, { accountEnabled: false }),
  "a mobile phone": (writer) => writer.updateUser(ID, { mobilePhone: "+47 5555 0100" }),
  "other mail addresses": (writer) => writer.updateUser(ID, { otherMails: ["a@contoso.example"] }),
  "a last day": (writer) =>
    writer.updateUser(ID, { employeeLeaveDateTime: "2030-01-31T00:00:00Z" }),
  "a manager": (writer) => writer.setRelationship(ID, "manager", "b2"),
  "a membership": (writer) =>
    writer.changeSet(ID, "groups", [{ field: "groups.Sales", from: null, to: MEMBER }]),
  "a membership taken away": (writer) =>
    writer.changeSet(ID, "groups", [{ field: "groups.Sales", from: MEMBER, to: null }]),
  "a licence": (writer) =>
    writer.changeSet(ID, "licenses", [{ field: "licenses.SPE_E3", from: null, to: LICENCE }]),
  "a sponsor": (writer) =>
    writer.changeSet(ID, "sponsors", [
      { field: "sponsors.ben.ito@contoso.com", from: null, to: SPONSOR },
    ]),
};

const ORGANIZATION = {
  value: [
    { id: ID, displayName: "Contoso", verifiedDomains: [{ name: "contoso.com", isDefault: true }] },
  ],
};

/** Everything that is ever read, by the path that is refused. */
const READINGS: Readonly<Record<string, string>> = {
  "the organization": "GET /organization",
  "the users": "GET /users",
  "the deleted users": "GET /directory/deletedItems",
};

function read(reader: DirectoryReader): Promise<unknown> {
  return reader.readDirectory({
    fields: ["jobTitle"],
    deletedUsers: true,
    isLinked: () => false,
  });
}

describe("what a user sees when Graph refuses", () => {
  it("to read or to write, for each thing that is read or written", async () => {
    const said = new Map<string, string[]>();
    const note = (what: string, message: string): void =>
      void said.set(message, [...(said.get(message) ?? []), what]);
    for (const [status, body] of STATUSES) {
      for (const [what, match] of Object.entries(READINGS)) {
        const server = await scriptedServer([
          [match, { status, body }],
          ["GET /organization", { body: ORGANIZATION }],
          ["GET /", { body: { value: [] } }],
        ]);
        const error: unknown = await read(graphReader(connectTo(server.root))).catch(
          (thrown: unknown) => thrown,
        );
        note(`${status} reading ${what}`, (error as Error).message);
      }
      for (const [what, write] of Object.entries(WRITES)) {
        const { writer } = await writerAgainst({ status, body });
        const { error } = await failureOf(write(writer));
        note(`${status} writing ${what}`, error.message);
      }
    }
    const lines = [...said].map(([message, whats]) => `${whats.join(", ")}\n  ${message}\n`);
    await expect(lines.join("\n")).toMatchFileSnapshot("../../golden/sign-in/graph.txt");
  });
});
