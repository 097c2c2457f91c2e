import { join } from "node:path";
import { expect } from "vitest";
import { doctor, type DoctorOptions } from "../../src/commands/doctor.ts";
import { processCancellation } from "../../src/session/process/cancellation.ts";
import type { World } from "../../src/session/process/world.ts";
import { SECRET } from "../embedded/signIn/world.ts";
import { BY_SECRET, type Tenant } from "../directory/signIn/world.ts";

export type Asked = Partial<DoctorOptions> & {
  readonly environment?: World["environment"];
  readonly now?: () => Date;
};

/** What the command says, without what changes from run to run. */
export async function examinedIn(
  folder: string,
  tenant: Tenant,
  { environment = {}, now = () => new Date(), ...options }: Asked = {},
): Promise<{ code: number; text: string }> {
  let text = "";
  const code = await doctor(
    {
      users: join(folder, "users"),
      config: join(folder, "rollcall.yaml"),
      acknowledgements: join(folder, "acknowledgements"),
      format: "text",
      ...options,
    },
    {
      environment: { ...tenant.environment, ...BY_SECRET, ...environment },
      clock: { now, sleep: () => Promise.resolve() },
      authority: tenant.signIn.ca,
      cancellation: processCancellation(),
      output: {
        out: (part) => void (text += part),
        err: () => undefined,
        progress: () => undefined,
        showsProgress: false,
        style: { color: false, width: 120 },
        errorStyle: { color: false, width: 100 },
        ask: undefined,
      },
    },
  );
  expect(text).not.toContain(SECRET);
  return {
    code,
    text: text
      .replaceAll(tenant.signIn.authority, "AUTHORITY")
      .replaceAll(new URL(tenant.signIn.authority).host, "HOST")
      .replaceAll(new URL(tenant.directory.root).host, "GRAPH")
      .replaceAll(folder, "FOLDER")
      // A server tells whole seconds.
      .replace(/(?:59[89]|60[01]) s behind/, "600 s behind"),
  };
}
