import { joinersInPlace } from "../model/text/joiners.ts";

/**
 * Text from YAML, names from the directory, file and branch names and Graph's messages may be hostile. Each function
 * makes one piece of text harmless for one target; whatever a renderer prints that it did not write itself goes
 * through exactly one of them.
 */

/**
 * For a line on a terminal or in a log. Control characters, line ends, bidirectional and invisible characters become
 * visible, as `\n` or `\u{202e}`. So does what a GitHub runner would take for a workflow command.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function forTerminal(text: string): string {
  // The runner trims a line before it looks for "::", and finds the older form "##[" anywhere in it.
  return visible(text)
    .replace(/^(\s*):/, (_, space: string) => `${space}${codePoint(":")}`)
    .replace(/#(?=#\w*\[)/g, codePoint("#"));
}

/** The same for a text of several lines. */
export function linesForTerminal(text: string): string {
  return text.split("\n").map(forTerminal).join("\n");
}

/**
 * For a paragraph, a table cell or the text of a link on GitHub. Shown as it is: no markup, HTML, emoji or mathematics,
 * and nothing becomes a link or a mention.
 *
 * GitHub looks for mentions and references after Markdown is rendered, so an entity does not stop them; an element
 * around one of their characters does, and leaves the text as it was when somebody copies it.
 *
 * @see https://github.github.com/gfm/
 */
export function forMarkdown(text: string): string {
  return visible(text).replace(MARKDOWN, (match, reference?: string, space?: string) => {
    if (reference !== undefined) return `<span>${match}</span>`;
    if (space !== undefined) return "&nbsp;".repeat(match.length);
    return `&#${match.codePointAt(0)};`;
  });
}

/** For an inline code span on GitHub, also inside a table or a link. Nothing in it is markup, a link or a mention. */
export function forMarkdownCode(text: string): string {
  const shown = visible(text);
  // Inside a table, not even a code span protects a pipe, and outside of one a backslash before it would be shown.
  // A tag is kept out of the source altogether, for those who look for tags before they look for code.
  if (/[|<]/.test(shown)) return `<code>${forMarkdown(text)}</code>`;
  const fence = "`".repeat(longestRun(shown) + 1);
  const space = shown === "" || /^[ `]|[ `]$/.test(shown) ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
}

/** For a fenced code block on GitHub; lines stay lines. */
export function forMarkdownBlock(text: string): string {
  const lines = text.replace(/\n$/, "").split("\n").map(visible);
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return [`${fence}yaml`, ...lines, fence].join("\n");
}

/** For the target of a Markdown link, also inside a table; undefined for anything that is not http or https. */
export function forMarkdownLink(url: string): string | undefined {
  if (!/^https?:\/\//.test(url)) return undefined;
  return url
    .toWellFormed()
    .replace(/[^#%&+,./0-9:;=?@A-Za-z~_-]/gu, (character) =>
      encodeURIComponent(character).replace(
        /[!'()*]/g,
        (kept) => `%${kept.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    );
}

/**
 * For the data or for one property of a GitHub workflow command. Line ends are carried over in the command's own form.
 *
 * @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function forWorkflowCommand(text: string, part: "data" | "property"): string {
  const data = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const escaped = visible(data);
  return part === "data" ? escaped : escaped.replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** How many backticks stand side by side at most. */
function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

// Control, format, private-use and unpaired characters, every blank but the plain space, and whatever is drawn as nothing.
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

const SHORT_FORMS: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const MAY_JOIN: ReadonlySet<string> = new Set(["\u200c", "\u200d", "\ufe0f"]);

// Joiners are shown as they are where they change what is seen.
function visible(text: string): string {
  let fine: ReadonlySet<number> | undefined;
  return text.replace(INVISIBLE, (character, offset: number) =>
    MAY_JOIN.has(character) && (fine ??= joinersInPlace(text)).has(offset)
      ? character
      : (SHORT_FORMS[character] ?? codePoint(character)),
  );
}

function codePoint(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

// First what GitHub turns into a link, a mention, an emoji or a formula; then blanks that HTML drops; then markup.
const MARKDOWN = new RegExp(
  [
    "(" +
      [
        "[@#$]",
        ":(?=//)",
        "(?<=www)\\.",
        ":(?=[\\w+-]+:)",
        "(?<=[A-Za-z])-(?=\\d)",
        "\\b[0-9a-f](?=[0-9a-f]{6,39}\\b)",
      ].join("|") +
      ")",
    "(^ +| +$| {2,})",
    "[&<>`*_~[\\]|\\\\^]",
    "^[-+=:]",
    "(?<=^\\d{1,9})[.)]",
  ].join("|"),
  "gi",
);
