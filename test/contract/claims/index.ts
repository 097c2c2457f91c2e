import type { Topic } from "../claim.ts";
import { manager } from "./manager.ts";
import { names } from "./names.ts";
import { passwords } from "./passwords.ts";
import { usersCreate } from "./usersCreate.ts";
import { usersUpdate } from "./usersUpdate.ts";
import { values } from "./values.ts";

/** All that is claimed of Microsoft Graph. A new topic is one file and one line here. */
export const TOPICS: readonly Topic[] = [usersCreate, names, passwords, values, usersUpdate, manager];
