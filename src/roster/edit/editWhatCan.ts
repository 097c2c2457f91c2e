import { CannotEdit, editUsers, type Edit } from "./editUser.ts";

interface Change {
  readonly edit: Edit;
}

/** What is to be changed of the user that is declared at a line. */
export type UserChanges<Each extends Change> = readonly [line: number, changes: readonly Each[]];

/**
 * Makes all changes of a file's text that can be made in place. All at once, since each edit reads the whole file; where
 * that cannot be, half of them, down to a single value. Pure.
 *
 * @param users from the bottom up, since a new line moves those below it
 * @param failed gets each change that could not be made, with the reason
 */
export function editWhatCan<Each extends Change>(
  text: string,
  users: readonly UserChanges<Each>[],
  failed: Map<Each, string>,
): string {
  const [first, ...others] = users;
  if (!first) return text;
  const result = edited(text, users);
  if ("text" in result) return result.text;
  if (others.length > 0) {
    const half = Math.ceil(users.length / 2);
    return editWhatCan(editWhatCan(text, users.slice(0, half), failed), users.slice(half), failed);
  }
  const [line, together] = first;
  const possible = together.filter((change) => {
    const alone = edited(text, [[line, [change]]]);
    if ("why" in alone) failed.set(change, alone.why);
    return "text" in alone;
  });
  const rest = edited(text, [[line, possible]]);
  if ("text" in rest) return rest.text;
  for (const change of possible) failed.set(change, rest.why);
  return text;
}

function edited(
  text: string,
  users: readonly UserChanges<Change>[],
): { readonly text: string } | { readonly why: string } {
  const changes = users.map(([line, own]) => ({
    place: { line },
    edits: own.map(({ edit }) => edit),
  }));
  try {
    return { text: editUsers(text, changes) };
  } catch (error) {
    if (error instanceof CannotEdit) return { why: error.message };
    throw error;
  }
}
