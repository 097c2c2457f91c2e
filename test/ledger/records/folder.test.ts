import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderStore } from "../../../src/ledger/records/folder.ts";
import { newSalt } from "../../../src/ledger/records/hashing.ts";
import {
  LedgerError,
  type KeptRecord,
  type RecordHeader,
} from "../../../src/ledger/records/ports.ts";
import { countOutcomes, type Outcome, type Receipt } from "../../../src/model/records/receipt.ts";

const PHONE = "+1 425 555 0142";
const OLD_PHONE = "+1 425 555 0199";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-ledger-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const header = (startedAt: string, more: Partial<RecordHeader> = {}): RecordHeader => ({
  formatVersion: 2,
  tool: { name: "rollcall", version: "0.1.0" },
  tenant: { id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10", domain: "contoso.com" },
  directory: "graph",
  previous: null,
  salt: newSalt(),
  startedAt,
  planDigest: "0".repeat(64),
  ...more,
});

const phoned = (name: string, more: Partial<Outcome> = {}): Outcome => ({
  kind: "update",
  userPrincipalName: `${name}@contoso.com`,
  id: `id-${name}`,
  status: "applied",
  writes: [
    {
      at: "2026-11-02T08:00:01Z",
      requestId: "r",
      clientRequestId: "c",
      fields: [
        { field: "jobTitle", from: "Engineer", to: "Lead" },
        { field: "mobilePhone", from: OLD_PHONE, to: PHONE },
      ],
    },
  ],
  ...more,
});

const whole = (begun: RecordHeader, outcomes: readonly Outcome[]): Receipt => ({
  ...begun,
  finishedAt: begun.startedAt,
  complete: true,
  totals: countOutcomes(outcomes),
  outcomes,
});

async function keep(path: string, startedAt: string, outcomes: readonly Outcome[]): Promise<void> {
  const begun = header(startedAt);
  const record = await folderStore(path).begin(begun);
  for (const outcome of outcomes) await record.add(outcome);
  await record.finish(whole(begun, outcomes));
}

async function chainOf(path: string): Promise<KeptRecord[]> {
  const records: KeptRecord[] = [];
  for await (const record of folderStore(path).chain()) records.push(record);
  return records;
}

describe("the records of a folder", () => {
  it("are all there, newest first, whole or not", async () => {
    const path = join(folder, "receipt.json");
    await keep(path, "2026-11-02T08:00:00.000Z", [phoned("ana")]);
    await keep(path, "2026-11-03T08:00:00.000Z", [phoned("ben")]);
    const killed = await folderStore(path).begin(header("2026-11-04T08:00:00.000Z"));
    await killed.add(phoned("cara"));
    const records = await chainOf(path);
    expect(
      records.map(({ isWhole, attempt }) => [attempt.startedAt.slice(8, 10), isWhole]),
    ).toEqual([
      ["04", false],
      ["03", true],
      ["02", true],
    ]);
    expect(new Set(records.map(({ digest }) => digest)).size).toBe(3);
  });

  it("hold no personal value, and still tell whether one was written", async () => {
    const path = join(folder, "receipt.json");
    await keep(path, "2026-11-02T08:00:00.000Z", [
      phoned("ana", {
        status: "failed",
        error: {
          status: 403,
          code: "x",
          message: `mobilePhone ${PHONE} was refused`,
          requestId: "",
          field: "mobilePhone",
        },
      }),
    ]);
    const texts = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")),
    );
    expect(texts.join("\n")).not.toMatch(/425 555/);
    const [record] = await chainOf(path);
    const [title, phone] = record?.attempt.outcomes[0]?.writes?.[0]?.fields ?? [];
    expect(title).toEqual({ field: "jobTitle", from: "Engineer", to: "Lead" });
    if (!record || !phone) throw new Error("There is no record");
    expect(phone.from).not.toEqual(phone.to);
    expect(record.holds("mobilePhone", phone.to, PHONE)).toBe(true);
    expect(record.holds("mobilePhone", phone.to, OLD_PHONE)).toBe(false);
    // What was there before is known to the directory alone: the record's salt does not open it.
    expect(record.holds("mobilePhone", phone.from, OLD_PHONE)).toBe(false);
  });

  it("pass over what is none: other formats, other files, a torn line", async () => {
    const path = join(folder, "receipt.json");
    await writeFile(path, '{"formatVersion":1,"startedAt":"2026-01-01T00:00:00Z","outcomes":[]}');
    await writeFile(`${path}.before-1`, "not JSON");
    await writeFile(
      `${path}.partial`,
      `${JSON.stringify(header("2026-11-04T08:00:00.000Z"))}\n{"kin`,
    );
    await writeFile(join(folder, "other.json"), JSON.stringify(header("2026-11-05T08:00:00.000Z")));
    const records = await chainOf(path);
    expect(records.map(({ attempt }) => [attempt.startedAt, attempt.outcomes])).toEqual([
      ["2026-11-04T08:00:00.000Z", []],
    ]);
  });

  it("that cannot be kept end the run before anything is written", async () => {
    await writeFile(join(folder, "file"), "");
    const path = join(folder, "file", "receipt.json");
    await expect(folderStore(path).begin(header("2026-11-02T08:00:00.000Z"))).rejects.toThrow(
      LedgerError,
    );
  });
});

describe("two runs that both write a record at one place, since one lost its lease", () => {
  it("keep what they did apart, whichever ends first", async () => {
    for (const first of ["lost", "other"]) {
      const path = join(folder, first, "receipt.json");
      const lost = await folderStore(path).begin(header("2026-11-02T08:00:00.000Z"));
      await lost.add(phoned("ana"));
      const other = await folderStore(path).begin(header("2026-11-02T08:10:00.000Z"));
      await lost.add(phoned("ben"));
      await other.add(phoned("cara"));
      const names = (records: readonly KeptRecord[]): string[][] =>
        records.map(({ attempt }) =>
          attempt.outcomes.map(({ userPrincipalName }) => userPrincipalName.split("@")[0] ?? ""),
        );
      expect(names(await chainOf(path))).toEqual([["cara"], ["ana", "ben"]]);
      const finishing = [
        () => lost.finish(whole(lost.header, [phoned("ana"), phoned("ben")])),
        () => other.finish(whole(other.header, [phoned("cara")])),
      ];
      if (first === "other") finishing.reverse();
      for (const finish of finishing) {
        await finish();
        expect(names(await chainOf(path))).toEqual([["cara"], ["ana", "ben"]]);
      }
      const left = (await readdir(join(folder, first))).filter((name) =>
        /partial|inter/.test(name),
      );
      expect(left).toEqual([]);
    }
  });

  it("and a run that wrote nothing takes its own journal away", async () => {
    const path = join(folder, "receipt.json");
    const lost = await folderStore(path).begin(header("2026-11-02T08:00:00.000Z"));
    const other = await folderStore(path).begin(header("2026-11-02T08:10:00.000Z"));
    await lost.discard();
    expect(await readdir(folder)).toEqual(["receipt.json.partial"]);
    await other.discard();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("a clock that was set back", () => {
  it("puts no record before the one that it names as the one before", async () => {
    const path = join(folder, "receipt.json");
    await keep(path, "2026-11-02T10:00:00.000Z", [phoned("ana")]);
    const [first] = await chainOf(path);
    const begun = header("2026-11-02T09:30:00.000Z", { previous: first?.digest ?? null });
    const second = await folderStore(path).begin(begun);
    await second.finish({ ...whole(begun, [phoned("ben")]), complete: false });
    const [newest] = await chainOf(path);
    const third = await folderStore(path).begin(
      header("2026-11-02T09:00:00.000Z", { previous: newest?.digest ?? null }),
    );
    await third.add(phoned("cara"));
    const records = await chainOf(path);
    expect(records.map(({ attempt }) => attempt.startedAt.slice(11, 16))).toEqual([
      "09:00",
      "09:30",
      "10:00",
    ]);
  });

  it("is no reason for a loop, where records name each other", async () => {
    const path = join(folder, "receipt.json");
    await keep(path, "2026-11-02T10:00:00.000Z", []);
    const text = await readFile(path, "utf8");
    const { createHash } = await import("node:crypto");
    const own = createHash("sha256").update(text).digest("hex");
    const begun = header("2026-11-02T11:00:00.000Z", { previous: own });
    await (await folderStore(path).begin(begun)).finish(whole(begun, []));
    await writeFile(
      `${path}.before-1`,
      text.replace('"previous": null', `"previous": ${JSON.stringify(own)}`),
    );
    expect(await chainOf(path)).toHaveLength(3);
  });

  it("writes over no record of the same moment", async () => {
    const path = join(folder, "receipt.json");
    for (const name of ["ana", "ben", "cara"])
      await keep(path, "2026-11-02T10:00:00.000Z", [phoned(name)]);
    expect(await chainOf(path)).toHaveLength(3);
    for (const name of ["dan", "eva"])
      await (await folderStore(path).begin(header("2026-11-02T10:00:00.000Z"))).add(phoned(name));
    expect(await chainOf(path)).toHaveLength(5);
  });
});

it("what a run left that was killed once its record was there counts once", async () => {
  const path = join(folder, "receipt.json");
  const begun = header("2026-11-02T10:00:00.000Z");
  const record = await folderStore(path).begin(begun);
  await record.add(phoned("ana"));
  const journal = await readFile(`${path}.partial`, "utf8");
  await record.finish(whole(begun, [phoned("ana")]));
  await writeFile(`${path}.partial`, journal);
  expect((await chainOf(path)).map(({ isWhole }) => isWhole)).toEqual([true]);
});
