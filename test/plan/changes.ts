import type { CreateChange, ExistingChange, FieldChange } from "../../src/model/plan.ts";
import type { FieldValue } from "../../src/model/values.ts";
import { idOf } from "../builders.ts";

/** Builders of single changes, for what takes changes and does not care how they were planned. */

export const ANA = "ana.silva@contoso.com";
const at = { file: "users/ana.silva.yaml", line: 1 };

type Steps = Readonly<Record<string, FieldValue | readonly [from: FieldValue, to: FieldValue]>>;

/** Steps from null, or from what is given before the target. */
export function steps(all: Steps): FieldChange[] {
  return Object.entries(all).map(([field, step]) => {
    const [from, to] = Array.isArray(step) ? (step as [FieldValue, FieldValue]) : [null, step];
    return { field, from, to: to as FieldValue, at };
  });
}

/** An update of Ana Silva's account. */
export function existing(all: Steps = {}, more: Partial<ExistingChange> = {}): ExistingChange {
  const userPrincipalName = more.userPrincipalName ?? ANA;
  return {
    kind: "update",
    cause: "here",
    userPrincipalName,
    id: idOf(userPrincipalName),
    at,
    fields: steps(all),
    seen: {
      userPrincipalName,
      accountEnabled: true,
      onPremisesSyncEnabled: false,
      createdAt: "2020-01-01T00:00:00Z",
    },
    ...more,
  };
}

/** A creation of Ana Silva's account. */
export function creation(all: Steps = {}, more: Partial<CreateChange> = {}): CreateChange {
  const userPrincipalName = more.userPrincipalName ?? ANA;
  return {
    kind: "create",
    cause: "here",
    userPrincipalName,
    at,
    fields: steps({ userPrincipalName, accountEnabled: true, ...all }),
    ...more,
  };
}
