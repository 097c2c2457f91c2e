import { hasErrors } from "../model/diagnostic.ts";
import { userDocument } from "../report/userDocument.ts";
import { renderUserText } from "../report/userText.ts";
import { nobodyCalled, usersCalled } from "./declaredUsers.ts";
import { loadFiles } from "./loadFiles.ts";
import type { SourceOptions } from "./sourceOptions.ts";
import type { Format } from "./options.ts";
import { showInvalid } from "./present.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

export interface ShowOptions extends SourceOptions {
  readonly format: Format;
}

/** Prints one declared user with the defaults of its folders resolved, and where each value comes from. */
export async function show(user: string, options: ShowOptions, world: World): Promise<ExitCode> {
  const { roster, diagnostics } = await loadFiles(options);
  const found = usersCalled(user, roster);
  if (found.length === 0) {
    if (hasErrors(diagnostics)) return showInvalid({ ...roster, diagnostics }, options, world);
    throw nobodyCalled(user, roster);
  }
  for (const candidate of found)
    world.output.out(
      options.format === "json"
        ? `${JSON.stringify(userDocument(candidate), null, 2)}\n`
        : renderUserText(candidate, { style: world.output.style }),
    );
  return EXIT.done;
}
