/** In seconds, where an authority says nothing. @see https://www.rfc-editor.org/rfc/rfc8628#section-3.2 */
const USUAL = { interval: 5, expires_in: 900 };
/** What no authority exceeds. */
const MOST = { interval: 60, expires_in: 3600 };

/**
 * The answer that starts a sign-in on a device, with times that are ones: the library reckons with whatever they are, and
 * would ask without a pause, or for ever.
 *
 * @param answer of an authority, to any request
 * @returns undefined where it starts none, or needs no change
 */
export function withSaneTimes(
  answer: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  if (!Object.hasOwn(answer, "device_code")) return undefined;
  const sane = (name: keyof typeof USUAL, least: number): number => {
    const given = Number(answer[name] ?? Number.NaN);
    return given >= least && given <= MOST[name] ? given : USUAL[name];
  };
  return { ...answer, interval: sane("interval", 0), expires_in: sane("expires_in", 1) };
}
