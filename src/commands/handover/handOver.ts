import { readFile } from "node:fs/promises";
import { hasErrors } from "../../model/diagnostic.ts";
import type { HandOverResult } from "../../model/handOver.ts";
import { foldName } from "../../model/values.ts";
import { rollcallOnPath } from "../../report/rollcall.ts";
import { forTerminal } from "../../report/escape.ts";
import type { ReceiptRecord } from "../../report/json/receipt.ts";
import { renderHandOverMarkdown } from "../../report/markdown/handOver.ts";
import { renderHandOverText } from "../../report/text/handOver.ts";
import { chosen } from "../../session/files/chosenDirectory.ts";
import { loadFiles } from "../../session/files/loadFiles.ts";
import type { SourceOptions } from "../../session/files/sourceOptions.ts";
import type { DirectoryKind } from "../../session/directory/openDirectory.ts";
import { makeStateFolder, stateFolderOf } from "../../session/directory/stateFolder.ts";
import { showInvalid } from "../../session/outcome/showMistakes.ts";
import { quoted } from "../../session/process/invocation.ts";
import type { Format } from "../../session/process/options.ts";
import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";
import { parseReceiptRecord } from "../receipt.ts";
import { assertMeant, handOverTo } from "./handOverTo.ts";
import { waitingByReceipt, type WaitingOf } from "./keptReceipts.ts";
import { newAccountsOf, type NewAccount } from "./issueAll.ts";
import { handedOverIn, recordHandOver, type People } from "./record.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

export interface HandOverOptions extends SourceOptions {
  readonly format: Format;
  readonly directory?: DirectoryKind;
  /** Where the encrypted passes go. */
  readonly out?: string;
  /** Users who get another pass, though they were handed one. */
  readonly again?: readonly string[];
}

/**
 * Issues a Temporary Access Pass for each account that an apply run has created and that still waits for a credential, and
 * writes all of them into one file that only the configured recipients can open.
 *
 * @param receipt the record of the run; that of the last `apply` here if not given
 */
export async function handOver(
  receipt: string | undefined,
  options: HandOverOptions,
  world: World,
): Promise<ExitCode> {
  const { clock } = world;
  const files = await loadFiles(options);
  if (hasErrors(files.diagnostics))
    return showInvalid({ ...files.roster, diagnostics: files.diagnostics }, options, world);
  const record = await readReceipt(receipt ?? `${stateFolderOf(world)}/receipt.json`);
  const configuration = chosen(files.configuration, options);
  const { directory: kind, newUsers } = configuration;
  assertMeant(record, kind, configuration, world);
  await makeStateFolder(world);
  const statePath = `${stateFolderOf(world)}/handed-over.json`;
  const before = await handedOverIn(statePath);
  const accounts = waitingOf(record, before, options.again ?? []);
  const result: HandOverResult = {
    tenant: record.tenant,
    recipients: newUsers.recipients,
    handedOver: [],
    waiting: [],
  };
  const earlier =
    receipt === undefined && options.again === undefined
      ? (await waitingByReceipt(record.tenant.id, world)).slice(accounts.length > 0 ? 1 : 0)
      : [];
  if (accounts.length === 0) {
    show(result, earlier, options, world);
    return EXIT.done;
  }
  const path =
    options.out ??
    `${stateFolderOf(world)}/passes-${clock
      .now()
      .toISOString()
      .replaceAll(/[-:]|\.\d+/g, "")}.age`;
  const { handedOver, waiting } = await handOverTo(
    accounts,
    { ...files, configuration, kind, path, tenant: record.tenant, runStartedAt: record.startedAt },
    world,
  );
  if (handedOver.length > 0)
    await recordHandOver(statePath, before, { people: handedOver, file: path, at: clock.now() });
  show(
    { ...result, handedOver, waiting, ...(handedOver.length > 0 && { file: path }) },
    earlier,
    options,
    world,
  );
  return waiting.length === 0 ? EXIT.done : EXIT.failed;
}

async function readReceipt(path: string): Promise<ReceiptRecord> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === "ENOENT"
        ? `There is no receipt ${forTerminal(path)}. Give the path that apply printed: the receipt says which accounts are new.`
        : `The receipt ${forTerminal(path)} cannot be read: ${fileTrouble(error)}.`,
    );
  }
  return parseReceiptRecord(text, path);
}

/** @throws UserError for a name under `again` that is no new account of the receipt */
function waitingOf(record: ReceiptRecord, before: People, again: readonly string[]): NewAccount[] {
  const accounts = newAccountsOf(record);
  const isCalled = (name: string) => (account: NewAccount) =>
    foldName(account.userPrincipalName) === foldName(name);
  const unknown = again.find((name) => !accounts.some(isCalled(name)));
  if (unknown !== undefined)
    throw new UserError(
      `The receipt names no new account ${forTerminal(unknown)} (--again). No pass was issued.`,
    );
  return again.length > 0
    ? accounts.filter((account) => again.some((name) => isCalled(name)(account)))
    : accounts.filter(({ id }) => !before.some((person) => person.id === id));
}

function show(
  result: HandOverResult,
  earlier: readonly WaitingOf[],
  { format }: Pick<HandOverOptions, "format">,
  { output, rollcall = rollcallOnPath }: World,
): void {
  switch (format) {
    case "json":
      return output.out(`${JSON.stringify({ formatVersion: 1, ...result }, null, 2)}\n`);
    case "markdown":
      return output.out(renderHandOverMarkdown(result));
    case "text":
      return output.out(
        renderHandOverText(
          result,
          {
            reveal: (file) => rollcall(`reveal ${quoted(file)} --identity KEYFILE`),
            earlier: earlier.map(({ file, accounts }) => ({
              number: accounts.length,
              command: rollcall(`hand-over ${quoted(file)}`),
            })),
          },
          output.style,
        ),
      );
  }
}
