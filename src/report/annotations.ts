import type { Diagnostic } from "../model/diagnostic.ts";
import { blockedHere, changesToApply, type Place, type Plan, type Refusal } from "../model/plan.ts";
import { foldName } from "../model/values.ts";
import { forTerminal } from "./escape.ts";
import { mistakesIn } from "./facts/mistakes.ts";
import { personValue, shorten } from "./values.ts";

/** A remark that GitHub shows beside a line of a file. Plain text, in which nothing is markup. */
export interface Annotation {
  readonly file: string;
  readonly line: number;
  readonly level: "failure" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
}

const LONGEST_TITLE = 200;
const LONGEST_MESSAGE = 2_000;

/** As many of one cause: the message says how many there are. */
const MOST_OF_ONE_CAUSE = 3;

/** What is wrong with the files: errors first, as far as GitHub shows them, and of one cause the first lines. */
export function annotationsOfDiagnostics(diagnostics: readonly Diagnostic[]): Annotation[] {
  return mistakesIn(diagnostics)
    .toSorted(
      (left, right) =>
        Number(right.diagnostic.severity === "error") -
        Number(left.diagnostic.severity === "error"),
    )
    .flatMap(({ diagnostic: { severity, code, message, at }, others }) =>
      [at, ...others]
        .slice(0, MOST_OF_ONE_CAUSE)
        .map((place) =>
          annotation(place, severity === "error" ? "failure" : "warning", code, message),
        ),
    );
}

/** What holds the plan back, beside the lines of the users concerned: refusals, blocked users, warnings. */
export function annotationsOfPlan(plan: Plan): Annotation[] {
  const places = new Map(
    changesToApply(plan).map((change) => [foldName(change.userPrincipalName), change.at]),
  );
  return [
    ...plan.refusals.flatMap((refusal) => annotationsOfRefusal(refusal, places)),
    ...blockedHere(plan).map((user) =>
      annotation(user.at, "failure", user.reason, `${personValue(user)} ${user.message}`),
    ),
    ...annotationsOfDiagnostics(plan.diagnostics),
  ];
}

function annotationsOfRefusal(
  { guard, message, users }: Refusal,
  places: ReadonlyMap<string, Place>,
): Annotation[] {
  return users.flatMap((user) => {
    const place = places.get(foldName(user));
    return place ? annotation(place, "failure", `refused: ${guard}`, message) : [];
  });
}

function annotation(
  { file, line }: Place,
  level: Annotation["level"],
  title: string,
  message: string,
): Annotation {
  return {
    file,
    line,
    level,
    title: forTerminal(shorten(title, LONGEST_TITLE)),
    message: forTerminal(shorten(message, LONGEST_MESSAGE)),
  };
}
