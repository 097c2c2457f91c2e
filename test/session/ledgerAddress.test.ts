import { describe, expect, it } from "vitest";
import { ledgerAddress } from "../../src/session/ledger/openLedger.ts";

const read = (text: string): unknown => ledgerAddress({ ROLLCALL_LEDGER: text }, "graph");

describe("ROLLCALL_LEDGER names a branch", () => {
  it.each([
    ["git", "rollcall-ledger"],
    ["git:", "rollcall-ledger"],
    [" git:audit ", "audit"],
    ["git:audit/2026.1", "audit/2026.1"],
  ])("%j: %s", (text, branch) => {
    expect(read(text)).toEqual({ kind: "git", branch });
  });

  it.each([
    "git:*",
    "git:-f",
    "git:a..b",
    "git:a b",
    "git:+main",
    "git:refs/heads/main",
    "git:a.lock",
    "git:a:b",
    "git:a\nb",
    "git:a/",
    "git:@{-1}",
  ])("%j is none", (text) => {
    expect(() => read(text)).toThrow("ROLLCALL_LEDGER names no branch behind git:.");
  });

  it.each(["folder:~", "folder:~/ledger", "folder:~ana/ledger"])("%j is none", (text) => {
    expect(() => read(text)).toThrow("names a folder that begins with ~");
  });

  it.each(["Git", "github", "gitlab:x"])("%j is no ledger", (text) => {
    expect(() => read(text)).toThrow("ROLLCALL_LEDGER names no ledger.");
  });
});
