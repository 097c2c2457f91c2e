import { describe, expect, it } from "vitest";
import { ProxyMisconfigured, proxyFor, usesProxies } from "../../src/network/proxy.ts";

const GRAPH = "https://graph.microsoft.com/v1.0/users";
const PROXY = "http://proxy.contoso.com:8080";

function originFor(address: string, environment: Record<string, string>): string | undefined {
  return proxyFor(new URL(address), environment)?.origin;
}

describe("which variable names the proxy", () => {
  it.each<[Record<string, string>, string | undefined]>([
    [{}, undefined],
    [{ HTTPS_PROXY: PROXY }, PROXY],
    [{ https_proxy: PROXY }, PROXY],
    [{ https_proxy: "http://small:1", HTTPS_PROXY: PROXY }, "http://small:1"],
    [{ ALL_PROXY: PROXY }, PROXY],
    [{ all_proxy: PROXY }, PROXY],
    [{ HTTPS_PROXY: PROXY, all_proxy: "http://all:1" }, PROXY],
    [{ HTTP_PROXY: PROXY }, undefined],
    [{ HTTPS_PROXY: "" }, undefined],
    [{ HTTPS_PROXY: "  ", ALL_PROXY: PROXY }, PROXY],
    [{ HTTPS_PROXY: "proxy.contoso.com:8080" }, PROXY],
    [{ HTTPS_PROXY: "10.0.0.1:3128" }, "http://10.0.0.1:3128"],
    [{ HTTPS_PROXY: "https://proxy.contoso.com/" }, "https://proxy.contoso.com"],
    [{ HTTPS_PROXY: "http://[fd00::1]:8080" }, "http://[fd00::1]:8080"],
  ])("%o", (environment, expected) => {
    expect(originFor(GRAPH, environment)).toBe(expected);
  });

  it("is another one for plain http", () => {
    const environment = { HTTPS_PROXY: PROXY, http_proxy: "http://plain:1" };
    expect(originFor("http://ghes.contoso.com/api/v3", environment)).toBe("http://plain:1");
  });

  it("usesProxies tells whether any does", () => {
    expect(usesProxies({ NO_PROXY: "*", HTTPS_PROXY: " " })).toBe(false);
    expect(usesProxies({ all_proxy: PROXY })).toBe(true);
  });
});

describe("what is reached without a proxy", () => {
  it.each<[string, string, boolean]>([
    ["graph.microsoft.com", GRAPH, true],
    ["microsoft.com", GRAPH, true],
    [".microsoft.com", GRAPH, true],
    ["*.microsoft.com", GRAPH, true],
    ["GRAPH.Microsoft.COM", GRAPH, true],
    ["*", GRAPH, true],
    ["contoso.com, *", GRAPH, true],
    ["contoso.com microsoft.com", GRAPH, true],
    ["graph.microsoft.com:443", GRAPH, true],
    [".microsoft.com:443", GRAPH, true],
    ["graph.microsoft.com:8443", GRAPH, false],
    ["ghes.contoso.com:8443", "https://ghes.contoso.com:8443/api/v3", true],
    ["microsoft.co", GRAPH, false],
    ["osoft.com", GRAPH, false],
    ["", GRAPH, false],
    [",", GRAPH, false],
    ["login.microsoftonline.com", GRAPH, false],
    ["10.0.0.5", "https://10.0.0.5/api/v3", true],
    ["[fd00::5]:443", "https://[fd00::5]/api/v3", true],
    ["fd00::5", "https://[fd00::5]/api/v3", true],
  ])("NO_PROXY=%s, %s: %s", (noProxy, address, excluded) => {
    const environment = { HTTPS_PROXY: PROXY, NO_PROXY: noProxy };
    expect(originFor(address, environment)).toBe(excluded ? undefined : PROXY);
    expect(originFor(address, { HTTPS_PROXY: PROXY, no_proxy: noProxy, NO_PROXY: "*" })).toBe(
      excluded ? undefined : PROXY,
    );
  });

  it.each([
    "http://127.0.0.1:8080/v1.0",
    "http://localhost:1/",
    "https://[::1]/",
    "http://127.9.9.9/",
    "http://api.localhost/",
  ])("%s is this machine", (address) => {
    expect(originFor(address, { HTTPS_PROXY: PROXY, HTTP_PROXY: PROXY, ALL_PROXY: PROXY })).toBe(
      undefined,
    );
  });
});

describe("user name and password", () => {
  it.each([
    ["http://ana:pass@proxy:1", "ana:pass"],
    ["http://ana:p%40ss%3A@proxy:1", "ana:p@ss:"],
    ["ana:pass@proxy:1", "ana:pass"],
    ["http://ana@proxy:1", "ana:"],
    ["http://ana:100%@proxy:1", "ana:100%"],
  ])("%s", (value, pair) => {
    expect(proxyFor(new URL(GRAPH), { HTTPS_PROXY: value })).toEqual({
      origin: "http://proxy:1",
      authorization: `Basic ${Buffer.from(pair).toString("base64")}`,
      variable: "HTTPS_PROXY",
    });
  });

  it.each([
    "socks5://ana:secret@proxy:1080",
    "http://",
    "http://ana:secret@pro xy:1",
    "ftp://secret",
  ])("%s is refused without being repeated", (value) => {
    const find = (): unknown => proxyFor(new URL(GRAPH), { https_proxy: value });
    expect(find).toThrow(ProxyMisconfigured);
    expect(find).toThrow(/^https_proxy does not name an HTTP proxy(?!.*secret)/);
  });
});
