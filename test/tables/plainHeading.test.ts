import { expect, it } from "vitest";
import { plainHeading } from "../../src/tables/headings/plainHeading.ts";

it.each([
  ["Hire Date (dd/mm/yyyy)", "hiredate"],
  ["Hire Date (DD.MM.YYYY)", "hiredate"],
  ["Hire date [yyyy-mm-dd]", "hiredate"],
  ["Start (yyyymmdd)", "start"],
  ["Start (dd mmm yy)", "start"],
  ["Active (Yes/No)", "active"],
  ["Active (Y / N)", "active"],
  ["Enabled (true/false)", "enabled"],
  ["Phone (e.g. +47 400 00 000)", "phone"],
  ["Title (max. 64)", "title"],
  ["Work Email *", "workemail"],
  ["Surname [Required]", "surname"],
])("%j is %j, without its note on how to fill it in", (heading, plain) => {
  expect(plainHeading(heading)).toBe(plain);
});

it.each(["Email (private)", "Phone (home)", "Name (maiden)", "Date (my birthday)", "State (US)"])(
  "%j keeps what says which one it is",
  (heading) => {
    expect(plainHeading(heading)).toContain("(");
  },
);
