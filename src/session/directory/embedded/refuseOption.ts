import { REFUSED_STATUSES } from "../../../embedded/faults/kinds.ts";
import type { Fault } from "../../../embedded/faults/faults.ts";
import { foldName } from "../../../model/values.ts";
import { UserError } from "../../process/world.ts";

/**
 * Reads `--refuse ana.silva@contoso.com=403`.
 *
 * @throws UserError for another form, a status that Graph does not answer to one write, and a user who is named twice
 */
export function refuseOption(given: readonly string[]): Fault[] {
  const seen = new Set<string>();
  return given.map((text) => {
    const [, userPrincipalName = "", number = ""] =
      /^\s*([^\s=]+@[^\s=]+)=(\d+)\s*$/.exec(text) ?? [];
    const status = REFUSED_STATUSES.find((each) => String(each) === number);
    if (userPrincipalName === "" || status === undefined)
      throw new UserError(
        `--refuse takes a userPrincipalName and a status, such as ana.silva@contoso.com=403, not ${JSON.stringify(text)}. The statuses are ${REFUSED_STATUSES.join(", ")}.`,
      );
    if (seen.has(foldName(userPrincipalName)))
      throw new UserError(
        `--refuse names ${userPrincipalName} twice. Give one status for each user.`,
      );
    seen.add(foldName(userPrincipalName));
    return { kind: "user-refused", userPrincipalName, status };
  });
}
