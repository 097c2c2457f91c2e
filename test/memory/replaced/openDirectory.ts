import type { Connection } from "../../../src/directory/graph/sending/connection.ts";
import type { DirectoryReader, DirectoryWriter } from "../../../src/directory/ports.ts";
import type { OpenDirectory } from "../../../src/session/directory/embedded/connectEmbedded.ts";
import { OURS } from "../../auditedCreation.ts";
import { current } from "../jobs.ts";

/** In the place of a tenant. */

export async function openDirectory(): Promise<OpenDirectory> {
  const connection = { pacer: { onWait: () => () => undefined }, requests: 0 };
  return {
    connection: connection as unknown as Connection,
    principal: () => Promise.resolve({ principal: OURS }),
    close: () => Promise.resolve(),
  };
}

export function graphReader(): DirectoryReader {
  return current.directory.reader();
}

export function graphWriter(): DirectoryWriter {
  const { directory, trouble, stopping } = current;
  return directory.writer(trouble, {
    cancel: () => stopping.current.abort(new Error("the run was cancelled")),
    kill: () => stopping.kill(),
  });
}
