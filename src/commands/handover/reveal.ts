import { wrapped } from "../../report/text/columns.ts";
import { readFile, stat } from "node:fs/promises";
import process from "node:process";
import { open, type Unusable } from "../../handover/sealedFile.ts";
import type { HandOver, PersonWithPass } from "../../model/handOver.ts";
import { foldName } from "../../model/values.ts";
import { rollcallOnPath } from "../../report/rollcall.ts";
import { forTerminal } from "../../report/escape.ts";
import { personText } from "../../report/people.ts";
import { renderPassText } from "../../report/text/pass.ts";
import { count } from "../../report/words.ts";
import { quoted } from "../../session/process/invocation.ts";
import { EXIT, UserError, type ExitCode, type World } from "../../session/process/world.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

export interface RevealOptions {
  readonly identity: string;
}

/** Opens what a hand-over wrote, for the holder of a key: who is in it, and the pass of one person at a time. */
export async function reveal(
  file: string,
  user: string | undefined,
  { identity }: RevealOptions,
  { output, environment, clock, rollcall = rollcallOnPath }: World,
): Promise<ExitCode> {
  if (environment["CI"] !== undefined)
    throw new UserError(
      "A pass is never shown in CI, where it would stay in a log. Run this on your own machine.",
    );
  const handOver = await opened(file, identity);
  const show = (person: PersonWithPass): void =>
    output.out(
      renderPassText(person, clock.now(), {
        again: rollcall(`hand-over --again ${quoted(person.userPrincipalName)}`),
        style: output.style,
      }),
    );
  if (user !== undefined) {
    show(personIn(handOver, user, file));
    return EXIT.done;
  }
  const { people, tenant } = handOver;
  output.out(
    [
      `${count(people.length, "person", "people")} of ${forTerminal(tenant.domain)}:`,
      ...people.map((person, index) =>
        wrapped(`${String(index + 1).padStart(4)}  ${personText(person)}`, output.style, 6),
      ),
      "",
    ].join("\n"),
  );
  const { ask } = output;
  if (!ask) {
    output.err(
      `To see one person's pass:\n  ${rollcall(`reveal ${quoted(file)} --identity ${quoted(identity)} USER`)}\n`,
    );
    return EXIT.done;
  }
  for (;;) {
    const answer = (
      await ask("Whose pass do you want to see? (number or name; Enter to end) ")
    ).trim();
    if (answer === "") return EXIT.done;
    const person = people[Number(answer) - 1] ?? found(people, answer);
    if (person) show(person);
    else
      output.err(
        wrapped(`No one in the file is called ${forTerminal(answer)}.\n`, output.errorStyle),
      );
  }
}

async function opened(file: string, identity: string): Promise<HandOver> {
  const key = (await bytesOf(identity, "the key")).toString("utf8");
  await assertPrivate(identity);
  const identities = key
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const result = await open(await bytesOf(file, "the file"), identities);
  if (typeof result !== "string") return result;
  throw new UserError(REASONS[result](forTerminal(file), forTerminal(identity)));
}

const REASONS: Readonly<Record<Unusable, (file: string, identity: string) => string>> = {
  "bad-key": (_, identity) =>
    `${identity} holds no secret key of age (AGE-SECRET-KEY-1…). Give the file that "rollcall keys new" wrote.`,
  "wrong-key": (file, identity) =>
    `${file} is not encrypted for the key in ${identity}. Only the recipients that rollcall.yaml named when it was written can open it.`,
  damaged: (file) =>
    `${file} is damaged, or not what "rollcall hand-over" wrote. Download the artifact again. If that does not help, run the hand-over again: it issues new passes.`,
};

async function bytesOf(path: string, what: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === "ENOENT"
        ? `There is no file ${forTerminal(path)} (${what}).`
        : `Cannot read ${forTerminal(path)} (${what}): ${fileTrouble(error)}.`,
    );
  }
}

/** As ssh does it: a key that others can read is no secret. @throws UserError */
async function assertPrivate(path: string): Promise<void> {
  const { mode } = await stat(path);
  if (process.platform !== "win32" && (mode & 0o077) !== 0)
    throw new UserError(
      `Other users of this machine can read the key ${forTerminal(path)}. Change that: chmod 600 ${quoted(path)}`,
    );
}

function personIn({ people }: HandOver, user: string, file: string): PersonWithPass {
  const person = found(people, user);
  if (person) return person;
  throw new UserError(
    `No one in ${forTerminal(file)} is called ${forTerminal(user)}. Leave the name out to see who is in it.`,
  );
}

/** By userPrincipalName, or the part before the @ where only one person has that. */
function found(people: readonly PersonWithPass[], name: string): PersonWithPass | undefined {
  const folded = foldName(name);
  const names = (person: PersonWithPass): string => foldName(person.userPrincipalName);
  const exact = people.find((person) => names(person) === folded);
  const near = people.filter((person) => names(person).split("@")[0] === folded);
  return exact ?? (near.length === 1 ? near[0] : undefined);
}
