import type { Configuration } from "../../model/settings/configuration.ts";
import type { RuleChange, RuleRisk } from "../../model/plan.ts";
import { foldName } from "../../model/values.ts";
import type { SettingAt } from "../remarks.ts";
import { protectedChanges } from "./protectedChanges.ts";

export interface ConfigurationInput {
  readonly base: Configuration;
  readonly head: Configuration;
  /** Where the head says a setting. */
  readonly settingAt: SettingAt;
}

/** One value of a setting, as text; undefined: is not set. */
interface Leaf {
  readonly path: readonly string[];
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** How two values of one setting are told apart, and what a difference means. */
interface Rule {
  /** Lists of it are sets, whose order means nothing. */
  readonly sets?: true;
  readonly risk: (leaf: Leaf) => RuleRisk;
}

/** Every setting of the configuration: a new one has to say here what changing it means. */
const SETTINGS: { readonly [Name in Exclude<keyof Configuration, "protected">]-?: Rule } = {
  mode: { risk: ({ to }) => (to === "observe" ? "protects-more" : "reaches-others") },
  directory: { risk: always("reaches-others") },
  tenant: {
    risk: ({ from, to }) =>
      to === undefined ? "protects-less" : from === undefined ? "protects-more" : "reaches-others",
  },
  requireApproval: {
    risk: ({ to }) => (to === "false" ? "protects-less" : "protects-more"),
  },
  key: { risk: always("reaches-others") },
  allow: {
    sets: true,
    risk: ({ to }) => (to === undefined ? "protects-more" : "reaches-others"),
  },
  sensitive: {
    sets: true,
    risk: ({ to }) => (to === undefined ? "protects-less" : "protects-more"),
  },
  guards: { risk: limitRisk },
  scope: { sets: true, risk: always("reaches-others") },
  groups: { risk: ({ to }) => (to === undefined ? "protects-more" : "reaches-others") },
  licenses: {
    sets: true,
    risk: ({ to }) => (to === undefined ? "protects-more" : "reaches-others"),
  },
  apply: { risk: limitRisk },
  newUsers: { sets: true, risk: newUsersRisk },
  names: { risk: always("other") },
  quota: { risk: always("other") },
  tables: { risk: always("other") },
  editor: { risk: always("other") },
};

/** What differs between two configurations, setting by setting; those that say the same in another way do not. */
export function configurationChanges({ base, head, settingAt }: ConfigurationInput): RuleChange[] {
  const leaves = Object.entries(SETTINGS).flatMap(([name, rule]) =>
    differences(
      [name],
      base[name as keyof Configuration],
      head[name as keyof Configuration],
      rule.sets === true,
    ).map((leaf): RuleChange => {
      const { file, line } = settingAt(...leaf.path);
      return {
        risk: rule.risk(leaf),
        what: leaf.path.join("."),
        from: leaf.from ?? null,
        to: leaf.to ?? null,
        at: { file, line },
      };
    }),
  );
  return [...protectedChanges(base.protected, head.protected, settingAt), ...leaves];
}

function always(risk: RuleRisk): () => RuleRisk {
  return () => risk;
}

// A limit that is higher, or gone, lets more through. A list of limits has nothing but numbers.
function limitRisk({ from, to }: Leaf): RuleRisk {
  if (to === undefined) return "protects-less";
  if (from === undefined) return "protects-more";
  return Number(to) > Number(from) ? "protects-less" : "protects-more";
}

// Who has a pass, or the key to one, can sign in as a new user.
function newUsersRisk({ path: [, name], from, to }: Leaf): RuleRisk {
  switch (name) {
    case "credential":
      return to === "temporaryAccessPass" ? "protects-less" : "protects-more";
    case "recipients":
      return to === undefined ? "protects-more" : "protects-less";
    case "isUsableOnce":
      return to === "false" ? "protects-less" : "protects-more";
    case "lifetimeInMinutes":
      // What the tenant's policy says instead is not known here.
      if (from === undefined || to === undefined) return "reaches-others";
      return Number(to) > Number(from) ? "protects-less" : "protects-more";
    default:
      return "reaches-others";
  }
}

function differences(path: readonly string[], from: unknown, to: unknown, sets: boolean): Leaf[] {
  if (sets && (Array.isArray(from) || Array.isArray(to)))
    return setDifferences(path, listOf(from), listOf(to));
  if (isMembers(from) || isMembers(to)) {
    const [before, after] = [membersOf(from), membersOf(to)];
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
      differences([...path, name], before[name], after[name], sets),
    );
  }
  const [before, after] = [textOf(from), textOf(to)];
  return before === after ? [] : [{ path, from: before, to: after }];
}

function setDifferences(
  path: readonly string[],
  from: readonly unknown[],
  to: readonly unknown[],
): Leaf[] {
  const texts = (values: readonly unknown[]): Map<string, string> =>
    new Map(values.map((value) => [foldName(textOf(value) ?? ""), textOf(value) ?? ""]));
  const [before, after] = [texts(from), texts(to)];
  return [
    ...[...before]
      .filter(([folded]) => !after.has(folded))
      .map(([, text]) => ({ path, from: text, to: undefined })),
    ...[...after]
      .filter(([folded]) => !before.has(folded))
      .map(([, text]) => ({ path, from: undefined, to: text })),
  ];
}

// A single value stands for a list of one.
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMembers(value) ? value : {};
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return Array.isArray(value) ? value.join(", ") : JSON.stringify(value);
}
