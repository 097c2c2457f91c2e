import type { Configuration } from "../model/settings/configuration.ts";
import { wholeOfField } from "../model/properties/fields.ts";
import {
  CALLS,
  READ_ALL,
  TO_READ_DELETED_USERS,
  UNSEEN,
  waysToWrite,
  type Ways,
} from "../model/directory/permissions.ts";
import { propertyNamed } from "../model/properties/properties.ts";
import type { Roster } from "../model/user.ts";
import { relationshipNamed } from "../relationships/index.ts";

/** What an application is for. */
export type Purpose = "plan" | "apply" | "hand-over" | "audit";

/** One thing that a run does, and what Graph asks for it. */
export interface Need {
  readonly purpose: Purpose;
  /** To be read after "for", such as "writing jobTitle". */
  readonly what: string;
  /** What to grant for it. */
  readonly least: readonly string[];
  /** Whatever permits it. */
  readonly ways: Ways;
  /** Whether a broader permission is known to be enough. */
  readonly broaderIsUnverified?: true;
  /** Used where it is there, and missed nowhere. */
  readonly isOptional?: true;
}

/** What handing passes over takes, and what the doctor looks up for it besides. */
export const HAND_OVER_NEEDS: readonly Need[] = [
  {
    purpose: "hand-over",
    what: "reading new users",
    least: ["User.Read.All"],
    ways: CALLS["GET users/{}"] ?? [],
  },
  {
    purpose: "hand-over",
    what: "issuing passes",
    least: ["UserAuthMethod-TAP.ReadWrite.All"],
    ways: CALLS["POST users/{}/authentication/temporaryAccessPassMethods"] ?? [],
  },
  {
    purpose: "hand-over",
    what: "reading the policy for passes",
    least: ["Policy.Read.AuthenticationMethod"],
    ways:
      CALLS["GET policies/authenticationMethodsPolicy/authenticationMethodConfigurations/{}"] ?? [],
    isOptional: true,
  },
  {
    purpose: "hand-over",
    what: "reading the policy's groups",
    least: ["GroupMember.Read.All"],
    ways: CALLS["GET groups/{}"] ?? [],
    isOptional: true,
  },
];

/** What reading the audit log takes. */
export const AUDIT_NEEDS: readonly Need[] = [
  {
    purpose: "audit",
    what: "reading the audit log",
    least: ["AuditLog.Read.All"],
    ways: CALLS["GET auditLogs/directoryAudits"] ?? [],
  },
];

/** What planning and applying this roster takes, in the order of docs/privileges.md. */
export function needsOf(roster: Roster, configuration: Configuration): readonly Need[] {
  const fields = [
    ...new Set(roster.users.flatMap(({ fields: all }) => Object.keys(all).map(wholeOfField))),
  ].filter((name) => name !== "passwordProfile");
  const sets = [
    ...(Object.keys(configuration.groups).length > 0 ? ["groups"] : []),
    ...(configuration.licenses.length > 0 ? ["licenses"] : []),
  ];
  const names = [...new Set([...fields, ...sets])];
  return [
    ...READINGS,
    ...names.flatMap((name) => readingOf(name)),
    ...(roster.users.some(({ id }) => id === undefined) ? [CREATING] : []),
    ...names.flatMap((name) => writingOf(name)),
  ];
}

const READINGS: readonly Need[] = [
  {
    purpose: "plan",
    what: "reading the tenant",
    least: ["Organization.Read.All"],
    ways: CALLS["GET organization"] ?? [],
  },
  { purpose: "plan", what: "reading users", least: ["User.Read.All"], ways: READ_ALL },
  {
    purpose: "plan",
    what: "reading deleted users",
    least: ["User.Read.All"],
    ways: TO_READ_DELETED_USERS,
  },
];

const CREATING: Need = {
  purpose: "apply",
  what: "creating users",
  least: ["User.ReadWrite.All"],
  ways: CALLS["POST users"] ?? [],
};

function readingOf(name: string): Need[] {
  const permission = propertyNamed(name)?.readPermission;
  if (permission !== undefined)
    return [
      {
        purpose: "plan",
        what: `reading ${name}`,
        least: [permission],
        ways: UNSEEN[name] ?? [[permission]],
      },
    ];
  const relationship = relationshipNamed(name);
  if (relationship?.kind !== "set") return [];
  const { path, permission: least } = relationship.reading;
  const call = `GET ${path.slice(1).replaceAll(/\{\w+\}/g, "{}")}`;
  return [call, ...(name === "groups" ? ["GET groups"] : [])].map((each) => ({
    purpose: "plan" as const,
    what: `reading ${name}`,
    least: [least],
    ways: CALLS[each] ?? [[least]],
  }));
}

function writingOf(name: string): Need[] {
  const relationship = relationshipNamed(name);
  if (relationship) {
    const least = [relationship.permission];
    return [
      {
        purpose: "apply",
        what: `writing ${name}`,
        least,
        ways: CALLS[relationship.call] ?? [least],
      },
    ];
  }
  const property = propertyNamed(name);
  if (!property || !property.update) return [];
  const { permission, request } = property;
  const needsReading = request === "account" || request === "lifecycle";
  return [
    {
      purpose: "apply",
      what: `writing ${name}`,
      least: needsReading ? [permission, "User.Read.All"] : [permission],
      ways: waysToWrite(name, false),
      // Microsoft's pages leave open whether what writes all properties writes these.
      ...(permission !== "User.ReadWrite.All" &&
        request !== "lifecycle" && { broaderIsUnverified: true }),
    },
  ];
}
