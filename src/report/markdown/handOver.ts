import type { HandOverResult } from "../../model/handOver.ts";
import { forMarkdown } from "../escape.ts";
import { validityText } from "../facts/handOver.ts";
import { personMarkdown } from "../people.ts";
import { count } from "../words.ts";

/** What a hand-over did, for a job summary. No pass is in it. */
export function renderHandOverMarkdown({
  handedOver,
  waiting,
  recipients,
}: HandOverResult): string {
  if (handedOver.length + waiting.length === 0)
    return "No new account waits for a first credential.\n";
  return [
    ...(handedOver.length > 0
      ? [
          `**Passes for ${count(handedOver.length, "new account")}**, encrypted for ${count(recipients.length, "recipient")}:\n`,
          ...handedOver.map(
            (person) => `- ${personMarkdown(person)}: valid ${validityText(person)}`,
          ),
          "",
        ]
      : []),
    ...(waiting.length > 0
      ? [
          `**Still waiting for a first credential: ${count(waiting.length, "new account")}**\n`,
          ...waiting.map((person) => `- ${personMarkdown(person)}: ${forMarkdown(person.reason)}`),
          "",
        ]
      : []),
  ].join("\n");
}
