import type { Claim } from "./claim.ts";
import type { Ground } from "./ground.ts";
import { inBatches } from "./inBatches.ts";
import { memberOf, textAt } from "./match.ts";
import { Names, newPassword, NOWHERE } from "./names.ts";

/** A claim with the accounts that it needs. */
export interface Prepared {
  readonly claim: Claim;
  readonly names: Names;
  /** Why it cannot be tried. */
  readonly obstacle?: string;
}

/** The names that the claim with this number uses, before its accounts have ids. */
export function namesFor(
  claim: Claim,
  number: number,
  ground: Pick<Ground, "root" | "domain" | "prefix">,
): Names {
  const mine = `${ground.prefix}${number}-`;
  const names = new Names({
    mine,
    new: `${mine}new`,
    NEW: `${mine}new`.toUpperCase(),
    domain: ground.domain,
    root: ground.root,
    password: newPassword(),
    nowhere: NOWHERE,
  });
  for (const name of Object.keys(claim.accounts ?? {})) {
    names.set(`${name}.name`, mine + name);
    names.set(`${name}.upn`, `${mine}${name}@${ground.domain}`);
  }
  return names;
}

/** The least that Graph wants for an account, which cannot be used to sign in. */
function leastOf(name: string): Record<string, unknown> {
  return {
    accountEnabled: false,
    displayName: `{${name}.name}`,
    mailNickname: `{${name}.name}`,
    userPrincipalName: `{${name}.upn}`,
    passwordProfile: { forceChangePasswordNextSignIn: true, password: "{password}" },
  };
}

/** Creates the accounts of many claims, twenty in a request, and waits until each can be read. */
export async function prepare(
  given: readonly { readonly claim: Claim; readonly names: Names }[],
  ground: Ground,
): Promise<Prepared[]> {
  const wanted = given.flatMap(({ claim, names }, owner) =>
    Object.entries(claim.accounts ?? {}).map(([name, more]) => ({
      owner,
      name,
      body: names.filled({ ...leastOf(name), ...more }),
    })),
  );
  const obstacles = new Map<number, string>();
  const made: { readonly id: string }[] = [];
  const answers = await inBatches(
    wanted.map(({ body }) => ({ method: "POST", path: "/users", body })),
    ground,
  );
  for (const [index, { owner, name }] of wanted.entries()) {
    const answer = answers[index];
    const id = memberOf(answer?.body, "id");
    if (answer?.status === 201 && typeof id === "string") {
      given[owner]?.names.set(name, id);
      made.push({ id });
    } else
      obstacles.set(
        owner,
        `its account was not created: ${answer?.status ?? "no answer"} ${textAt(answer?.body, "error", "message")}`,
      );
  }
  await untilVisible(made, ground);
  return given.map(({ claim, names }, owner) => ({
    claim,
    names,
    ...(obstacles.has(owner) && { obstacle: names.mask(obstacles.get(owner) ?? "") }),
  }));
}

async function untilVisible(
  made: readonly { readonly id: string }[],
  ground: Ground,
): Promise<void> {
  let missing = made;
  for (let waited = 0, wait = 2; missing.length > 0 && waited < ground.patienceSeconds; wait *= 2) {
    const answers = await inBatches(
      missing.map(({ id }) => ({ method: "GET", path: `/users/${id}?$select=id` })),
      ground,
    );
    missing = missing.filter((_, index) => answers[index]?.status !== 200);
    if (missing.length === 0 || ground.stopping.aborted) return;
    await ground.sleep(wait * 1000, ground.stopping).catch(() => {});
    waited += wait;
  }
}
