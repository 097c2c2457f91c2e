import { chmod } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import { afterEach, expect, it, vi } from "vitest";
import { fileWith, serveTenant, usersSeenWith } from "../directory/signIn/world.ts";
import { PUBLIC_CLIENT, publicClient } from "../embedded/signIn/world.ts";
import { hasChromium, openChromium } from "./chromium.ts";

afterEach(() => void vi.unstubAllEnvs());

/** A program in the place of the browser, which tells here what it is to open. */
async function browserThatTells(): Promise<{ address: Promise<string>; close: () => void }> {
  let told: (address: string) => void = () => undefined;
  const address = new Promise<string>((resolve) => {
    told = resolve;
  });
  const server = createServer((request, response) => {
    told(new URL(request.url ?? "", "http://x").searchParams.get("open") ?? "");
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const script = `fetch("http://127.0.0.1:${port}/?open=" + encodeURIComponent(process.argv[1]))`;
  const path = await fileWith(
    `#!/bin/sh\nexec "${process.execPath}" -e '${script}' "$1"\n`,
    "browser",
  );
  await chmod(path, 0o755);
  vi.stubEnv("BROWSER", path);
  return { address, close: () => server.close() };
}

it.skipIf(!hasChromium)(
  "a person signs in in the browser, through the page, the redirect and the listening program",
  async () => {
    const tenant = await serveTenant([publicClient()]);
    const browser = await browserThatTells();
    const page = await openChromium();
    const told: string[] = [];
    try {
      const source = tenant.tokens(
        { AZURE_CLIENT_ID: PUBLIC_CLIENT, ROLLCALL_CREDENTIAL: "browser" },
        {
          person: {
            ask: () => Promise.reject(new Error("asked")),
            tell: (text) => void told.push(text),
          },
        },
      );
      const token = source();
      const address = new URL(await browser.address);
      expect(address.origin).toBe(tenant.signIn.authority);
      expect(address.searchParams.get("code_challenge_method")).toBe("S256");
      expect(address.searchParams.get("redirect_uri")).toMatch(/^http:\/\/localhost:\d+$/);
      await page.open(address.href);
      expect(await page.run("document.title")).toMatch(/^Sign in/);
      await page.leave(
        `document.querySelector("[name=username]").value = "ana.silva@contoso.com";
       document.querySelector("[value=continue]").click()`,
      );
      expect(await usersSeenWith(await token, tenant)).toEqual(["ana.silva@contoso.com"]);
      const { grant, form } = tenant.only();
      expect(grant).toBe("authorization_code");
      expect(form.get("code_verifier")).toMatch(/^[\w-]{43,}$/);
      expect(form.has("client_secret")).toBe(false);
      expect(told).toEqual(["A browser opens for you to sign in. Ctrl+C ends the wait.\n"]);
      await source({ refused: await token });
      expect(told).toHaveLength(1);
      const { dialled, signIn } = tenant;
      expect(dialled.every((each) => each.startsWith(signIn.authority))).toBe(true);
    } finally {
      await page.close();
      browser.close();
    }
  },
);
