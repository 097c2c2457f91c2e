import { isObject, unknownText, type Say } from "./checks.ts";

const LIFETIME = [10, 43_200] as const;
/** Bounds that Graph gives. @see https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration */
const NUMBERS: Readonly<Record<string, readonly [number, number]>> = {
  defaultLength: [8, 48],
  defaultLifetimeInMinutes: LIFETIME,
  minimumLifetimeInMinutes: LIFETIME,
  maximumLifetimeInMinutes: LIFETIME,
};
const GROUPS = ["includeGroups", "excludeGroups"];
const MEMBERS = ["state", "isUsableOnce", ...Object.keys(NUMBERS), ...GROUPS];

/** Holds what a file says of Temporary Access Passes against what a policy may say. */
export function checkPassPolicy(value: unknown, say: Say): void {
  const at = "temporaryAccessPassPolicy";
  if (value === undefined) return;
  if (!isObject(value)) return say([at], `${at} must be an object`);
  for (const [name, member] of Object.entries(value)) {
    const bounds = Object.hasOwn(NUMBERS, name) ? NUMBERS[name] : undefined;
    if (bounds) {
      const [least, most] = bounds;
      if (!Number.isInteger(member) || Number(member) < least || Number(member) > most)
        say([at, name], `${name} must be a whole number from ${least} to ${most}`);
    } else if (name === "state") {
      if (member !== "enabled" && member !== "disabled")
        say([at, name], "state must be enabled or disabled");
    } else if (name === "isUsableOnce") {
      if (typeof member !== "boolean") say([at, name], "isUsableOnce must be true or false");
    } else if (GROUPS.includes(name)) {
      if (!Array.isArray(member) || !member.every((id) => typeof id === "string"))
        say([at, name], `${name} must be a list of object ids`);
    } else say([at, name], `${unknownText(name, MEMBERS)} of a policy of passes`);
  }
}
