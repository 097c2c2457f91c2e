import { HIDDEN, isPersonal } from "../../model/records/personal.ts";
import type { Undone } from "../../model/records/undo.ts";

/** As JSON; its schema is `undoneSchema`. */
export function undoneDocument(
  { restored, already, left }: Undone,
  { hidePersonal }: { readonly hidePersonal: boolean },
): Undone & { readonly formatVersion: 1 } {
  const hidden = `(${HIDDEN})`;
  return {
    formatVersion: 1,
    restored: restored.map((value) =>
      hidePersonal && isPersonal(value) ? { ...value, declared: hidden, live: hidden } : value,
    ),
    already,
    left,
  };
}
