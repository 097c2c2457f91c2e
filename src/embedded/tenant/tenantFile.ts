import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import { DirectoryError } from "../../directory/ports.ts";
import { foldName } from "../../model/values.ts";
import { checkTenant } from "./checkTenant.ts";
import type { TenantProblem } from "./checks.ts";
import { withInherited } from "./inherited.ts";
import {
  completed,
  completedGroup,
  type StoredGroup,
  type StoredReference,
  type StoredUser,
  type TenantState,
} from "./tenant.ts";

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
      `Cannot read the embedded directory's file ${path}: ${(error as Error).message}`,
    );
  }
  const value = parsed(text, path);
  const problems = checkTenant(value);
  if (problems.length > 0) throw refusal(path, problemLines(text, problems));
  return withInherited(withAllCompleted(value as TenantState));
}

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
  await mkdir(dirname(path), { recursive: true });
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
function withoutEmptyLists({ groups = [], deletedGroups = [], ...rest }: TenantState): TenantState {
  return {
    ...rest,
    ...(groups.length > 0 && { groups }),
    ...(deletedGroups.length > 0 && { deletedGroups }),
  };
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    const [, line] = /\(line (\d+) column \d+\)/.exec(message) ?? [];
    const what = message.replace(/ \(line \d+ column \d+\)$/, "");
    throw refusal(path, [{ line: Number(line ?? 1), message: `This is no JSON: ${what}` }]);
  }
}

const MOST_PROBLEMS = 10;

interface LineProblem {
  readonly line: number;
  readonly message: string;
}

/** Each kind of problem once, where it is met first. */
function problemLines(text: string, problems: readonly TenantProblem[]): LineProblem[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const kinds = new Map<string, LineProblem[]>();
  for (const { at, message } of problems) {
    const line = lineCounter.linePos(startOf(document, at)).line;
    kinds.set(message, [...(kinds.get(message) ?? []), { line, message }]);
  }
  return [...kinds.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const more = others.length > 0 ? ` (and ${others.length} more)` : "";
    return [{ ...first, message: first.message + more }];
  });
}

/** Where a member stands, or what is nearest to it. */
function startOf(document: Document, at: TenantProblem["at"]): number {
  for (let length = at.length; length > 0; length -= 1) {
    const parent = document.getIn(at.slice(0, length - 1), true);
    const last = at[length - 1];
    const key = isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === last)?.key
      : isSeq(parent)
        ? parent.items[Number(last)]
        : undefined;
    if (isNode(key) && key.range) return key.range[0];
  }
  return 0;
}

function refusal(path: string, problems: readonly LineProblem[]): DirectoryError {
  const lines = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ line, message }) => `  ${path}:${line} ${message}.`);
  if (problems.length > MOST_PROBLEMS)
    lines.push(`  … and ${problems.length - MOST_PROBLEMS} more.`);
  return new DirectoryError(
    `${path} is not the file of an embedded directory:\n${lines.join("\n")}\nCorrect it. Take it away to begin with a new tenant.`,
  );
}
