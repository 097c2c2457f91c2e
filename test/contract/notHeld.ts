/** Claims that the embedded directory does not hold, and why. The list only becomes shorter: contract.test.ts. */
export interface NotHeld {
  readonly topic: string;
  /** Those of the topic that are not held; all of them if absent. */
  readonly claims?: readonly string[];
  /** `otherwise`: served, with another answer; `absent`: not served. */
  readonly kind: "otherwise" | "absent";
  readonly reason: string;
}

export const NOT_HELD: readonly NotHeld[] = [];
