import type { Topic } from "../claim.ts";
import { deletedUsers } from "./deletedUsers.ts";
import { extensions } from "./extensions.ts";
import { assignments } from "./assignments.ts";
import { clearing } from "./clearing.ts";
import { conflicts } from "./conflicts.ts";
import { deletedLater } from "./deletedLater.ts";
import { deltaRounds } from "./deltaRounds.ts";
import { failures } from "./failures.ts";
import { filtering } from "./filtering.ts";
import { governance } from "./governance.ts";
import { groupKinds } from "./groupKinds.ts";
import { groupLicences } from "./groupLicences.ts";
import { groupRefusals } from "./groupRefusals.ts";
import { groupless } from "./groupless.ts";
import { groups } from "./groups.ts";
import { invitations } from "./invitations.ts";
import { licences } from "./licences.ts";
import { guests, others, passes, sessions } from "./lifecycle.ts";
import { listing } from "./listing.ts";
import { administration, latent } from "./administration.ts";
import { securityAttributes } from "./securityAttributes.ts";
import { sponsors } from "./sponsors.ts";
import { audits } from "./audits.ts";
import { batches } from "./batches.ts";
import { consistency, synced } from "./consistency.ts";
import { costHeaders } from "./costHeaders.ts";
import { customers } from "./customers.ts";
import { delta } from "./delta.ts";
import { deltaTokens } from "./deltaTokens.ts";
import { errors } from "./errors.ts";
import { federation } from "./federation.ts";
import { full, protectedUsers, roleGroups } from "./protectedUsers.ts";
import {
  privilegedApplications,
  privilegedApplicationsOnGroups,
} from "./privilegedApplications.ts";
import { deletedApplications } from "./deletedApplications.ts";
import { registration } from "./registration.ts";
import { syncedInCloud } from "./syncedInCloud.ts";
import { throttling } from "./throttling.ts";
import { manager } from "./manager.ts";
import { objectsById } from "./objectsById.ts";
import { permissions } from "./permissions.ts";
import { names } from "./names.ts";
import { identities } from "./identities.ts";
import { operators } from "./operators.ts";
import { passwords } from "./passwords.ts";
import { reading } from "./reading.ts";
import { reports } from "./reports.ts";
import { restricted } from "./restricted.ts";
import { seats } from "./seats.ts";
import { types } from "./types.ts";
import { usersCreate } from "./usersCreate.ts";
import { usersUpdate } from "./usersUpdate.ts";
import { values } from "./values.ts";
import { writing } from "./writing.ts";

/** All that is claimed of Microsoft Graph. A new topic is one file and one line here. */
export const TOPICS: readonly Topic[] = [
  usersCreate,
  conflicts,
  names,
  passwords,
  values,
  usersUpdate,
  clearing,
  identities,
  writing,
  reading,
  types,
  extensions,
  registration,
  deletedApplications,
  manager,
  sponsors,
  reports,
  listing,
  filtering,
  operators,
  objectsById,
  deletedUsers,
  deletedLater,
  delta,
  deltaRounds,
  deltaTokens,
  batches,
  errors,
  failures,
  throttling,
  costHeaders,
  federation,
  synced,
  syncedInCloud,
  latent,
  permissions,
  protectedUsers,
  restricted,
  roleGroups,
  customers,
  privilegedApplications,
  privilegedApplicationsOnGroups,
  securityAttributes,
  full,
  consistency,
  groupless,
  groups,
  groupKinds,
  groupRefusals,
  licences,
  seats,
  assignments,
  groupLicences,
  guests,
  invitations,
  sessions,
  passes,
  others,
  administration,
  governance,
  audits,
];
