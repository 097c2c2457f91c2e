import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TenantState } from "../../src/embedded/tenant/tenant.ts";
import { newKeyPair } from "../../src/handover/sealedFile.ts";
import { withListedSets } from "../../src/session/directory/embedded/seededSets.ts";
import { confidential, TENANT } from "../embedded/signIn/world.ts";
import { serveTenant } from "../directory/signIn/world.ts";
import { examinedIn } from "./examined.ts";

const LEAST = ["User.Read.All", "UserAuthMethod-TAP.ReadWrite.All"];
const ALL = [...LEAST, "Policy.Read.AuthenticationMethod", "GroupMember.Read.All"];

const key = await newKeyPair();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-"));
  for (const name of ["users", "acknowledgements"]) await mkdir(join(folder, name));
  const people = {
    // Ana is in the directory already.
    ana: "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\n",
    nina: "userPrincipalName: nina.okafor@contoso.com\ndisplayName: Nina Okafor\ngroups: [Sales]\n",
    max: "userPrincipalName: max.bell@contoso.com\ndisplayName: Max Bell\ngroups: []\n",
    tom: "userPrincipalName: tom.berg@contoso.com\ndisplayName: Tom Berg\naccountEnabled: false\n",
  };
  for (const [name, text] of Object.entries(people))
    await writeFile(join(folder, "users", `${name}.yaml`), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Asked {
  readonly roles?: readonly string[];
  readonly policy?: TenantState["temporaryAccessPassPolicy"];
  readonly newUsers?: string;
  /** By displayName, as which targets of the policy. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

const ISSUES = `{ credential: temporaryAccessPass, recipients: [${key.recipient}] }`;

async function says(asked: Asked): Promise<{ code: number; passes: string[]; text: string }> {
  const { roles = ALL, policy, newUsers = ISSUES, include, exclude } = asked;
  await writeFile(
    join(folder, "rollcall.yaml"),
    `directory: graph\ntenant: ${TENANT}\ngroups: { Sales: , Interns: }\nnewUsers: ${newUsers}\n`,
  );
  const tenant = await serveTenant([confidential({ roles })], {}, (made) => {
    const listed = {
      groups: { Sales: { members: "ours" as const }, Interns: { members: "ours" as const } },
      licenses: [],
    };
    const seeded = withListedSets(made, listed, []);
    const idOf = (name: string): string =>
      seeded.groups?.find(({ displayName }) => displayName === name)?.id ?? name;
    return {
      ...seeded,
      temporaryAccessPassPolicy: {
        ...policy,
        ...(include && { includeGroups: include.map(idOf) }),
        ...(exclude && { excludeGroups: exclude.map(idOf) }),
      },
    };
  });
  const { code, text } = await examinedIn(folder, tenant, { for: "hand-over" });
  expect(text).not.toMatch(/reading deleted users|writing/);
  const written = tenant.directory.requests.filter(({ method }) => method !== "GET");
  expect(written).toEqual([]);
  return {
    code,
    text,
    passes: text.split("\n").filter((line) => /^. passes/.test(line)),
  };
}

describe("rollcall doctor --for hand-over", () => {
  it("says that everything is in order", async () => {
    const { code, text } = await says({});
    expect(code).toBe(0);
    await expect(text).toMatchFileSnapshot("../golden/doctor/hand-over.txt");
  });

  it.each([
    ["User.Read.All", "reading new users"],
    ["UserAuthMethod-TAP.ReadWrite.All", "issuing passes"],
  ])("names %s where it is missing, and nothing else", async (missing, what) => {
    const { code, text } = await says({ roles: ALL.filter((each) => each !== missing) });
    expect(code).toBe(1);
    expect(text).toContain(`${missing} is missing, for ${what}`);
    expect(text.match(/is missing/g)).toHaveLength(1);
  });

  it("misses nothing without the permissions that only it uses, and says what it could not look at", async () => {
    const { code, passes } = await says({ roles: LEAST });
    expect(code).toBe(0);
    expect(passes.join()).toContain("? passes");
    expect(passes.join()).toContain("the tenant's policy for passes was not examined");
    const byGroup = await says({
      roles: ALL.filter((each) => each !== "GroupMember.Read.All"),
      include: ["Sales"],
    });
    expect(byGroup.code).toBe(0);
    expect(byGroup.passes.join()).toContain(
      "includes or excludes users by groups, and Rollcall could not",
    );
  });

  it("calls what only applying takes more than needed", async () => {
    const { text } = await says({ roles: [...ALL, "User.ReadWrite.All"] });
    expect(text).toContain("more than needed: User.ReadWrite.All");
  });

  it.each<[string, Asked, number, string]>([
    [
      "a policy that is off",
      { policy: { state: "disabled" } },
      1,
      "does not enable Temporary Access",
    ],
    [
      "a lifetime beyond the policy's",
      { newUsers: ISSUES.replace(" }", ", lifetimeInMinutes: 600 }") },
      1,
      "newUsers.lifetimeInMinutes is 600, and the policy takes 60 to 480",
    ],
    [
      "passes for more than once, where the policy takes no such",
      {
        policy: { isUsableOnce: true },
        newUsers: ISSUES.replace(" }", ", isUsableOnce: false }"),
      },
      1,
      "newUsers.isUsableOnce is false",
    ],
    [
      "a configuration without passes",
      { newUsers: "{ credential: none }" },
      0,
      "so that no pass is issued",
    ],
    ["a policy for all", {}, 0, "the policy includes all users"],
    [
      "a group that one new user is not in",
      { include: ["Sales"] },
      0,
      "1 new user could not sign in with a pass, as far as the files tell: max.bell@contoso.com",
    ],
    [
      "a group that no new user is in",
      { include: ["Interns"] },
      0,
      "2 new users could not sign in",
    ],
    [
      "a group that is excluded",
      { exclude: ["Sales"] },
      0,
      "1 new user could not sign in with a pass, as far as the files tell: nina.okafor@contoso.com",
    ],
    [
      "an excluded group of nobody's",
      { exclude: ["Interns"] },
      0,
      "the policy includes the new users, as far as the files tell",
    ],
    [
      "a group that is gone",
      { include: ["11111111-2222-4333-8444-999999999999"] },
      0,
      "2 new users could not sign in",
    ],
  ])("finds %s", async (_, asked, code, text) => {
    const found = await says(asked);
    expect(
      found.passes.join("\n").replaceAll(/\s+/g, " ") + found.text.replaceAll(/\s+/g, " "),
    ).toContain(text);
    expect(found.code).toBe(code);
    expect(found.text).not.toMatch(/ana\.silva|tom\.berg/);
  });
});
