import { RULE_RISKS, type Plan, type RuleChange } from "../../model/plan.ts";
import { forMarkdownCode } from "../escape.ts";
import {
  linked,
  placeLink,
  quoted,
  type Alert,
  type Budget,
  type MarkdownOptions,
} from "./parts.ts";
import {
  isAboutFile,
  RISK_LABELS,
  ruleGroups,
  RULES_HEADING,
  RULES_HOLD,
  ruleText,
} from "../facts/rules.ts";
import { shorten } from "../values.ts";
import { digits } from "../words.ts";

const VALUE_LENGTH = 200;

/** What the commits change about the rules by which plans are made and approved, the riskiest first. */
export function renderRules(
  { rules = [] }: Pick<Plan, "rules">,
  options: MarkdownOptions,
  { names }: Budget,
): string {
  if (rules.length === 0) return "";
  return quoted(alertOf(rules), [
    `**${RULES_HEADING}**`,
    ...RULE_RISKS.flatMap((risk) => {
      const groups = ruleGroups(rules.filter((rule) => rule.risk === risk));
      if (groups.length === 0) return [];
      const more = groups.length - names;
      return [
        "",
        `${RISK_LABELS[risk]}:`,
        ...groups.slice(0, names).map((group) => `- ${entry(group, options)}`),
        ...(more > 0 ? [`- … and ${digits(more)} more`] : []),
      ];
    }),
    "",
    RULES_HOLD,
  ]);
}

function alertOf(rules: readonly RuleChange[]): Alert {
  switch (rules[0]?.risk) {
    case "protects-less":
      return "CAUTION";
    case "reaches-others":
      return "WARNING";
    default:
      return "NOTE";
  }
}

function entry(group: readonly [RuleChange, ...RuleChange[]], options: MarkdownOptions): string {
  const [rule] = group;
  const { at, to } = rule;
  const show = (value: string): string => {
    const code = forMarkdownCode(shorten(value, VALUE_LENGTH));
    // A file that is gone has no line to lead to.
    const leads = isAboutFile(rule) && value === at.file && (to !== null || rule.what === "owners");
    return leads ? linked(code, at, options.link) : code;
  };
  const text = ruleText(group, show);
  const isGone = rule.what.startsWith("acknowledgement") && to === null;
  return isAboutFile(rule) || isGone ? text : `${text} (${placeLink(at, options)})`;
}
