import { k as artifactName } from "./tenants.js";
import { t as count } from "./wording.js";
import { O as artifactsOfRun, j as readArtifact } from "./plan.js";
import { f as runLink, n as commentMarker, t as DEFAULT_LIMIT } from "./parts.js";
import { a as PAGES_NAME, i as PAGES_FILE, o as PLAN_FILE } from "./job.js";
// src/report/pages/tenants.ts
const HEADING = /^### Rollcall: (.*)$/m;
const SECTION = /^<!-- rollcall:tenant\.([a-z0-9-]+) -->$/m;
const OWN_HEADING = /^### `[a-z0-9-]+`: (.*)$/m;
/**
* One comment about all tenants: what each is in for in a line, then each in full, as far as there is room: the longest
* are shortened first.
*
* @param kept sections of an earlier comment that stay as they are
*/
function tenantsComment(marker, sections, { runUrl, kept = /* @__PURE__ */ new Map() }) {
	const shared = kept.size === 0 && sections.length > 1 ? sharedText(sections) : void 0;
	if (shared !== void 0) return `${marker}\n${shared}`;
	const parts = [...[...kept].map(([tenant, text]) => partOf(tenant, [text], runUrl)), ...sections.map(({ tenant, texts }) => partOf(tenant, texts.map(withoutMarker), runUrl))].toSorted((left, right) => left.tenant < right.tenant ? -1 : 1);
	const most = parts.length > MANY ? SHORT_TITLE : LONG_TITLE;
	const head = [`${marker}\n### Rollcall: ${count(parts.length, "tenant")}`, parts.map(({ tenant, title }) => `- \`${tenant}\`: ${shortTitle(title, most)}`).join("\n")].join("\n\n");
	return `${[head, ...fitting(parts, DEFAULT_LIMIT - bytes(head) - 1).filter((text) => text !== "")].join("\n\n")}\n`;
}
/** Above so many tenants, titles in the list are short. */
const MANY = 40;
const LONG_TITLE = 300;
const SHORT_TITLE = 80;
/** Of each part the longest variant with which all of them have room: the longest gives way first. */
function fitting(parts, room) {
	const chosen = parts.map(({ variants }) => ({
		variants,
		sizes: variants.map((text) => text === "" ? 0 : bytes(text) + 2),
		level: 0
	}));
	const sizeOf = ({ sizes, level }) => sizes[level] ?? 0;
	let size = chosen.reduce((sum, each) => sum + sizeOf(each), 0);
	while (size > room) {
		const longest = chosen.reduce((left, right) => sizeOf(right) > sizeOf(left) ? right : left);
		if (sizeOf(longest) === 0) break;
		size -= sizeOf(longest);
		longest.level += 1;
		size += sizeOf(longest);
	}
	return chosen.map(({ variants, level }) => variants[level] ?? "");
}
function partOf(tenant, texts, runUrl) {
	const [whole = ""] = texts;
	const title = titleIn(whole);
	const link = runLink({
		url: runUrl,
		isWhole: true
	});
	const heading = `### \`${tenant}\`: ${shortTitle(title, LONG_TITLE)}`;
	const variants = [...texts.map((text) => text.replace(HEADING, () => `### \`${tenant}\`: ${title}`)), `${heading}\n\nToo long to be shown beside the other tenants: ${link} shows it.`];
	const marker = commentMarker(`tenant.${tenant}`);
	return {
		tenant,
		title,
		variants: [...variants.map((text) => `${marker}\n${text.trim()}`), ""]
	};
}
function shortTitle(title, most) {
	if (title.length <= most) return title;
	const [plain = ""] = /^[^`<&\\*_[\]]*/.exec(title.slice(0, most)) ?? [];
	return `${plain.trimEnd()} …`;
}
/** Reads the sections of an earlier comment, so that what is not told anew stays in it. Nothing is decided by them. */
function sectionsIn(comment) {
	const parts = comment.replaceAll("\r\n", "\n").split(SECTION);
	const sections = /* @__PURE__ */ new Map();
	for (let index = 1; index + 1 < parts.length; index += 2) sections.set(parts[index] ?? "", (parts[index + 1] ?? "").trim());
	return sections;
}
/** In one line of plain text, for the check. */
function tenantsTitle(titles) {
	const [first] = titles;
	if (first && titles.length > 1 && titles.every(({ title }) => title === first.title)) return `${count(titles.length, "tenant")}: ${first.title}`;
	return titles.map(({ tenant, title }) => `${tenant}: ${title}`).join("; ");
}
/** What stands in the place of a tenant whose job ended before it told anything. */
function lostTenant(runUrl) {
	const title = "no plan: the job of this tenant failed";
	return {
		title,
		text: `### Rollcall: ${title}\n\n${sentenceStart(runUrl)} says why. Run the failed jobs again there; the other tenants are as shown below and above.`
	};
}
/** What a merged pull request is told where a tenant's job ended before it told anything. */
function lostOutcome(runUrl) {
	return `### Rollcall: merged; it is not known what was applied\n\nThe job of this tenant ended before it could tell. ${sentenceStart(runUrl)} says why, and its record, if there is one, what was written. Run the failed jobs again there.`;
}
/** What stands for a tenant that a pull request adds: no job knows it before the merge. */
function addedTenant() {
	const title = "added here, planned after the merge";
	return {
		title,
		text: `### Rollcall: ${title}\n\nTenants are planned as the default branch lists them. Before the merge, set up the environments and federated credentials of this tenant. After the merge, start the apply workflow manually: it plans everything, and applies it once a second person approved.`
	};
}
function sentenceStart(runUrl) {
	const link = runLink({
		url: runUrl,
		isWhole: true
	});
	return link.charAt(0) === "[" ? `[T${link.slice(2)}` : `T${link.slice(1)}`;
}
function sharedText(sections) {
	const [first, ...others] = sections.map(({ texts }) => withoutMarker(texts[0] ?? ""));
	return first !== void 0 && others.every((text) => text === first) ? first : void 0;
}
function titleIn(text) {
	return (HEADING.exec(text) ?? OWN_HEADING.exec(text))?.[1] ?? "";
}
function withoutMarker(text) {
	return text.replace(/^<!-- rollcall:[^\n]* -->\n/, "");
}
function bytes(text) {
	return new TextEncoder().encode(text).length;
}
// src/commands/action/comments/leftPages.ts
/**
* Reads what the jobs of tenants left in this run, by tenant: of each the newest attempt, since one that went well is not
* started again. A tenant whose job was lost is missing.
*
* @throws GitHubError
*/
async function leftPages({ context, github }, tenants) {
	const artifacts = (await artifactsOfRun(github, context.runId)).filter(({ isExpired }) => !isExpired);
	const found = /* @__PURE__ */ new Map();
	for (const tenant of tenants) for (let attempt = context.runAttempt; attempt >= 1; attempt -= 1) {
		const name = artifactName(`${PAGES_NAME}-${attempt}`, tenant);
		const artifact = artifacts.find((other) => other.name === name);
		if (!artifact) continue;
		const files = await readArtifact(github, artifact);
		const left = pagesIn(files.get(PAGES_FILE), tenant);
		const planText = files.get(PLAN_FILE);
		if (left) found.set(tenant, {
			...left,
			attempt,
			...planText !== void 0 && { planText }
		});
		break;
	}
	return found;
}
function pagesIn(text, tenant) {
	try {
		const pages = JSON.parse(text ?? "");
		return pages.formatVersion === 1 && pages.tenant === tenant && Array.isArray(pages.comments) ? pages : void 0;
	} catch {
		return;
	}
}
export { sectionsIn as a, lostTenant as i, addedTenant as n, tenantsComment as o, lostOutcome as r, tenantsTitle as s, leftPages as t };
