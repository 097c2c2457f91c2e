import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/ledger/ports.ts";
import type { Outcome } from "../../src/model/records/receipt.ts";
import type { GitServer } from "../ledger/keepers/gitServer.ts";
import { writesOf } from "../story/world.ts";
import { BEN, company, yaml } from "./company.ts";
import { entriesIn, ledgerReader, onServer } from "./ledgerServer.ts";
import type { ActionWorld } from "./world.ts";

const SENIOR = { "users/ben.yaml": yaml({ ...BEN, jobTitle: "Senior Engineer" }) };
const APPLY = ".github/workflows/rollcall-apply.yml";

/** A company whose repository is on a server that asks for tokens, and lets those push that may. */
async function companyOnServer(
  more: Parameters<typeof company>[0] = {},
): Promise<{ world: ActionWorld; server: GitServer }> {
  const world = await company({ ledger: "git", ...more });
  return { world, server: await onServer(world) };
}

async function entriesOf({ repository, tenant }: ActionWorld): Promise<Entry[]> {
  return entriesIn(repository.origin, tenant.id);
}

async function outcomesOf({ repository }: ActionWorld, entry: Entry): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const part of (await ledgerReader(repository.origin)).parts(entry))
    outcomes.push(...(part?.outcomes ?? []));
  return outcomes;
}

describe("a merge that is applied, with a ledger in a branch", () => {
  it("is in the ledger: who approved what, and what was written", async () => {
    const { world, server } = await companyOnServer();
    const pull = await world.open(SENIOR);
    await world.plan(pull);
    const main = await world.merge([pull]);
    const applied = await world.apply(main);
    expect(applied).toMatchObject({ code: 0 });
    expect(world.tenant.users[1]).toMatchObject({ jobTitle: "Senior Engineer" });

    // That of the run before the ledger, then this one.
    const entries = await entriesOf(world);
    expect(entries.map(({ kind, header }) => `${kind} ${header.run?.id ?? "before"}`)).toEqual([
      "ended before",
      `begun ${applied.run.id}`,
      `ended ${applied.run.id}`,
    ]);
    const ended = entries.at(-1);
    if (!ended) throw new Error("no entry");
    expect(ended.header.pullRequests).toMatchObject([
      { number: pull.number, headCommit: pull.head, reviewers: [{ commit: pull.head }] },
    ]);
    expect(ended.end).toMatchObject({ complete: true, totals: { applied: 1 } });
    expect(await outcomesOf(world, ended)).toMatchObject([
      {
        userPrincipalName: BEN.userPrincipalName,
        status: "applied",
        writes: [{ fields: [{ field: "jobTitle", from: "Engineer", to: "Senior Engineer" }] }],
      },
    ]);
    expect(await world.repository.tip()).toBe(main.after);
    // The token went along, and is in no log.
    const pushes = server.asked.filter(({ path }) => path.includes("receive-pack"));
    const tokens = new Set(pushes.map(({ authorization }) => authorization));
    expect(tokens.size).toBe(1);
    for (const token of tokens)
      expect(applied.log).not.toContain(token?.replace("basic ", "") ?? "");
  });

  it("a manual run that is approved goes on with the chain", async () => {
    const { world } = await companyOnServer();
    const pull = await world.open(SENIOR);
    await world.plan(pull);
    await world.apply(await world.merge([pull]));
    const [, ben] = world.tenant.users;
    if (ben) ben["jobTitle"] = "Director";
    const manual = await world.dispatch();
    expect(manual.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual([
      "plan 0",
      "approve 0",
      "apply-approved 0",
    ]);
    const entries = await entriesOf(world);
    expect(entries.map(({ sequence, kind }) => `${sequence} ${kind}`)).toEqual([
      "1 ended",
      "2 begun",
      "3 ended",
      "4 begun",
      "5 ended",
    ]);
    expect(entries.at(-1)?.header.run?.approvedBy).toHaveLength(1);
  });

  it("a job that may not write contents writes nothing to the directory, and says so", async () => {
    const { world } = await companyOnServer();
    const text = await world.repository.textAt(await world.repository.tip(), APPLY);
    await world.push({ [APPLY]: `${text.replaceAll("contents: write", "contents: read")}\n` });
    const pull = await world.open(SENIOR);
    await world.plan(pull);
    const applied = await world.apply(await world.merge([pull]));
    expect(applied.code).toBe(1);
    expect(applied.log).toContain("On GitHub the job needs the permission contents: write");
    expect(writesOf(world.directory)).toEqual([]);
    expect(await world.repository.tipOf("rollcall-ledger")).toBe("");
  });

  it("without the option there is no branch, and nothing is asked", async () => {
    const { world, server } = await companyOnServer({ ledger: "none" });
    const pull = await world.open(SENIOR);
    await world.plan(pull);
    expect(await world.apply(await world.merge([pull]))).toMatchObject({ code: 0 });
    expect(await world.repository.tipOf("rollcall-ledger")).toBe("");
    expect(server.asked.filter(({ path }) => path.includes("receive-pack"))).toEqual([]);
  });
});
