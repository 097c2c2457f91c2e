import { describe, expect, it } from "vitest";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../src/model/settings/configuration.ts";
import { remarksOn } from "../../src/plan/remarks.ts";
import { TENANT } from "../builders.ts";

const at = (...path: readonly string[]) => ({ file: path.join("/"), line: 1, column: 1 });
const closed = { ...DEFAULT_CONFIGURATION, tenant: TENANT.id, protected: ["a@contoso.com"] };
const told = (configuration: Configuration, ...unused: string[]) =>
  remarksOn(configuration, { unused }, TENANT, at);
const warning = (code: string, setting: string, message: string) => ({
  severity: "warning",
  code,
  message: expect.stringContaining(message),
  at: at(setting),
});
const empty = warning("nothing-protected", "protected", 'protected: ["emergency-*@contoso.com"]');
const open = warning("no-tenant", "tenant", `add: tenant: ${TENANT.id}`);
const unused = (entry: string) => warning("protects-nobody", "protected", `holds ${entry}, and no`);

describe("a reviewer sees, with what to add,", () => {
  it.each<[string, Partial<Configuration>, string[], object[]]>([
    ["nothing of a configuration that leaves nothing open", {}, [], []],
    ["that no account is protected", { protected: [] }, [], [empty]],
    ["of patterns that protect no account", {}, ["x*", "y*"], [unused("x*"), unused("y*")]],
    ["nothing of an embedded directory", { directory: "embedded", protected: [] }, ["x*"], []],
  ])("%s", (_, more, patterns, expected) => {
    expect(told({ ...closed, ...more }, ...patterns)).toEqual(expected);
  });

  it("that the tenant is not set", () => {
    const { tenant: _, ...unbound } = closed;
    expect(told(unbound)).toEqual([open]);
    expect(told({ ...unbound, protected: [] }, "x*")).toEqual([empty, open, unused("x*")]);
  });
});
