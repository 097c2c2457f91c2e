import { isScalar, type ParsedNode, type YAMLSeq } from "yaml";
import { endOf, NoSurgery, startOf, type Cuts } from "./cuts.ts";
import { inStyleOf, replaceScalar } from "./scalarSurgery.ts";
import { writeItem, type YamlItem } from "./write.ts";

export type List = YAMLSeq.Parsed;

/** What becomes of the items of a list; what is not named stays, byte for byte. */
export interface ListSteps {
  readonly removed: readonly ParsedNode[];
  readonly replaced: readonly (readonly [ParsedNode, YamlItem])[];
  readonly added: readonly YamlItem[];
}

/**
 * Changes the items of a list in its text, which has some afterwards.
 *
 * @throws NoSurgery
 */
export function changeList(cuts: Cuts, list: List, steps: ListSteps): void {
  for (const [item, value] of steps.replaced) replaceItem(cuts, item, value, list.flow === true);
  if (list.flow) changeFlowList(cuts, list, steps);
  else changeBlockList(cuts, list, steps);
}

/** Items that stay in their order keep their place; otherwise each place takes its new text. @throws NoSurgery */
export function stepsTo(items: readonly ParsedNode[], value: readonly YamlItem[]): ListSteps {
  const scalars = items.map((item) => {
    if (!isScalar(item))
      throw new NoSurgery(item.range[0], "is a list of something other than text");
    return item;
  });
  const kept = scalars.filter(
    (item) => value.includes(String(item.value)) && typeof item.value === "string",
  );
  if (kept.length > 0 && kept.every((item, index) => item.value === value[index]))
    return {
      removed: scalars.filter((item) => !kept.includes(item)),
      replaced: [],
      added: value.slice(kept.length),
    };
  return {
    removed: scalars.slice(value.length),
    replaced: scalars.slice(0, value.length).map((item, index) => [item, value[index] ?? ""]),
    added: value.slice(scalars.length),
  };
}

function replaceItem(cuts: Cuts, item: ParsedNode, value: YamlItem, inFlow: boolean): void {
  if (!isScalar(item)) throw new NoSurgery(item.range[0], "holds something other than a text");
  const text =
    typeof value === "string" ? inStyleOf(cuts, item, value, inFlow) : writeItem(value, inFlow);
  replaceScalar(cuts, item, text);
}

function changeBlockList(cuts: Cuts, { items }: List, { removed, added }: ListSteps): void {
  for (const item of removed) cuts.removeLines(startOf(item), endOf(item));
  const last = items.at(-1);
  if (!last || added.length === 0) return;
  const start = last.range[0];
  const prefix = cuts.text.slice(cuts.lineStart(start), start);
  if (!/^ *- +$/.test(prefix))
    throw new NoSurgery(start, "begins in a way that is not a plain list");
  cuts.insertLines(
    endOf(last),
    added.map((item) => prefix + writeItem(item)),
  );
}

function changeFlowList(cuts: Cuts, { items, range }: List, { removed, added }: ListSteps): void {
  const [start, end] = range;
  const more = added.map((item) => writeItem(item, true)).join(", ");
  const gone = new Set(removed);
  const kept = items.filter((item) => !gone.has(item));
  const last = kept.at(-1);
  if (!last) {
    if (items.length === 0) return cuts.replace(start + 1, start + 1, more);
    refuseComment(cuts, [start, ...items.flatMap(({ range: [from, to] }) => [from, to]), end]);
    return cuts.replace(start, end, `[${more}]`);
  }
  if (more !== "") cuts.replace(last.range[1], last.range[1], `, ${more}`);
  // From the end of the one before, or to the start of the one behind: the comma goes along.
  let keptEnd: number | undefined;
  items.forEach((item, index) => {
    const [from, to] = item.range;
    const next = items[index + 1]?.range[0] ?? to;
    if (!gone.has(item)) keptEnd = to;
    else if (keptEnd === undefined) {
      refuseComment(cuts, [to, next]);
      cuts.replace(from, next, "");
    } else {
      refuseComment(cuts, [keptEnd, from]);
      cuts.replace(keptEnd, to, "");
      keptEnd = to;
    }
  });
}

/** What stands between the items and would go with them: offsets in pairs of start and end. */
function refuseComment(cuts: Cuts, gaps: readonly number[]): void {
  for (let index = 0; index < gaps.length; index += 2)
    if (cuts.text.slice(gaps[index], gaps[index + 1]).includes("#"))
      throw new NoSurgery(
        gaps[index] ?? 0,
        "is a list in brackets over several lines, or with a comment",
      );
}
