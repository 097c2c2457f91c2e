import { expect, it } from "vitest";
import type { Taken } from "../../../src/model/drift.ts";
import { byOwner, driftPullRequest } from "../../../src/report/pages/drift.ts";

const OPTIONS = { hidePersonal: true, applyUrl: "https://github.com/contoso/people/actions" };

function taken(index: number, more: Partial<Taken> = {}): Taken {
  const file = `users/team${index}/worker.yaml`;
  return {
    userPrincipalName: `worker${index}@contoso.com`,
    id: `${index}`,
    field: "jobTitle",
    declared: "Engineer",
    live: "Senior Engineer",
    at: { file, line: 3 },
    place: { file, line: 1 },
    ...more,
  };
}

it("keeps below what GitHub takes, however many own the files", () => {
  const values = Array.from({ length: 5000 }, (_, index) => taken(index));
  const text = driftPullRequest(
    byOwner(values, (path) => [`@contoso/${path.split("/")[1]}`]),
    [],
    OPTIONS,
  );
  expect(text.length).toBeLessThan(65_536);
  expect(text).toContain("5,000 values of 5,000 users were changed");
  expect(text).toContain("… and 4,800 more groups of owners.");
});

it("names first who can sign in again, where not all are named", () => {
  const values = Array.from({ length: 5000 }, (_, index) =>
    index === 4999
      ? taken(index, { field: "accountEnabled", declared: false, live: true })
      : taken(index),
  );
  const rows = driftPullRequest(
    byOwner(values, () => []),
    [],
    OPTIONS,
  )
    .split("\n")
    .filter((line) => line.startsWith("| `worker"));
  expect(rows.length).toBeLessThan(5000);
  expect(rows[0]).toContain("worker4999");
});

it("is written for whoever owns the files", async () => {
  const values = [
    taken(1, { field: "accountEnabled", declared: false, live: true }),
    taken(1, { live: "Director @contoso/all | <b>" }),
    taken(2, { field: "mobilePhone", declared: "+1 425 555 0142", live: "+1 425 555 0100" }),
    taken(2, { field: "department", declared: "Sales", live: null }),
    taken(3, {
      field: "manager",
      declared: null,
      live: { id: "9", userPrincipalName: "ana.silva@contoso.com" },
    }),
  ];
  const left = [
    { userPrincipalName: "lee@contoso.com", why: "is not in the directory; take the file away" },
  ];
  const owners = (path: string): string[] =>
    path.includes("team1") ? ["@contoso/people", "hr@contoso.com"] : [];
  await expect(
    driftPullRequest(byOwner(values, owners), left, {
      ...OPTIONS,
      link: ({ file, line }) => `https://github.com/contoso/people/blob/main/${file}#L${line}`,
    }),
  ).toMatchFileSnapshot("../../golden/pull-request-drift.md");
});
