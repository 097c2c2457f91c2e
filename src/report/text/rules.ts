import { RULE_RISKS, type Plan, type RuleRisk } from "../../model/plan.ts";
import { wrapped } from "./columns.ts";
import { forTerminal } from "../escape.ts";
import {
  isAboutFile,
  RISK_LABELS,
  ruleGroups,
  RULES_HEADING,
  RULES_HOLD,
  ruleText,
} from "../facts/rules.ts";
import { paint, type Paint, type Style } from "./style.ts";
import { digits } from "../words.ts";

/** Lines about rules, above which the first are enough. */
const MOST_RULES = 10;

const RISK_COLORS: Readonly<Record<RuleRisk, Paint>> = {
  "protects-less": "red",
  "reaches-others": "yellow",
  "protects-more": "green",
  other: "cyan",
};

/**
 * What the commits change about the rules, the riskiest first, line by line; nothing where they change none.
 *
 * @param all the command that shows everything; undefined: this is it
 */
export function renderRulesText(
  { rules = [] }: Pick<Plan, "rules">,
  style: Style,
  all: string | undefined,
): string[] {
  if (rules.length === 0) return [];
  let shown = 0;
  const lines = RULE_RISKS.flatMap((risk) => {
    const groups = ruleGroups(rules.filter((rule) => rule.risk === risk));
    if (groups.length === 0 || (all !== undefined && shown >= MOST_RULES)) return [];
    const some = all === undefined ? groups : groups.slice(0, MOST_RULES - shown);
    shown += some.length;
    return [
      `  ${paint(style, RISK_COLORS[risk], RISK_LABELS[risk])}`,
      ...some.map((group) => {
        const place = isAboutFile(group[0])
          ? ""
          : `  ${forTerminal(`${group[0].at.file}:${group[0].at.line}`)}`;
        return wrapped(`    ${ruleText(group, forTerminal)}${place}`, style, 6);
      }),
    ];
  });
  const more = ruleGroups(rules).length - shown;
  return [
    `${RULES_HEADING}:`,
    ...lines,
    ...(more > 0 ? [wrapped(`  and ${digits(more)} more: ${all ?? ""} shows all`, style)] : []),
    wrapped(`  ${RULES_HOLD}`, style),
  ];
}
