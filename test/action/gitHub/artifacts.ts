import { createHash } from "node:crypto";
import { unzipSync, zipSync } from "fflate";
import { timestamp, type GitHubClock } from "./clock.ts";
import { REPOSITORY_ID } from "./names.ts";
import { get, NOT_FOUND, pageOf, type Route } from "./routes.ts";
import type { Run } from "./runs.ts";

interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly run: number;
  readonly zip: Uint8Array;
  readonly createdAt: string;
  readonly expiresAt: string;
  expired: boolean;
}

export interface UploadOptions {
  readonly overwrite?: boolean;
  readonly retentionDays?: number;
}

export interface Artifacts {
  readonly routes: readonly Route[];
  /**
   * A name is there once in a run, over all its attempts.
   *
   * @returns the id, which no other artifact ever had
   * @throws Error in the words of the service when the name is taken and not to be overwritten
   * @see https://github.com/actions/upload-artifact#overwriting-an-artifact ("the previous one will no longer exist")
   */
  readonly upload: (
    run: number,
    name: string,
    files: Readonly<Record<string, string>>,
    options?: UploadOptions,
  ) => number;
  /**
   * What anybody with write access may do.
   *
   * @see https://docs.github.com/rest/actions/artifacts#delete-an-artifact
   */
  readonly deleteArtifact: (run: number, name: string) => void;
  /** It stays in the lists, and is gone: `expired: true`, and 410 to a download. */
  readonly expireArtifact: (run: number, name: string) => void;
  /**
   * An upload broke off and left its name taken: nothing is listed, so `overwrite` finds nothing to delete.
   *
   * @see https://github.com/actions/upload-artifact/issues/560
   */
  readonly reserveArtifact: (run: number, name: string) => void;
  /** Names of the artifacts that begin so. */
  readonly names: (beginning: string) => string[];
  /** The files of the newest whose name begins so, as text by name. */
  readonly contents: (beginning: string) => Readonly<Record<string, string>>;
  /** The bytes of one, as the storage behind the redirect serves them. */
  readonly zip: (id: string) => Uint8Array | undefined;
}

const STANDARD_RETENTION_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

export function keepArtifacts(runs: readonly Run[], clock: GitHubClock): Artifacts {
  let artifacts: readonly Artifact[] = [];
  let lastId = 0;
  const reserved = new Set<string>();
  const named = (run: number, name: string): Artifact | undefined =>
    artifacts.find((artifact) => artifact.run === run && artifact.name === name);
  const remove = (gone: Artifact | undefined): void => {
    artifacts = artifacts.filter((artifact) => artifact !== gone);
  };
  const needed = (run: number, name: string): Artifact => {
    const artifact = named(run, name);
    if (artifact) return artifact;
    throw new Error(`Run ${run} has no artifact ${name}`);
  };
  const artifactJson = (artifact: Artifact): object => {
    const run = runs.find(({ id }) => id === artifact.run);
    return {
      id: artifact.id,
      name: artifact.name,
      size_in_bytes: artifact.zip.length,
      expired: artifact.expired,
      created_at: artifact.createdAt,
      updated_at: artifact.createdAt,
      expires_at: artifact.expiresAt,
      digest: `sha256:${createHash("sha256").update(artifact.zip).digest("hex")}`,
      workflow_run: {
        id: artifact.run,
        head_branch: run?.headBranch,
        head_sha: run?.headCommit,
        repository_id: REPOSITORY_ID,
        head_repository_id: run?.repositoryId,
      },
    };
  };
  const list = (found: readonly Artifact[], asked: Parameters<Route["answer"]>[0]) =>
    pageOf(found.toReversed(), asked, (page, total) => ({
      total_count: total,
      artifacts: page.map(artifactJson),
    }));
  const byName = (found: readonly Artifact[], name: string | null): readonly Artifact[] =>
    name === null ? found : found.filter((artifact) => artifact.name === name);
  const byId = (id: string | undefined): Artifact | undefined =>
    artifacts.find((artifact) => String(artifact.id) === id);

  return {
    // https://docs.github.com/rest/actions/artifacts
    routes: [
      get(/^\/actions\/artifacts$/, (asked) =>
        list(byName(artifacts, asked.query.get("name")), asked),
      ),
      get(/^\/actions\/runs\/(\d+)\/artifacts$/, (asked) => {
        const ofRun = artifacts.filter(({ run }) => String(run) === asked.matched[0]);
        return list(byName(ofRun, asked.query.get("name")), asked);
      }),
      get(/^\/actions\/artifacts\/(\d+)$/, ({ matched: [id] }) => {
        const artifact = byId(id);
        return artifact ? { json: artifactJson(artifact) } : NOT_FOUND;
      }),
      get(/^\/actions\/artifacts\/(\d+)\/zip$/, ({ matched: [id] }) => {
        const artifact = byId(id);
        if (!artifact) return NOT_FOUND;
        return artifact.expired
          ? { status: 410, json: { message: "Artifact has expired" } }
          : { redirect: `/storage/${id}` };
      }),
      {
        method: "DELETE",
        path: /^\/actions\/artifacts\/(\d+)$/,
        answer: ({ matched: [id] }) => {
          const artifact = byId(id);
          remove(artifact);
          return artifact ? { status: 204 } : NOT_FOUND;
        },
      },
    ],
    upload: (run, name, files, { overwrite = false, retentionDays = 0 } = {}) => {
      checkName(name);
      const earlier = named(run, name);
      if ((earlier && !overwrite) || reserved.has(`${run} ${name}`))
        throw new Error(
          "Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists on the workflow run",
        );
      remove(earlier);
      const encoder = new TextEncoder();
      const entries = Object.entries(files).map(([file, text]) => [file, encoder.encode(text)]);
      const createdAt = clock.next();
      const days = retentionDays > 0 ? retentionDays : STANDARD_RETENTION_DAYS;
      const artifact: Artifact = {
        id: (lastId += 1),
        name,
        run,
        zip: zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>),
        createdAt,
        expiresAt: timestamp(Date.parse(createdAt) + days * DAY),
        expired: false,
      };
      artifacts = [...artifacts, artifact];
      return artifact.id;
    },
    deleteArtifact: (run, name) => remove(needed(run, name)),
    expireArtifact: (run, name) => void (needed(run, name).expired = true),
    reserveArtifact: (run, name) => void reserved.add(`${run} ${name}`),
    names: (beginning) =>
      artifacts.map(({ name }) => name).filter((name) => name.startsWith(beginning)),
    contents: (beginning) => {
      const newest = artifacts.findLast(({ name }) => name.startsWith(beginning));
      const files = newest ? unzipSync(newest.zip) : {};
      return Object.fromEntries(
        Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
      );
    },
    zip: (id) => byId(id)?.zip,
  };
}

/** @see https://github.com/actions/toolkit/blob/main/packages/artifact/src/internal/upload/path-and-artifact-name-validation.ts */
function checkName(name: string): void {
  if (name === "") throw new Error("Provided artifact name input during validation is empty");
  const [forbidden] = /[":<>|*?\r\n\\/]/.exec(name) ?? [];
  if (forbidden !== undefined)
    throw new Error(
      `The artifact name is not valid: ${name}. Contains the following character: ${forbidden}`,
    );
}
