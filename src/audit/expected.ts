import type { AuditedWrite } from "../model/records/audit.ts";
import { propertyOfField } from "../model/properties/fields.ts";
import type { Outcome, RecordedField, RecordedWrite } from "../model/records/receipt.ts";
import { namedAs } from "../model/user.ts";
import { isHolding } from "../model/values.ts";
import { relationshipOf } from "../relationships/index.ts";

/** What an entry of the log must be about, to be that of a write. */
export interface Expected extends Omit<AuditedWrite, "status" | "entry"> {
  /** Object id of the group that the user came into or left. */
  readonly groupId?: string;
}

/** The entries that the log must have of a run: one for each write, or for each element of a set in it. */
export function expectedOf(outcomes: readonly Outcome[]): readonly Expected[] {
  return outcomes.flatMap((outcome) => {
    const { id, writes = [] } = outcome;
    if (id === undefined) return [];
    const person = {
      userPrincipalName: outcome.userPrincipalName,
      ...namedAs(outcome.displayName),
      id,
    };
    return writes.flatMap((write) =>
      partsOf(outcome, write).map((part) => ({
        ...person,
        at: write.at,
        requestId: write.requestId,
        clientRequestId: write.clientRequestId,
        ...part,
      })),
    );
  });
}

type Part = Pick<Expected, "fields" | "activities" | "groupId">;

function partsOf({ kind }: Outcome, { fields }: RecordedWrite): Part[] {
  const properties = fields.filter(({ field }) => propertyOfField(field) !== undefined);
  const others = fields.filter(({ field }) => propertyOfField(field) === undefined);
  return [
    ...(properties.length > 0
      ? [{ fields: namesOf(properties), activities: activitiesOf(kind, properties) }]
      : []),
    ...partsOfRelationships(others),
  ];
}

function namesOf(fields: readonly RecordedField[]): string[] {
  return fields.map(({ field }) => field);
}

function activitiesOf(kind: Outcome["kind"], fields: readonly RecordedField[]): string[] {
  // Everything else that a new user gets is written after it is there.
  if (kind === "create" && fields.some(({ field }) => field === "userPrincipalName"))
    return ["Add user"];
  const state = fields.find(({ field }) => field === "accountEnabled");
  if (!state) return ["Update user"];
  return [state.to === false ? "Disable account" : "Enable account", "Update user"];
}

function partsOfRelationships(fields: readonly RecordedField[]): Part[] {
  const together = new Map<string, RecordedField[]>();
  const parts: Part[] = [];
  for (const change of fields) {
    const relationship = relationshipOf(change.field);
    if (!relationship) continue;
    const { set, taken } = relationship.audited;
    if (relationship.kind === "set" && relationship.together)
      together.set(relationship.name, [...(together.get(relationship.name) ?? []), change]);
    else
      parts.push({
        fields: [change.field],
        activities: change.to === null ? taken : set,
        ...groupIn(change),
      });
  }
  for (const changes of together.values()) {
    const [first] = changes;
    const relationship = first && relationshipOf(first.field);
    if (relationship)
      parts.push({ fields: namesOf(changes), activities: relationship.audited.set });
  }
  return parts;
}

function groupIn({ from, to }: RecordedField): Pick<Part, "groupId"> {
  const holding = isHolding(to) ? to : isHolding(from) ? from : undefined;
  return holding?.as === "member" && holding.id ? { groupId: holding.id } : {};
}
