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
    topic: "Creating a user",
    claims: ["createdDateTime, userType and identities are there from the start"],
    kind: "otherwise",
    reason: "It keeps no identities.",
  },
  {
    topic: "Creating a user",
    claims: [
      "an onPremisesImmutableId that is taken is refused, and the details name the other user",
    ],
    kind: "otherwise",
    reason: "It does not look whether an onPremisesImmutableId is taken.",
  },
  {
    topic: "Passwords",
    claims: ["a password refuses a banned word with a digit"],
    kind: "otherwise",
    reason: "It has no list of banned passwords; Microsoft's is not public.",
  },
  {
    topic: "Passwords",
    claims: ["DisableStrongPassword takes two kinds of characters"],
    kind: "otherwise",
    reason: "It holds every password to the strong rules.",
  },
  {
    topic: "Passwords",
    claims: [
      "forceChangePasswordNextSignIn is changed without a new password",
      "forceChangePasswordNextSignInWithMfa is changed without a new password",
    ],
    kind: "otherwise",
    reason: "It wants a password in every passwordProfile.",
  },
  {
    topic: "Values of properties",
    claims: ["onPremisesImmutableId refuses $", "onPremisesImmutableId refuses _"],
    kind: "otherwise",
    reason: "It takes every character.",
  },
  {
    topic: "Values of properties",
    claims: [
      "identities has a value for everybody",
      "identities must keep the entry of the userPrincipalName",
      "identities refuses a text",
      "customSecurityAttributes refuses a number",
    ],
    kind: "otherwise",
    reason: "It keeps no identities, and values of complex properties as they come.",
  },
  {
    topic: "Values of properties",
    claims: [
      "securityIdentifier has a value for everybody",
      "lastPasswordChangeDateTime has a value for everybody",
      "signInSessionsValidFromDateTime has a value for everybody",
    ],
    kind: "otherwise",
    reason: "It computes none of them and gives null.",
  },
  {
    topic: "Values of properties",
    claims: ["a directory extension that no application has registered is refused"],
    kind: "otherwise",
    reason: "It knows no applications and takes every directory extension.",
  },
  {
    topic: "Managers",
    claims: [
      "@odata.id takes the address of Microsoft's example",
      "@odata.id takes Microsoft's directoryObjects",
      "@odata.id takes an id in parentheses",
      "@odata.id takes the beta root",
    ],
    kind: "otherwise",
    reason: "It takes addresses below its own root only.",
  },
  {
    topic: "Managers",
    claims: [
      "the reference itself is read with $ref",
      "the whole chain comes with $levels=max",
      "one user expands directReports",
    ],
    kind: "absent",
    reason: "It expands managers only, by one level.",
  },
  {
    topic: "Managers",
    claims: ['@odata.id refuses "{root}/users/%zz"'],
    kind: "otherwise",
    reason: "It answers 500.",
  },
  {
    topic: "Managers",
    claims: ["a manager who is restored is the manager again"],
    kind: "otherwise",
    reason: "It forgets the reports of a deleted user.",
  },
  {
    topic: "Listing users",
    claims: [
      "mailboxSettings cannot be listed",
      "signInActivity has pages of 500 at most",
      "signInActivity is not read by userPrincipalName",
    ],
    kind: "otherwise",
    reason: "It gives null for what it does not keep, however it is asked.",
  },
  {
    topic: "Listing users",
    claims: ["$orderby refuses a direction that is none"],
    kind: "otherwise",
    reason: "It takes every direction but desc for asc.",
  },
  {
    topic: "Listing users",
    claims: [
      "$expand of memberOf is served",
      "one property is read by its path",
      "getByIds gives many objects at once",
    ],
    kind: "absent",
    reason: "Rollcall asks for none of them.",
  },
  {
    topic: "Filtering users",
    claims: [
      "endsWith(displayName) is refused, as an advanced query too",
      "endsWith(department) is refused, as an advanced query too",
      "endsWith(jobTitle) is refused, as an advanced query too",
      "an advanced query of more than 2,048 characters is refused",
    ],
    kind: "otherwise",
    reason: "It takes more than Graph does.",
  },
  {
    topic: "Filtering users",
    claims: [
      "the filter department eq is no filter",
      "the filter department is no filter",
      "the filter (department eq 'x' is no filter",
      "the filter department eq 'x is no filter",
      "the filter department is 'x' is no filter",
      "a property that does not exist cannot be filtered",
    ],
    kind: "otherwise",
    reason: "It refuses with the code Request_BadRequest, or Request_UnsupportedQuery.",
  },
  {
    topic: "Filtering users",
    claims: ["assignedLicenses/any filters by SKU", "signInActivity filters by lastSignInDateTime"],
    kind: "absent",
    reason: "It keeps neither licences nor sign-ins.",
  },
  {
    topic: "Filtering users",
    claims: [
      "$search finds by the beginning of a word",
      "$search combines with AND and OR",
      "$search needs quotation marks",
    ],
    kind: "otherwise",
    reason: "It does not search, and lists everybody.",
  },
  {
    topic: "Deleted users",
    claims: [
      "the type may be written graph.user",
      "filtered by deletedDateTime",
      "ordered by deletedDateTime",
      "counted in the list and by $count",
    ],
    kind: "absent",
    reason: "It lists deleted users in the order in which they were deleted, and counts none.",
  },
  {
    topic: "Deleted users",
    claims: [
      "newUserPrincipalName refuses an empty text",
      "newUserPrincipalName refuses a blank",
      "newUserPrincipalName refuses an accent",
      "newUserPrincipalName refuses a domain that is not verified",
    ],
    kind: "otherwise",
    reason: "It takes every new name.",
  },
  {
    topic: "Changes of users (delta)",
    claims: [
      "a change of what was not selected is not reported",
      "Prefer: return=minimal tells the changed properties alone",
      "a removed manager is reported as removed",
    ],
    kind: "otherwise",
    reason: "It remembers that a user changed, not in what.",
  },
  {
    topic: "Changes of users (delta)",
    claims: ["$filter by id gives those users alone", "$filter by anything else is refused"],
    kind: "otherwise",
    reason: "It does not look at $filter.",
  },
  {
    topic: "Changes of users (delta)",
    claims: ["$top is ignored"],
    kind: "otherwise",
    reason: "It refuses $top.",
  },
  {
    topic: "Batches",
    claims: [
      "21 items are refused as a whole",
      "no items are refused",
      "no list of items is refused",
      "an id twice is refused in the words that were seen",
    ],
    kind: "otherwise",
    reason: "It refuses with the code Request_BadRequest.",
  },
  {
    topic: "Batches",
    claims: [
      "an item whose dependsOn is a text is refused",
      "an item whose dependsOn is a list of numbers is refused",
    ],
    kind: "otherwise",
    reason: "It answers 500.",
  },
  {
    topic: "Batches",
    claims: ["a number is taken as an id"],
    kind: "otherwise",
    reason: "It wants a text. That Graph takes a number is known from one client that sends it.",
  },
  {
    topic: "Batches",
    claims: ["a POST without Content-Type and body is refused as a whole"],
    kind: "otherwise",
    reason: "It carries such an item out.",
  },
  {
    topic: "Batches",
    claims: [
      "an item that depends on an item that is not there makes the batch invalid",
      "an item that depends on itself makes the batch invalid",
      "an item that depends on a later item makes the batch invalid",
      "a circle of dependencies makes the batch invalid",
      "a batch is fully parallel or fully sequential",
    ],
    kind: "otherwise",
    reason: "It answers 424 to the items concerned, and carries out the others.",
  },
  {
    topic: "Errors and what surrounds an answer",
    claims: [
      "every answer has x-ms-ags-diagnostic",
      "every answer has OData-Version",
      "every answer has Cache-Control",
      "every answer has Content-Type",
    ],
    kind: "otherwise",
    reason: "It leaves out headers that no client reads.",
  },
  {
    topic: "Errors and what surrounds an answer",
    claims: ["the scheme Bearer is taken in any case"],
    kind: "otherwise",
    reason: "It wants the scheme in this spelling.",
  },
  {
    topic: "Errors and what surrounds an answer",
    claims: ["/me is for signed-in people only"],
    kind: "otherwise",
    reason: "It refuses /me as it refuses every path that is not served.",
  },
  {
    topic: "Errors and what surrounds an answer",
    claims: ["a domain is read by its name", "the metadata is served"],
    kind: "absent",
    reason: "It lists domains only, and does not describe itself.",
  },
  {
    topic: "Quotas",
    claims: [
      "memberOf costs 2",
      "transitiveMemberOf costs 2",
      "licenseDetails costs 2",
      "getMemberGroups costs 2",
      "checkMemberGroups costs 4",
      "getByIds costs 5, with $select 2",
      "subscribedSkus costs 3",
    ],
    kind: "absent",
    reason: "It has neither groups nor licences.",
  },
  {
    topic: "Quotas",
    claims: [
      "a refusal for quota says which quota, of which application and tenant",
      "the innerError of a refusal for quota repeats the status and tells to retry",
    ],
    kind: "otherwise",
    reason: "It names neither application nor tenant, and leaves out the second message.",
  },
  {
    topic: "Synced users",
    claims: ["extension attributes of a formerly synced user stay read-only"],
    kind: "otherwise",
    reason: "It takes a formerly synced user for one of the cloud.",
  },
  {
    topic: "Directory extensions",
    claims: ["100 values of one user are taken, 101 are refused"],
    kind: "otherwise",
    reason: "It does not count them.",
  },
  {
    topic: "Accounts with an old fault",
    claims: [
      "an account whose domain is no longer verified takes no change",
      "an address that two accounts have comes to light with the usageLocation",
    ],
    kind: "otherwise",
    reason: "It checks what a request writes, not what is stored.",
  },
  {
    topic: "Users with an administrator's role",
    claims: [
      "jobTitle may be written",
      "department may be written",
      "displayName may be written",
      "usageLocation may be written",
      "a manager may be set",
    ],
    kind: "otherwise",
    reason: "It knows no roles. Where a fault refuses writes to a user, it refuses all of them.",
  },
  {
    topic: "Replication",
    claims: [
      "a change of a new user is a 404 at first",
      "a deleted user is still read at first",
      "a deleted user is still listed at first",
      "delta never tells a new user before a read does",
    ],
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
];
