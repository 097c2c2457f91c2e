import type { Annotation } from "../annotations.ts";
import { commentMarker, DEFAULT_LIMIT, runLink } from "../markdown/parts.ts";
import { count } from "../words.ts";

/** What the job of a tenant has to say, for the comment about all of them. */
export interface TenantSection {
  readonly tenant: string;
  /** Markdown that begins with its marker and its heading, from the longest to the shortest. */
  readonly texts: readonly string[];
}

/** The same without the marker, and with the tenant's name in the heading. */
interface Section {
  readonly tenant: string;
  readonly title: string;
  readonly text: string;
}

const HEADING = /^### Rollcall: (.*)$/m;
const SECTION = /^<!-- rollcall:tenant\.([a-z0-9-]+) -->$/m;
/** For the heading, the list of titles, and what stands between the sections. */
const RESERVE = 4_000;
const TITLE_LENGTH = 300;

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
  const levels = new Map(sections.map(({ tenant }) => [tenant, 0]));
  const keptSize = [...kept.values()].reduce((sum, text) => sum + bytes(text), 0);
  const room = DEFAULT_LIMIT - RESERVE - keptSize;
  const chosen = (): Section[] =>
    sections.map(({ tenant, texts }) => sectionOf(tenant, texts, levels.get(tenant) ?? 0, runUrl));
  let written = chosen();
  while (written.reduce((sum, { text }) => sum + bytes(text), 0) > room) {
    const [longest] = written
      .filter(({ tenant }) => (levels.get(tenant) ?? 0) < textsOf(tenant, sections).length)
      .toSorted((left, right) => bytes(right.text) - bytes(left.text));
    if (!longest) break;
    levels.set(longest.tenant, (levels.get(longest.tenant) ?? 0) + 1);
    written = chosen();
  }
  const all = new Map([
    ...[...kept].map(([tenant, text]) => [tenant, { tenant, title: titleIn(text), text }] as const),
    ...written.map((section) => [section.tenant, section] as const),
  ]);
  const sorted = [...all.values()].toSorted((left, right) => (left.tenant < right.tenant ? -1 : 1));
  return `${[
    `${marker}\n### Rollcall: ${count(sorted.length, "tenant")}`,
    sorted.map(({ tenant, title }) => `- \`${tenant}\`: ${title}`).join("\n"),
    ...sorted.map(({ tenant, text }) => `${commentMarker(`tenant.${tenant}`)}\n${text.trim()}`),
  ].join("\n\n")}\n`;
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
    text: `### Rollcall: ${title}\n\n${sentenceStart(runUrl)} says why. Run the failed jobs again there; the other tenants are as they stand below and above.`,
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

/** The annotations of all tenants, in their order. */
export function annotationsOfAll(all: readonly (readonly Annotation[])[]): readonly Annotation[] {
  return all.flat();
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

function textsOf(tenant: string, sections: readonly TenantSection[]): readonly string[] {
  return sections.find((section) => section.tenant === tenant)?.texts ?? [];
}

function sectionOf(
  tenant: string,
  texts: readonly string[],
  level: number,
  runUrl: string,
): Section {
  const whole = withoutMarker(texts[level] ?? texts[0] ?? "");
  const title = titleIn(whole);
  const named = whole.replace(HEADING, () => `### \`${tenant}\`: ${title}`);
  const cut = `### \`${tenant}\`: ${title}\n\nToo long to be shown beside the other tenants: ${runLink({ url: runUrl, isWhole: true })} shows it.`;
  return { tenant, title, text: level < texts.length ? named : cut };
}

function titleIn(text: string): string {
  const title = HEADING.exec(text)?.[1] ?? /^### `[a-z0-9-]+`: (.*)$/m.exec(text)?.[1] ?? "";
  return title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH)} …` : title;
}

function withoutMarker(text: string): string {
  return text.replace(/^<!-- rollcall:[^\n]* -->\n/, "");
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
