import { commentMarker, DEFAULT_LIMIT, runLink } from "../markdown/parts.ts";
import { count } from "../words.ts";

/** What the job of a tenant has to say, for the comment about all of them. */
export interface TenantSection {
  readonly tenant: string;
  /** Markdown that begins with its marker and its heading, from the longest to the shortest. */
  readonly texts: readonly string[];
}

const HEADING = /^### Rollcall: (.*)$/m;
const SECTION = /^<!-- rollcall:tenant\.([a-z0-9-]+) -->$/m;
const OWN_HEADING = /^### `[a-z0-9-]+`: (.*)$/m;

/** One tenant in the comment. */
interface Part {
  readonly tenant: string;
  readonly title: string;
  /** From the longest to none at all, when it stands in the list alone. */
  readonly variants: readonly string[];
}

/**
 * One comment about all tenants: what each is in for in a line, then each in full, as far as there is room: the longest
 * are shortened first.
 *
 * @param kept sections of an earlier comment that stay as they are
 */
export function tenantsComment(
  marker: string,
  sections: readonly TenantSection[],
  { runUrl, kept = new Map() }: { readonly runUrl: string; readonly kept?: KeptSections },
): string {
  const shared = kept.size === 0 && sections.length > 1 ? sharedText(sections) : undefined;
  if (shared !== undefined) return `${marker}\n${shared}`;
  const parts = [
    ...[...kept].map(([tenant, text]) => partOf(tenant, [text], runUrl)),
    ...sections.map(({ tenant, texts }) => partOf(tenant, texts.map(withoutMarker), runUrl)),
  ].toSorted((left, right) => (left.tenant < right.tenant ? -1 : 1));
  const most = parts.length > MANY ? SHORT_TITLE : LONG_TITLE;
  const head = [
    `${marker}\n### Rollcall: ${count(parts.length, "tenant")}`,
    parts.map(({ tenant, title }) => `- \`${tenant}\`: ${shortTitle(title, most)}`).join("\n"),
  ].join("\n\n");
  const texts = fitting(parts, DEFAULT_LIMIT - bytes(head) - 1);
  return `${[head, ...texts.filter((text) => text !== "")].join("\n\n")}\n`;
}

/** Above so many tenants, titles in the list are short. */
const MANY = 40;
const LONG_TITLE = 300;
const SHORT_TITLE = 80;

/** Of each part the longest variant with which all of them have room: the longest gives way first. */
function fitting(parts: readonly Part[], room: number): string[] {
  const chosen = parts.map(({ variants }) => ({
    variants,
    sizes: variants.map((text) => (text === "" ? 0 : bytes(text) + 2)),
    level: 0,
  }));
  const sizeOf = ({ sizes, level }: (typeof chosen)[number]): number => sizes[level] ?? 0;
  let size = chosen.reduce((sum, each) => sum + sizeOf(each), 0);
  while (size > room) {
    const longest = chosen.reduce((left, right) => (sizeOf(right) > sizeOf(left) ? right : left));
    if (sizeOf(longest) === 0) break;
    size -= sizeOf(longest);
    longest.level += 1;
    size += sizeOf(longest);
  }
  return chosen.map(({ variants, level }) => variants[level] ?? "");
}

function partOf(tenant: string, texts: readonly string[], runUrl: string): Part {
  const [whole = ""] = texts;
  const title = titleIn(whole);
  const link = runLink({ url: runUrl, isWhole: true });
  const heading = `### \`${tenant}\`: ${shortTitle(title, LONG_TITLE)}`;
  const variants = [
    ...texts.map((text) => text.replace(HEADING, () => `### \`${tenant}\`: ${title}`)),
    `${heading}\n\nToo long to be shown beside the other tenants: ${link} shows it.`,
  ];
  const marker = commentMarker(`tenant.${tenant}`);
  return { tenant, title, variants: [...variants.map((text) => `${marker}\n${text.trim()}`), ""] };
}

// What is cut keeps no markup, so that none is cut in two.
function shortTitle(title: string, most: number): string {
  if (title.length <= most) return title;
  const [plain = ""] = /^[^`<&\\*_[\]]*/.exec(title.slice(0, most)) ?? [];
  return `${plain.trimEnd()} …`;
}

/** The sections of such a comment, by tenant. */
export type KeptSections = ReadonlyMap<string, string>;

/** Reads the sections of an earlier comment, so that what is not told anew stays in it. Nothing is decided by them. */
export function sectionsIn(comment: string): KeptSections {
  const parts = comment.replaceAll("\r\n", "\n").split(SECTION);
  const sections = new Map<string, string>();
  for (let index = 1; index + 1 < parts.length; index += 2)
    sections.set(parts[index] ?? "", (parts[index + 1] ?? "").trim());
  return sections;
}

/** In one line of plain text, for the check. */
export function tenantsTitle(
  titles: readonly { readonly tenant: string; readonly title: string }[],
): string {
  const [first] = titles;
  if (first && titles.length > 1 && titles.every(({ title }) => title === first.title))
    return `${count(titles.length, "tenant")}: ${first.title}`;
  return titles.map(({ tenant, title }) => `${tenant}: ${title}`).join("; ");
}

/** What stands in the place of a tenant whose job ended before it told anything. */
export function lostTenant(runUrl: string): { readonly title: string; readonly text: string } {
  const title = "no plan: the job of this tenant failed";
  return {
    title,
    text: `### Rollcall: ${title}\n\n${sentenceStart(runUrl)} says why. Run the failed jobs again there; the other tenants are as shown below and above.`,
  };
}

/** What a merged pull request is told where a tenant's job ended before it told anything. */
export function lostOutcome(runUrl: string): string {
  return `### Rollcall: merged; it is not known what was applied\n\nThe job of this tenant ended before it could tell. ${sentenceStart(runUrl)} says why, and its record, if there is one, what was written. Run the failed jobs again there.`;
}

/** What stands for a tenant that a pull request adds: no job knows it before the merge. */
export function addedTenant(): { readonly title: string; readonly text: string } {
  const title = "added here, planned after the merge";
  return {
    title,
    text: `### Rollcall: ${title}\n\nTenants are planned as the default branch lists them. Before the merge, set up the environments and federated credentials of this tenant. After the merge, start the apply workflow manually: it plans everything, and applies it once a second person approved.`,
  };
}

function sentenceStart(runUrl: string): string {
  const link = runLink({ url: runUrl, isWhole: true });
  return link.charAt(0) === "[" ? `[T${link.slice(2)}` : `T${link.slice(1)}`;
}

// Such as a conflict, which is the same for all.
function sharedText(sections: readonly TenantSection[]): string | undefined {
  const [first, ...others] = sections.map(({ texts }) => withoutMarker(texts[0] ?? ""));
  return first !== undefined && others.every((text) => text === first) ? first : undefined;
}

function titleIn(text: string): string {
  return (HEADING.exec(text) ?? OWN_HEADING.exec(text))?.[1] ?? "";
}

function withoutMarker(text: string): string {
  return text.replace(/^<!-- rollcall:[^\n]* -->\n/, "");
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
