import { expect, it } from "vitest";
import { parseCodeOwners } from "../../../src/roster/settings/codeOwners.ts";

const ANA = "users/sales/ana.yaml";

it.each<[text: string, path: string, owners: string]>([
  ["* @contoso/all", ANA, "@contoso/all"],
  ["* @contoso/all\n/users/ @contoso/hr", ANA, "@contoso/hr"],
  ["/users/ @contoso/hr\n* @contoso/all", ANA, "@contoso/all"],
  ["users/sales/ @lee hr@contoso.com", ANA, "@lee hr@contoso.com"],
  ["sales/ @lee", ANA, "@lee"],
  ["/sales/ @lee", ANA, ""],
  ["sales @lee", ANA, "@lee"],
  ["/users @lee", "users-old/ana.yaml", ""],
  ["/users/* @lee", ANA, ""],
  ["/users/* @lee", "users/ana.yaml", "@lee"],
  ["/users/** @lee", ANA, "@lee"],
  ["**/sales/* @lee", ANA, "@lee"],
  ["/users/**/ana.yaml @lee", ANA, "@lee"],
  ["/users/**/ana.yaml @lee", "users/ana.yaml", "@lee"],
  ["*.yaml @lee", ANA, "@lee"],
  ["a?a.yaml @lee", ANA, "@lee"],
  ["ana.y.ml @lee", ANA, ""],
  ["_defaults.yaml @lee", "users/_defaults.yaml", "@lee"],
  [String.raw`users/two\ words/ @lee`, "users/two words/ana.yaml", "@lee"],
  ["/users/ @lee # for now", ANA, "@lee"],
  ["# /users/ @lee", ANA, ""],
  ["* @contoso/all\r\n/users/ @lee\r\n", ANA, "@lee"],
  // Nobody owns what a later line names without an owner.
  ["* @contoso/all\n/users/sales/", ANA, ""],
  // Lines that GitHub skips.
  ["* @contoso/all\n!/users/ @lee", ANA, "@contoso/all"],
  ["* @contoso/all\n/users/[a-z]*/ @lee", ANA, "@contoso/all"],
  ["* @contoso/all\n/users/ lee", ANA, "@contoso/all"],
  ["", ANA, ""],
])("%j: who owns %s", (text, path, owners) => {
  expect(parseCodeOwners(text)(path).join(" ")).toBe(owners);
});
