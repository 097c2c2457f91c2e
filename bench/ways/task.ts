import { readFileSync } from "node:fs";
import process from "node:process";
import type { Clock } from "../../src/model/clock.ts";
import { scaledClock, type Speed } from "../scaledClock.ts";

/** What a script is started for. */
export interface Task {
  /** Graph's root, with version. */
  readonly root: string;
  /** A JSON file with everybody who is declared. */
  readonly people: string;
  /** `create`: nobody is there yet. `update`: all are, and some are not as declared. */
  readonly kind: "create" | "update";
  readonly speed: Speed;
}

export type Person = Readonly<Record<string, string>>;

/** The task in the first argument, as JSON. */
export function readTask(): Task & { readonly clock: Clock } {
  const task = JSON.parse(process.argv[2] ?? "{}") as Task;
  return { ...task, clock: scaledClock(task.speed) };
}

export function readPeople({ people }: Task): Person[] {
  return JSON.parse(readFileSync(people, "utf8")) as Person[];
}

/** What Graph wants for a new user. */
export function newUser(person: Person): unknown {
  return {
    ...person,
    accountEnabled: true,
    mailNickname: nameIn(person).split("@")[0],
    passwordProfile: { forceChangePasswordNextSignIn: true, password: "Correct-Horse-9" },
  };
}

/** The declared values that are not the user's, or undefined without any. */
export function differences(person: Person, user: unknown): Person | undefined {
  const values = user as Readonly<Record<string, unknown>>;
  const different = Object.entries(person).filter(([name, value]) => values[name] !== value);
  return different.length > 0 ? Object.fromEntries(different) : undefined;
}

export function nameIn(person: Person): string {
  return person["userPrincipalName"] ?? "";
}

export function selectOf(person: Person | undefined): string {
  return ["id", ...Object.keys(person ?? {})].join(",");
}
