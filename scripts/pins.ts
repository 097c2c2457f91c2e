/** `actions/checkout` → `3d3c42e5… # v7.0.1`. */
export type Pins = ReadonlyMap<string, string>;

const PIN = /(?<=\buses: )([\w.-]+\/[\w./-]+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)$/gm;

/**
 * What the workflows in use pin, where a template pins something else: Dependabot raises the former only.
 *
 * @param used the workflows of this repository
 * @param templates what they are made of, in part
 * @throws Error where two workflows in use were raised differently
 */
export function raisedPins(used: readonly string[], templates: readonly string[]): Pins {
  const known = new Set(templates.flatMap(pinsIn).map(([action, pin]) => `${action}@${pin}`));
  const raised = new Map<string, string>();
  for (const [action, pin] of used.flatMap(pinsIn)) {
    if (known.has(`${action}@${pin}`)) continue;
    const before = raised.get(action);
    if (before !== undefined && before !== pin)
      throw new Error(`${action} is pinned to ${before} and to ${pin}; settle on one of them`);
    raised.set(action, pin);
  }
  return raised;
}

/** A workflow with these pins in the place of its own. */
export function withPins(workflow: string, pins: Pins): string {
  return workflow.replace(PIN, (whole, action: string) => {
    const pin = pins.get(action);
    return pin === undefined ? whole : `${action}@${pin}`;
  });
}

function pinsIn(workflow: string): [action: string, pin: string][] {
  return [...workflow.matchAll(PIN)].map(([, action = "", pin = ""]) => [action, pin]);
}
