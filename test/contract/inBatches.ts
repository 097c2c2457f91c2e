import { DEFAULT_WAIT_SECONDS, RunError, type Request } from "./graph.ts";
import type { Ground } from "./ground.ts";
import { memberOf, textAt, type Answer } from "./match.ts";

const BATCH = 20;

/**
 * Sends many requests, twenty in a batch, each again for as long as the quota or an error of the service refuses it.
 *
 * @throws RunError when a batch is refused as a whole
 */
export async function inBatches(
  requests: readonly Request[],
  { send, sleep, stopping, patienceSeconds }: Ground,
): Promise<(Answer | undefined)[]> {
  const answers: (Answer | undefined)[] = requests.map(() => undefined);
  let open = [...requests.keys()];
  for (let waited = 0; open.length > 0;) {
    const unanswered: number[] = [];
    let wait = 0;
    for (let start = 0; start < open.length; start += BATCH) {
      const chunk = open.slice(start, start + BATCH);
      const whole = await send({
        method: "POST",
        path: "/$batch",
        body: { requests: chunk.map((index) => batchItem(String(index), requests[index])) },
      });
      const responses = memberOf(whole.body, "responses");
      if (!Array.isArray(responses)) {
        if (whole.status < 500)
          throw new RunError(
            `The Graph root answers a batch with ${`${whole.status} ${textAt(whole.body, "error", "code")}`.trim()}. Does ROLLCALL_GRAPH_URL point at Microsoft Graph?`,
          );
        unanswered.push(...chunk);
        wait = Math.max(wait, DEFAULT_WAIT_SECONDS);
        continue;
      }
      for (const response of responses) {
        const index = Number(memberOf(response, "id"));
        const status = Number(memberOf(response, "status"));
        answers[index] = { status, headers: {}, body: memberOf(response, "body") };
        if (status !== 429) continue;
        unanswered.push(index);
        wait = Math.max(wait, Number(memberOf(memberOf(response, "headers"), "Retry-After")) || 1);
      }
    }
    if (unanswered.length === 0 || waited + wait > Math.max(patienceSeconds, 300)) break;
    open = unanswered;
    waited += wait;
    await sleep(wait * 1000, stopping).catch(() => {});
  }
  return answers;
}

function batchItem(id: string, request: Request | undefined): unknown {
  return {
    id,
    method: request?.method,
    url: request?.path,
    ...(request?.body !== undefined && {
      headers: { "Content-Type": "application/json" },
      body: request.body,
    }),
  };
}
