import type { NewUserSettings } from "../../model/settings/configuration.ts";
import type { Drift } from "../../model/drift.ts";
import type { Plan } from "../../model/plan.ts";
import type { Receipt } from "../../model/records/receipt.ts";
import {
  acceptedDocument,
  renderAcceptedMarkdown,
  renderAcceptedText,
  type Accepted,
} from "../../report/json/accepted.ts";
import { driftDocument } from "../../report/json/drift.ts";
import { renderDriftMarkdown } from "../../report/markdown/drift.ts";
import { renderDriftText } from "../../report/text/drift.ts";
import { receiptWithoutPersonal } from "../../report/personal.ts";
import { renderPlanMarkdown } from "../../report/markdown/plan.ts";
import { renderPlanText, type PlanTextOptions } from "../../report/text/plan.ts";
import { newAccountsIn } from "../../model/records/receipt.ts";
import { renderReceiptMarkdown } from "../../report/markdown/receipt.ts";
import { renderReceiptText } from "../../report/text/receipt.ts";
import type { Format } from "../process/options.ts";
import { planJson } from "./planFile.ts";
import type { World } from "../process/world.ts";

/** Prints a plan, and the warnings about its input beside it. */
export function showPlan(
  plan: Plan,
  options: Pick<PlanTextOptions, "full" | "reviewedAs"> & { readonly format: Format },
  { output, environment, rollcall }: World,
): void {
  const hidePersonal = isOnGitHub(environment);
  const commands = rollcall && { rollcall };
  switch (options.format) {
    case "json":
      return output.out(planJson(plan, { hidePersonal }));
    case "markdown":
      return output.out(renderPlanMarkdown(plan, { ...commands, hidePersonal }));
    case "text":
      return output.out(
        renderPlanText(plan, {
          ...commands,
          style: output.style,
          full: options.full ?? false,
          hidePersonal,
          reviewedAs: options.reviewedAs,
        }),
      );
  }
}

/** Prints where the directory differs from what is merged. */
export function showDrift(
  drift: Drift,
  options: { readonly format: Format; readonly full?: boolean },
  { output, environment, rollcall }: World,
): void {
  const hidePersonal = isOnGitHub(environment);
  const commands = rollcall && { rollcall };
  switch (options.format) {
    case "json":
      return output.out(`${JSON.stringify(driftDocument(drift, { hidePersonal }), null, 2)}\n`);
    case "markdown":
      return output.out(renderDriftMarkdown(drift, { ...commands, hidePersonal }));
    case "text":
      return output.out(
        renderDriftText(drift, {
          ...commands,
          style: output.style,
          full: options.full ?? false,
          hidePersonal,
        }),
      );
  }
}

/** Prints what was taken over from the directory into the files. */
export function showAccepted(
  accepted: Accepted,
  { format }: { readonly format: Format },
  { output, environment }: World,
): void {
  const hidePersonal = isOnGitHub(environment);
  switch (format) {
    case "json":
      return output.out(
        `${JSON.stringify(acceptedDocument(accepted, { hidePersonal }), null, 2)}\n`,
      );
    case "markdown":
      return output.out(renderAcceptedMarkdown(accepted, { hidePersonal }));
    case "text":
      return output.out(renderAcceptedText(accepted, { style: output.style, hidePersonal }));
  }
}

/**
 * Prints what became of an apply run.
 *
 * @param kept where the receipt is, as a sentence
 */
export function showReceipt(
  receipt: Receipt,
  kept: string,
  {
    format,
    credential,
  }: { readonly format: Format; readonly credential: NewUserSettings["credential"] },
  { output, environment }: World,
): void {
  const newAccounts = newAccountsIn(receipt);
  const hidePersonal = isOnGitHub(environment);
  switch (format) {
    case "json":
      return output.out(
        `${JSON.stringify(hidePersonal ? receiptWithoutPersonal(receipt) : receipt, null, 2)}\n`,
      );
    case "markdown":
      return output.out(renderReceiptMarkdown(receipt, { hidePersonal, newAccounts, credential }));
    case "text":
      return output.out(
        renderReceiptText(receipt, {
          style: output.style,
          kept,
          newAccounts,
          credential,
          hidePersonal,
        }),
      );
  }
}

/** What is printed there is read by everybody who may read the repository. */
export function isOnGitHub(environment: World["environment"]): boolean {
  return environment["GITHUB_ACTIONS"] === "true";
}
