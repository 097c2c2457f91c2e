import { compareText } from "../../model/diagnostic.ts";
import type { OpenWork, Plan, Refusal } from "../../model/plan.ts";
import { KINDS } from "./plan.ts";
import { count, listed } from "../words.ts";

/**
 * "9 disables (#1, #2 and #3)": what merging applies beyond what its pull request causes. Empty when nothing.
 *
 * @param label how a review is written
 */
export function openDeeds(
  { changes }: Pick<OpenWork, "changes">,
  label: (review: string) => string = (review) => review,
): string {
  if (changes.length === 0) return "";
  const deeds = KINDS.flatMap((kind) => {
    const number = changes.filter((change) => change.kind === kind).length;
    return number > 0 ? [count(number, kind, `${kind}s`)] : [];
  });
  const labels = [...new Set(changes.flatMap(({ reviews }) => reviews))].toSorted(compareText);
  return `${listed(deeds)}${labels.length > 0 ? ` (${listed(labels.map(label))})` : ""}`;
}

/** What follows how open work is called: that merging applies it, or would if no guard refused. */
export function openFollows(plan: Plan): string {
  return plan.refusals.length + openRefusals(plan).length > 0 || plan.observes
    ? "merging would apply it as well"
    : "merging applies it as well";
}

/** The guards that refuse all that merging would apply, although they pass what its pull request causes. */
export function openRefusals({ open, refusals }: Plan): OpenWork["refusals"] {
  return (open?.refusals ?? []).filter(({ guard }) => !refusals.some((own) => own.guard === guard));
}

/** How both kinds of open work begin. */
export const OPEN_TITLE = "Merged before and not applied yet";

/** Whether a pull request has to answer for a refusal, and what follows. */
export function whoseRefusal({ isOwn }: Refusal & { readonly isOwn: boolean }): string {
  return isOwn
    ? "Each part passes alone. Merging both would apply nothing: wait until the changes merged before are applied, or commit the acknowledgement with this pull request."
    : "Changes merged before are refused already, so merging applies nothing until that is resolved. This pull request does not cause it.";
}
