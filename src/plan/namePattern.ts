import { foldName } from "../model/values.ts";

/** A text in which `*` stands for any characters, as a pattern of folded texts. */
export function namePattern(text: string): RegExp {
  const literal = foldName(text)
    .split("*")
    .map((part) => RegExp.escape(part));
  return new RegExp(`^${literal.join(".*")}$`, "s");
}
