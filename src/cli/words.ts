import { invocation } from "../session/process/invocation.ts";

/** The end of a command's help, to be copied. */
export function example(...commands: readonly string[]): () => string {
  return () =>
    ["\nExample:", ...commands.map((command) => `  $ ${invocation()} ${command}`)].join("\n");
}

/** For an option that may be repeated. */
export function collected(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}
