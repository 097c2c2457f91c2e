import type { Roster } from "../../model/user.ts";
import { count } from "../words.ts";

/** "2 users in 2 files: valid.", "1 user in 1 file of 2 tenants: valid." */
export function validText(
  { users, files }: Pick<Roster, "users" | "files">,
  tenants: readonly unknown[] | undefined,
): string {
  const where = tenants ? ` of ${count(tenants.length, "tenant")}` : "";
  return `${count(users.length, "user")} in ${count(files, "file")}${where}: valid.`;
}
