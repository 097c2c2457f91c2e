import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { onDisk } from "../../files/currentFolder.ts";
import type { Plan } from "../../model/plan.ts";
import { rollcallOnPath, type Rollcall } from "../../report/rollcall.ts";
import {
  digestInput,
  parsePlanDocument,
  planDocument,
  PlanDocumentError,
} from "../../report/json/plan.ts";
import { comparable, concealed } from "./concealedPlan.ts";
import { planWithoutPersonal } from "../../report/personal.ts";
import { UserError } from "../process/world.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

/** The first twelve digits of its digest, by which people tell plans apart. */
export function planId(plan: Plan): string {
  return digestOf(plan).slice(0, 12);
}

/** SHA-256 in hexadecimal of what a plan's digest names; the same for a plan and for what was saved of it. */
export function digestOf(plan: Plan): string {
  return sha256(digestInput(concealed(plan)));
}

export function planJson(
  plan: Plan,
  { hidePersonal = false }: { readonly hidePersonal?: boolean } = {},
): string {
  const document = planDocument(plan, digestOf(plan));
  return `${JSON.stringify(hidePersonal ? planWithoutPersonal(document) : document, null, 2)}\n`;
}

/**
 * Saves a plan for `apply FILE`, with hashes in the place of personal values.
 *
 * @throws UserError where it cannot be written, or would overwrite what is no plan
 */
export async function savePlan(path: string, plan: Plan): Promise<void> {
  const existing = await readFile(onDisk(path), "utf8").catch(() => "");
  if (existing !== "" && !/^\{\s*"formatVersion": 1,\s*"digest":/.test(existing))
    throw new UserError(`${path} exists and is not a plan. Choose another file with --out.`);
  await writeFile(onDisk(path), planJson(concealed(plan))).catch((error: Error) => {
    throw new UserError(`Cannot write the plan to ${path}: ${fileTrouble(error, "writing")}.`);
  });
}

/** @throws UserError for a file that is missing, truncated, edited, or not a plan */
export async function readPlan(path: string, rollcall = rollcallOnPath): Promise<Plan> {
  const text = await readFile(onDisk(path), "utf8").catch((error: Error) => {
    throw new UserError(`Cannot read the plan ${path}: ${fileTrouble(error)}.`);
  });
  return planFrom(text, path, rollcall);
}

/**
 * @param name says where the text comes from
 * @param rollcall writes commands for the reader
 * @throws UserError for a text that is truncated, edited, or not a plan
 */
export function planFrom(text: string, name: string, rollcall = rollcallOnPath): Plan {
  try {
    return comparable(parsePlanDocument(JSON.parse(text), sha256).plan);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UserError(
        `${name} is not a whole JSON document: the plan was truncated or is something else. ${planAgain(rollcall)}`,
      );
    if (error instanceof PlanDocumentError)
      throw new UserError(`${name}: ${error.message} ${planAgain(rollcall)}`);
    throw error;
  }
}

function planAgain(rollcall: Rollcall): string {
  return `Plan again:\n  ${rollcall("plan --out plan.json")}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
