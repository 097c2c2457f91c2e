import { appendBegun, appendEnded } from "../../../src/ledger/append.ts";
import type { Entry, Keeper } from "../../../src/ledger/ports.ts";
import { hasherFor } from "../../../src/ledger/records/hashing.ts";
import type { RecordHeader } from "../../../src/ledger/records/ports.ts";
import { outcomeWithoutPersonal } from "../../../src/model/records/personal.ts";
import type {
  Outcome,
  RecordedField,
  RecordedPullRequest,
} from "../../../src/model/records/receipt.ts";
import { endOf, headerAt, idOf } from "../samples.ts";

/** A merged pull request that one person asked for and another approved. */
export function pullRequest(
  number: number,
  author: string,
  ...approvers: readonly string[]
): RecordedPullRequest {
  const headCommit = String(number % 10).repeat(40);
  return {
    number,
    headCommit,
    author,
    planDigest: "0".repeat(64),
    reviewers: approvers.map((login) => ({
      login,
      commit: headCommit,
      at: "2026-11-02T07:00:00Z",
    })),
  };
}

/** The header of a run on GitHub that applied these pull requests; without any, of one that was started manually. */
export function runOnGitHub(
  id: number,
  startedAt: string,
  pullRequests: readonly RecordedPullRequest[],
  approvedBy: readonly string[] = ["cara"],
): RecordHeader {
  const isManual = pullRequests.length === 0;
  return headerAt(startedAt, {
    actor: "ana",
    commit: String(id % 10).repeat(40),
    run: {
      id,
      attempt: 1,
      url: `https://github.com/contoso/people/actions/runs/${id}`,
      event: isManual ? "workflow_dispatch" : "push",
      ...(isManual && { approvedBy }),
    },
    ...(!isManual && { pullRequests }),
  });
}

/** What was done to one person, in one request. */
export function wrote(
  name: string,
  fields: readonly (readonly [
    field: string,
    from: RecordedField["from"],
    to: RecordedField["to"],
  ])[],
  more: Partial<Outcome> = {},
): Outcome {
  return {
    kind: "update",
    userPrincipalName: `${name}@contoso.com`,
    displayName: "Nina Okafor",
    id: idOf("nina"),
    status: "applied",
    done: fields.map(([field]) => field),
    writes: [
      {
        at: "2026-11-02T08:00:01Z",
        requestId: `request-${fields.map(([field]) => field).join("-")}`,
        clientRequestId: "client",
        fields: fields.map(([field, from, to]) => ({ field, from, to })),
      },
    ],
    ...more,
  };
}

/** Keeps a run as one would: with personal values as the keeper takes them. */
export async function keepAsRun(
  keeper: Keeper,
  header: RecordHeader,
  outcomes: readonly Outcome[],
): Promise<Entry> {
  const hashed = hasherFor(header.salt);
  const kept = keeper.keepsPersonal
    ? outcomes
    : outcomes.map((outcome) => hashed(outcomeWithoutPersonal(outcome)));
  await appendBegun(keeper, header);
  return appendEnded(keeper, header, { end: endOf(outcomes), outcomes: kept });
}

/** Nina is created by one pull request, renamed and promoted by a second, and corrected by a run started manually. */
export async function keepNina(keeper: Keeper): Promise<void> {
  await keepAsRun(
    keeper,
    runOnGitHub(9001, "2026-11-02T08:00:00Z", [pullRequest(123, "ana", "cara")]),
    [
      wrote(
        "nina.ito",
        [
          ["userPrincipalName", null, "nina.ito@contoso.com"],
          ["accountEnabled", null, true],
          ["displayName", null, "Nina Ito"],
          ["mobilePhone", null, "+1 425 555 0100"],
        ],
        { kind: "create", displayName: "Nina Ito", reviews: ["#123"] },
      ),
      wrote("ben", [["jobTitle", "Engineer", "Lead"]], { id: idOf("ben"), reviews: ["#123"] }),
    ],
  );
  await keepAsRun(
    keeper,
    runOnGitHub(9002, "2026-11-03T08:00:00Z", [
      pullRequest(124, "dora", "cara", "eli"),
      pullRequest(125, "finn", "dora"),
    ]),
    [
      wrote(
        "nina.okafor",
        [
          ["userPrincipalName", "nina.ito@contoso.com", "nina.okafor@contoso.com"],
          ["jobTitle", null, "Engineer"],
          ["mobilePhone", "+1 425 555 0100", "+1 425 555 0199"],
        ],
        { reviews: ["#124", "#125"] },
      ),
    ],
  );
  await keepAsRun(keeper, runOnGitHub(9003, "2026-11-04T08:00:00Z", [], ["cara"]), [
    wrote("nina.okafor", [["jobTitle", "Wizard", "Engineer"]], { reviews: ["run 9003"] }),
  ]);
}
