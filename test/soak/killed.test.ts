import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { seededRandom } from "../../src/embedded/random.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import { newTenant } from "../../src/embedded/tenant/tenant.ts";
import type { Outcome, Receipt } from "../../src/model/records/receipt.ts";
import { ended, temporaryFolder, type Folder } from "../cli.ts";
import { madeTwice, untold } from "../ordeal/lies.ts";
import { yamlOf } from "../story/world.ts";

const NEWCOMERS = 1000;
/** A creation and a manager for each. Reading back by the list takes few more. */
const REQUESTS = 2 * NEWCOMERS;

let directory: EmbeddedDirectory | undefined;
let folder: Folder | undefined;
afterEach(async () => {
  await directory?.close();
  await folder?.remove();
});

const random = seededRandom(50);
const moments = Array.from({ length: 50 }, () => 1 + Math.floor(random() * REQUESTS));

it.each(moments)(
  "killed after %i requests, the next run ends it, and both together tell of every write",
  async (moment) => {
    let seen = 0;
    let kill = (): void => undefined;
    directory = await serveEmbedded({
      tenant: newTenant({ domain: "contoso.com" }),
      clock: { now: () => new Date(), sleep: () => Promise.reject(new Error("not used")) },
      observe: () => {
        if ((seen += 1) === moment) kill();
      },
    });
    const { tenant, requests } = directory;
    const environment = { ROLLCALL_GRAPH_URL: directory.root };
    folder = await temporaryFolder();
    await folder.write({
      "rollcall.yaml": `guards:\n  creates: { floor: ${NEWCOMERS} }\n  updates: { floor: ${NEWCOMERS} }\n`,
      "users/newcomers.yaml": yamlOf(
        Array.from({ length: NEWCOMERS }, (_, index) => ({
          userPrincipalName: nameOf(index),
          displayName: `Newcomer ${index}`,
          manager: nameOf(managerOf(index)),
        })),
      ),
    });
    const first = folder.start(["apply", "--yes"], environment);
    kill = () => void first.kill("SIGKILL");
    await ended(first);
    expect(first.signalCode).toBe("SIGKILL");
    const killedAt = requests.length;
    const second = await folder.run(["apply", "--yes"], environment);
    expect({ code: second.code, stderr: second.stderr }).toMatchObject({ code: 0 });

    const ids = new Map(tenant.users.map((user) => [user.userPrincipalName, user.id]));
    expect([...ids.keys()].toSorted()).toEqual(
      Array.from({ length: NEWCOMERS }, (_, index) => nameOf(index)).toSorted(),
    );
    expect(tenant.users).toHaveLength(NEWCOMERS);
    expect(madeTwice(requests)).toEqual([]);
    expect(
      tenant.users.filter(
        ({ userPrincipalName, manager }) =>
          manager !== ids.get(nameOf(managerOf(Number(/\d+/.exec(userPrincipalName)?.[0])))),
      ),
    ).toEqual([]);

    const { killed, finished } = await recordsIn(join(folder.path, ".rollcall"));
    expect(untold(killed, requests.slice(0, killedAt), tenant)).toEqual([]);
    expect(untold(finished, requests.slice(killedAt), tenant)).toEqual([]);
  },
);

/** What the killed run recorded, the last line of each user, and the receipt of the next one, if there was anything to do. */
async function recordsIn(
  path: string,
): Promise<{ killed: Outcome[]; finished: readonly Outcome[] }> {
  const names = await readdir(path).catch(() => []);
  const read = async (name: string | undefined): Promise<string> =>
    name === undefined ? "" : readFile(join(path, name), "utf8");
  const partial = await read(names.find((name) => /\.(?:partial|interrupted)/.test(name)));
  // The last line may be torn.
  const lines = partial.split("\n").slice(1, -1);
  const last = new Map(
    lines
      .map((line) => JSON.parse(line) as Outcome)
      .map((outcome) => [outcome.userPrincipalName, outcome]),
  );
  const receipt = await read(names.find((name) => name === "receipt.json"));
  return {
    killed: [...last.values()],
    finished: receipt === "" ? [] : (JSON.parse(receipt) as Receipt).outcomes,
  };
}

function managerOf(index: number): number {
  return index < 5 ? (index + 1) % 5 : Math.floor(index / 5);
}

function nameOf(index: number): string {
  return `newcomer${index}@contoso.com`;
}
