import { describe, expect, it } from "vitest";
import type { DesiredUser, DirectorySnapshot, DirectoryUser } from "../../../src/model/user.ts";
import { checkNames, nameContext } from "../../../src/plan/accounts/checkNames.ts";
import { domainOf, holderOf, takenNames } from "../../../src/plan/accounts/names.ts";
import { desired, idOf, live, snapshot, TENANT } from "../../builders.ts";
import { ANA, steps } from "../changes.ts";

const [BEN, CLEO] = ["ben@contoso.com", "cleo@contoso.com"] as const;
const GONE = "gone@contoso.com";
const DELETED = {
  id: "gone",
  userPrincipalName: GONE,
  mail: "old@contoso.com",
  proxyAddresses: ["smtp:older@contoso.com"],
};

describe("a name that a user is to get", () => {
  const ana = desired();
  interface Row {
    readonly name: string;
    readonly to: string | null;
    readonly field?: string;
    readonly from?: string;
    readonly users?: readonly DesiredUser[];
    readonly directory?: readonly DirectoryUser[];
    readonly tenant?: Partial<DirectorySnapshot["tenant"]>;
    readonly ownId?: string;
    readonly held?: string;
  }
  it.each<Row>([
    { name: "is free", to: ANA },
    { name: "is in a verified domain in capitals", to: "ana@CONTOSO.com" },
    {
      name: "is declared for another",
      to: BEN,
      users: [ana, desired({ userPrincipalName: BEN })],
      held: `name-taken: ${BEN} is also declared for ${BEN} (users/${BEN}.yaml:1)`,
    },
    {
      name: "is declared for another in capitals",
      to: BEN.toUpperCase(),
      users: [desired({ userPrincipalName: BEN })],
      held: `name-taken: BEN@CONTOSO.COM is also declared for ${BEN} (users/${BEN}.yaml:1)`,
    },
    {
      name: "is declared in capitals for another",
      to: BEN,
      users: [desired({ userPrincipalName: "BEN@contoso.com" })],
      held: `name-taken: ${BEN} is also declared for BEN@contoso.com (users/BEN@contoso.com.yaml:1)`,
    },
    {
      name: "is another's declared mail",
      to: BEN,
      users: [desired({ userPrincipalName: CLEO, mail: BEN })],
      held: `name-taken: ${BEN} is also declared for ${CLEO} (users/${CLEO}.yaml:1)`,
    },
    { name: "is declared for the user alone", to: ANA, users: [ana] },
    {
      name: "is another's, who exists",
      to: BEN,
      directory: [live({ userPrincipalName: BEN })],
      held: `name-taken: ${BEN} is already a name or mail address of ${BEN} (${idOf(BEN)})`,
    },
    {
      name: "is another's mail, who exists",
      to: BEN,
      directory: [live({ userPrincipalName: CLEO }, { mail: "BEN@contoso.com" })],
      held: `name-taken: ${BEN} is already a name or mail address of ${CLEO} (${idOf(CLEO)})`,
    },
    {
      name: "is another's address, who exists",
      to: BEN,
      directory: [live({ userPrincipalName: CLEO }, { proxyAddresses: ["SMTP:Ben@contoso.com"] })],
      held: `name-taken: ${BEN} is already a name or mail address of ${CLEO} (${idOf(CLEO)})`,
    },
    {
      name: "is another's address of another kind",
      to: BEN,
      directory: [
        live({ userPrincipalName: CLEO }, { proxyAddresses: [`sip:${BEN}`, `x-smtp:${BEN}`] }),
      ],
    },
    { name: "is the user's own already", to: ANA, ownId: idOf(ANA), directory: [live()] },
    {
      name: "is the user's own mail, and another's",
      to: ANA,
      ownId: idOf(ANA),
      directory: [live(), live({ userPrincipalName: CLEO }, { mail: ANA })],
      held: `name-taken: ${ANA} is already a name or mail address of ${CLEO} (${idOf(CLEO)})`,
    },
    {
      name: "is a deleted user's",
      to: GONE,
      held: `deleted-user: ${GONE} belongs to a deleted user (gone); first restore that user, or delete it permanently`,
    },
    {
      name: "is a deleted user's mail",
      to: "old@contoso.com",
      held: "deleted-user: old@contoso.com belongs to a deleted user (gone); first restore that user, or delete it permanently",
    },
    {
      name: "is a deleted user's address",
      to: "older@contoso.com",
      held: "deleted-user: older@contoso.com belongs to a deleted user (gone); first restore that user, or delete it permanently",
    },
    {
      name: "is in another domain",
      to: "ana@fabrikam.com",
      held: "unverified-domain: fabrikam.com is not a verified domain of this tenant (contoso.com, contoso.example)",
    },
    {
      name: "is in a domain below",
      to: "ana@x.contoso.com",
      held: "unverified-domain: x.contoso.com is not a verified domain of this tenant (contoso.com, contoso.example)",
    },
    {
      name: "is in another domain, of which nothing is told",
      to: "ana@fabrikam.com",
      tenant: { verifiedDomains: [] },
    },
    { name: "is a mail in another domain", to: "ana@fabrikam.com", field: "mail" },
    {
      name: "is a mail that is another's",
      to: BEN,
      field: "mail",
      directory: [live({ userPrincipalName: BEN })],
      held: `name-taken: ${BEN} is already a name or mail address of ${BEN} (${idOf(BEN)})`,
    },
    {
      name: "is a mail in a federated domain",
      to: "ana@contoso.example",
      field: "mail",
      tenant: { federatedDomains: ["contoso.example"] },
    },
    {
      name: "is no name",
      to: BEN,
      field: "department",
      directory: [live({ userPrincipalName: BEN })],
    },
    { name: "is to be cleared", to: null, field: "mail" },
    {
      name: "is federated, for a new account",
      to: "ana@contoso.example",
      tenant: { federatedDomains: ["Contoso.example"] },
      held: "federated-domain: contoso.example is federated: create the account where its users come from, and declare it once it is in the directory",
    },
    {
      name: "is federated, for an account of another domain",
      to: "ana@Contoso.example",
      from: ANA,
      ownId: "1",
      tenant: { federatedDomains: ["contoso.example"] },
      held: "federated-domain: contoso.example is federated: rename the account where the users of that domain come from",
    },
    {
      name: "is federated, for an account of that domain",
      to: "ana@contoso.example",
      from: "ann@CONTOSO.example",
      ownId: "1",
      tenant: { federatedDomains: ["contoso.example"] },
    },
  ])(
    "$name",
    ({
      to,
      field = "userPrincipalName",
      from,
      users = [],
      directory = [],
      tenant,
      ownId,
      held,
    }) => {
      const all = snapshot(directory, [DELETED]);
      const context = nameContext(users, {
        ...all,
        tenant: { ...TENANT, verifiedDomains: ["Contoso.com", "contoso.example"], ...tenant },
      });
      const fields = steps({ jobTitle: "Lead", [field]: [from ?? null, to] });
      expect(
        checkNames(ana, fields, ownId, context).map((each) => {
          expect(each.field).toBe(field);
          return `${each.reason}: ${each.message}`;
        }),
      ).toEqual(held === undefined ? [] : [held]);
    },
  );

  it("is told of both where both are taken", () => {
    const context = nameContext([], snapshot([live({ userPrincipalName: BEN }, { mail: CLEO })]));
    const fields = steps({ userPrincipalName: BEN, mail: CLEO });
    expect(checkNames(ana, fields, undefined, context).map(({ field }) => field)).toEqual([
      "userPrincipalName",
      "mail",
    ]);
  });

  it("is claimed once by a user whose mail it is, too, and by each who declares it", () => {
    const both = desired({ userPrincipalName: BEN, mail: BEN.toUpperCase() });
    const other = desired({ userPrincipalName: CLEO, mail: BEN });
    const { claimed } = nameContext(
      [both, other, desired({ userPrincipalName: null })],
      snapshot([]),
    );
    expect(claimed).toEqual(
      new Map([
        [BEN, [both, other]],
        [CLEO, [other]],
      ]),
    );
  });
});

describe("who holds a name", () => {
  const names = takenNames(
    snapshot(
      [
        live(
          { userPrincipalName: BEN },
          {
            mail: BEN.toUpperCase(),
            proxyAddresses: [`SMTP:${BEN}`, "smtp:b@contoso.com", "x-smtp:x@contoso.com"],
          },
        ),
        live({ userPrincipalName: CLEO }, { mail: BEN }),
      ],
      [DELETED],
    ),
  );
  const holder = (userPrincipalName: string) => ({
    id: idOf(userPrincipalName),
    userPrincipalName,
    deleted: false,
  });

  it("is each of them, once", () => {
    expect(names).toEqual(
      new Map<string, object>([
        [BEN, [holder(BEN), holder(CLEO)]],
        ["b@contoso.com", [holder(BEN)]],
        [CLEO, [holder(CLEO)]],
        ...[GONE, "old@contoso.com", "older@contoso.com"].map(
          (name) => [name, [{ id: "gone", userPrincipalName: GONE, deleted: true }]] as const,
        ),
      ]),
    );
  });

  it.each<[string, string | undefined, string | undefined]>([
    [BEN, undefined, BEN],
    [BEN.toUpperCase(), undefined, BEN],
    [BEN, idOf(BEN), CLEO],
    [CLEO, idOf(CLEO), undefined],
    ["zoe@contoso.com", undefined, undefined],
  ])("of %s, apart from %s", (name, ownId, expected) => {
    expect(holderOf(names, name, ownId)?.userPrincipalName).toBe(expected);
  });

  it.each([
    ["ana@Contoso.com", "contoso.com"],
    ["a@b@contoso.com", "contoso.com"],
    ["contoso.com", "contoso.com"],
  ])("%s is in the domain %s", (name, domain) => {
    expect(domainOf(name)).toBe(domain);
  });
});
