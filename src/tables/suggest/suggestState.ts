import { sideOf } from "../headings/blocked.ts";
import { isStatus, statesIn } from "./statusWords.ts";
import type { Suggesting } from "./suggestion.ts";

/** Who may sign in, by what the cells say; nothing of cells that say something else as well. */
export function suggestState({ open, taken, give }: Suggesting): void {
  if (taken.has("accountEnabled")) return;
  const columns = open()
    .map((candidate) => ({ candidate, side: sideOf(candidate.heading) }))
    .filter(
      ({ candidate: { about, look }, side }) =>
        !look.isEmpty &&
        (about?.concept === "status" ||
          (side !== undefined && !about) ||
          // "Estado" is a province as well.
          (about?.concept === "state" && look.texts.every(isStatus))),
    );
  for (const { candidate, side } of columns) {
    const { look } = candidate;
    if (look.areBooleans && side !== undefined)
      return give(candidate, side === "blocked" ? "not accountEnabled" : "accountEnabled");
    const states = statesIn(look.texts, side);
    if ("meanings" in states && !look.areBooleans)
      return give(candidate, { accountEnabled: states.meanings });
  }
  for (const { candidate, side } of columns) {
    const { texts } = candidate.look;
    const states = statesIn(texts, side);
    if (!("unknown" in states) || !texts.some(isStatus)) continue;
    const known = texts.filter((text) => !states.unknown.includes(text));
    const rest = statesIn(known, side);
    const meanings = "meanings" in rest ? Object.entries(rest.meanings) : [];
    const open = states.unknown.slice(0, 5).map((text) => JSON.stringify(text));
    give(
      candidate,
      "ignore",
      `say who may sign in, of ${open.join(", ")} too: { accountEnabled: { ${meanings.map(([text, state]) => `${text}: ${state}`).join(", ")}, … } }`,
    );
  }
}
