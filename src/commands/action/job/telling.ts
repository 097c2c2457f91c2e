import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { publishCheck, type Check } from "../../../github/job/checkRun.ts";
import type { GitHub } from "../../../github/client.ts";
import { putComment } from "../../../github/pullRequests/comment.ts";
import type { World } from "../../../session/process/world.ts";
import type { ActionInputs } from "./inputs.ts";
import { setOutputs } from "./outputs.ts";

/** A comment of its kind on a pull request. */
export interface CommentPage {
  readonly kind: "plan" | "outcome";
  readonly pullRequest: number;
  /** The hidden first line by which the comment is found again. */
  readonly marker: string;
  /** Markdown, which starts with the marker. */
  readonly comment: string;
  /** The same in fewer bytes. */
  readonly within?: (limit: number) => string;
  /** Leaves what was told before. */
  readonly onlyFirst?: boolean;
}

/** How a job tells pull requests. */
export interface Telling {
  /** @returns the page of the comment; undefined where another job writes it */
  readonly comment: (page: CommentPage) => Promise<string | undefined>;
  readonly check: (check: Check) => Promise<void>;
  /** Has the workflow keep a plan that the pull request was shown, as the reviewed one. */
  readonly keepPlan: (plan: { readonly path: string; readonly name: string }) => Promise<void>;
}

/** Tells them at once. */
export function directTelling(github: GitHub, { commentAuthor }: ActionInputs): Telling {
  return {
    comment: ({ pullRequest, marker, comment, onlyFirst = false }) =>
      putComment(github, {
        pullRequest,
        marker,
        author: commentAuthor,
        body: comment,
        ...(onlyFirst && { onlyFirst }),
      }),
    check: (check) => publishCheck(github, check),
    keepPlan: ({ path, name }) => setOutputs({ "plan-path": path, "artifact-name": name }),
  };
}

/** What the job of one tenant leaves for the job that speaks for all of them. */
export interface LeftPages {
  readonly formatVersion: 1;
  readonly tenant: string;
  readonly comments: readonly (Pick<CommentPage, "kind" | "pullRequest" | "onlyFirst"> & {
    /** From the longest to the shortest. */
    readonly texts: readonly string[];
  })[];
  readonly check?: Check;
  /** Whether the plan beside it was shown, and may be kept as reviewed. */
  readonly hasPlan: boolean;
}

export const PAGES_FILE = "pages.json";
export const PLAN_FILE = "plan.json";

/** The artifact in which an attempt of a tenant's job leaves its pages. */
export const PAGES_NAME = "rollcall-pages";

/** Bytes of a comment, of which several tenants have a part. */
const SHORTER = [28_000, 14_000, 7_000, 3_500, 2_000];

/** The folder that the workflow keeps for the job that tells. */
export function pagesFolder({ environment }: Pick<World, "environment">): string {
  return join(environment["RUNNER_TEMP"] ?? ".", "rollcall-pages");
}

/** Leaves the pages for another job. The file is there from the start, so that one which is missing means a lost job. */
export async function leavingTelling(tenant: string, world: World): Promise<Telling> {
  const folder = pagesFolder(world);
  let left: LeftPages = { formatVersion: 1, tenant, comments: [], hasPlan: false };
  let written: Promise<void> = Promise.resolve();
  const leave = (more: Partial<LeftPages>): Promise<void> => {
    left = { ...left, ...more };
    const text = `${JSON.stringify(left, null, 2)}\n`;
    // A comment and a check may be left at once, and two writes of one file at once leave a mixture.
    const write = (): Promise<void> => writeFile(join(folder, PAGES_FILE), text);
    written = written.then(write, write);
    return written;
  };
  await mkdir(folder, { recursive: true });
  await leave({});
  await setOutputs({ "pages-path": folder });
  return {
    comment: async ({ kind, pullRequest, comment, within, onlyFirst = false }) => {
      const texts = [comment, ...(within ? SHORTER.map(within) : [])];
      const page = { kind, pullRequest, onlyFirst, texts: [...new Set(texts)] };
      await leave({ comments: [...left.comments, page] });
      return undefined;
    },
    check: (check) => leave({ check }),
    keepPlan: () => leave({ hasPlan: true }),
  };
}
