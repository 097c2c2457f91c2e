import { compareText } from "../model/diagnostic.ts";
import { compareFields, type FieldName } from "../model/properties/fields.ts";
import type { LeftOut } from "../model/tables/importReport.ts";
import type { DirectoryUser } from "../model/user.ts";
import { foldName, type FieldValue } from "../model/values.ts";
import type { SetContext } from "../plan/compare/sets.ts";
import type { FindPerson } from "../relationships/relationship.ts";
import { declarable, leftOut } from "./values.ts";

/** What could not be said, each thing once. */
export class Notes {
  readonly #all: LeftOut[] = [];
  readonly #known = new Set<string>();

  add(note: LeftOut): void {
    const key = `${note.userPrincipalName} ${note.field}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.#all.push(note);
  }

  sorted(): LeftOut[] {
    return this.#all.toSorted(
      (a, b) =>
        compareText(a.userPrincipalName, b.userPrincipalName) || compareFields(a.field, b.field),
    );
  }
}

/** What is known while users are imported. */
export interface Context {
  readonly names: ReadonlyMap<string, string>;
  readonly fields: readonly FieldName[];
  readonly notes: Notes;
  /** Folded employeeIds that are declared. */
  readonly employeeIds: Set<string>;
  readonly findPerson: FindPerson;
  /** By what sets are compared. */
  readonly sets: SetContext;
}

/** What is declared of a field that nobody declares yet; notes why nothing is. */
export function reasonable(
  user: DirectoryUser,
  field: FieldName,
  { names, notes, employeeIds }: Context,
): { value?: FieldValue; reason?: string } {
  const found = declarable(user, field, names);
  if (found.value === undefined) {
    if (found.reason === undefined) return {};
    notes.add(leftOut(user, field, found.reason));
    return { reason: found.reason };
  }
  if (field === "employeeId" && typeof found.value === "string") {
    const folded = foldName(found.value);
    if (employeeIds.has(folded)) {
      const reason = "also belongs to another user, and each number can be declared only once";
      notes.add(leftOut(user, field, reason));
      return { reason };
    }
    employeeIds.add(folded);
  }
  return { value: found.value };
}
