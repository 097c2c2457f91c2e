import { boundsOf } from "./bounds.ts";
import { PARTS, ROLLCALL, SIZES } from "./parts.ts";
import type { Circumstances, PartResult, ProcessCost, RaceResult, WayResult } from "./results.ts";
import { number, percent, table } from "./table.ts";

/** One part that was measured. */
export function partMarkdown(result: PartResult): string {
  return result.kind === "race" ? raceMarkdown(result) : readingMarkdown([result]);
}

/** All that was measured, for docs/performance.md. */
export function resultsMarkdown(measured: ReadonlyMap<string, PartResult>): string {
  const results = PARTS.flatMap(({ name }) => measured.get(name) ?? []);
  const races = results.filter((result) => result.kind === "race");
  return [
    "## Side by side",
    ...races.filter(({ ways }) => ways.length > 1).map(raceMarkdown),
    "## Alone, by how spent quota comes back",
    "Graph does not document it, so each is tried.",
    ...races
      .filter(({ name }) => name.startsWith("create-10000-") || name === "create-10000")
      .map(alone),
    "## How cost grows",
    growthMarkdown(measured),
    "## Bounds",
    "`npm run bench` ends with 1 when one is not kept.",
    boundsMarkdown(results),
    "## How long measuring takes",
    table(
      ["part", "minutes"],
      results.map(({ name, minutes }) => [name, minutes.toFixed(1)]),
    ),
    `Together ${number(results.reduce((sum, { minutes }) => sum + minutes, 0))} minutes.`,
  ].join("\n\n");
}

export function boundsMarkdown(results: readonly PartResult[]): string {
  return table(
    ["bound", "wanted", "measured", "kept"],
    boundsOf(results).map(({ what, wanted, measured, kept }) => [
      what,
      wanted,
      measured,
      kept ? "yes" : "**no**",
    ]),
  );
}

function alone(race: RaceResult): string {
  return raceMarkdown({ ...race, ways: race.ways.filter(({ way }) => way === ROLLCALL.name) });
}

function raceMarkdown(race: RaceResult): string {
  const { title, refill, quotaSeconds, ways, on } = race;
  const sampled = ways.find(({ sample }) => sample !== undefined)?.sample;
  return [
    `### ${title}${refill === "sliding" ? "" : `, ${refill}`}`,
    `${describe(on)}${itemText(race)}. Refill: ${refill}; the write quota${quotaText(race)} alone takes ${number(quotaSeconds)} s.`,
    table(
      [
        "",
        "whole s",
        "writing s",
        "HTTP requests",
        "batches",
        "429",
        "users lost",
        "CPU s",
        "peak MB",
      ],
      ways.map(wayRow),
    ),
    ...(sampled === undefined
      ? []
      : [
          `≈: measured on the first ${number(sampled)} users and extrapolated, because one request follows another; CPU and memory are left out.`,
        ]),
  ].join("\n\n");
}

function itemText({ service }: RaceResult): string {
  return service?.itemLatency === undefined
    ? ""
    : `, and ${service.itemLatency} ms for each item of a batch`;
}

function quotaText({ service }: RaceResult): string {
  const writes = service?.writes;
  return writes ? `, ${number(writes.amount)} in ${writes.seconds} s,` : "";
}

function wayRow(result: WayResult): string[] {
  const about = result.sample === undefined ? "" : "≈ ";
  return [
    result.way + (result.exitCode === 0 ? "" : `, ended with ${result.exitCode}`),
    about + number(result.seconds),
    about + number(result.writes.seconds),
    about + number(result.httpRequests),
    number(result.batches),
    number(result.writes.throttled),
    number(result.lost),
    about ? "" : result.cpuSeconds.toFixed(1),
    about ? "" : number(result.peakMegabytes),
  ];
}

function growthMarkdown(measured: ReadonlyMap<string, PartResult>): string {
  const readings = SIZES.flatMap((users) => measured.get(`read-${users}`) ?? []);
  const creates = SIZES.flatMap((users) => measured.get(`create-${users}`) ?? []);
  return [
    "Checking the files, planning when nothing differs, and the floor under both, which is to read and parse the same files and answers:",
    readingMarkdown(readings),
    "Creating them all:",
    table(
      [
        "users",
        "clock",
        "whole s",
        "writing s",
        "quota s",
        "HTTP requests",
        "429",
        "CPU s",
        "peak MB",
      ],
      creates.flatMap((result) => (result.kind === "race" ? [createRow(result)] : [])),
    ),
    ...new Set(creates.map(({ on }) => `${describe(on)}.`)),
  ].join("\n\n");
}

function createRow({ users, quotaSeconds, ways, on }: RaceResult): string[] {
  const result = ways.find(({ way }) => way === ROLLCALL.name);
  if (!result) return [number(users)];
  return [
    number(users),
    `× ${on.speed}`,
    number(result.seconds),
    number(result.writes.seconds),
    number(quotaSeconds),
    number(result.httpRequests),
    percent(result.writes.throttled / Math.max(1, result.writes.writes + result.writes.throttled)),
    result.cpuSeconds.toFixed(1),
    number(result.peakMegabytes),
  ];
}

function readingMarkdown(results: readonly PartResult[]): string {
  const rows = results.flatMap((result) =>
    result.kind === "reading"
      ? [
          [
            number(result.users),
            ...cells(result.validate),
            ...cells(result.plan),
            number(result.plan.httpRequests),
            ...cells(result.floor).slice(1),
          ],
        ]
      : [],
  );
  return [
    table(
      [
        "users",
        "validate s",
        "CPU s",
        "peak MB",
        "plan s",
        "CPU s",
        "peak MB",
        "HTTP requests",
        "floor CPU s",
        "peak MB",
      ],
      rows,
    ),
    ...new Set(results.map(({ on }) => `${describe(on)}.`)),
  ].join("\n\n");
}

function cells({ seconds, cpuSeconds, peakMegabytes }: ProcessCost): string[] {
  return [seconds.toFixed(1), cpuSeconds.toFixed(1), number(peakMegabytes)];
}

function describe({ date, machine, speed, latency }: Circumstances): string {
  const clock = speed === 1 ? "real time" : `clock × ${speed}`;
  return `${date}, ${machine}; ${clock}, ${latency} ms a request`;
}
