import { describe, expect, it } from "vitest";
import { parseReceiptRecord as parse } from "../../../src/commands/receipt.ts";
import { UserError } from "../../../src/session/process/world.ts";
import type { RecordedWrite } from "../../../src/model/records/receipt.ts";
import type { ReceiptRecord } from "../../../src/report/json/receipt.ts";
import {
  renderReceiptRecordMarkdown,
  renderReceiptRecordText,
} from "../../../src/report/text/receiptRecord.ts";
import { hostileReceipt, outcome, receiptOf, RECEIPTS } from "../situations.ts";

const PIPE = { color: false, width: 120 };
const parseReceiptRecord = (text: string): ReceiptRecord => parse(text, "receipt.json");
const REQUEST = "7be1c0de-0000-4000-8000-00000000000";
let requests = 1;
const write = (...fields: RecordedWrite["fields"]): RecordedWrite => ({
  at: "2026-11-02T08:00:03.120Z",
  requestId: `${REQUEST}${(requests += 1)}`,
  clientRequestId: "c11e0000-0000-4000-8000-000000000001",
  fields,
});
const whole = receiptOf(
  [
    outcome("applied", "nina.okafor", {
      kind: "create",
      id: "1",
      done: ["userPrincipalName", "displayName", "manager"],
      reviews: ["#12"],
      writes: [
        write(
          { field: "userPrincipalName", from: null, to: "nina.okafor@contoso.com" },
          { field: "displayName", from: null, to: "Nina Okafor" },
        ),
        write({
          field: "manager",
          from: null,
          to: { id: "9", userPrincipalName: "ana.silva@contoso.com", displayName: "Ana Silva" },
        }),
      ],
    }),
    outcome("applied", "tom.berg", {
      kind: "disable",
      id: "2",
      done: ["accountEnabled"],
      reviews: ["#13"],
      writes: [write({ field: "accountEnabled", from: true, to: false })],
    }),
    outcome("applied", "lena.moss", {
      confirmed: false,
      done: ["surname", "mobilePhone"],
      reviews: ["#12", "#13"],
      writes: [
        write({ field: "surname", from: "Mos", to: "Moss" }),
        write({ field: "mobilePhone", from: { hmac: "a1" }, to: { hmac: "b2" } }),
      ],
    }),
    outcome("failed", "ben.ito", {
      done: ["jobTitle"],
      reviews: ["#12"],
      writes: [write({ field: "jobTitle", from: "Engineer", to: "Senior Engineer" })],
      error: {
        status: 403,
        code: "Authorization_RequestDenied",
        message: "Insufficient privileges to set mobilePhone to +1 425 555 0100.",
        requestId: "7be1c0de-0000-4000-8000-000000000001",
        field: "mobilePhone",
      },
    }),
    outcome("skipped", "eva.berg", { reason: "stale: changed since: jobTitle" }),
  ],
  {
    commit: "54e12bc0a1b2c3d454e12bc0a1b2c3d454e12bc0",
    run: {
      id: 4711,
      attempt: 2,
      url: "https://github.com/contoso/people/actions/runs/4711",
      event: "push",
    },
    pullRequests: [
      {
        number: 12,
        headCommit: "8d0c1e2f3a4b5c6d8d0c1e2f3a4b5c6d8d0c1e2f",
        planDigest: "sha256:00",
        reviewers: [
          {
            login: "ben-ito",
            commit: "8d0c1e2f3a4b5c6d8d0c1e2f3a4b5c6d8d0c1e2f",
            at: "2026-11-02T07:12:09Z",
          },
        ],
      },
      { number: 13, headCommit: "9e0c1e2f3a4b5c6d8d0c1e2f3a4b5c6d8d0c1e2f", reviewers: [] },
    ],
    previous: "a".repeat(64),
    actor: "ana-silva",
    planDigest: "sha256:00",
  },
);
const HEADER = {
  formatVersion: 2,
  tool: { name: "rollcall", version: "0.1.0" },
  tenant: whole.tenant,
  startedAt: "2026-11-02T08:00:00Z",
  planDigest: "sha256:00",
};
const lines = (...values: readonly unknown[]): string =>
  values
    .map((value) => (typeof value === "string" ? value : `${JSON.stringify(value)}\n`))
    .join("");
const show = (record: ReceiptRecord, hidePersonal = false): string =>
  renderReceiptRecordText(record, { style: PIPE, hidePersonal });

describe("a receipt that is read back", () => {
  const record = parseReceiptRecord(JSON.stringify(whole));

  it("is told as text: when, where, by whom, how it ended, and each user", async () => {
    await expect(show(record)).toMatchFileSnapshot("../../golden/receipt-record.txt");
  });

  it("is told as Markdown", async () => {
    await expect(renderReceiptRecordMarkdown(record, { hidePersonal: true })).toMatchFileSnapshot(
      "../../golden/receipt-record.md",
    );
  });

  it("loses nothing", () => {
    expect(record).toEqual(whole);
  });

  it.each(RECEIPTS)("is shown whatever it holds: $name", ({ receipt }) => {
    const text = show(parseReceiptRecord(JSON.stringify(receipt)));
    for (const { userPrincipalName } of receipt.outcomes) expect(text).toContain(userPrincipalName);
  });

  it("hides on GitHub what a message may quote", () => {
    expect(show(record)).toContain("+1 425 555 0100");
    expect(show(record, true)).not.toContain("+1 425 555 0100");
    expect(renderReceiptRecordMarkdown(record, { hidePersonal: true })).not.toContain("555 0100");
  });

  it.each([
    "commit",
    "run",
    "pullRequests",
    "actor",
    "finishedAt",
    "tool",
    "planDigest",
    "previous",
    "salt",
    "directory",
    "totals",
  ] as const)("without %s says everything else", (missing) => {
    const { [missing]: _missing, ...rest } = whole;
    const text = show(parseReceiptRecord(JSON.stringify(rest)));
    expect(text).toContain("3 changes applied, 1 failed, 1 skipped");
    expect(text).not.toMatch(/undefined|NaN|null/);
  });

  it("of a later version is told as far as it is known", () => {
    const later = {
      ...whole,
      formatVersion: 3,
      approvers: ["ben-ito"],
      outcomes: whole.outcomes.map((each) => ({ ...each, fields: [{ field: "jobTitle" }] })),
    };
    expect(show(parseReceiptRecord(JSON.stringify(later)))).toBe(show(record));
  });
});

describe("a receipt of format 1", () => {
  const { run: _run, previous: _previous, salt: _salt, directory: _directory, ...known } = whole;
  const first = {
    ...known,
    formatVersion: 1,
    pullRequests: [12, 13],
    outcomes: whole.outcomes.map(({ writes: _writes, reviews: _reviews, ...rest }) => rest),
  };

  it("is shown with the properties that were written, by name", () => {
    const text = show(parseReceiptRecord(JSON.stringify(first)));
    expect(text).toContain("pull request  #12\npull request  #13\n");
    expect(text).toMatch(
      /applied {2}disable {2}tom\.berg@contoso\.com +Tom Berg +accountEnabled\n/,
    );
    expect(text).toContain(`(request ${REQUEST}1) (written: jobTitle)`);
    expect(text).not.toMatch(/undefined|NaN|null/);
  });

  it("of one pull request names it", () => {
    const { pullRequests: _pulls, ...rest } = first;
    const text = show(parseReceiptRecord(JSON.stringify({ ...rest, pullRequest: 12 })));
    expect(text).toContain("pull request  #12\n");
  });
});

it("a manual run names who let it go on, and one without approvals says so", () => {
  const run = { id: 1, attempt: 1, url: "https://github.com/contoso/people/actions/runs/1" };
  const { pullRequests: _pulls, ...rest } = whole;
  const text = show({
    ...rest,
    run: { ...run, event: "workflow_dispatch", approvedBy: ["ben-ito", "nina-okafor"] },
    approvalRequired: false,
    begins: "the records before were deleted",
  });
  expect(text).toMatch(/^approved by +ben-ito and nina-okafor$/m);
  expect(text).toContain("none was needed: the configuration says requireApproval: false");
  expect(text).toContain("no record: the records before were deleted");
});

it("a personal value is only said to be written, even where a record holds it", () => {
  const held = receiptOf([
    outcome("applied", "lena.moss", {
      writes: [write({ field: "mobilePhone", from: null, to: "+1 425 555 0100" })],
    }),
  ]);
  expect(show(held)).toContain("mobilePhone  (not set) → +1 425 555 0100");
  for (const text of [
    show(held, true),
    renderReceiptRecordMarkdown(held, { hidePersonal: true }),
  ]) {
    expect(text).toContain("not shown here");
    expect(text).not.toContain("555 0100");
  }
});

describe("the record of a run that was interrupted", () => {
  const nina = { kind: "create", userPrincipalName: "nina.okafor@contoso.com" };
  const partial = lines(
    HEADER,
    {
      ...nina,
      status: "failed",
      error: { status: 0, code: "unknown", message: "?", requestId: "" },
    },
    {
      ...nina,
      status: "applied",
      id: "1",
      done: ["displayName"],
      writes: [write({ field: "displayName", from: null, to: "Nina Okafor" })],
    },
    outcome("failed", "ben.ito", { reason: "the run ended before the rest was written" }),
    '{"kind":"update","userPrincip',
  );

  it("is called what it is, and says how far each user had come", async () => {
    await expect(show(parseReceiptRecord(partial))).toMatchFileSnapshot(
      "../../golden/receipt-partial.txt",
    );
    expect(
      renderReceiptRecordMarkdown(parseReceiptRecord(partial), { hidePersonal: true }),
    ).toContain("The run was interrupted");
  });

  it("holds nobody yet where only the header was written", () => {
    const record = parseReceiptRecord(lines(HEADER));
    expect(record).toMatchObject({ partial: true, outcomes: [], totals: { applied: 0 } });
    expect(show(record)).toContain("0 changes applied");
  });
});

describe("what is no receipt", () => {
  it.each([
    { name: "nothing", text: "" },
    { name: "words", text: "applied 3\n" },
    { name: "a number", text: "1" },
    { name: "null", text: "null" },
    { name: "a list", text: "[]" },
    { name: "a plan", text: JSON.stringify({ formatVersion: 1, changes: [], totals: {} }) },
    { name: "outcomes without a tenant", text: JSON.stringify({ startedAt: "x", outcomes: [] }) },
    {
      name: "an outcome that is no text",
      text: JSON.stringify({ ...whole, outcomes: [{ ...whole.outcomes[0], reason: 5 }] }),
    },
    { name: "other JSON lines", text: '{"a":1}\n{"b":2}\n' },
  ])("$name is refused with what was expected", ({ text }) => {
    expect(() => parseReceiptRecord(text)).toThrow(UserError);
    expect(() => parseReceiptRecord(text)).toThrow("receipt.json is not a receipt");
  });
});

it("on a terminal of 80 columns breaks no word", () => {
  const style = { color: true, width: 80, wraps: true };
  const text = renderReceiptRecordText(whole, { style, hidePersonal: false });
  for (const line of text.replaceAll(/\u001b\[\d+m/g, "").split("\n"))
    expect(line.length, line).toBeLessThanOrEqual(80);
  expect(text.replaceAll(/\s+/g, " ")).toContain("7be1c0de-0000-4000-8000-000000000001");
});

it("hostile text stays in its line", () => {
  const text = show({ ...hostileReceipt("a\n::error::b\u001b[2J"), commit: "\n::error::c" });
  expect(text).not.toMatch(/^\s*::|\u001b/m);
});
