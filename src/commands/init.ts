import { wrapped } from "../report/text/columns.ts";
import { join } from "node:path";
import { forTerminal } from "../report/escape.ts";
import { isCommand } from "../report/rollcall.ts";
import type { Style } from "../report/text/style.ts";
import { invocation, quoted } from "../session/process/invocation.ts";
import { type OwnAction } from "../session/ownAction.ts";
import { type LedgerChoice } from "../session/templates.ts";
import { EXIT, type ExitCode, type World } from "../session/process/world.ts";

import type { InitOptions } from "./init/options.ts";
import { renewEditorSchemas, writeRepository, type Written } from "./init/writeRepository.ts";

/**
 * Writes a repository that holds nothing but people: workflows that use the Action at one commit, owners, a
 * configuration, and a text for those who will edit. Overwrites nothing, and completes what an interrupted run began.
 *
 * @throws UserError when a file exists already, when GitHub would not find the Action, or would not take an option
 */
export async function init(
  folder: string,
  options: InitOptions,
  { output }: World,
): Promise<ExitCode> {
  if (options.only === "editor") {
    const renewed = await renewEditorSchemas(folder);
    output.out(
      renewed.length === 0
        ? `${wrapped(`The schemas for editors in ${forTerminal(folder)} are of this version. Nothing was written.`, output.style)}\n`
        : `${renewed.map((name) => `  ${forTerminal(join(folder, name))}\n`).join("")}\nNext: commit them.\n`,
    );
    return EXIT.done;
  }
  const { files, ...written } = await writeRepository(folder, options);
  const paths = files.map((name) => `  ${forTerminal(join(folder, name))}`);
  output.out(
    `${[...paths, "", ...nextSteps(folder, options, { ...written, style: output.style })].join("\n")}\n`,
  );
  return EXIT.done;
}

const LEDGER_STEPS: Readonly<Record<LedgerChoice, readonly string[]>> = {
  none: [],
  git: ["     Its section on the ledger has the ruleset for the branches that apply adds to."],
  cosmos: [
    "     Its section on the ledger says how to set the variable ROLLCALL_LEDGER, without which no run is kept.",
  ],
};

function nextSteps(
  folder: string,
  { only, ledger = "none", tenantId }: InitOptions,
  { action, tenants, style }: Omit<Written, "files"> & { readonly style: Style },
): string[] {
  const each = tenants ? "each tenants/NAME/" : "";
  const wanted = tenantId === undefined ? "set your tenant and name" : "name";
  const steps = [
    ...(only
      ? []
      : [
          [
            `In ${each}rollcall.yaml, ${wanted} your emergency accounts under protected. Add people under ${tenants ? "its " : ""}users/.`,
          ],
          [
            `${invocation(folder)} plan${tenants ? ` --tenant ${tenants[0]}` : ""} --directory embedded`,
            "shows what an empty directory would get. It needs no credential.",
          ],
        ]),
    action
      ? [
          "Set up GitHub and Entra ID, step by step:",
          action.guide,
          ...LEDGER_STEPS[ledger].map((step) => step.trim()),
        ]
      : [
          "Once the repository is to be on GitHub, add its workflows:",
          `${invocation(folder)} init . --only github --owners "@your-login"`,
        ],
  ];
  return [
    ...(action ? usedAction(action).map((line) => wrapped(line, style)) : []),
    "Next:",
    ...[...(folder === "." ? [] : [[`cd ${quoted(folder)}`]]), ...steps].flatMap(
      ([first = "", ...more], index) => [
        step(`  ${index + 1}. `, first, style),
        ...more.map((line) => step("     ", line, style)),
      ],
    ),
  ];
}

function step(start: string, text: string, style: Style): string {
  return isCommand(text) ? start + text : wrapped(start + text, style, start.length);
}

function usedAction({ repository, commit, version, unanswered }: OwnAction): string[] {
  const which = version === undefined ? `the commit ${commit.slice(0, 10)}` : version;
  return [
    `The workflows use the Action of ${repository} at ${which}.`,
    ...(unanswered
      ? [
          "The remote did not answer: that GitHub has this commit is known from your last fetch only.",
        ]
      : []),
    "",
  ];
}
