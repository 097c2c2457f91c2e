import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { GIT_ENVIRONMENT } from "./gitObjects.ts";
import { makeRepository, type Repository } from "./repository.ts";
import { checkOut } from "./startingPoint.ts";

const run = promisify(execFile);

const FILES = { "users/ana.yaml": "ana\n", "users/ben.yaml": "ben\n", "deep/a/b.txt": "b\n" };

let folder: string;
let repository: Repository;
let later: string;
/** Of a pull request that was not merged. */
let proposed: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-"));
  repository = await makeRepository(folder, FILES);
  const { commit } = repository.start;
  const second = await repository.commit(commit, { "users/ben.yaml": "ben 2\n" }, "Second");
  later = await repository.commit(second, { "users/ana.yaml": null, "new/c.txt": "c\n" }, "Third");
  proposed = await repository.commit(commit, { "users/eve.yaml": "eve\n" }, "Proposed");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function git(place: string, ...args: string[]): Promise<string> {
  return (await run("git", ["-C", place, ...args], { env: GIT_ENVIRONMENT })).stdout.trim();
}

async function objectsOf(place: string): Promise<string[]> {
  const listing = await git(place, "cat-file", "--batch-all-objects", "--batch-check");
  return listing.split("\n").toSorted();
}

/** By Git alone. */
async function fetched(commit: string, ...depth: string[]): Promise<string> {
  const place = join(folder, "fetched");
  await run("git", ["init", "-q", place], { env: GIT_ENVIRONMENT });
  await git(place, "fetch", "-q", ...depth, repository.origin, commit);
  return place;
}

async function checkedOut(commit: string, isShallow = false): Promise<string> {
  const place = await mkdtemp(join(folder, "workspace-"));
  await checkOut(place, commit, { ...repository, isShallow });
  return place;
}

it.each([
  { of: "the first commit", commit: () => repository.start.commit },
  { of: "a later one", commit: () => later },
  { of: "one of a pull request", commit: () => proposed },
])("a checkout of $of has what a fetch brings, and no more", async ({ commit }) => {
  const place = await checkedOut(commit());
  expect(await objectsOf(place)).toEqual(await objectsOf(await fetched(commit())));
  expect(await git(place, "rev-parse", "HEAD")).toBe(commit());
  expect(await git(place, "status", "--porcelain")).toBe("");
  expect(await git(place, "fsck", "--strict")).toBe("");
  expect(await git(place, "remote", "get-url", "origin")).toBe(repository.origin);
});

it("a shallow one has one commit", async () => {
  const place = await checkedOut(later, true);
  expect(await objectsOf(place)).toEqual(await objectsOf(await fetched(later, "--depth=1")));
  expect(await git(place, "rev-list", "HEAD")).toBe(later);
  expect(await git(place, "status", "--porcelain")).toBe("");
});

it("what is done in one is not in the next", async () => {
  const place = await checkedOut(repository.start.commit);
  await mkdir(join(place, "left"));
  await git(place, "update-ref", "refs/heads/left", repository.start.commit);
  await rm(join(place, "users/ana.yaml"));
  const next = await checkedOut(repository.start.commit);
  expect(await readFile(join(next, "users/ana.yaml"), "utf8")).toBe("ana\n");
  expect(await git(next, "for-each-ref")).toBe("");
  const other = await mkdtemp(join(folder, "other-"));
  expect((await makeRepository(other, FILES)).start.commit).toBe(repository.start.commit);
});
