import { describe, expect, it } from "vitest";
import { sameValue } from "../../../src/model/properties/compare.ts";
import type { Outcome, RecordedField, WriteError } from "../../../src/model/records/receipt.ts";
import { doneIn, NOTHING_DONE, type RunRecord } from "../../../src/plan/review/done.ts";
import { idOf } from "../../builders.ts";
import { ANA } from "../changes.ts";

const BEN = "ben.ito@contoso.com";
const at = (time: string) => `2026-11-02T${time}Z`;

const record = (startedAt: string, ...outcomes: Outcome[]): RunRecord => ({
  startedAt,
  outcomes,
  holds: (field, recorded, value) => sameValue(field, recorded, value),
});
const outcome = (more: Partial<Outcome>, ...fields: RecordedField[]): Outcome => ({
  kind: "update",
  userPrincipalName: ANA,
  status: "applied",
  ...(fields.length > 0 && {
    writes: [{ at: at("09:00:00"), requestId: "r", clientRequestId: "c", fields }],
  }),
  ...more,
});
const title = (to: string): RecordedField => ({ field: "jobTitle", from: null, to });
const error = (status: number): WriteError => ({ status, code: "x", message: "", requestId: "" });

describe("a creation that records tell of", () => {
  it.each<[string, Partial<Outcome>, { made?: boolean; begun?: boolean }]>([
    ["was answered as done", { id: idOf(ANA) }, { made: true }],
    ["was made, and failed after that", { id: idOf(ANA), status: "failed" }, { made: true }],
    ["got no answer", { status: "failed", error: error(0) }, { begun: true }],
    ["was answered with 500", { status: "failed", error: error(500) }, { begun: true }],
    ["was answered with 503", { status: "failed", error: error(503) }, { begun: true }],
    ["was answered with 499", { status: "failed", error: error(499) }, {}],
    ["was refused", { status: "failed", error: error(400) }, {}],
    ["failed nobody knows why", { status: "failed" }, {}],
    ["was skipped", { status: "skipped", error: error(0) }, {}],
    ["was not attempted", { status: "not-attempted" }, {}],
  ])("%s", (_, more, { made = false, begun = false }) => {
    const inCapitals = { kind: "create" as const, userPrincipalName: ANA.toUpperCase() };
    const done = doneIn([record(at("09:00:00"), outcome({ ...inCapitals, ...more }))]);
    expect(done.createdIds).toEqual(new Set(made ? [idOf(ANA)] : []));
    expect(done.createdNames).toEqual(new Set(made ? [ANA] : []));
    expect([...done.lost.keys()]).toEqual(begun ? [ANA] : []);
  });

  it("was begun by each run that began it, with who was signed in and the last that it heard of", () => {
    const lost = outcome({ kind: "create", status: "failed", error: error(0) });
    const other = outcome({ id: idOf(BEN), userPrincipalName: BEN }, title("Lead"));
    const principal = { kind: "application" as const, appId: "a" };
    const records = [
      record(at("09:30:00"), lost),
      { ...record(at("08:00:00"), lost, other), principal },
    ];
    const [earlier, later] = ["08:00:00", "09:30:00"].map((time) => Date.parse(at(time)));
    const runs = [
      { begun: earlier, lastSign: Date.parse(at("09:00:00")), principal },
      { begun: later, lastSign: later },
    ];
    expect(doneIn(records).lost.get(ANA)).toEqual(runs);
    expect(doneIn(records.toReversed()).lost.get(ANA)).toEqual(runs);
  });

  it("was found by a later run, which changed the account", () => {
    const found = outcome({ id: idOf(ANA), begunAt: at("08:00:00") });
    const { createdIds, createdNames, lost } = doneIn([record(at("09:00:00"), found)]);
    expect([createdIds, createdNames]).toEqual([new Set([idOf(ANA)]), new Set([ANA])]);
    expect(lost.size).toBe(0);
  });

  it("is no other change", () => {
    const { createdIds, createdNames, lost } = doneIn([
      record(at("09:00:00"), outcome({ id: idOf(ANA) })),
      record(at("09:00:00"), outcome({ status: "failed", error: error(0) })),
    ]);
    expect([createdIds.size, createdNames.size, lost.size]).toEqual([0, 0, 0]);
  });
});

describe("a field that records tell of", () => {
  const id = idOf(ANA);
  it.each<[string, readonly RunRecord[], boolean | undefined]>([
    ["nothing was written", [], undefined],
    ["nothing was written to it", [record(at("09:00:00"), outcome({ id }))], undefined],
    ["it was written", [record(at("09:00:00"), outcome({ id }, title("Lead")))], true],
    ["something else was", [record(at("09:00:00"), outcome({ id }, title("Head")))], false],
    [
      "it was written last",
      [
        record(at("09:00:00"), outcome({ id }, title("Head"))),
        record(at("09:30:00"), outcome({ id }, title("Lead"))),
      ],
      true,
    ],
    [
      "something else was written last",
      [
        record(at("09:00:00"), outcome({ id }, title("Lead"))),
        record(at("09:30:00"), outcome({ id }, title("Head"))),
      ],
      false,
    ],
    [
      "it was written to another account",
      [record(at("09:00:00"), outcome({ id: idOf(BEN) }, title("Lead")))],
      undefined,
    ],
    [
      "it was written to nobody knows which",
      [record(at("09:00:00"), outcome({}, title("Lead")))],
      undefined,
    ],
    [
      "another field was written",
      [record(at("09:00:00"), outcome({ id }, { ...title("Lead"), field: "department" }))],
      undefined,
    ],
  ])("%s", (_, records, wrote) => {
    expect(doneIn(records).wrote(id, "jobTitle", "Lead")).toBe(wrote);
    expect(doneIn(records.toReversed()).wrote(id, "jobTitle", "Lead")).toBe(wrote);
  });

  it("says nothing where nothing is recorded", () => {
    const { wrote, ...rest } = NOTHING_DONE;
    expect(rest).toEqual({ createdIds: new Set(), createdNames: new Set(), lost: new Map() });
    expect(wrote(id, "jobTitle", "Lead")).toBeUndefined();
  });
});

describe("records of several tenants", () => {
  const HERE = "a0000000-0000-4000-8000-000000000001";
  const ELSEWHERE = "b0000000-0000-4000-8000-000000000001";
  const of = (tenantId: string, ...outcomes: Outcome[]): RunRecord => ({
    ...record(at("09:00:00"), ...outcomes),
    tenantId,
  });

  it.each<[string, Outcome]>([
    ["an account", outcome({ kind: "create", id: idOf(ANA) })],
    [
      "a creation without an answer",
      outcome({ kind: "create", status: "failed", error: error(0) }),
    ],
    ["a value", outcome({ id: idOf(ANA) }, title("Lead"))],
  ])("tell of %s in that tenant alone", (_, told) => {
    const knows = (id: string): boolean => {
      const done = doneIn([of(ELSEWHERE, told)]).ofTenant?.(id) ?? NOTHING_DONE;
      const { createdIds, createdNames, lost, wrote } = done;
      return (
        createdIds.size + createdNames.size + lost.size > 0 ||
        wrote(idOf(ANA), "jobTitle", "Lead") !== undefined
      );
    };
    expect(knows(HERE)).toBe(false);
    expect(knows(ELSEWHERE)).toBe(true);
    expect(knows(ELSEWHERE.toUpperCase())).toBe(true);
  });

  it("of which one does not tell its tenant: it counts for each", () => {
    const told = outcome({ kind: "create", id: idOf(ANA) });
    const { ofTenant } = doneIn([
      record(at("09:00:00"), told),
      of(ELSEWHERE, { ...told, id: idOf(BEN) }),
    ]);
    expect(ofTenant?.(HERE).createdIds).toEqual(new Set([idOf(ANA)]));
    expect(ofTenant?.(ELSEWHERE).createdIds).toEqual(new Set([idOf(ANA), idOf(BEN)]));
  });
});
