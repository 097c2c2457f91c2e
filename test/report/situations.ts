import { RULE_RISKS } from "../../src/model/plan.ts";
import type {
  Change,
  OpenChange,
  ChangeKind,
  CreateChange,
  ExistingChange,
  FieldChange,
  Plan,
  RuleChange,
} from "../../src/model/plan.ts";
import type { Outcome, Receipt } from "../../src/model/records/receipt.ts";
import { writingOf } from "../../src/plan/writing.ts";
import type { FieldValue } from "../../src/model/values.ts";
import type { Person } from "../../src/report/values.ts";

/** Everything that could break out of a line, a cell, a code span, a command or a colour. */
export const HOSTILE =
  "A|B`c`**d**<img src=x onerror=alert(1)>@contoso/team #12\n::error::x\r\n##[add-mask]y \u001b[31mred\u202e gnp\u200b.exe https://evil.example [x](y) :tada: $a$ -->";

/** A plan whose totals add up: as if `declared` users were all matched and nothing else existed. */
export function planOf(changes: readonly Change[], differences: Partial<Plan> = {}): Plan {
  const applied = changes.filter(({ cause }) => cause === "here" || differences.correctsDrift);
  const number = (kind: ChangeKind): number =>
    applied.filter((change) => change.kind === kind).length;
  const blocked = differences.blocked?.length ?? 0;
  const declared = Math.max(15, applied.length + blocked);
  const create = number("create");
  const writes = applied.reduce(
    (sum, change) => sum + Math.max(1, change.fields.length > 4 ? 2 : 1),
    0,
  );
  return {
    tenant: { id: "5b6f0c1e-3d5c-4b0a-9d39-7f4f6d7f0001", domain: "contoso.onmicrosoft.com" },
    madeAt: "2026-11-02T08:00:00.000Z",
    base: "4f2c1a9be07d5e3c8a6b1f0d2e4c6a8b0d1f3e5a",
    correctsDrift: false,
    requests: { listing: 2, relationships: 0 },
    ...(writes > 0 && { writing: writingOf(writes, 100) }),
    changes,
    blocked: [],
    released: [],
    refusals: [],
    lifted: [],
    diagnostics: [],
    ...differences,
    totals: {
      declared,
      create,
      update: number("update"),
      enable: number("enable"),
      disable: number("disable"),
      adopt: number("adopt"),
      unchanged: declared - applied.length - blocked,
      blocked,
      directory: 412 + declared - create,
      matched: declared - create,
      protected: 2,
      unmanaged: 410,
      drift: changes.length - applied.length,
      writes,
      ...differences.totals,
    },
  };
}

export function field(
  name: string,
  from: FieldValue,
  to: FieldValue,
  differences: Partial<FieldChange> = {},
): FieldChange {
  return {
    field: name,
    from,
    to,
    at: OWN_LINE,
    ...differences,
  };
}

/** Stands for a line of the user's own file, which `create` and `existing` put there. */
const OWN_LINE = { file: "users/own.yaml", line: 3 };

function ownLines(file: string, fields: readonly FieldChange[]): FieldChange[] {
  return fields.map((change, index) =>
    change.at === OWN_LINE ? { ...change, at: { file, line: 2 + index } } : change,
  );
}

/** "ben.ito" → { displayName: "Ben Ito" }; nothing for a name that is no person's. */
export function called(name: string): { displayName?: string } {
  const parts = name.split(".");
  if (!parts.every((part) => /^[a-z]+$/.test(part))) return {};
  return {
    displayName: parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(" "),
  };
}

export function create(name: string, fields: readonly FieldChange[]): CreateChange {
  return {
    kind: "create",
    userPrincipalName: `${name}@contoso.com`,
    ...called(name),
    at: { file: `users/sales/${name}.yaml`, line: 1 },
    cause: "here",
    fields: ownLines(`users/sales/${name}.yaml`, fields),
  };
}

export function existing(
  kind: ExistingChange["kind"],
  name: string,
  fields: readonly FieldChange[],
  differences: Partial<ExistingChange> = {},
): ExistingChange {
  return {
    kind,
    id: "0d2a4c6e-8b1f-4e3d-9c5a-7f6e5d4c3b2a",
    userPrincipalName: `${name}@contoso.com`,
    ...called(name),
    at: { file: `users/engineering/${name}.yaml`, line: 1 },
    cause: "here",
    seen: {
      userPrincipalName: `${name}@contoso.com`,
      accountEnabled: true,
      onPremisesSyncEnabled: false,
      createdAt: "2025-01-01T00:00:00Z",
    },
    fields: ownLines(`users/engineering/${name}.yaml`, fields),
    ...differences,
  };
}

const ANA = {
  id: "aa2a4c6e-8b1f-4e3d-9c5a-7f6e5d4c3b2a",
  userPrincipalName: "ana.silva@contoso.com",
  displayName: "Ana Silva",
};

const NINA = create("nina.okafor", [
  field("userPrincipalName", null, "nina.okafor@contoso.com"),
  field("accountEnabled", null, true, { filled: true }),
  field("displayName", null, "Nina Okafor"),
  field("mailNickname", null, "nina.okafor", { filled: true }),
  field("department", null, "Sales", {
    at: { file: "users/sales/_defaults.yaml", line: 2 },
    inherited: true,
  }),
  field("mobilePhone", null, "+1 425 555 0199"),
  field("manager", null, {
    id: null,
    userPrincipalName: "zoe.lind@contoso.com",
    displayName: "Zoe Lind",
  }),
]);

const BEN = existing("update", "ben.ito", [
  field("jobTitle", "Engineer", "Senior Engineer"),
  field("mobilePhone", "+1 425 555 0100", null),
  field("employeeOrgData", null, { costCenter: "4711", division: null }),
  field("onPremisesExtensionAttributes.extensionAttribute1", null, "blue"),
  field("manager", null, ANA),
]);

const DRIFT = existing(
  "update",
  "uma.stone",
  [field("department", "Support", "Service"), field("city", "Oslo", "Bergen")],
  {
    cause: "drift",
  },
);

function rule(
  risk: RuleChange["risk"],
  what: string,
  from: string | null,
  to: string | null,
  line = 1,
): RuleChange {
  return { risk, what, from, to, at: { file: "rollcall.yaml", line } };
}

function file(what: string, path: string, from: string | null, to: string | null): RuleChange {
  return { ...rule("protects-less", what, from, to), at: { file: path, line: 1 } };
}

const HOSTILE_PLACE = { file: `users/${HOSTILE}.yaml`, line: 7 };

function open(change: Change, review: string): OpenChange {
  return { ...change, cause: "open", reviews: [review] };
}

/** Plans that every renderer of plans has to cope with. */
export const PLANS: readonly { readonly name: string; readonly plan: Plan }[] = [
  { name: "no-change", plan: planOf([]) },
  { name: "story", plan: planOf([BEN, NINA]) },
  {
    name: "every-kind",
    plan: planOf([
      existing("adopt", "cara.voss", [], { adopts: true }),
      BEN,
      existing("enable", "eva.berg", [field("accountEnabled", false, true)]),
      NINA,
      existing("update", "lena.moss", [
        field("userPrincipalName", "lena.hall@contoso.com", "lena.moss@contoso.com"),
        field("surname", "Hall", "Moss"),
      ]),
      existing(
        "update",
        "olga.reed",
        [field("otherMails", ["olga@home.example"], ["o.reed@home.example", "olga@home.example"])],
        {
          held: [
            {
              field: "manager",
              reason: "manager-not-found",
              message: "pat.lane@contoso.com is not declared in the roster",
            },
          ],
        },
      ),
      existing("disable", "tom.berg", [
        field("accountEnabled", true, false),
        field("officeLocation", "4711 ", "4711"),
      ]),
      DRIFT,
    ]),
  },
  { name: "drift-only", plan: planOf([DRIFT]) },
  { name: "drift-corrected", plan: planOf([DRIFT], { correctsDrift: true }) },
  {
    name: "blocked",
    plan: planOf([], {
      blocked: [
        {
          userPrincipalName: "cara.voss@contoso.com",
          displayName: "Cara Voss",
          at: { file: "users/cara.voss.yaml", line: 1 },
          reason: "adopt-needs-id",
          message:
            "already has an account, and no merged file declares it. If this file should manage that account, add its id",
          candidates: [
            {
              id: "cc2a4c6e-8b1f-4e3d-9c5a-7f6e5d4c3b2a",
              userPrincipalName: "cara.voss@contoso.com",
            },
          ],
        },
        {
          userPrincipalName: "dan.frey@contoso.com",
          at: { file: "users/dan.frey.yaml", line: 1 },
          reason: "ambiguous-match",
          message: "could be any of 2 directory users; add the id of the right account",
          candidates: [
            {
              id: "d12a4c6e-8b1f-4e3d-9c5a-7f6e5d4c3b2a",
              userPrincipalName: "dan.frey@contoso.com",
            },
            {
              id: "d22a4c6e-8b1f-4e3d-9c5a-7f6e5d4c3b2a",
              userPrincipalName: "daniel.frey@contoso.com",
              displayName: "Daniel Frey",
            },
          ],
        },
      ],
    }),
  },
  {
    name: "refused",
    plan: planOf(
      ["adam.roth", "bea.lang", "carl.dorn", "dora.pine"].map((name) =>
        existing("disable", name, [field("accountEnabled", true, false)]),
      ),
      {
        refusals: [
          {
            guard: "disables",
            message: "4 of 15 matched users would be disabled (26.7 %), above the limit of 5 %.",
            remedy: "If this is intended, commit this file and have it reviewed:",
            users: [
              "adam.roth@contoso.com",
              "bea.lang@contoso.com",
              "carl.dorn@contoso.com",
              "dora.pine@contoso.com",
            ],
            acknowledgement: {
              path: "acknowledgements/disables.yaml",
              text: "guard: disables\nlimit: 4\nusers:\n  - adam.roth@contoso.com\n  - bea.lang@contoso.com\n  - carl.dorn@contoso.com\n  - dora.pine@contoso.com\nexpires: 2026-11-15\n",
            },
            fallsShort: [
              {
                at: { file: "acknowledgements/disables.yaml", line: 1 },
                why: "its limit is 3, and 4 users are concerned; it does not name dora.pine@contoso.com",
              },
            ],
          },
          {
            guard: "tenant",
            message: "The directory is another tenant than the configuration names.",
            remedy: 'Sign in to the right tenant, or correct "tenant" in the configuration.',
            users: [],
          },
        ],
      },
    ),
  },
  {
    name: "lifted",
    plan: planOf(
      ["adam.roth", "bea.lang", "carl.dorn", "dora.pine"].map((name) =>
        existing("disable", name, [field("accountEnabled", true, false)]),
      ),
      {
        lifted: [
          {
            guard: "disables",
            message: "4 of 15 matched users would be disabled (26.7 %), above the limit of 5 %.",
            users: 4,
            at: { file: "acknowledgements/disable-sales.yaml", line: 1 },
            expires: "2026-11-30",
          },
        ],
      },
    ),
  },
  {
    name: "released",
    plan: planOf([], {
      released: [
        {
          userPrincipalName: "ben.ito@contoso.com",
          displayName: "Ben Ito",
          id: "1",
          accountEnabled: true,
          at: { file: "users/ben.ito.yaml", line: 1 },
        },
        {
          userPrincipalName: "kim.ault@contoso.com",
          id: "2",
          accountEnabled: false,
          at: { file: "users/kim.ault.yaml", line: 1 },
        },
      ],
      diagnostics: [
        {
          severity: "warning",
          code: "possible-rename",
          message:
            "ben.ito@contoso.com is gone and benjamin.ito@contoso.com is new, with the same displayName",
          at: { file: "users/benjamin.ito.yaml", line: 1, column: 1 },
        },
      ],
    }),
  },
  {
    name: "rules",
    plan: planOf([BEN], {
      rules: [
        rule("protects-less", "protected", "emergency-*@contoso.com", null),
        rule("protects-less", "protected", "svc-*", "svc-1*", 12),
        rule("protects-less", "guards.disables.count", "100", "100000", 8),
        rule("protects-less", "guards.disables.percent", "5", "100", 8),
        {
          ...rule(
            "protects-less",
            "acknowledgement.disables",
            null,
            "20 users (ana.silva@contoso.com, ben.ito@contoso.com and 18 more) until 2026-11-30",
          ),
          at: { file: "acknowledgements/disables.yaml", line: 1 },
        },
        {
          ...file("codeOwners", ".github/CODEOWNERS", "file", "another file"),
        },
        {
          ...file("owners", "acknowledgements/disables.yaml", "@contoso/people", null),
          more: 3,
        },
        file("owners", "rollcall.yaml", "@contoso/people", "@contoso/people @mallory"),
        file("workflow", ".github/workflows/rollcall-apply.yml", "file", null),
        file("workflow", ".github/workflows/new.yml", null, "link"),
        rule("reaches-others", "directory", "graph", "embedded", 3),
        rule("reaches-others", "key", "userPrincipalName", "employeeId", 4),
        rule("protects-more", "tenant", null, "5b6f0c1e-3d5c-4b0a-9d39-7f4f6d7f0001", 5),
        rule("protects-more", "guards.creates.percent", "20", "10", 9),
        rule("other", "quota.percent", "100", "80", 14),
      ],
    }),
  },
  {
    name: "open-work",
    plan: planOf([BEN], {
      open: {
        applied: "4f2c1a9be07d5e3c4f2c1a9be07d5e3c4f2c1a9b",
        changes: [
          open(existing("disable", "tom.berg", [field("accountEnabled", true, false)]), "#12"),
          open(existing("update", "olga.reed", [field("jobTitle", "Analyst", "Lead")]), "#12"),
          open(NINA, "#14"),
        ],
        held: [
          {
            userPrincipalName: "uma.stone@contoso.com",
            displayName: "Uma Stone",
            kind: "enable",
            message: "unauthorised: #13 was not approved by a second person (ana opened it)",
          },
        ],
        refusals: [],
      },
    }),
  },
  {
    name: "open-refused",
    plan: planOf([], {
      open: {
        applied: "4f2c1a9be07d5e3c4f2c1a9be07d5e3c4f2c1a9b",
        changes: ["tom.berg", "olga.reed", "pat.lane", "eva.berg"].map((name, index) =>
          open(
            existing("disable", name, [field("accountEnabled", true, false)]),
            index < 2 ? "#12" : "#13",
          ),
        ),
        held: [],
        refusals: [
          {
            guard: "disables",
            message: "4 of 12 matched users would be disabled (33.3 %), above the limit of 5 %.",
            remedy: "If this is intended, commit this file and have it reviewed:",
            users: ["eva.berg@contoso.com", "olga.reed@contoso.com"],
            isOwn: false,
          },
        ],
      },
    }),
  },
  {
    name: "open-unknown",
    plan: planOf([BEN], {
      open: {
        applied: "",
        changes: [],
        held: [],
        refusals: [],
        unknown:
          "The record of run 9005, attempt 2, is missing: its artifact rollcall-record-2 was deleted or has expired. So it is not known what was done, and nothing is written. Start the apply workflow manually: it plans everything, and applies it once approved.",
      },
    }),
  },
  {
    name: "rules-only",
    plan: planOf([], { rules: [rule("reaches-others", "mode", "observe", "apply", 3)] }),
  },
  {
    name: "blocked-before",
    plan: planOf([], {
      blocked: [
        {
          userPrincipalName: "cara.voss@contoso.com",
          at: { file: "users/cara.voss.yaml", line: 1 },
          reason: "deleted-user",
          message:
            "cara.voss@contoso.com belongs to a deleted user (cc2a4c6e-8b1f-4e3d-9c5a-7f6e5d4c3b2a); first restore that user, or delete it permanently",
          candidates: [],
          before: true,
        },
        {
          userPrincipalName: "dan.frey@contoso.com",
          at: { file: "users/dan.frey.yaml", line: 1 },
          reason: "ambiguous-match",
          message: "could be any of 2 directory users; declare the id of the right one",
          candidates: [],
          before: true,
          edited: true,
        },
        ...["eva.berg", "finn.dahl"].map((name) => ({
          userPrincipalName: `${name}@contoso.com`,
          at: { file: `users/${name}.yaml`, line: 1 },
          reason: "manager-blocked" as const,
          message: "manager: gus.holt@contoso.com is blocked; once that is resolved, this follows",
          candidates: [],
        })),
      ],
    }),
  },
  { name: "embedded", plan: planOf([BEN], { embedded: true }) },
  {
    name: "hostile",
    plan: planOf([
      {
        ...create("nina.okafor", [
          field("displayName", null, HOSTILE),
          field("jobTitle", null, "x".repeat(200)),
          field("department", null, "Sales", {
            at: { file: `${HOSTILE}.yaml`, line: 2 },
            inherited: true,
          }),
        ]),
        userPrincipalName: HOSTILE,
      },
      existing("update", "ben.ito", [
        field("displayName", `${HOSTILE} before`, `${HOSTILE} after`),
        field("jobTitle", "(cleared)", " Senior"),
      ]),
    ]),
  },
];

/** One text in every place that comes from outside. */
export function hostilePlan(text: string): Plan {
  const place = { ...HOSTILE_PLACE, file: text };
  const values = [
    field("displayName", null, text, { at: place, inherited: true }),
    field("jobTitle", text, null, { at: place }),
    field("department", `${text} before`, `${text} after`, { at: place }),
    field("otherMails", [text], [text, `${text}2`], { at: place }),
    field(
      "employeeOrgData",
      { costCenter: text, division: null },
      { costCenter: null, division: text },
      { at: place },
    ),
    field(
      "manager",
      { id: text, userPrincipalName: text, displayName: `${text}2` },
      { id: null, userPrincipalName: text },
      { at: place },
    ),
    {
      ...field("department", text, `${text}2`, { at: place }),
      decides: [text, `${text}2`],
    },
    {
      ...field(`groups.${text}`, null, { as: "member", id: text, name: text }, { at: place }),
      grants: [text],
    },
    field(
      `licenses.${text}`,
      { as: "assigned", id: text, name: text, by: text },
      { as: "assigned", id: text, name: text, without: [text, `${text}2`], until: text },
      { at: place },
    ),
  ];
  const held = [{ field: "surname", reason: "name-taken", message: text } as const];
  const named = { userPrincipalName: text, displayName: text, at: place, held };
  return planOf(
    [
      {
        ...create(
          "x",
          values.map((change) => ({ ...change, from: null })),
        ),
        ...named,
      },
      { ...existing("disable", "x", [field("accountEnabled", true, false), ...values]), ...named },
      { ...existing("update", "x", values, { cause: "drift" }), ...named },
    ],
    {
      tenant: { id: text, domain: text },
      commit: text,
      base: text,
      rules: [
        "protected",
        `guards.${text}.${text}`,
        `acknowledgement.${text}`,
        "owners",
        "codeOwners",
        "workflow",
        "notRun",
        "tenant",
        `tables.columns.${text}`,
        text,
      ].map((what, index): RuleChange => ({
        risk: RULE_RISKS[index % RULE_RISKS.length] ?? "other",
        what,
        from: index % 3 === 0 ? null : text,
        to: index % 5 === 1 ? null : text,
        at: place,
        more: 2,
      })),
      blocked: [
        {
          userPrincipalName: text,
          at: place,
          reason: "deleted-user",
          message: text,
          candidates: [],
          before: true,
          edited: true,
        },
        {
          userPrincipalName: text,
          at: place,
          reason: "ambiguous-match",
          message: text,
          candidates: [{ id: text, userPrincipalName: text, displayName: `${text}2` }],
        },
        {
          userPrincipalName: text,
          at: place,
          reason: "adopt-needs-id",
          message: text,
          candidates: [{ id: text, userPrincipalName: text, displayName: `${text}2` }],
        },
      ],
      released: [
        {
          userPrincipalName: text,
          displayName: `${text}2`,
          id: text,
          accountEnabled: null,
          at: place,
        },
      ],
      refusals: [
        {
          guard: "updates",
          message: text,
          remedy: text,
          users: [text],
          acknowledgement: { path: text, text: `guard: updates\n${text}\n` },
        },
        {
          guard: "protected",
          message: text,
          remedy: text,
          users: [text],
          fallsShort: [{ at: place, why: text }],
        },
      ],
      lifted: [{ guard: "renames", message: text, users: 1, at: place, expires: text }],
      diagnostics: [
        {
          severity: "warning",
          code: "bad-value",
          message: text,
          at: { ...place, column: 3 },
          excerpt: { line: text, length: 4 },
        },
      ],
    },
  );
}

/** What an ordinary week brings: somebody leaves, some come, most of it is titles and managers. */
export function twentyChanges(): Plan {
  const names = ["amir", "bela", "cleo", "dina", "egon", "fred", "gina", "hana", "ivan", "jana"];
  return planOf([
    existing("disable", "tom.berg", [field("accountEnabled", true, false)]),
    existing("update", "lena.moss", [
      field("userPrincipalName", "lena.hall@contoso.com", "lena.moss@contoso.com"),
      field("surname", "Hall", "Moss"),
    ]),
    NINA,
    ...["kira", "luca", "mara"].map((name) =>
      create(`${name}.neu`, [
        field("accountEnabled", null, name !== "mara"),
        field("displayName", null, `${name} Neu`),
        field("jobTitle", null, "Account Manager"),
        field("department", null, "Sales", {
          at: { file: "users/sales/_defaults.yaml", line: 2 },
          inherited: true,
        }),
        field("usageLocation", null, "DE"),
        field("manager", null, ANA),
      ]),
    ),
    ...names.map((name, index) =>
      existing("update", `${name}.roth`, [
        field("jobTitle", "Engineer", index % 3 === 0 ? "Senior Engineer" : "Staff Engineer"),
        ...(index % 2 === 0 ? [field("manager", ANA, null)] : []),
        ...(index === 4 ? [field("mobilePhone", "+1 425 555 0100", "+1 425 555 0101")] : []),
      ]),
    ),
    ...["paul", "rosa", "sven", "tara"].map((name) =>
      existing("update", `${name}.lind`, [field("officeLocation", "Oslo 3", "Bergen 1")]),
    ),
    DRIFT,
  ]);
}

/** 400 creations, 2,588 updates and 12 disables. */
export function longPlan(): Plan {
  return planOf(
    Array.from({ length: 3000 }, (_, index): Change => {
      const name = `user.${String(index).padStart(4, "0")}`;
      if (index < 12) return existing("disable", name, [field("accountEnabled", true, false)]);
      if (index < 412) return create(name, [field("displayName", null, `User ${index}`)]);
      return existing("update", name, [
        field("jobTitle", "Engineer", index === 2222 ? "Director" : "Senior Engineer"),
        ...(index % 2 === 0 ? [field("department", "R&D", "Research")] : []),
        ...(index % 1000 === 0 ? [field("mobilePhone", null, "+1 425 555 0100")] : []),
      ]);
    }),
  );
}

export function receiptOf(
  outcomes: readonly Outcome[],
  differences: Partial<Receipt> = {},
): Receipt {
  const number = (status: Outcome["status"]): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  return {
    formatVersion: 2,
    tool: { name: "rollcall", version: "0.1.0" },
    directory: "graph",
    previous: null,
    salt: "00",
    tenant: { id: "5b6f0c1e-3d5c-4b0a-9d39-7f4f6d7f0001", domain: "contoso.onmicrosoft.com" },
    startedAt: "2026-11-02T08:00:00Z",
    finishedAt: "2026-11-02T08:02:30Z",
    complete: false,
    planDigest: "sha256:00",
    totals: {
      applied: number("applied"),
      failed: number("failed"),
      skipped: number("skipped"),
      notAttempted: number("not-attempted"),
      unconfirmed: outcomes.filter(({ confirmed }) => confirmed === false).length,
    },
    outcomes,
    ...differences,
  };
}

export function outcome(
  status: Outcome["status"],
  name: string,
  differences: Partial<Outcome> = {},
): Outcome {
  return {
    kind: "update",
    userPrincipalName: `${name}@contoso.com`,
    ...called(name),
    status,
    ...differences,
  };
}

function person(name: string): Person {
  return { userPrincipalName: `${name}@contoso.com`, ...called(name) };
}

/** Receipts that every renderer of receipts has to cope with. */
export const RECEIPTS: readonly {
  readonly name: string;
  readonly receipt: Receipt;
  readonly newAccounts: readonly Person[];
}[] = [
  { name: "nothing", receipt: receiptOf([]), newAccounts: [] },
  {
    name: "all-applied",
    receipt: receiptOf([
      outcome("applied", "nina.okafor", { kind: "create", confirmed: true }),
      outcome("applied", "ben.ito", { confirmed: false }),
    ]),
    newAccounts: [person("nina.okafor")],
  },
  {
    name: "failed-half-way",
    receipt: receiptOf(
      [
        ...Array.from({ length: 1996 }, (_, index) => outcome("applied", `user.${index}`)),
        outcome("applied", "olga.reed", {
          reason: "manager was held back: pat.lane@contoso.com is not declared",
        }),
        outcome("failed", "tom.berg", {
          done: ["jobTitle"],
          error: {
            status: 403,
            code: "Authorization_RequestDenied",
            message: "Insufficient privileges to set mobilePhone to +1 425 555 0100.",
            requestId: "7be1c0de-0000-4000-8000-000000000001",
            field: "mobilePhone",
          },
        }),
        outcome("failed", "zoe.lind", {
          kind: "create",
          error: { status: 0, code: "timeout", message: "No answer within 30 s.", requestId: "" },
        }),
        outcome("skipped", "ana.silva", {
          reason: "changed in the directory since the plan was reviewed",
        }),
        outcome("skipped", "eva.berg", {
          reason: "changed in the directory since the plan was reviewed",
        }),
        outcome("not-attempted", "uma.stone", { reason: "the directory is full" }),
      ],
      {
        blocked: [
          {
            userPrincipalName: "dan.frey@contoso.com",
            at: { file: "users/dan.frey.yaml", line: 1 },
            reason: "ambiguous-match",
            message: "could be any of 2 directory users; add the id of the right account",
            candidates: [],
          },
        ],
      },
    ),
    newAccounts: [person("nina.okafor"), person("max.bell")],
  },
  {
    name: "stored-otherwise",
    receipt: receiptOf([
      outcome("applied", "ben.ito", { done: ["jobTitle"] }),
      outcome("applied", "olga.reed", {
        confirmed: false,
        done: ["displayName", "mobilePhone"],
        differs: [
          { field: "displayName", to: "Olga  Reed ", shown: "Olga Reed" },
          { field: "mobilePhone", to: "+1 425 555 0100", shown: "+14255550100" },
        ],
      }),
      outcome("applied", "tom.berg", {
        confirmed: false,
        done: ["jobTitle"],
        differs: [{ field: "jobTitle", to: "Boss", shown: null, old: true }],
      }),
      outcome("failed", "lars.ek", {
        done: ["department"],
        refused: ["onPremisesExtensionAttributes.extensionAttribute15"],
        error: {
          status: 400,
          code: "Request_BadRequest",
          message: "Unable to update the specified properties.",
          requestId: "",
          field: "onPremisesExtensionAttributes.extensionAttribute15",
        },
      }),
    ]),
    newAccounts: [],
  },
  {
    name: "hostile",
    receipt: receiptOf([
      outcome("failed", "ben.ito", {
        error: { status: 400, code: "Request_BadRequest", message: HOSTILE, requestId: "" },
      }),
    ]),
    newAccounts: [{ userPrincipalName: HOSTILE, displayName: HOSTILE }],
  },
];

export function hostileReceipt(text: string): Receipt {
  const error = { status: 400, code: text, message: text, requestId: text, field: text };
  const named = {
    userPrincipalName: text,
    displayName: text,
    reason: text,
    done: [text],
    reviews: [text],
    writes: [
      {
        at: text,
        requestId: text,
        clientRequestId: text,
        fields: [{ field: text, from: text, to: [text] }],
      },
    ],
    error,
  };
  return receiptOf(
    (["applied", "failed", "skipped", "not-attempted"] as const).map((status) =>
      outcome(status, "x", {
        ...named,
        ...(status === "applied" && {
          confirmed: false,
          differs: [{ field: text, to: text, shown: [text] }],
        }),
      }),
    ),
    {
      tenant: { id: text, domain: text },
      actor: text,
      begins: text,
      run: { id: 1, attempt: 1, url: text, event: text, approvedBy: [text] },
      pullRequests: [
        {
          number: 12,
          headCommit: text,
          reviewers: [{ login: text, commit: text, at: text }],
        },
      ],
      blocked: [
        {
          userPrincipalName: text,
          at: { file: text, line: 1 },
          reason: "name-taken",
          message: text,
          candidates: [],
        },
      ],
    },
  );
}
