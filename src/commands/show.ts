import { hasErrors } from "../model/diagnostic.ts";
import { nameOf, type DesiredUser } from "../model/user.ts";
import { foldName } from "../model/values.ts";
import { renderUserText } from "../report/userText.ts";
import { loadFiles, type SourceOptions } from "./desired.ts";
import type { Format } from "./options.ts";
import { showInvalid } from "./present.ts";
import { EXIT, UserError, type ExitCode, type World } from "./world.ts";

export interface ShowOptions extends SourceOptions {
  readonly format: Format;
}

/** Prints one declared user with the defaults of its folders resolved, and where each value comes from. */
export async function show(user: string, options: ShowOptions, world: World): Promise<ExitCode> {
  const { roster, diagnostics } = await loadFiles(options);
  const found = roster.users.filter((candidate) => isCalled(candidate, user));
  if (found.length === 0) {
    if (hasErrors(diagnostics)) return showInvalid({ ...roster, diagnostics }, options, world);
    throw new UserError(
      `No declared user has the name, employeeId or id ${JSON.stringify(user)}. ${suggestion(user, roster.users)}`,
    );
  }
  for (const candidate of found)
    world.output.out(
      options.format === "json"
        ? `${JSON.stringify({ formatVersion: 1, ...candidate }, null, 2)}\n`
        : renderUserText(candidate, { style: world.output.style }),
    );
  return EXIT.done;
}

function isCalled(user: DesiredUser, name: string): boolean {
  const wanted = foldName(name);
  const upn = user.fields["userPrincipalName"]?.value;
  return [
    upn,
    typeof upn === "string" ? upn.split("@")[0] : null,
    user.fields["employeeId"]?.value,
    user.id?.value,
    user.at.file,
    ...user.formerly.flatMap(({ value }) => [value, value.split("@")[0]]),
  ].some((known) => typeof known === "string" && foldName(known) === wanted);
}

function suggestion(name: string, users: readonly DesiredUser[]): string {
  const part = foldName(name).split("@")[0] ?? "";
  const similar = users.map(nameOf).filter((other) => foldName(other).includes(part));
  return similar.length > 0
    ? `Similar: ${similar.slice(0, 5).join(", ")}.`
    : `The roster declares ${users.length} users: name one by userPrincipalName, the part before the @, employeeId, id or file.`;
}
