import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endpointFromEnvironment } from "../../src/directory/endpoint.ts";
import { isBelowRoot, pathOfLink } from "../../src/directory/graph/reading/links.ts";
import { DirectoryError } from "../../src/directory/ports.ts";

const GLOBAL = "https://login.microsoftonline.com";

describe("the endpoint", () => {
  it.each<{
    cloud?: string;
    graph?: string;
    authority?: string;
    expected: [string, string, boolean];
  }>([
    { expected: ["https://graph.microsoft.com/v1.0", GLOBAL, true] },
    { graph: "", authority: "", expected: ["https://graph.microsoft.com/v1.0", GLOBAL, true] },
    {
      graph: "https://graph.microsoft.com/v1.0/",
      authority: `${GLOBAL}/`,
      expected: ["https://graph.microsoft.com/v1.0", GLOBAL, true],
    },
    {
      graph: "https://GRAPH.microsoft.us/v1.0",
      expected: ["https://graph.microsoft.us/v1.0", "https://login.microsoftonline.us", true],
    },
    {
      graph: "https://dod-graph.microsoft.us/v1.0",
      authority: "https://login.microsoftonline.us",
      expected: ["https://dod-graph.microsoft.us/v1.0", "https://login.microsoftonline.us", true],
    },
    {
      graph: "https://microsoftgraph.chinacloudapi.cn/v1.0",
      authority: "https://login.partner.microsoftonline.cn/",
      expected: [
        "https://microsoftgraph.chinacloudapi.cn/v1.0",
        "https://login.partner.microsoftonline.cn",
        true,
      ],
    },
    {
      graph: "http://127.0.0.1:8080/v1.0",
      expected: ["http://127.0.0.1:8080/v1.0", GLOBAL, false],
    },
    { graph: "http://[::1]:80/v1.0", expected: ["http://[::1]/v1.0", GLOBAL, false] },
    {
      graph: "https://localhost:8443/v1.0",
      authority: "https://127.0.0.1:9",
      expected: ["https://localhost:8443/v1.0", "https://127.0.0.1:9", true],
    },
    {
      graph: "http://127.0.0.1:8080/v1.0",
      authority: "https://login.microsoftonline.us",
      expected: ["http://127.0.0.1:8080/v1.0", "https://login.microsoftonline.us", false],
    },
    {
      cloud: "usGov",
      expected: ["https://graph.microsoft.us/v1.0", "https://login.microsoftonline.us", true],
    },
    {
      cloud: "usGovDod",
      expected: ["https://dod-graph.microsoft.us/v1.0", "https://login.microsoftonline.us", true],
    },
    {
      cloud: "china",
      authority: "https://login.partner.microsoftonline.cn",
      expected: [
        "https://microsoftgraph.chinacloudapi.cn/v1.0",
        "https://login.partner.microsoftonline.cn",
        true,
      ],
    },
    {
      cloud: "global",
      graph: "https://graph.microsoft.com/v1.0",
      expected: ["https://graph.microsoft.com/v1.0", GLOBAL, true],
    },
  ])("$cloud $graph with authority $authority", ({ cloud, graph, authority, expected }) => {
    const endpoint = endpointFromEnvironment({
      ROLLCALL_CLOUD: cloud,
      ROLLCALL_GRAPH_URL: graph,
      AZURE_AUTHORITY_HOST: authority,
    });
    expect([endpoint.root, endpoint.authority, endpoint.signsIn]).toEqual(expected);
  });

  it.each([
    "http://graph.microsoft.com/v1.0",
    "https://graph.microsoft.com",
    "https://graph.microsoft.com/beta",
    "https://graph.microsoft.com:444/v1.0",
    "https://graph.microsoft.com.evil.example/v1.0",
    "https://graph.microsoft.com@evil.example/v1.0",
    "https://graph.microsoft.com/v1.0?x=y",
    "https://evil.example/v1.0",
    "http://127.0.0.1.evil.example/v1.0",
    "http://10.0.0.1/v1.0",
    "ftp://127.0.0.1/v1.0",
    "file:///v1.0",
    "graph.microsoft.com/v1.0",
    "nonsense",
  ])("refuses %s and lists what is allowed", (graph) => {
    const read = (): unknown => endpointFromEnvironment({ ROLLCALL_GRAPH_URL: graph });
    expect(read).toThrow(DirectoryError);
    expect(read).toThrow(/https:\/\/graph\.microsoft\.com\/v1\.0, .*127\.0\.0\.1:8080/);
  });

  it("does not repeat a password in an address", () => {
    expect(() =>
      endpointFromEnvironment({ ROLLCALL_GRAPH_URL: "https://ana:hunter2@evil.example/v1.0" }),
    ).toThrow(/^(?!.*hunter2)/);
  });

  it.each([
    ["https://evil.example", undefined],
    ["https://login.microsoftonline.us", undefined],
    ["https://login.microsoftonline.com", "https://graph.microsoft.us/v1.0"],
    ["http://127.0.0.1:1", undefined],
    ["https://evil.example", "http://127.0.0.1:8080/v1.0"],
    ["https://login.microsoftonline.com/evil", undefined],
    ["http://127.0.0.1:9", "http://127.0.0.1:8080/v1.0"],
    ["https://127.0.0.1:9", "https://graph.microsoft.com/v1.0"],
    ["https://127.0.0.1.evil.example", "http://127.0.0.1:8080/v1.0"],
  ])("refuses the authority %s for %s", (authority, graph) => {
    expect(() =>
      endpointFromEnvironment({ ROLLCALL_GRAPH_URL: graph, AZURE_AUTHORITY_HOST: authority }),
    ).toThrow(/^AZURE_AUTHORITY_HOST is /);
  });
});

describe("the cloud's word", () => {
  it.each([
    ["usgov", /Write usGov\.$/],
    ["germany", /Use one of global, usGov, usGovDod, china\.$/],
    ["__proto__", /Use one of/],
  ])("%s is none", (word, says) => {
    const read = (): unknown => endpointFromEnvironment({ ROLLCALL_CLOUD: word });
    expect(read).toThrow(DirectoryError);
    expect(read).toThrow(says);
  });

  it("must fit the Graph root and the authority that are given as well", () => {
    const read = (more: Record<string, string>): unknown =>
      endpointFromEnvironment({ ROLLCALL_CLOUD: "china", ...more });
    expect(() => read({ ROLLCALL_GRAPH_URL: "https://graph.microsoft.com/v1.0" })).toThrow(
      /ROLLCALL_CLOUD is china, and ROLLCALL_GRAPH_URL is .* belongs to the cloud global\. Unset one/,
    );
    expect(() => read({ AZURE_AUTHORITY_HOST: GLOBAL })).toThrow(/does not belong to the China/);
  });

  it("leaves a directory on this machine where it is", () => {
    const endpoint = endpointFromEnvironment({
      ROLLCALL_CLOUD: "usGov",
      ROLLCALL_GRAPH_URL: "http://127.0.0.1:8080/v1.0",
    });
    expect(endpoint).toMatchObject({ root: "http://127.0.0.1:8080/v1.0", signsIn: false });
  });
});

describe("links", () => {
  const root = "https://graph.microsoft.com/v1.0";

  it.each([
    ["https://graph.microsoft.com/v1.0/users?$skiptoken=a%20b", "/users?$skiptoken=a%20b"],
    ["HTTPS://Graph.Microsoft.Com:443/v1.0/users?$skiptoken=1", "/users?$skiptoken=1"],
  ])("%s is followed", (link, path) => {
    expect(pathOfLink(link, root)).toBe(path);
  });

  it.each([
    "https://evil.example/v1.0/users",
    "http://graph.microsoft.com/v1.0/users",
    "https://graph.microsoft.com:8443/v1.0/users",
    "https://graph.microsoft.com/beta/users",
    "https://graph.microsoft.com/v1.0/../beta/users",
    "https://graph.microsoft.com/v1.0%2f..%2fbeta/users",
    "https://graph.microsoft.com/v1.0evil/users",
    "https://graph.microsoft.com@evil.example/v1.0/users",
    "https://ana:x@graph.microsoft.com/v1.0/users",
    "//evil.example/v1.0/users",
    "/users?$skiptoken=1",
    "",
    7,
    {},
  ])("%s is not followed", (link) => {
    expect(() => pathOfLink(link, root)).toThrow(DirectoryError);
  });

  it("whatever is followed is below the root", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.webPath(), (other, path) => {
        const links = [other, root + path, `${root}/..${path}`, `${root}/${other}`];
        expect(links.map(followed).filter((path) => !isBelowRoot(root + path, root))).toEqual([]);
      }),
    );
  });

  /** The path that a link leads to; one below the root also for a link that is refused. */
  function followed(link: string): string {
    try {
      return pathOfLink(link, root);
    } catch (error) {
      if (error instanceof DirectoryError) return "/refused";
      throw error;
    }
  }
});
