import { expect, it } from "vitest";
import { isColored, type ColorChoice } from "../../../src/session/process/color.ts";

const TERMINAL = { isTTY: true, hasColors: (): boolean => true };
const OLD_TERMINAL = { isTTY: true, hasColors: (): boolean => false };
const PIPE = { hasColors: (): boolean => true };

it.each<[string, ColorChoice, Record<string, string>, typeof TERMINAL | typeof PIPE, boolean]>([
  ["a terminal", "auto", {}, TERMINAL, true],
  ["a terminal without colours", "auto", {}, OLD_TERMINAL, false],
  ["a dumb terminal", "auto", { TERM: "dumb" }, TERMINAL, false],
  ["a pipe", "auto", {}, PIPE, false],
  ["NO_COLOR on a terminal", "auto", { NO_COLOR: "1" }, TERMINAL, false],
  ["NO_COLOR that is empty", "auto", { NO_COLOR: "" }, TERMINAL, true],
  ["FORCE_COLOR in a pipe", "auto", { FORCE_COLOR: "1" }, PIPE, true],
  ["FORCE_COLOR of 0 on a terminal", "auto", { FORCE_COLOR: "0" }, TERMINAL, false],
  ["FORCE_COLOR and NO_COLOR", "auto", { FORCE_COLOR: "3", NO_COLOR: "1" }, PIPE, true],
  ["FORCE_COLOR on a dumb terminal", "auto", { FORCE_COLOR: "1", TERM: "dumb" }, TERMINAL, true],
  ["--color always in a pipe, whatever NO_COLOR says", "always", { NO_COLOR: "1" }, PIPE, true],
  ["--color never, whatever FORCE_COLOR says", "never", { FORCE_COLOR: "1" }, TERMINAL, false],
])("%s", (_, choice, environment, screen, expected) => {
  expect(isColored(choice, environment, screen)).toBe(expected);
});
