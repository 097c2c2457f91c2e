import type { Refusal } from "../../model/plan.ts";
import { forMarkdown, forMarkdownBlock, forMarkdownCode } from "../escape.ts";
import { folded, placeLink, quoted, runLink, type Budget, type MarkdownOptions } from "./parts.ts";
import { codeTag, peopleMarkdown } from "../people.ts";
import { rollcallOnPath } from "../rollcall.ts";
import { shorten } from "../values.ts";
import { count } from "../words.ts";

/** A longer list of users to paste is folded away, so that what follows is seen. */
const MOST_USERS_UNFOLDED = 12;

/** A guard that refuses, with the file that lifts it, ready to paste, as far as there is room. */
export function renderRefusal(
  refusal: Refusal,
  options: Pick<MarkdownOptions, "link" | "run" | "rollcall">,
  budget: Pick<Budget, "text" | "names" | "paste">,
): string {
  const { fallsShort = [] } = refusal;
  return quoted("CAUTION", [
    `**Refused by the guard ${refusal.guard}:** ${forMarkdown(shorten(refusal.message, budget.text))}`,
    ...fallsShort.flatMap(({ at, why }) => [
      "",
      `${placeLink(at, options)} does not lift this: ${forMarkdown(shorten(why, budget.text))}.`,
    ]),
    "",
    ...remedyMarkdown(refusal, options, budget),
  ]);
}

/** What to do, with the file that lifts the guard or else the users. */
export function remedyMarkdown(
  { acknowledgement, remedy, users }: Refusal,
  options: Pick<MarkdownOptions, "run" | "rollcall">,
  budget: Pick<Budget, "text" | "names" | "paste">,
): string[] {
  const text = forMarkdown(shorten(remedy, budget.text));
  if (!acknowledgement) {
    const people = users.map((userPrincipalName) => ({ userPrincipalName }));
    return [text, ...(users.length > 0 ? ["", peopleMarkdown(people, budget.names)] : [])];
  }
  const path = shorten(acknowledgement.path, 200);
  const pasted = forMarkdownBlock(acknowledgement.text);
  if (pasted.length > budget.paste)
    return [
      `If this is intended, add the file ${forMarkdownCode(path)}, which names the ${count(users.length, "user")}, and have it reviewed: ${options.run?.isWhole ? `${runLink(options.run)} holds it, ready to paste` : `${forMarkdownCode((options.rollcall ?? rollcallOnPath)("plan"))} prints it`}.`,
    ];
  return [text, "", folded(codeTag(path), pasted, users.length <= MOST_USERS_UNFOLDED)];
}
