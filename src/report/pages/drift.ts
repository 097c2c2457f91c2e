import { compareText } from "../../model/diagnostic.ts";
import type { Left, Taken } from "../../model/drift.ts";
import { propertyOfField } from "../../model/properties/fields.ts";
import { leftTable, takenTable } from "../json/accepted.ts";
import { forMarkdownCode, forMarkdownLink } from "../escape.ts";
import { fitted, type MarkdownOptions } from "../markdown/parts.ts";
import { rollcallOnPath } from "../rollcall.ts";
import { peopleMarkdown } from "../people.ts";
import { MOST_NAMES, count } from "../words.ts";

/** The values of files that the same people own; nobody's last. */
export interface OwnedValues {
  readonly owners: readonly string[];
  readonly taken: readonly Taken[];
}

/** The values by who owns the files that change, in the order of the owners' names. */
export function byOwner(
  taken: readonly Taken[],
  ownersOf: (path: string) => readonly string[],
): OwnedValues[] {
  const groups = Map.groupBy(taken, ({ place }) => ownersOf(place.file).join(" "));
  return [...groups]
    .map(([owners, values]) => ({ owners: owners.split(" ").filter(Boolean), taken: values }))
    .toSorted(
      (a, b) =>
        Number(a.owners.length === 0) - Number(b.owners.length === 0) ||
        compareText(a.owners.join(" "), b.owners.join(" ")),
    );
}

/** What the pull request says that takes over what was changed in the directory by hand. */
export function driftPullRequest(
  owned: readonly OwnedValues[],
  left: readonly Left[],
  options: MarkdownOptions & {
    /** The page of the workflow that applies. */
    readonly applyUrl: string;
  },
): string {
  const values = owned.flatMap(({ taken }) => taken);
  const users = new Set(values.map(({ id }) => id)).size;
  return fitted([Infinity, 1_000, 300, 100, 20, 3, 0], options.limit, (most) => [
    `${count(values.length, "value")} of ${count(users, "user")} ${values.length === 1 ? "was" : "were"} changed outside Git. The files here say what the directory holds, so merging changes no account.`,
    ...warnings(values),
    [
      "- **To keep it**, merge.",
      `- **To put back what was declared**, close this and start ${link("the apply workflow", options.applyUrl)} manually: it plans the correction, and writes it after an approval.`,
      `- **To keep some of it**, close this and open a pull request with what ${forMarkdownCode((options.rollcall ?? rollcallOnPath)("accept USER PROPERTY"))} writes.`,
    ].join("\n"),
    'Nothing is reverted by itself. Each night this is brought up to date, unless another commit is on its branch; once closed, it is not opened again for the same values. If GitHub shows "Approve workflows to run", someone with write access must click it.',
    ...owned
      .slice(0, mostOwners(most))
      .flatMap(({ owners, taken }) => [
        owners.length === 0
          ? "### Without an owner"
          : `### Owned by ${owners.map((owner) => forMarkdownCode(owner)).join(", ")}`,
        ...takenTable(taken.toSorted(byRisk), options, most),
      ]),
    owned.length > mostOwners(most)
      ? `… and ${count(owned.length - mostOwners(most), "more group")} of owners.`
      : "",
    ...(left.length > 0 ? ["### Left as declared", ...leftTable(left, most)] : []),
  ]);
}

/** What an open one is told before it is closed. */
export const DRIFT_ENDED =
  "Nothing of this differs any more, or nothing of it can be written into the files: closed.";

/** What nobody should merge without having looked. */
function warnings(values: readonly Taken[]): string[] {
  const named = (matches: (value: Taken) => boolean): readonly Taken[] => [
    ...new Map(values.filter(matches).map((value) => [value.id, value])).values(),
  ];
  const enabled = named((value) => riskOf(value) === 0);
  const signIn = named((value) => [2, 3].includes(riskOf(value)));
  const lines = [
    ...(enabled.length > 0
      ? [
          `${count(enabled.length, "user is declared disabled and **can sign in again**", "users are declared disabled and **can sign in again**")}: ${peopleMarkdown(enabled, MOST_NAMES)}`,
        ]
      : []),
    ...(signIn.length > 0
      ? [
          `${count(signIn.length, "user has", "users have")} other **sign-in properties** than declared: ${peopleMarkdown(signIn, MOST_NAMES)}`,
        ]
      : []),
  ];
  return lines.length === 0
    ? []
    : [`> [!WARNING]\n${lines.map((line) => `> ${line}`).join("\n>\n")}`];
}

// Whoever has the tables cut short still sees first who can sign in, and by what name and phone.
function byRisk(left: Taken, right: Taken): number {
  return riskOf(left) - riskOf(right);
}

function riskOf({ field, live }: Taken): number {
  if (field === "accountEnabled") return live === true ? 0 : 1;
  if (field === "userPrincipalName") return 2;
  return propertyOfField(field)?.signIn === true ? 3 : 4;
}

// A heading for each of very many owners would be too long by itself.
function mostOwners(rows: number): number {
  return rows >= 100 ? Infinity : 200;
}

function link(text: string, url: string): string {
  const target = forMarkdownLink(url);
  return target === undefined ? text : `[${text}](${target})`;
}
