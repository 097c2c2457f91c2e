import { expect, it } from "vitest";
import { editWhatCan } from "../../../src/roster/edit/editWhatCan.ts";
import { IS_THOROUGH } from "../../thorough.ts";

const PEOPLE = IS_THOROUGH ? 400 : 100;

it("a long list of people is changed but for whom it cannot be, from the bottom up", () => {
  const people = Array.from({ length: PEOPLE }, (_, index) => `worker${index}@contoso.com`);
  const shared = people.slice(-2).map((name) => `{ userPrincipalName: ${name} }`);
  const text = [
    "users:",
    ...people.slice(0, -2).map((name) => `  - userPrincipalName: ${name} # keep`),
    `  - ${shared[0]}`,
    `  - ${shared[1]}`,
    "",
  ].join("\n");
  const changes = people
    .map((_, index) => [index + 2, [{ edit: { field: "city", value: "Oslo" } }]] as const)
    .toReversed();
  const nobody = [1, [{ edit: { field: "city", value: "Oslo" } }]] as const;
  const failed = new Map<{ edit: { field: string; value: string } }, string>();
  const after = editWhatCan(text, [...changes, nobody], failed);
  expect(after.match(/# keep\n {4}city: Oslo\n/g)).toHaveLength(PEOPLE - 2);
  expect(after.match(/, city: Oslo/g)).toHaveLength(2);
  expect([...failed]).toEqual([[nobody[1][0], expect.stringContaining("declares no user")]]);
});
