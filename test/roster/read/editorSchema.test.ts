import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { userFileSchema } from "../../../src/roster/read/schema.ts";

const accepts = new Ajv2020({ strict: false }).compile(userFileSchema());

it.each([
  ["GB", true],
  ["NO", true],
  ["UK", false],
  ["gb", false],
  ["Norway", false],
])("an editor takes the country of use %s: %s, as the check does", (usageLocation, fits) => {
  const user = { userPrincipalName: "ana.silva@contoso.com", usageLocation };
  expect(accepts(user)).toBe(fits);
  expect(accepts({ users: [user] })).toBe(fits);
});
