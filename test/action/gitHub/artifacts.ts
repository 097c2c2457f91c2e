import { createHash } from "node:crypto";
import { zipSync } from "fflate";
import { get, type Route } from "./routes.ts";
import type { Run } from "./runs.ts";

interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly run: number;
  readonly zip: Uint8Array;
  readonly createdAt: string;
}

export interface Artifacts {
  readonly routes: readonly Route[];
  readonly upload: (run: number, name: string, files: Readonly<Record<string, string>>) => void;
  /** Names of the artifacts that begin so. */
  readonly names: (beginning: string) => string[];
  /** The bytes of one, as the storage behind the redirect serves them. */
  readonly zip: (id: string) => Uint8Array | undefined;
}

export function keepArtifacts(runs: readonly Run[]): Artifacts {
  const artifacts: Artifact[] = [];
  const artifactJson = (artifact: Artifact): object => {
    const run = runs.find(({ id }) => id === artifact.run);
    return {
      id: artifact.id,
      name: artifact.name,
      expired: false,
      created_at: artifact.createdAt,
      digest: `sha256:${createHash("sha256").update(artifact.zip).digest("hex")}`,
      workflow_run: { id: artifact.run, head_branch: run?.headBranch, head_sha: run?.headCommit },
    };
  };
  return {
    routes: [
      get(/^\/actions\/artifacts$/, ({ query }) => {
        const named = artifacts.filter(({ name }) => name === query.get("name"));
        return {
          json: { total_count: named.length, artifacts: named.toReversed().map(artifactJson) },
        };
      }),
      get(/^\/actions\/artifacts\/(\d+)\/zip$/, ({ matched: [id] }) => ({
        redirect: `/storage/${id}`,
      })),
    ],
    upload: (run, name, files) => {
      const encoder = new TextEncoder();
      const entries = Object.entries(files).map(([file, text]) => [file, encoder.encode(text)]);
      const id = artifacts.length + 1;
      artifacts.push({
        id,
        name,
        run,
        zip: zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>),
        createdAt: new Date(Date.UTC(2026, 10, 2, 8, 0, id)).toISOString(),
      });
    },
    names: (beginning) =>
      artifacts.map(({ name }) => name).filter((name) => name.startsWith(beginning)),
    zip: (id) => artifacts.find((artifact) => String(artifact.id) === id)?.zip,
  };
}
