const KEPT = new Set(["@odata.nextLink", "@odata.deltaLink", "@odata.count"]);

/** Whether a client asks for an answer that does not describe itself. */
export function wantsNoMetadata(accept: string | undefined): boolean {
  return /;\s*(?:odata\.)?metadata\s*=\s*none\b/i.test(accept ?? "");
}

/**
 * An answer without what describes it; counts and links to what follows stay.
 *
 * @see https://docs.oasis-open.org/odata/odata-json-format/v4.01/odata-json-format-v4.01.html (metadata=none)
 */
export function withoutMetadata(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withoutMetadata);
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(
    Object.entries(body)
      .filter(([name]) => !name.startsWith("@odata.") || KEPT.has(name))
      .map(([name, value]) => [name, withoutMetadata(value)]),
  );
}
