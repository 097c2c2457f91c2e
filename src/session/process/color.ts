/** What `--color` takes. */
export const COLOR_CHOICES = ["auto", "always", "never"] as const;

export type ColorChoice = (typeof COLOR_CHOICES)[number];

/** What a stream is, as far as colour is concerned. */
export interface Screen {
  readonly isTTY?: boolean;
  /** Whether the terminal has any. */
  hasColors(): boolean;
}

/**
 * Whether text for a stream is coloured. What the command line says counts most, then FORCE_COLOR, then NO_COLOR, then what
 * the terminal is.
 *
 * @see https://force-color.org
 * @see https://no-color.org
 */
export function isColored(
  choice: ColorChoice,
  environment: Readonly<Record<string, string | undefined>>,
  screen: Screen,
): boolean {
  if (choice !== "auto") return choice === "always";
  const { FORCE_COLOR: forced = "", NO_COLOR: refused = "", TERM: terminal } = environment;
  if (forced !== "") return !["0", "false"].includes(forced);
  if (refused !== "") return false;
  return screen.isTTY === true && terminal !== "dumb" && screen.hasColors();
}
