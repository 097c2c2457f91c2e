/**
 * Where the fact stands that a claim restates. The facts were collected on two sheets, each in sections: one on users, one
 * on the rest of a person's time with a company.
 */
export type Section = keyof typeof SECTIONS;

/** Sheet and number → what the section is about, in the order of the sheets. */
export const SECTIONS = {
  "users 1.1": "the request that creates a user",
  "users 1.2": "what each value of a new user may be",
  "users 1.3": "what is refused, and in which words",
  "users 2.1": "the request that changes a user",
  "users 2.2": "properties with special rules",
  "users 2.3": "the table of all properties",
  "users 3.1": "managers",
  "users 3.2": "groups",
  "users 3.3": "licences",
  "users 3.4": "guests",
  "users 3.5": "sessions",
  "users 3.6": "Temporary Access Passes",
  "users 3.7": "deleted users",
  "users 3.8": "administrative units",
  "users 3.9": "where a user can be marked as managed",
  "users 4.1": "lists, filters and searches",
  "users 4.2": "delta",
  "users 5": "batches",
  "users 6": "quotas",
  "users 7": "replication",
  "users 8": "permissions",
  "users 9": "errors",
  "lifecycle 1": "kinds of groups, reading and writing members",
  "lifecycle 2": "seats, service plans and assignments",
  "lifecycle 3": "invitations and sponsors",
  "lifecycle 4": "disabling, deleting, restoring, dates",
  "lifecycle 5": "roles, and the users that they protect",
  "lifecycle 6": "registering a directory extension",
  "lifecycle 7": "the first credential",
  "lifecycle 8": "audit and sign-ins",
} as const;

/** `users` for `users 1.1` */
export function sheetOf(section: Section): string {
  return section.slice(0, section.indexOf(" "));
}
