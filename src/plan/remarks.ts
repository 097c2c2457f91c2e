import type { Configuration } from "../model/settings/configuration.ts";
import type { Diagnostic, Location } from "../model/diagnostic.ts";
import type { Tenant } from "../model/user.ts";
import type { ProtectedUsers } from "./accounts/protectedUsers.ts";

/** Where the configuration says something, or the nearest place that exists. */
export type SettingAt = (...path: readonly string[]) => Location;

/** What the configuration leaves open that a reviewer should know: once, as warnings, with what to add. */
export function remarksOn(
  { directory, protected: accounts, tenant }: Configuration,
  found: Pick<ProtectedUsers, "unused">,
  actual: Tenant,
  settingAt: SettingAt,
): Diagnostic[] {
  const remark = (code: string, message: string, setting: string): Diagnostic => ({
    severity: "warning",
    code,
    message,
    at: settingAt(setting),
  });
  // What is not real needs no protection.
  if (directory === "embedded") return [];
  return [
    ...(accounts.length === 0
      ? [
          remark(
            "nothing-protected",
            `"protected" is empty, so a plan may change any account. Add your emergency accounts, such as: protected: ["emergency-*@${actual.domain}"]`,
            "protected",
          ),
        ]
      : []),
    ...(tenant === undefined
      ? [
          remark(
            "no-tenant",
            `"tenant" is not set, so Rollcall accepts any tenant that the credential can sign in to. To accept only this one, add: tenant: ${actual.id}`,
            "tenant",
          ),
        ]
      : []),
    ...found.unused.map((entry) =>
      remark(
        "protects-nobody",
        `"protected" holds ${entry}, and no account in the directory has such a name. Correct it, or leave it if such an account will be created.`,
        "protected",
      ),
    ),
  ];
}
