import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lineUrl, workflowUrl } from "../../../github/job/context.ts";
import { artifactName } from "../../../model/settings/tenantName.ts";
import type { TakenOver } from "../../../roster/edit/takeOver.ts";
import type { RosterSource } from "../../../roster/sources/source.ts";
import { CODE_OWNERS_PATHS, parseCodeOwners } from "../../../roster/settings/codeOwners.ts";
import { readFileAtCommit } from "../../../roster/sources/loadCommit.ts";
import { byOwner, DRIFT_ENDED, driftPullRequest } from "../../../report/pages/drift.ts";
import { UserError } from "../../../session/process/world.ts";
import type { Job } from "../job/job.ts";

/** The artifact through which the job that may write to the repository gets what the one that signed in read. */
export function proposalName(tenant: string | undefined): string {
  return artifactName("rollcall-drift", tenant);
}

/** The files of a roster that are to hold what the directory holds. */
export interface DriftProposal {
  /** Whose files these are, changed. */
  readonly commit: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Of the values that are taken over, with nothing else of the files. */
  readonly digest: string;
  /** Markdown. */
  readonly body: string;
}

/** What is to be proposed, with who owns it by the commit's own CODEOWNERS. */
export async function proposalOf(
  { files, taken, left }: TakenOver,
  { context, world }: Pick<Job, "context" | "world">,
): Promise<DriftProposal> {
  const { commit } = context;
  const owned = byOwner(taken, await ownersAt(commit));
  return {
    commit,
    files: files.map(({ path, bytes }) => ({ path, text: textOf(bytes) })),
    digest: digestOf(taken),
    body:
      files.length === 0
        ? DRIFT_ENDED
        : driftPullRequest(owned, left, {
            hidePersonal: true,
            link: (place) => lineUrl(context, commit, place),
            applyUrl: workflowUrl(context),
            ...(world.rollcall && { rollcall: world.rollcall }),
          }),
  };
}

/** Leaves it where the workflow keeps it from. @returns the path */
export async function saveProposal(proposal: DriftProposal, { world }: Job): Promise<string> {
  const folder = join(world.environment["RUNNER_TEMP"] ?? ".", "rollcall");
  await mkdir(folder, { recursive: true });
  const path = join(folder, "drift.json");
  await writeFile(path, `${JSON.stringify({ formatVersion: 1, ...proposal }, null, 2)}\n`);
  return path;
}

/**
 * Reads it back. It can change files of the roster and nothing else, whoever made it.
 *
 * @param source the roster's files at the commit
 * @throws UserError when it is damaged, or made for another commit
 */
export function proposalIn(text: string, commit: string, source: RosterSource): DriftProposal {
  const proposal = parsed(text);
  if (!proposal) throw new UserError("The proposed files cannot be read. Nothing was written.");
  if (proposal.commit !== commit)
    throw new UserError(
      `The proposal was made from ${proposal.commit.slice(0, 10)}, and this run is for ${commit.slice(0, 10)}. Nothing was written.`,
    );
  const known = new Set(source.files.map(({ path }) => path));
  const foreign = proposal.files.find(({ path }) => !known.has(path));
  if (foreign)
    throw new UserError(
      `${JSON.stringify(foreign.path)} is not a file of the roster. Nothing was written.`,
    );
  return proposal;
}

function digestOf(taken: TakenOver["taken"]): string {
  const values = taken.map(({ id, field, live }) => JSON.stringify([id, field, live])).toSorted();
  return createHash("sha256").update(values.join("\n")).digest("hex");
}

// With its byte order mark, which is a part of the file that stays.
function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

async function ownersAt(commit: string): Promise<(path: string) => readonly string[]> {
  for (const path of CODE_OWNERS_PATHS) {
    const file = await readFileAtCommit(commit, path);
    if (file instanceof Uint8Array) return parseCodeOwners(new TextDecoder().decode(file));
  }
  return () => [];
}

function parsed(text: string): DriftProposal | undefined {
  try {
    const { formatVersion, commit, files, digest, body } = JSON.parse(text) as Record<
      string,
      unknown
    >;
    const isWhole =
      formatVersion === 1 &&
      typeof commit === "string" &&
      typeof digest === "string" &&
      typeof body === "string" &&
      Array.isArray(files) &&
      files.every(isFile);
    return isWhole ? { commit, digest, body, files } : undefined;
  } catch {
    return undefined;
  }
}

function isFile(value: unknown): value is DriftProposal["files"][number] {
  const { path, text } = (value ?? {}) as Record<string, unknown>;
  return typeof path === "string" && typeof text === "string";
}
