import { propertyOfField, type FieldName } from "../model/properties/fields.ts";
import type { Change, FieldChange } from "../model/plan.ts";
import type { RequestGroup } from "../model/properties/properties.ts";
import { personRelationship, relationshipOf, setOf, SETS } from "../relationships/index.ts";
import type { SetRelationship } from "../relationships/relationship.ts";

/** The requests that carry out one change, in order. */
export type WriteStep =
  | { readonly kind: "create"; readonly fields: readonly FieldChange[] }
  | { readonly kind: "update"; readonly fields: readonly FieldChange[] }
  | { readonly kind: "relationship"; readonly field: FieldChange }
  /** Elements of one set. */
  | { readonly kind: "set"; readonly set: FieldName; readonly fields: readonly FieldChange[] };

/** What a request writes. */
export function fieldsOf(step: WriteStep): readonly FieldChange[] {
  return step.kind === "relationship" ? [step.field] : step.fields;
}

/**
 * Splits a change into requests. Properties that need more privilege travel on their own, so that a refused phone
 * number does not stop a new job title. A disable goes first and an enable last: in between, the account is shut.
 */
export function writeSteps(change: Change): WriteStep[] {
  const properties = change.fields.filter(({ field }) => !relationshipOf(field));
  const relationships = [
    ...change.fields
      .filter(({ field }) => personRelationship(field))
      .map((field): WriteStep => ({ kind: "relationship", field })),
    ...SETS.flatMap((set) => setSteps(set, change)),
  ];
  if (change.kind === "create") {
    // The one property whose permission a creator of users usually lacks.
    const own = properties.filter(({ field }) => groupOf(field) === "lifecycle");
    const first = properties.filter((field) => !own.includes(field));
    return [
      { kind: "create", fields: first },
      ...(own.length > 0 ? [{ kind: "update", fields: own } as const] : []),
      ...relationships,
    ];
  }
  const order = change.kind === "disable" ? DISABLE_FIRST : ENABLE_LAST;
  const groups = Map.groupBy(properties, ({ field }) => groupOf(field));
  return [
    ...order.flatMap((group): WriteStep[] => {
      const fields = groups.get(group);
      return fields ? [{ kind: "update", fields }] : [];
    }),
    ...relationships,
  ];
}

// A group refuses one user without minding the others; licences depend on each other, and are given and taken at once.
function setSteps({ name, together }: SetRelationship, change: Change): WriteStep[] {
  const fields = change.fields.filter(({ field }) => setOf(field)?.name === name);
  const parts = together ? [fields] : fields.map((field) => [field]);
  return parts
    .filter((part) => part.length > 0)
    .map((part): WriteStep => ({ kind: "set", set: name, fields: part }));
}

const REST: readonly RequestGroup[] = [
  "plain",
  "phone",
  "otherMails",
  "hireDate",
  "lifecycle",
  "dataLocation",
  "policy",
  "name",
];
const DISABLE_FIRST: readonly RequestGroup[] = ["account", ...REST];
const ENABLE_LAST: readonly RequestGroup[] = [...REST, "account"];

function groupOf(field: string): RequestGroup {
  return propertyOfField(field)?.request ?? "plain";
}
