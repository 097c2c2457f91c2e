import { compareText } from "../../model/diagnostic.ts";
import { RULE_RISKS, type RuleChange } from "../../model/plan.ts";
import { acknowledgementChanges, type AcknowledgementInput } from "./acknowledgementChanges.ts";
import { configurationChanges, type ConfigurationInput } from "./configurationChanges.ts";
import { fileChanges, type FileInput } from "./fileChanges.ts";

/** Everything by which plans are made and approved, before and after. */
export interface RulesInput {
  readonly configuration: ConfigurationInput;
  readonly acknowledgements: AcknowledgementInput;
  readonly files: FileInput;
}

/** What differs between the rules before and after, the riskiest first. Pure; the order of the input does not matter. */
export function compareRules(input: RulesInput): RuleChange[] {
  return [
    ...configurationChanges(input.configuration),
    ...acknowledgementChanges(input.acknowledgements),
    ...fileChanges(input.files),
  ].toSorted(
    (left, right) =>
      RULE_RISKS.indexOf(left.risk) - RULE_RISKS.indexOf(right.risk) ||
      kindRank(left) - kindRank(right) ||
      compareText(left.what, right.what) ||
      compareText(left.at.file, right.at.file) ||
      compareText(left.from ?? "", right.from ?? "") ||
      compareText(left.to ?? "", right.to ?? ""),
  );
}

// Who can sign in as others, who is protected, and what a plan may do, before the files through which that is decided.
const KINDS = [
  "newUsers",
  "protected",
  "guards",
  "acknowledgement",
  "tenant",
  "directory",
  "mode",
  "key",
];

function kindRank({ what }: RuleChange): number {
  const index = KINDS.indexOf(what.split(".")[0] ?? "");
  return index < 0 ? KINDS.length : index;
}
