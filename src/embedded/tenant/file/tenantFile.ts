import { createHash } from "node:crypto";
import { open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { DirectoryError } from "../../../directory/ports.ts";
import { foldName } from "../../../model/values.ts";
import { MOST_AUDITS } from "../../audit/auditLog.ts";
import { checkTenant } from "../checks/tenant.ts";
import { withInherited } from "./inherited.ts";
import { parseJson, problemLines, problemText, type LineProblem } from "./jsonFile.ts";
import {
  completed,
  completedGroup,
  type StoredGroup,
  type StoredReference,
  type StoredUser,
  type TenantState,
} from "../tenant.ts";
import { makeFolder } from "../../../files/makeFolder.ts";
import { fileTrouble } from "../../../files/fileTrouble.ts";

/**
 * Reads the file that an embedded directory keeps its tenant in, or makes a new tenant where there is none.
 *
 * @throws DirectoryError for a file that is something else, with the lines; it is left as it is
 */
export async function loadTenantFile(
  path: string,
  fallback: () => TenantState,
): Promise<TenantState> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return fallback();
    throw new DirectoryError(
      `Cannot read the embedded directory's file ${path}: ${fileTrouble(error)}.`,
    );
  }
  const value = parsed(text, path);
  const problems = checkTenant(value);
  if (problems.length > 0) throw refusal(path, problemLines(text, problems));
  return withInherited(withAllCompleted({ deletedUsers: [], ...(value as WrittenTenant) }));
}

type WrittenTenant = Omit<TenantState, "deletedUsers"> & Partial<Pick<TenantState, "deletedUsers">>;
type WrittenGroup = Partial<StoredGroup> & Pick<StoredGroup, "displayName">;

/** Users and groups as a person writes them: without an id, and naming others by their names. */
function withAllCompleted(tenant: TenantState): TenantState {
  const ids = new Map(
    tenant.users.map(({ userPrincipalName: name, id }) => [foldName(name), id ?? idFor(name)]),
  );
  const { groups = [], deletedGroups = [] } = tenant;
  const groupIds = new Map(
    groups.map(({ displayName, id }) => [foldName(displayName), id ?? groupIdFor(displayName)]),
  );
  const idNamed = (name: string): string | undefined =>
    ids.get(foldName(name)) ?? groupIds.get(foldName(name));
  const complete = ({ manager, sponsors, ...user }: StoredUser): StoredUser => {
    const id = user.id ?? idFor(user.userPrincipalName);
    return {
      ...completed({ ...user, userPrincipalName: user.userPrincipalName }, id),
      ...(manager !== undefined && { manager: ids.get(foldName(manager)) ?? manager }),
      ...(sponsors && { sponsors: sponsors.map((sponsor) => idNamed(sponsor) ?? sponsor) }),
    };
  };
  const referenceTo = (reference: StoredReference): StoredReference =>
    typeof reference === "string" ? (idNamed(reference) ?? reference) : reference;
  const completeGroup = ({ members = [], owners = [], ...group }: WrittenGroup): StoredGroup =>
    completedGroup(
      {
        ...group,
        displayName: group.displayName,
        members: members.map(referenceTo),
        owners: owners.map(referenceTo),
      },
      group.id ?? groupIdFor(group.displayName),
    );
  return {
    ...tenant,
    groups: groups.map(completeGroup),
    deletedGroups: deletedGroups.map(completeGroup),
    directoryAudits: tenant.directoryAudits ?? [],
    displayName: tenant.displayName ?? tenant.domains[0],
    users: tenant.users.map(complete),
    deletedUsers: tenant.deletedUsers.map((user) => {
      const prefix = user.id.replaceAll("-", "");
      const name = user.userPrincipalName;
      const isPrefixed = name.toLowerCase().startsWith(prefix.toLowerCase());
      return complete({ ...user, userPrincipalName: isPrefixed ? name : prefix + name });
    }),
  };
}

/** The same in every run. */
function idFor(name: string): string {
  const hash = createHash("sha256").update(foldName(name)).digest("hex");
  return `f0000000-0000-4000-8000-${hash.slice(0, 12)}`;
}

function groupIdFor(name: string): string {
  return idFor(name).replace(/^f0/, "f1");
}

/** Writes the whole tenant to a new file and puts that in place, so that no crash leaves half a file. */
export async function saveTenantFile(path: string, tenant: TenantState): Promise<void> {
  await makeFolder(dirname(path));
  const file = await open(`${path}.new`, "w", 0o600);
  try {
    await file.writeFile(JSON.stringify(withoutEmptyLists(tenant)));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

/** A tenant without groups is written as it was before there were any. */
function withoutEmptyLists({
  groups = [],
  deletedGroups = [],
  directoryAudits = [],
  ...rest
}: TenantState): TenantState {
  return {
    ...rest,
    ...(groups.length > 0 && { groups }),
    ...(deletedGroups.length > 0 && { deletedGroups }),
    ...(directoryAudits.length > 0 && { directoryAudits: directoryAudits.slice(-MOST_AUDITS) }),
  };
}

function parsed(text: string, path: string): unknown {
  const read = parseJson(text);
  if ("problem" in read) throw refusal(path, [read.problem]);
  return read.value;
}

function refusal(path: string, problems: readonly LineProblem[]): DirectoryError {
  return new DirectoryError(
    `${path} is not the file of an embedded directory:\n${problemText(path, problems)}\nCorrect the file. To begin with a new tenant, remove it.`,
  );
}
