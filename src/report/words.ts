/** "1 user", "2 users", "3,000 users". */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${digits(number)} ${number === 1 ? singular : plural}`;
}

/** 3000 → "3,000", whatever the machine's locale. */
export function digits(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** The first `most` texts with what joins them, and how many more there are. */
export function firstOf(texts: readonly string[], most: number): string {
  const more = texts.length - most;
  return more > 0
    ? `${texts.slice(0, most).join(", ")} and ${digits(more)} more`
    : texts.join(", ");
}

/** How long so many writes take: Graph takes 3,000 per 150 seconds for each application and tenant. */
export function writesText(writes: number): string {
  if (writes === 0) return "no writes";
  return `${count(writes, "write")}, about ${duration(writes / WRITES_PER_SECOND)} at ${WRITES_PER_SECOND} writes/s`;
}

const WRITES_PER_SECOND = 20;

function duration(seconds: number): string {
  if (seconds <= 90) return `${Math.max(1, Math.ceil(seconds))} s`;
  if (seconds <= 90 * 60) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
