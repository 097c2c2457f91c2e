import type { Operation } from "../operation.ts";
import { around, batching, following } from "./around.ts";
import { deleted } from "./deleted.ts";
import { lists } from "./lists.ts";
import { managing } from "./managers.ts";
import { readingOne } from "./users.ts";
import { creating, updating } from "./writes.ts";

/** All operations, in the order in which the table shows them. */
export const OPERATIONS: readonly Operation[] = [
  ...readingOne,
  ...lists,
  ...creating,
  ...updating,
  ...managing,
  ...deleted,
  ...following,
  ...batching,
  ...around,
];
