import type { RuleChange, RuleRisk } from "../../model/plan.ts";
import { count, listed } from "../words.ts";

/** How a group of changes is called. */
export const RISK_LABELS: Readonly<Record<RuleRisk, string>> = {
  "protects-less": "Protects less",
  "reaches-others": "Changes what may be written",
  "protects-more": "Protects more",
  other: "Other settings",
};

export const RULES_HEADING = "What this changes about the rules";

/** By which rules a plan was made that changes them, in a sentence. */
export const RULES_HOLD =
  "This plan was made with the configuration of the base. Once this is merged, the new rules hold.";

const MOST_DEEDS = 3;

/** "protects 2 accounts less, raises the guard disables and 2 more": for a title. Contains no text from outside. */
export function ruleDeeds(rules: readonly RuleChange[]): string {
  const groups = Map.groupBy(rules, ({ what, risk }) => `${rootOf(what)} ${risk}`);
  const deeds = [
    ...new Set(
      [...groups.values()].flatMap((group) => {
        const [first] = group;
        return first ? [deedOf(rootOf(first.what), first.risk, group)] : [];
      }),
    ),
  ];
  const more = deeds.length - MOST_DEEDS;
  return more > 0 ? `${deeds.slice(0, MOST_DEEDS).join(", ")} and ${more} more` : listed(deeds);
}

/** The numbers of one guard that change in the same direction are told together. */
export function ruleGroups(
  rules: readonly RuleChange[],
): readonly (readonly [RuleChange, ...RuleChange[]])[] {
  const groups = Map.groupBy(rules, (rule) =>
    rootOf(rule.what) === "guards" ? `${rule.risk} ${guardOf(rule)}` : rule,
  );
  return [...groups.values()].flatMap(([first, ...more]) =>
    first ? [[first, ...more] as const] : [],
  );
}

/**
 * What changes together as a sentence without its end.
 *
 * @param show makes a value harmless where it is to be shown
 */
export function ruleText(
  [rule, ...others]: readonly [RuleChange, ...RuleChange[]],
  show: (value: string) => string,
): string {
  const { what, risk, from, to, at, more = 0 } = rule;
  const [root = "", name = ""] = what.split(".");
  const [before, after] = [from, to].map((value) => (value === null ? "not set" : show(value)));
  switch (root) {
    case "protected":
      return protectedText(rule, show);
    case "guards":
      return `the guard ${plain(guardOf(rule), show)}: ${[rule, ...others].map((each) => limitText(each, show)).join(", ")}`;
    case "acknowledgement":
      return acknowledgementText(rule, name, show);
    case "owners": {
      const files = `${show(at.file)}${more > 0 ? ` and ${count(more, "more file")}` : ""}`;
      const verb = more > 0 ? "need" : "needs";
      return to === null
        ? `${files} ${verb} no approval of a code owner any more (before: ${before})`
        : `${files} ${verb} the approval of ${after} (before: ${from === null ? "of no code owner" : before})`;
    }
    case "codeOwners":
      return `${show(at.file)}, which says who must approve, ${fileVerb(rule)}`;
    case "workflow":
      return `the workflow ${show(at.file)} ${fileVerb(rule)}`;
    case "action":
      return `${show(at.file)}, which workflows may run, ${fileVerb(rule)}`;
    case "attributes":
      return `${show(at.file)}, which says what of a change is shown, ${fileVerb(rule)}`;
    case "notRun":
      return `${show(at.file)}, which GitHub does not run from there, ${fileVerb(rule)}`;
    default: {
      const meaning = meaningOf(what, risk, to);
      // The names of members may come from the file.
      return `${show(what)}: ${before} → ${after}${meaning === "" ? "" : ` (${meaning})`}`;
    }
  }
}

/** Whether it is about a whole file that is still there, so that its path can lead to it. */
export function isAboutFile({ what }: Pick<RuleChange, "what">): boolean {
  return FILES.has(what);
}

const FILES = new Set(["owners", "codeOwners", "workflow", "action", "attributes", "notRun"]);

function limitText({ what, from, to }: RuleChange, show: (value: string) => string): string {
  return `${plain(what.split(".").slice(2).join("."), show)} ${show(from ?? "")} → ${show(to ?? "")}`;
}

function protectedText({ risk, from, to }: RuleChange, show: (value: string) => string): string {
  if (from === null) return `${show(to ?? "")} is protected from now on`;
  if (to === null) return `${show(from)} is no longer protected`;
  if (risk === "other") return `${show(from)} is dropped, and ${show(to)} still covers it`;
  return risk === "protects-less"
    ? `${show(from)} is no longer protected, only ${show(to)} is`
    : `${show(to)} is protected, and not only ${show(from)}`;
}

function acknowledgementText(
  { risk, from, to }: RuleChange,
  guard: string,
  show: (value: string) => string,
): string {
  const name = plain(guard, show);
  if (risk === "other") return `an acknowledgement of the guard ${name} that has expired`;
  if (to === null) return `the guard ${name} is no longer lifted for ${show(from ?? "")}`;
  const before = from === null ? "" : `, before for ${show(from)}`;
  return `the guard ${name} is lifted for ${show(to)}${before}`;
}

function fileVerb({ from, to }: RuleChange): string {
  if (to === null) return "is removed";
  const kind = to.replace(/^another /, "");
  return `${from === null ? "is added" : "is changed"}${KINDS.get(kind) ?? ""}`;
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ["executable file", " (now executable)"],
  ["link", " (now a link)"],
  ["submodule", " (now a submodule)"],
]);

function meaningOf(what: string, risk: RuleRisk, to: string | null): string {
  switch (what) {
    case "tenant":
      return risk === "protects-less" ? "any tenant is accepted" : "";
    case "directory":
      return to === "embedded" ? "the tenant is no longer written to" : "the tenant is written to";
    case "mode":
      return to === "observe" ? "merging writes nothing from now on" : "merging writes from now on";
    case "key":
      return "users are found by another property";
    case "newUsers.credential":
      return to === "temporaryAccessPass"
        ? "the recipients can sign in as every new user"
        : "no pass is issued from now on";
    case "newUsers.recipients":
      return to === null
        ? "this key opens what was written before, and nothing from now on"
        : "the holder of this key can sign in as every new user";
    default:
      return "";
  }
}

function deedOf(root: string, risk: RuleRisk, group: readonly RuleChange[]): string {
  const less = risk === "protects-less";
  switch (root) {
    case "protected":
      return protectedDeed(risk, group);
    case "guards":
      return `${less ? "raises" : "lowers"} ${guardsOf(group)}`;
    case "acknowledgement":
      return risk === "other"
        ? "changes acknowledgements that have expired"
        : `${less ? "lifts" : "lifts less of"} ${guardsOf(group)}`;
    case "owners":
    case "codeOwners":
      return "changes code owners";
    case "workflow":
      return `changes ${count(group.length, "workflow")}`;
    case "action":
      return `changes ${count(group.length, "action")}`;
    case "attributes":
      return "changes .gitattributes";
    case "notRun":
      return "changes files beside the workflows";
    case "tenant":
      if (less) return "accepts any tenant";
      return risk === "protects-more" ? "names the tenant" : "names another tenant";
    case "directory":
      return group[0]?.to === "embedded" ? "writes to no tenant" : "writes to the tenant";
    case "mode":
      return group[0]?.to === "observe" ? "stops writing" : "begins to write";
    case "key":
      return "finds users by another property";
    case "allow":
      return `allows ${risk === "protects-more" ? "fewer" : "more"} properties`;
    case "newUsers":
      return less
        ? "changes who can sign in as new users"
        : "changes the first credential of new users";
    case "apply":
      return `${less ? "loosens" : "tightens"} the limits of a run`;
    default:
      return `changes ${ownName(root) ?? "a setting"}`;
  }
}

function protectedDeed(risk: RuleRisk, group: readonly RuleChange[]): string {
  if (risk === "other") return "drops protected entries that others cover";
  const word = risk === "protects-less" ? "less" : "more";
  const arePatterns = group.some(({ from, to }) => `${from}${to}`.includes("*"));
  return arePatterns
    ? `protects ${word === "less" ? "fewer" : "more"} accounts`
    : `protects ${count(group.length, "account")} ${word}`;
}

function guardsOf(group: readonly RuleChange[]): string {
  const names = [...new Set(group.map(guardOf))].flatMap((name) => ownName(name) ?? []);
  return names.length === 0 || names.length > 2
    ? count(Math.max(1, names.length), "guard")
    : `the ${names.length === 1 ? "guard" : "guards"} ${listed(names)}`;
}

// A plan may have been read from a file, where anything could stand.
function ownName(name: string): string | undefined {
  return /^[A-Za-z]{1,40}$/.test(name) ? name : undefined;
}

function plain(name: string, show: (value: string) => string): string {
  return ownName(name) ?? show(name);
}

function guardOf({ what }: RuleChange): string {
  return what.split(".")[1] ?? "";
}

function rootOf(what: string): string {
  return what.split(".")[0] ?? "";
}
