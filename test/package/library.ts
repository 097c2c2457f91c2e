import { execFile, spawn } from "node:child_process";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { ended, temporaryFolder, type Ran } from "../cli.ts";
import {
  MIDDLE_TIER,
  middleTier,
  PUBLIC_CLIENT,
  publicClient,
  SECRET,
  send,
  TENANT,
} from "../embedded/signIn/world.ts";
import { serveTenant, type Tenant } from "../directory/signIn/world.ts";
import { folderWith, rosterOf, tenantOf } from "../library/world.ts";

const PRODUCT = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

/** How programs resolve what they import. */
const RESOLUTIONS = [
  ["node16", ["--module", "node16", "--moduleResolution", "node16"]],
  ["bundler", ["--module", "esnext", "--moduleResolution", "bundler"]],
] as const;

/** As strict as a program may be, the types of its packages included. */
const STRICT = [
  "--strict",
  "--exactOptionalPropertyTypes",
  "--noUncheckedIndexedAccess",
  "--skipLibCheck",
  "false",
  "--target",
  "es2023",
  "--types",
  "node",
];

/** Calls the function of the page once, as a platform does. */
const CALLER = `
import process from "node:process";
import { planned } from "./function.js";
const headers = { authorization: "Bearer " + process.env.USER_TOKEN };
const response = await planned(new Request("http://localhost/plan", { headers }));
console.log(response.status, await response.text());
`;

/**
 * The packed library in a project of its own, with the programs of docs/library.md as they stand there.
 *
 * @param node the file of the Node that runs them
 * @param archiveOf gives what `pack` made
 */
export function describeLibrary(name: string, node: string, archiveOf: () => string): void {
  describe(`the packed library on ${name}`, () => {
    let project = "";
    beforeAll(async () => {
      project = (await temporaryFolder()).path;
      const packages = join(project, "node_modules");
      await mkdir(join(packages, "rollcall"), { recursive: true });
      await mkdir(join(packages, "@types"));
      await run("tar", [
        "xzf",
        archiveOf(),
        "--strip-components=1",
        "-C",
        join(packages, "rollcall"),
      ]);
      await symlink(join(PRODUCT, "node_modules/@types/node"), join(packages, "@types/node"));
      const page = await readFile(join(PRODUCT, "docs/library.md"), "utf8");
      const programs = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, text = ""]) => text);
      expect(programs.length).toBe(2);
      await writeFile(join(project, "package.json"), '{ "type": "module" }');
      await writeFile(join(project, "program.ts"), programs[0] ?? "");
      await writeFile(join(project, "function.ts"), programs[1] ?? "");
      await writeFile(join(project, "caller.js"), CALLER);
      await compile("--module", "node16");
    }, 120_000);

    const compile = (...words: string[]): Promise<unknown> =>
      run(
        process.execPath,
        [
          join(PRODUCT, "node_modules/typescript/bin/tsc"),
          "--ignoreConfig",
          ...STRICT,
          ...words,
          "program.ts",
          "function.ts",
        ],
        { cwd: project },
      ).catch((error: { stdout?: string }) => {
        throw new Error(error.stdout);
      });

    const start = (words: readonly string[], environment: Record<string, string>): Promise<Ran> =>
      ended(
        spawn(node, words, {
          cwd: project,
          env: { PATH: process.env["PATH"], HOME: project, ...environment },
          stdio: ["ignore", "pipe", "pipe"],
        }),
      );

    it.each(RESOLUTIONS)("has types that resolve with %s", async (_, words) => {
      await compile("--noEmit", ...words);
    });

    it("plans, asks for approval and applies over HTTP", async () => {
      const tenant = await tenantOf("contoso.com");
      const people = await folderWith(rosterOf("contoso.com"));
      const first = await start(["program.js", people, tenant.root], {});
      expect(first).toMatchObject({ code: 0, stderr: "" });
      expect(first.stdout).toMatch(
        /^1 to create, 1 to update, 0 blocked\napplied\n2 applied, 0 failed; receipt in \S+\n$/,
      );
      expect(tenant.tenant.users.length).toBe(2);
      expect((await start(["program.js", people, tenant.root], {})).stdout).toBe(
        "0 to create, 0 to update, 0 blocked\nnothing\n",
      );
    });

    it("starts the embedded directory, and writes nothing without approval", async () => {
      const people = await folderWith(
        Object.fromEntries(
          Array.from({ length: 6 }, (_, index) => [
            `users/u${index}.yaml`,
            `userPrincipalName: u${index}@contoso.com\ndisplayName: User ${index}\n`,
          ]),
        ),
      );
      const declined = {
        code: 0,
        stdout: "6 to create, 0 to update, 0 blocked\ndeclined\n",
        stderr: "",
      };
      expect(await start(["program.js", people], {})).toEqual(declined);
      expect(await start(["program.js", people], {})).toEqual(declined);
    });

    it("says what is wrong in words, and ends with 1", async () => {
      const people = await folderWith({ "users/ana.yaml": "userPrincipalName: ana\n" });
      const { code, stdout, stderr } = await start(["program.js", people], {});
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(
        /^1 mistake in the files; no directory was asked\.\nusers\/ana\.yaml:1:/,
      );
    });

    it("acts for the user who called, and for nobody else", async () => {
      const tenant = await serveTenant([
        publicClient({ scopes: [API] }),
        middleTier({ scopes: ["User.Read.All", "Organization.Read.All", "Directory.Read.All"] }),
      ]);
      const people = await folderWith({
        ...rosterOf("contoso.com"),
        "ca.pem": tenant.signIn.ca,
      });
      const environment = {
        ...tenant.environment,
        AZURE_CLIENT_ID: MIDDLE_TIER,
        AZURE_CLIENT_SECRET: SECRET,
        NODE_EXTRA_CA_CERTS: join(people, "ca.pem"),
        PEOPLE: people,
      };
      const token = await calledWith(tenant);
      const { stdout, stderr } = await start(["caller.js"], { ...environment, USER_TOKEN: token });
      expect({ stdout, stderr }).toEqual({
        stdout: expect.stringMatching(/^200 \{"totals":\{"declared":2,/) as string,
        stderr: "",
      });
      const forms = tenant.signIn.requests.map(({ form }) => form.get("requested_token_use"));
      expect(forms.slice(1)).toEqual(["on_behalf_of"]);
      const other = await start(["caller.js"], { ...environment, USER_TOKEN: "a.b.c" });
      expect(other.stdout).toMatch(/^502 \{"code":"directory",/);
    });
  });
}

const API = `api://${MIDDLE_TIER}/access`;

/** The token with which Ana called the program. */
async function calledWith({ signIn }: Tenant): Promise<string> {
  const fields = { client_id: PUBLIC_CLIENT, redirect_uri: "http://localhost", scope: API };
  const form = (more: Record<string, string>): string =>
    new URLSearchParams({ ...fields, ...more }).toString();
  const person = { username: "ana.silva@contoso.com", mfa: "1", answer: "continue" };
  const at = `/${TENANT}/oauth2/v2.0`;
  const { headers } = await send(
    signIn,
    "POST",
    `${at}/authorize`,
    form({ ...person, response_type: "code" }),
  );
  const code = new URL(String(headers["location"])).searchParams.get("code") ?? "";
  const { body } = await send(
    signIn,
    "POST",
    `${at}/token`,
    form({ code, grant_type: "authorization_code" }),
  );
  return String(body.access_token);
}
