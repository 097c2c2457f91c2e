/** What the embedded directory does not hold to, and why. contract.test.ts lets the list become shorter only. */
export interface NotHeld {
  readonly topic: string;
  /** Those of the topic that are not held; all of them if absent. */
  readonly claims?: readonly string[];
  /** `otherwise`: served, with another answer; `absent`: not served, and refused. */
  readonly kind: "otherwise" | "absent";
  readonly reason: string;
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
    topic: "Values of properties",
    claims: ["a directory extension that no application has registered is refused"],
    kind: "otherwise",
    reason: "It knows no applications and takes every directory extension.",
  },
  {
    topic: "Managers",
    claims: ["a manager who is restored is the manager again"],
    kind: "otherwise",
    reason: "It forgets the reports of a deleted user.",
  },
  {
    topic: "Errors and what surrounds an answer",
    claims: ["the metadata is served"],
    kind: "absent",
    reason: "It lists domains only, and does not describe itself.",
  },
  {
    topic: "Quotas",
    claims: [
      "licenseDetails costs 2",
      "getMemberGroups costs 2",
      "checkMemberGroups costs 4",
      "subscribedSkus costs 3",
    ],
    kind: "absent",
    reason: "It has neither groups nor licences.",
  },
  {
    topic: "Replication",
    claims: ["a change of a new user is a 404 at first"],
    kind: "otherwise",
    reason: "Changes, deletions and delta see the truth at once.",
  },
  {
    topic: "Groups and members",
    kind: "absent",
    reason: "It has no groups; the management of memberships needs them.",
  },
  {
    topic: "Licences",
    claims: [
      "an assignment of nothing gives 200 and the user",
      "addLicenses is required",
      "removeLicenses is required",
      "without a usageLocation there is no licence",
      "a SKU that the tenant does not have is refused",
      "taking away a licence that the user does not have is refused",
      "a user who does not exist is a 404",
      "subscribedSkus tells seats and service plans",
      "subscribedSkus cannot be filtered",
      "licenseDetails of a user without licences is empty",
    ],
    kind: "absent",
    reason: "It has no licences; the management of licences needs them.",
  },
  {
    topic: "Guests",
    kind: "absent",
    reason: "It sends no invitations; the management of guests needs them.",
  },
  {
    topic: "Sessions",
    kind: "absent",
    reason: "It knows no sessions; offboarding needs them.",
  },
  {
    topic: "Temporary Access Passes",
    kind: "absent",
    reason: "It knows no way to sign in; onboarding needs one.",
  },
  {
    topic: "Roles, audit and extensions",
    kind: "absent",
    reason: "It has no roles, no audit log and no open extensions.",
  },
  {
    topic: "Units and policies",
    kind: "absent",
    reason: "It has no administrative units and no policies.",
  },
  {
    topic: "Updating a user",
    claims: ["If-Match is not looked at"],
    kind: "absent",
    reason:
      "It models no conditional writes, and refuses them; that Graph does not look at the header is a guess.",
  },
  {
    topic: "Deleted users",
    claims: ["the collection without a type is refused"],
    kind: "otherwise",
    reason: "It refuses it as not modelled, with 501 in the place of 400.",
  },
];
