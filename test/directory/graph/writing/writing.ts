import { expect } from "vitest";
import { graphWriter } from "../../../../src/directory/graph/writing/writer.ts";
import { WriteFailure, type DirectoryWriter } from "../../../../src/directory/ports.ts";
import {
  batchReply,
  connectTo,
  itemsOf,
  scriptedServer,
  type ScriptedServer,
} from "../../scriptedServer.ts";

export const ID = "a0000000-0000-4000-8000-000000000001";
export const DONE = { status: 204 };
export const ANA = {
  userPrincipalName: "ana@contoso.com",
  displayName: "Ana Silva",
  mailNickname: "ana",
  accountEnabled: true,
};

export type ItemReply = { status: number; headers?: Record<string, string>; body?: unknown };

/** A writer against items that are answered in turn, the last answer again and again. */
export async function writerAgainst(
  ...replies: (ItemReply | "left out")[]
): Promise<{ writer: DirectoryWriter; server: ScriptedServer; seconds: () => number }> {
  let turn = 0;
  const server = await scriptedServer([
    [
      "POST /$batch",
      batchReply(() => {
        const reply = replies[Math.min(turn++, replies.length - 1)];
        return reply === "left out" ? undefined : reply;
      }),
    ],
  ]);
  const connection = connectTo(server.root);
  const startedAt = connection.clock.now().getTime();
  return {
    server,
    writer: graphWriter(connection),
    seconds: () => (connection.clock.now().getTime() - startedAt) / 1000,
  };
}

export function sentItems(server: ScriptedServer): ReturnType<typeof itemsOf> {
  return server.requests.flatMap(({ body }) => itemsOf(body));
}

export function passwordProfile(item: ReturnType<typeof itemsOf>[number] | undefined): {
  password: string;
} {
  return item?.body?.["passwordProfile"] as { password: string };
}

export async function failureOf(work: Promise<unknown>): Promise<WriteFailure> {
  const error = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(WriteFailure);
  return error as WriteFailure;
}
