import type { Connection } from "../../directory/graph/sending/connection.ts";
import { graphReader } from "../../directory/graph/reading/reader.ts";
import type { DirectoryReader } from "../../directory/ports.ts";
import { digits } from "../../report/words.ts";
import type { World } from "../process/world.ts";

/** A reader that tells on a terminal how many users have come; whoever reads takes the line away again. */
export function readerFor(
  connection: Connection,
  { output }: Pick<World, "output">,
): DirectoryReader {
  output.progress("Reading the directory …");
  return graphReader(connection, {
    onRead: (users) => output.progress(`Reading the directory … ${digits(users)}`),
  });
}
