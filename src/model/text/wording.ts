/** "1 user", "2 users", "3,000 users". */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${digits(number)} ${number === 1 ? singular : plural}`;
}

/** 3000 → "3,000", whatever the machine's locale. */
export function digits(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** Ends a message with a full stop, unless it ends with one, or asks something. */
export function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** The first `most` texts with what joins them, and how many more there are. */
export function firstOf(texts: readonly string[], most: number): string {
  const more = texts.length - most;
  return more > 0
    ? `${texts.slice(0, most).join(", ")} and ${digits(more)} more`
    : texts.join(", ");
}
