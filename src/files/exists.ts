import { access } from "node:fs/promises";
import { onDisk } from "./currentFolder.ts";

/** Whether something stands at a path, which counts from the folder that was entered. A link that leads nowhere is nothing. */
export function exists(path: string): Promise<boolean> {
  return access(onDisk(path)).then(
    () => true,
    () => false,
  );
}
