import type { Topic } from "../claim.ts";
import { deletedUsers } from "./deletedUsers.ts";
import { extensions } from "./extensions.ts";
import { filtering } from "./filtering.ts";
import { groups } from "./groups.ts";
import { licences } from "./licences.ts";
import { guests, others, passes, sessions } from "./lifecycle.ts";
import { listing } from "./listing.ts";
import { administration, latent } from "./administration.ts";
import { batches } from "./batches.ts";
import { consistency, synced } from "./consistency.ts";
import { costHeaders } from "./costHeaders.ts";
import { delta } from "./delta.ts";
import { deltaTokens } from "./deltaTokens.ts";
import { errors } from "./errors.ts";
import { federation } from "./federation.ts";
import { full, protectedUsers } from "./protectedUsers.ts";
import { registration } from "./registration.ts";
import { throttling } from "./throttling.ts";
import { manager } from "./manager.ts";
import { objectsById } from "./objectsById.ts";
import { permissions } from "./permissions.ts";
import { names } from "./names.ts";
import { passwords } from "./passwords.ts";
import { usersCreate } from "./usersCreate.ts";
import { usersUpdate } from "./usersUpdate.ts";
import { values } from "./values.ts";
import { writing } from "./writing.ts";

/** All that is claimed of Microsoft Graph. A new topic is one file and one line here. */
export const TOPICS: readonly Topic[] = [
  usersCreate,
  names,
  passwords,
  values,
  usersUpdate,
  writing,
  extensions,
  registration,
  manager,
  listing,
  filtering,
  objectsById,
  deletedUsers,
  delta,
  deltaTokens,
  batches,
  errors,
  throttling,
  costHeaders,
  federation,
  synced,
  latent,
  permissions,
  protectedUsers,
  full,
  consistency,
  groups,
  licences,
  guests,
  sessions,
  passes,
  others,
  administration,
];
