import { expect, it } from "vitest";
import { Names } from "./names.ts";

const names = new Names({
  ana: "11111111-2222-4333-8444-555555555555",
  "ana.upn": "rollcall-contract-0a1b2c3d-1-ana@contoso.com",
  "ana.name": "rollcall-contract-0a1b2c3d-1-ana",
  mine: "rollcall-contract-0a1b2c3d-1-",
  domain: "contoso.com",
  root: "https://graph.microsoft.com/v1.0",
});

it("fills names in texts, lists, members and their names, and leaves patterns alone", () => {
  expect(
    names.filled({
      send: "GET /users/{ana.upn}",
      list: ["{mine}x", 5, null],
      "{domain}": /x/.source,
    }),
  ).toEqual({
    send: "GET /users/rollcall-contract-0a1b2c3d-1-ana@contoso.com",
    list: ["rollcall-contract-0a1b2c3d-1-x", 5, null],
    "contoso.com": "x",
  });
  expect(names.filled("{mine*32}")).toHaveLength(32);
  expect(names.filled("^[0-9a-f]{8}(-[0-9a-f]{4}){3}$")).toBe("^[0-9a-f]{8}(-[0-9a-f]{4}){3}$");
});

it("does not fill a name that nothing gives", () => {
  expect(() => names.filled("{bo}")).toThrow("A claim uses {bo}, which nothing gives.");
});

it.each([
  [
    "Resource '11111111-2222-4333-8444-555555555555' does not exist",
    "Resource '{ana}' does not exist",
  ],
  ["ROLLCALL-CONTRACT-0A1B2C3D-1-ANA@CONTOSO.COM", "{ana.upn}"],
  ["User_99999999-2222-4333-8444-555555555555", "User_<guid>"],
  ["99999999222243338444555555555555rollcall-contract-0a1b2c3d-1-ana@contoso.com", "<id>{ana.upn}"],
  ["rollcall-contract-99999999-4-bo@fabrikam.example", "<name>"],
  ["adele.vance@fabrikam.example is taken", "<name> is taken"],
  ["adele_fabrikam.example#EXT#@contoso.onmicrosoft.com", "<name>"],
  ["in contoso.onmicrosoft.com", "in <domain>"],
  ["https://graph.microsoft.com/v1.0/users?$skiptoken=abc", "{root}/users?$skiptoken=<token>"],
  ['"members@odata.bind" and "manager@delta"', '"members@odata.bind" and "manager@delta"'],
])("masks %j as %j", (text, masked) => {
  expect(names.mask(text)).toBe(masked);
});
