/** What the embedded directory does not hold to, and why. contract.test.ts lets the list become shorter only. */
export interface NotHeld {
  readonly topic: string;
  /** Those of the topic that are not held; all of them if absent. */
  readonly claims?: readonly string[];
  /** `otherwise`: served, with another answer; `absent`: not served, and refused. */
  readonly kind: "otherwise" | "absent";
  readonly reason: string;
  /** What Rollcall could do with what is absent, once it does it; nothing that is planned if absent. */
  readonly neededBy?: string;
}

export const NOT_HELD: readonly NotHeld[] = [
  {
    topic: "Groups and members",
    claims: ["delta tells members as members@delta"],
    kind: "absent",
    reason: "It has no delta of groups.",
  },
  {
    topic: "Kinds of groups",
    claims: ["a removed member is reported by delta as removed"],
    kind: "absent",
    reason: "It has no delta of groups.",
  },
  {
    topic: "Units and policies",
    claims: ["onPremisesSyncBehavior of a cloud user"],
    kind: "absent",
    reason: "No page says what Graph answers for a user that was never synced.",
  },
  {
    topic: "Who may do what, and who did",
    claims: ["who has registered to sign in is listed"],
    kind: "absent",
    reason: "Nobody signs in, and nobody registers methods for it.",
  },
  {
    topic: "Who may do what, and who did",
    claims: ["lifecycle workflows are listed"],
    kind: "absent",
    reason: "It has no workflows: they run on their own, where Rollcall has no part.",
  },
  {
    topic: "Updating a user",
    claims: ["If-Match is not looked at"],
    kind: "absent",
    reason:
      "It models no conditional writes, and refuses them; that Graph does not look at the header is a guess.",
  },
];
