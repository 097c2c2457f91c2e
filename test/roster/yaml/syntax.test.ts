import { expect, it } from "vitest";
import { rosterOf } from "../../story/world.ts";

const NAME = "userPrincipalName: ana@contoso.com\n";

/** Whatever YAML does not take: where it is, and what to do in words that need no specification. */
it.each<{ name: string; yaml: string; at: string; says: string }>([
  {
    name: "a quote that stays open",
    yaml: `${NAME}city: "x\n`,
    at: "2:7",
    says: 'the text that begins here has no closing "',
  },
  {
    name: "a tab",
    yaml: `${NAME}employeeOrgData:\n\tdivision: x\n`,
    at: "3:1",
    says: "use spaces instead",
  },
  {
    name: "a text with a colon",
    yaml: `${NAME}jobTitle: Head: Sales\n`,
    at: "2:11",
    says: "put it in quotes",
  },
  {
    name: "a line set in too far",
    yaml: `${NAME}  city: Oslo\n`,
    at: "1:20",
    says: "the next line is indented too far",
  },
  {
    name: "no blank after the colon",
    yaml: `city:Oslo\n${NAME}`,
    at: "1:1",
    says: 'such as "city: Oslo"',
  },
  {
    name: "an equals sign",
    yaml: `${NAME}city = Oslo\n`,
    at: "2:1",
    says: "this line needs a name and a value",
  },
  {
    name: "a crooked line",
    yaml: `users:\n  - ${NAME}    city: x\n  city: y\n`,
    at: "4:1",
    says: "the same",
  },
  {
    name: "a crooked item",
    yaml: `users:\n  - ${NAME}   city: x\n`,
    at: "3:1",
    says: "number of spaces",
  },
  { name: "an @ in front", yaml: `${NAME}mail: @ana\n`, at: "2:7", says: "begins with @" },
  {
    name: "an apostrophe in quotes",
    yaml: `${NAME}surname: 'O'Brien'\n`,
    at: "2:13",
    says: "write an apostrophe inside ' ' twice",
  },
  {
    name: "a path of Windows",
    yaml: `${NAME}city: "C:\\path"\n`,
    at: "2:10",
    says: "write it twice",
  },
  { name: "an open list", yaml: `${NAME}otherMails: [a\n`, at: "3:1", says: "the closing ]" },
  { name: "a list that nothing opened", yaml: `${NAME}city: ]\n`, at: "2:7", says: "in quotes" },
  {
    name: "a comma too many",
    yaml: `${NAME}otherMails: [a,,b]\n`,
    at: "2:16",
    says: "put a comma between entries",
  },
  { name: "a pipe", yaml: `${NAME}city: |x\n`, at: "2:8", says: "begins on the next line" },
  {
    name: "a hash right after a quote",
    yaml: `${NAME}city: "x"#1\n`,
    at: "2:10",
    says: "a space is missing",
  },
  {
    name: "an exclamation mark",
    yaml: `${NAME}city: !Oslo\n`,
    at: "2:7",
    says: "put the text in quotes",
  },
  { name: "a tilde", yaml: `${NAME}city: ~ # none\n`, at: "2:7", says: "Write null to clear" },
  {
    name: "a tilde that ends the text",
    yaml: `${NAME}city: ~`,
    at: "2:7",
    says: "means null to other programs",
  },
  {
    name: "a tilde in a list",
    yaml: `${NAME}otherMails:\n  - ana@contoso.example\n  - ~\n`,
    at: "4:5",
    says: 'write "~" in quotes for the text',
  },
  {
    name: "a tilde in brackets",
    yaml: `${NAME}otherMails: [~]\n`,
    at: "2:14",
    says: "means null",
  },
  {
    name: "a tilde in braces",
    yaml: `${NAME}employeeOrgData: { division: ~ }\n`,
    at: "2:30",
    says: "means null",
  },
  { name: "a percent sign", yaml: `%x\n${NAME}`, at: "1:1", says: "an instruction to YAML itself" },
  {
    name: "a conflict",
    yaml: `<<<<<<< HEAD\n${NAME}=======\n`,
    at: "1:1",
    says: "a merge conflict is not resolved",
  },
  {
    name: "a table",
    yaml: "userPrincipalName,city\nana,Oslo\n",
    at: "1:1",
    says: "names with values",
  },
])("$name", ({ yaml, at, says }) => {
  const { diagnostics } = rosterOf({ "users/a.yaml": yaml });
  const [first] = diagnostics;
  expect(`${first?.at.line}:${first?.at.column}`).toBe(at);
  expect(first?.message).toContain(says);
  for (const { message } of diagnostics)
    expect(message).not.toMatch(/mapping|scalar|implicit|flow|token|indicator|sequence|must NOT/);
});

it("a tilde among the defaults is found, and reaches nobody", () => {
  const { users, diagnostics } = rosterOf({
    "users/_defaults.yaml": "companyName: ~\n",
    "users/a.yaml": NAME,
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([
    { code: "tilde", at: { file: "users/_defaults.yaml", line: 1, column: 14 } },
  ]);
  expect(users.flatMap(({ fields }) => Object.keys(fields))).not.toContain("companyName");
});
