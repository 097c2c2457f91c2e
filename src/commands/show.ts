import { hasErrors } from "../model/diagnostic.ts";
import { userDocument } from "../report/json/user.ts";
import { renderUserText } from "../report/text/user.ts";
import { nobodyCalled, usersCalled } from "../session/files/declaredUsers.ts";
import { loadFiles } from "../session/files/loadFiles.ts";
import type { SourceOptions } from "../session/files/sourceOptions.ts";
import type { Format } from "../session/process/options.ts";
import { showInvalid } from "../session/outcome/present.ts";
import { EXIT, type ExitCode, type World } from "../session/process/world.ts";

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
