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
    topic: "Creating a user",
    claims: ["the new user has a Location header"],
    kind: "otherwise",
    reason: "No page says that there is one.",
  },
  {
    topic: "Passwords",
    claims: ["a password refuses a banned word with a digit"],
    kind: "otherwise",
    reason: "It has no list of banned passwords; Microsoft's is not public.",
  },
  {
    topic: "Errors and what surrounds an answer",
    claims: ["the metadata is served"],
    kind: "absent",
    reason: "It lists domains only, and does not describe itself.",
  },
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
    topic: "Guests",
    kind: "absent",
    reason: "It sends no invitations.",
    neededBy: "inviting guests",
  },
  {
    topic: "Invitations and sponsors",
    kind: "absent",
    reason: "It sends no invitations.",
    neededBy: "inviting guests",
  },
  {
    topic: "Roles, audit and extensions",
    kind: "absent",
    reason: "It has no roles, no audit log and no open extensions.",
    neededBy: "telling administrators from others, and who changed what",
  },
  {
    topic: "Units and policies",
    claims: [
      "administrative units are listed",
      "eligible roles are listed",
      "the authorization policy tells who may invite",
      "the directory extensions of all applications are told",
      "onPremisesSyncBehavior of a cloud user",
    ],
    kind: "absent",
    reason: "It has no administrative units, and of policies only that of passes.",
    neededBy: "telling what administrative units and policies will refuse",
  },
  {
    topic: "Who may do what, and who did",
    claims: [
      "active role assignments are told with principal, role and scope",
      "active roles are told with their end",
      "lifecycle workflows are listed",
      "audits are filtered by what was done",
      "audits are filtered by the user who was changed",
      "audits are filtered by the application that did it",
      "audits are ordered by time",
      "who has registered to sign in is listed",
      "transitive role assignments are not in v1.0",
      "an audit names the actor, the act and its target",
    ],
    kind: "absent",
    reason: "It has no roles, no audit log and no workflows.",
    neededBy: "telling administrators from others, who changed what, and who can sign in",
  },
  {
    topic: "Updating a user",
    claims: ["If-Match is not looked at"],
    kind: "absent",
    reason:
      "It models no conditional writes, and refuses them; that Graph does not look at the header is a guess.",
  },
];
