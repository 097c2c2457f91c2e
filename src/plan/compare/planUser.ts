import type { Match } from "../accounts/match.ts";
import { planExistingUser } from "./planExistingUser.ts";
import { planNewUser } from "./planNewUser.ts";
import { block, type PlanContext, type Planned } from "./planned.ts";

/** Decides what happens to one declared user: nothing, one change, or blocked until a person decides. */
export function planUser(match: Match, context: PlanContext): Planned {
  switch (match.kind) {
    case "blocked":
      return block(match, match.reason, match.message, match.candidates);
    case "new":
      return blockedByBase(match, context) ?? planNewUser(match, context);
    case "matched":
      return blockedByBase(match, context) ?? planExistingUser(match, context);
  }
}

// Who is missing from a base that could not be read completely is perhaps not new: what differs would be drift.
function blockedByBase(match: Match, { base }: PlanContext): Planned | undefined {
  if (!base?.mistake || base.counterpart(match)) return undefined;
  const { at, message } = base.mistake;
  return block(
    match,
    "base-invalid",
    `may have been declared before, since the base has a mistake at ${at.file}:${at.line} (${message}); first merge a pull request that only repairs it`,
  );
}
